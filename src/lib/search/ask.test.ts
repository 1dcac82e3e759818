import {describe, expect, test} from 'vitest';
import {site} from './__fixtures__/site';
import {ask, type Load, type Question} from './ask';

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
    expect(await groupsOf('روابط', {older: undefined})).toEqual([1, 'guessed ar: /ar/teams-share-files/']);
    const older: Load = (language, revision) => {
      const here = site(language);
      const pages = here.search('الصوت').pages;
      return Promise.resolve(
        revision === '2021-10' ? {...here, search: () => ({pages, corrected: undefined, unknownCodes: []})} : here,
      );
    };
    expect(await groupsOf('روابط', {}, older)).toEqual([
      2,
      'guessed ar: /ar/teams-share-files/',
      'older ar: /ar/meeting-fix-audio/',
    ]);
    expect(await groupsOf('الانضمام', {}, older)).toEqual([1, 'found ar: /ar/meeting-join/']);
  });

  test('a code that the revision before has is not unknown', async () => {
    const older: Load = (language, revision) =>
      Promise.resolve(
        revision === '2021-10'
          ? {...site(language), search: () => ({pages: [], corrected: undefined, unknownCodes: []})}
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
