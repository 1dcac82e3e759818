/**
 * A text for translators: words, and between them pieces that nobody may change, such as
 * entity values, components with their attributes, link targets, code and the ids of headings.
 */

/** "open" and "close" stand round words, "block" keeps its place among the others, "single" may move. */
type Manner = 'open' | 'close' | 'block' | 'single';

export interface Piece {
  /** As it stands in the page. */
  readonly raw: string;
  readonly manner: Manner;
}

/** Words, or a piece. */
export type Segment = string | Piece;

/** First those that may hold the signs of others. */
const KINDS: readonly (readonly [manner: Manner, pattern: RegExp])[] = [
  ['block', /^[ \t]*```[\s\S]*?^[ \t]*```[ \t]*$/],
  ['block', /[ \t]*\{\/\*[\s\S]*?\*\/\}/],
  ['single', /(?<tick>`+)(?!`)[\s\S]*?(?<!`)\k<tick>(?!`)/],
  ['single', /\{\{[^{}]*\}\}/],
  ['open', /<(?:Ui|Kbd)\b(?:"[^"]*"|[^">])*>/],
  ['close', /<\/(?:Ui|Kbd)>/],
  ['block', /<\/?[A-Za-z][\w.:-]*(?:\s(?:"[^"]*"|\{[^}]*\}|[^">{])*)?\/?>/],
  ['open', /^[ \t]*:{3,}[ \t]*[a-z]+\[(?=.*\][ \t]*$)/],
  ['close', /(?<=^[ \t]*:{3,}[ \t]*[a-z]+\[.*)\][ \t]*$/],
  ['block', /^[ \t]*:{3,}[ \t]*[a-z]*[ \t]*$/],
  ['block', /^[ \t]*\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/],
  ['open', /!?\[(?=[^[\]]*\]\([^\s)]*\))/],
  ['close', /\]\([^\s)]*\)/],
  ['single', /https?:\/\/[^\s)<>\]]+/],
  // What is left of them would be read as markup, so nobody may type it.
  ['single', /[{}<`]/],
];

const PIECE = new RegExp(KINDS.map(([, {source}], index) => `(?<k${index}>${source})`).join('|'), 'gm');

/** Words and pieces in turn, each piece by itself. */
export function readPieces(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of text.matchAll(PIECE)) {
    if (match.index > end) segments.push(text.slice(end, match.index));
    const manner = KINDS.find((_kind, index) => match.groups?.[`k${index}`] !== undefined)![0];
    segments.push({raw: match[0], manner});
    end = match.index + match[0].length;
  }
  if (end < text.length) segments.push(text.slice(end));
  return segments;
}

/** What ends the line before it, and what ends its own line: blocks do both, the ends of a callout's title one. */
const beginsLine = ({raw, manner}: Piece): boolean => manner === 'block' || (manner === 'open' && raw.includes(':::'));
const endsLine = ({raw, manner}: Piece): boolean => manner === 'block' || (manner === 'close' && raw.trim() === ']');

/**
 * As {@link readPieces}, with lines that hold only blocks as one piece, and with the line
 * ends round a block as part of it: there are no words, and programs lose white space beside a piece.
 */
export function readSegments(text: string): readonly Segment[] {
  const joined: Segment[] = [];
  const push = (segment: Segment): void => {
    const last = joined.at(-1);
    const isOneBlock =
      typeof segment === 'object' && typeof last === 'object' && segment.manner === 'block' && last.manner === 'block';
    if (isOneBlock && /\n\s*$/.test(last.raw))
      joined[joined.length - 1] = {raw: last.raw + segment.raw, manner: 'block'};
    else if (segment !== '') joined.push(segment);
  };
  for (const segment of readPieces(text)) {
    const last = joined.at(-1);
    if (typeof segment === 'string') {
      const space = typeof last === 'object' && endsLine(last) ? (/^\s*\n\s*/.exec(segment)?.[0] ?? '') : '';
      if (typeof last === 'object' && space !== '') joined[joined.length - 1] = {...last, raw: last.raw + space};
      push(segment.slice(space.length));
    } else {
      const space = typeof last === 'string' && beginsLine(segment) ? (/\s*\n\s*$/.exec(last)?.[0] ?? '') : '';
      if (typeof last === 'string' && space !== '') {
        joined.pop();
        push(last.slice(0, -space.length));
      }
      push({...segment, raw: space + segment.raw});
    }
  }
  return joined;
}

/** A piece by itself, or what opens with what closes: these stay together. */
export interface Thing {
  /** Where they stand among the pieces. */
  readonly at: readonly [number] | readonly [open: number, close: number];
  readonly raw: string;
  /** The words between. */
  readonly inner: string;
}

/** What opens with what closes it; what has no other end is a thing by itself. */
export function readThings(segments: readonly Segment[]): readonly Thing[] {
  const things: Thing[] = [];
  const open: {readonly at: number; readonly piece: Piece; inner: string}[] = [];
  let at = -1;
  for (const segment of segments) {
    if (typeof segment === 'string') {
      for (const entry of open) entry.inner += segment;
      continue;
    }
    at += 1;
    if (segment.manner === 'open') open.push({at, piece: segment, inner: ''});
    else if (segment.manner === 'close' && open.some(({piece}) => fits(piece, segment))) {
      const index = open.findLastIndex(({piece}) => fits(piece, segment));
      const {at: start, piece, inner} = open[index]!;
      open.splice(index, 1);
      things.push({at: [start, at], raw: piece.raw + segment.raw, inner});
    } else things.push({at: [at], raw: segment.raw, inner: ''});
  }
  return [...things, ...open.map(({at: start, piece}): Thing => ({at: [start], raw: piece.raw, inner: ''}))].toSorted(
    (a, b) => a.at[0] - b.at[0],
  );
}

/** Whether a piece closes what another opened. */
function fits({raw: open}: Piece, {raw: close}: Piece): boolean {
  const label = /^<(\w+)/.exec(open)?.[1];
  if (label) return close === `</${label}>`;
  return open.includes(':::') ? close.trim() === ']' : close.startsWith('](');
}
