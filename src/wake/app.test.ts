// @vitest-environment happy-dom
/** The app is fetched when a reader means to use it, and no click is lost or waits for ever, whatever becomes of it. */
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {click, closePage, openPage, parsed, part, went} from './__fixtures__/page';

const BUNDLES = '/en/assets/js/runtime.js /en/assets/js/main.js';
const BODY = `<button id="intent" data-app="intent"><b></b></button>
  <button id="other" data-app="intent"></button>
  <input id="field" data-app="field"><p id="text">text</p><input id="words">
  <p data-notice="stalled" hidden></p><p data-notice="waiting" hidden></p>`;

beforeEach(() => {
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
});
afterEach(closePage);

const PARTS = '/en/assets/#.0a1b2c3d.js';

async function start({body = BODY, bundles = BUNDLES, address = '/en/a/', kept = {}}: Start = {}): Promise<void> {
  openPage(body, {address});
  localStorage.clear();
  for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.dataset.app = bundles;
  script.dataset.parts = PARTS;
  document.head.append(script);
  // What is put there is looked at, and not fetched.
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    for (const node of nodes) if (node instanceof HTMLScriptElement) fetched.push(node);
  });
  fetched.length = 0;
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await import('./app');
  parsed();
}
interface Start {
  readonly body?: string;
  readonly bundles?: string;
  readonly address?: string;
  /** What stands in localStorage. */
  readonly kept?: Readonly<Record<string, string>>;
}
/** Which databases the browser has; undefined in a browser that does not say. */
const databases = (names: readonly string[] | undefined): void =>
  void vi.stubGlobal(
    'indexedDB',
    names && {databases: () => Promise.resolve(names.map((name) => ({name, version: 1})))},
  );
const fetched: HTMLScriptElement[] = [];
const sources = (): string[] => fetched.map((script) => script.getAttribute('src')!);
const said = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-notice]')]
    .filter(({hidden}) => !hidden)
    .map(({dataset}) => dataset.notice!);
const awake = (): boolean => document.dispatchEvent(new Event('app:awake'));
const isDead = async (): Promise<void> => {
  fetched[0]!.onerror?.(new Event('error'));
  await vi.advanceTimersByTimeAsync(0);
};

describe('the app is fetched', () => {
  test.each([
    ['#intent b', 'pointerover'],
    ['#intent', 'focusin'],
    ['#other', 'touchstart'],
    ['#field', 'focusin'],
  ])('once, in its order, when %s meets %s', async (selector, type) => {
    await start();
    expect(sources()).toEqual([]);
    for (let twice = 0; twice < 2; twice += 1) part(selector).dispatchEvent(new Event(type, {bubbles: true}));
    expect(sources()).toEqual(['/en/assets/js/runtime.js', '/en/assets/js/main.js']);
    expect(fetched.map((script) => script.async)).toEqual([false, false]);
  });

  test('for nothing else', async () => {
    await start();
    for (const type of ['pointerover', 'focusin', 'touchstart', 'click'])
      part('#text').dispatchEvent(new Event(type, {bubbles: true}));
    expect(sources()).toEqual([]);
  });

  test('by itself where a part of the page must be alive, once the browser is idle', async () => {
    await start({body: `${BODY}<div data-app="alive"></div>`});
    expect(sources()).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(sources()).toEqual(['/en/assets/js/runtime.js', '/en/assets/js/main.js']);
  });

  describe('where a part shows what is kept', () => {
    const KEPT = `${BODY}<div id="kept" data-app="kept"><b></b></div>`;
    const NOTHING = {'theme-remote-work': 'dark', 'remote-work.language': 'en'};

    test.each([
      ['a record may be in the database', ['other', 'remote-work'], {}],
      ['the browser does not say which databases there are', undefined, {}],
      ['ticks wait for the record', [], {'remote-work.ticks': '[]'}],
      ['not all items are for the reader', [], {'remote-work.not-for-me': 'vpn'}],
      ['nothing is to be kept, which is said', [], {'remote-work.forget': 'on'}],
    ] as const)('by itself where %s', async (_what, names, kept) => {
      databases(names);
      await start({body: KEPT, kept});
      await vi.advanceTimersByTimeAsync(200);
      expect(sources()).toHaveLength(2);
    });

    test('by a touch alone where nothing is', async () => {
      databases(['other']);
      await start({body: KEPT, kept: NOTHING, address: '/en/a/#place'});
      await vi.advanceTimersByTimeAsync(5_000);
      expect(sources()).toEqual([]);
      part('#kept b').dispatchEvent(new Event('pointerover', {bubbles: true}));
      expect(sources()).toHaveLength(2);
    });
  });

  describe('on a page with parts that work without it', () => {
    const TREE = '<div id="tree" data-part="tree" data-app="field"><a></a></div>';

    test('its place is taken by one script for each kind', async () => {
      await start({body: `${TREE}<div data-part="quiz" data-app="kept"></div>${TREE.replace('id="tree"', '')}`});
      part('#tree a').dispatchEvent(new Event('touchstart', {bubbles: true}));
      expect(sources()).toEqual(['/en/assets/tree.0a1b2c3d.js', '/en/assets/quiz.0a1b2c3d.js']);
    });

    test('they come by themselves where the address names a place', async () => {
      await start({body: TREE, address: '/en/a/#q3'});
      await vi.advanceTimersByTimeAsync(200);
      expect(sources()).toEqual(['/en/assets/tree.0a1b2c3d.js']);
    });

    test('or comes to name one', async () => {
      await start({body: TREE});
      await vi.advanceTimersByTimeAsync(5_000);
      expect(sources()).toEqual([]);
      location.hash = '#q3';
      dispatchEvent(new Event('hashchange'));
      expect(sources()).toEqual(['/en/assets/tree.0a1b2c3d.js']);
    });

    test('one that does not arrive is said', async () => {
      await start({body: BODY + TREE});
      part('#tree').dispatchEvent(new Event('pointerover', {bubbles: true}));
      await isDead();
      expect(said()).toEqual(['stalled']);
    });

    test('as is one that breaks', async () => {
      await start({body: BODY + TREE});
      part('#tree').dispatchEvent(new Event('pointerover', {bubbles: true}));
      dispatchEvent(new ErrorEvent('error', {filename: 'https://guides.example/en/assets/tree.0a1b2c3d.js'}));
      await vi.advanceTimersByTimeAsync(0);
      expect(said()).toEqual(['stalled']);
    });
  });

  test('by nobody where the page names none: it is there already', async () => {
    await start({bundles: ''});
    document.querySelector('script')!.remove();
    closePage();
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    openPage(BODY);
    await import('./app');
    part('#intent').dispatchEvent(new Event('pointerover', {bubbles: true}));
    expect(document.querySelectorAll('script')).toHaveLength(0);
  });
});

describe('a click before the app is alive', () => {
  test('is held, said after a second, and made again once it is', async () => {
    await start();
    const heard = vi.fn();
    part('#intent').addEventListener('click', heard);
    expect(click(part('#intent b'))).toBe(false);
    expect(part('#intent').getAttribute('aria-busy')).toBe('true');
    expect(sources()).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(999);
    expect(said()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(said()).toEqual(['waiting']);
    expect(heard).not.toHaveBeenCalled();
    awake();
    expect(heard).toHaveBeenCalledOnce();
    expect(part('#intent').hasAttribute('aria-busy')).toBe(false);
    expect(said()).toEqual([]);
    expect(document.documentElement.dataset.awake).toBe('');
    expect(click(part('#intent'))).toBe(true);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  test('on another control takes the place of the one before', async () => {
    await start();
    const heard: string[] = [];
    for (const id of ['intent', 'other']) part(`#${id}`).addEventListener('click', () => heard.push(id));
    click(part('#other'));
    click(part('#intent'));
    expect(part('#other').hasAttribute('aria-busy')).toBe(false);
    awake();
    expect(heard).toEqual(['intent']);
  });

  test('is made on the control that stands in the place of the one that was drawn anew', async () => {
    await start();
    click(part('#intent'));
    const anew = document.createElement('button');
    anew.dataset.app = 'intent';
    const heard = vi.fn();
    anew.addEventListener('click', heard);
    part('#intent').replaceWith(anew);
    awake();
    expect(heard).toHaveBeenCalledOnce();
  });

  test.each([{ctrlKey: true}, {metaKey: true}, {shiftKey: true}])('with %j is the browser’s', async (keys) => {
    await start();
    expect(click(part('#intent'), keys)).toBe(true);
    expect(sources()).toEqual([]);
  });

  test('waits three and a half seconds: then the page says that it cannot', async () => {
    await start();
    click(part('#intent'));
    await vi.advanceTimersByTimeAsync(3_499);
    expect(said()).toEqual(['waiting']);
    await vi.advanceTimersByTimeAsync(1);
    expect([went, said()]).toEqual([[], ['stalled']]);
    expect(part('#intent').hasAttribute('aria-busy')).toBe(false);
    // Whoever tries again hears it again.
    expect(click(part('#intent'))).toBe(false);
  });

  test('or none: after eight seconds the page says that its app is away, until it comes after all', async () => {
    await start();
    part('#intent').dispatchEvent(new Event('pointerover', {bubbles: true}));
    await vi.advanceTimersByTimeAsync(7_999);
    expect(said()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(said()).toEqual(['stalled']);
    awake();
    expect(said()).toEqual([]);
  });
});

describe('a file of the app that does not arrive', () => {
  const wake = (): boolean => part('#intent').dispatchEvent(new Event('pointerover', {bubbles: true}));
  const page = (text: string, ok = true) =>
    vi.stubGlobal('fetch', () => Promise.resolve({ok, text: () => Promise.resolve(text)}));

  test('is said where a reload would not help', async () => {
    await start();
    wake();
    await isDead();
    expect([went, said()]).toEqual([[], ['stalled']]);
  });

  test.each([
    ['the server has the same', `<script data-app="${BUNDLES}" data-parts=${PARTS}>`, true, [], ['stalled']],
    ['the server has others', '<script data-app="/en/assets/js/main.new.js">', true, ['reload'], []],
    [
      'the server has other parts',
      `<script data-app="${BUNDLES}" data-parts=/en/assets/#.9f8e7d6c.js>`,
      true,
      ['reload'],
      [],
    ],
    ['somebody else answers', '<html>Sign in', true, [], ['stalled']],
    ['the server is ill', '<script data-app="/en/assets/js/main.new.js">', false, [], ['stalled']],
  ])('when %s', async (_what, text, ok, expectedWays, expectedNotices) => {
    await start();
    page(text, ok);
    wake();
    await isDead();
    expect([went, said()]).toEqual([expectedWays, expectedNotices]);
    // By which the next page knows that it has been reloaded.
    expect(sessionStorage.getItem('remote-work.reloaded')).toBe(expectedWays.length > 0 ? '/en/a/' : null);
  });

  test('reloads an address once in a tab', async () => {
    sessionStorage.setItem('remote-work.reloaded', '/en/a/');
    await start();
    page('<script data-app="/en/assets/js/main.new.js">');
    wake();
    await isDead();
    expect([went, said()]).toEqual([[], ['stalled']]);
    awake();
    expect(sessionStorage.getItem('remote-work.reloaded')).toBeNull();
  });

  test('reloads nothing over what the reader has typed, and says it again to who types on', async () => {
    await start();
    page('<script data-app="/en/assets/js/main.new.js">');
    part('#words').dispatchEvent(new Event('input', {bubbles: true}));
    wake();
    await isDead();
    expect([went, said()]).toEqual([[], ['stalled']]);
    part('[data-notice=stalled]').hidden = true;
    part('#words').dispatchEvent(new Event('input', {bubbles: true}));
    expect(said()).toEqual(['stalled']);
  });

  test.each([
    ['a fault of the app', 'error', {filename: '/en/assets/js/main.js'}, ['stalled']],
    ['a fault of an extension', 'error', {filename: 'chrome-extension://x/y.js'}, []],
    ['a fault without a place', 'error', {}, []],
    [
      'a part of the app that did not come',
      'unhandledrejection',
      {reason: Object.assign(new Error('x'), {name: 'ChunkLoadError'})},
      ['stalled'],
    ],
    [
      'a promise of the app',
      'unhandledrejection',
      {reason: Object.assign(new Error('x'), {stack: 'at /en/assets/js/a.js:1'})},
      ['stalled'],
    ],
    [
      'a promise of somebody else',
      'unhandledrejection',
      {reason: Object.assign(new Error('x'), {stack: 'at other.js'})},
      [],
    ],
    ['no error at all', 'unhandledrejection', {reason: '/assets/js/'}, []],
  ])('%s', async (_what, type, more, expected) => {
    await start();
    wake();
    dispatchEvent(Object.assign(new Event(type), more));
    await vi.advanceTimersByTimeAsync(0);
    expect(said()).toEqual(expected);
  });
});
