/**
 * A page as a line of pieces: its front matter, its steps and items, and the text around
 * them. What is taken apart here is put together again byte for byte.
 */
import type {UnitName} from './units';

export interface PagePart {
  readonly name: UnitName;
  /** The permanent id of a step or an item, which is also its anchor. */
  readonly id: string;
  /** Offset of its first character in the page. */
  readonly at: number;
  /** Its opening tag, with the space before it. */
  readonly open: string;
  /** As it is written, without its own tags. */
  readonly inner: string;
  readonly close: string;
}

export interface PageParts {
  /** With its lines of dashes; empty when there is none. */
  readonly front: string;
  /** The text around the steps and items, and these in their places. */
  readonly flow: readonly (string | PagePart)[];
}

const FRONT_MATTER = /^---\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/;
const PART =
  /^(?<open>[ \t]*<(?<component>Step|Item)\b(?<attributes>[^>]*)>)(?<inner>[\s\S]*?)(?<close>^[ \t]*<\/\k<component>>)/gm;

/** Takes a page apart. Lines decide, so a page that is no valid MDX can be read too. */
export function readPageParts(text: string): PageParts {
  const [front = ''] = FRONT_MATTER.exec(text) ?? [];
  const flow: (string | PagePart)[] = [];
  let end = front.length;
  for (const match of text.slice(front.length).matchAll(PART)) {
    const {open = '', component, attributes = '', inner = '', close = ''} = match.groups ?? {};
    const id = /\bid="([^"]+)"/.exec(attributes)?.[1];
    const at = front.length + match.index;
    flow.push(text.slice(end, at));
    end = at + match[0].length;
    if (id !== undefined)
      flow.push({name: `${component === 'Step' ? 'step' : 'item'}:${id}`, id, at, open, inner, close});
  }
  flow.push(text.slice(end));
  return {front, flow};
}

/** The page that was taken apart. A part without an id, which the checker refuses, is lost. */
export function writePageParts({front, flow}: PageParts): string {
  return (
    front + flow.map((piece) => (typeof piece === 'string' ? piece : piece.open + piece.inner + piece.close)).join('')
  );
}

/** The steps and items of a page, in its order. */
export const partsOf = (flow: PageParts['flow']): readonly PagePart[] =>
  flow.filter((piece): piece is PagePart => typeof piece !== 'string');

/**
 * The text around steps and items as one page has it, with the steps and items that
 * another has: each new one behind the one it follows there, those that went left out.
 */
export function arrange(flow: PageParts['flow'], parts: readonly PagePart[]): PageParts['flow'] {
  const wanted = new Map(parts.map((part) => [part.name, part]));
  const arranged = flow.flatMap((piece): (string | PagePart)[] => {
    if (typeof piece === 'string') return [piece];
    const part = wanted.get(piece.name);
    return part ? [part] : [];
  });
  const here = new Set(partsOf(arranged).map(({name}) => name));
  parts.forEach((part, index) => {
    if (here.has(part.name)) return;
    const place = (name: UnitName | undefined) =>
      arranged.findIndex((piece) => typeof piece !== 'string' && piece.name === name);
    const before = parts.slice(0, index).findLast(({name}) => here.has(name))?.name;
    const after = parts.slice(index + 1).find(({name}) => here.has(name))?.name;
    if (before !== undefined) arranged.splice(place(before) + 1, 0, '\n\n', part);
    else if (after !== undefined) arranged.splice(place(after), 0, part, '\n\n');
    else arranged.push('\n', part, '\n');
    here.add(part.name);
  });
  return arranged;
}
