/** Whether the site answers a question at all: it says so rather than show a page that only sounds alike. */
import type {Subject} from './store';

/** What is known of an answer. */
export interface Evidence {
  /** Of the first page, as pages are ranked. */
  readonly score: number;
  /** How much of the query the first page covers, 0 to 1. */
  readonly coverage: number;
  /** How usual the words of the query are for whoever asks for one of the first pages, see the engine. */
  readonly usual: number;
  /** And for whoever asks for the nearest subject that belongs to others. */
  readonly elsewhere: number;
}

// Logistic regression over the questions to practise on; below the least value are 4.8 % of those of strangers that have an answer.
// npm run bench:search -- --fit prints both anew.
const WEIGHTS: Evidence = {score: 0.587, coverage: 3.061, usual: 3.701, elsewhere: -12.246};
const LEAST = 0.838;

export const confidenceOf = (evidence: Evidence): number =>
  WEIGHTS.score * evidence.score +
  WEIGHTS.coverage * evidence.coverage +
  WEIGHTS.usual * evidence.usual +
  WEIGHTS.elsewhere * evidence.elsewhere;

/** A first page that scores so much has the query in its title or among its keywords. */
const SURE_SCORE = 4.5;

/** A page that covers less of the query answers another question, however well it fits that: letters without a sense, say. */
const LEAST_COVERAGE = 0.2;

export const isUnsure = (evidence: Evidence): boolean =>
  evidence.score < SURE_SCORE && (evidence.coverage < LEAST_COVERAGE || confidenceOf(evidence) < LEAST);

/** Below this the nearest subject is only a likeness, and not named. */
const LEAST_USUAL = 0.3;

/** The subject for which a query is most usual, and how usual; its name only where it is more than a likeness. */
export function subjectOf(
  subjects: readonly Subject[],
  usualFor: (subject: Subject) => number,
): {readonly usual: number; readonly subject: Subject | undefined} | undefined {
  let best: {usual: number; subject: Subject | undefined} | undefined;
  for (const subject of subjects) {
    const usual = usualFor(subject);
    if (!best || usual > best.usual) best = {usual, subject};
  }
  return best && best.usual < LEAST_USUAL ? {...best, subject: undefined} : best;
}
