/**
 * Troubleshooting trees: questions that are answered yes or no, and actions in
 * which they end. Two answers may lead to the same node, so a tree is a graph
 * without cycles. The first node is where a reader starts.
 */

export const ANSWERS = ['yes', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

/** An action is a node without answers. */
export interface TreeNode {
  /** Permanent, the same in both languages and every revision: q3, a1. */
  readonly id: string;
  /** Answer → the id of the next node. */
  readonly next?: Readonly<Record<Answer, string>>;
}

/** In the order of the page. */
export type Tree = readonly TreeNode[];

/** Node ids from the start to where the reader is. */
export type Path = readonly string[];

export interface TreeDiagnostic {
  readonly kind: 'unknown-node' | 'same-answer' | 'cycle' | 'unreachable' | 'no-question';
  readonly id: string;
  /** The answer that leads to the fault. */
  readonly answer?: Answer;
}

export function nodeOf(tree: Tree, id: string | undefined): TreeNode | undefined {
  return tree.find((node) => node.id === id);
}

/** The answer with which a node leads to another. */
export function answerTo({next}: TreeNode, id: string): Answer | undefined {
  return ANSWERS.find((answer) => next?.[answer] === id);
}

/**
 * What keeps a tree from leading every reader to an action: answers that lead
 * nowhere, in a circle or to the same node, and nodes that no answer leads to.
 */
export function findTreeDiagnostics(tree: Tree): TreeDiagnostic[] {
  const [first] = tree;
  if (!first?.next) return [{kind: 'no-question', id: first?.id ?? ''}];
  const diagnostics: TreeDiagnostic[] = tree.flatMap((node): TreeDiagnostic[] => {
    const {id, next} = node;
    if (!next) return [];
    const unknown = ANSWERS.filter((answer) => !nodeOf(tree, next[answer])).map((answer) => ({
      kind: 'unknown-node' as const,
      id,
      answer,
    }));
    return next.yes === next.no ? [...unknown, {kind: 'same-answer', id, answer: 'no'}] : unknown;
  });

  const state = new Map<string, 'open' | 'done'>();
  const visit = ({id, next}: TreeNode): void => {
    state.set(id, 'open');
    for (const answer of next ? ANSWERS : []) {
      const target = nodeOf(tree, next?.[answer]);
      if (!target) continue;
      if (state.get(target.id) === 'open') diagnostics.push({kind: 'cycle', id, answer});
      else if (!state.has(target.id)) visit(target);
    }
    state.set(id, 'done');
  };
  visit(first);
  return [...diagnostics, ...tree.filter(({id}) => !state.has(id)).map(({id}) => ({kind: 'unreachable' as const, id}))];
}

/** The shortest way from the start to a node; with two of the same length, the one that answers yes first. */
export function shortestPath(tree: Tree, id: string): Path {
  const [first] = tree;
  const waiting: Path[] = first ? [[first.id]] : [];
  const seen = new Set<string>();
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const here = path.at(-1);
    if (here === id) return path;
    if (here === undefined || seen.has(here)) continue;
    seen.add(here);
    const next = nodeOf(tree, here)?.next;
    for (const answer of next ? ANSWERS : []) if (next) waiting.push([...path, next[answer]]);
  }
  return first ? [first.id] : [];
}

/**
 * The path after the reader went to a node: one answer further, some answers back,
 * or, from anywhere else, the shortest way there.
 */
export function follow(tree: Tree, path: Path, id: string): Path {
  const earlier = path.indexOf(id);
  if (earlier >= 0) return path.slice(0, earlier + 1);
  const here = nodeOf(tree, path.at(-1));
  return here && answerTo(here, id) ? [...path, id] : shortestPath(tree, id);
}

/** The node that the fragment of an address names; the start where there is no fragment. Anyone can write an address, so it may name none. */
export function nodeInFragment(tree: Tree, fragment: string): string | undefined {
  try {
    const id = decodeURIComponent(fragment.replace(/^#/, ''));
    return id === '' ? tree[0]?.id : nodeOf(tree, id)?.id;
  } catch {
    return undefined; // half an escape
  }
}

/** The answers given on a path: each question with the answer that led on. */
export function answersOn(tree: Tree, path: Path): {readonly id: string; readonly answer: Answer}[] {
  return path.slice(0, -1).flatMap((id, index) => {
    const node = nodeOf(tree, id);
    const answer = node && answerTo(node, path[index + 1] ?? '');
    return answer ? [{id, answer}] : [];
  });
}

/** On paper each node is written out once, below the question from which the shortest way leads to it. */
export function parentOf(tree: Tree, id: string): string | undefined {
  return shortestPath(tree, id).at(-2);
}
