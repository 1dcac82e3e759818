/**
 * The policy revisions: which one is in force, which came before, and at which
 * address each one stands.
 */
import type {Day} from './dates';
import type {Locale, Words} from './locale';

export interface Revision {
  /** Year and month, also its place in addresses: "2021-10". */
  readonly key: string;
  readonly title: Words;
  readonly short: Words;
  /** When the guidance of this revision applied. Without `to` nothing has replaced it. */
  readonly inForce: {readonly from: Day; readonly to?: Day | undefined};
  /** The days on which a decision had people work remotely, where known. */
  readonly activation?: {readonly from: Day; readonly to?: Day | undefined} | undefined;
  /** When we last read our guidance against the world. */
  readonly reviewed: Day;
  readonly supersedes?: string | undefined;
  /** Ids of data/sources.yml. */
  readonly sources: readonly string[];
}

/** The newest revision: its pages stand in docs/ and have no revision in their address. */
export function currentRevision(revisions: readonly Revision[]): Revision {
  const [first] = revisions;
  if (!first) throw new Error('There is no revision.');
  return first;
}

/** Whether a key may be that of the revision that is cut next: a draft of it names it already. */
export function isToCome(key: string, known: readonly string[]): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(key) && known.every((one) => one < key);
}

/** What somebody should do who names a revision {@link isToCome to come} where those that are known are asked for. */
export const LEAVE_IN_DRAFT =
  'Leave the line in a draft: npm run revision:cut makes the revision, and until then its pages are not released.';

/** How Docusaurus calls the revision: "current" for the newest, else its key. */
export function versionName(revision: Revision, revisions: readonly Revision[]): string {
  return revision === currentRevision(revisions) ? 'current' : revision.key;
}

/** The inverse of {@link versionName}. */
export function revisionOfVersion(version: string, revisions: readonly Revision[]): Revision | undefined {
  return version === 'current' ? currentRevision(revisions) : revisions.find(({key}) => key === version);
}

/**
 * - in-force, superseded, not-yet: by its dates.
 * - unchecked: by its dates in force, but nobody has looked for so long that another may have come.
 */
export type Status = 'in-force' | 'superseded' | 'not-yet' | 'unchecked';

/** For so many days after a review a page may say that its revision is in force. */
export const CHECKED_FOR_DAYS = 180;

/** Where a revision stands on a given day: a page kept offline for a year must not claim too much. */
export function statusOn({inForce, reviewed}: Pick<Revision, 'inForce' | 'reviewed'>, today: Day): Status {
  if (today < inForce.from) return 'not-yet';
  if (inForce.to && inForce.to < today) return 'superseded';
  const age = (Date.parse(today) - Date.parse(reviewed)) / 86_400_000;
  return age > CHECKED_FOR_DAYS ? 'unchecked' : 'in-force';
}

/** What stands before the addresses of a revision, below the language: nothing for the one in force, else "/2021-10". */
export function revisionBase(revision: Revision, revisions: readonly Revision[]): string {
  return revision === currentRevision(revisions) ? '' : `/${revision.key}`;
}

/** The address of the revision in force that never changes: /ar/2025-06/teams-chat/. */
export function permanentPath(locale: Locale, revision: Revision, slug: string): string {
  return `/${locale}/${revision.key}${slug}`;
}
