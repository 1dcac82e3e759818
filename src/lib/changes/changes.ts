/**
 * What a policy revision changed in the guidance: computed from the pages of two
 * revisions and the classes declared for them, never kept by hand.
 */
import {changeIn, type Cause, type ChangeClass} from '../checklist/history';
import type {ItemHistories} from '../checklist/itemsSchema';
import type {Audience} from '../audiences';
import type {Kind} from '../guide';
import type {DeclaredChange, DeclaredChanges} from './changesSchema';

/** A step or an item, in plain words. */
export interface Unit {
  readonly id: string;
  readonly words: string;
  /** For whom an item is, when not for everyone. */
  readonly when?: string | undefined;
}

/** A page of one revision in one language, as far as changes go. */
export interface RevisionPage {
  readonly slug: string;
  readonly kind: Kind;
  readonly title: string;
  readonly audience: readonly Audience[];
  readonly steps: readonly Unit[];
  readonly items: readonly Unit[];
}

export interface Change {
  readonly kind: 'guide' | 'step' | 'item';
  /** "guide", "guide/step", or the id of an item. */
  readonly id: string;
  readonly class: ChangeClass;
  readonly cause: Cause;
  /** The page that it stands on, in the later revision unless it is gone. */
  readonly title: string;
  readonly audience: readonly Audience[];
  /** What it said; a new one said nothing. */
  readonly before?: string | undefined;
  /** What it says; a retired one says nothing. For a guide, its title. */
  readonly after?: string | undefined;
  /** Page and anchor in the earlier and in the later revision: "teams-chat/#report". */
  readonly earlier?: string | undefined;
  readonly later?: string | undefined;
  /** How many steps a guide has that came or went. */
  readonly steps?: number | undefined;
  /** The checklists of the later revision that ask for an item; of the earlier one when it is gone. */
  readonly lists?: readonly string[] | undefined;
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
 * The changes of one revision, in the order of its pages, items last.
 *
 * The content checker has seen that every difference is declared; what is not
 * (a page that is being written) is left out.
 */
export function changesOf(
  {key, before, after}: Revisions,
  declared: readonly DeclaredChange[],
  histories: ItemHistories,
): readonly Change[] {
  const order = [...new Set([...after, ...before].map(({slug}) => slug))];
  const rank = (id: string) => order.indexOf(id.split('/')[0]!);
  const guides = declared
    .flatMap((entry) => stepOrGuide(entry, before, after))
    .toSorted((a, b) => rank(a.id) - rank(b.id));
  return [...guides, ...itemChanges({key, before, after}, histories)];
}

function stepOrGuide(
  {id, class: changeClass, cause}: DeclaredChange,
  before: readonly RevisionPage[],
  after: readonly RevisionPage[],
): Change[] {
  const [slug, step] = id.split('/');
  const was = before.find((page) => page.slug === slug);
  const is = after.find((page) => page.slug === slug);
  const page = is ?? was;
  if (!page) return [];
  const common = {id, class: changeClass, cause, title: page.title, audience: page.audience};
  if (step === undefined) {
    return [
      {
        ...common,
        kind: 'guide',
        before: was?.title,
        after: is?.title,
        earlier: was && `${slug}/`,
        later: is && `${slug}/`,
        steps: page.steps.length,
      },
    ];
  }
  const said = was?.steps.find((unit) => unit.id === step)?.words;
  const says = is?.steps.find((unit) => unit.id === step)?.words;
  if (said === undefined && says === undefined) return [];
  return [
    {
      ...common,
      kind: 'step',
      before: said,
      after: says,
      earlier: said === undefined ? was && `${slug}/` : `${slug}/#${step}`,
      later: says === undefined ? is && `${slug}/` : `${slug}/#${step}`,
    },
  ];
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
    return [
      {
        kind: 'item',
        id,
        class: change.class,
        cause: change.cause,
        title: place.page.title,
        audience: place.audience,
        before: said?.words,
        after: says?.words,
        earlier: said && `${said.page.slug}/#${id}`,
        later: says && `${says.page.slug}/#${id}`,
        lists: place.lists,
      },
    ];
  });
}

interface ItemPlace {
  /** The first list that asks for it. */
  readonly page: RevisionPage;
  readonly words: string;
  readonly audience: readonly Audience[];
  readonly lists: readonly string[];
}

/** Item id → where it stands; several lists may ask for the same. */
function placesOf(pages: readonly RevisionPage[]): ReadonlyMap<string, ItemPlace> {
  const places = new Map<string, ItemPlace>();
  for (const page of pages) {
    for (const {id, words, when} of page.items) {
      const place = places.get(id) ?? {page, words, audience: [], lists: []};
      const audience = when === 'vpn' ? (['vpn-users'] as const) : page.audience;
      places.set(id, {
        ...place,
        audience: [...new Set([...place.audience, ...audience])],
        lists: [...place.lists, page.slug],
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
      kind === 'step' ? [id] : (pages.find(({slug}) => slug === id)?.steps ?? []).map((step) => `${id}/${step.id}`),
    )
    .toSorted();
}
