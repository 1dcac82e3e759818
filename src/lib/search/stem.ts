/** Words that are forms of one word, brought to one key. Keys are compared, never shown. */
import {isArabic} from './text';

const ARABIC_ENDINGS = /(?:تين|تان|يات|ات|ون|ين|ان|يه|ها|هم|نا|كم|وا|ه|ي)$/;

/** Folded word → the key that its inflected forms share. */
export function stem(word: string): string {
  return isArabic(word) ? arabicStem(word) : englishStem(word);
}

function arabicStem(word: string): string {
  const rest = word.replace(ARABIC_ENDINGS, '');
  return rest.length >= 3 ? rest : word;
}

/** Plurals, -ing, -ed, -ation, and British against American spelling; a key, not a word. */
function englishStem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  const british = word.replace(/iz(?=e|ing|ation)/, 'is').replace(/our(?=s?$|ed$|ing$)/, 'or');
  const key = british
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/(?<![us])s$/, '')
    .replace(/(?<=[a-z]{3})(?:ations?|ition)$/, '')
    .replace(/(?<=[a-z]{4})ion$/, '')
    .replace(/(?<=[a-z]{3})(?:ing|ed)$/, '')
    .replace(/(?<=[a-z]{4})(?:ly|ment)$/, '')
    .replace(/([^aeiousl])\1$/, '$1')
    .replace(/ll$/, 'l')
    .replace(/(?<=[a-z]{2})e$/, '')
    .replace(/(?<=[a-z]{2})y$/, 'i');
  return key.length >= 2 ? key : word;
}

const PREFIXES = /^(?:است|مست|[يتنام])(?=.{3})/;

/**
 * The letters of a word that its broken plurals and verbal forms keep: رابط and روابط, يسمعون and سماع.
 * Undefined where too little is left to mean anything.
 */
export function weakKey(word: string): string | undefined {
  if (!isArabic(word)) return undefined;
  const body = arabicStem(word).replace(PREFIXES, '');
  const last = body.slice(-1);
  const key = body.slice(0, 1) + body.slice(1).replace(/[اويه]/g, '');
  const bare = key.replace(/^[اوي](?=.{3})/, '');
  // Of خطا and اخطا a weak letter is all that is left besides two others.
  const whole = bare.length === 2 && /[اوي]/.test(last) ? bare + last : bare;
  return whole.length >= 3 ? whole : undefined;
}
