/**
 * Latin runs inside Arabic text: a browser that is not told where they begin and
 * end moves their signs to the wrong side (`-14` becomes `14-`, `C++` becomes `++C`).
 */
import type {Locale} from './locale';
import {directionOf} from './localeFacts';

export interface Run {
  readonly text: string;
  /** To be isolated as left-to-right. */
  readonly ltr: boolean;
}

// A word of a Latin run: it has a letter or a digit, and may carry the signs of
// addresses, codes, versions, keys and percentages inside it.
const WORD = String.raw`[-+@#./\\]*[A-Za-z0-9][A-Za-z0-9_\-+@#./\\:&%=’'~–]*`;
const WORDS = String.raw`${WORD}(?:[ \u00a0]+${WORD})*`;
// Brackets belong to the run only when all they hold is Latin.
const RUN = new RegExp(String.raw`\(${WORDS}\)|${WORDS}(?:[ \u00a0]\(${WORDS}\))?`, 'g');
const LETTER_OR_SIGN = /[A-Za-z_\-+@#/\\:&%=~–]|\d[.]\d/;
const TRAILING = /[.:\-–/&'’]+$/;

/** Cuts a text of an Arabic page into runs. Plain numbers stay with the Arabic: they need no help. */
export function splitRuns(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(RUN)) {
    // A full stop after the run belongs to the Arabic sentence.
    const run = match[0].replace(TRAILING, '');
    if (!LETTER_OR_SIGN.test(run)) continue;
    if (match.index > end) runs.push({text: text.slice(end, match.index), ltr: false});
    runs.push({text: run, ltr: true});
    end = match.index + run.length;
  }
  if (end < text.length) runs.push({text: text.slice(end), ltr: false});
  return runs;
}

const LRI = '\u2066';
const PDI = '\u2069';

/** The same for places without markup (page titles, accessible names): direction marks instead of elements. */
export function isolateText(text: string): string {
  return isolateRuns(text, () => true);
}

// An address with its protocol, a mail address, or the name of a host.
const ADDRESS = /:\/\/|@|\w\.[a-z]{2,}/i;

/** The same for text that leaves the page (clipboard, calendar file): addresses stay bare, as other programs take a mark beside one for a part of it. */
export function isolateForSending(text: string): string {
  return isolateRuns(text, (run) => !ADDRESS.test(run));
}

function isolateRuns(text: string, isToBe: (run: string) => boolean): string {
  return splitRuns(text)
    .map((run) => (run.ltr && isToBe(run.text) ? `${LRI}${run.text}${PDI}` : run.text))
    .join('');
}

/** A text for a place that takes no markup, in a page of this language. */
export const isolateIn = (text: string, locale: Locale): string =>
  directionOf(locale) === 'rtl' ? isolateText(text) : text;

/** A text that leaves the page, for a message or a calendar, in this language. */
export const isolateForSendingIn = (text: string, locale: Locale): string =>
  directionOf(locale) === 'rtl' ? isolateForSending(text) : text;
