import {bundleScript} from '../../src/plugins/wake/bundleScript';
import {shortHash, writeBelow} from './files';

/** Bundles a small script of src/wake into /assets/ and returns its address. */
export async function writeScript(build: string, name: 'root' | 'redirect'): Promise<string> {
  const code = bundleScript(`src/wake/${name}.ts`);
  const file = `assets/${name}.${shortHash(code)}.js`;
  await writeBelow(build, file, code);
  return `/${file}`;
}
