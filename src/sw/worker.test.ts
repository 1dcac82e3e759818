/**
 * The offline worker in a world of tests (__fixtures__/scope.ts): what it keeps, what it answers with and without
 * the network, what it does about damage and strangers, and that it takes over only when it is asked to.
 */
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {writeList, type CachedFile, type Edition} from '../lib/offline/edition';
import {writeParcel} from '../lib/offline/parcel';
import {FakeScope, FakeServer, type Got} from './__fixtures__/scope';

const ORIGIN = 'https://guides.example';
const CACHE = 'remote-work-offline';

/** The files of an edition, by address; those of Arabic make one set, those of English the other. */
const FIRST: Readonly<Record<string, string>> = {
  '/ar/': '<html lang=ar>home',
  '/ar/404.html': '<html lang=ar>not found',
  '/ar/offline/': '<html lang=ar>offline',
  '/ar/teams-chat/': '<html lang=ar>chat',
  '/ar/assets/js/main.one.js': 'main(1)',
  '/en/': '<html lang=en>home',
  '/en/404.html': '<html lang=en>not found',
  '/en/offline/': '<html lang=en>offline',
  '/en/teams-chat/': '<html lang=en>chat',
};
const {'/ar/assets/js/main.one.js': _old, ...UNCHANGED} = FIRST;
const SECOND = {...UNCHANGED, '/ar/': '<html lang=ar>home, anew', '/ar/assets/js/main.two.js': 'main(2)'};

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest).slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param parcel addresses of files that travel together */
async function editionOf(
  id: string,
  contents: Readonly<Record<string, string>>,
  parcel: readonly string[] = [],
): Promise<Edition> {
  const files = await Promise.all(
    Object.entries(contents).map(async ([address, text]) => ({address, hash: await hashOf(text), bytes: text.length})),
  );
  const set = (locale: 'ar' | 'en') => ({
    id: locale,
    locale,
    revision: '2025-06',
    files: files.flatMap(({address}, index) => (address.startsWith(`/${locale}/`) ? [index] : [])),
  });
  const parcels =
    parcel.length > 0
      ? [{address: PARCEL, files: parcel.map((address) => files.findIndex((file) => file.address === address))}]
      : [];
  return {id, current: '2025-06', files, sets: [set('ar'), set('en')], parcels};
}

const PARCEL = '/ar/assets/parcels/0a0b0c0d.json';
const listOf = (id: string): string => `/offline-list.${id}.json`;

const keyOf = async (address: string, contents = FIRST): Promise<string> =>
  `${address}?v=${await hashOf(contents[address]!)}`;

let scope: FakeScope;
let server: FakeServer;

beforeEach(() => {
  scope = new FakeScope(`${ORIGIN}/sw.js`);
  server = new FakeServer(scope.location, {});
  // A browser reads an address beside the worker; Node has no place to begin from.
  const redirect = Response.redirect.bind(Response);
  vi.spyOn(Response, 'redirect').mockImplementation((url, status) => redirect(new URL(url, ORIGIN), status));
  vi.stubGlobal('fetch', (input: RequestInfo, options?: RequestInit) => server.fetch(input, options));
  vi.stubGlobal('navigator', {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** The worker of an edition, as the browser finds it at /sw.js; what is kept stays from the one before. */
async function workerOf(
  id: string,
  contents: Readonly<Record<string, string>>,
  parcel: readonly string[] = [],
): Promise<FakeScope> {
  const tabs = scope.tabs;
  scope = new FakeScope(`${ORIGIN}/sw.js`, scope.caches);
  scope.tabs = tabs;
  for (const address of Object.keys(server.files)) delete server.files[address];
  const list = writeList(await editionOf(id, contents, parcel));
  Object.assign(server.files, contents, {'/sw.js': `worker of ${id}`, [listOf(id)]: list});
  if (parcel.length > 0)
    server.files[PARCEL] = writeParcel(new Map(parcel.map((address) => [address, contents[address]!])));
  vi.stubGlobal('self', scope);
  vi.stubGlobal('caches', scope.caches);
  vi.stubGlobal('EDITION', {
    id,
    list: {address: listOf(id), hash: await hashOf(list), bytes: list.length} satisfies CachedFile,
  });
  vi.resetModules();
  await import('./worker');
  return scope;
}

/** A worker that is active, with what a reader of Arabic keeps. */
async function active(): Promise<FakeScope> {
  await workerOf('first', FIRST);
  await scope.install();
  await scope.activate();
  await scope.say({type: 'arrived', locale: 'ar'});
  server.asked.length = 0;
  return scope;
}

const cachedKeys = async (): Promise<string[]> =>
  (await (await scope.caches.open(CACHE)).keys())
    .map(({url}) => url.slice(ORIGIN.length))
    .filter((key) => key !== '/sw-state' && !key.startsWith('/offline-list.'))
    .sort();
const damage = async (address: string): Promise<void> => (await scope.caches.open(CACHE)).damage(await keyOf(address));
/** A device that has no room for what is called so. */
async function refuse(name: string): Promise<void> {
  const cache = await scope.caches.open(CACHE);
  const put = cache.put.bind(cache);
  vi.spyOn(cache, 'put').mockImplementation((asked, response) => {
    cache.isFull = (asked as string).includes(name);
    return put(asked, response);
  });
}
const state = async (): Promise<Record<string, unknown>> =>
  (await (await (await scope.caches.open(CACHE)).match('/sw-state'))!.json()) as Record<string, unknown>;

/** Status and words of an answer, with where it leads. */
async function seen(got: Got): Promise<string> {
  if (typeof got === 'string') return got;
  const to = got.headers.get('Location');
  return to === null ? `${got.status} ${await got.text()}` : `${got.status} to ${to.slice(ORIGIN.length)}`;
}
const open = async (address: string): Promise<string> => seen(await scope.ask(address, {isNavigation: true}));
const load = async (address: string): Promise<string> => seen(await scope.ask(address));

const ARABIC = ['/ar/', '/ar/404.html', '/ar/assets/js/main.one.js', '/ar/offline/', '/ar/teams-chat/'];
const keysOf = async (addresses: readonly string[], contents?: Readonly<Record<string, string>>): Promise<string[]> =>
  (await Promise.all(addresses.map((address) => keyOf(address, contents)))).sort();

const FOREIGN = () => new Response('<html>Sign in', {headers: {'Content-Type': 'text/html'}});
const failures = (answers: readonly unknown[]): unknown[] =>
  answers.filter((answer) => (answer as {type: string}).type === 'failed');

describe('a first visit', () => {
  test('fetches nothing but its list before a page has arrived, and waits for no tab', async () => {
    await workerOf('first', FIRST);
    await scope.install();
    await scope.activate();
    expect(server.asked).toEqual(['/offline-list.first.json no-store']);
    expect(scope.did).toEqual(['claim']);
    expect(await state()).toMatchObject({leaving: [], kept: {}});
  });

  test('keeps what a page in its language needs, past the cache of the browser, and says how it stands', async () => {
    await workerOf('first', FIRST);
    await scope.install();
    await scope.activate();
    const answers = await scope.say({type: 'arrived', locale: 'ar'});
    expect(await cachedKeys()).toEqual(await keysOf(ARABIC));
    expect(server.asked.toSorted()).toEqual([...ARABIC, listOf('first')].map((address) => `${address} no-store`));
    expect(answers).toEqual([
      {
        type: 'status',
        status: {
          edition: 'first',
          trouble: undefined,
          sets: [
            {
              id: 'ar',
              locale: 'ar',
              revision: '2025-06',
              bytes: 87,
              keptBytes: 87,
              since: (await state()).kept!['ar' as never],
            },
            {id: 'en', locale: 'en', revision: '2025-06', bytes: 80, keptBytes: 0, since: undefined},
          ],
        },
      },
    ]);
  });

  test('keeps no more, but what is missing, when the next page arrives in the other language', async () => {
    await active();
    await scope.say({type: 'arrived', locale: 'en'});
    expect(await cachedKeys()).toEqual(await keysOf(ARABIC));
    expect(server.asked).toEqual([]);
  });
});

describe('with the network down', () => {
  test('what is kept is answered as it is, and the network is not asked', async () => {
    await active();
    server.isDown = true;
    expect(await open('/ar/teams-chat/?from=mail')).toBe('200 <html lang=ar>chat');
    expect(await load('/ar/assets/js/main.one.js')).toBe('200 main(1)');
    expect(server.asked).toEqual([]);
  });

  test('a page that is not kept leads to the one that says what can be done', async () => {
    await active();
    server.isDown = true;
    expect(await open('/en/teams-chat/')).toBe('302 to /ar/offline/?page=%2Fen%2Fteams-chat%2F');
  });

  test('in the language of the page, where that is kept', async () => {
    await active();
    await scope.say({type: 'keep', set: 'en'});
    const cache = await scope.caches.open(CACHE);
    await cache.delete(await keyOf('/en/teams-chat/'));
    server.isDown = true;
    expect(await open('/en/teams-chat/')).toBe('302 to /en/offline/?page=%2Fen%2Fteams-chat%2F');
  });

  test('an address that the site does not have is not found, in words that are kept', async () => {
    await active();
    server.isDown = true;
    expect(await open('/en/none/')).toBe('404 <html lang=ar>not found');
    expect(await load('/en/none.js')).toBe('network error');
  });

  test('where nothing is kept, the browser says it itself', async () => {
    await workerOf('first', FIRST);
    await scope.install();
    await scope.activate();
    server.isDown = true;
    expect(await open('/ar/')).toBe('network error');
  });

  test('a line that says nothing is waited for ten seconds', async () => {
    await active();
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    vi.stubGlobal('fetch', () => new Promise<Response>(() => undefined));
    let answered = '';
    const opening = open('/en/teams-chat/').then((text) => (answered = text));
    await vi.advanceTimersByTimeAsync(9_999);
    expect(answered).toBe('');
    await vi.advanceTimersByTimeAsync(1);
    expect(await opening).toBe('302 to /ar/offline/?page=%2Fen%2Fteams-chat%2F');
  });
});

describe('addresses', () => {
  test.each([
    ['with the key of the revision in force', '/ar/2025-06/teams-chat/?q=1', '302 to /ar/teams-chat/?q=1'],
    ['without its slash', '/ar/teams-chat', '302 to /ar/teams-chat/'],
    ['with the name of its file', '/ar/teams-chat/index.html', '302 to /ar/teams-chat/'],
  ])('%s lead on, for pages', async (_how, address, expected) => {
    await active();
    server.isDown = true;
    expect(await open(address)).toBe(expected);
    expect(await load(address)).toBe('network error');
  });

  test.each([
    ['of another host', 'https://elsewhere.example/ar/', {}],
    ['that is sent', '/ar/', {method: 'POST'}],
    ['of which only the head is asked', '/ar/', {method: 'HEAD'}],
  ])('a question %s is left to the browser', async (_what, address, asked) => {
    await active();
    expect(await seen(await scope.ask(address, asked))).toBe('left to the browser');
  });

  test('a part is given as RFC 9110 has it', async () => {
    await active();
    server.isDown = true;
    const part = async (range: string): Promise<string> => {
      const got = await scope.ask('/ar/assets/js/main.one.js', {headers: {Range: range}});
      if (typeof got === 'string') return got;
      return [got.status, got.headers.get('Content-Range'), got.headers.get('Content-Length'), await got.text()].join(
        '|',
      );
    };
    expect(await part('bytes=0-3')).toBe('206|bytes 0-3/7|4|main');
    expect(await part('bytes=4-')).toBe('206|bytes 4-6/7|3|(1)');
    expect(await part('bytes=5-99')).toBe('206|bytes 5-6/7|2|1)');
    expect(await part('bytes=-2')).toBe('206|bytes 5-6/7|2|1)');
    expect(await part('bytes=-99')).toBe('206|bytes 0-6/7|7|main(1)');
    expect(await part('bytes=7-')).toBe('416|bytes */7||');
    for (const whole of ['bytes=-', 'bytes=0-1,3-4', 'lines=0-1']) expect(await part(whole)).toBe('200|||main(1)');
  });
});

describe('a damaged copy', () => {
  test('is never answered: it is deleted, fetched again, and kept again', async () => {
    await active();
    await damage('/ar/teams-chat/');
    expect(await open('/ar/teams-chat/')).toBe('200 <html lang=ar>chat');
    expect(server.asked).toEqual(['/ar/teams-chat/']);
    expect(await cachedKeys()).toEqual(await keysOf(ARABIC));
    server.isDown = true;
    expect(await open('/ar/teams-chat/')).toBe('200 <html lang=ar>chat');
  });

  test('is deleted with the network down too, and the page says what can be done', async () => {
    await active();
    await damage('/ar/teams-chat/');
    server.isDown = true;
    expect(await open('/ar/teams-chat/')).toBe('302 to /ar/offline/?page=%2Far%2Fteams-chat%2F');
    expect(await cachedKeys()).toEqual(await keysOf(ARABIC.filter((address) => address !== '/ar/teams-chat/')));
  });

  test('is found by whoever looks for it, and comes again', async () => {
    await active();
    await damage('/ar/offline/');
    await damage('/ar/assets/js/main.one.js');
    const answers = await scope.say({type: 'check'});
    expect(answers).toMatchObject([
      {type: 'status', status: {sets: [{id: 'ar', bytes: 87, keptBytes: 59}, {id: 'en'}]}},
    ]);
    expect(server.asked.toSorted()).toEqual(['/ar/assets/js/main.one.js no-store', '/ar/offline/ no-store']);
    expect(await cachedKeys()).toEqual(await keysOf(ARABIC));
  });

  test('does not come again by itself for who spares the line', async () => {
    await active();
    vi.stubGlobal('navigator', {connection: {saveData: true}});
    await damage('/ar/offline/');
    await scope.say({type: 'check'});
    expect(server.asked).toEqual([]);
  });

  test('is looked for once a day', async () => {
    await active();
    await damage('/ar/offline/');
    await scope.say({type: 'arrived', locale: 'ar'});
    expect(server.asked).toEqual([]);
    vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 25 * 3_600_000});
    await scope.say({type: 'arrived', locale: 'ar'});
    expect(server.asked).toEqual(['/ar/offline/ no-store']);
  });

  test('of a page that is not to be kept is not kept again', async () => {
    await active();
    await scope.say({type: 'forget-all'});
    expect(await open('/ar/teams-chat/')).toBe('200 <html lang=ar>chat');
    expect(await cachedKeys()).toEqual([]);
  });

  test('on the server does not take the place of what is kept', async () => {
    await active();
    await damage('/ar/teams-chat/');
    server.files['/ar/teams-chat/'] = '<html lang=ar>sign in';
    expect(await open('/ar/teams-chat/')).toBe('200 <html lang=ar>sign in');
    expect(await cachedKeys()).toEqual(await keysOf(ARABIC.filter((address) => address !== '/ar/teams-chat/')));
  });
});

describe('messages', () => {
  test('keeping another set is told as it goes', async () => {
    await active();
    const answers = await scope.say({type: 'keep', set: 'en'});
    const steps = answers.filter((answer) => (answer as {type: string}).type === 'progress') as {
      bytes: number;
      of: number;
    }[];
    expect(steps.map(({of}) => of)).toEqual([80, 80, 80, 80]);
    expect(steps.at(-1)).toEqual({type: 'progress', bytes: 80, of: 80});
    expect(answers.at(-1)).toMatchObject({type: 'status', status: {sets: [{keptBytes: 87}, {keptBytes: 80}]}});
    expect(Object.keys((await state()).kept as object)).toEqual(['ar', 'en']);
  });

  test('a set that does not exist is not kept', async () => {
    await active();
    expect(await scope.say({type: 'keep', set: 'ar/1999-01'})).toMatchObject([{type: 'status'}]);
    expect(Object.keys((await state()).kept as object)).toEqual(['ar']);
  });

  test('what was given up goes, and nothing comes again by itself', async () => {
    await active();
    await scope.say({type: 'keep', set: 'en'});
    await scope.say({type: 'forget', set: 'ar'});
    expect(await cachedKeys()).toEqual(await keysOf(['/en/', '/en/404.html', '/en/offline/', '/en/teams-chat/']));
    expect(await state()).toMatchObject({isDeclined: false});
    await scope.say({type: 'forget-all'});
    expect(await state()).toMatchObject({kept: {}, isDeclined: true});
    server.asked.length = 0;
    await scope.say({type: 'arrived', locale: 'ar'});
    expect(await cachedKeys()).toEqual([]);
    expect(server.asked).toEqual([]);
  });

  test('the last set that is forgotten is a no to all', async () => {
    await active();
    await scope.say({type: 'forget', set: 'ar'});
    expect(await state()).toMatchObject({kept: {}, isDeclined: true});
  });

  test('refreshing looks for damage and for a new edition', async () => {
    await active();
    await damage('/ar/');
    scope.did.length = 0;
    await scope.say({type: 'refresh'});
    expect(await cachedKeys()).toEqual(await keysOf(ARABIC));
    expect(server.asked).toEqual(['/ar/ no-store']);
    expect(scope.did).toEqual(['update']);
  });

  test('two at once lose nothing', async () => {
    await active();
    await Promise.all([scope.say({type: 'keep', set: 'en'}), scope.say({type: 'check'})]);
    expect(Object.keys((await state()).kept as object)).toEqual(['ar', 'en']);
    expect(typeof (await state()).checked).toBe('string');
  });

  test.each([[null], ['take-over'], [{type: 'erase'}], [{type: 'arrived', locale: 'xx'}], [{type: 'keep'}]])(
    '%j is not answered',
    async (message) => {
      await active();
      scope.did.length = 0;
      expect(await scope.say(message)).toEqual([]);
      expect([scope.did, server.asked]).toEqual([[], []]);
    },
  );

  test('it takes over only when it is asked to', async () => {
    await active();
    await workerOf('second', SECOND);
    await scope.install();
    await scope.say({type: 'status'});
    expect(scope.did).toEqual([]);
    await scope.say({type: 'take-over'});
    expect(scope.did).toEqual(['skip waiting']);
  });
});

describe('what does not arrive is said', () => {
  const arrive = async (): Promise<unknown[]> => failures(await scope.say({type: 'arrived', locale: 'ar'}));
  const first = async (): Promise<void> => {
    await workerOf('first', FIRST);
    await scope.install();
    await scope.activate();
  };

  test('a dead line; what arrived stays, and the rest comes with the next page', async () => {
    await first();
    delete server.files['/ar/offline/'];
    server.files['/ar/offline/'] = new Response('', {status: 500});
    expect(await arrive()).toEqual([{type: 'failed', failure: 'network'}]);
    server.files['/ar/offline/'] = FIRST['/ar/offline/']!;
    expect(await arrive()).toEqual([]);
    expect(await cachedKeys()).toEqual(await keysOf(ARABIC));
  });

  test('no more room', async () => {
    await first();
    await refuse('teams-chat');
    expect(await arrive()).toEqual([{type: 'failed', failure: 'full'}]);
    expect(await scope.say({type: 'status'})).toMatchObject([{status: {trouble: {failure: 'full', isUpdate: false}}}]);
  });

  test('a login page in place of everything is kept nowhere', async () => {
    await first();
    for (const address of [...ARABIC, '/sw.js']) server.files[address] = FOREIGN();
    expect(await arrive()).toEqual([{type: 'failed', failure: 'foreign'}]);
    expect(await cachedKeys()).toEqual([]);
  });

  test('a file that came wrong is asked for once more, past and over the cache of the browser', async () => {
    await first();
    const right = FIRST['/ar/teams-chat/']!;
    const {fetch} = server;
    vi.stubGlobal('fetch', (input: RequestInfo, options?: RequestInit) => {
      server.files['/ar/teams-chat/'] = options?.cache === 'reload' ? right : '<html>damaged on the way';
      return fetch(input, options);
    });
    expect(await arrive()).toEqual([]);
    expect(await cachedKeys()).toEqual(await keysOf(ARABIC));
    expect(server.asked.filter((asked) => /teams-chat|sw\.js/.test(asked))).toEqual([
      '/ar/teams-chat/ no-store',
      '/sw.js no-store',
      '/ar/teams-chat/ reload',
    ]);
  });

  test('a file that stays wrong; it is not asked for again at once, unless the reader asks', async () => {
    await first();
    server.files['/ar/teams-chat/'] = '<html>damaged';
    expect(await arrive()).toEqual([{type: 'failed', failure: 'damaged'}]);
    server.asked.length = 0;
    expect(await arrive()).toEqual([{type: 'failed', failure: 'damaged'}]);
    expect(server.asked).toEqual([]);
    server.files['/ar/teams-chat/'] = FIRST['/ar/teams-chat/']!;
    expect(failures(await scope.say({type: 'keep', set: 'ar'}))).toEqual([]);
    expect(await cachedKeys()).toEqual(await keysOf(ARABIC));
  });

  test('files of another edition: that one comes by itself', async () => {
    await first();
    server.files['/ar/'] = '<html lang=ar>another edition';
    server.files['/sw.js'] = 'worker of another';
    expect(await arrive()).toEqual([{type: 'failed', failure: 'newer'}]);
  });
});

describe('files in a parcel', () => {
  const PAGES = ['/ar/', '/ar/404.html', '/ar/offline/', '/ar/teams-chat/'];
  const start = async (): Promise<void> => {
    await workerOf('first', FIRST, PAGES);
    await scope.install();
    await scope.activate();
    server.asked.length = 0;
  };
  const arrive = async (): Promise<unknown[]> => failures(await scope.say({type: 'arrived', locale: 'ar'}));

  test('come at once, and are kept each as if it had come alone, with what the server says of every answer', async () => {
    await start();
    server.files[PARCEL] = new Response(server.files[PARCEL] as string, {
      headers: {
        'Content-Type': 'application/json',
        'Content-Security-Policy': "default-src 'none'",
        'Content-Length': '9',
        'Content-Encoding': 'br',
        ETag: '"1"',
      },
    });
    expect(await arrive()).toEqual([]);
    expect(server.asked).toEqual([`${PARCEL} no-store`, '/ar/assets/js/main.one.js no-store']);
    expect(await cachedKeys()).toEqual(await keysOf(ARABIC));
    server.isDown = true;
    const page = (await scope.ask('/ar/teams-chat/', {isNavigation: true})) as Response;
    expect(Object.fromEntries(page.headers)).toEqual({
      'content-security-policy': "default-src 'none'",
      'content-type': 'text/html; charset=utf-8',
    });
    expect(await page.text()).toBe('<html lang=ar>chat');
  });

  test('of which few are missing come alone', async () => {
    const more = Object.fromEntries(
      Array.from({length: 5}, (_, place) => [`/ar/page-${place}/`, `<html lang=ar>${place}`]),
    );
    await workerOf('first', {...FIRST, ...more}, [...PAGES, ...Object.keys(more)]);
    await scope.install();
    await scope.activate();
    await arrive();
    await damage('/ar/teams-chat/');
    await damage('/ar/offline/');
    server.asked.length = 0;
    await scope.say({type: 'check'});
    expect(server.asked).toEqual(['/ar/offline/ no-store', '/ar/teams-chat/ no-store']);
  });

  test.each([
    ['is something else', '{"texts": 7}'],
    ['is none', 'nonsense'],
    ['lacks a page', writeParcel(new Map([['/ar/', FIRST['/ar/']!]]))],
    ['holds another page', writeParcel(new Map(PAGES.map((address) => [address, '<html>'])))],
  ])('that %s come alone, and what was right of it does not come again', async (_what, parcel) => {
    await start();
    server.files[PARCEL] = parcel;
    expect(await arrive()).toEqual([]);
    expect(await cachedKeys()).toEqual(await keysOf(ARABIC));
    expect(server.asked.includes('/ar/ no-store')).toBe(!parcel.includes(FIRST['/ar/']!));
  });

  test('that are spoilt one after the other leave nothing out: all else comes as well', async () => {
    const more = Object.fromEntries(
      ['a', 'b', 'c', 'd'].flatMap((parcel) =>
        Array.from({length: 4}, (_, place) => [`/ar/${parcel}-${place}/`, `<html lang=ar>${parcel}${place}`]),
      ),
    );
    const contents = {...more, ...FIRST};
    const edition = await editionOf('first', contents);
    const place = (address: string): number => edition.files.findIndex((file) => file.address === address);
    const parcels = ['a', 'b', 'c', 'd'].map((parcel) => ({
      address: `/ar/assets/parcels/${parcel}.json`,
      files: [0, 1, 2, 3].map((number) => place(`/ar/${parcel}-${number}/`)),
    }));
    await workerOf('first', contents);
    const list = writeList({...edition, parcels});
    server.files[listOf('first')] = list;
    vi.stubGlobal('EDITION', {id: 'first', list: {address: listOf('first'), hash: await hashOf(list), bytes: 0}});
    for (const {address} of parcels) server.files[address] = '{"texts":';
    scope = new FakeScope(`${ORIGIN}/sw.js`, scope.caches);
    vi.stubGlobal('self', scope);
    vi.resetModules();
    await import('./worker');
    await scope.install();
    await scope.activate();
    expect(await arrive()).toEqual([]);
    expect(await cachedKeys()).toHaveLength(ARABIC.length + 16);
  });

  test('that does not come at all: what else arrives stays, and it comes with the next page', async () => {
    await start();
    const parcel = server.files[PARCEL]!;
    server.files[PARCEL] = new Response('', {status: 503});
    expect(await arrive()).toEqual([{type: 'failed', failure: 'network'}]);
    server.files[PARCEL] = parcel;
    expect(await arrive()).toEqual([]);
    expect(await cachedKeys()).toEqual(await keysOf(ARABIC));
  });

  test('find no more room', async () => {
    await start();
    await refuse('teams-chat');
    expect(await arrive()).toEqual([{type: 'failed', failure: 'full'}]);
  });
});

describe('the list of an edition', () => {
  const lists = async (): Promise<string[]> =>
    (await (await scope.caches.open(CACHE)).keys())
      .map(({url}) => new URL(url).pathname)
      .filter((address) => address.startsWith('/offline-list.'));

  test('is read from the device, and comes again where it is damaged there', async () => {
    await active();
    await workerOf('first', FIRST);
    expect(await open('/ar/')).toBe('200 <html lang=ar>home');
    expect(server.asked).toEqual([]);
    const [{url}] = (await (await scope.caches.open(CACHE)).keys(listOf('first'), {ignoreSearch: true})) as [Request];
    (await scope.caches.open(CACHE)).damage(url);
    await workerOf('first', FIRST);
    expect(await open('/ar/')).toBe('200 <html lang=ar>home');
    expect(server.asked).toEqual(['/offline-list.first.json no-store']);
  });

  test.each([
    ['does not come', () => new Response('', {status: 503}), 'network'],
    ['is of another edition', () => new Response('{}', {headers: {'Content-Type': 'application/json'}}), 'damaged'],
    ['is a login page', FOREIGN, 'foreign'],
  ])('that %s: the edition is not installed', async (_what, answer, failure) => {
    await workerOf('first', FIRST);
    server.files[listOf('first')] = answer();
    await expect(scope.install()).rejects.toThrow(failure);
  });

  test('that is gone from the device and does not come keeps no page from being opened', async () => {
    await active();
    await (await scope.caches.open(CACHE)).delete(listOf('first'), {ignoreSearch: true});
    await workerOf('first', FIRST);
    server.files[listOf('first')] = new Response('', {status: 503});
    expect(await open('/ar/')).toBe('200 <html lang=ar>home');
    server.files[listOf('first')] = writeList(await editionOf('first', FIRST));
    server.files['/ar/'] = 'not asked for';
    // Asked for again, not given up for good.
    expect(await open('/ar/')).toBe('200 <html lang=ar>home');
  });

  test('goes when another edition has taken over', async () => {
    await active();
    await workerOf('second', SECOND);
    await scope.install();
    expect(await lists()).toEqual([listOf('first'), listOf('second')]);
    await scope.activate();
    expect(await lists()).toEqual([listOf('second')]);
  });
});

describe('a new edition', () => {
  test('fetches what changed, and takes over what did not', async () => {
    await active();
    await workerOf('second', SECOND);
    await scope.install();
    expect(server.asked.toSorted()).toEqual([
      '/ar/ no-store',
      '/ar/assets/js/main.two.js no-store',
      '/offline-list.second.json no-store',
    ]);
    expect(await cachedKeys()).toEqual(
      [...(await keysOf(ARABIC)), await keyOf('/ar/', SECOND), await keyOf('/ar/assets/js/main.two.js', SECOND)].sort(),
    );
    expect(scope.did).toEqual([]);
  });

  test('takes no damage over', async () => {
    await active();
    await damage('/ar/offline/');
    await workerOf('second', SECOND);
    await scope.install();
    expect(server.asked).toContain('/ar/offline/ no-store');
  });

  test('that does not arrive whole is not installed, and the one before goes on', async () => {
    await active();
    const before = scope;
    await workerOf('second', SECOND);
    server.files['/ar/assets/js/main.two.js'] = new Response('', {status: 503});
    await expect(scope.install()).rejects.toThrow('network');
    scope = before;
    server.isDown = true;
    expect(await open('/ar/')).toBe('200 <html lang=ar>home');
  });

  test('that came wrong is told by the one that stays, and left alone for a while', async () => {
    await active();
    const before = scope;
    await workerOf('second', SECOND);
    server.files['/ar/assets/js/main.two.js'] = 'damaged';
    await expect(scope.install()).rejects.toThrow('damaged');
    expect(await before.say({type: 'check'})).toMatchObject([
      {status: {trouble: {failure: 'damaged', isUpdate: false}}},
    ]);
    server.asked.length = 0;
    await expect(scope.install()).rejects.toThrow('damaged');
    expect(server.asked).toEqual([]);
  });

  test('leaves the files of the one before to the tabs that still show it, and no longer', async () => {
    await active();
    scope.tabs = ['old tab'];
    await workerOf('second', SECOND);
    await scope.install();
    await scope.activate();
    expect(scope.did).toEqual(['claim']);
    server.isDown = true;
    expect(await load('/ar/assets/js/main.one.js')).toBe('200 main(1)');
    expect(await open('/ar/')).toBe('200 <html lang=ar>home, anew');
    expect(await cachedKeys()).toContain(await keyOf('/ar/assets/js/main.one.js'));

    scope.tabs = ['new tab'];
    expect(await open('/ar/')).toBe('200 <html lang=ar>home, anew');
    expect(await cachedKeys()).toEqual(
      await keysOf(['/ar/', '/ar/404.html', '/ar/assets/js/main.two.js', '/ar/offline/', '/ar/teams-chat/'], SECOND),
    );
    expect(await load('/ar/assets/js/main.one.js')).toBe('network error');
  });

  test('a damaged file of the one before is not given to them', async () => {
    await active();
    scope.tabs = ['old tab'];
    await damage('/ar/assets/js/main.one.js');
    // The new edition has no such file, so nobody looked at it.
    await workerOf('second', SECOND);
    await scope.install();
    await scope.activate();
    server.isDown = true;
    expect(await load('/ar/assets/js/main.one.js')).toBe('network error');
  });

  test('forgets what does not concern it, and keeps a no', async () => {
    await active();
    await scope.say({type: 'forget-all'});
    await workerOf('second', SECOND);
    await scope.install();
    await scope.activate();
    server.asked.length = 0;
    await scope.say({type: 'arrived', locale: 'ar'});
    expect(server.asked).toEqual([]);
    expect(await state()).toMatchObject({isDeclined: true});
  });
});

test('whatever is wrong with what is kept, the page opens from the network', async () => {
  await active();
  vi.stubGlobal('caches', {open: () => Promise.reject(new DOMException('broken', 'UnknownError'))});
  expect(await open('/ar/')).toBe('200 <html lang=ar>home');
  expect(await open('/ar/none/')).toBe('404 Not found');
});

test('a state that cannot be read is nothing: it is written anew', async () => {
  await active();
  const cache = await scope.caches.open(CACHE);
  await cache.put('/sw-state', new Response('{"kept": 7'));
  await scope.say({type: 'arrived', locale: 'en'});
  expect(Object.keys((await state()).kept as object)).toEqual(['en']);
});
