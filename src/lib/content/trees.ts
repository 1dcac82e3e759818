/** Troubleshooting trees: every answer leads to a node, and every way ends in an action. */
import type {Diagnostic} from '../diagnostics';
import {findTreeDiagnostics, type TreeDiagnostic, type TreeNode} from '../tree/tree';
import {nameOf} from './address';
import {attributeValue, type Element, type Page} from './page';
import {diagnosticIn} from './site';

/** The trees of a page: their name, their form, and the page around them. */
export function findTreePageDiagnostics(page: Page): Diagnostic[] {
  if (!page.isReadable) return [];
  const trees = page.elements.filter(({name}) => name === 'Tree');
  if (trees.length === 0 && page.frontMatter?.kind === 'tree') {
    return [
      diagnosticIn(
        page,
        page.fields.get('kind')?.start ?? 0,
        'tree-id',
        'The page is of kind tree, but has none.',
        `Write <Tree id="${nameOf(page.path)}">.`,
      ),
    ];
  }
  return trees.flatMap((tree) => [...findNameDiagnostics(page, tree), ...findFormDiagnostics(page, tree)]);
}

/** A tree is called like its page, so that links name it once. */
function findNameDiagnostics(page: Page, {attributes}: Element): Diagnostic[] {
  return attributes
    .filter(({name, value}) => name === 'id' && value !== undefined && value !== nameOf(page.path))
    .map(({value, valueAt}) =>
      diagnosticIn(
        page,
        valueAt,
        'tree-id',
        `The tree is called \`${value}\`, its page ${nameOf(page.path)}.`,
        `Write id="${nameOf(page.path)}".`,
      ),
    );
}

const DIAGNOSTICS: Readonly<Record<TreeDiagnostic['kind'], readonly [rule: string, problem: string, fix: string]>> = {
  'unknown-node': [
    'tree-node',
    'This answer leads to a node that the tree does not have.',
    'Name a question or an action of this tree, or write the missing one.',
  ],
  'same-answer': [
    'tree-node',
    'Both answers lead to the same node, so the question asks nothing.',
    'Lead one of them elsewhere, or take the question out.',
  ],
  cycle: [
    'tree-cycle',
    'This answer leads back to a question that was answered before.',
    'Lead it to an action, or to a question that was not asked yet.',
  ],
  unreachable: [
    'tree-unreachable',
    'No answer leads to this node.',
    'Lead an answer to it, or take it out in both languages.',
  ],
  'no-question': [
    'tree-node',
    'The tree does not begin with a question.',
    'Begin it with <Decision id="q1" yes="…" no="…">.',
  ],
};

/** Missing ids and answers are problems of their own: such a tree cannot be walked. */
function findFormDiagnostics(page: Page, tree: Element): Diagnostic[] {
  const elements = page.elements.filter(
    ({parent, name}) => parent === tree && (name === 'Decision' || name === 'Action'),
  );
  const nodes = elements.map(nodeOfElement);
  if (nodes.some((node) => node === undefined)) return [];
  return findTreeDiagnostics(nodes.filter((node) => node !== undefined)).map(({kind, id, answer}) => {
    const element = elements.find((one) => attributeValue(one, 'id') === id) ?? tree;
    const at = element.attributes.find(({name}) => name === (answer ?? 'id'))?.valueAt ?? element.start;
    return diagnosticIn(page, at, ...DIAGNOSTICS[kind]);
  });
}

function nodeOfElement(element: Element): TreeNode | undefined {
  const [id, yes, no] = ['id', 'yes', 'no'].map((name) => attributeValue(element, name));
  if (id === undefined) return undefined;
  if (element.name === 'Action') return {id};
  return yes === undefined || no === undefined ? undefined : {id, next: {yes, no}};
}
