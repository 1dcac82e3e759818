// @vitest-environment happy-dom
/**
 * The progress store against a database in memory. Each tab is the module loaded anew; all tabs of a test share
 * the database, the storage and the channel between them. Time is set by hand, as a lost disk is asked again by a clock.
 */
import 'fake-indexeddb/auto';
import {IDBFactory} from 'fake-indexeddb';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {readBackup, writeBackup} from '../lib/checklist/exchange';
import {confirm, type ChecklistRecord} from '../lib/checklist/record';

type Tab = typeof import('./store');

const AT = '2026-11-23T06:00:00.000Z';
const LATER = '2026-11-23T07:00:00.000Z';
const NOTHING: ChecklistRecord = {schema: 1, runs: {}};

const tick =
  (item: string, at = AT) =>
  (record: ChecklistRecord): ChecklistRecord =>
    confirm(record, 'once', item, '2025-06', at);
const ticked = (...items: string[]): ChecklistRecord => ({
  schema: 1,
  runs: {once: {items: Object.fromEntries(items.map((item) => [item, {'2025-06': AT}]))}},
});
const itemsOf = ({runs}: ChecklistRecord): string[] => Object.keys(runs.once?.items ?? {}).sort();

const channels: BroadcastChannel[] = [];
let reported: unknown[];

beforeEach(() => {
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date(AT)});
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal(
    'BroadcastChannel',
    class extends BroadcastChannel {
      constructor(name: string) {
        super(name);
        channels.push(this);
      }
    },
  );
  reported = [];
  vi.stubGlobal('reportError', (error: unknown) => void reported.push(error));
  localStorage.clear();
  sessionStorage.clear();
});

afterEach(() => {
  for (const channel of channels.splice(0)) channel.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function openTab(): Promise<Tab> {
  vi.resetModules();
  return import('./store');
}

/** Until this tab is told of a change, by which it shows the page anew. */
const told = (tab: Tab): Promise<string | undefined> =>
  new Promise((resolve) => {
    const stop = tab.subscribe((id) => {
      stop();
      resolve(id);
    });
  });

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error!);
  });

/** The database as somebody else finds it: a later release, an extension, a curious reader. */
async function onDisk<T>(
  work: (checklists: IDBObjectStore, aside: IDBObjectStore) => IDBRequest<T>,
  version?: number,
): Promise<T> {
  const opening = indexedDB.open('remote-work', version);
  opening.onupgradeneeded = () => {
    if (opening.result.objectStoreNames.length > 0) return;
    opening.result.createObjectStore('checklists');
    opening.result.createObjectStore('aside', {autoIncrement: true});
  };
  const database = await done(opening);
  try {
    const transaction = database.transaction(['checklists', 'aside'], 'readwrite');
    return await done(work(transaction.objectStore('checklists'), transaction.objectStore('aside')));
  } finally {
    database.close();
  }
}
const put = (id: string, value: unknown, version?: number) =>
  onDisk((checklists) => checklists.put(value, id), version);
const get = (id: string): Promise<unknown> => onDisk<unknown>((checklists) => checklists.get(id));
const aside = (): Promise<unknown[]> => onDisk<unknown[]>((_checklists, store) => store.getAll());

describe('a tick', () => {
  test('is read back by this tab, by the next visit, and by whoever looks at the disk', async () => {
    const tab = await openTab();
    expect(await tab.load('cl-end-day')).toEqual(NOTHING);
    await tab.update('cl-end-day', tick('vpn.off'));
    expect(await tab.load('cl-end-day')).toEqual(ticked('vpn.off'));
    expect(await (await openTab()).load('cl-end-day')).toEqual(ticked('vpn.off'));
    expect(await get('cl-end-day')).toEqual(ticked('vpn.off'));
    expect(await tab.health()).toBe('kept');
  });

  test('is written in one transaction that reads, changes and writes', async () => {
    const tab = await openTab();
    await tab.load('cl-end-day');
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await tab.update('cl-end-day', tick('vpn.off'));
    expect(transactions.mock.calls.map(([, mode]) => mode)).toEqual(['readwrite']);
  });

  test('of which nothing comes is not written, and nobody is told', async () => {
    const tab = await openTab();
    await tab.update('cl-end-day', tick('vpn.off'));
    const writes = vi.spyOn(IDBObjectStore.prototype, 'put');
    const listener = vi.fn();
    tab.subscribe(listener);
    await tab.update('cl-end-day', (record) => record);
    expect(writes).not.toHaveBeenCalled();
    expect(listener).not.toHaveBeenCalled();
  });

  test('many at once keep their order, and none is lost', async () => {
    const tab = await openTab();
    const order: string[] = [];
    await Promise.all(
      ['a.one', 'a.two', 'a.three'].map((item) =>
        tab.update('cl-end-day', (record) => {
          order.push(item);
          return tick(item)(record);
        }),
      ),
    );
    expect([...new Set(order)]).toEqual(['a.one', 'a.two', 'a.three']);
    expect(itemsOf((await get('cl-end-day')) as ChecklistRecord)).toEqual(['a.one', 'a.three', 'a.two']);
  });

  test('that is made while other lists are being read is in what they give together', async () => {
    // Such a one is asked for twice: meanwhile the first one has been read.
    await put('cl-b', 'damaged');
    const tab = await openTab();
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its store
    const ask = IDBObjectStore.prototype.get;
    const asked: unknown[] = [];
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, id) {
      asked.push(id);
      if (asked.length === 3) void tab.update('cl-a', tick('a.one'));
      return ask.call(this, id);
    });
    const {['cl-a']: first, ['cl-b']: second} = await tab.loadEach(['cl-a', 'cl-b']);
    expect(asked.slice(0, 3)).toEqual(['cl-a', 'cl-b', 'cl-b']);
    expect([itemsOf(first!), itemsOf(second!)]).toEqual([['a.one'], []]);
  });

  test('taken back leaves no empty record', async () => {
    const tab = await openTab();
    await tab.update('cl-end-day', tick('vpn.off'));
    await tab.update('cl-end-day', () => NOTHING);
    expect(await get('cl-end-day')).toBeUndefined();
    expect(await tab.loadAll()).toEqual({});
  });

  test('that our own code cannot make is reported and changes nothing', async () => {
    const tab = await openTab();
    await tab.update('cl-end-day', tick('vpn.off'));
    await tab.update('cl-end-day', () => {
      throw new Error('a mistake');
    });
    await tab.update('cl-end-day', () => ({schema: 1, runs: {nonsense: {items: {}}}}));
    expect(await tab.load('cl-end-day')).toEqual(ticked('vpn.off'));
    expect(reported.map(String)).toContain('Error: a mistake');
    expect(await tab.health()).toBe('kept');
  });
});

describe('two tabs', () => {
  test('see each other’s ticks', async () => {
    const [one, other] = [await openTab(), await openTab()];
    const heard = told(other);
    await one.update('cl-end-day', tick('vpn.off'));
    expect(await heard).toBe('cl-end-day');
    expect(await other.load('cl-end-day')).toEqual(ticked('vpn.off'));
  });

  test('that change the same list at once overwrite nothing', async () => {
    const [one, other] = [await openTab(), await openTab()];
    await Promise.all([
      one.update('cl-end-day', tick('vpn.off')),
      other.update('cl-end-day', tick('screen.locked')),
      one.update('cl-end-day', tick('paper.away')),
    ]);
    expect(itemsOf((await get('cl-end-day')) as ChecklistRecord)).toEqual(['paper.away', 'screen.locked', 'vpn.off']);
  });

  test('are both told when one erases everything', async () => {
    const [one, other] = [await openTab(), await openTab()];
    await one.update('cl-end-day', tick('vpn.off'));
    await other.load('cl-end-day');
    const heard = told(other);
    await one.eraseAll();
    expect(await heard).toBeUndefined();
    expect(await other.load('cl-end-day')).toEqual(NOTHING);
  });

  test('believe no message that is none of theirs', async () => {
    const tab = await openTab();
    const listener = vi.fn();
    tab.subscribe(listener);
    const stranger = new BroadcastChannel('remote-work-progress');
    for (const message of [
      null,
      7,
      'cl-end-day',
      {},
      {checklistId: 7},
      {checklistId: '../x'},
      {checklistId: 'constructor'},
    ])
      stranger.postMessage(message);
    const heard = told(tab);
    stranger.postMessage({checklistId: 'cl-end-day'});
    await heard;
    expect(listener.mock.calls).toEqual([['cl-end-day']]);
  });

  test('work without a channel between them', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const tab = await openTab();
    await tab.update('cl-end-day', tick('vpn.off'));
    expect(await (await openTab()).load('cl-end-day')).toEqual(ticked('vpn.off'));
  });

  test('a page that comes back from the cache of the browser is shown anew', async () => {
    const tab = await openTab();
    const listener = vi.fn();
    tab.subscribe(listener);
    dispatchEvent(Object.assign(new Event('pageshow'), {persisted: false}));
    expect(listener).not.toHaveBeenCalled();
    dispatchEvent(Object.assign(new Event('pageshow'), {persisted: true}));
    expect(listener.mock.calls).toEqual([[undefined]]);
  });
});

describe('listeners', () => {
  test('one that throws keeps no other from being told; one that has stopped is not told', async () => {
    const tab = await openTab();
    const calls: string[] = [];
    tab.subscribe(() => {
      throw new Error('a listener');
    });
    const stop = tab.subscribe((id) => calls.push(`stopped ${id}`));
    tab.subscribe((id) => calls.push(`told ${id}`));
    stop();
    await tab.update('cl-end-day', tick('vpn.off'));
    expect(calls).toEqual(['told cl-end-day']);
    expect(reported.map(String)).toEqual(['Error: a listener']);
    expect(await get('cl-end-day')).toEqual(ticked('vpn.off'));
  });
});

describe('a record that cannot be read', () => {
  const damaged = {schema: 1, runs: 'once'};

  test.each([
    ['looks', (tab: Tab) => tab.load('cl-end-day')],
    ['ticks', (tab: Tab) => tab.update('cl-end-day', tick('vpn.off'))],
  ])('is set aside as it is when a reader %s, and stays there', async (_what, look) => {
    await put('cl-end-day', damaged);
    const tab = await openTab();
    await look(tab);
    await tab.update('cl-end-day', tick('screen.locked'));
    expect(await aside()).toEqual([{id: 'cl-end-day', at: AT, raw: damaged}]);
    expect(await tab.setAsideCount()).toBe(1);
    expect(itemsOf((await get('cl-end-day')) as ChecklistRecord)).toContain('screen.locked');
    expect(await tab.health()).toBe('kept');
  });

  test('is not taken away where it cannot be set aside', async () => {
    await put('cl-end-day', damaged);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const tab = await openTab();
    expect(await tab.load('cl-end-day')).toEqual(NOTHING);
    expect(await get('cl-end-day')).toEqual(damaged);
    expect(await tab.health()).toBe('unread');
  });

  test('of a newer release is left untouched: ticks are held in this visit, and that is said', async () => {
    const theirs = {schema: 2, runs: {once: {}}};
    await put('cl-end-day', theirs);
    const tab = await openTab();
    expect(await tab.load('cl-end-day')).toEqual(NOTHING);
    expect(await tab.health()).toBe('newer');
    await tab.update('cl-end-day', tick('vpn.off'));
    await tab.update('cl-home', tick('net.wifi'));
    expect(await tab.load('cl-end-day')).toEqual(ticked('vpn.off'));
    expect(await get('cl-end-day')).toEqual(theirs);
    expect(await aside()).toEqual([]);
    expect(await get('cl-home')).toEqual(ticked('net.wifi'));
  });
});

describe('all records', () => {
  test('are those that hold something, by names that are ours', async () => {
    await put('cl-end-day', ticked('vpn.off'));
    await put('cl-home', NOTHING);
    await put('../elsewhere', ticked('vpn.off'));
    await put('constructor', ticked('vpn.off'));
    expect(await (await openTab()).loadAll()).toEqual({'cl-end-day': ticked('vpn.off')});
  });

  test('leave as a file and come back into another browser the same', async () => {
    const tab = await openTab();
    await tab.update('cl-end-day', tick('vpn.off'));
    await tab.update('cl-home', tick('net.wifi'));
    const file = writeBackup(await tab.loadAll(), AT);

    vi.stubGlobal('indexedDB', new IDBFactory());
    const other = await openTab();
    const read = readBackup(file);
    if (!read.ok) throw new Error(read.reason);
    await other.mergeAll(read.backup.checklists);
    expect(await other.loadAll()).toEqual({'cl-end-day': ticked('vpn.off'), 'cl-home': ticked('net.wifi')});
    expect(await get('cl-home')).toEqual(ticked('net.wifi'));
  });

  test('that are taken in add to what is there; taken back, only they go', async () => {
    const tab = await openTab();
    await tab.update('cl-end-day', tick('vpn.off'));
    const takeBack = await tab.mergeAll({
      'cl-end-day': ticked('screen.locked', 'vpn.off'),
      'cl-home': ticked('net.wifi'),
      '../x': ticked('vpn.off'),
      'cl-damaged': {schema: 1, runs: 'once'} as unknown as ChecklistRecord,
    });
    await tab.update('cl-end-day', tick('paper.away'));
    expect(itemsOf(await tab.load('cl-end-day'))).toEqual(['paper.away', 'screen.locked', 'vpn.off']);
    expect(Object.keys(await tab.loadAll())).toEqual(['cl-end-day', 'cl-home']);

    await takeBack();
    expect(await tab.loadAll()).toEqual({'cl-end-day': ticked('vpn.off', 'paper.away')});
  });
});

describe('erasing', () => {
  const damaged = {schema: 1, runs: 7};

  async function withProgress(): Promise<Tab> {
    localStorage.setItem('theme-remote-work', 'dark');
    localStorage.setItem('remote-work.language', 'ar');
    localStorage.setItem('remote-work.tab.system', 'macos');
    localStorage.setItem('somebody-else', 'theirs');
    sessionStorage.setItem('remote-work.dated.train-vpn', 'monday');
    await put('cl-home', damaged);
    const tab = await openTab();
    await tab.load('cl-home');
    await tab.update('cl-end-day', tick('vpn.off'));
    return tab;
  }
  const choices = () => [{...localStorage}, {...sessionStorage}];

  test('takes progress, what was set aside and every choice, but for theme and language', async () => {
    const tab = await withProgress();
    const listener = vi.fn();
    tab.subscribe(listener);
    expect(typeof (await tab.eraseAll())).toBe('function');
    expect(await tab.loadAll()).toEqual({});
    expect(await aside()).toEqual([]);
    expect(await onDisk((checklists) => checklists.count())).toBe(0);
    expect(choices()).toEqual([
      {'theme-remote-work': 'dark', 'remote-work.language': 'ar', 'somebody-else': 'theirs'},
      {},
    ]);
    expect(listener.mock.calls).toEqual([[undefined]]);
  });

  test('is undone whole, and what was ticked since stays', async () => {
    const tab = await withProgress();
    const undo = await tab.eraseAll();
    await tab.update('cl-end-day', tick('screen.locked'));
    await tab.update('cl-new', tick('a.b'));
    localStorage.setItem('remote-work.tab.system', 'windows');
    await undo!();
    expect(await tab.loadAll()).toEqual({
      'cl-end-day': ticked('screen.locked', 'vpn.off'),
      'cl-new': ticked('a.b'),
    });
    expect(await aside()).toEqual([{id: 'cl-home', at: AT, raw: damaged}]);
    expect(choices()).toEqual([
      {
        'theme-remote-work': 'dark',
        'remote-work.language': 'ar',
        'remote-work.tab.system': 'windows',
        'somebody-else': 'theirs',
      },
      {'remote-work.dated.train-vpn': 'monday'},
    ]);
  });

  test('that the disk refuses is not said to be done', async () => {
    const tab = await withProgress();
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    expect(await tab.eraseAll()).toBeUndefined();
    expect(await get('cl-end-day')).toEqual(ticked('vpn.off'));
  });

  test('that leaves something on the disk is not said to be done', async () => {
    const tab = await withProgress();
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
      return this.count() as unknown as IDBRequest<undefined>;
    });
    expect(await tab.eraseAll()).toBeUndefined();
  });

  test('is not outrun by a tick that was on its way', async () => {
    const tab = await withProgress();
    const told: unknown[] = [];
    tab.subscribe((id) => told.push(id));
    const ticking = tab.update('cl-end-day', tick('screen.locked'));
    await tab.eraseAll();
    await ticking;
    expect(told).toEqual([undefined]);
    expect(await tab.loadAll()).toEqual({});
    expect(await onDisk((checklists) => checklists.count())).toBe(0);
  });

  test('takes what another tab held in memory only', async () => {
    const [one, other] = [await openTab(), await openTab()];
    await other.setForget(true);
    await other.update('cl-end-day', tick('vpn.off'));
    const heard = told(other);
    await one.eraseAll();
    await heard;
    expect(await other.load('cl-end-day')).toEqual(NOTHING);
  });

  test('counts where a newer release wrote: nothing of it is left', async () => {
    await put('cl-end-day', {schema: 2});
    const tab = await openTab();
    await tab.load('cl-end-day');
    await tab.eraseAll();
    expect(await tab.health()).toBe('kept');
    await tab.update('cl-end-day', tick('vpn.off'));
    expect(await get('cl-end-day')).toEqual(ticked('vpn.off'));
  });
});

describe('who does not want to be remembered', () => {
  test('is not: nothing is written, and ticks hold for the visit', async () => {
    const tab = await openTab();
    const healths: string[] = [];
    tab.onHealth((health) => healths.push(health));
    await tab.setForget(true);
    await tab.update('cl-end-day', tick('vpn.off'));
    expect(localStorage.getItem('remote-work.forget')).toBe('on');
    expect(await tab.health()).toBe('forget');
    expect(await tab.load('cl-end-day')).toEqual(ticked('vpn.off'));
    expect(await get('cl-end-day')).toBeUndefined();

    await tab.setForget(false);
    expect(localStorage.getItem('remote-work.forget')).toBeNull();
    expect(await get('cl-end-day')).toEqual(ticked('vpn.off'));
    expect(healths).toEqual(['forget', 'kept']);
  });

  test('is not in the next visit either', async () => {
    await (await openTab()).setForget(true);
    const tab = await openTab();
    await tab.update('cl-end-day', tick('vpn.off'));
    expect(await get('cl-end-day')).toBeUndefined();
  });

  test('is not by another tab that chose it', async () => {
    const tab = await openTab();
    tab.subscribe(() => undefined);
    dispatchEvent(Object.assign(new Event('storage'), {key: 'remote-work.forget', newValue: 'on'}));
    await tab.update('cl-end-day', tick('vpn.off'));
    expect(await get('cl-end-day')).toBeUndefined();
    dispatchEvent(Object.assign(new Event('storage'), {key: 'theme-remote-work', newValue: 'dark'}));
    expect(await tab.health()).toBe('forget');
  });

  test('is not where the choice itself cannot be stored', async () => {
    vi.stubGlobal('localStorage', undefined);
    const tab = await openTab();
    await tab.setForget(true);
    await tab.update('cl-end-day', tick('vpn.off'));
    expect(await tab.health()).toBe('forget');
    expect(await get('cl-end-day')).toBeUndefined();
  });
});

describe('a disk that refuses', () => {
  const refuse = () =>
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });

  test('is said; ticks hold, and are written in their order once it answers', async () => {
    await put('cl-end-day', ticked('paper.away'));
    const opening = refuse();
    const tab = await openTab();
    const healths: string[] = [];
    tab.onHealth((health) => healths.push(health));
    expect(await tab.load('cl-end-day')).toEqual(NOTHING);
    expect(await tab.health()).toBe('unread');
    const shown = vi.fn();
    const stop = tab.subscribe(shown);
    await tab.update('cl-end-day', tick('vpn.off'));
    await tab.update('cl-end-day', tick('vpn.off', LATER));
    expect(shown.mock.calls).toEqual([['cl-end-day'], ['cl-end-day']]);
    stop();
    expect(await tab.load('cl-end-day')).toEqual(ticked('vpn.off'));

    opening.mockRestore();
    const heard = told(tab);
    vi.advanceTimersByTime(500);
    await heard;
    expect(await tab.load('cl-end-day')).toEqual(ticked('paper.away', 'vpn.off'));
    expect(await get('cl-end-day')).toEqual(ticked('paper.away', 'vpn.off'));
    expect(await tab.health()).toBe('kept');
    // What was read again is written before the disk counts as found.
    expect(healths).toEqual(['unread', 'refused', 'kept']);
  });

  test('is asked again after half a second, after one, after two, then every three', async () => {
    const opening = refuse();
    const tab = await openTab();
    await tab.load('cl-end-day');
    const asked: number[] = [];
    for (let half = 1; half <= 20; half += 1) {
      const before = opening.mock.calls.length;
      await vi.advanceTimersByTimeAsync(500);
      if (opening.mock.calls.length > before) asked.push(half / 2);
    }
    expect(asked).toEqual([0.5, 1.5, 3.5, 6.5, 9.5]);
    expect(await tab.health()).toBe('unread');
  });

  test('after it was read is lost only for what comes: what was read is shown on', async () => {
    const tab = await openTab();
    await tab.update('cl-end-day', tick('vpn.off'));
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await tab.update('cl-end-day', tick('screen.locked'));
    expect(await tab.health()).toBe('refused');
    expect(await tab.load('cl-end-day')).toEqual(ticked('screen.locked', 'vpn.off'));
    expect(await tab.loadAll()).toEqual({'cl-end-day': ticked('screen.locked', 'vpn.off')});
    expect(await get('cl-end-day')).toEqual(ticked('vpn.off'));

    full.mockRestore();
    const heard = told(tab);
    vi.advanceTimersByTime(500);
    await heard;
    expect(await get('cl-end-day')).toEqual(ticked('screen.locked', 'vpn.off'));
  });

  test('never makes a caller fail', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const tab = await openTab();
    expect(await tab.load('cl-end-day')).toEqual(NOTHING);
    expect(await tab.setAsideCount()).toBe(0);
    expect(await tab.loadAll()).toEqual({});
    await tab.update('cl-end-day', tick('vpn.off'));
    expect(await tab.eraseAll()).toBeUndefined();
    expect(await tab.loadAll()).toEqual({});
  });
});

describe('a disk that hangs', () => {
  const hang = () => vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());

  test('is waited for less than two seconds, then it is said, and the tick holds', async () => {
    const opening = hang();
    const tab = await openTab();
    const ticking = tab.update('cl-end-day', tick('vpn.off'));
    const loading = tab.load('cl-home');
    let hasAnswered = false;
    void loading.then(() => (hasAnswered = true));
    await vi.advanceTimersByTimeAsync(1_199);
    expect(hasAnswered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await loading).toEqual(NOTHING);
    await ticking;
    expect(await tab.health()).toBe('unread');
    expect(await tab.load('cl-end-day')).toEqual(ticked('vpn.off'));

    opening.mockRestore();
    const heard = told(tab);
    await vi.advanceTimersByTimeAsync(500);
    await heard;
    expect(await get('cl-end-day')).toEqual(ticked('vpn.off'));
    expect(await tab.load('cl-home')).toEqual(NOTHING);
    expect(await tab.health()).toBe('kept');
  });
});

describe('the form of the database', () => {
  test('is made on the first visit, and nothing is opened before the first call', async () => {
    const opening = vi.spyOn(indexedDB, 'open');
    const tab = await openTab();
    expect(opening).not.toHaveBeenCalled();
    await tab.load('cl-end-day');
    expect(opening.mock.calls).toEqual([['remote-work', 1]]);
    expect(await indexedDB.databases()).toEqual([{name: 'remote-work', version: 1}]);
  });

  test('of a newer release is not touched: ticks hold in this visit, and that is said', async () => {
    await put('cl-end-day', ticked('paper.away'), 2);
    const tab = await openTab();
    expect(await tab.load('cl-end-day')).toEqual(NOTHING);
    await tab.update('cl-end-day', tick('vpn.off'));
    expect(await tab.load('cl-end-day')).toEqual(ticked('vpn.off'));
    expect(await tab.health()).toBe('newer');
    expect(await indexedDB.databases()).toEqual([{name: 'remote-work', version: 2}]);
    expect(await get('cl-end-day')).toEqual(ticked('paper.away'));
  });

  test('is given up to a newer release while this tab is open: it does not wait for us', async () => {
    const tab = await openTab();
    await tab.update('cl-end-day', tick('vpn.off'));
    await put('cl-end-day', {schema: 2}, 2);
    await tab.update('cl-end-day', tick('screen.locked'));
    expect(await tab.health()).toBe('newer');
    expect(await tab.load('cl-end-day')).toEqual(ticked('screen.locked', 'vpn.off'));
    expect(await get('cl-end-day')).toEqual({schema: 2});
  });

  test('is made again where somebody deleted it meanwhile', async () => {
    const tab = await openTab();
    await tab.update('cl-end-day', tick('vpn.off'));
    await done(indexedDB.deleteDatabase('remote-work'));
    await tab.update('cl-home', tick('net.wifi'));
    expect(await tab.loadAll()).toEqual({'cl-home': ticked('net.wifi')});
    expect(await tab.health()).toBe('kept');
  });
});
