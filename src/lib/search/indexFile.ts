/**
 * The index as it travels: one JSON file for a language and revision.
 *
 * Titles, headings and keywords travel as text, for they are shown; the reader's device analyses
 * them again. Of the rest of a page only the words and the places in which they stand travel.
 */
import type {Locale} from '../locale';
import type {Answerer, OtherSubjects} from './otherSubjects';
import type {SearchRecord} from './records';
import type {Concept} from './searchWords';
import {spokenForms} from './spoken';
import {withoutArticle, withoutParticles, wordsOf} from './text';

/** address, title, section, rank, keywords, title in the other language, keywords in the other language; places: anchor, heading, … */
export type PackedPage = readonly [
  string,
  string,
  string,
  number,
  readonly string[],
  string,
  readonly string[],
  readonly string[],
];

export interface IndexFile {
  readonly format: 3;
  readonly language: Locale;
  readonly revision: string;
  readonly pages: readonly PackedPage[];
  /** Sorted words: how many letters each shares with the one before, as a letter from "a" on, then the rest of it. */
  readonly words: string;
  /** For each word the places that contain it, see {@link packNumbers}. */
  readonly postings: string;
  /** What is asked for and not treated: a name, and who answers. */
  readonly subjects: readonly (readonly [name: string, ask: Answerer])[];
  /** For each word the pages and, numbered after them, the subjects in whose phrasings it stands, see {@link packNumbers}; and for each of these how often, see {@link packCount}. */
  readonly asked: readonly [owners: string, counts: string];
  /** What people type: words of the pages, other words for the same, and 1 where they are said of many things. */
  readonly concepts: readonly (readonly [readonly string[], readonly string[], 0 | 1])[];
}

/** What people say, beside the pages. */
export interface Dictionary {
  readonly searchWords: readonly Concept[];
  /** Where none are given, the answers are never called unsure. */
  readonly otherSubjects?: OtherSubjects;
}

export function buildIndex(
  records: readonly SearchRecord[],
  {searchWords, otherSubjects = {}}: Dictionary,
  language: Locale,
  revision: string,
): IndexFile {
  const pages: {shown: PackedPage; places: string[]; phrasings: readonly string[]}[] = [];
  const texts: string[] = [];
  for (const record of records) {
    const {hierarchy, anchor, counterpart, phrasings} = record;
    if (anchor === null) {
      const places: string[] = [];
      const shown: PackedPage = [
        record.url_without_anchor,
        hierarchy.lvl1,
        hierarchy.lvl0,
        record.weight.pageRank,
        record.keywords,
        counterpart?.title ?? '',
        counterpart?.keywords ?? [],
        places,
      ];
      pages.push({shown, places, phrasings});
    } else pages.at(-1)!.places.push(anchor, hierarchy.lvl3 ?? hierarchy.lvl2 ?? '');
    texts.push(record.content);
  }

  const onPages = pages.flatMap(({shown: [, title, section, , keywords, other, otherKeywords, places]}) => [
    title,
    section,
    ...keywords,
    other,
    ...otherKeywords,
    ...places.filter((_, index) => index % 2 === 1),
  ]);
  const bare = bareWords([...texts, ...onPages, ...pages.flatMap(({phrasings}) => phrasings)]);
  const placesOf = new Map<string, number[]>();
  for (const word of onPages.flatMap(wordsOf)) placesOf.set(bare(word), []);
  texts.forEach((text, place) => {
    for (const word of new Set(wordsOf(text).map(bare))) {
      const places = placesOf.get(word);
      if (places) places.push(place);
      else placesOf.set(word, [place]);
    }
  });
  // What is written together with a word of the pages comes off the phrasings alone: of a page each form is found.
  const isOnPages = (word: string): boolean => placesOf.has(word);
  const askedWord = (word: string): string => {
    const form = withoutParticles(bare(word), isOnPages);
    return isOnPages(form) ? form : (spokenForms(form).find(isOnPages) ?? form);
  };
  const asked = pages.map(({phrasings}) => countWords(phrasings.map((phrasing) => wordsOf(phrasing).map(askedWord))));
  const subjects = Object.values(otherSubjects);
  const askedElsewhere = subjects.map(({phrasings}) =>
    countWords(phrasings[language].map((phrasing) => wordsOf(phrasing).map(askedWord))),
  );
  for (const word of [...asked, ...askedElsewhere].flatMap((counts) => [...counts.keys()]))
    if (!isOnPages(word)) placesOf.set(word, []);
  const words = [...placesOf.keys()].sort();
  const ownersOf = new Map<string, [owner: number, count: number][]>();
  [...asked, ...askedElsewhere].forEach((counts, owner) => {
    for (const [word, count] of counts) {
      const owners = ownersOf.get(word);
      if (owners) owners.push([owner, count]);
      else ownersOf.set(word, [[owner, count]]);
    }
  });
  return {
    format: 3,
    language,
    revision,
    pages: pages.map(({shown}) => shown),
    words: packWords(words),
    postings: words.map((word) => packNumbers(placesOf.get(word)!)).join(' '),
    subjects: subjects.map(({name, ask}) => [name[language], ask] as const),
    asked: [
      words.map((word) => packNumbers((ownersOf.get(word) ?? []).map(([owner]) => owner))).join(' '),
      words.map((word) => (ownersOf.get(word) ?? []).map(([, count]) => packCount(count)).join('')).join(''),
    ],
    concepts: searchWords.map(({en, ar, typed, vague}) => [[...ar, ...en], typed, vague ? 1 : 0] as const),
  };
}

/** Word → in how many of the texts it stands. */
function countWords(texts: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => [...new Set(text)])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** A word as the index knows it, without «and» where it is more often written without: «وكاميرا», not «وصول». */
function bareWords(texts: readonly string[]): (word: string) => string {
  const counts = new Map<string, number>();
  const countOf = (word: string): number => counts.get(word) ?? 0;
  for (const word of texts.flatMap(wordsOf).map(withoutArticle)) counts.set(word, countOf(word) + 1);
  return (word) => {
    const whole = withoutArticle(word);
    const rest = withoutArticle(whole.replace(/^[وف](?=.{3})/, ''));
    return countOf(rest) > countOf(whole) ? rest : whole;
  };
}

const LETTER_A = 97;

export function packWords(sorted: readonly string[]): string {
  return sorted
    .map((word, index) => {
      const before = sorted[index - 1] ?? '';
      let shared = 0;
      while (shared < 25 && shared < before.length && before[shared] === word[shared]) shared += 1;
      return String.fromCharCode(LETTER_A + shared) + word.slice(shared);
    })
    .join(' ');
}

export function unpackWords(packed: string): string[] {
  const words: string[] = [];
  for (const entry of packed === '' ? [] : packed.split(' ')) {
    words.push((words.at(-1) ?? '').slice(0, entry.charCodeAt(0) - LETTER_A) + entry.slice(1));
  }
  return words;
}

// Printable characters that JSON does not escape: 45 that end a number, 45 that go on.
export const DIGITS = Array.from({length: 93}, (_, index) => String.fromCharCode(33 + index))
  .filter((sign) => sign !== '"' && sign !== '\\')
  .join('');
const BASE = 45;
export const VALUE = new Map([...DIGITS].map((sign, index) => [sign, index]));

/** Ascending numbers as the differences between them, a sign for each small one. */
export function packNumbers(ascending: readonly number[]): string {
  let before = -1;
  let packed = '';
  for (const number of ascending) {
    let rest = number - before - 1;
    before = number;
    for (; rest >= BASE; rest = Math.floor(rest / BASE)) packed += DIGITS[BASE + (rest % BASE)]!;
    packed += DIGITS[rest]!;
  }
  return packed;
}

export function unpackNumbers(packed: string): number[] {
  const numbers: number[] = [];
  let before = -1;
  let rest = 0;
  let factor = 1;
  for (const sign of packed) {
    const value = VALUE.get(sign) ?? 0;
    if (value >= BASE) {
      rest += (value - BASE) * factor;
      factor *= BASE;
    } else {
      before += rest + value * factor + 1;
      numbers.push(before);
      rest = 0;
      factor = 1;
    }
  }
  return numbers;
}

// How often somebody asks with a word need not be known exactly: the nearest of these that is not above it travels.
const COUNTS = [1, 2, 3, 4, 5, 7, 10, 14, 20, 30, 45];

/** A count as one sign; none as nothing. */
export function packCount(count: number): string {
  const at = COUNTS.findLastIndex((known) => known <= count);
  return at < 0 ? '' : DIGITS[at]!;
}

export const unpackCount = (sign: string): number => COUNTS[VALUE.get(sign) ?? -1] ?? 0;
