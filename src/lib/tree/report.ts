/** What a reader tried, as plain text for the help desk. */
import {isolateForSendingIn} from '../bidi';
import type {Locale} from '../locale';

export interface Tried {
  readonly title: string;
  readonly answers: readonly {readonly question: string; readonly answer: string}[];
  /** The action that was reached, or nothing while questions are open. */
  readonly advice?: string | undefined;
  /** What the reader added, by its label; empty ones are left out. */
  readonly notes: readonly {readonly label: string; readonly text: string}[];
  /** Local, as the reader's clock shows it. */
  readonly time: string;
  readonly address: string;
}

export interface ReportLabels {
  readonly heading: string;
  readonly advice: string;
  readonly time: string;
  readonly address: string;
}

/** More than a message on a screen holds, less than a mail program refuses. */
export const MOST_CHARACTERS = 500;

// Signs of direction and of control would change the lines around them.
const UNWANTED = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/gu;

/** One line of what a reader typed. */
export function cleanNote(text: string): string {
  return [...text.replace(UNWANTED, ' ').replace(/\s+/g, ' ').trim()].slice(0, MOST_CHARACTERS).join('').trim();
}

/**
 * In Arabic, Latin words of ours are isolated by signs. What a reader typed and the address carry
 * none, as programs take such a sign for a part of an address or a code; each stands on a line of
 * its own instead, where nothing moves it.
 */
export function writeReport(
  {title, answers, advice, notes, time, address}: Tried,
  labels: ReportLabels,
  locale: Locale,
): string {
  const ours = (text: string): string => isolateForSendingIn(text, locale);
  return [
    `${ours(labels.heading)}: ${ours(title)}`,
    ...answers.map(({question, answer}, index) => `${index + 1}. ${ours(question)} ${ours(answer)}`),
    ...(advice === undefined ? [] : [`${ours(labels.advice)}: ${ours(advice)}`]),
    ...notes
      .map(({label, text}) => ({label, text: cleanNote(text)}))
      .flatMap(({label, text}) => (text === '' ? [] : [`${ours(label)}:`, text])),
    `${ours(labels.time)}: ${ours(time)}`,
    `${ours(labels.address)}:`,
    address,
  ].join('\n');
}
