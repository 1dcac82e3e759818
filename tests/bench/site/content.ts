/** What a page says, without what readers press or choose: the same measure for all four sites. */
import type {CheerioAPI, Cheerio} from 'cheerio';

type Nodes = ReturnType<Cheerio<never>['contents']>;
export type Node = Nodes extends Cheerio<infer One> ? One : never;
type Element = Extract<Node, {readonly attribs: unknown}>;
type Text = Extract<Node, {readonly nodeType: 3}>;

export const isElement = (node: Node): node is Element => (node.type as string) === 'tag';
export const isText = (node: Node): node is Text => (node.type as string) === 'text';

/** Elements that stand within a line; all others begin a new one. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code em i kbd mark q s small span strong sub sup time u var'.split(' '),
);

/** Controls, drawings, and words for programs or for paper. */
const CONTROLS = [
  'svg, script, style, noscript, template, form, button, input, select, textarea, progress, nav, [hidden]',
  // Components of ours: what they add to their content, the filter of a table, the switches of a checklist.
  '[data-added], [data-copy], [role=status], [role=search], label:has([data-choice])',
  // The line for printing. The titles of tabs are hidden from screen readers only.
  '[aria-hidden=true]:not([role=tabpanel] > *)',
].join(', ');

/** Takes the controls out of what is given, and what the selector names besides. */
export function takeControlsOut($: CheerioAPI, root: string, besides = ''): void {
  $(root)
    .find(besides ? `${CONTROLS}, ${besides}` : CONTROLS)
    .remove();
}

/** How many words stand in the text: what is between spaces and holds a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/[\s\u200b]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A page may hold so much more or less than ours. */
const MOST_APART = 0.05;

export const isAsLong = (ours: number, theirs: number): boolean => Math.abs(theirs - ours) <= MOST_APART * ours;

/** The text of nodes, with a space wherever a new line begins. */
export function textOf($: CheerioAPI, nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.data;
      if (!isElement(node)) return '';
      const inner = textOf($, $(node).contents().get());
      return INLINE.has(node.name) ? inner : ` ${inner} `;
    })
    .join('');
}
