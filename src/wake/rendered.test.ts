// @vitest-environment happy-dom
/** What is true today is said, also of a page that was saved long ago, and of parts that the app draws later. */
import {afterEach, describe, expect, test, vi} from 'vitest';
import {closePage, openPage, parsed, part} from './__fixtures__/page';

afterEach(closePage);

const words = (...whens: string[]): string => whens.map((when) => `<p data-when="${when}">${when}</p>`).join('');
const shown = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-when]')]
    .filter(({hidden}) => !hidden)
    .map(({dataset}) => dataset.when!);
const on = (now: string): unknown => vi.useFakeTimers({toFake: ['Date'], now: new Date(now)});

describe('a dated session', () => {
  const PAGE = `<div data-dated="7k2-m" data-of="train-vpn" data-day="2026-12-06">${words('coming', 'over')}</div>`;
  async function start(now: string, body = PAGE): Promise<void> {
    openPage(body);
    on(now);
    await import('./dated');
    parsed();
  }

  test.each([
    ['2026-12-01T09:00:00Z', ['coming']],
    ['2026-12-06T20:00:00Z', ['coming']],
    ['2026-12-08T09:00:00Z', ['over']],
  ])('at %s', async (now, expected) => {
    await start(now);
    expect(shown()).toEqual(expected);
  });

  test('gives its code to this tab alone', async () => {
    await start('2026-12-06T06:00:00Z');
    expect(sessionStorage.getItem('remote-work.dated.train-vpn')).toBe('7k2-m');
    expect(localStorage).toHaveLength(0);
  });

  test('that the app draws later is told too, and once', async () => {
    await start('2026-12-01T09:00:00Z', '<main></main>');
    expect(shown()).toEqual([]);
    const drawn = vi.waitFor(() => expect(shown()).toEqual(['coming']));
    part('main').append(document.createRange().createContextualFragment(PAGE));
    await drawn;
    expect(part('[data-dated]').dataset.told).toBe('');
  });
});

describe('a revision', () => {
  async function start(now: string, attributes: string): Promise<void> {
    openPage(`<div data-status ${attributes}>${words('in-force', 'superseded', 'announced', 'unchecked')}</div>`);
    on(now);
    await import('./revisionStatus');
    parsed();
  }

  const DATES = 'data-from="2025-06-01" data-reviewed="2025-06-01"';
  const ENDED = 'data-from="2025-06-01" data-reviewed="2026-11-01" data-to="2026-12-05"';

  test.each([
    ['2025-05-31T09:00:00Z', DATES, 'announced'],
    ['2025-06-01T09:00:00Z', DATES, 'in-force'],
    ['2027-06-02T09:00:00Z', DATES, 'unchecked'],
    ['2026-12-05T09:00:00Z', ENDED, 'in-force'],
    ['2026-12-06T09:00:00Z', ENDED, 'superseded'],
  ])('at %s, with %s, is said to be %s', async (now, attributes, expected) => {
    await start(now, attributes);
    expect(shown()).toEqual([expected]);
  });
});
