/** What a page and its search worker say to each other. */
import type {Locale} from '../locale';
import type {Question, SearchAnswer} from './ask';
import type {IndexManifest} from './records';

export interface Asked {
  /** Rises by one with every question; only the answer to the last one is shown. */
  readonly id: number;
  readonly question: Question;
}

/** Fetch what answers in this language and revision, and the other language beside it: somebody is about to ask. */
export interface Announced {
  readonly announced: {readonly language: Locale; readonly revision: string};
  /** The indexes of the language, fetched while the worker was on its way; undefined where that failed. */
  readonly manifest: IndexManifest | undefined;
}

/** This browser cannot run the search, now or later. */
export class NoWorkerError extends Error {}

/** A question has one answer, or a first one and better ones for as long as parts of the index arrive. */
export type Answered =
  {readonly id: number; readonly answer: SearchAnswer} | {readonly id: number; readonly failed: string};
