/** How OpenSearch and Elasticsearch are to read a text: as our own engine does, as far as they can. */
import {isMinor, MINOR_WORDS} from './minorWords';
import type {Concept} from './searchWords';
import {fold, WORD_PATTERN, wordsOf} from './text';

/** Where letters stand that are folded: capitals, accents, Arabic with its marks, marks of direction, joined forms. */
const FOLDED_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0x41, 0x5a],
  [0xaa, 0x17f],
  [0x300, 0x36f],
  [0x600, 0x6ff],
  [0x200b, 0x2015],
  [0x202a, 0x202e],
  [0x2060, 0x2069],
  [0x2212, 0x2212],
  [0xfb50, 0xfbff],
  [0xfe00, 0xfe0f],
  [0xfe70, 0xfeff],
];

/** In a rule everything is written as its number: spaces, signs and marks then mean themselves. */
const escaped = (text: string): string =>
  text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

/** Our folding, letter by letter, as rules of a character filter: `\u0623 => \u0627` writes أ as ا. */
export function foldingRules(): string[] {
  return FOLDED_RANGES.flatMap(([first, last]) =>
    Array.from({length: last - first + 1}, (_none, index) => String.fromCodePoint(first + index)),
  )
    .filter((letter) => fold(letter) !== letter)
    .map((letter) => `${escaped(letter)} => ${escaped(fold(letter))}`.trim());
}

/** The dictionary as rules of a synonym filter: folded, without the words that only hold a sentence together. */
export function synonymRules(concepts: readonly Concept[]): string[] {
  return concepts
    .map(({en, ar, typed}) => [
      ...new Set(
        [...ar, ...en, ...typed]
          .map((term) =>
            wordsOf(term)
              .filter((word) => !isMinor(word))
              .join(' '),
          )
          .filter((term) => term !== ''),
      ),
    ])
    .filter((terms) => terms.length > 1)
    .map((terms) => terms.join(', '));
}

/**
 * The analysis of an index. The same for both languages: pages and questions of each hold words of the other
 * (Teams, «الانضمام الآن»), and each of the two stemmers leaves the other's script alone.
 *
 * - `text_index` reads the pages.
 * - `text_search` reads a question: without the words that only hold it together.
 * - `text_synonyms` reads it too, and adds what our dictionary knows for it. Synonyms are added to questions only, so
 *   that a word keeps its weight in the pages.
 */
export function analysisFor(concepts: readonly Concept[]) {
  const read = ['number_sign', 'percent_sign'];
  const stem = ['arabic_normalization', 'arabic_stemmer', 'english_stemmer'];
  const analyzer = (filter: readonly string[]) => ({
    type: 'custom',
    char_filter: ['folding', 'apostrophes', 'thousands'],
    tokenizer: 'words',
    filter,
  });
  return {
    char_filter: {
      folding: {type: 'mapping', mappings: foldingRules()},
      apostrophes: {type: 'pattern_replace', pattern: "(?<=[a-z])['’](?=[a-z])", replacement: ''},
      // 800 is no part of 28,800.
      thousands: {
        type: 'pattern_replace',
        pattern: '(?<=(?<![\\d.,])\\d{1,3}(?:,\\d{3}){0,4}),(?=\\d{3}(?:,\\d{3})*(?![\\d,]))',
        replacement: '',
      },
    },
    tokenizer: {words: {type: 'pattern', pattern: WORD_PATTERN, group: 0}},
    filter: {
      // A right-to-left field shows them on the other side of the number.
      number_sign: {type: 'pattern_replace', pattern: '^(\\d+)-$', replacement: '-$1'},
      percent_sign: {type: 'pattern_replace', pattern: '^%(\\d+)$', replacement: '$1%'},
      minor_words: {type: 'stop', stopwords: [...MINOR_WORDS]},
      synonyms: {type: 'synonym_graph', synonyms: synonymRules(concepts)},
      arabic_stemmer: {type: 'stemmer', language: 'arabic'},
      english_stemmer: {type: 'stemmer', language: 'english'},
    },
    analyzer: {
      text_index: analyzer([...read, ...stem]),
      text_search: analyzer([...read, 'minor_words', ...stem]),
      // No rule holds a minor word: taken out after the synonyms they leave no hole in them.
      text_synonyms: analyzer([...read, 'synonyms', 'minor_words', ...stem]),
    },
  };
}
