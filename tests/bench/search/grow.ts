/**
 * Sites as large as nobody has yet: the built one again and again, each copy about other things. What its words have to do
 * with each other stays (titles, headings, texts and phrasings of a page share their topics, queries are asked in the same
 * words), and the vocabulary grows as that of a language does: new words come by Zipf's law.
 */
import {isMinor} from '../../../src/lib/search/minorWords';
import type {SearchRecord} from '../../../src/lib/search/records';
import {stem} from '../../../src/lib/search/stem';
import {fold, isArabic, withoutArticle, wordsOf} from '../../../src/lib/search/text';

/** Of the topics of a page, so many are others in a further copy. */
const OTHER_TOPICS = 0.9;
/** A word that more pages than this have in common is none of their topics. */
const COMMON = 0.3;
const MOST_WORDS = 25_000;
const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
/** How words are made of three letters: writer, written, writing, office … */
const PATTERNS = ['123', '1ا23', 'م12و3', 'ت12ي3', '12ا3', 'م123ه', '12ي3', 'ا12ا3', '123ات', 'مت1ا23'];

/** Always the same numbers, so that two runs make the same site. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Words that the dictionary has and the site has not, the most usual first. */
export function wordsBeyond(isWord: (word: string) => boolean, known: ReadonlySet<string>): string[] {
  const next = numbers(7);
  const letter = () => LETTERS[Math.floor(next() * LETTERS.length)]!;
  const found = new Set<string>();
  for (let tries = 0; found.size < MOST_WORDS && tries < 20 * MOST_WORDS; tries += 1) {
    const root = [letter(), letter(), letter()];
    const pattern = PATTERNS[Math.floor(next() * PATTERNS.length)]!;
    const word = fold(pattern.replace(/[123]/g, (at) => root[Number(at) - 1]!));
    if (!known.has(word) && isWord(word)) found.add(word);
  }
  return [...found];
}

export interface Growth {
  readonly records: readonly SearchRecord[];
  readonly copies: number;
  /** A text of the site as a copy has it; the first copy is the site itself. */
  readonly inCopy: (text: string, copy: number) => string;
  /** What a page of the site is called in a copy. */
  readonly pageIn: (page: string, copy: number) => string;
}

const textsOf = ({hierarchy, content, keywords, phrasings}: SearchRecord): string[] => [
  hierarchy.lvl1,
  hierarchy.lvl3 ?? hierarchy.lvl2 ?? '',
  content,
  ...keywords,
  ...phrasings,
];

/** Stems that stand on few pages and mean something. */
function topicsOf(records: readonly SearchRecord[]): ReadonlySet<string> {
  const pages = new Map<string, Set<string>>();
  for (const record of records)
    for (const word of textsOf(record).flatMap(wordsOf).map(withoutArticle))
      if (word.length > 2 && isArabic(word) && !isMinor(word))
        pages.set(stem(word), (pages.get(stem(word)) ?? new Set()).add(record.url_without_anchor));
  const all = new Set(records.map(({url_without_anchor: address}) => address)).size;
  return new Set([...pages].filter(([, on]) => on.size <= COMMON * all).map(([topic]) => topic));
}

/** @param isWord what the dictionary of the language has */
export function grow(records: readonly SearchRecord[], sections: number, isWord: (word: string) => boolean): Growth {
  const topics = topicsOf(records);
  const beyond = wordsBeyond(isWord, new Set(records.flatMap(textsOf).flatMap(wordsOf)));
  const maps: Map<string, string>[] = [];
  const mapOf = (copy: number): ReadonlyMap<string, string> => {
    if (maps[copy]) return maps[copy];
    const next = numbers(copy);
    const map = new Map<string, string>();
    // Zipf: the word of rank r is drawn once for r times that the first one is.
    for (const topic of topics)
      if (next() < OTHER_TOPICS) map.set(topic, beyond[Math.floor(beyond.length ** next()) - 1]!);
    return (maps[copy] = map);
  };
  const inCopy = (text: string, copy: number): string =>
    copy === 0
      ? text
      : text.replace(/\p{Script=Arabic}+/gu, (typed) => {
          const word = fold(typed);
          const bare = withoutArticle(word);
          const key = stem(bare);
          const other = mapOf(copy).get(key);
          return other ? word.slice(0, word.length - bare.length) + other + bare.slice(key.length) : typed;
        });
  const pageIn = (page: string, copy: number): string => (copy === 0 ? page : `${page}-${copy}`);

  const grown: SearchRecord[] = [];
  let copy = 0;
  for (; grown.length < sections; copy += 1) {
    const change = (text: string) => inCopy(text, copy);
    for (const record of records.slice(0, sections - grown.length)) {
      const {hierarchy, counterpart} = record;
      const address = record.url_without_anchor.replace(/([^/]+)\/$/, (_, page: string) => `${pageIn(page, copy)}/`);
      grown.push({
        ...record,
        url_without_anchor: address,
        url: record.anchor ? `${address}#${record.anchor}` : address,
        content: change(record.content),
        keywords: record.keywords.map(change),
        phrasings: record.phrasings.map(change),
        counterpart: counterpart && {...counterpart, keywords: counterpart.keywords.map(change)},
        hierarchy: {
          ...hierarchy,
          lvl1: change(hierarchy.lvl1),
          lvl2: hierarchy.lvl2 && change(hierarchy.lvl2),
          lvl3: hierarchy.lvl3 && change(hierarchy.lvl3),
        },
      });
    }
  }
  return {records: grown, copies: copy, inCopy, pageIn};
}
