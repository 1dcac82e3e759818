import {describe, expect, test} from 'vitest';
import type {CachedFile} from './edition';
import {fetchAll, isGood, isSparing, judge, type Arrival, type Server} from './fetching';

describe('an answer is judged before its content is known', () => {
  const page = {status: 200, isRedirect: false, type: 'text/html; charset=utf-8'};
  test.each([
    ['a page in place of a page', '/en/a/', {}, undefined],
    ['the page that is not there', '/en/404.html', {}, undefined],
    ['a page in place of a script', '/en/assets/js/main.1.js', {}, 'foreign'],
    ['a script in place of a script', '/en/assets/js/main.1.js', {type: 'text/javascript'}, undefined],
    ['no type', '/en/assets/js/main.1.js', {type: ''}, undefined],
    ['a way to elsewhere', '/en/a/', {status: 0, isRedirect: true, type: ''}, 'foreign'],
    ['not found', '/en/a/', {status: 404}, 'wrong'],
    ['gone', '/en/a/', {status: 410}, 'wrong'],
    ['a server in need', '/en/a/', {status: 503}, 'network'],
    ['a network that wants to be signed in to', '/en/a/', {status: 511}, 'network'],
    ['a part', '/en/a/', {status: 206}, 'network'],
  ] as const)('%s', (_what, address, change, expected) => expect(judge(address, {...page, ...change})).toBe(expected));
});

test.each([
  [undefined, false],
  [{}, false],
  [{saveData: false, effectiveType: '4g'}, false],
  [{effectiveType: '3g'}, false],
  [{saveData: true, effectiveType: '4g'}, true],
  [{effectiveType: '2g'}, true],
  [{effectiveType: 'slow-2g'}, true],
])('a line of which the browser says %j is spared: %s', (connection, expected) =>
  expect(isSparing(connection)).toBe(expected),
);

test.each([
  [undefined, true],
  [{}, true],
  [{effectiveType: '4g'}, true],
  [{effectiveType: '3g'}, false],
  [{effectiveType: 'slow-2g'}, false],
  [{saveData: true, effectiveType: '4g'}, false],
])('a line of which the browser says %j is good: %s', (connection, expected) =>
  expect(isGood(connection)).toBe(expected),
);

const files: readonly CachedFile[] = Array.from({length: 100}, (_, place) => ({
  address: `/${place}`,
  hash: '00000000',
  bytes: 1,
}));
const all = files.map(({address}) => address);

/** Fetches a hundred files from a network that answers as it is told, and counts. */
async function run(answer: (address: string, isFresh: boolean) => Arrival, server: Server = 'this') {
  const asked: string[] = [];
  const kept: string[] = [];
  let askedWho = 0;
  const failure = await fetchAll(
    files,
    {
      fetch: ({address}, isFresh) => {
        asked.push(isFresh ? `${address} fresh` : address);
        return Promise.resolve(answer(address, isFresh));
      },
      whoAnswers: () => {
        askedWho += 1;
        return Promise.resolve(server);
      },
    },
    ({address}) => void kept.push(address),
  );
  return {failure, asked, kept: kept.toSorted((one, other) => Number(one.slice(1)) - Number(other.slice(1))), askedWho};
}

test('what comes right is asked for once, in order', async () => {
  expect(await run(() => 'kept')).toEqual({failure: undefined, asked: all, kept: all, askedWho: 0});
});

describe('one file is damaged', () => {
  test('once, on the way or in the browser’s cache: it is asked for again past the cache', async () => {
    const {failure, asked, kept, askedWho} = await run((address, isFresh) =>
      address === '/50' && !isFresh ? 'wrong' : 'kept',
    );
    expect([failure, askedWho, asked.length]).toEqual([undefined, 1, 101]);
    expect(asked).toContain('/50 fresh');
    expect(kept).toEqual(all);
  });

  test('for good: it is asked for twice, and all others arrive', async () => {
    const {failure, asked, kept, askedWho} = await run((address) => (address === '/50' ? 'wrong' : 'kept'));
    expect([failure, askedWho, asked.length]).toEqual(['damaged', 1, 101]);
    expect(kept).toEqual(all.filter((address) => address !== '/50'));
  });

  test('because the server has another edition: nothing more is asked for', async () => {
    const {failure, asked, askedWho} = await run((address) => (address === '/50' ? 'wrong' : 'kept'), 'another');
    expect([failure, askedWho]).toEqual(['newer', 1]);
    expect(asked.filter((address) => address.startsWith('/50'))).toEqual(['/50']);
    expect(asked.length).toBeLessThan(60);
  });
});

test.each([
  ['foreign', 'foreign', 'foreign'],
  // Where pages are asked for, only the server’s edition tells.
  ['wrong', 'foreign', 'foreign'],
  ['wrong', 'none', 'network'],
] as const)('everything comes %s, and %s answers: four requests and one question', async (arrival, server, failure) => {
  expect(await run(() => arrival, server)).toEqual({failure, asked: ['/0', '/1', '/2', '/3'], kept: [], askedWho: 1});
});

test.each([
  ['foreign', 'foreign'],
  ['wrong', 'damaged'],
] as const)(
  'everything comes %s from a server that has this edition: it stops after a few',
  async (arrival, failure) => {
    const {asked, kept, askedWho, failure: why} = await run(() => arrival);
    expect([why, kept, askedWho]).toEqual([failure, [], 1]);
    expect(asked).toEqual(['/0', '/1', '/2', '/3', '/0 fresh', '/1 fresh', '/2 fresh', '/3 fresh']);
  },
);

test.each(['network', 'full'] as const)('%s: what follows is not asked for', async (why) => {
  expect(await run(() => why)).toEqual({failure: why, asked: ['/0', '/1', '/2', '/3'], kept: [], askedWho: 0});
});

test('files damaged here and there do not keep the others away', async () => {
  const {failure, kept} = await run((address) => (Number(address.slice(1)) % 10 === 0 ? 'wrong' : 'kept'));
  expect(failure).toBe('damaged');
  expect(kept).toHaveLength(90);
});
