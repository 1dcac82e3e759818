/** Words that no dictionary knows, in everything that readers read. The dictionaries are the caller's business. */
import {placeOf, type Diagnostic} from '../diagnostics';
import type {Locale} from '../locale';
import {LOCALE_FACTS, type Script} from '../localeFacts';
import type {Writing} from './writings';

/** Whether a word is spelt as it should be in a language. */
export type Knows = (locale: Locale, word: string) => boolean;

const WORDS: Readonly<Record<Script, RegExp>> = {
  Latin: /(?<![\p{L}\p{N}])\p{Script=Latin}{2,}(?:['’]\p{Script=Latin}+)*(?![\p{L}\p{N}])/gu,
  // With the vowel signs that may stand on its letters.
  Arabic: /\p{Script=Arabic}[\p{Script=Arabic}\u064B-\u0652\u0670\u0640]+/gu,
};
const SIGNS = /[\u064B-\u0652\u0670\u0640]/g;

/** Full of names: publishers and their sites, rooms and buildings. */
const NAMES = ['data/sources.yml', 'data/sessions.yml', 'data/approvals.yml'];

/** Quotes words that were corrected. */
const QUOTED = ['data/errata.yml'];

/** The word as a dictionary holds it: straight apostrophe, no vowel signs. */
function bare(locale: Locale, word: string): string {
  return LOCALE_FACTS[locale].script === 'Arabic' ? word.replace(SIGNS, '') : word.replaceAll('’', "'");
}

/** Every place of every unknown word. Search words, code, keys and labels of a screen are not read. */
export function findSpellingDiagnostics(writings: readonly Writing[], knows: Knows): Diagnostic[] {
  const answers = new Map<string, boolean>();
  const isKnown = (locale: Locale, word: string): boolean => {
    const key = `${locale} ${word}`;
    const answer = answers.get(key) ?? knows(locale, word);
    answers.set(key, answer);
    return answer;
  };
  return writings
    .filter(({file}) => ![...NAMES, ...QUOTED].includes(file))
    .flatMap(({file, text, locale, prose}) =>
      [...prose.matchAll(WORDS[LOCALE_FACTS[locale].script])]
        .filter(([word]) => bare(locale, word).length > 1 && !isKnown(locale, bare(locale, word)))
        .map(({0: word, index}) => ({
          file,
          ...placeOf(text, index),
          rule: 'spelling',
          problem: `The dictionary does not know «${word}».`,
          fix: 'Correct it, or add it to tools/spelling/words.txt when it is right.',
        })),
    );
}
