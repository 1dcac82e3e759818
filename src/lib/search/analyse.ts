/** From text to search terms; the same for indexing and for queries, in both languages. */

const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const LETTERS: Readonly<Record<string, string>> = {
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي', گ: 'ق', چ: 'ج', پ: 'ب', ڤ: 'ف',
};
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

// Error codes, percentages and versions stay whole: -14, 98%, 7.6.3.
const TERM = /-?\d+(?:\.\d+)*%?|[\p{L}\p{N}]+/gu;
// The article, with or without one letter that is written together with it.
const ARTICLE = /^[وفبك]?(?:ال|لل)(?=.{3})/;

/** Writes letters that people type in several ways in one way. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(MARKS, '')
    .replace(FOLDED, (letter) => LETTERS[letter]!)
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .toLowerCase();
}

/** The terms of a text, in reading order. */
export function analyse(text: string): string[] {
  return (fold(text).match(TERM) ?? []).map((term) => term.replace(ARTICLE, ''));
}
