/** All that this site has to say, sent to both engines: each takes every record, and no word is lost. */
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import readContent from '../../src/content/readContent';
import {readData, type SiteData} from '../../src/content/readData';
import {recordSetsOf} from '../../src/content/searchRecords';
import type {SearchRecord} from '../../src/lib/search/records';
import {AlgoliaServer} from './__fixtures__/algoliaServer';
import {OpenSearchServer} from './__fixtures__/openSearchServer';
import * as algolia from './algolia';
import * as openSearch from './openSearch';

const ACCESS = {appId: 'APP1', apiKey: 'mayWrite', indexName: 'guides'};

let data: SiteData;
let records: readonly SearchRecord[];
beforeAll(() => {
  data = readData(process.cwd());
  records = recordSetsOf(readContent(process.cwd(), data), data).flatMap((set) => set.records);
});

/** Whatever can be found of a place, in the order in which it is found. */
const textOf = (parts: readonly SearchRecord[]) =>
  JSON.stringify([
    parts.flatMap(({keywords}) => keywords),
    parts.flatMap(({phrasings}) => phrasings),
    parts.flatMap(({counterpart}) => counterpart?.keywords ?? []),
    parts
      .map(({content}) => content)
      .filter((content) => content !== '')
      .join(' '),
  ]);

function byUrl(all: readonly SearchRecord[]): Map<string, SearchRecord[]> {
  const groups = new Map<string, SearchRecord[]>();
  for (const record of all) {
    const group = groups.get(record.url);
    if (group) group.push(record);
    else groups.set(record.url, [record]);
  }
  return groups;
}

describe('Algolia', () => {
  const server = new AlgoliaServer({appId: 'APP1', searchKey: 'searchonly', writeKey: 'mayWrite'});
  afterAll(() => server.stop());

  test('takes every record: none is above 10,000 bytes, and every place has all of its texts', async () => {
    const host = await server.start();
    await algolia.publish(algolia.clientFor(ACCESS, host), {records, concepts: data.searchWords}, ACCESS);
    const kept = [...server.indexes.get('guides')!.objects.values()] as unknown as SearchRecord[];
    const sizes = kept.map((record) => Buffer.byteLength(JSON.stringify(record)));
    expect(sizes.filter((size) => size > 10_000)).toEqual([]);
    const whole = byUrl(records);
    const parts = byUrl(kept);
    expect([...whole.keys()].filter((url) => textOf(whole.get(url)!) !== textOf(parts.get(url) ?? []))).toEqual([]);
    expect(parts.size).toBe(whole.size);
    // The glossary is the page that made the limit felt.
    expect([...parts].filter(([, all]) => all.length > 1).map(([url]) => url)).toEqual([
      '/ar/glossary/',
      '/en/glossary/',
    ]);
  });
});

describe('OpenSearch', () => {
  const server = new OpenSearchServer();
  afterAll(() => server.stop());

  test('takes mapping, dictionary and every document', async () => {
    const plans = openSearch.planOf({records, concepts: data.searchWords, site: 'https://guides.example'}, 'guides');
    const url = await server.start();
    await openSearch.publish({url, credentials: {kind: 'none'}}, plans);
    const [ar, en] = plans.map(({index}) => server.indexes.get(index)!);
    expect(ar!.documents.size + en!.documents.size).toBe(records.length);
    expect([ar, en].map((index) => [...new Set([...index!.documents.values()].map(({language}) => language))])).toEqual(
      [['ar'], ['en']],
    );
    expect(server.bulkSizes.filter((size) => size > 2_000_000)).toEqual([]);
  });
});
