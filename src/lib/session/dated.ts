/**
 * Dated sessions: a training session that is held on a day, at a permanent address
 * (/s/<code>/) and with the revision that it was planned with. Their times are those of
 * Bahrain, which is three hours ahead of UTC all year.
 */
import {AHEAD_OF_UTC, dayInBahrain, type Day} from '../dates';
import type {Locale, Words} from '../locale';
import {stateOn, type RevisionEntry} from '../revisions';

/** An entry of data/sessions.yml. */
export interface DatedSession {
  /** Permanent; the last part of its address. */
  readonly code: string;
  /** The id of the session's page: train-vpn. */
  readonly session: string;
  /** The key of the revision that it was planned with. */
  readonly revision: string;
  /** In Bahrain: "2026-12-06 09:00". */
  readonly starts: string;
  /** In which it is held. */
  readonly language: Locale;
  readonly place?: Words | undefined;
  /** Where an online meeting is joined. */
  readonly link?: string | undefined;
  readonly cancelled?: boolean | undefined;
}

/** What the page of a dated session shows in one language; made while the site is built. */
export interface DatedPage {
  readonly code: string;
  readonly session: string;
  readonly revision: string;
  readonly language: Locale;
  readonly isCancelled: boolean;
  readonly title: string;
  readonly description: string;
  readonly starts: string;
  readonly minutes: number;
  /** Beginning and end as people say them. They are written once: a browser may know other words for the parts of a day. */
  readonly times: {readonly from: string; readonly to: string};
  readonly place?: string | undefined;
  /** None when the session is cancelled. */
  readonly link?: string | undefined;
  readonly prerequisites: readonly string[];
  readonly guides: readonly {readonly id: string; readonly title: string}[];
  /** Id of the trainer's checklist. */
  readonly checklist: string;
  /** Keys of the revisions that have this session. */
  readonly existsIn: readonly string[];
}

/** What a code looks like; it also stands in addresses, in storage and in results. */
export const CODE = /^[a-z0-9-]{3,12}$/;

const MINUTE = 60_000;

/** The day of a session in Bahrain. */
export function dayOf({starts}: Pick<DatedSession, 'starts'>): Day {
  return starts.slice(0, 10);
}

/** When a session begins and ends, in milliseconds since 1970. */
export function spanOf(
  {starts}: Pick<DatedSession, 'starts'>,
  minutes: number,
): {readonly from: number; readonly to: number} {
  const from = Date.parse(`${starts.replace(' ', 'T')}:00Z`) - AHEAD_OF_UTC;
  return {from, to: from + minutes * MINUTE};
}

/** Whether the day of a session has passed; one that takes longer than planned is not over. */
export function isOver(day: Day, now: number): boolean {
  return day < dayInBahrain(now);
}

/** Where a session stands in a language; without a language the address leads on to its own. */
export function datedPath(code: string, locale?: Locale): string {
  return `${locale ? `/${locale}` : ''}/s/${code}/`;
}

/** How the revision that a session was planned with stands on its day. */
export type PlanStatus =
  | {readonly kind: 'fits'}
  /** The newest of these is in force on the day; they follow each other, newest first. */
  | {readonly kind: 'superseded'; readonly by: readonly [RevisionEntry, ...RevisionEntry[]]}
  /** The revision does not apply yet on the day; `instead` does, if any. */
  | {readonly kind: 'early'; readonly instead: RevisionEntry | undefined};

/**
 * Compares at the session's day, not today: a trainer learns of a coming change before it comes.
 *
 * @param revisions newest first
 * @throws Error when the revision does not exist: the content checker has refused that
 */
export function statusOfPlan(
  session: Pick<DatedSession, 'revision' | 'starts'>,
  revisions: readonly RevisionEntry[],
): PlanStatus {
  const planned = revisions.findIndex(({key}) => key === session.revision);
  if (planned < 0) throw new Error(`There is no revision ${session.revision}.`);
  const onTheDay = revisions.findIndex((revision) => stateOn(revision, dayOf(session)) === 'in-force');
  if (onTheDay < 0 || onTheDay > planned) return {kind: 'early', instead: revisions[onTheDay]};
  const [newest, ...between] = revisions.slice(onTheDay, planned);
  return newest ? {kind: 'superseded', by: [newest, ...between]} : {kind: 'fits'};
}
