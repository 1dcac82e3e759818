import {brotliCompressSync, constants} from 'node:zlib';
import {buildIndex} from '../../src/lib/search/indexFile';
import {LOCALES} from '../../src/lib/locale';
import {INDEX_MANIFEST, type IndexManifest} from '../../src/lib/search/records';
import type {SiteData} from '../../src/content/readData';
import {shortHash, writeBelow} from './files';
import type {RecordSet} from '../../src/content/searchRecords';

/** One index for each language and revision, and for each language the list of its indexes. */
export default async function searchIndexes(
  build: string,
  sets: readonly RecordSet[],
  dictionary: SiteData,
): Promise<string> {
  const sizes: string[] = [];
  for (const locale of LOCALES) {
    const manifest: Record<string, IndexManifest[string]> = {};
    for (const {revision, records} of sets.filter(({language}) => language === locale)) {
      const text = JSON.stringify(buildIndex(records, dictionary, locale, revision.key));
      const file = `search/${revision.key}.${shortHash(text)}.json`;
      const bytes = Buffer.byteLength(text);
      const compressed = brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes}}).length;
      await writeBelow(build, `${locale}/${file}`, text);
      manifest[revision.key] = {file, bytes, compressed};
      sizes.push(`${locale} ${revision.key} ${Math.ceil(compressed / 1000)} kB`);
    }
    await writeBelow(build, `${locale}/${INDEX_MANIFEST}`, `${JSON.stringify(manifest, null, 2)}\n`);
  }
  return sizes.join(', ');
}
