/** Two revisions of a page, paragraph beside paragraph. */
import {diffSequence} from '../sequenceDifference';

/** A heading, a paragraph, a list item or a table row, as readers see it. */
export interface Block {
  /** The nearest id around it: a section or a step; empty at the beginning. */
  readonly anchor: string;
  readonly kind: 'heading' | 'text';
  readonly text: string;
}

/** One page in all revisions that have it, as the build writes it for the page that compares. */
export interface ComparablePage {
  readonly title: string;
  /** Revision key → its text. */
  readonly revisions: Readonly<Record<string, readonly Block[]>>;
}

/** A page that two revisions or more have. */
export interface ComparableEntry {
  readonly slug: string;
  readonly title: string;
  /** Newest first. */
  readonly revisions: readonly string[];
}

/** Where they are kept, below a language's base address. */
export const COMPARE_FOLDER = 'compare';
export const COMPARE_INDEX = `${COMPARE_FOLDER}/pages.json`;
export const comparePath = (slug: string): string => `${COMPARE_FOLDER}/${slug}.json`;

/** A line of the comparison: one side is missing where something came or went. */
export interface Row {
  readonly before?: Block;
  readonly after?: Block;
}

export const isSame = ({before, after}: Row): boolean => before?.text === after?.text;

/**
 * Puts the blocks of two revisions side by side: equal ones face each other, and
 * between them those of the same section or step that changed.
 */
export function alignBlocks(before: readonly Block[], after: readonly Block[]): readonly Row[] {
  const key = ({anchor, text}: Block): string => `${anchor}\n${text}`;
  const rows: Row[] = [];
  let removed: Block[] = [];
  let added: Block[] = [];
  let a = 0;
  let b = 0;
  const flush = (): void => {
    rows.push(...pair(removed, added));
    removed = [];
    added = [];
  };
  for (const {kind} of diffSequence(before.map(key), after.map(key))) {
    if (kind === 'removed') removed.push(before[a++]!);
    else if (kind === 'added') added.push(after[b++]!);
    else {
      flush();
      rows.push({before: before[a++]!, after: after[b++]!});
    }
  }
  flush();
  return rows;
}

/** What stood there and what stands there now: each old block meets the next new one of its place and kind. */
function pair(removed: readonly Block[], added: readonly Block[]): Row[] {
  const rows: Row[] = [];
  const left = [...added];
  for (const block of removed) {
    const index = left.findIndex(({anchor, kind}) => anchor === block.anchor && kind === block.kind);
    if (index < 0) {
      rows.push({before: block});
      continue;
    }
    rows.push(...left.splice(0, index).map((after) => ({after})), {before: block, after: left.shift()!});
  }
  return [...rows, ...left.map((after) => ({after}))];
}

export interface Choice {
  readonly page: string;
  readonly from: string;
  readonly to: string;
}

/** The same in browsers and in Node; the types of this room know neither. */
declare const URLSearchParams: new (search: string) => {get(name: string): string | null};

/**
 * What an address asks to compare, as far as it can be answered; the rest falls
 * back to the first page, and to its two newest revisions.
 *
 * @param search anyone may have written it: only names that exist are taken
 */
export function readChoice(search: string, pages: readonly ComparableEntry[]): Choice | undefined {
  const asked = new URLSearchParams(search);
  const page = pages.find(({slug}) => slug === asked.get('page')) ?? pages[0];
  if (!page) return undefined;
  const [newest, second] = page.revisions;
  const known = (name: string) => page.revisions.find((key) => key === asked.get(name));
  const to = known('to') ?? newest!;
  const from = known('from') ?? second!;
  return from === to ? {page: page.slug, from: second!, to: newest!} : {page: page.slug, from, to};
}
