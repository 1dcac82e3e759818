/** Whether the search says so when the site does not answer, and what that is judged by. */
import {readData} from '../../../src/content/readData';
import {answerFromBoth, makeSearchable, needsOther, type Searchable} from '../../../src/lib/search/answer';
import type {Answer} from '../../../src/lib/search/engine';
import type {Evidence} from '../../../src/lib/search/honesty';
import {buildIndex} from '../../../src/lib/search/indexFile';
import {inLocales, type Locale} from '../../../src/lib/locale';
import {readCorpus, readStrangers, type Corpus, type STRANGERS} from './corpus';

export type Ask = (query: string, language: Locale) => Answer;

/** Our engine as pages ask it. */
export function openOurs({records}: Corpus): Ask {
  const data = readData(process.cwd());
  const indexes = inLocales((locale): Searchable =>
    makeSearchable(buildIndex(records[locale], data, locale, 'in-force')),
  );
  return (query, language) => {
    const own = indexes[language];
    const answer = own.search(query);
    return needsOther(query, language, answer)
      ? answerFromBoth(query, own, indexes[language === 'ar' ? 'en' : 'ar'])
      : answer;
  };
}

export interface Honesty {
  /** Share of the questions without an answer that get none: told so, or nothing found. */
  readonly told: number | undefined;
  /** Share of those with an answer that are called unsure. */
  readonly unsure: number;
}

const share = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 1000;

export function measureHonesty(ask: Ask, name: (typeof STRANGERS)[number]): Honesty {
  const {queries, unanswered} = readStrangers(name);
  const isTold = ({isUnsure, pages}: Answer) => isUnsure || pages.every(({isWeak}) => isWeak);
  const count = (asked: readonly {readonly query: string; readonly language: Locale}[]) =>
    asked.filter(({query, language}) => isTold(ask(query, language))).length;
  return {
    told: unanswered.length > 0 ? share(count(unanswered), unanswered.length) : undefined,
    unsure: share(count(queries), queries.length),
  };
}

const NAMES = ['score', 'coverage', 'usual', 'elsewhere'] as const;
const ROUNDS = 4000;
const RATE = 0.5;
const DECAY = 0.002;
/** Share of the questions of strangers with an answer that may be called unsure; others are found nothing for. */
const CALLED_UNSURE = 0.048;

/** The weights of the evidence that part questions with an answer from those without, by logistic regression; and where to cut. */
export function fitHonesty(): {readonly weights: Evidence; readonly least: number} {
  const corpus = readCorpus();
  const ask = openOurs(corpus);
  const practice = readStrangers('practice');
  const rows = [
    ...corpus.queries.map((query) => ({...query, isAnswered: 1, isStranger: false})),
    ...practice.queries.map((query) => ({...query, isAnswered: 1, isStranger: true})),
    ...practice.unanswered.map((query) => ({...query, isAnswered: 0, isStranger: true})),
  ].flatMap(({query, language, isAnswered, isStranger}) => {
    const {evidence} = ask(query, language);
    return evidence ? [{isAnswered, isStranger, values: NAMES.map((name) => evidence[name])}] : [];
  });
  const mean = NAMES.map((_, at) => rows.reduce((sum, {values}) => sum + values[at]!, 0) / rows.length);
  const spread = NAMES.map((_, at) =>
    Math.sqrt(rows.reduce((sum, {values}) => sum + (values[at]! - mean[at]!) ** 2, 0) / rows.length),
  );
  const scaled = rows.map(({values, isAnswered}) => ({
    isAnswered,
    values: [1, ...values.map((value, at) => (value - mean[at]!) / spread[at]!)],
  }));
  let weights = [0, ...NAMES.map(() => 0)];
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = weights.map(() => 0);
    for (const {values, isAnswered} of scaled) {
      const odds = values.reduce((sum, value, at) => sum + value * weights[at]!, 0);
      const error = 1 / (1 + Math.exp(-odds)) - isAnswered;
      values.forEach((value, at) => (slope[at]! += error * value));
    }
    weights = weights.map((weight, at) => weight - RATE * (slope[at]! / scaled.length + (at > 0 ? DECAY * weight : 0)));
  }
  const own = NAMES.map((_, at) => weights[at + 1]! / spread[at]!);
  const confidences = rows
    .filter(({isAnswered, isStranger}) => isAnswered === 1 && isStranger)
    .map(({values}) => values.reduce((sum, value, at) => sum + value * own[at]!, 0))
    .sort((a, b) => a - b);
  const [score, coverage, usual, elsewhere] = own as [number, number, number, number];
  return {
    weights: {score, coverage, usual, elsewhere},
    least: confidences[Math.floor(CALLED_UNSURE * confidences.length)]!,
  };
}
