// @vitest-environment happy-dom
/** The root address leads to the reader's language, a permanent address to its page; neither leads anywhere else. */
import {afterEach, describe, expect, test, vi} from 'vitest';
import {closePage, openPage, went} from './__fixtures__/page';

afterEach(closePage);

describe('the root address', () => {
  async function lead(stored: string | null, languages: readonly string[]): Promise<string[]> {
    if (stored !== null) localStorage.setItem('remote-work.language', stored);
    openPage('', {address: '/'});
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
    await import('./root');
    return went;
  }

  test.each([
    ['a choice counts before the browser', 'en', ['ar-BH', 'ar'], '/en/'],
    ['else the first of its languages that there is', null, ['fr', 'en-GB', 'ar'], '/en/'],
    ['else Arabic', null, ['fr'], '/ar/'],
    ['also where the browser tells none', null, [], '/ar/'],
    ['a choice that is none', '//elsewhere.example', ['en'], '/en/'],
    ['nor that', '../sw.js', ['fr'], '/ar/'],
  ])('%s', async (_what, stored, languages, expected) => {
    expect(await lead(stored, languages)).toEqual([`replace ${expected}`]);
  });
});

describe('a permanent address', () => {
  async function lead(address: string, link: string): Promise<string[]> {
    openPage('', {address});
    document.head.append(document.createRange().createContextualFragment(link));
    await import('./redirect');
    return went;
  }

  test('leads on with its question and its anchor', async () => {
    expect(
      await lead('/ar/2025-06/teams-chat/?q=a%20b#report', '<link rel="canonical" data-path="/ar/teams-chat/">'),
    ).toEqual(['replace /ar/teams-chat/?q=a%20b#report']);
  });

  test.each([
    ['no place', '<link rel="canonical" href="https://guides.example/ar/">'],
    ['an empty one', '<link rel="canonical" data-path="">'],
    ['none of its own', '<link rel="alternate" data-path="/ar/">'],
  ])('that names %s stays', async (_what, link) => {
    expect(await lead('/ar/2025-06/teams-chat/', link)).toEqual([]);
  });
});
