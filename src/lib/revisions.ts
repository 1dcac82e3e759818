/**
 * The policy revisions: where each stands in its life on a given day, and at which address.
 * Dates decide; the order of the list decides only in which folder the pages stand.
 */
import type {Day} from './dates';
import type {Locale, Words} from './locale';

/** What data/revisions.yml says of a revision. */
export interface RevisionEntry {
  /** Year and month, also its place in addresses: "2021-10". */
  readonly key: string;
  readonly title: Words;
  readonly short: Words;
  /** When the guidance of this revision applies. Without `to` nothing replaces it. */
  readonly inForce: {readonly from: Day; readonly to?: Day | undefined};
  /** The days on which a decision had people work remotely, where known. */
  readonly activation?: {readonly from: Day; readonly to?: Day | undefined} | undefined;
  /** When we last read our guidance against the world. */
  readonly reviewed: Day;
  readonly supersedes?: string | undefined;
  /** Ids of data/sources.yml. */
  readonly sources: readonly string[];
  /** Being written: readers are given nothing of it. */
  readonly draft?: true | undefined;
  /** Published by mistake: since that day what was in force before is in force again. */
  readonly withdrawn?: {readonly on: Day; readonly because: Words} | undefined;
}

/** A revision with its place in this edition of the site. */
export interface Revision extends RevisionEntry {
  /** The folder of its pages, as Docusaurus calls it: "current" (docs/) for the newest text, else the key. */
  readonly version: string;
  /** What stands before its addresses, below the language: nothing for the one in force on the site's day, else "/2021-10". */
  readonly base: '' | `/${string}`;
  /** On the site's day. What is said to readers about today is decided on their day. */
  readonly state: State;
}

/**
 * - draft: being written.
 * - announced: published, and its first day is still to come.
 * - in-force: it applies.
 * - superseded: another one has taken its place.
 * - withdrawn: published by mistake, and taken back.
 */
export type State = 'draft' | 'announced' | 'in-force' | 'superseded' | 'withdrawn';

type Life = Pick<RevisionEntry, 'inForce' | 'draft' | 'withdrawn'>;

/**
 * Where a revision stands in its life. Nothing else decides it.
 *
 * @param day in Bahrain, wherever the reader is
 */
export function stateOn({inForce, draft, withdrawn}: Life, day: Day): State {
  if (draft) return 'draft';
  if (withdrawn && withdrawn.on <= day) return 'withdrawn';
  if (day < inForce.from) return 'announced';
  return inForce.to !== undefined && inForce.to < day ? 'superseded' : 'in-force';
}

/** For so many days after a review a page may say that its revision is in force. */
export const CHECKED_FOR_DAYS = 180;

/** What a page may claim: "unchecked" is in force by its dates, but nobody has looked for so long that another one may have come. */
export type Claim = State | 'unchecked';

/** What a page may say of its revision: one that was kept offline for a year must not claim too much. */
export function claimOn(revision: Life & Pick<RevisionEntry, 'reviewed'>, day: Day): Claim {
  const state = stateOn(revision, day);
  const age = (Date.parse(day) - Date.parse(revision.reviewed)) / 86_400_000;
  return state === 'in-force' && age > CHECKED_FOR_DAYS ? 'unchecked' : state;
}

/**
 * The revision in force on a day; before the first one began, that one.
 *
 * @param revisions newest first
 * @throws Error when there is none that was published
 */
export function revisionOn<One extends RevisionEntry>(revisions: readonly One[], day: Day): One {
  const found =
    revisions.find((revision) => stateOn(revision, day) === 'in-force') ??
    revisions.findLast(({draft, withdrawn}) => !draft && !withdrawn);
  if (!found) throw new Error('No revision of data/revisions.yml was published.');
  return found;
}

/**
 * The revisions of an edition of the site, each with its folder and its address.
 *
 * @param entries newest first
 * @param day for which the site is built
 * @param withDraft whether the draft is shown, as it is to those who write it
 */
export function placeRevisions(
  entries: readonly RevisionEntry[],
  {day, withDraft}: {readonly day: Day; readonly withDraft: boolean},
): readonly Revision[] {
  const inForce = revisionOn(entries, day);
  return entries
    .map((entry, index): Revision => ({
      ...entry,
      version: index === 0 ? 'current' : entry.key,
      base: entry === inForce ? '' : `/${entry.key}`,
      state: stateOn(entry, day),
    }))
    .filter(({draft}) => withDraft || !draft);
}

/** The revision whose pages have no revision in their address: the one in force on the day for which the site was built. */
export function revisionInForce<One extends Pick<Revision, 'base'>>(revisions: readonly One[]): One {
  const found = revisions.find(({base}) => base === '');
  if (!found) throw new Error('There is no revision in force.');
  return found;
}

/** The revisions that are announced on the site's day, the first to come last. */
export const announcedOf = <One extends Pick<Revision, 'state'>>(revisions: readonly One[]): readonly One[] =>
  revisions.filter(({state}) => state === 'announced');

/** The revision that takes the place of another one, where there is one that was published. */
export function successorOf(revision: Revision, revisions: readonly Revision[]): Revision | undefined {
  return revisions.slice(0, revisions.indexOf(revision)).findLast(({draft, withdrawn}) => !draft && !withdrawn);
}

/** The revision whose pages stand in a folder, as Docusaurus calls it. */
export function revisionOfVersion(version: string, revisions: readonly Revision[]): Revision | undefined {
  return revisions.find((revision) => revision.version === version);
}

/** Whether a key may be that of the revision that is drafted next. */
export function isToCome(key: string, known: readonly string[]): boolean {
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(key) && known.every((one) => one < key);
}

/** What somebody should do who names a revision {@link isToCome to come} where those that are known are asked for. */
export const OPEN_A_DRAFT = 'Open its draft first: npm run revision:draft.';

/** The address of a revision's page that never changes: /ar/2025-06/teams-chat/. */
export function permanentPath(locale: Locale, revision: Revision, slug: string): string {
  return `/${locale}/${revision.key}${slug}`;
}
