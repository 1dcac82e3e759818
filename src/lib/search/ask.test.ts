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
