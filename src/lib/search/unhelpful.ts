/** What was asked and what was shown, as plain text for whoever teaches the search. */
import {isolateForSendingIn} from '../bidi';
import type {Locale} from '../locale';
import {LOCALE_FACTS} from '../localeFacts';
import {cleanNote} from '../tree/report';
import type {Group} from './ask';

export interface Unhelpful {
  readonly query: string;
  /** What the search took it for, where that is something else. */
  readonly corrected: string | undefined;
  /** Of the search: in words, as its choices name them. */
  readonly language: string;
  readonly revision: string;
  readonly groups: readonly Group[];
  /** Where the site stands: "https://guides.example". */
  readonly origin: string;
  /** What the reader had hoped for, in their own words. */
  readonly wanted: string;
  /** Local, as the reader's clock shows it. */
  readonly time: string;
}

export type UnhelpfulLabels = Readonly<
  Record<'heading' | 'query' | 'corrected' | 'where' | 'shown' | 'nothing' | 'wanted' | 'time', string>
>;

/** Nobody looks at more hits before giving up, and a mail program refuses what is long. */
const MOST_HITS = 8;

/** Each text of a reader and each address stands on a line of its own: signs of direction would become part of it. */
export function writeUnhelpful(
  {query, corrected, language, revision, groups, origin, wanted, time}: Unhelpful,
  labels: UnhelpfulLabels,
  locale: Locale,
): string {
  const ours = (text: string): string => isolateForSendingIn(text, locale);
  const noted = (label: string, text: string): readonly string[] => {
    const note = cleanNote(text);
    return note === '' ? [] : [`${ours(label)}:`, note];
  };
  const hits = groups.flatMap(({hits: pages}) => pages).slice(0, MOST_HITS);
  return [
    ours(labels.heading),
    ...noted(labels.query, query),
    ...noted(labels.corrected, corrected ?? ''),
    `${ours(labels.where)}: ${ours(language)}${LOCALE_FACTS[locale].comma}${ours(revision)}`,
    hits.length === 0 ? ours(labels.nothing) : `${ours(labels.shown)}:`,
    ...hits.flatMap(({address, title, places: [place]}, index) => [
      `${index + 1}. ${ours(title)}`,
      `${origin}${address}${place?.anchor ? `#${place.anchor}` : ''}`,
    ]),
    ...noted(labels.wanted, wanted),
    `${ours(labels.time)}: ${ours(time)}`,
  ].join('\n');
}
