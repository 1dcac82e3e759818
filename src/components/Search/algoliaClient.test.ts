/** The dialog's client against Algolia's API over HTTP: what the page sends is what the server reads. */
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {recordsOf} from '../../lib/search/__fixtures__/site';
import type {SearchRecord} from '../../lib/search/records';
import {AlgoliaServer} from '../../../tools/searchPublish/__fixtures__/algoliaServer';
import {clientFor, publish} from '../../../tools/searchPublish/algolia';

const access = vi.hoisted(() => ({appId: 'APP1', apiKey: 'searchonly', indexName: 'guides'}));
vi.mock('@generated/docusaurus.config', () => ({default: {themeConfig: {algolia: access}}}));

import askEngine from './algoliaClient';

const WRITING = {appId: 'APP1', apiKey: 'mayWrite', indexName: 'guides'};

/** Two languages, an earlier revision of one page, and a place that is longer than a record. */
const earlier = (): SearchRecord => ({
  ...recordsOf('en').find(({objectID}) => objectID === '/en/meeting-join/')!,
  objectID: '/en/2021-10/meeting-join/',
  url: '/en/2021-10/meeting-join/',
  url_without_anchor: '/en/2021-10/meeting-join/',
  hierarchy: {
    lvl0: 'Guides',
    lvl1: 'Join a meeting as in 2021',
    lvl2: null,
    lvl3: null,
    lvl4: null,
    lvl5: null,
    lvl6: null,
  },
  version: '2021-10',
});
const long = (): SearchRecord => ({
  ...recordsOf('en').find(({objectID}) => objectID === '/en/meeting-fix-audio/#echo')!,
  content: Array.from({length: 900}, () => 'A howling room needs one device.').join(' '),
});
const RECORDS = [
  ...recordsOf('ar'),
  ...recordsOf('en').filter(({objectID}) => objectID !== '/en/meeting-fix-audio/#echo'),
  long(),
  earlier(),
];

let server: AlgoliaServer;
let host: string;
let addresses: string[];

beforeEach(async () => {
  Object.assign(access, {appId: 'APP1', apiKey: 'searchonly', indexName: 'guides'});
  server = new AlgoliaServer({appId: 'APP1', searchKey: 'searchonly', writeKey: 'mayWrite'});
  host = await server.start();
  const concepts = [{id: 'lobby', en: ['lobby'], ar: ['ساحة الانتظار'], typed: ['waiting room']}];
  await publish(clientFor(WRITING, host), {records: RECORDS, concepts}, WRITING);
  addresses = [];
  // The page asks Algolia's host by https; here the request goes over the wire to this computer instead.
  const send = fetch;
  vi.stubGlobal('fetch', (address: string, options: RequestInit) => {
    addresses.push(address);
    return send(address.replace('https://app1-dsn.algolia.net', `http://${host}`), options);
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await server.stop();
});

const ask = async (query: string, language: 'ar' | 'en' = 'en', revision = '2025-06') => {
  const {groups} = await askEngine({query, language, revision} as Parameters<typeof askEngine>[0]);
  return groups.flatMap(({hits}) => hits.map(({address, places}) => [address, ...places.map(({anchor}) => anchor)]));
};

describe('the dialog asks Algolia', () => {
  test('at its address for several queries, with the key that may only search', async () => {
    await ask('meeting');
    expect(addresses).toEqual(['https://app1-dsn.algolia.net/1/indexes/*/queries']);
    expect(server.asked.at(-1)).toBe('POST /1/indexes/*/queries');
    expect(server.headers).toMatchObject({
      'x-algolia-application-id': 'APP1',
      'x-algolia-api-key': 'searchonly',
      'content-type': 'application/json',
    });
  });

  test.each([
    ['lobby', 'en', '2025-06', [['/en/meeting-join/', 'lobby']]],
    ['الانتظار', 'ar', '2025-06', [['/ar/meeting-join/', 'lobby']]],
    ['join', 'en', '2025-06', [['/en/meeting-join/', 'lobby']]],
    ['join', 'en', '2021-10', [['/en/2021-10/meeting-join/']]],
    ['join', 'ar', '2021-10', []],
    ['no sound', 'en', '2025-06', [['/en/meeting-fix-audio/']]],
    ['nothing of this', 'en', '2020-03', []],
  ] as const)('“%s” in %s of %s finds its pages and no others', async (query, language, revision, found) => {
    expect(await ask(query, language, revision)).toEqual(found);
  });

  test('a place that is several records is one place of one page', async () => {
    expect(
      [...server.indexes.get('guides')!.objects.keys()].filter((id) => id.startsWith('/en/meeting-fix-audio/#echo')),
    ).toEqual([
      '/en/meeting-fix-audio/#echo',
      '/en/meeting-fix-audio/#echo~2',
      '/en/meeting-fix-audio/#echo~3',
      '/en/meeting-fix-audio/#echo~4',
    ]);
    expect(await ask('howling')).toEqual([['/en/meeting-fix-audio/', 'echo']]);
  });

  test('a code is looked for in the text, which is then asked for', async () => {
    expect(
      await askEngine({query: '-14', language: 'en', revision: '2025-06'} as Parameters<typeof askEngine>[0]),
    ).toMatchObject({
      groups: [{kind: 'found', hits: [{address: '/en/vpn-error-codes/'}]}],
      unknownCodes: [],
    });
  });

  test.each([
    ['a wrong key', {apiKey: 'wrong'}, 'The search answered 403.'],
    ['a wrong application', {appId: 'app1'}, 'The search answered 403.'],
    ['an index that is not there', {indexName: 'others'}, 'The search answered 404.'],
  ])('%s is a failed answer', async (_what, wrong, message) => {
    Object.assign(access, wrong);
    await expect(ask('join')).rejects.toThrow(message);
  });

  test('filters need attributes that were declared: settings that lack them fail', async () => {
    server.indexes.get('guides')!.settings.attributesForFaceting = ['filterOnly(language)'];
    await expect(ask('join')).rejects.toThrow('The search answered 400.');
  });

  test('nothing is sent for nothing', async () => {
    expect(await ask(' ')).toEqual([]);
    expect(addresses).toEqual([]);
  });
});
