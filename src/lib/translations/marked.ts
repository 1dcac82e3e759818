/**
 * Two texts of one part with the same numbers for the same pieces, as translators get
 * them, and back again: what they wrote, as it stands in the page.
 */
import type {Locale} from '../locale';
import {LOCALE_FACTS} from '../localeFacts';
import {readPieces, readSegments, readThings, type Segment, type Thing} from './pieces';

/** Words, and the numbers of the pieces between them. */
export type Marked = readonly (string | number)[];

export interface NumberedPiece {
  readonly number: number;
  /** As it stands in the source; in the translation when it stands only there. */
  readonly raw: string;
  /** As it stands in the translation so far, where it does. */
  readonly there?: string | undefined;
  /** Whether both languages were in sync without it in this one. */
  readonly isOptional: boolean;
  /** Whether it stays where it is among its kind. */
  readonly isFixed: boolean;
  /** Number of the piece that closes what this one opens. */
  readonly closedBy?: number;
}

export interface MarkedPair {
  readonly source: Marked;
  /** The translation so far. */
  readonly target: Marked | undefined;
  readonly pieces: readonly NumberedPiece[];
}

/** The texts of both languages when somebody found them in sync. */
export interface TextPair {
  readonly source: string;
  readonly target: string;
}

/**
 * Numbers the pieces of a text and of its translation so far. What stands in both has one number.
 *
 * @param was the texts that were in sync: a piece that the translation did without then may be left out again
 */
export function markPair(source: string, target: string | undefined, was?: TextPair): MarkedPair {
  const from = readSegments(source);
  const to = target === undefined ? undefined : readSegments(target);
  const sourcePieces = from.filter((segment) => typeof segment !== 'string');
  const targetPieces = to?.filter((segment) => typeof segment !== 'string') ?? [];
  const numberOf = to && align(readThings(from), readThings(to), sourcePieces.length);
  const there = new Map(targetPieces.map((piece, index) => [numberOf!.get(index)!, piece]));
  const optional = was ? withoutTwin(was) : [];
  const closing = new Map(
    readThings(from).flatMap(({at: [open, close]}) => (close === undefined ? [] : [[open, close]])),
  );

  const pieces = sourcePieces.map(({raw, manner}, index): NumberedPiece => {
    const twin = there.get(index + 1)?.raw;
    const close = closing.get(index);
    const mayGo = twin === undefined ? optional.indexOf(raw) : -1;
    if (mayGo >= 0) optional.splice(mayGo, 1);
    return {
      number: index + 1,
      raw,
      there: twin,
      isOptional: mayGo >= 0,
      isFixed: manner === 'block',
      ...(close === undefined ? {} : {closedBy: close + 1}),
    };
  });
  const own = [...there]
    .filter(([number]) => number > sourcePieces.length)
    .map(([number, {raw}]): NumberedPiece => ({number, raw, there: raw, isOptional: true, isFixed: false}));
  return {
    source: mark(from, (index) => index + 1),
    target: to && mark(to, (index) => numberOf!.get(index)!),
    pieces: [...pieces, ...own.toSorted((a, b) => a.number - b.number)],
  };
}

function mark(segments: readonly Segment[], numberOf: (index: number) => number): Marked {
  let index = -1;
  return segments.map((segment) => (typeof segment === 'string' ? segment : numberOf((index += 1))));
}

/** Pieces of a source that its translation has not. */
function withoutTwin({source, target}: TextPair): string[] {
  const {pieces} = markPair(source, target);
  return pieces.flatMap(({raw, there}) => (there === undefined ? [raw] : []));
}

/** Place of a piece in the translation → its number: that of its twin, or one behind all of the source. */
function align(source: readonly Thing[], target: readonly Thing[], last: number): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  const free = [...source];
  const twins = new Map<Thing, Thing>();
  const find = (isTwin: (candidate: Thing, thing: Thing) => boolean): void => {
    for (const thing of target) {
      if (twins.has(thing)) continue;
      const index = free.findIndex((candidate) => candidate.at.length === thing.at.length && isTwin(candidate, thing));
      if (index >= 0) twins.set(thing, free.splice(index, 1)[0]!);
    }
  };
  find((candidate, thing) => labelOf(thing) !== undefined && labelOf(candidate) === labelOf(thing));
  find((candidate, thing) => shownAs(candidate.raw) === shownAs(thing.raw));
  find((candidate, thing) => isLabel(thing) && isLabel(candidate) && elementOf(candidate) === elementOf(thing));
  let next = last;
  for (const thing of target) {
    const twin = twins.get(thing);
    thing.at.forEach((place, index) => numbers.set(place, twin ? twin.at[index]! + 1 : (next += 1)));
  }
  return numbers;
}

const isLabel = ({raw}: Thing): boolean => /^<(?:Ui|Kbd)\b/.test(raw);
const elementOf = ({raw}: Thing): string => /^<\w+/.exec(raw)?.[0] ?? '';

/** The English words of a label, which pages in the other language may give as well. */
function labelOf(thing: Thing): string | undefined {
  if (!isLabel(thing)) return undefined;
  return `${elementOf(thing)} ${/\ben="([^"]*)"/.exec(thing.raw)?.[1] ?? thing.inner}`;
}

const HARMLESS: Readonly<Record<string, string>> = {'<': '‹', '>': '›', '&': '＆'};

/** A piece for people to read in an attribute: on one line, and without the signs that some programs forget to escape there. */
export const shownAs = (raw: string): string =>
  raw
    .replace(/\s+/g, ' ')
    .replace(/[<>&]/g, (sign) => HARMLESS[sign]!)
    .trim();

/** Without white space at its ends and beside blocks, which bring their own, and with one kind of line ends. */
export function tidied(marked: Marked, {pieces, source, target}: MarkedPair): Marked {
  const known = new Map(pieces.map(({number, raw, there}) => [number, there ?? raw]));
  const joined: (string | number)[] = [];
  for (const segment of marked) {
    const last = joined.at(-1);
    if (typeof segment === 'string' && typeof last === 'string') joined[joined.length - 1] = last + segment;
    else joined.push(segment);
  }
  const hasSpace = (neighbour: string | number | undefined, side: RegExp): boolean =>
    typeof neighbour === 'number' ? side.test(known.get(neighbour) ?? '') : neighbour === undefined;
  // As the translation so far has them, else the source.
  const linesBefore = new Map([...linesBeforePieces(source), ...linesBeforePieces(target ?? [])]);
  return joined
    .map((segment, index) => {
      if (typeof segment !== 'string') return segment;
      const text = segment.replaceAll('\r\n', '\n');
      const start = hasSpace(joined[index - 1], /\n\s*$/) ? text.trimStart() : text;
      const ended = hasSpace(joined[index + 1], /^\s*(?:\n| \{)/) ? start.trimEnd() : start;
      const lines = linesBefore.get(joined[index + 1]) ?? '';
      // Some programs lose line ends between a sentence and a placeholder.
      const [found] = /\n*$/.exec(ended)!;
      return found.length < lines.length && /[.!?؟:]\n*$/.test(ended) ? ended + lines.slice(found.length) : ended;
    })
    .filter((segment) => segment !== '');
}

/** Piece → the line ends before it. */
const linesBeforePieces = (marked: Marked): (readonly [string | number | undefined, string])[] =>
  marked.flatMap((segment, index) => {
    const before = marked[index - 1];
    return typeof segment === 'number' && typeof before === 'string' && before.endsWith('\n')
      ? [[segment, /\n*$/.exec(before)![0]] as const]
      : [];
  });

/** What is wrong with a translation, and what to do about it. */
export interface Fault {
  readonly problem: string;
  readonly fix: string;
}

/** A piece in a message. */
const named = (number: number, raw: string): string => `{${number}} (${raw.replace(/\s+/g, ' ').trim()})`;

/** What is wrong with the pieces of a translation: each of the source once, in pairs, and nothing typed in their place. */
export function faultOf(target: Marked, {pieces}: MarkedPair): Fault | undefined {
  const used = target.filter((segment) => typeof segment === 'number');
  const known = new Map(pieces.map((piece) => [piece.number, piece]));
  for (const number of used) {
    const piece = known.get(number);
    if (!piece)
      return {
        problem: `The placeholder {${number}} does not exist in this part.`,
        fix: `Use those of the source: ${pieces.map((entry) => `{${entry.number}}`).join(' ') || 'it has none'}.`,
      };
    if (used.indexOf(number) !== used.lastIndexOf(number))
      return {problem: `The placeholder ${named(number, piece.raw)} stands there twice.`, fix: 'Take one of them out.'};
  }
  const missing = pieces.find(({number, isOptional}) => !isOptional && !used.includes(number));
  if (missing)
    return {
      problem: `The placeholder ${named(missing.number, missing.raw)} is missing.`,
      fix: 'Put it where it belongs in the translation.',
    };
  const fixed = used.filter((number) => known.get(number)!.isFixed);
  const moved = fixed.find((number, index) => index > 0 && number < fixed[index - 1]!);
  if (moved !== undefined)
    return {
      problem: `The placeholder ${named(moved, known.get(moved)!.raw)} stands behind one that it comes before.`,
      fix: 'Keep the order of the source: it holds the page together.',
    };
  return pairFault(used, known) ?? typedFault(target);
}

function pairFault(used: readonly number[], known: ReadonlyMap<number, NumberedPiece>): Fault | undefined {
  const ends = new Set([...known.values()].flatMap(({closedBy}) => closedBy ?? []));
  const open: number[] = [];
  for (const number of used) {
    const closedBy = known.get(number)!.closedBy;
    if (closedBy !== undefined) open.push(closedBy);
    else if (ends.has(number) && open.pop() !== number)
      return {
        problem: `The placeholder ${named(number, known.get(number)!.raw)} closes what is not open there.`,
        fix: 'Put it behind the words of the placeholder that it belongs to, and no pair across another.',
      };
  }
  return undefined;
}

function typedFault(target: Marked): Fault | undefined {
  for (const segment of target) {
    const typed = typeof segment === 'string' && readPieces(segment).find((entry) => typeof entry !== 'string');
    if (typed)
      return {
        problem: `\`${typed.raw.trim()}\` is typed as words, and the page would read it as markup.`,
        fix: 'Use the placeholders of the source, or other words.',
      };
  }
  return undefined;
}

/**
 * What a translator wrote, as it stands in the page.
 *
 * @param isMentioned whether the page gives these English words of a label already
 * @returns undefined when words and pieces together would be read as something else
 */
export function unmark(
  target: Marked,
  {source, pieces}: MarkedPair,
  locale: Locale,
  isMentioned: (label: string) => boolean,
): string | undefined {
  const known = new Map(pieces.map((piece) => [piece.number, piece]));
  const given = new Set<string>();
  const between = (text: Marked, open: number, close: number): string =>
    text
      .slice(text.indexOf(open) + 1, text.indexOf(close))
      .filter((segment) => typeof segment === 'string')
      .join('');
  const raws = target.map((segment) => {
    if (typeof segment === 'string') return segment;
    const {raw, there, closedBy} = known.get(segment)!;
    if (there !== undefined) return there;
    if (closedBy === undefined || !raw.startsWith('<Ui')) return raw;
    const label = between(source, segment, closedBy);
    const open = openLabel(label, between(target, segment, closedBy), locale, given.has(label) || isMentioned(label));
    given.add(label);
    return open;
  });
  const text = raws.join('');
  const intended = raws.flatMap((raw, index) => (typeof target[index] === 'number' ? piecesOf(raw) : []));
  return JSON.stringify(rawsOf(text)) === JSON.stringify(intended) ? text : undefined;
}

const rawsOf = (text: string): string[] =>
  readPieces(text).flatMap((segment) => (typeof segment === 'string' ? [] : [segment.raw]));

/** Of lines that hold only blocks each block; what is only known beside words is one piece. */
function piecesOf(raw: string): string[] {
  const raws = rawsOf(raw);
  return raws.length > 0 ? raws : [raw.replace(/^\s*\n|\n\s*$/g, '')];
}

/** A label says what stands on an English screen where the page's own words do not. */
function openLabel(label: string, words: string, locale: Locale, isKnown: boolean): string {
  if (LOCALE_FACTS[locale].script === 'Latin') return '<Ui>';
  if (/\p{L}/u.test(words) && !/\p{Script=Arabic}/u.test(words)) return '<Ui lang="en">';
  return isKnown || label.includes('"') || !/\p{Script=Latin}/u.test(label) ? '<Ui>' : `<Ui en="${label}">`;
}
