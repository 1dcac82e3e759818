/** Pages that the revision in force no longer has: their own address says so, and leads on. */
import type {Cause} from '../checklist/history';
import type {RetiredRevision} from '../retiredSchema';
import type {Revision} from '../revisions';
import {withdrawnGuides, type RevisionPage} from './changes';
import type {DeclaredChanges} from './changesSchema';
import {renamesOfPages} from './renames';

export interface WithdrawnPage {
  readonly slug: string;
  /** Key of the revision that withdrew it; it may have been retired since. */
  readonly by: string;
  /** Key of the revision that has its last text, and its title there; absent once that was retired. */
  readonly last?: {readonly key: string; readonly title: string} | undefined;
  /** As data/changes.yml declares them for a guide. */
  readonly cause?: Cause | undefined;
  /** The page that took its place. */
  readonly instead?: {readonly slug: string; readonly title: string} | undefined;
}

interface Site {
  /** Newest first. */
  readonly revisions: readonly Revision[];
  /** The pages of each of these, in one language. */
  readonly pages: readonly (readonly RevisionPage[])[];
  readonly retired: readonly RetiredRevision[];
  readonly changes: DeclaredChanges;
}

/** The withdrawn pages, by name. */
export function withdrawnPages({revisions, pages, retired, changes}: Site): readonly WithdrawnPage[] {
  const states = [
    ...revisions.map(({key}, index) => ({
      key,
      pages: new Map((pages[index] ?? []).map(({slug, title}) => [slug, title])),
    })),
    ...retired
      .map((revision) => ({key: revision.key, pages: new Map(revision.pages.map((slug) => [slug, undefined]))}))
      .toSorted((a, b) => (a.key < b.key ? 1 : -1)),
  ];
  const [inForce, ...earlier] = states;
  const declared = withdrawnGuides(changes);
  // Its address leads to the page under its new name.
  const renamed = new Set(renamesOfPages(changes).map(({was}) => was));
  const slugs = [...new Set(earlier.flatMap((state) => [...state.pages.keys()]))]
    .filter((slug) => !inForce!.pages.has(slug) && !renamed.has(slug))
    .toSorted();
  return slugs.map((slug): WithdrawnPage => {
    const place = states.findIndex((state) => state.pages.has(slug));
    const {key, pages: those} = states[place]!;
    const title = those.get(slug);
    const by = states[place - 1]!.key;
    const why = declared[slug]?.revision === by ? declared[slug] : undefined;
    const instead = why?.instead === undefined ? undefined : inForce!.pages.get(why.instead);
    return {
      slug,
      by,
      ...(title === undefined ? {} : {last: {key, title}}),
      ...(why && {cause: why.cause}),
      ...(instead === undefined ? {} : {instead: {slug: why!.instead!, title: instead}}),
    };
  });
}
