import {describe, expect, test} from 'vitest';
import {answerFromBoth, makeSearchable, needsOther, scriptOf} from './answer';
import {answerWith, site} from './__fixtures__/site';
import {small, type Sketch} from './__fixtures__/small';

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
  expect(() => makeSearchable({format: 1} as never)).toThrow('format');
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
  ])('to “%s”', (query, pages, other) =>
    expect(both(query)).toMatchObject({
      pages,
      other,
      unknownCodes: [],
    }),
  );

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
      search: () => answerWith([]),
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
  ['teams', 'ar', true],
] as const)('whether the other language is asked for “%s” by a reader of %s: %s', (query, language, expected) => {
  expect(needsOther(query, language, site(language).search(query))).toBe(expected);
});

describe('what one language knows better than the other', () => {
  const lines = (query: string, own: 'ar' | 'en', pages: Readonly<Record<'ar' | 'en', readonly Sketch[]>>) => {
    const other = own === 'ar' ? 'en' : 'ar';
    const answer = answerFromBoth(query, small(own, pages[own]), small(other, pages[other]));
    return {
      ...answer,
      pages: answer.pages.map(
        ({address, isWeak, places}) =>
          `${address.split('/')[2]}${isWeak ? '?' : ''}${places.map(({anchor}) => `#${anchor}`).join('')}`,
      ),
    };
  };
  const page = (id: string, title: string, text = ''): Sketch => ({id, title, text});

  test.each<[string, string, 'ar' | 'en', readonly Sketch[], readonly Sketch[], string[]]>([
    [
      'a page stays as its own language found it',
      'teams',
      'en',
      [{id: 'one', title: 'Teams', places: [['start', 'Teams', 'teams']]}],
      [page('one', 'x', 'teams')],
      ['one#start'],
    ],
    [
      'the likest page comes first, though only the other language has the words',
      'teams sound',
      'ar',
      [page('one', 'x', 'teams'), page('two', 'y')],
      [page('one', 'z'), page('two', 'Teams sound')],
      ['two', 'one'],
    ],
    [
      'a page that only a guess of the other language finds is a guess',
      'يسمعون',
      'en',
      [page('one', 'x')],
      [page('one', 'سماع')],
      ['one?'],
    ],
    [
      'a page that one language is sure of is no guess',
      'يسمعون',
      'ar',
      [page('one', 'سماع')],
      [page('one', 'يسمعون')],
      ['one'],
    ],
    [
      'a place that the page of the reader has not is left out',
      'lobby',
      'ar',
      [page('one', 'x')],
      [{id: 'one', title: 'y', places: [['lobby', 'Lobby']]}],
      ['one'],
    ],
  ])('%s: “%s”', (_what, query, own, ownPages, otherPages, expected) => {
    const pages = own === 'ar' ? {ar: ownPages, en: otherPages} : {en: ownPages, ar: otherPages};
    expect(lines(query, own, pages).pages).toEqual(expected);
  });

  test('twenty pages at most, and three of the other language', () => {
    const many = (count: number, title: string) => Array.from({length: count}, (_, at) => page(`p-${at}`, title));
    const half = [...many(15, 'Sound'), ...many(30, 'x').slice(15)];
    const {pages, other} = lines('sound', 'ar', {ar: half, en: [...many(15, 'x'), ...many(30, 'Sound').slice(15)]});
    expect(pages).toHaveLength(20);
    expect(other).toHaveLength(3);
  });

  test.each([
    ['in the language of the reader, which has an answer', 'sond', ['sound'], ['صوت'], 'sound'],
    ['in the language of the reader, though the other reads it otherwise', 'sond', ['sound'], ['send'], 'sound'],
    ['in the other, where the language of the reader has nothing', 'sond', ['lobby'], ['sound'], 'sound'],
    ['in neither', 'sound', ['sound'], ['send'], undefined],
  ])('a slip is corrected %s', (_what, query, [here], [there], expected) => {
    const pages = {en: [page('one', 'x', here)], ar: [page('one', 'x', there)]};
    expect(lines(query, 'en', pages).corrected).toBe(expected);
  });

  test.each([
    ['-14', ['-14'], ['x'], []],
    ['-14', ['x'], ['-14'], []],
    ['-14', ['x'], ['x'], ['-14']],
  ])(
    'the code %s, where the pages of the reader hold %s and the others %s, is unknown: %s',
    (query, here, there, expected) => {
      const pages = {en: [page('one', 'x', here[0])], ar: [page('one', 'x', there[0])]};
      expect(lines(query, 'en', pages).unknownCodes).toEqual(expected);
    },
  );
});
