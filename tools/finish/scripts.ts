import {buildSync} from 'esbuild';
import {shortHash, writeBelow} from './files';

/** Bundles a small script of src/wake into /assets/ and returns its address. */
export async function writeScript(build: string, name: 'root' | 'redirect'): Promise<string> {
  const {outputFiles} = buildSync({
    entryPoints: [`src/wake/${name}.ts`],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    format: 'iife',
    legalComments: 'none',
  });
  const code = outputFiles[0]!.text;
  const file = `assets/${name}.${shortHash(code)}.js`;
  await writeBelow(build, file, code);
  return `/${file}`;
}
