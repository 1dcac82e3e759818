// @vitest-environment happy-dom
/** Links that keep the reader's place, links that copy, and menus that close. */
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {click, closePage, openPage, part, press} from './__fixtures__/page';

afterEach(closePage);

async function start(body: string, address = '/en/teams-chat/'): Promise<void> {
  openPage(body, {address});
  await import('./links');
}
const href = (): string => part('a').getAttribute('href')!;
const link = (attributes: string): string => `<a ${attributes}><b>words</b></a>`;

describe('the link to the other language', () => {
  const OTHER = link('data-language="ar" data-keep-hash href="/ar/teams-chat/"');

  test('is kept as the choice', async () => {
    await start(OTHER);
    click(part('b'));
    expect(localStorage.getItem('remote-work.language')).toBe('ar');
  });

  test.each(['xx', '../en', '', 'AR'])('%j is no language, and no choice', async (language) => {
    await start(link(`data-language="${language}" href="/ar/"`));
    click(part('a'));
    expect(localStorage.getItem('remote-work.language')).toBeNull();
  });

  test('opens at the same heading, and is no click for the app, which knows only the address that it drew', async () => {
    await start(OTHER, '/en/teams-chat/#report');
    const heard = vi.fn();
    part('a').addEventListener('click', heard);
    expect(click(part('b'))).toBe(true);
    expect(href()).toMatch(/\/ar\/teams-chat\/#report$/);
    expect(heard).not.toHaveBeenCalled();
  });

  test('is left to the app where there is nothing to keep', async () => {
    await start(OTHER);
    const heard = vi.fn();
    part('a').addEventListener('click', heard);
    click(part('a'));
    expect(href()).toMatch(/\/ar\/teams-chat\/$/);
    expect(heard).toHaveBeenCalledOnce();
  });

  test('of the search page is asked the same', async () => {
    await start(link('data-keep-hash href="/ar/search/"'), '/en/search/?q=vpn%20error');
    click(part('a'));
    expect(href()).toMatch(/\/ar\/search\/\?q=vpn(?:%20|\+)error$/);
  });

  test('any other link keeps nothing', async () => {
    await start(link('href="/en/vpn-connect/"'), '/en/teams-chat/?q=a#report');
    click(part('a'));
    expect(href()).toBe('/en/vpn-connect/');
  });
});

describe('a link that copies its address', () => {
  const COPY =
    '<a data-copy href="https://guides.example/en/teams-chat/#report"><span data-said hidden>Copied</span></a>';
  let copied: string[];
  let fails: boolean;
  beforeEach(() => {
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    copied = [];
    fails = false;
  });
  async function startCopy(): Promise<void> {
    await start(COPY);
    vi.stubGlobal('navigator', {
      clipboard: {
        writeText: (text: string) =>
          fails ? Promise.reject(new Error('refused')) : Promise.resolve(void copied.push(text)),
      },
    });
  }

  test('says so for two seconds, and leads to the step as well', async () => {
    await startCopy();
    expect(click(part('a'))).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(copied).toEqual(['https://guides.example/en/teams-chat/#report']);
    expect(part('[data-said]').hidden).toBe(false);
    await vi.advanceTimersByTimeAsync(1_999);
    expect(part('[data-said]').hidden).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(part('[data-said]').hidden).toBe(true);
  });

  test('says nothing where it was not allowed to', async () => {
    await startCopy();
    fails = true;
    click(part('a'));
    await vi.advanceTimersByTimeAsync(0);
    expect(part('[data-said]').hidden).toBe(true);
  });
});

describe('menus', () => {
  const MENUS = `<details data-menu id="one" open><summary>One</summary><p>in it</p></details>
    <details data-menu id="two" open><summary>Two</summary></details>
    <details id="no-menu" open><summary>Fold</summary></details><p id="beside"></p>`;
  const open = (): string[] => [...document.querySelectorAll<HTMLDetailsElement>('details[open]')].map(({id}) => id);

  test('close with Escape, and the focus goes back to what opened them', async () => {
    await start(MENUS.replace(' open><summary>Two', '><summary>Two'));
    press(document.body, 'Escape');
    expect(open()).toEqual(['no-menu']);
    expect(document.activeElement?.textContent).toBe('One');
  });

  test('stay with any other key', async () => {
    await start(MENUS);
    press(document.body, 'Enter');
    expect(open()).toEqual(['one', 'two', 'no-menu']);
  });

  test('close with a click beside them: one is open at a time', async () => {
    await start(MENUS);
    click(part('#one p'));
    expect(open()).toEqual(['one', 'no-menu']);
    click(part('#beside'));
    expect(open()).toEqual(['no-menu']);
  });
});
