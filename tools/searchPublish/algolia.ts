import {algoliasearch, type SearchClient} from 'algoliasearch';
import {SETTINGS, synonymsOf, type AlgoliaAccess} from '../../src/lib/search/algolia';
import {cutRecords, MOST_BYTES} from '../../src/lib/search/cut';
import type {SearchRecord} from '../../src/lib/search/records';
import type {Concept} from '../../src/lib/search/searchWords';

export interface Publication {
  readonly records: readonly SearchRecord[];
  readonly concepts: readonly Concept[];
}

/**
 * What would be sent, in words: also which places were cut, into how many records, and how large the largest is.
 *
 * @throws Error when a record cannot be cut small enough
 */
export function describe({records: whole, concepts}: Publication, {indexName}: AlgoliaAccess): string[] {
  const {records, places, largest} = cutRecords(whole);
  const byKind = new Map<string, number>();
  for (const {language, version} of records)
    byKind.set(`${language} ${version}`, (byKind.get(`${language} ${version}`) ?? 0) + 1);
  return [
    `index ${indexName}: ${records.length} records of ${whole.length} places`,
    ...[...byKind].map(([kind, count]) => `  ${kind}: ${count}`),
    ...(places.length === 0
      ? [`no place is longer than the ${MOST_BYTES} bytes that a record may have`]
      : [`cut, as a record may have ${MOST_BYTES} bytes:`]),
    ...places.map(({address, parts, bytes}) => `  ${address}: ${bytes} bytes in ${parts} parts`),
    ...(largest ? [`largest record: ${largest.bytes} bytes (${largest.address})`] : []),
    `${synonymsOf(concepts).length} groups of synonyms`,
    `settings: ${Object.keys(SETTINGS).join(', ')}`,
  ];
}

/** @param host another place than Algolia's own, for tests: "localhost:1234" */
export function clientFor({appId, apiKey}: AlgoliaAccess, host?: string): SearchClient {
  return algoliasearch(appId, apiKey, host ? {hosts: [{url: host, accept: 'readWrite', protocol: 'http'}]} : {});
}

/**
 * Sends settings, synonyms and all records, long ones in parts; readers search the old ones until the new ones are whole.
 *
 * @throws Error that says which value is wrong
 */
export async function publish(
  client: SearchClient,
  {records: whole, concepts}: Publication,
  {indexName}: AlgoliaAccess,
): Promise<void> {
  const {records} = cutRecords(whole);
  try {
    // Settings go first: replaceAllObjects copies them to the index that it fills.
    const {taskID} = await client.setSettings({
      indexName,
      indexSettings: {
        ...SETTINGS,
        searchableAttributes: [...SETTINGS.searchableAttributes],
        attributesForFaceting: [...SETTINGS.attributesForFaceting],
        customRanking: [...SETTINGS.customRanking],
        queryLanguages: [...SETTINGS.queryLanguages],
        indexLanguages: [...SETTINGS.indexLanguages],
      },
    });
    await client.waitForTask({indexName, taskID});
    const saved = await client.saveSynonyms({
      indexName,
      synonymHit: synonymsOf(concepts),
      replaceExistingSynonyms: true,
    });
    await client.waitForTask({indexName, taskID: saved.taskID});
    await client.replaceAllObjects({indexName, objects: records.map((record) => ({...record}))});
  } catch (error) {
    throw new Error(explain(error), {cause: error});
  }
}

function explain(error: unknown): string {
  const {status, message} = error as {status?: number; message?: string};
  if (status === 403 || status === 401)
    return 'Algolia refused the key. ALGOLIA_API_KEY must be a key that may write (addObject, deleteIndex, editSettings), not the one for searching, and belong to ALGOLIA_APP_ID.';
  if (status === 404)
    return 'Algolia does not know this application or index. Check ALGOLIA_APP_ID and ALGOLIA_INDEX_NAME.';
  if (status === 400) return `Algolia refused what was sent: ${message ?? 'no reason given'}`;
  return `Algolia could not be reached or did not finish: ${message ?? String(error)}`;
}
