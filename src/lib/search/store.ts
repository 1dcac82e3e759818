/** What the engine asks of an index. One file held in memory answers it here, one in parts in storeInParts.ts. */
import {unpackCount, unpackNumbers, unpackWords, type IndexFile} from './indexFile';
import type {Answerer} from './otherSubjects';
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
  /** In a way to ask for the page. */
  phrasing: 128,
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

/** What the site does not treat. */
export interface Subject {
  readonly name: string;
  readonly ask: Answerer;
  /** Word → in how many of the ways to ask for it it stands. */
  readonly asked: ReadonlyMap<number, number>;
}

export interface Store {
  readonly pages: readonly Page[];
  /** Every word of the index; a word's number is its place in this list. */
  readonly words: readonly string[];
  readonly subjects: readonly Subject[];
  readonly concepts: IndexFile['concepts'];
  numberOf(word: string): number | undefined;
  /** The pages that contain a word, ascending, and in which of their fields. */
  pagesWith(word: number): readonly (readonly [page: number, fields: number])[];
  /** The places whose text contains a word, ascending, among all places. */
  placesWith(word: number): readonly number[];
  /** How many pages contain a word, those in part that are asked for with it. */
  holders(word: number): number;
  /** How often a word is met: on how many pages, each of them whole. */
  frequency(word: number): number;
  /** For how many pages somebody wrote down how people ask for them. */
  readonly askedPages: number;
}

/** A page that is asked for with a word holds it in part. */
const heldInPart = ({asked}: Page, word: number): number => {
  const count = asked.get(word) ?? 0;
  return count / (count + 1);
};

/** @throws Error when the file has another format */
export function openStore(file: IndexFile): Store {
  if (file.format !== 3) throw new Error(`This index has the format ${String(file.format)}, not 3.`);
  const words = unpackWords(file.words);
  const numbers = new Map(words.map((word, number) => [word, number]));
  const numberOf = (word: string) => numbers.get(word);
  const isKnown = (word: string) => numbers.has(word);
  const analyse = (text: string) => wordsOf(text).flatMap((word) => numbers.get(withoutParticles(word, isKnown)) ?? []);

  const asked = unpackAsked(file);

  const pageOfPlace: number[] = [];
  const pages = file.pages.map(
    ([address, title, section, rank, keywords, otherTitle, otherKeywords, places], page): Page => {
      const first = pageOfPlace.length;
      const all: Place[] = [{anchor: null, heading: title}];
      for (let index = 0; index < places.length; index += 2)
        all.push({anchor: places[index]!, heading: places[index + 1]!});
      all.forEach(() => pageOfPlace.push(page));
      const phrase = (field: number, text: string, place = 0): Phrase => ({field, place, words: analyse(text)});
      return {
        address,
        title,
        otherTitle,
        section,
        rank,
        asked: asked[page]!,
        first,
        places: all,
        phrases: [
          phrase(FIELD.title, title),
          phrase(FIELD.otherTitle, otherTitle),
          phrase(FIELD.section, section),
          ...keywords.map((text) => phrase(FIELD.keyword, text)),
          ...otherKeywords.map((text) => phrase(FIELD.otherKeyword, text)),
          ...all.slice(1).map(({heading}, index) => phrase(FIELD.heading, heading, index + 1)),
        ].filter((entry) => entry.words.length > 0),
      };
    },
  );

  const packed = file.postings.split(' ');
  const textPlaces: (readonly number[] | undefined)[] = [];
  const placesWith = (word: number) => (textPlaces[word] ??= unpackNumbers(packed[word] ?? ''));

  const shown = new Map<number, Map<number, number>>();
  pages.forEach(({phrases, asked}, page) => {
    const show = (field: number, word: number) => {
      let fields = shown.get(word);
      if (!fields) shown.set(word, (fields = new Map<number, number>()));
      fields.set(page, (fields.get(page) ?? 0) | field);
    };
    for (const {field, words: phraseWords} of phrases) for (const word of phraseWords) show(field, word);
    for (const word of asked.keys()) show(FIELD.phrasing, word);
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

  const subjects = file.subjects.map(([name, whom], at) => ({name, ask: whom, asked: asked[file.pages.length + at]!}));
  return {
    pages,
    words,
    subjects,
    concepts: file.concepts,
    numberOf,
    pagesWith,
    placesWith,
    holders: (word) =>
      pagesWith(word).reduce(
        (sum, [page, fields]) => sum + (fields === FIELD.phrasing ? heldInPart(pages[page]!, word) : 1),
        0,
      ),
    frequency: (word) => pagesWith(word).length,
    askedPages: pages.filter((page) => page.asked.size > 0).length,
  };
}

/** For each page, then for each subject: word → in how many of its phrasings it stands. */
function unpackAsked({pages, subjects, asked: [owners, signs]}: IndexFile): readonly ReadonlyMap<number, number>[] {
  const asked = Array.from({length: pages.length + subjects.length}, () => new Map<number, number>());
  let at = 0;
  owners.split(' ').forEach((packed, word) => {
    for (const owner of unpackNumbers(packed)) {
      asked[owner]?.set(word, unpackCount(signs[at] ?? ''));
      at += 1;
    }
  });
  return asked;
}
