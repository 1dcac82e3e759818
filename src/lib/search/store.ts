/**
 * What the engine asks of an index. One file held in memory answers it here; an index in parts
 * would answer it too, having fetched the parts that a query needs.
 */
import {unpackNumbers, unpackWords, type IndexFile} from './indexFile';
import {withoutParticles, wordsOf} from './text';

/** Where in a page a word stands; a word may stand in several. */
export const FIELD = {
  content: 1,
  heading: 2,
  section: 4,
  keyword: 8,
  otherKeyword: 16,
  otherTitle: 32,
  title: 64,
} as const;

/** A run of words that can be as like a query as a whole: a title, a heading, something people type. */
export interface Phrase {
  readonly field: number;
  /** Which place of the page it heads; 0 is the page itself. */
  readonly place: number;
  readonly words: readonly number[];
}

export interface Place {
  readonly anchor: string | null;
  readonly heading: string;
}

export interface Page {
  readonly address: string;
  readonly title: string;
  readonly otherTitle: string;
  readonly section: string;
  readonly rank: number;
  readonly places: readonly Place[];
  readonly phrases: readonly Phrase[];
  /** Word → in how many of the ways to ask for the page it stands. */
  readonly asked: ReadonlyMap<number, number>;
  /** The number of its first place among all places. */
  readonly first: number;
}

export interface Store {
  readonly pages: readonly Page[];
  /** Every word of the index; a word's number is its place in this list. */
  readonly words: readonly string[];
  readonly concepts: IndexFile['concepts'];
  numberOf(word: string): number | undefined;
  /** The pages that contain a word, ascending, and in which of their fields. */
  pagesWith(word: number): readonly (readonly [page: number, fields: number])[];
  /** The places whose text contains a word, ascending, among all places. */
  placesWith(word: number): readonly number[];
}

/** @throws Error when the file has another format */
export function openStore(file: IndexFile): Store {
  if (file.format !== 2) throw new Error(`This index has the format ${String(file.format)}, not 2.`);
  const words = unpackWords(file.words);
  const numbers = new Map(words.map((word, number) => [word, number]));
  const numberOf = (word: string) => numbers.get(word);
  const isKnown = (word: string) => numbers.has(word);
  const analyse = (text: string) => wordsOf(text).flatMap((word) => numbers.get(withoutParticles(word, isKnown)) ?? []);

  const pageOfPlace: number[] = [];
  const pages = file.pages.map(
    ([address, title, section, rank, keywords, otherTitle, otherKeywords, places, phrasings], page): Page => {
      const first = pageOfPlace.length;
      const all: Place[] = [{anchor: null, heading: title}];
      for (let index = 0; index < places.length; index += 2)
        all.push({anchor: places[index]!, heading: places[index + 1]!});
      all.forEach(() => pageOfPlace.push(page));
      const phrase = (field: number, text: string, place = 0): Phrase => ({field, place, words: analyse(text)});
      const ways = phrasings === '' ? [] : phrasings.split(' ').map(unpackNumbers);
      const asked = new Map<number, number>();
      for (const word of ways.flat()) asked.set(word, (asked.get(word) ?? 0) + 1);
      return {
        address,
        title,
        otherTitle,
        section,
        rank,
        asked,
        first,
        places: all,
        phrases: [
          phrase(FIELD.title, title),
          phrase(FIELD.otherTitle, otherTitle),
          phrase(FIELD.section, section),
          ...keywords.map((text) => phrase(FIELD.keyword, text)),
          ...otherKeywords.map((text) => phrase(FIELD.otherKeyword, text)),
          ...ways.map((words): Phrase => ({field: FIELD.keyword, place: 0, words})),
          ...all.slice(1).map(({heading}, index) => phrase(FIELD.heading, heading, index + 1)),
        ].filter((entry) => entry.words.length > 0),
      };
    },
  );

  const packed = file.postings.split(' ');
  const textPlaces: (readonly number[] | undefined)[] = [];
  const placesWith = (word: number) => (textPlaces[word] ??= unpackNumbers(packed[word] ?? ''));

  const shown = new Map<number, Map<number, number>>();
  pages.forEach(({phrases}, page) => {
    for (const {field, words: phraseWords} of phrases) {
      for (const word of phraseWords) {
        let fields = shown.get(word);
        if (!fields) shown.set(word, (fields = new Map<number, number>()));
        fields.set(page, (fields.get(page) ?? 0) | field);
      }
    }
  });
  const known: (readonly (readonly [number, number])[] | undefined)[] = [];
  const pagesWith = (word: number) => {
    const before = known[word];
    if (before) return before;
    const fields = new Map(shown.get(word));
    for (const place of placesWith(word)) {
      const page = pageOfPlace[place]!;
      fields.set(page, (fields.get(page) ?? 0) | FIELD.content);
    }
    return (known[word] = [...fields].sort(([a], [b]) => a - b));
  };

  return {pages, words, concepts: file.concepts, numberOf, pagesWith, placesWith};
}
