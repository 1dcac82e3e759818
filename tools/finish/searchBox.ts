import {brotliCompressSync} from 'node:zlib';
import {bundleScript} from '../../src/plugins/wake/bundleScript';
import {writeBelow} from './files';

/** More than this is too much to ask of another site's page. */
const MOST_BYTES = 6000;

/** The search box for other sites, at an address that does not change. */
export default async function searchBox(build: string): Promise<string> {
  const code = bundleScript('src/embed/searchBox.ts');
  const bytes = brotliCompressSync(code).length;
  if (bytes > MOST_BYTES) throw new Error(`embed/search-box.js weighs ${bytes} bytes, at most ${MOST_BYTES} may be.`);
  await writeBelow(build, 'embed/search-box.js', code);
  return `${bytes} bytes`;
}
