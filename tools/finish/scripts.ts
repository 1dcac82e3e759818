import {buildSync} from 'esbuild';
import {shortHash, writeBelow} from './files';

/** Bundles a small script of src/wake into /assets/ and returns its address. */
export async function writeScript(build: string, name: 'root' | 'redirect'): Promise<string> {
  const code = bundle(`src/wake/${name}.ts`);
  const file = `assets/${name}.${shortHash(code)}.js`;
  await writeBelow(build, file, code);
  return `/${file}`;
}

/** One classic script without imports. */
export function bundle(entry: string): string {
  const {outputFiles} = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    format: 'iife',
    legalComments: 'none',
  });
  return outputFiles[0]!.text;
}
