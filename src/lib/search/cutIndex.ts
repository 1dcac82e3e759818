/** Cuts the index of a large site into parts. */
import {idfOf} from './engine';
import {packCount, packNumbers, packWords, type IndexFile} from './indexFile';
import {packFields, packHolders, SHOWN, type IndexParts, type PageDetails, type Postings} from './parts';
import {FIELD, openStore, type Store} from './store';

/** Up to so many sections of a language an index is one file. */
export const MOST_IN_ONE_FILE = 5000;

export interface Cut {
  /** How many words the first part has of all pages together. */
  readonly leading: number;
  /** How many characters a part of the rest has, about. */
  readonly characters: number;
}

/** What 150 kB hold, as they are sent; and parts of some 15 kB. */
const CUT: Cut = {leading: 75_000, characters: 40_000};

/** Whether an index of so many sections travels in parts. */
export const isLarge = (file: IndexFile, most = MOST_IN_ONE_FILE): boolean =>
  file.pages.reduce((sum, page) => sum + 1 + page[7].length / 2, 0) > most;

/** What stands of one word. */
interface WordEntry {
  readonly places: readonly number[];
  /** Page → fields, besides title and section. */
  readonly shown: readonly (readonly [page: number, fields: number])[];
  readonly asked: readonly (readonly [owner: number, count: number])[];
}

/** Cuts an index into parts. */
export function cutIndex(file: IndexFile, cut: Partial<Cut> = {}): IndexParts {
  const {leading, characters} = {...CUT, ...cut};
  const store = openStore(file);
  const {pages, subjects, words} = store;
  const entries = words.map((_, word): WordEntry => {
    const on = store.pagesWith(word);
    return {
      places: store.placesWith(word),
      shown: on.filter(([, fields]) => fields & SHOWN),
      asked: [
        ...on.flatMap(([page]): [number, number][] => countOf(pages[page]!, word).map((count) => [page, count])),
        ...subjects.flatMap((subject, at) =>
          countOf(subject, word).map((count): [number, number] => [pages.length + at, count]),
        ),
      ],
    };
  });
  const holders = words.map((_, word) => packHolders(store.holders(word)));
  const details = file.pages.map((page): PageDetails => [page[4], page[5], page[6], page[7]]);
  const wordRanges = rangesOf(entries.map(sizeOf), characters);
  const pageRanges = rangesOf(
    details.map((page) => JSON.stringify(page).length),
    characters,
  );
  const inFirst = leadingEntries(store, entries, Math.max(1, Math.floor(leading / pages.length)));
  return {
    first: {
      format: 4,
      language: file.language,
      revision: file.revision,
      pages: file.pages.map(([address, title, section, rank, , , , places]) => [
        address,
        title,
        section,
        rank,
        1 + places.length / 2,
      ]),
      words: packWords([...inFirst.keys()].map((word) => words[word]!)),
      holders: [...inFirst.keys()].map((word) => holders[word]!).join(''),
      ...packPostings([...inFirst.values()]),
      subjects: file.subjects,
      askedPages: store.askedPages,
      concepts: file.concepts,
      ranges: pageRanges,
    },
    vocabulary: {format: 4, words: file.words, holders: holders.join(''), ranges: wordRanges},
    postings: wordRanges.map((from, at) => ({format: 4, ...packPostings(entries.slice(from, wordRanges[at + 1]))})),
    pages: pageRanges.map((from, at) => ({format: 4, pages: details.slice(from, pageRanges[at + 1])})),
  };
}

const countOf = ({asked}: {readonly asked: ReadonlyMap<number, number>}, word: number): number[] => {
  const count = asked.get(word);
  return count === undefined ? [] : [count];
};

function packPostings(entries: readonly WordEntry[]): Postings {
  const numbersOf = (list: readonly (readonly [number, number])[]) => packNumbers(list.map(([number]) => number));
  return {
    places: entries.map(({places}) => packNumbers(places)).join(' '),
    shown: [
      entries.map(({shown}) => numbersOf(shown)).join(' '),
      entries.flatMap(({shown}) => shown.map(([, fields]) => packFields(fields))).join(''),
    ],
    asked: [
      entries.map(({asked}) => numbersOf(asked)).join(' '),
      entries.flatMap(({asked}) => asked.map(([, count]) => packCount(count))).join(''),
    ],
  };
}

/** About how many characters a word adds to a part. */
const sizeOf = ({places, shown, asked}: WordEntry): number => 3 + places.length + 2 * shown.length + 2 * asked.length;

/** Where ranges of about the same size begin. */
function rangesOf(sizes: readonly number[], most: number): number[] {
  const begins: number[] = [];
  let inRange = Infinity;
  sizes.forEach((size, at) => {
    if (inRange + size > most) {
      begins.push(at);
      inRange = 0;
    }
    inRange += size;
  });
  return begins;
}

/** How much a word of a page says in each way in which it may stand there, beside its rarity. */
const SAYS: readonly (readonly [field: number, much: number])[] = [
  [FIELD.otherTitle, 2.4],
  [FIELD.keyword, 2.2],
  [FIELD.otherKeyword, 2],
  [FIELD.heading, 1.6],
];

/** Word → where it stands, for the words of all titles and sections and those that say most about each page, so many of a page. */
function leadingEntries(store: Store, entries: readonly WordEntry[], most: number): ReadonlyMap<number, WordEntry> {
  const {pages} = store;
  const candidates = pages.map((): {word: number; says: number}[] => []);
  entries.forEach(({shown, asked}, word) => {
    const rarity = idfOf(pages.length, store.holders(word));
    const fieldsOn = new Map(shown);
    const countOn = new Map(asked.filter(([owner]) => owner < pages.length));
    for (const page of new Set([...fieldsOn.keys(), ...countOn.keys()])) {
      const fields = fieldsOn.get(page) ?? 0;
      const count = countOn.get(page) ?? 0;
      const much = Math.max(count / (count + 2), ...SAYS.map(([field, value]) => (fields & field ? value : 0)));
      candidates[page]!.push({word, says: Math.sqrt(rarity) * (much + 0.3 * Math.log2(1 + count))});
    }
  });
  const chosen = new Map<number, Set<number>>();
  pages.forEach(({phrases}, page) => {
    for (const {field, words} of phrases)
      if (field & (FIELD.title | FIELD.section))
        for (const word of words) chosen.set(word, chosen.get(word) ?? new Set());
    for (const {word} of candidates[page]!.sort((a, b) => b.says - a.says).slice(0, most))
      chosen.set(word, (chosen.get(word) ?? new Set<number>()).add(page));
  });
  return new Map(
    [...chosen]
      .sort(([a], [b]) => a - b)
      .map(([word, on]) => {
        const {shown, asked} = entries[word]!;
        const isOn = ([page]: readonly [number, number]) => on.has(page);
        return [word, {places: [], shown: shown.filter(isOn), asked: asked.filter(isOn)}];
      }),
  );
}
