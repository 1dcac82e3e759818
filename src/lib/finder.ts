/** Finding rows of a list while somebody types: a typed code decides; else every typed term must begin a term of the row. */
import {holdsCode, isCount, isDecisive} from './search/codes';
import {isCode, withoutArticle, wordsOf} from './search/text';
import type {VpnMessage} from './vpnMessages';

/** The terms of a row, once each. */
export function rowTerms(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(typedTerms))];
}

/** The terms of a message. Its numbers are those that a reader sees on the screen, not those of the advice. */
export function messageTerms({message = '', code = '', sign, meaning, try: attempt, stop}: VpnMessage): string[] {
  const advice = rowTerms([meaning, attempt, stop].flatMap(({en, ar}) => [en, ar])).filter((term) => !isCode(term));
  return [...new Set([...rowTerms([message, code, sign.en, sign.ar]), ...advice])];
}

/** The terms that a reader typed. */
export function typedTerms(text: string): string[] {
  return wordsOf(text).map(withoutArticle);
}

/** Of what was typed, what is nothing else than a code. */
export const decisiveCodes = (typed: readonly string[]): string[] => typed.filter(isDecisive);

const isIn = (terms: readonly string[], typed: string): boolean =>
  terms.some((term) => (isCode(typed) ? holdsCode(term, typed) : term.startsWith(typed)));

/** Whoever pastes a whole message is looking for its code, in whatever words the row says the rest. */
export function fits(terms: readonly string[], typed: readonly string[]): boolean {
  const codes = decisiveCodes(typed);
  return codes.length > 0 ? codes.some((code) => isIn(terms, code)) : typed.every((one) => isIn(terms, one));
}

/** The same for an error message. Numbers alone are asked for as codes: what counts something in the message is none. */
export function fitsMessage(terms: readonly string[], typed: readonly string[]): boolean {
  return fits(typed.every(isCode) ? terms.filter((term) => !isCount(term)) : terms, typed);
}
