/**
 * The parts of a page that are translated one by one, and the hash by which a part
 * is known again. What both languages share by rule (ids, link targets, figures,
 * sources) and what nobody reads (comments, white space) does not count.
 */

import {partsOf, readPageParts} from './pageParts';

/** "head" (title and description), "body" (what stands outside steps and items), "step:open", "item:vpn.connected". */
export type UnitName = string;

export interface Unit {
  readonly name: UnitName;
  /** The permanent id of a step or an item, which is also its anchor. */
  readonly id?: string;
  /** Offset of its first character in the page. */
  readonly at: number;
  /** As it is written, without its own tags. */
  readonly source: string;
}

// A value may go on in indented lines.
const HEAD = /^(?:title|description):.*(?:\r?\n[ \t]+.*)*/gm;

/** The lines of the front matter that are translated. */
export const headLines = (front: string): readonly RegExpExecArray[] => [...front.matchAll(HEAD)];

/** The parts of a page, in its order. */
export function readUnits(text: string): readonly Unit[] {
  const {front, flow} = readPageParts(text);
  const head = headLines(front);
  return [
    {name: 'head', at: head[0]?.index ?? 0, source: head.map(([line]) => line).join('\n')},
    {
      name: 'body',
      at: front.length + (text.slice(front.length).match(/^\s*/)?.[0].length ?? 0),
      source: flow.filter((piece) => typeof piece === 'string').join(''),
    },
    ...partsOf(flow).map(({name, id, at, inner}) => ({name, id, at, source: inner})),
  ];
}

const COMMENTS = /\{\/\*[\s\S]*?\*\/\}/g;
const LINK_TARGETS = /\]\([^)\s]*\)/g;
/** Tags of blocks. Labels and keys are words, and so are their attributes. */
const BLOCK_TAGS = /<\/?(?!(?:Ui|Kbd)\b)[A-Z]\w*[^>]*>/g;

/** What of a part is translated, on one line. */
function translated(source: string): string {
  return source.replace(COMMENTS, '').replace(LINK_TARGETS, ']').replace(BLOCK_TAGS, '').replace(/\s+/g, ' ').trim();
}

/** Eight hexadecimal digits (FNV-1a, 32 bits): to notice an edit, not to keep a secret. */
export const contentHash = (source: string): string => fnv1a(translated(source));

/** Of a text with all that stands in it, but for the kind of its line ends. */
export const exactHash = (source: string): string => fnv1a(source.replaceAll('\r\n', '\n'));

function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
