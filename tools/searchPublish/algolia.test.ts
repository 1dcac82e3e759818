import {afterEach, beforeEach, describe as group, expect, test} from 'vitest';
import {recordsOf} from '../../src/lib/search/__fixtures__/site';
import type {AlgoliaAccess} from '../../src/lib/search/algolia';
import type {SearchRecord} from '../../src/lib/search/records';
import {AlgoliaServer} from './__fixtures__/algoliaServer';
import {clientFor, describe, publish} from './algolia';

const KEYS = {appId: 'APP1', searchKey: 'searchonly', writeKey: 'mayWrite'};
const ACCESS: AlgoliaAccess = {appId: 'APP1', apiKey: 'mayWrite', indexName: 'guides'};
const PUBLICATION = {
  records: [...recordsOf('ar'), ...recordsOf('en')],
  concepts: [{id: 'mute', en: ['mute'], ar: ['كتم'], typed: ['ميوت']}],
};
const ADDRESSES = [
  '/ar/meeting-fix-audio/',
  '/ar/meeting-fix-audio/#echo',
  '/ar/meeting-fix-audio/#permission',
  '/ar/meeting-join/',
  '/ar/meeting-join/#lobby',
  '/ar/teams-share-files/',
  '/ar/teams-sign-in/',
  '/ar/vpn-error-codes/',
  '/ar/vpn-error-codes/#find',
  '/en/meeting-fix-audio/',
  '/en/meeting-fix-audio/#echo',
  '/en/meeting-fix-audio/#permission',
  '/en/meeting-join/',
  '/en/meeting-join/#lobby',
  '/en/teams-share-files/',
  '/en/teams-sign-in/',
  '/en/vpn-error-codes/',
  '/en/vpn-error-codes/#find',
];

let server: AlgoliaServer;
let host: string;

beforeEach(async () => {
  server = new AlgoliaServer(KEYS);
  server.indexes.set('guides', {settings: {}, synonyms: new Map(), objects: new Map([['old', {objectID: 'old'}]])});
  host = await server.start();
});
afterEach(() => server.stop());

const kept = () => [...server.indexes.get('guides')!.objects.keys()].sort();

/** A page with more text than two records may have: 700 sentences of 30 letters, 21,699 with the spaces between them. */
const long = (): SearchRecord => ({
  ...PUBLICATION.records.find(({objectID}) => objectID === '/en/teams-share-files/')!,
  content: Array.from(
    {length: 700},
    (_none, index) => `Sentence ${String(index).padStart(3, '0')} of the long page.`,
  ).join(' '),
});

group('publish', () => {
  test('the new records take the place of the old ones as a whole', async () => {
    await publish(clientFor(ACCESS, host), PUBLICATION, ACCESS);
    expect([...server.indexes.keys()]).toEqual(['guides']);
    expect(kept()).toEqual(ADDRESSES);
    expect(server.asked.filter((asked) => !asked.includes('/task/'))).toEqual([
      'PUT /1/indexes/guides/settings',
      'POST /1/indexes/guides/synonyms/batch',
      'POST /1/indexes/guides/operation',
      'POST /1/indexes/guides_tmp/batch',
      'POST /1/indexes/guides/operation',
      'POST /1/indexes/guides_tmp/operation',
    ]);
  });

  test('settings and synonyms are those of both languages', async () => {
    await publish(clientFor(ACCESS, host), PUBLICATION, ACCESS);
    const {settings, synonyms} = server.indexes.get('guides')!;
    expect(settings).toEqual({
      searchableAttributes: [
        'unordered(hierarchy.lvl1)',
        'unordered(keywords)',
        'unordered(phrasings)',
        'unordered(counterpart.title)',
        'unordered(counterpart.keywords)',
        'unordered(hierarchy.lvl3)',
        'unordered(hierarchy.lvl2)',
        'content',
      ],
      attributesForFaceting: ['filterOnly(language)', 'filterOnly(version)', 'filterOnly(docusaurus_tag)'],
      attributeForDistinct: 'url_without_anchor',
      distinct: 3,
      customRanking: ['desc(weight.pageRank)', 'desc(weight.level)', 'asc(weight.position)'],
      queryLanguages: ['ar', 'en'],
      indexLanguages: ['ar', 'en'],
      ignorePlurals: true,
      removeStopWords: true,
      removeWordsIfNoResults: 'allOptional',
      allowTyposOnNumericTokens: false,
      decompoundQuery: false,
      separatorsToIndex: '%-',
    });
    expect([...synonyms]).toEqual([['mute', {synonyms: ['كتم', 'mute', 'ميوت']}]]);
  });

  test('a long place is sent in parts that the server takes, and nothing of it is lost', async () => {
    await publish(clientFor(ACCESS, host), {...PUBLICATION, records: [long()]}, ACCESS);
    expect(kept()).toEqual(['/en/teams-share-files/', '/en/teams-share-files/~2', '/en/teams-share-files/~3']);
    const parts = [...server.indexes.get('guides')!.objects.values()];
    expect(parts.map((part) => part.content).join(' ')).toBe(long().content);
  });

  test.each([
    ['a key that may only search', {...ACCESS, apiKey: 'searchonly'}],
    ['a key of nobody', {...ACCESS, apiKey: 'nobody'}],
    ['another application', {...ACCESS, appId: 'APP2'}],
  ])('%s is named, and the old records stay', async (_what, wrong) => {
    await expect(publish(clientFor(wrong, host), PUBLICATION, wrong)).rejects.toThrow(
      'ALGOLIA_API_KEY must be a key that may write',
    );
    expect(kept()).toEqual(['old']);
  });

  test('what Algolia refuses is said in its words', async () => {
    await expect(
      publish(clientFor(ACCESS, host), {...PUBLICATION, records: [{...long(), content: '', objectID: ''}]}, ACCESS),
    ).rejects.toThrow('Algolia refused what was sent: Record at the position 0 has no objectID');
  });
});

group('the server of these tests refuses as Algolia does', () => {
  const client = () => clientFor(ACCESS, host);

  test('a record above 10,000 bytes', async () => {
    await expect(
      client().saveObjects({
        indexName: 'guides',
        objects: [{objectID: 'small'}, {objectID: 'big', text: 'ا'.repeat(5000)}],
      }),
    ).rejects.toThrow('Record at the position 1 objectID=big is too big size=10028/10000 bytes.');
    expect(kept()).toEqual(['old']);
  });

  test.each([
    [{queryLanguages: ['xx']}, 'Invalid value for "queryLanguages" parameter'],
    [{distinct: 5}, 'Invalid value for "distinct" parameter'],
    [{searchableAttributes: ['loose(content)']}, 'Invalid value for "searchableAttributes" parameter'],
    [{attributesToIndex: ['content']}, 'Unknown parameter: attributesToIndex'],
  ])('the settings %j', async (indexSettings, message) => {
    await expect(client().setSettings({indexName: 'guides', indexSettings: indexSettings as never})).rejects.toThrow(
      message,
    );
  });
});

group('what would be sent is told without asking anybody', () => {
  test('how many of which kind, and the largest', () => {
    expect(describe(PUBLICATION, ACCESS)).toEqual([
      'index guides: 18 records of 18 places',
      '  ar 2025-06: 9',
      '  en 2025-06: 9',
      'no place is longer than the 10000 bytes that a record may have',
      'largest record: 669 bytes (/ar/meeting-fix-audio/#permission)',
      '1 groups of synonyms',
      'settings: searchableAttributes, attributesForFaceting, attributeForDistinct, distinct, customRanking, queryLanguages, indexLanguages, ignorePlurals, allowTyposOnNumericTokens, removeStopWords, removeWordsIfNoResults, decompoundQuery, separatorsToIndex',
    ]);
    expect(server.asked).toEqual([]);
  });

  test('which place was cut, and into how many parts', () => {
    const said = describe({...PUBLICATION, records: [long()]}, ACCESS);
    expect(said).toContain('  /en/teams-share-files/: 22189 bytes in 3 parts');
    expect(said[0]).toBe('index guides: 3 records of 1 places');
  });
});
