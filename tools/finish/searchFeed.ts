import {createHash} from 'node:crypto';
import type {SearchRecord} from '../../src/lib/search/records';
import {writeBelow} from './files';
import type {RecordSet} from '../../src/content/searchRecords';

/** A record as other search engines get it; deploy/search.md says what each part means. */
interface FeedRecord extends SearchRecord {
  readonly contentHash: string;
  readonly lastModified: string;
}

const hash = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 16);

/**
 * The records for the intranet's own search engine: whole, in one file for each language and
 * revision; and what is needed to find out what changed, in one small file.
 */
export default async function searchFeed(build: string, sets: readonly RecordSet[], site: string): Promise<string> {
  const digests: Record<string, readonly [contentHash: string, lastModified: string]> = {};
  const changes = new Map<string, string[]>();
  const files: object[] = [];
  for (const {language, revision, records, reviewed} of sets) {
    const fed = records.map((record): FeedRecord => {
      const lastModified = reviewed.get(record.url_without_anchor) ?? revision.reviewed;
      return {
        ...record,
        contentHash: hash(JSON.stringify(record)),
        lastModified,
        url: site + record.url,
        url_without_anchor: site + record.url_without_anchor,
      };
    });
    for (const {objectID, contentHash, lastModified} of fed) {
      digests[objectID] = [contentHash, lastModified];
      const day = changes.get(lastModified);
      if (day) day.push(objectID);
      else changes.set(lastModified, [objectID]);
    }
    const text = JSON.stringify({format: 1, language, version: revision.key, records: fed});
    const file = `records.${language}.${revision.key}.json`;
    await writeBelow(build, `search-feed/${file}`, text);
    files.push({
      file,
      language,
      version: revision.key,
      records: fed.length,
      sha256: createHash('sha256').update(text).digest('hex'),
      lastModified:
        fed
          .map(({lastModified}) => lastModified)
          .sort()
          .at(-1) ?? null,
    });
  }
  const byDay = Object.fromEntries([...changes].sort(([a], [b]) => b.localeCompare(a)));
  await writeBelow(
    build,
    'search-feed/index.json',
    `${JSON.stringify({format: 1, site, files, digests: 'digests.json', changes: 'changes.json'}, null, 2)}\n`,
  );
  await writeBelow(build, 'search-feed/digests.json', JSON.stringify(digests));
  await writeBelow(build, 'search-feed/changes.json', JSON.stringify(byDay));
  return `${Object.keys(digests).length} records`;
}
