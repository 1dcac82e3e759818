import {buildSync, type BuildOptions} from 'esbuild';

/** A small script as one classic file without imports, as it is served. */
export function bundleScript(entry: string, options: Pick<BuildOptions, 'charset' | 'define'> = {}): string {
  const {outputFiles} = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    format: 'iife',
    legalComments: 'none',
    ...options,
  });
  return outputFiles[0]!.text;
}
