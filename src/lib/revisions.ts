/**
 * The policy revisions: which one is in force, which came before, and at which
 * address each one stands.
 */
import * as z from 'zod';
import {isDay, type Day} from './dates';
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

const words = z.strictObject({en: z.string().min(1), ar: z.string().min(1)});
const day = z.string('a date is quoted: "2025-06-22"').refine(isDay, 'not a date that exists, as "YYYY-MM-DD"');
const span = z
  .strictObject({from: day, to: day.optional()})
  .refine(({from, to}) => !to || from <= to, {message: 'ends before it begins', path: ['to']});

/** The form of data/revisions.yml, with what must hold between its entries. */
export const revisionsSchema = z
  .array(
    z.strictObject({
      key: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a key is a year and a month: "2025-06"'),
      title: words,
      short: words,
      inForce: span,
      activation: span.optional(),
      reviewed: day,
      supersedes: z.string().optional(),
      sources: z.array(z.string()).min(1),
    }),
  )
  .min(1)
  .superRefine((revisions, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({code: 'custom', path, message});
    revisions.forEach((revision, index) => {
      const older = revisions[index + 1];
      if (revisions.findIndex(({key}) => key === revision.key) !== index)
        refuse([index, 'key'], 'this key stands twice');
      if (revision.supersedes !== older?.key)
        refuse([index, 'supersedes'], older ? `the next older revision is ${older.key}` : 'nothing older is listed');
      if (older && (!older.inForce.to || older.inForce.to >= revision.inForce.from))
        refuse([index + 1, 'inForce'], `must end before ${revision.key} begins (${revision.inForce.from})`);
      if (index === 0 && revision.inForce.to) refuse([0, 'inForce', 'to'], 'the revision in force has no end');
    });
  });

/** The newest revision: its pages stand in docs/ and have no revision in their address. */
export function currentRevision(revisions: readonly Revision[]): Revision {
  const [first] = revisions;
  if (!first) throw new Error('There is no revision.');
  return first;
}

/** How Docusaurus calls the revision: "current" for the newest, else its key. */
export function versionName(revision: Revision, revisions: readonly Revision[]): string {
  return revision === currentRevision(revisions) ? 'current' : revision.key;
}

/** The inverse of {@link versionName}. */
export function revisionOfVersion(version: string, revisions: readonly Revision[]): Revision | undefined {
  return version === 'current'
    ? currentRevision(revisions)
    : revisions.find(({key}) => key === version);
}

export type Standing = 'in-force' | 'superseded' | 'not-yet';

/** Where a revision stands on a given day: a page kept offline for a year must not claim too much. */
export function standingOn(revision: Revision, today: Day): Standing {
  if (today < revision.inForce.from) return 'not-yet';
  return revision.inForce.to && revision.inForce.to < today ? 'superseded' : 'in-force';
}

/** The address of the revision in force that never changes: /ar/2025-06/teams-chat/. */
export function permanentPath(locale: Locale, revision: Revision, slug: string): string {
  return `/${locale}/${revision.key}${slug}`;
}
