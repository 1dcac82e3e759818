import {brotliCompressSync, constants} from 'node:zlib';
import {cutIndex, isLarge, MOST_IN_ONE_FILE} from '../../src/lib/search/cutIndex';
import {buildIndex} from '../../src/lib/search/indexFile';
import {LOCALES} from '../../src/lib/locale';
import {INDEX_MANIFEST, type IndexManifest} from '../../src/lib/search/records';
import type {SiteData} from '../../src/content/readData';
import {shortHash, writeBelow} from './files';
import type {RecordSet} from '../../src/content/searchRecords';

/**
 * One index for each language and revision, in parts where it is large, and for each language the list of its indexes.
 *
 * @param most so many sections travel in one file
 */
export default async function searchIndexes(
  build: string,
  sets: readonly RecordSet[],
  dictionary: SiteData,
  most = MOST_IN_ONE_FILE,
): Promise<string> {
  const sizes: string[] = [];
  for (const locale of LOCALES) {
    const manifest: Record<string, IndexManifest[string]> = {};
    for (const {revision, records} of sets.filter(({language}) => language === locale)) {
      const write = async (content: object) => {
        const text = JSON.stringify(content);
        const file = `search/${revision.key}.${shortHash(text)}.json`;
        const bytes = Buffer.byteLength(text);
        const compressed = brotliCompressSync(text, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes}}).length;
        await writeBelow(build, `${locale}/${file}`, text);
        return {file, bytes, compressed};
      };
      const index = buildIndex(records, dictionary, locale, revision.key);
      if (isLarge(index, most)) {
        const {first, vocabulary, postings, pages} = cutIndex(index);
        const name = async (part: object) => (await write(part)).file;
        const parts = {
          vocabulary: await name(vocabulary),
          postings: await Promise.all(postings.map(name)),
          pages: await Promise.all(pages.map(name)),
        };
        manifest[revision.key] = {...(await write(first)), parts};
      } else manifest[revision.key] = await write(index);
      sizes.push(`${locale} ${revision.key} ${Math.ceil(manifest[revision.key]!.compressed / 1000)} kB`);
    }
    await writeBelow(build, `${locale}/${INDEX_MANIFEST}`, `${JSON.stringify(manifest, null, 2)}\n`);
  }
  return sizes.join(', ');
}
