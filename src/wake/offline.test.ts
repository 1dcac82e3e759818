// @vitest-environment happy-dom
/** The offline worker comes once the page has nothing else to do, and a new edition only when the reader asks for it. */
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {click, closePage, openPage, part, went} from './__fixtures__/page';

const NOTICE = `<div data-notice="edition" hidden><button id="now" data-reload>Now</button><button id="later">Later</button></div>`;

class FakeWorker extends EventTarget {
  readonly heard: unknown[] = [];
  state: ServiceWorkerState = 'installed';
  postMessage(message: unknown): void {
    this.heard.push(structuredClone(message));
  }
}

class FakeRegistration extends EventTarget {
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  updates = 0;
  update(): Promise<void> {
    this.updates += 1;
    return Promise.reject(new TypeError('Failed to fetch'));
  }
  /** The browser has found a new worker and installs it. */
  found(worker: FakeWorker): void {
    worker.state = 'installing';
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
    worker.state = 'installed';
    worker.dispatchEvent(new Event('statechange'));
  }
}

class FakeContainer extends EventTarget {
  readonly registered: unknown[] = [];
  readonly active = new FakeWorker();
  readonly ready = Promise.resolve({active: this.active});
  constructor(
    readonly registration: FakeRegistration,
    public controller: FakeWorker | null,
  ) {
    super();
  }
  register(...asked: unknown[]): Promise<FakeRegistration> {
    this.registered.push(asked);
    return Promise.resolve(this.registration);
  }
  /** Another worker now answers for this page. */
  changed(): void {
    this.controller = new FakeWorker();
    this.dispatchEvent(new Event('controllerchange'));
  }
}

let registration: FakeRegistration;
let workers: FakeContainer;

beforeEach(() => {
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'Date']});
  vi.stubEnv('NODE_ENV', 'production');
  registration = new FakeRegistration();
  workers = new FakeContainer(registration, new FakeWorker());
});
afterEach(() => {
  closePage();
  vi.unstubAllEnvs();
});

async function start({address = '/ar/teams-chat/', connection = {}, has = true} = {}): Promise<void> {
  openPage(NOTICE, {address});
  vi.stubGlobal('navigator', has ? {serviceWorker: workers, connection} : {});
  await import('./offline');
  dispatchEvent(new Event('load'));
  await vi.advanceTimersByTimeAsync(1_000);
}
const isTold = (): boolean => !part('[data-notice]').hidden;

describe('the worker', () => {
  test('comes once the page is there, is never taken from the cache of the browser, and hears who has arrived', async () => {
    await start();
    expect(workers.registered).toEqual([['/sw.js', {updateViaCache: 'none'}]]);
    expect(workers.active.heard).toEqual([{type: 'arrived', locale: 'ar'}]);
    expect(isTold()).toBe(false);
  });

  test.each([
    ['spares the line', {connection: {saveData: true}}],
    ['has a slow one', {connection: {effectiveType: '2g'}}],
    ['is on no page of a language', {address: '/s/7k2-m/'}],
  ])('hears nothing of who %s', async (_who, before) => {
    await start(before);
    expect(workers.active.heard).toEqual([]);
    expect(workers.registered).toHaveLength(1);
  });

  test('does not come where there is none, nor while the site is written', async () => {
    await start({has: false});
    closePage();
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'Date']});
    vi.stubEnv('NODE_ENV', 'development');
    await start();
    expect(workers.registered).toEqual([]);
  });

  test('is looked for again by a tab that stays open, once an hour at most, and only while it is seen', async () => {
    await start();
    const look = (): boolean => document.dispatchEvent(new Event('visibilitychange'));
    vi.setSystemTime(Date.now() + 3_599_999);
    look();
    expect(registration.updates).toBe(0);
    vi.setSystemTime(Date.now() + 1);
    const sight = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    look();
    expect(registration.updates).toBe(0);
    sight.mockReturnValue('visible');
    look();
    look();
    expect(registration.updates).toBe(1);
  });
});

describe('a new edition', () => {
  test.each([
    ['that was waiting already', () => void (registration.waiting = new FakeWorker()), () => undefined],
    ['that came while the page is open', () => undefined, () => registration.found(new FakeWorker())],
    ['that another tab took over', () => undefined, () => workers.changed()],
  ])('%s is told, and nothing is reloaded', async (_when, before, after) => {
    before();
    await start();
    after();
    expect([isTold(), went]).toEqual([true, []]);
  });

  test('is none on the very first visit', async () => {
    workers.controller = null;
    registration.waiting = new FakeWorker();
    await start();
    registration.found(new FakeWorker());
    workers.changed();
    expect([isTold(), went]).toEqual([false, []]);
    // The next one is.
    workers.changed();
    expect(isTold()).toBe(true);
  });

  test('takes over when the reader asks for it, and the page is reloaded then', async () => {
    const worker = new FakeWorker();
    registration.waiting = worker;
    await start();
    expect(worker.heard).toEqual([]);
    click(part('#now'));
    expect([worker.heard, went]).toEqual([[{type: 'take-over'}], []]);
    workers.changed();
    expect(went).toEqual(['reload']);
  });

  test('that does not answer is waited for two seconds', async () => {
    registration.waiting = new FakeWorker();
    await start();
    click(part('#now'));
    await vi.advanceTimersByTimeAsync(1_999);
    expect(went).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(went).toEqual(['reload']);
  });

  test('is not told again in this tab to who does not want to hear of it now', async () => {
    registration.waiting = new FakeWorker();
    await start();
    click(part('#later'));
    expect([isTold(), went]).toEqual([false, []]);
    registration.found(new FakeWorker());
    expect(isTold()).toBe(false);
  });
});
