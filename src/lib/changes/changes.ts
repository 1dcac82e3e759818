/**
 * What a policy revision changed in the guidance: computed from the pages of two
 * revisions and the classes declared for them, never kept by hand.
 */
import {changeIn, type Cause, type ChangeClass} from '../checklist/history';
import type {ItemHistories} from '../checklist/itemsSchema';
import type {Audience} from '../audiences';
import type {PassageKind} from '../content/passages';
import type {Kind} from '../guide';
import {replacementsIn, type Replacement} from '../sequenceDifference';
import type {DeclaredChange, DeclaredChanges} from './changesSchema';
import {earlierIds} from './renames';

/** A passage or an item, in plain words. */
export interface Unit {
  /** Of a passage the part after the name of its page; of the page itself nothing. */
  readonly id: string;
  readonly kind: PassageKind | 'item';
  /** Line by line; the first one says what it is about. */
  readonly lines: readonly string[];
  /** For whom an item is, when not for everyone. */
  readonly when?: string | undefined;
}

/** A page of one revision in one language, as far as changes go. */
export interface RevisionPage {
  readonly slug: string;
  readonly kind: Kind;
  readonly title: string;
  readonly audience: readonly Audience[];
  readonly passages: readonly Unit[];
  readonly items: readonly Unit[];
}

export interface Change {
  readonly kind: PassageKind | 'item';
  /** "page", "page/passage", or the id of an item. */
  readonly id: string;
  readonly class: ChangeClass;
  readonly cause: Cause;
  /** The page that it stands on, in the later revision unless it is gone. */
  readonly title: string;
  readonly audience: readonly Audience[];
  /** What it is about: its first line, in the later revision unless it is gone. */
  readonly words: string;
  /** What it said and says, where it differs; of what came or went within a page all that follows `words`. Empty for a page. */
  readonly differences: readonly Replacement[];
  /** Page and anchor in the earlier and in the later revision: "teams-chat/#report". */
  readonly earlier?: string | undefined;
  readonly later?: string | undefined;
  /** How many steps a guide has that came or went. */
  readonly steps?: number | undefined;
  /** The checklists of the later revision that ask for an item; of the earlier one when it is gone. */
  readonly lists?: readonly string[] | undefined;
  /** The titles of those that asked for it in the earlier revision, where they are others. */
  readonly wasOn?: readonly string[] | undefined;
}

/** The changes of one revision, as its page shows them. */
export interface RevisionChanges {
  readonly key: string;
  /** Key of the revision before. */
  readonly since: string;
  readonly changes: readonly Change[];
}

interface Revisions {
  /** Key of the later revision. */
  readonly key: string;
  readonly before: readonly RevisionPage[];
  readonly after: readonly RevisionPage[];
}

/**
 * The changes of one revision, in the order of its pages and of what stands in them, items last.
 *
 * The content checker has seen that every difference is declared; what is not
 * (a page that is being written) is left out.
 */
export function changesOf(
  {key, before, after}: Revisions,
  declared: readonly DeclaredChange[],
  histories: ItemHistories,
): readonly Change[] {
  const pages = [...after, ...before];
  const slugs = [...new Set(pages.map(({slug}) => slug))];
  const ids = pages.flatMap(({slug, passages}) => passages.map(({id}) => (id === '' ? slug : `${slug}/${id}`)));
  const order = new Map([...new Set(ids)].map((id, index) => [id, index]));
  const rank = ({id}: Change) => slugs.indexOf(pageOf(id)) * ids.length + (order.get(id) ?? 0);
  const earlierId = earlierIds(declared);
  const found = declared
    .flatMap((entry) => pageOrPassage(entry, earlierId, before, after))
    .toSorted((a, b) => rank(a) - rank(b));
  return [...found, ...itemChanges({key, before, after}, histories)];
}

const pageOf = (id: string): string => id.split('/')[0] ?? id;

/** Kinds that an address can lead to; the others stand in a page without an anchor. */
const ANCHORED: ReadonlySet<PassageKind> = new Set(['section', 'step', 'exercise']);

function pageOrPassage(
  {id, class: changeClass, cause}: DeclaredChange,
  earlierId: (id: string) => string,
  before: readonly RevisionPage[],
  after: readonly RevisionPage[],
): Change[] {
  const slug = pageOf(id);
  const anchor = id.slice(slug.length + 1);
  const wasId = earlierId(id);
  const wasSlug = pageOf(wasId);
  const was = before.find((page) => page.slug === wasSlug);
  const is = after.find((page) => page.slug === slug);
  const page = is ?? was;
  if (!page) return [];
  const said = was?.passages.find((passage) => passage.id === wasId.slice(wasSlug.length + 1));
  const says = is?.passages.find((passage) => passage.id === anchor);
  const passage = says ?? said;
  if (!passage || passage.kind === 'item') return [];
  const {kind} = passage;
  const isPage = kind === 'page';
  const address = (name: string | undefined, there: Unit | undefined) => {
    if (name === undefined || (isPage && !there)) return undefined;
    return there && ANCHORED.has(kind) ? `${name}/#${there.id}` : `${name}/`;
  };
  return [
    {
      id,
      kind,
      class: changeClass,
      cause,
      title: page.title,
      audience: page.audience,
      words: passage.lines[0] ?? page.title,
      differences: isPage && !(said && says) ? [] : differencesIn(said?.lines, says?.lines),
      // What is new was nothing before.
      earlier: changeClass === 'new' ? undefined : address(was?.slug, said),
      later: address(is?.slug, says),
      ...(isPage && (!said || !says) && {steps: page.passages.filter((step) => step.kind === 'step').length}),
    },
  ];
}

/** What differs, line by line. Of two lines that have little in common each is told as a whole. */
function differencesIn(said?: readonly string[], says?: readonly string[]): readonly Replacement[] {
  // What it is about is told above.
  if (!said) return (says ?? []).slice(1).map((after) => ({after}));
  if (!says) return said.slice(1).map((before) => ({before}));
  return replacementsIn(said, says).flatMap((found): readonly Replacement[] => {
    const {before, after} = found;
    const isApart = before !== undefined && after !== undefined && !areAlike(before, after);
    return isApart ? [{before}, {after}] : [found];
  });
}

/** Below these a difference word by word reads well whatever the words are. */
const SHORT = 12;
const LIKENESS = 0.35;

function areAlike(one: string, other: string): boolean {
  const [those, these] = [one.split(' '), other.split(' ')];
  if (those.length + these.length <= SHORT) return true;
  const left = [...these];
  const common = those.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (those.length + these.length) >= LIKENESS;
}

function itemChanges({key, before, after}: Revisions, histories: ItemHistories): Change[] {
  const was = placesOf(before);
  const is = placesOf(after);
  return Object.entries(histories).flatMap(([id, history]): Change[] => {
    const change = changeIn(history, key);
    const said = was.get(id);
    const says = is.get(id);
    const place = says ?? said;
    if (!change?.cause || !place) return [];
    const earlierLists = (said?.lists ?? []).map(({slug}) => slug);
    const isElsewhere =
      said &&
      says &&
      !(earlierLists.length === says.lists.length && says.lists.every(({slug}) => earlierLists.includes(slug)));
    return [
      {
        kind: 'item',
        id,
        class: change.class,
        cause: change.cause,
        title: place.page.title,
        audience: place.audience,
        words: place.lines[0] ?? id,
        differences: differencesIn(said?.lines, says?.lines),
        earlier: said && `${said.page.slug}/#${id}`,
        later: says && `${says.page.slug}/#${id}`,
        lists: place.lists.map(({slug}) => slug),
        ...(isElsewhere && {wasOn: said.lists.map(({title}) => title)}),
      },
    ];
  });
}

interface ItemPlace {
  /** The first list that asks for it. */
  readonly page: RevisionPage;
  readonly lines: readonly string[];
  readonly audience: readonly Audience[];
  readonly lists: readonly RevisionPage[];
}

/** Item id → where it stands; several lists may ask for the same. */
function placesOf(pages: readonly RevisionPage[]): ReadonlyMap<string, ItemPlace> {
  const places = new Map<string, ItemPlace>();
  for (const page of pages) {
    for (const {id, lines, when} of page.items) {
      const place = places.get(id) ?? {page, lines, audience: [], lists: []};
      const audience = when === 'vpn' ? (['vpn-users'] as const) : page.audience;
      places.set(id, {
        ...place,
        audience: [...new Set([...place.audience, ...audience])],
        lists: [...place.lists, page],
      });
    }
  }
  return places;
}

/** Guides that a revision withdrew, with the reason; the latest revision counts. */
export function withdrawnGuides(
  declared: DeclaredChanges,
): Readonly<Record<string, {readonly revision: string; readonly cause: Cause; readonly instead?: string}>> {
  return Object.fromEntries(
    Object.entries(declared)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([revision, changes]) =>
        changes
          .filter(({id, class: changeClass}) => changeClass === 'retired' && !id.includes('/'))
          .map(({id, cause, instead}) => [id, {revision, cause, ...(instead !== undefined && {instead})}] as const),
      ),
  );
}

/** The ids of all steps that came, changed or went, also those of guides that came or went as a whole. */
export function stepIds(
  changes: readonly Change[],
  pages: readonly RevisionPage[],
  changeClass: ChangeClass,
): readonly string[] {
  return changes
    .filter((change) => change.class === changeClass && change.kind !== 'item')
    .flatMap(({kind, id}) =>
      kind === 'step'
        ? [id]
        : kind === 'page' && (changeClass === 'new' || changeClass === 'retired')
          ? (pages.find(({slug}) => slug === id)?.passages ?? [])
              .filter((passage) => passage.kind === 'step')
              .map((step) => `${id}/${step.id}`)
          : [],
    )
    .toSorted();
}
