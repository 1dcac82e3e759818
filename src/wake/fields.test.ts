// @vitest-environment happy-dom
/** What a reader enters does not wait for the app: ticks survive a reload, the question of an address is shown. */
import {afterEach, expect, test} from 'vitest';
import {closePage, openPage, parsed, part} from './__fixtures__/page';

afterEach(closePage);

const BOXES = ['vpn.off', 'screen.locked', 'paper.away'];
const LIST = `${BOXES.map((id) => `<input type="checkbox" data-tick="${id}">`).join('')}<input data-asked>`;

async function start(address = '/en/cl-end-day/'): Promise<void> {
  openPage(LIST, {address});
  await import('./fields');
  parsed();
}
const tick = (...ids: string[]): void => {
  for (const id of ids) part(`[data-tick="${id}"]`).click();
  part('[data-tick]').dispatchEvent(new Event('input', {bubbles: true}));
};
const ticked = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>('[data-tick]:checked')].map(({dataset}) => dataset.tick!);
const leave = (): boolean => dispatchEvent(new Event('pagehide'));
const awake = (): void => {
  document.documentElement.dataset.awake = '';
  document.dispatchEvent(new Event('app:awake'));
};
const KEY = 'remote-work.ticks';

test('ticks that the app has not taken over are there after a reload, in the other language too, and once', async () => {
  await start();
  tick('vpn.off', 'paper.away');
  leave();
  expect(sessionStorage.getItem(KEY)).toBe('/cl-end-day/ vpn.off paper.away');
  const kept = sessionStorage.getItem(KEY)!;
  closePage();
  sessionStorage.setItem(KEY, kept);
  await start('/ar/cl-end-day/');
  expect(ticked()).toEqual(['vpn.off', 'paper.away']);
  expect(sessionStorage.getItem(KEY)).toBeNull();
});

test('they are not those of another page', async () => {
  sessionStorage.setItem(KEY, '/cl-home/ vpn.off');
  await start();
  expect(ticked()).toEqual([]);
  expect(sessionStorage.getItem(KEY)).toBeNull();
});

test('nothing is left where nothing was ticked, or ticks were taken back', async () => {
  await start();
  leave();
  expect(sessionStorage.getItem(KEY)).toBeNull();
  tick('vpn.off');
  tick('vpn.off');
  leave();
  expect(sessionStorage.getItem(KEY)).toBeNull();
});

test('nothing is left of who does not want to be remembered', async () => {
  localStorage.setItem('remote-work.forget', 'on');
  await start();
  tick('vpn.off');
  leave();
  expect(sessionStorage.getItem(KEY)).toBeNull();
});

test('once the app is alive it keeps them: a page that it draws anew has them, and nothing is left behind', async () => {
  await start();
  tick('vpn.off');
  // As the app draws a page that a browser had translated.
  document.body.replaceChildren(document.createRange().createContextualFragment(LIST));
  awake();
  expect(ticked()).toEqual(['vpn.off']);
  tick('screen.locked');
  leave();
  expect(sessionStorage.getItem(KEY)).toBeNull();
});

test.each(['', ' ', '/cl-end-day/', '/cl-end-day/ "] ../x <img>', '/cl-end-day/ constructor'])(
  'what stands in storage and is no tick ticks nothing: %j',
  async (stored) => {
    sessionStorage.setItem(KEY, stored);
    await start();
    expect(ticked()).toEqual([]);
  },
);

test.each([
  ['/en/search/?q=vpn+%22error%22', 'vpn "error"'],
  ['/en/search/?q=%3Cimg%20src%3Dx%3E', '<img src=x>'],
  ['/en/search/', ''],
])('the question of the address %s stands in the field, as text', async (address, expected) => {
  await start(address);
  expect((part('[data-asked]') as HTMLInputElement).value).toBe(expected);
  expect(document.querySelector('img')).toBeNull();
});
