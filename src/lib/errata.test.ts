import {describe, expect, test} from 'vitest';
import {correctionsOf, errataSchema, wordingsOf, type Erratum} from './errata';

describe('the corrections of a page', () => {
  const page = ['---', 'title: VPN', '---', '', 'Open the clinet.', '', 'Wait.', '', '- One', '- Two'].join('\n');
  test.each([
    ['nothing changed', page, []],
    [
      'a paragraph was corrected',
      page.replace('clinet', 'client'),
      [{before: 'Open the clinet.', after: 'Open the client.'}],
    ],
    ['a paragraph came', `${page}\n\nClose it.`, [{before: '', after: 'Close it.'}]],
    ['a paragraph went', page.replace('Wait.\n\n', ''), [{before: 'Wait.', after: ''}]],
    ['lines are broken otherwise', page.replace('Open the clinet.', 'Open the\nclinet.'), []],
    [
      'two places',
      page.replace('clinet', 'client').replace('- Two', '- 2'),
      [
        {before: 'Open the clinet.', after: 'Open the client.'},
        {before: '- One - Two', after: '- One - 2'},
      ],
    ],
  ])('%s', (_what, after, corrections) => expect(correctionsOf(page, after)).toEqual(corrections));
});

describe('the wordings that a paragraph had', () => {
  const erratum = (before: string, after: string, more: Partial<Erratum> = {}): Erratum => ({
    revision: '2021-10',
    page: 'vpn-connect',
    on: '2026-11-27',
    by: 'Head',
    because: {en: 'A typo', ar: 'خطأ مطبعي'},
    changed: {en: [{before, after}], ar: []},
    ...more,
  });
  const place = {revision: '2021-10', page: 'vpn-connect', locale: 'en'} as const;
  const errata = [erratum('Open the client.', 'Open your client.'), erratum('Open the clinet.', 'Open the client.')];

  test('are those before each correction, back to the first', () =>
    expect(wordingsOf('Open your\nclient.', errata, place)).toEqual([
      'Open your client.',
      'Open the client.',
      'Open the clinet.',
    ]));
  test.each([
    ['another paragraph', 'Wait.', place],
    ['another revision', 'Open your client.', {...place, revision: '2025-06'}],
    ['another page', 'Open your client.', {...place, page: 'vpn-mobile'}],
    ['the other language', 'Open your client.', {...place, locale: 'ar'}],
  ] as const)('are not those of %s', (_what, text, where) => expect(wordingsOf(text, errata, where)).toEqual([text]));
  test('do not run in circles', () =>
    expect(wordingsOf('A.', [erratum('A.', 'B.'), erratum('B.', 'A.')], place)).toEqual(['A.', 'B.']));
  test('a paragraph that came had none before', () =>
    expect(wordingsOf('New.', [erratum('', 'New.')], place)).toEqual(['New.']));
});

test.each([
  ['no reason in Arabic', {because: {en: 'A typo', ar: ''}}],
  ['nobody', {by: ' '}],
  ['no day', {on: '2026-02-30'}],
  ['a page with its folder', {page: 'vpn/vpn-connect'}],
])('%s is refused', (_what, spoilt) => {
  const good = {
    revision: '2021-10',
    page: 'vpn-connect',
    on: '2026-11-27',
    by: 'Head',
    because: {en: 'A typo', ar: 'خطأ مطبعي'},
    changed: {en: [], ar: []},
  };
  expect(errataSchema.safeParse([good]).success).toBe(true);
  expect(errataSchema.safeParse([{...good, ...spoilt}]).success).toBe(false);
});
