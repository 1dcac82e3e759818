// @vitest-environment happy-dom
/** Tabs: by pointer and by keyboard in both directions, the same choice in every group of a name, and on the next page. */
import {afterEach, describe, expect, test, vi} from 'vitest';
import {click, closePage, openPage, parsed, part, press} from './__fixtures__/page';

afterEach(closePage);

const group = (id: string, tabs: readonly string[], more = ''): string =>
  `<div id="${id}" data-tabs="system" ${more}>${tabs
    .map((tab) => `<button data-tab="${tab}"><b>${tab}</b></button>`)
    .join('')}${tabs.map((tab) => `<div data-panel="${tab}"><p id="${id}-${tab}">${tab}</p></div>`).join('')}</div>`;
const BOTH = `${group('one', ['windows', 'macos', 'ios'])}${group('two', ['macos', 'android'])}`;

async function start(
  body = BOTH,
  {address = '/en/a/', direction = 'ltr'}: {address?: string; direction?: 'ltr' | 'rtl'} = {},
): Promise<void> {
  openPage(body, {address, direction});
  vi.stubGlobal('scrollBy', vi.fn());
  await import('./tabs');
  parsed();
}

/** The selected tab and the panel that is shown, of each group. */
const shown = (): string[] =>
  [...document.querySelectorAll('[data-tabs]')].map((one) =>
    [
      ...[...one.querySelectorAll<HTMLElement>('[data-tab]')].filter(
        (tab) => tab.getAttribute('aria-selected') === 'true',
      ),
      ...[...one.querySelectorAll<HTMLElement>('[data-tab]')].filter((tab) => tab.tabIndex === 0),
    ]
      .map((tab) => tab.dataset.tab)
      .concat(
        [...one.querySelectorAll<HTMLElement>('[data-panel]')]
          .filter((panel) => !panel.hasAttribute('data-hidden'))
          .map((panel) => panel.dataset.panel),
      )
      .join(' '),
  );

test('at first the first tab of each group is shown, by its state, its place in the order of Tab, and its panel', async () => {
  await start();
  expect(shown()).toEqual(['windows windows windows', 'macos macos macos']);
});

test('what the page prefers comes before the first, and what the reader chose before that', async () => {
  await start(group('one', ['windows', 'macos', 'ios'], 'data-preferred="ios"'));
  expect(shown()).toEqual(['ios ios ios']);
  closePage();
  localStorage.setItem('remote-work.tab.system', 'macos');
  await start(group('one', ['windows', 'macos', 'ios'], 'data-preferred="ios"'));
  expect(shown()).toEqual(['macos macos macos']);
});

test('a choice counts in every group of the name that has it, is kept, and leaves the reader where they were', async () => {
  await start();
  click(part('#one [data-tab=macos] b'));
  expect(shown()).toEqual(['macos macos macos', 'macos macos macos']);
  click(part('#two [data-tab=android]'));
  expect(shown()).toEqual(['macos macos macos', 'android android android']);
  expect(localStorage.getItem('remote-work.tab.system')).toBe('android');
  expect(scrollBy).toHaveBeenLastCalledWith({top: 0, behavior: 'instant'});
  closePage();
  localStorage.setItem('remote-work.tab.system', 'android');
  await start();
  expect(shown()).toEqual(['windows windows windows', 'android android android']);
});

describe('by keyboard', () => {
  test.each([
    ['ltr', 'ArrowRight', 'macos'],
    ['ltr', 'ArrowLeft', 'ios'],
    ['rtl', 'ArrowLeft', 'macos'],
    ['rtl', 'ArrowRight', 'ios'],
    ['ltr', 'End', 'ios'],
    ['rtl', 'Home', 'windows'],
  ] as const)('in a page that is %s, %s leads to %s, which has the focus', async (direction, key, expected) => {
    await start(group('one', ['windows', 'macos', 'ios']), {direction});
    part('[data-tab=windows]').focus();
    expect(press(part('[data-tab=windows]'), key)).toBe(false);
    expect(shown()).toEqual([`${expected} ${expected} ${expected}`]);
    expect((document.activeElement as HTMLElement).dataset.tab).toBe(expected);
  });

  test('other keys, and keys elsewhere, are left to the browser', async () => {
    await start();
    expect(press(part('[data-tab=windows]'), 'ArrowDown')).toBe(true);
    expect(press(part('#one-windows'), 'ArrowRight')).toBe(true);
    expect(shown()).toEqual(['windows windows windows', 'macos macos macos']);
  });
});

describe('a link into a panel opens it', () => {
  test.each([
    ['#one-macos', 'macos'],
    ['#%6Fne-ios', 'ios'],
    ['#', 'windows'],
    ['#none', 'windows'],
    ['#%E0%A4%A', 'windows'],
    ['#one', 'windows'],
  ])('%s', async (hash, expected) => {
    await start(group('one', ['windows', 'macos', 'ios']), {address: `/en/a/${hash}`});
    expect(shown()).toEqual([`${expected} ${expected} ${expected}`]);
  });

  test('also later, and without making it a choice', async () => {
    await start();
    (window as unknown as {happyDOM: {setURL(url: string): void}}).happyDOM.setURL(
      'https://guides.example/en/a/#two-android',
    );
    dispatchEvent(new Event('hashchange'));
    expect(shown()).toEqual(['windows windows windows', 'android android android']);
    expect(localStorage.getItem('remote-work.tab.system')).toBeNull();
  });
});

test.each(['linux', '"]', '', '__proto__', '<img>'])(
  'a stored tab that the group has not is none: %j',
  async (stored) => {
    localStorage.setItem('remote-work.tab.system', stored);
    await start();
    expect(shown()).toEqual(['windows windows windows', 'macos macos macos']);
  },
);

test('tabs that the app draws later are ready too', async () => {
  await start('<main></main>');
  const drawn = vi.waitFor(() => expect(shown()).toEqual(['windows windows windows']));
  part('main').replaceChildren(document.createRange().createContextualFragment(group('one', ['windows', 'macos'])));
  await drawn;
});
