/** What had another id in the revision before (`was` in data/changes.yml). */
import type {DeclaredChange, DeclaredChanges} from './changesSchema';

const pageOf = (id: string): string => id.split('/')[0] ?? id;

/**
 * The id that a page or a passage had before a revision. What stands in a page that was renamed
 * keeps its own name, unless it was renamed too.
 */
export function earlierIds(declared: readonly DeclaredChange[]): (id: string) => string {
  const names = new Map(declared.flatMap(({id, was}) => (was === undefined ? [] : [[id, was] as const])));
  return (id) => {
    const page = pageOf(id);
    return names.get(id) ?? (names.get(page) ?? page) + id.slice(page.length);
  };
}

/** Anchors that a page had in earlier revisions, and the anchor in whose place each stands now. */
export function earlierAnchors(
  page: string,
  revision: string,
  declared: DeclaredChanges,
): readonly {readonly was: string; readonly now: string}[] {
  // Newest first: a name that changed twice leads to the last one.
  let nameOfPage = page;
  const anchors: {was: string; now: string}[] = [];
  for (const key of Object.keys(declared).toSorted().toReversed()) {
    if (key > revision) continue;
    const changes = declared[key] ?? [];
    for (const {id, was} of changes) {
      if (was === undefined || !id.startsWith(`${nameOfPage}/`)) continue;
      const anchor = id.slice(nameOfPage.length + 1);
      const now = anchors.find((later) => later.was === anchor)?.now ?? anchor;
      anchors.push({was: was.slice(was.indexOf('/') + 1), now});
    }
    nameOfPage = pageOf(earlierIds(changes)(nameOfPage));
  }
  return anchors;
}

/** A page that has another name since a revision. */
export interface Rename {
  /** Key of the revision. */
  readonly revision: string;
  readonly was: string;
  readonly now: string;
}

/** All pages that were renamed, oldest first. */
export const renamesOfPages = (declared: DeclaredChanges): readonly Rename[] =>
  Object.entries(declared)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([revision, changes]) =>
      changes.flatMap(({id, was}) => (was === undefined || id.includes('/') ? [] : [{revision, was, now: id}])),
    );

/** The name that a page of one revision has in another one. */
export function nameIn(page: string, from: string, to: string, renames: readonly Rename[]): string {
  return from <= to
    ? renames.reduce(
        (name, {revision, was, now}) => (revision > from && revision <= to && was === name ? now : name),
        page,
      )
    : renames.reduceRight(
        (name, {revision, was, now}) => (revision > to && revision <= from && now === name ? was : name),
        page,
      );
}
