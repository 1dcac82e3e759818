import {describe, expect, test} from 'vitest';
import {answerWith, site} from './__fixtures__/site';
import {ask, type Load, type Question} from './ask';
import type {PageHit} from './engine';

const both: Load = (language) => Promise.resolve(site(language));
const question = (query: string, change: Partial<Question> = {}): Question => ({
  query,
  language: 'ar',
  revision: '2025-06',
  older: '2021-10',
  verbatim: false,
  ...change,
});
const kinds = async (query: string, load = both) => (await ask(question(query), load)).groups.map(({kind}) => kind);

describe('ask', () => {
  test('what is sure stands alone', async () => expect(await kinds('الانضمام')).toEqual(['found']));

  test('pages of the language in which the query is written have a group of their own', async () => {
    const {groups} = await ask(question('lobby'), both);
    expect(groups.at(-1)).toMatchObject({
      kind: 'otherLanguage',
      language: 'en',
      hits: [{address: '/en/meeting-join/'}],
    });
  });

  test('an older revision is asked only when this one has nothing', async () => {
    const asked: string[] = [];
    const load: Load = (language, revision) => {
      asked.push(revision);
      return both(language, revision);
    };
    await ask(question('الانضمام'), load);
    expect(asked).toEqual(['2025-06']);
    await ask(question('قطقوط'), load);
    expect(asked).toContain('2021-10');
  });

  test('one letter is taken as it stands, as the beginning of a word; two may be a slip', async () => {
    const verbatim: unknown[] = [];
    const load: Load = () =>
      Promise.resolve({
        ...site('ar'),
        search: (query, options) => {
          verbatim.push([query, options?.verbatim]);
          return answerWith([]);
        },
      });
    await ask({...question('ص '), older: undefined}, load);
    expect(verbatim[0]).toEqual(['ص ', true]);
    verbatim.length = 0;
    await ask({...question('صو'), older: undefined}, load);
    expect(verbatim[0]).toEqual(['صو', false]);
  });

  test('nothing found still leads on', async () => {
    const {groups, count} = await ask(question('xxjoinxx'), both);
    expect(count).toBe(0);
    expect(groups.map(({kind}) => kind)).toEqual(['nearest']);
  });

  test('what stands beside may be missing', async () => {
    const offline: Load = (language) =>
      language === 'ar' ? Promise.resolve(site('ar')) : Promise.reject(new Error('no network'));
    expect(await kinds('teams', offline)).toEqual(['found']);
  });

  test('the index itself may not', async () => {
    await expect(ask(question('الانضمام'), () => Promise.reject(new Error('no network')))).rejects.toThrow(
      'no network',
    );
  });
});

describe('groups', () => {
  const groupsOf = async (query: string, change: Partial<Question> = {}, load = both) => {
    const {groups, count} = await ask(question(query, change), load);
    return [
      count,
      ...groups.map(({kind, language, hits}) => `${kind} ${language}: ${hits.map(({address}) => address).join(' ')}`),
    ];
  };

  test.each([
    ['الانضمام', [1, 'found ar: /ar/meeting-join/']],
    ['lobby', [2, 'found ar: /ar/meeting-join/', 'otherLanguage en: /en/meeting-join/']],
    ['قطقوط', [0]],
    ['xxjoinxx', [0, 'nearest ar: /ar/meeting-join/']],
    // What is written like a code is like no title.
    ['-77', [0]],
  ])('of “%s”', async (query, expected) => expect(await groupsOf(query, {older: undefined})).toEqual(expected));

  test('of a guess alone: the revision before is asked too, and only what it is sure of is shown', async () => {
    expect(await groupsOf('روابط', {older: undefined})).toEqual([0, 'guessed ar: /ar/teams-share-files/']);
    const older: Load = (language, revision) => {
      const here = site(language);
      const pages = here.search('الصوت').pages;
      return Promise.resolve(
        revision === '2021-10'
          ? {
              ...here,
              search: () => answerWith(pages),
            }
          : here,
      );
    };
    expect(await groupsOf('روابط', {}, older)).toEqual([
      // The guess is no answer.
      1,
      'guessed ar: /ar/teams-share-files/',
      'older ar: /ar/meeting-fix-audio/',
    ]);
    expect(await groupsOf('الانضمام', {}, older)).toEqual([1, 'found ar: /ar/meeting-join/']);
  });

  test('a code that the revision before has is not unknown', async () => {
    const older: Load = (language, revision) =>
      Promise.resolve(
        revision === '2021-10'
          ? {
              ...site(language),
              search: () => answerWith([]),
            }
          : site(language),
      );
    expect((await ask(question('-77'), older)).unknownCodes).toEqual([]);
    expect((await ask(question('-77', {older: undefined}), both)).unknownCodes).toEqual(['-77']);
  });

  test('words are taken as they stand where that is wished', async () => {
    expect((await ask(question('انظمام', {older: undefined}), both)).corrected).toBe('انضمام');
    expect((await ask(question('انظمام', {older: undefined, verbatim: true}), both)).corrected).toBeUndefined();
  });
});

describe('of many pages', () => {
  const hit = (id: string, isWeak = false): PageHit => ({
    address: `/ar/${id}/`,
    title: id,
    section: '',
    places: [],
    score: 1,
    isWeak,
    codeRank: 0,
  });
  const guess = (id: string) => hit(id, true);
  /** What each revision says of the Arabic pages; of the English ones nothing is known. */
  const saying =
    (pages: Readonly<Record<string, readonly PageHit[]>>): Load =>
    (language, revision) =>
      language === 'ar'
        ? Promise.resolve({
            ...site('ar'),
            search: () => answerWith(pages[revision] ?? []),
          })
        : Promise.reject(new Error('no network'));
  const groupsOf = async (query: string, pages: Readonly<Record<string, readonly PageHit[]>>) =>
    (await ask(question(query), saying(pages))).groups.map(
      ({kind, hits}) => `${kind}: ${hits.map(({title}) => title).join(' ')}`,
    );

  test.each<[string, readonly PageHit[], readonly PageHit[], string[]]>([
    [
      'all guesses are shown where nothing is sure',
      [guess('a'), guess('b'), guess('c'), guess('d')],
      [],
      ['guessed: a b c d'],
    ],
    [
      'three guesses beside what is sure',
      [hit('a'), guess('b'), guess('c'), guess('d'), guess('e')],
      [],
      ['found: a', 'guessed: b c d'],
    ],
    [
      'three pages of the revision before, and no guess of it',
      [],
      [hit('a'), guess('b'), hit('c'), hit('d'), hit('e')],
      ['older: a c d'],
    ],
    ['what helps on only where there is no answer at all', [guess('a')], [hit('b')], ['guessed: a', 'older: b']],
    [
      'what helps on, where there is no answer',
      [],
      [guess('a')],
      ['nearest: الانضمام إلى اجتماع إصلاح الصوت في الاجتماع'],
    ],
  ])('%s', async (_what, pages, older, expected) =>
    expect(await groupsOf('اجتماع', {'2025-06': pages, '2021-10': older})).toEqual(expected),
  );
});

test('what helps on is a guess without places', async () => {
  const {groups} = await ask(question('xxjoinxx', {older: undefined}), both);
  expect(groups.flatMap(({hits}) => hits)).toEqual([
    {
      address: '/ar/meeting-join/',
      title: 'الانضمام إلى اجتماع',
      section: 'Guides',
      places: [],
      score: 0,
      isWeak: true,
      codeRank: 0,
    },
  ]);
});

test('nothing helps on where a code was typed that is unknown, or where the other language has an answer', async () => {
  expect(await kinds('-77 joinqx')).toEqual([]);
  expect(await kinds('join')).toEqual(['found', 'otherLanguage']);
});

test('a code that no revision has is unknown', async () => {
  expect((await ask(question('-77'), both)).unknownCodes).toEqual(['-77']);
});
