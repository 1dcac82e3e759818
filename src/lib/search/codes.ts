/** Codes of error messages: what counts as one, and when two of them are the same. */
import {isCode, isHexCode} from './text';

const MARK = /^-?(?:0x0*(?=.))?/;
const isMarked = (code: string): boolean => /^(?:-|0x)/.test(code);
const isLong = (code: string): boolean => /^\d{3,}$/.test(code) && !/^(?:19|20)\d\d$/.test(code);

/** A word that is nothing else than a code: it has a sign, or more digits than what people count. Years count as numbers. */
export const isDecisive = (word: string): boolean =>
  isCode(word) && (isMarked(word) || word.endsWith('%') || isLong(word) || isHexCode(word));

/** A number that counts something where it stands: 8 hours, 14 rooms. */
export const isCount = (word: string): boolean => /^\d{1,2}$/.test(word);

/**
 * Whether a word of a page is the code that somebody typed: the whole of it, with or without its sign.
 * A percentage may be typed without its sign; a sign that was typed is not found in what may count something (-8 and "8 hours").
 */
export function holdsCode(held: string, typed: string): boolean {
  if (held === typed) return true;
  if (!isCode(held)) return false;
  if (typed.endsWith('%')) return false;
  if (held.endsWith('%')) return held === `${typed}%`;
  if (isMarked(held) && isMarked(typed) && held[0] !== typed[0]) return false;
  return held.replace(MARK, '') === typed.replace(MARK, '') && (isMarked(held) || isLong(held));
}

/** A place that is the remedy for one message, and wrong for every other. */
export const isMessage = (anchor: string | null): boolean => anchor?.startsWith('message-') ?? false;
