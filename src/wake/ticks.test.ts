// @vitest-environment happy-dom
/** A tick is kept and counted before anything else of its list is there. */
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {closePage, openPage, parsed, part} from './__fixtures__/page';

const KEY = 'remote-work.ticks';
const BOXES = ['vpn.off', 'screen.locked', 'paper.away'];

function list(id: string, revision: string, repeats: string): string {
  const items = BOXES.map((item) => `<div id="${item}"><input type="checkbox" data-tick="${item}"></div>`).join('');
  return `<fieldset data-checklist="${id}" data-revision="${revision}" data-repeats="${repeats}">
    <progress value="0" max="3"></progress><p data-tally="# of 3 items done"><span>0 of 3 items done</span></p>
    <input type="checkbox" data-choice id="only-left">${items}</fieldset>`;
}

async function start(id = 'cl-home', revision = '2025-06', repeats = 'once'): Promise<void> {
  const kept = localStorage.getItem(KEY);
  const forget = localStorage.getItem('remote-work.forget');
  const now = Date.now();
  closePage();
  vi.useFakeTimers({toFake: ['Date'], now});
  if (kept !== null) localStorage.setItem(KEY, kept);
  if (forget !== null) localStorage.setItem('remote-work.forget', forget);
  openPage(list(id, revision, repeats), {address: `/en/${id}/`});
  await import('./ticks');
  parsed();
}

function press(id: string): void {
  const box = part(`[data-tick="${id}"]`) as HTMLInputElement;
  box.checked = !box.checked;
  box.dispatchEvent(new Event('input', {bubbles: true}));
}
const ticked = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>('[data-tick]:checked')].map(({dataset}) => dataset.tick!);
const said = (): string => part('[data-tally]').textContent;
const noted = (): unknown => JSON.parse(localStorage.getItem(KEY) ?? 'null');

beforeEach(() => {
  vi.useFakeTimers({toFake: ['Date'], now: new Date('2026-11-28T09:00:00.000Z')});
});
afterEach(() => {
  closePage();
  localStorage.clear();
});

test('it is counted, and kept in its order with its time', async () => {
  await start();
  press('vpn.off');
  expect(said()).toBe('1 of 3 items done');
  expect((part('progress') as HTMLProgressElement).value).toBe(1);
  vi.setSystemTime(new Date('2026-11-28T09:00:05.000Z'));
  press('paper.away');
  press('vpn.off');
  expect(said()).toBe('1 of 3 items done');
  expect(noted()).toEqual([
    ['cl-home', '2025-06', 'vpn.off', '2026-11-28T09:00:00.000Z', true],
    ['cl-home', '2025-06', 'paper.away', '2026-11-28T09:00:05.000Z', true],
    ['cl-home', '2025-06', 'vpn.off', '2026-11-28T09:00:05.000Z', false],
  ]);
  expect(document.documentElement.dataset.noted).toBe('kept');
});

test('it is there when the page is opened again, and on no other list or revision', async () => {
  await start();
  press('vpn.off');
  press('paper.away');
  press('vpn.off');
  await start();
  expect(ticked()).toEqual(['paper.away']);
  expect(said()).toBe('1 of 3 items done');
  expect(document.documentElement.dataset.noted).toBe('kept');
  for (const [id, revision] of [
    ['cl-home', '2021-10'],
    ['cl-end-day', '2025-06'],
  ] as const) {
    await start(id, revision);
    expect(ticked()).toEqual([]);
    expect(said()).toBe('0 of 3 items done');
    expect(document.documentElement.dataset.noted).toBeUndefined();
  }
});

test('of a list of every day it is not there on the next day, of another it is', async () => {
  for (const [repeats, expected] of [
    ['daily', []],
    ['quarterly', ['vpn.off']],
  ] as const) {
    localStorage.clear();
    vi.setSystemTime(new Date('2026-11-28T09:00:00.000Z'));
    await start('cl-home', '2025-06', repeats);
    press('vpn.off');
    vi.setSystemTime(new Date('2026-11-29T09:00:00.000Z'));
    await start('cl-home', '2025-06', repeats);
    expect(ticked()).toEqual(expected);
  }
});

test('it is left to whoever has taken the page over', async () => {
  await start();
  document.documentElement.dataset.awake = '';
  press('vpn.off');
  expect(noted()).toBeNull();
  expect(said()).toBe('0 of 3 items done');
});

test('nothing is left of who does not want to be remembered', async () => {
  localStorage.setItem('remote-work.forget', 'on');
  await start();
  press('vpn.off');
  expect(said()).toBe('1 of 3 items done');
  expect(noted()).toBeNull();
  expect(document.documentElement.dataset.noted).toBe('not');
});

test('where nothing can be kept it is counted, and not said to be kept', async () => {
  await start();
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    },
  });
  press('vpn.off');
  expect(said()).toBe('1 of 3 items done');
  expect(document.documentElement.dataset.noted).toBe('not');
  vi.unstubAllGlobals();
});

test('another box than that of an item is none', async () => {
  await start();
  part('#only-left').dispatchEvent(new Event('input', {bubbles: true}));
  expect(noted()).toBeNull();
});

describe('what stands in storage and is no tick ticks nothing', () => {
  test.each([
    '',
    '{',
    'null',
    '{}',
    '[1]',
    '[[]]',
    '[["cl-home","2025-06","vpn.off","2026-11-28T09:00:00.000Z","yes"]]',
  ])('%j', async (stored) => {
    localStorage.setItem(KEY, stored);
    await start();
    expect(ticked()).toEqual([]);
    press('vpn.off');
    expect(noted()).toEqual([['cl-home', '2025-06', 'vpn.off', '2026-11-28T09:00:00.000Z', true]]);
  });

  test('an item that is none', async () => {
    localStorage.setItem(KEY, JSON.stringify([['cl-home', '2025-06', '"] <img>', '2026-11-28T09:00:00.000Z', true]]));
    await start();
    expect(ticked()).toEqual([]);
    expect(said()).toBe('0 of 3 items done');
  });
});

test('nothing is kept in a copy whose list does not count', async () => {
  await start();
  part('[data-tally]').remove();
  press('vpn.off');
  expect(noted()).toBeNull();
  expect(ticked()).toEqual(['vpn.off']);
});

test('a page without a list is left alone', async () => {
  localStorage.setItem(KEY, JSON.stringify([['cl-home', '2025-06', 'vpn.off', '2026-11-28T09:00:00.000Z', true]]));
  openPage('<input type="checkbox" id="x">');
  await import('./ticks');
  parsed();
  part('#x').dispatchEvent(new Event('input', {bubbles: true}));
  expect(noted()).toEqual([['cl-home', '2025-06', 'vpn.off', '2026-11-28T09:00:00.000Z', true]]);
});
