/** The sets that judge the search stay apart from what it learns from. */
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {LOCALES} from '../../src/lib/locale';
import {fold} from '../../src/lib/search/text';
import readContent from '../../src/content/readContent';
import {readData} from '../../src/content/readData';

interface Judged {
  readonly queries: readonly {readonly query: string; readonly pages: readonly string[]}[];
}
const judgedIn = (name: string) =>
  (JSON.parse(readFileSync(`tests/bench/search/${name}.json`, 'utf8')) as Judged).queries;

const data = readData('.');
const pages = readContent('.', data).pages.filter(({revision}) => revision.base === '');
const asOne = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

describe.each(['practice', 'strangers', 'frozen'])('%s', (name) => {
  const queries = judgedIn(name);

  test('teaches the engine nothing: no phrasing, keyword or word of the dictionary is one of its queries', () => {
    const judged = queries.map(({query}) => asOne(query));
    const taughtBy = (texts: readonly string[], isJudging: (query: string) => boolean): string[] => {
      const own = new Set(judged.filter(isJudging));
      return texts.filter((text) => own.has(asOne(text)));
    };
    const phrasings = LOCALES.flatMap((locale) => [
      ...Object.values(data.phrasings[locale]).flat(),
      ...Object.values(data.otherSubjects).flatMap((subject) => subject.phrasings[locale]),
    ]);
    expect(taughtBy(phrasings, () => true)).toEqual([]);
    // One word or two may be the name of a thing, which a page must be found by.
    const names = [
      ...pages.flatMap(({frontMatter}) => frontMatter.keywords ?? []),
      ...data.searchWords.flatMap(({typed}) => typed),
    ];
    expect(taughtBy(names, (query) => query.split(' ').length > 2)).toEqual([]);
  });

  test('names pages that there are', () => {
    const slugs = new Set(pages.map(({slug}) => slug));
    expect(queries.flatMap(({pages: answers}) => answers).filter((page) => !slugs.has(page))).toEqual([]);
  });
});

test('the frozen set is large enough, and asks for what is not there too', () => {
  const queries = judgedIn('frozen');
  const unanswered = queries.filter(({pages: answers}) => answers.length === 0).length;
  expect(queries.length - unanswered).toBeGreaterThanOrEqual(150);
  expect(unanswered).toBeGreaterThanOrEqual(30);
});

test('phrasings are of pages that there are', () => {
  const slugs = new Set(pages.map(({slug}) => slug));
  for (const locale of LOCALES)
    expect(Object.keys(data.phrasings[locale]).filter((page) => !slugs.has(page))).toEqual([]);
  expect(readFileSync('data/phrasings.ar.yml', 'utf8')).toContain('no reader sees them');
});
