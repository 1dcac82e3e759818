// @vitest-environment happy-dom
/** The search over a page opens at once, fetches what finds on the first sign, and leads on where that does not come. */
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {click, closePage, openPage, part, press} from './__fixtures__/page';

const DIALOG = `<dialog data-search-dialog="/en/assets/search.1.js /en/assets/search-worker.2.js">
  <form action="/en/search/"><input name="q"></form></dialog>`;
const BODY = `<a id="link" data-search="" href="/en/search/"><b></b></a><p id="text">text</p>${DIALOG}`;

const fetched: HTMLScriptElement[] = [];
const submitted = vi.fn();
const opened = vi.fn();

beforeEach(() => {
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
  fetched.length = 0;
  submitted.mockReset();
  opened.mockReset();
});
afterEach(closePage);

async function start(body = BODY): Promise<void> {
  openPage(body, {address: '/en/a/'});
  // What is put there is looked at, and not fetched.
  vi.spyOn(document.head, 'append').mockImplementation((...nodes) => {
    for (const node of nodes) if (node instanceof HTMLScriptElement) fetched.push(node);
  });
  const form = document.querySelector('form');
  if (form) form.submit = submitted;
  document.addEventListener('search:opened', opened);
  await import('./search');
}
const sources = (): string[] => fetched.map((script) => script.getAttribute('src')!);
const isOpen = (): boolean => (part('dialog') as HTMLDialogElement).open;
const arrived = (type: 'load' | 'error'): void => {
  const [script] = fetched;
  if (type === 'load') script!.onload!(new Event('load'));
  else script!.onerror!(new Event('error'));
};

describe('what finds is fetched', () => {
  test.each([
    ['#link b', 'pointerover'],
    ['#link', 'focusin'],
    ['#link', 'touchstart'],
  ])('once, when %s meets %s, and nothing opens', async (selector, type) => {
    await start();
    expect(sources()).toEqual([]);
    for (let twice = 0; twice < 2; twice += 1) part(selector).dispatchEvent(new Event(type, {bubbles: true}));
    expect(sources()).toEqual(['/en/assets/search.1.js']);
    expect(isOpen()).toBe(false);
  });

  test('for nothing else', async () => {
    await start();
    for (const type of ['pointerover', 'focusin', 'touchstart', 'click'])
      part('#text').dispatchEvent(new Event(type, {bubbles: true}));
    expect(sources()).toEqual([]);
  });
});

describe('a click on a link to the search', () => {
  test('opens the dialog in its place, and says so', async () => {
    await start();
    const heard = vi.fn();
    part('#link').addEventListener('click', heard);
    expect(click(part('#link b'))).toBe(false);
    expect(isOpen()).toBe(true);
    expect(heard).not.toHaveBeenCalled();
    expect(opened).toHaveBeenCalledOnce();
    expect(sources()).toEqual(['/en/assets/search.1.js']);
  });

  test.each([{ctrlKey: true}, {metaKey: true}, {shiftKey: true}])('with %j is the browser’s', async (keys) => {
    await start();
    expect(click(part('#link'), keys)).toBe(true);
    expect(isOpen()).toBe(false);
  });

  test('is the browser’s where there is no dialog', async () => {
    await start('<a id="link" data-search="" href="/en/search/"></a>');
    expect(click(part('#link'))).toBe(true);
  });
});

describe('where what finds does not come', () => {
  test.each(['load', 'error'] as const)('or breaks (%s), the form leads on with what was typed', async (type) => {
    await start();
    click(part('#link'));
    arrived(type);
    expect(submitted).toHaveBeenCalledOnce();
    // From now on the link leads where it leads.
    expect(click(part('#link'))).toBe(true);
  });

  test('for eight seconds, the form leads on', async () => {
    await start();
    click(part('#link'));
    await vi.advanceTimersByTimeAsync(7_999);
    expect(submitted).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(submitted).toHaveBeenCalledOnce();
  });

  test('the page stays where nobody has asked yet', async () => {
    await start();
    part('#link').dispatchEvent(new Event('pointerover', {bubbles: true}));
    arrived('error');
    expect(submitted).not.toHaveBeenCalled();
    expect(click(part('#link'))).toBe(true);
  });

  test('is no matter once it has come', async () => {
    await start();
    click(part('#link'));
    part('dialog').dataset.alive = '';
    arrived('load');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(submitted).not.toHaveBeenCalled();
    expect(isOpen()).toBe(true);
  });
});

describe('the keys of the search', () => {
  const SEARCH = `<button data-search></button><input id="words"><input type="checkbox" id="box"><textarea></textarea>`;
  async function pressed(selector: string, key: string, more: KeyboardEventInit = {}, body = SEARCH): Promise<number> {
    await start(body);
    const heard = vi.fn();
    part('[data-search]').addEventListener('click', heard);
    press(part(selector), key, more);
    return heard.mock.calls.length;
  }

  test.each([
    ['body', 'k', {ctrlKey: true}, 1],
    ['body', 'K', {metaKey: true}, 1],
    ['#words', 'ن', {ctrlKey: true, code: 'KeyK'}, 1],
    ['body', 'k', {ctrlKey: true, altKey: true}, 0],
    ['body', 'k', {}, 0],
    ['body', '/', {}, 1],
    ['body', 'ظ', {code: 'Slash'}, 1],
    ['body', '؟', {code: 'Slash', shiftKey: true}, 0],
    ['#box', '/', {}, 1],
    ['#words', '/', {}, 0],
    ['textarea', '/', {}, 0],
    ['body', '/', {ctrlKey: true}, 0],
    ['body', 'a', {}, 0],
  ])('in %s, %s with %j: %i', async (selector, key, more, expected) => {
    expect(await pressed(selector, key, more)).toBe(expected);
  });

  test('are the dialog’s while one is open', async () => {
    expect(await pressed('body', '/', {}, `${SEARCH}<dialog open></dialog>`)).toBe(0);
  });
});
