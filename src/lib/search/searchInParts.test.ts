import {describe, expect, test} from 'vitest';
import {brotliCompressSync} from 'node:zlib';
import {cutIndex, isLarge} from './cutIndex';
import {answersTo} from './ask';
import {makeSearchable, type Searchable} from './answer';
import {buildIndex, unpackWords, type IndexFile} from './indexFile';
import {packFields, packHolders, unpackFields, unpackHolders, type IndexParts} from './parts';
import type {SearchRecord} from './records';
import {searchInParts} from './searchInParts';

const TOPICS = 'printer router screen keyboard headset camera battery charger cable monitor scanner badge'.split(' ');
const ACTS = 'replace clean order return label store borrow repair'.split(' ');
const PLACES = 'cellar attic garage kitchen lobby balcony'.split(' ');

/** A site of 96 pages with two places each: 288 sections. */
const records = TOPICS.flatMap((topic, t) =>
  ACTS.flatMap((act, a): SearchRecord[] => {
    const address = `/en/${act}-${topic}/`;
    const room = PLACES[(t + a) % PLACES.length]!;
    const record = (anchor: string | null, heading: string | null, content: string): SearchRecord => ({
      objectID: `${address}#${anchor}`,
      url: address,
      url_without_anchor: address,
      anchor,
      type: anchor ? 'lvl3' : 'lvl1',
      hierarchy: {
        lvl0: 'Things',
        lvl1: `${act} a ${topic}`,
        lvl2: null,
        lvl3: heading,
        lvl4: null,
        lvl5: null,
        lvl6: null,
      },
      content,
      keywords: anchor ? [] : [`${topic} ${act} form`],
      phrasings: anchor ? [] : [`where do i ${act} my ${topic}`, `${topic} trouble`],
      counterpart: null,
      language: 'en',
      version: '2025-06',
      docusaurus_tag: '',
      weight: {pageRank: 100, level: 100, position: 0},
    });
    return [
      record(null, null, `all about the ${topic}`),
      record('fetch', `Fetch it from the ${room}`, `the ${topic} waits in the ${room} below wooden crates${t}x${a}`),
      record('sign', `Sign the ${topic} list`, `write your name and the marker${t}y${a} into the ${room} book`),
    ];
  }),
);
const index = buildIndex(records, {searchWords: []}, 'en', '2025-06');
/** So small that there are several parts of each kind. */
const SMALL = {leading: 96 * 3, characters: 2000};
const parts = cutIndex(index, SMALL);

/** An index in parts, and what it fetched; `damage` changes what arrives. */
function opened(damage: (file: string, part: unknown) => unknown = (_, part) => part, of: IndexParts = parts) {
  const files = new Map<string, unknown>([['v', of.vocabulary]]);
  of.postings.forEach((part, at) => files.set(`w${at}`, part));
  of.pages.forEach((part, at) => files.set(`p${at}`, part));
  const named = (letter: string) => [...files.keys()].filter((name) => name.startsWith(letter));
  const fetched: string[] = [];
  const search = searchInParts(
    of.first,
    {vocabulary: 'v', postings: named('w'), pages: named('p')},
    async (file): Promise<unknown> => {
      fetched.push(file);
      await Promise.resolve();
      return damage(file, JSON.parse(JSON.stringify(files.get(file))));
    },
  );
  return {search, fetched};
}
const addresses = ({search}: Searchable, query: string) => search(query).pages.map(({address}) => address);
const question = (query: string) => ({
  query,
  language: 'en' as const,
  revision: '2025-06',
  older: undefined,
  verbatim: false,
});

test.each([
  [287, true],
  [288, false],
])('an index of 288 sections is large where %i travel in one file: %s', (most, expected) =>
  expect(isLarge(index, most)).toBe(expected),
);

test.each([
  [2, '#', 2],
  [2 | 8, "'", 10],
  [1 | 2 | 64 | 128, '#', 2],
])('the fields %i travel as “%s”, without those that titles and texts tell: %i', (fields, sign, known) => {
  expect(packFields(fields)).toBe(sign);
  expect(unpackFields(sign)).toBe(known);
});

test.each([0, 1, 7, 90, 1800, 20_000])('about how many pages contain a word comes back: %i', (pages) => {
  const known = unpackHolders(packHolders(pages));
  expect(Math.abs(known - pages)).toBeLessThanOrEqual(0.1 * pages);
});

describe('the first part', () => {
  test('answers at once, before anything else was fetched', () => {
    const {search, fetched} = opened();
    expect(addresses(search, 'clean a printer')[0]).toBe('/en/clean-printer/');
    expect(fetched).toEqual([]);
  });

  test('has the words of titles, and of texts none', () => {
    const words = unpackWords(parts.first.words);
    expect(words).toContain('printer');
    expect(words).not.toContain('wooden');
    expect(opened().search.search('wooden', {verbatim: true}).pages).toEqual([]);
  });

  test('weighs half of the whole', () => {
    const sent = (value: object) => brotliCompressSync(JSON.stringify(value)).length;
    expect(sent(parts.first)).toBeLessThan(900);
    expect(sent(index)).toBeGreaterThan(1500);
  });
});

describe('the rest', () => {
  test('is fetched once, and only what a question needs', async () => {
    const {search, fetched} = opened();
    expect(await search.complete!('marker3y4')).toBe(true);
    expect(fetched.filter((file) => file === 'v')).toHaveLength(1);
    expect(fetched.map((file) => file[0])).toEqual(['v', 'w', 'p']);
    const before = fetched.length;
    expect(await search.complete!('marker3y4')).toBe(false);
    expect(fetched).toHaveLength(before);
  });

  test('finds what only a text has, and where', async () => {
    const {search} = opened();
    await search.complete!('marker3y4');
    expect(search.search('marker3y4').pages[0]).toMatchObject({
      address: '/en/label-keyboard/',
      places: [{anchor: 'sign', heading: 'Sign the keyboard list'}],
    });
  });

  test('answers as the uncut index does: the same first page, and nine in ten of the first three', async () => {
    const uncut = makeSearchable(JSON.parse(JSON.stringify(index)) as IndexFile);
    const {search} = opened();
    const queries = [
      ...TOPICS.flatMap((topic) => ACTS.slice(0, 4).map((act) => `where to ${act} my ${topic}`)),
      ...PLACES.map((place) => `fetch from the ${place} camera`),
      'marker0y0',
      'marker7y2 book',
      'sign the badge list',
      'printr clean',
    ];
    expect(queries.filter((query) => addresses(uncut, query).length === 0)).toEqual([]);
    let [first, three] = [0, 0];
    for (const query of queries) {
      while (await search.complete!(query));
      const [here, there] = [addresses(search, query).slice(0, 3), addresses(uncut, query).slice(0, 3)];
      if (here[0] === there[0]) first += 1;
      three += there.filter((address) => here.includes(address)).length / there.length;
    }
    expect(first / queries.length).toBeGreaterThanOrEqual(0.95);
    expect(three / queries.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('answers to a question', () => {
  const answers = async (search: Searchable, query: string) => {
    const all: string[][] = [];
    for await (const {groups} of answersTo(question(query), () => Promise.resolve(search)))
      all.push(groups.flatMap(({kind, hits}) => (kind === 'nearest' ? [] : hits.map(({address}) => address))));
    return all;
  };

  test('are one at once and a better one when parts came', async () => {
    const [first, better, ...more] = await answers(opened().search, 'marker3y4');
    expect(first).not.toContain('/en/label-keyboard/');
    expect(better![0]).toBe('/en/label-keyboard/');
    expect(more).toEqual([]);
  });

  test('are one where everything is here', async () => {
    const {search} = opened();
    await answers(search, 'marker3y4');
    expect(await answers(search, 'marker3y4')).toHaveLength(1);
  });

  test('keep the first one when no part arrives, and look again with the next question', async () => {
    let isOffline = true;
    const {search} = opened((_, part) => {
      if (isOffline) throw new Error('no network');
      return part;
    });
    expect(await answers(search, 'clean a printer')).toHaveLength(1);
    expect((await answers(search, 'clean a printer'))[0]![0]).toBe('/en/clean-printer/');
    isOffline = false;
    expect((await answers(search, 'marker3y4')).at(-1)![0]).toBe('/en/label-keyboard/');
  });
});

describe('what is damaged is refused, and what was here answers on', () => {
  const DAMAGED = 'This part of an index is damaged.';

  test.each<[string, string, (part: never) => unknown, string]>([
    ['another format', 'v', (part: object) => ({...part, format: 3}), 'This part of an index has the format 3, not 4.'],
    ['nothing', 'v', () => null, 'This part of an index has the format undefined, not 4.'],
    ['words without what goes with them', 'v', (part: object) => ({...part, holders: ''}), DAMAGED],
    ['a vocabulary without words', 'v', () => ({format: 4, ranges: []}), DAMAGED],
    ['postings of fewer words', 'w', (part: object) => ({...part, places: '!'}), DAMAGED],
    ['postings without signs', 'w', (part: {shown: string[]}) => ({...part, shown: [part.shown[0], '']}), DAMAGED],
    ['no postings', 'w', () => ({format: 4}), DAMAGED],
    ['fewer pages', 'p', (part: {pages: unknown[]}) => ({...part, pages: part.pages.slice(1)}), DAMAGED],
    [
      'pages without places',
      'p',
      ({pages}: {pages: unknown[]}) => ({format: 4, pages: pages.map(() => [[], '', [], []])}),
      DAMAGED,
    ],
  ])('%s', async (_what, kind, damage, message) => {
    const {search} = opened((file, part) => (file.startsWith(kind) ? damage(part as never) : part));
    await expect(search.complete!('clean a printer')).rejects.toThrow(message);
    expect(addresses(search, 'clean a printer')[0]).toBe('/en/clean-printer/');
  });

  test('a first part', () => {
    expect(() => opened(undefined, {...parts, first: {...parts.first, holders: ''}})).toThrow(DAMAGED);
    expect(() => opened(undefined, {...parts, first: {...parts.first, format: 3 as never}})).toThrow('format 3, not 4');
    expect(() => opened(undefined, {...parts, first: {format: 4} as never})).toThrow(DAMAGED);
  });

  test('one that an older search is given', () =>
    expect(() => makeSearchable(parts.first as never)).toThrow('This index has the format 4, not 3.'));
});
