import {describe, expect, test} from 'vitest';
import {answerFromBoth, makeSearchable, needsOther, scriptOf} from './answer';
import {site} from './__fixtures__/site';

const [ar, en] = [site('ar'), site('en')];

test.each([
  ['اجتماع', 'ar'],
  ['meeting', 'en'],
  ['خطأ VPN الجديد', 'ar'],
  ['-14', undefined],
  ['', undefined],
])('%s is written in %s', (query, language) => expect(scriptOf(query)).toBe(language));

describe('needsOther', () => {
  const ask = (query: string) => needsOther(query, 'ar', ar.search(query));
  test('a query of this language with a sure answer stays here', () => expect(ask('الانضمام')).toBe(false));
  test('a query in the other language', () => expect(ask('bandwidth')).toBe(true));
  test('a query without an answer', () => expect(ask('قطقوط')).toBe(true));
});

test('a word that only the other language has leads to the page in the language of the reader', () => {
  const {pages, other} = answerFromBoth('bandwidth', ar, en);
  expect(pages[0]).toMatchObject({address: '/ar/meeting-fix-audio/', title: 'إصلاح الصوت في الاجتماع'});
  expect(other[0]).toMatchObject({address: '/en/meeting-fix-audio/'});
});

test('places are named in the language of the reader', () => {
  expect(answerFromBoth('lobby', ar, en).pages[0]?.places).toEqual([
    {anchor: 'lobby', heading: 'انتظر في ساحة الانتظار.'},
  ]);
});

test('an index of another format is refused', () => {
  expect(() => makeSearchable({format: 2} as never)).toThrow('format');
});

describe('an answer from both languages', () => {
  const both = (query: string) => {
    const {pages, other, corrected, unknownCodes} = answerFromBoth(query, site('ar'), site('en'));
    const line = ({address, isWeak, places}: (typeof pages)[number]) =>
      `${address}${isWeak ? '?' : ''}${places.map(({anchor}) => `#${anchor}`).join('')}`;
    return {pages: pages.map(line), other: other.map(line), corrected, unknownCodes};
  };

  test.each([
    [
      'meeting sound',
      ['/ar/meeting-fix-audio/#echo', '/ar/meeting-join/'],
      ['/en/meeting-fix-audio/#echo', '/en/meeting-join/'],
    ],
    ['share files', ['/ar/teams-share-files/'], ['/en/teams-share-files/']],
    ['الانضمام', ['/ar/meeting-join/'], []],
    ['-14', ['/ar/vpn-error-codes/'], []],
    ['قطقوط', [], []],
  ])('to “%s”', (query, pages, other) => expect(both(query)).toMatchObject({pages, other, unknownCodes: []}));

  test('says what was corrected in the language in which the query is written', () => {
    expect(both('micrphone').corrected).toBe('microphone');
    expect(both('انظمام').corrected).toBe('انضمام');
  });

  test('calls a code unknown where neither language has it', () => {
    expect(both('-77').unknownCodes).toEqual(['-77']);
  });

  test('has no page twice, and a page that one language is sure of is sure', () => {
    const {pages} = answerFromBoth('teams', site('ar'), site('en'));
    expect(new Set(pages.map(({address}) => address)).size).toBe(pages.length);
    expect(pages[0]).toMatchObject({address: '/ar/teams-sign-in/', isWeak: false});
  });

  test('leaves out a page that the reader’s language has not', () => {
    const en = site('en');
    const few = {
      ...site('ar'),
      store: {...site('ar').store, pages: []},
      search: () => ({pages: [], corrected: undefined, unknownCodes: []}),
    };
    const {pages, other} = answerFromBoth('lobby', few, en);
    expect(pages).toEqual([]);
    expect(other.map(({address}) => address)).toEqual(['/en/meeting-join/']);
  });
});

test.each([
  ['lobby', 'en', false],
  ['lobby', 'ar', true],
  ['-14', 'ar', false],
  ['-77', 'ar', true],
  ['روابط', 'ar', true],
] as const)('whether the other language is asked for “%s” by a reader of %s: %s', (query, language, expected) => {
  expect(needsOther(query, language, site(language).search(query))).toBe(expected);
});
