/** Corrections of pages that readers had been given already (data/errata.yml). */
import * as z from 'zod';
import {isDay, type Day} from './dates';
import type {Locale, Words} from './locale';
import {replacementsIn} from './sequenceDifference';
import {inEachLanguage, personName, words} from './wordsSchema';

/** A paragraph as it was written, and as it is; on one line each. A paragraph that came or went has the other one empty. */
export interface Correction {
  readonly before: string;
  readonly after: string;
}

export interface Erratum {
  /** Key of the revision. */
  readonly revision: string;
  /** The last part of the address of the page. */
  readonly page: string;
  readonly on: Day;
  /** Who approved it. */
  readonly by: string;
  readonly because: Words;
  readonly changed: Readonly<Record<Locale, readonly Correction[]>>;
}

/** A correction as a page shows it. */
export interface ShownErratum {
  readonly on: string;
  readonly because: string;
  /** In plain words. */
  readonly changed: readonly Correction[];
}

const corrections = z.array(z.strictObject({before: z.string(), after: z.string()}));

export const errataSchema = z.array(
  z.strictObject({
    revision: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a key is a year and a month: "2025-06"'),
    page: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'the last part of the address of a page'),
    on: z.string('a date is quoted: "2027-01-01"').refine(isDay, 'not a date that exists, as "YYYY-MM-DD"'),
    by: personName,
    because: words,
    changed: inEachLanguage(corrections),
  }),
);

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The paragraphs of a page: what blank lines part. */
const paragraphsOf = (source: string): readonly string[] =>
  source
    .split(/\r?\n[ \t]*\r?\n/)
    .map(onOneLine)
    .filter(Boolean);

/** What was corrected between two texts of a page. A paragraph that was replaced faces the one that took its place. */
export function correctionsOf(before: string, after: string): readonly Correction[] {
  return replacementsIn(paragraphsOf(before), paragraphsOf(after)).map((found) => ({
    before: found.before ?? '',
    after: found.after ?? '',
  }));
}

/**
 * All wordings that a paragraph had in a revision: as it stands, and as it was before each correction. Two
 * revisions say the same when they share one: a correction is no change of the policy.
 */
export function wordingsOf(
  text: string,
  errata: readonly Erratum[],
  {revision, page, locale}: {readonly revision: string; readonly page: string; readonly locale: Locale},
): readonly string[] {
  const all = new Set([onOneLine(text)]);
  const own = errata
    .filter((erratum) => erratum.revision === revision && erratum.page === page)
    .flatMap(({changed}) => changed[locale]);
  // Newest first: each leads to the wording before it.
  for (let size = 0; size < all.size;) {
    size = all.size;
    for (const {before, after} of own) if (before !== '' && all.has(after)) all.add(before);
  }
  return [...all];
}
