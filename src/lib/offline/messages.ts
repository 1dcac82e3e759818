/**
 * What a page and the offline worker say to each other. The answers travel through a
 * port that the page sends along. Both sides may be of different editions: what cannot
 * be read is not answered.
 */
import {isLocale, type Locale} from '../locale';

export type Request =
  /** A page was opened: what its readers need is kept, unless they declined. */
  | {readonly type: 'arrived'; readonly locale: Locale}
  | {readonly type: 'status'}
  /** The same, after all that is kept was looked through for damage. */
  | {readonly type: 'check'}
  /** Keeps a set, or fetches again what is missing of it. */
  | {readonly type: 'keep'; readonly set: string}
  /** Fetches again what is missing or damaged of all that is kept, and looks for a new edition. */
  | {readonly type: 'refresh'}
  | {readonly type: 'forget'; readonly set: string}
  | {readonly type: 'forget-all'}
  /** The waiting worker takes over: the reader asked for the new edition. */
  | {readonly type: 'take-over'};

export interface SetStatus {
  readonly id: string;
  readonly locale: Locale;
  readonly revision: string;
  /** All of it, in bytes as sent. */
  readonly bytes: number;
  readonly keptBytes: number;
  /** When it was asked for or last completed, as an ISO time; absent when the reader does not keep it. */
  readonly since?: string | undefined;
}

export interface Status {
  readonly edition: string;
  readonly sets: readonly SetStatus[];
  /** Why the last try to fetch something unasked failed, and whether that was the next edition. */
  readonly trouble?: {readonly failure: Failure; readonly isUpdate: boolean} | undefined;
}

/**
 * - network: something did not arrive; what arrived stays.
 * - full: the browser gives no more room.
 * - newer: the server already has another edition, which arrives by itself.
 * - damaged: the server has this edition, and yet something came as other content.
 * - foreign: somebody else answers in place of the site, such as a login page.
 */
export const FAILURES = ['network', 'full', 'newer', 'damaged', 'foreign'] as const;
export type Failure = (typeof FAILURES)[number];

export type Answer =
  | {readonly type: 'status'; readonly status: Status}
  | {readonly type: 'progress'; readonly bytes: number; readonly of: number}
  | {readonly type: 'failed'; readonly failure: Failure};

/** Reads a message of a page; anything else is none. */
export function parseRequest(data: unknown): Request | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const {type, locale, set} = data as Record<string, unknown>;
  switch (type) {
    case 'arrived':
      return typeof locale === 'string' && isLocale(locale) ? {type, locale} : undefined;
    case 'keep':
    case 'forget':
      return typeof set === 'string' ? {type, set} : undefined;
    case 'status':
    case 'check':
    case 'refresh':
    case 'forget-all':
    case 'take-over':
      return {type};
    default:
      return undefined;
  }
}
