/**
 * The index as it travels: one JSON file for a language and revision.
 *
 * Titles, headings and keywords travel as text, for they are shown; the reader's device analyses
 * them again. Of the rest of a page only the words and the places in which they stand travel.
 */
import type {Locale} from '../locale';
import type {SearchRecord} from './records';
import type {Concept} from './searchWords';
import {withoutArticle, wordsOf} from './text';

/** address, title, section, rank, keywords, title in the other language, keywords in the other language; places: anchor, heading, …; phrasings: for each its words, see {@link packNumbers} */
export type PackedPage = readonly [...Shown, string];

export interface IndexFile {
  readonly format: 2;
  readonly language: Locale;
  readonly revision: string;
  readonly pages: readonly PackedPage[];
  /** Sorted words: how many letters each shares with the one before, as a letter from "a" on, then the rest of it. */
  readonly words: string;
  /** For each word the places that contain it, see {@link packNumbers}. */
  readonly postings: string;
  /** What people type: words of the pages, other words for the same, and 1 where they are said of many things. */
  readonly concepts: readonly (readonly [readonly string[], readonly string[], 0 | 1])[];
}

export function buildIndex(
  records: readonly SearchRecord[],
  concepts: readonly Concept[],
  language: Locale,
  revision: string,
): IndexFile {
  const pages: {shown: Shown; places: string[]; phrasings: readonly string[]}[] = [];
  const texts: string[] = [];
  for (const record of records) {
    const {hierarchy, anchor, counterpart, phrasings} = record;
    if (anchor === null) {
      const places: string[] = [];
      const shown: Shown = [
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

  const onPages = pages.flatMap(({shown: [, title, section, , keywords, other, otherKeywords, places], phrasings}) => [
    title,
    section,
    ...keywords,
    other,
    ...otherKeywords,
    ...places.filter((_, index) => index % 2 === 1),
    ...phrasings,
  ]);
  const bare = bareWords([...texts, ...onPages]);
  const placesOf = new Map<string, number[]>();
  for (const word of onPages.flatMap(wordsOf)) placesOf.set(bare(word), []);
  texts.forEach((text, place) => {
    for (const word of new Set(wordsOf(text).map(bare))) {
      const places = placesOf.get(word);
      if (places) places.push(place);
      else placesOf.set(word, [place]);
    }
  });
  const words = [...placesOf.keys()].sort();
  const numbers = new Map(words.map((word, number) => [word, number]));
  const pack = (phrasing: string): string =>
    packNumbers([...new Set(wordsOf(phrasing).map((word) => numbers.get(bare(word))!))].sort((a, b) => a - b));
  return {
    format: 2,
    language,
    revision,
    pages: pages.map(({shown, phrasings}): PackedPage => [...shown, phrasings.map(pack).join(' ')]),
    words: packWords(words),
    postings: words.map((word) => packNumbers(placesOf.get(word)!)).join(' '),
    concepts: concepts.map(({en, ar, typed, vague}) => [[...ar, ...en], typed, vague ? 1 : 0] as const),
  };
}

/** What of a page is shown. */
type Shown = readonly [string, string, string, number, readonly string[], string, readonly string[], readonly string[]];

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
const DIGITS = Array.from({length: 93}, (_, index) => String.fromCharCode(33 + index))
  .filter((sign) => sign !== '"' && sign !== '\\')
  .join('');
const BASE = 45;
const VALUE = new Map([...DIGITS].map((sign, index) => [sign, index]));

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
