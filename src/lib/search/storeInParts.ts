/** What the engine asks of an index in parts: what its parts say that are here. */
import {unpackCount, unpackNumbers, unpackWords} from './indexFile';
import {
  unpackFields,
  unpackHolders,
  type FirstPart,
  type PagesPart,
  type Postings,
  type PostingsPart,
  type Vocabulary,
  type VocabularyPart,
} from './parts';
import {FIELD, type Page, type Phrase, type Store, type Subject} from './store';
import {withoutParticles, wordsOf} from './text';

export interface StoreInParts {
  readonly store: Store;
  /** Takes in where the words from one on stand. */
  readonly addPostings: (from: number, postings: Postings) => void;
  /** Takes in what the pages from one on have besides their titles. */
  readonly addPages: (from: number, part: PagesPart) => void;
}

/** @throws Error when a part has another format, or is damaged */
function check(part: {readonly format: number}, isWhole: () => boolean): void {
  const format = part?.format;
  if (format !== 4) throw new Error(`This part of an index has the format ${String(format)}, not 4.`);
  let whole = false;
  try {
    whole = isWhole();
  } catch {
    // What is missing cannot be read.
  }
  if (!whole) throw new Error('This part of an index is damaged.');
}

/** @throws Error when the first part has another format, or is damaged */
export function openFirst(first: FirstPart): Store {
  const words = () => first.words.split(' ').length;
  check(first, () => isWholePostings(first, words()) && first.holders.length === words() && first.pages.length > 0);
  const opened = openParts(first, first, []);
  opened.addPostings(0, first);
  return opened.store;
}

/**
 * The whole index, of which nothing is here but the words; of what is not here yet the first part says what it knows.
 *
 * @throws Error when the vocabulary has another format, or is damaged
 */
export function openRest(first: FirstPart, vocabulary: VocabularyPart, before: Store): StoreInParts {
  check(vocabulary, () => {
    const {words, holders, ranges} = vocabulary;
    return holders.length === words.split(' ').length && ranges.every((word, at) => word >= (ranges[at - 1] ?? 0));
  });
  return openParts(first, vocabulary, first.subjects, before);
}

const isWholePostings = ({places, shown, asked}: Postings, words: number): boolean =>
  [places, shown[0], asked[0]].every((lists) => lists.split(' ').length === words) &&
  [shown, asked].every(([lists, signs]) => unpackLists(lists).flat().length === signs.length);

const unpackLists = (lists: string): number[][] => lists.split(' ').map(unpackNumbers);

/** @throws Error when the part has another format, or is damaged */
export const checkPostings = (part: PostingsPart, words: number): PostingsPart => {
  check(part, () => isWholePostings(part, words));
  return part;
};

/** @throws Error when the part has another format, or is damaged */
export const checkPages = (part: PagesPart, first: FirstPart, from: number, to: number): PagesPart => {
  check(
    part,
    () =>
      part.pages.length === to - from &&
      part.pages.every(([, , , places], at) => 1 + places.length / 2 === first.pages[from + at]![4]),
  );
  return part;
};

function openParts(
  first: FirstPart,
  {words: packedWords, holders: signs}: Vocabulary,
  subjectsHere: FirstPart['subjects'],
  before?: Store,
): StoreInParts {
  const words = unpackWords(packedWords);
  const numbers = new Map(words.map((word, number) => [word, number]));
  const isKnown = (word: string) => numbers.has(word);
  const analyse = (text: string) => wordsOf(text).flatMap((word) => numbers.get(withoutParticles(word, isKnown)) ?? []);
  const phrase = (field: number, text: string, place = 0): Phrase => ({field, place, words: analyse(text)});
  const isPhrase = ({words: {length}}: Phrase) => length > 0;

  const pageOfPlace: number[] = [];
  const asked = Array.from({length: first.pages.length + subjectsHere.length}, () => new Map<number, number>());
  /** Word → page → the fields that titles and sections tell. */
  const titled = new Map<number, Map<number, number>>();
  const sections = new Map<string, Phrase>();
  const pages = first.pages.map(([address, title, section, rank, places], page): Page => {
    const start = pageOfPlace.length;
    for (let place = 0; place < places; place += 1) pageOfPlace.push(page);
    if (!sections.has(section)) sections.set(section, phrase(FIELD.section, section));
    const phrases = [phrase(FIELD.title, title), sections.get(section)!].filter(isPhrase);
    for (const {field, words: inPhrase} of phrases)
      for (const word of inPhrase) {
        const on = titled.get(word) ?? new Map<number, number>();
        titled.set(word, on.set(page, (on.get(page) ?? 0) | field));
      }
    const here = [{anchor: null, heading: title}];
    return {address, title, otherTitle: '', section, rank, places: here, phrases, asked: asked[page]!, first: start};
  });
  const subjects = subjectsHere.map(([name, ask], at): Subject => ({
    name,
    ask,
    asked: asked[first.pages.length + at]!,
  }));

  const textPlaces: (readonly number[] | undefined)[] = [];
  const fieldsOn: (Map<number, number> | undefined)[] = [];
  const known: (readonly (readonly [number, number])[] | undefined)[] = [];
  const pagesWith = (word: number): readonly (readonly [number, number])[] => {
    const fields = fieldsOn[word];
    if (!fields) return before?.pagesWith(before.numberOf(words[word] ?? '') ?? -1) ?? [];
    return (known[word] ??= [...fields].sort(([a], [b]) => a - b));
  };
  const holders = (word: number): number => unpackHolders(signs[word] ?? '');

  return {
    store: {
      pages,
      words,
      subjects,
      concepts: first.concepts,
      numberOf: (word) => numbers.get(word),
      pagesWith,
      placesWith: (word) => textPlaces[word] ?? [],
      holders,
      frequency: holders,
      askedPages: first.askedPages,
    },
    addPostings(from, {places, shown: [shownOn, fieldSigns], asked: [askedBy, countSigns]}) {
      const [placesOf, shownOf, askedOf] = [unpackLists(places), unpackLists(shownOn), unpackLists(askedBy)];
      let [field, count] = [0, 0];
      placesOf.forEach((inText, at) => {
        const word = from + at;
        const fields = new Map(titled.get(word));
        const add = (page: number | undefined, more: number) => {
          if (page !== undefined && page < pages.length) fields.set(page, (fields.get(page) ?? 0) | more);
        };
        for (const place of inText) add(pageOfPlace[place], FIELD.content);
        for (const page of shownOf[at]!) add(page, unpackFields(fieldSigns[field++]!));
        for (const owner of askedOf[at]!) {
          asked[owner]?.set(word, unpackCount(countSigns[count++]!));
          add(owner, FIELD.phrasing);
        }
        textPlaces[word] = inText;
        fieldsOn[word] = fields;
      });
    },
    addPages(from, part) {
      part.pages.forEach(([keywords, otherTitle, otherKeywords, places], at) => {
        const page = pages[from + at]!;
        const headed = Array.from({length: places.length / 2}, (_, place) => ({
          anchor: places[2 * place]!,
          heading: places[2 * place + 1]!,
        }));
        const [title, ...rest] = page.phrases;
        pages[from + at] = {
          ...page,
          otherTitle,
          places: [...page.places.slice(0, 1), ...headed],
          phrases: [
            ...(title ? [title] : []),
            phrase(FIELD.otherTitle, otherTitle),
            ...rest.slice(0, 1),
            ...keywords.map((text) => phrase(FIELD.keyword, text)),
            ...otherKeywords.map((text) => phrase(FIELD.otherKeyword, text)),
            ...headed.map(({heading}, place) => phrase(FIELD.heading, heading, place + 1)),
          ].filter(isPhrase),
        };
      });
    },
  };
}
