/** Parts of a page that hold nothing: sections, components, callouts, entries of lists, cells, links. */
import type {Nodes} from 'mdast';
import type {Diagnostic} from '../diagnostics';
import {rangeOf, type Page} from './page';
import {diagnosticIn} from './site';

/** Without content they show an empty frame or nothing. Those that begin with a paragraph are asked for it elsewhere. */
const HOLDERS: ReadonlySet<string> = new Set([
  'Agenda',
  'Checklist',
  'IfNot',
  'Kbd',
  'Quiz',
  'Solution',
  'Steps',
  'Tab',
  'Tabs',
  'Tree',
  'Ui',
]);

const FIX = 'Write what belongs there, or take it out in both languages.';

/** One problem for each; what is empty inside something empty is not said. */
export function findEmptyParts(page: Page): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  walk(page.root);
  return diagnostics;

  function report(node: Nodes, what: string): void {
    diagnostics.push(diagnosticIn(page, rangeOf(node).start, 'empty-part', `${what} is empty.`, FIX));
  }

  function walk(node: Nodes): void {
    const what = emptyName(node);
    if (what !== undefined) return report(node, what);
    if (!('children' in node)) return;
    const children = node.children.filter((child) => !isComment(child));
    for (const [index, child] of children.entries()) {
      if (child.type === 'heading' && endsAtOnce(child.depth, children[index + 1])) report(child, 'The section');
      else walk(child);
    }
  }
}

/** Whether what follows a heading is the next section of its level, or nothing. */
function endsAtOnce(depth: number, next: Nodes | undefined): boolean {
  return next === undefined || (next.type === 'heading' && next.depth <= depth);
}

/** What the node is called, where it should hold something and does not. */
function emptyName(node: Nodes): string | undefined {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return HOLDERS.has(node.name ?? '') && isEmpty(node.children) ? `<${node.name}>` : undefined;
    case 'containerDirective':
      return isEmpty(node.children.filter((child) => !isLabel(child))) ? 'The callout' : undefined;
    case 'listItem':
      return isEmpty(node.children) ? 'The entry of the list' : undefined;
    case 'tableCell':
      return isEmpty(node.children) ? 'The cell' : undefined;
    case 'link':
      return isEmpty(node.children) ? 'The text of the link' : undefined;
    case 'heading':
      return isEmpty(node.children) ? 'The heading' : undefined;
    default:
      return undefined;
  }
}

const isEmpty = (children: readonly Nodes[]): boolean =>
  children.every((child) => isComment(child) || (child.type === 'text' && child.value.trim() === ''));

const isComment = ({type}: Nodes): boolean => type === 'mdxFlowExpression' || type === 'mdxTextExpression';

/** The title in brackets. */
const isLabel = (node: Nodes): boolean => node.type === 'paragraph' && node.data?.directiveLabel === true;
