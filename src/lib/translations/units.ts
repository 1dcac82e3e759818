/**
 * The parts of a page that are translated one by one, and the hash by which a part
 * is known again. What both languages share by rule (ids, link targets, figures,
 * sources) and what nobody reads (comments, white space) does not count.
 */

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

const FRONT_MATTER = /^---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/;
// A value may go on in indented lines.
const HEAD = /^(?:title|description):.*(?:\r?\n[ \t]+.*)*/gm;
const PART = /^[ \t]*<(?<component>Step|Item)\b(?<attributes>[^>]*)>(?<inner>[\s\S]*?)^[ \t]*<\/\k<component>>/gm;

/** The parts of a page, in its order. Lines decide, so a page that is no valid MDX can be read too. */
export function readUnits(text: string): readonly Unit[] {
  const [front = ''] = FRONT_MATTER.exec(text) ?? [];
  const head = [...front.matchAll(HEAD)];
  const parts: Unit[] = [];
  let body = '';
  let end = front.length;
  for (const match of text.slice(front.length).matchAll(PART)) {
    const at = front.length + match.index;
    body += text.slice(end, at);
    end = at + match[0].length;
    const {component, attributes = '', inner = ''} = match.groups ?? {};
    const id = /\bid="([^"]+)"/.exec(attributes)?.[1];
    if (id !== undefined) parts.push({name: `${component === 'Step' ? 'step' : 'item'}:${id}`, id, at, source: inner});
  }
  body += text.slice(end);
  return [
    {name: 'head', at: head[0]?.index ?? 0, source: head.map(([line]) => line).join('\n')},
    {name: 'body', at: front.length + (text.slice(front.length).match(/^\s*/)?.[0].length ?? 0), source: body},
    ...parts,
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
export function contentHash(source: string): string {
  let hash = 0x811c9dc5;
  for (const character of translated(source)) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
