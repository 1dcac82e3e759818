// @vitest-environment happy-dom
/** Light or dark: what the reader chose, else what the system asks for; whatever stands in storage. */
import {afterEach, describe, expect, test, vi} from 'vitest';
import {click, closePage, dark, openPage, parsed, part} from './__fixtures__/page';

afterEach(closePage);

const SWITCH = '<button data-theme-switch><svg></svg></button><button id="other"></button>';

async function start(isDark = false): Promise<void> {
  openPage(SWITCH, {isDark});
  await import('./first');
  await import('./theme');
  parsed();
}
const theme = () => [document.documentElement.dataset.theme, document.documentElement.dataset.themeChoice];
const tints = (): (string | null)[] =>
  [...document.querySelectorAll('meta[name="theme-color"]')].map((meta) => meta.getAttribute('content'));

describe('without a choice', () => {
  test.each([
    [false, 'light'],
    [true, 'dark'],
  ])('the system counts (dark: %s), and its bar keeps the values of the page', async (isDark, expected) => {
    await start(isDark);
    expect(theme()).toEqual([expected, 'system']);
    expect(tints()).toEqual([]);
  });

  test('a system that changes its mind is followed', async () => {
    await start();
    dark.matches = true;
    dark.dispatchEvent(new Event('change'));
    expect(theme()).toEqual(['dark', 'system']);
  });
});

describe('a choice', () => {
  test('is made by the switch, kept, and told to the app', async () => {
    await start();
    const told: unknown[] = [];
    addEventListener('storage', ({key, newValue}) => told.push([key, newValue]));
    click(part('svg'));
    expect(theme()).toEqual(['dark', 'dark']);
    expect(tints()).toEqual(['#14191b']);
    expect(localStorage.getItem('theme-remote-work')).toBe('dark');
    expect(told).toEqual([['theme-remote-work', 'dark']]);
  });

  test('that is what the system asks for is none', async () => {
    await start();
    click(part('[data-theme-switch]'));
    click(part('[data-theme-switch]'));
    expect(theme()).toEqual(['light', 'system']);
    expect(tints()).toEqual([]);
    expect(localStorage.getItem('theme-remote-work')).toBeNull();
  });

  test('is not made by another button', async () => {
    await start();
    click(part('#other'));
    expect(theme()).toEqual(['light', 'system']);
  });

  test('is there on the next page, whatever the system asks for', async () => {
    localStorage.setItem('theme-remote-work', 'light');
    await start(true);
    expect(theme()).toEqual(['light', 'light']);
    expect(tints()).toEqual(['#fbf9f4']);
    dark.dispatchEvent(new Event('change'));
    expect(theme()).toEqual(['light', 'light']);
  });

  test('holds on the page where nothing can be stored', async () => {
    await start();
    vi.stubGlobal('localStorage', {getItem: refuse, setItem: refuse, removeItem: refuse});
    click(part('[data-theme-switch]'));
    expect(theme()).toEqual(['dark', 'dark']);
  });
});

function refuse(): never {
  throw new DOMException('denied', 'SecurityError');
}

test.each(['', 'dark light', '"><img src=x onerror=alert(1)>', '__proto__', 'Dark'])(
  'what stands in storage and is no theme is none: %j',
  async (stored) => {
    localStorage.setItem('theme-remote-work', stored);
    openPage(SWITCH, {isDark: true});
    await import('./first');
    expect(theme()).toEqual(['dark', 'system']);
    await import('./theme');
    parsed();
    expect(theme()).toEqual(['dark', 'system']);
    expect(document.querySelector('img')).toBeNull();
  },
);
