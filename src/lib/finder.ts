/** Finding rows of a list while somebody types: every typed term must begin a term of the row. */
import {withoutArticle, wordsOf} from './search/text';

/** The terms of a row, once each. */
export function rowTerms(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap(typedTerms))];
}

/** The terms that a reader typed. */
export function typedTerms(text: string): string[] {
  return wordsOf(text).map(withoutArticle);
}

/** A code may be typed without its sign: 14 finds -14, 40 finds 40%; but -14 does not find 14. */
function begins(term: string, typed: string): boolean {
  return term.startsWith(typed) || (/^-\d/.test(term) && term.slice(1).startsWith(typed));
}

export function fits(terms: readonly string[], typed: readonly string[]): boolean {
  return typed.every((one) => terms.some((term) => begins(term, one)));
}
