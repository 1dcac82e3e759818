/** From text to words; the same for indexing and for queries, in both languages. */

const MARKS =
  /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g;
const LETTERS: Readonly<Record<string, string>> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ء: '',
  ک: 'ك',
  // Gulf letters for sounds that the alphabet lacks.
  گ: 'ق',
  چ: 'ج',
  پ: 'ب',
  ڤ: 'ف',
  ژ: 'ز',
  '٪': '%',
  '٬': ',',
  '٫': '.',
  '−': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
};
const FOLDED = new RegExp(
  `[${Object.keys(LETTERS)
    .map((letter) => (letter === '-' ? '\\-' : letter))
    .join('')}]`,
  'g',
);
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

// Error codes, percentages and versions stay whole: -14, 98%, 7.6.3. A minus belongs to a number only when no word or
// number stands before it; a right-to-left field also shows it after the number. Arabic particles are written onto numbers.
const TERM =
  /-?0x[\da-f]+|(?<![a-z\p{N}])-\d+(?:\.\d+)*%?|\d+(?:\.\d+)+%?|\d+%|%\d+|\d+-(?![\p{L}\p{N}])|\p{Script=Arabic}+|[\p{L}\p{N}]+/gu;

/** What a word is in a folded text, as a pattern that Java reads like JavaScript: other engines cut with it too. */
export const WORD_PATTERN = TERM.source;

/** Writes letters that people type in several ways in one way. */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
      .toLowerCase()
      .normalize('NFD')
      // Hamza and madda come off أ إ آ ؤ ئ together with the vowel signs.
      .replace(MARKS, '')
      .normalize('NFC')
      .replace(FOLDED, (letter) => LETTERS[letter]!)
      .replace(/(?<=[a-z])['’](?=[a-z])/g, '')
      // Thousands: 800 is no part of 28,800.
      .replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g, (number) => number.replaceAll(',', ''))
  );
}

/** The words of a text in reading order, folded, with what is written together with them. */
export function wordsOf(text: string): string[] {
  return (fold(text).match(TERM) ?? []).map((word) => word.replace(/^(\d+)-$/, '-$1').replace(/^%(\d+)$/, '$1%'));
}

export const isArabic = (word: string): boolean => /\p{Script=Arabic}/u.test(word);
/** As sign-in shows it: CAA20003. Digits of base sixteen, most of them no letters. */
export const isHexCode = (word: string): boolean => /^(?=(?:[a-f]*\d){4})(?=\d*[a-f])[\da-f]{6,10}$/.test(word);
/** A number with its signs; it is never stemmed, corrected or completed. */
export const isCode = (word: string): boolean => /^-?(?:\d[\d.]*%?|0x[\da-f]+)$/.test(word) || isHexCode(word);

// The article, with the conjunction and preposition that may be written before it.
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=..)/;

/** A word without its article: what the index knows it by. */
export function withoutArticle(word: string): string {
  const rest = word.replace(ARTICLE, '');
  // Two letters are left of words that only look as if they had one: الى, التي.
  return rest.length > 2 ? rest : word;
}

const PARTICLES = /^(?:[وف]?[بكلس]|[وف])(?=.{3})/;
const PRONOUNS = /(?:هما|كما|تني|تنا|ها|هم|هن|نا|كم|ني|وا|ك|ه|ي)$/;

/**
 * A word without the particles and pronouns that are written together with it, taken off only
 * when what remains is a word that is known: «وصول» stays, «وكاميرا» becomes «كاميرا».
 */
export function withoutParticles(word: string, isKnown: (word: string) => boolean): string {
  const bare = withoutArticle(word);
  if (!isArabic(bare) || isKnown(bare)) return bare;
  for (const form of [bare, bare.replace(PARTICLES, ''), bare.replace(/^[وف](?=.{3})/, '')]) {
    if (isKnown(form)) return form;
    const stripped = form.replace(PRONOUNS, '');
    if (stripped.length < 3 || stripped === form) continue;
    if (isKnown(stripped)) return stripped;
    // Before a pronoun the feminine ending is written open: كلمتك, كاميرتي.
    const feminine = stripped.endsWith('ت')
      ? ['ه', 'ا'].map((ending) => stripped.slice(0, -1) + ending).find(isKnown)
      : undefined;
    if (feminine) return feminine;
  }
  return bare;
}
