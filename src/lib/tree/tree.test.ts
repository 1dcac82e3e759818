import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {answersOn, findTreeDiagnostics, follow, nodeInFragment, parentOf, shortestPath, type Tree} from './tree';

/** a3 can be reached on two ways. */
const TREE: Tree = [
  {id: 'q1', next: {yes: 'q2', no: 'q3'}},
  {id: 'q2', next: {yes: 'a3', no: 'a1'}},
  {id: 'q3', next: {yes: 'q4', no: 'a2'}},
  {id: 'q4', next: {yes: 'a3', no: 'a4'}},
  {id: 'a1'},
  {id: 'a2'},
  {id: 'a3'},
  {id: 'a4'},
];

const changed = (id: string, next: {yes: string; no: string}): Tree =>
  TREE.map((node) => (node.id === id ? {id, next} : node));

describe('findTreeFaults', () => {
  test('a tree in which every answer leads to an action has none', () => {
    expect(findTreeDiagnostics(TREE)).toEqual([]);
  });

  test.each([
    [
      'an answer that leads nowhere',
      changed('q4', {yes: 'a3', no: 'a9'}),
      {kind: 'unknown-node', id: 'q4', answer: 'no'},
    ],
    [
      'both answers to the same node',
      changed('q2', {yes: 'a1', no: 'a1'}),
      {kind: 'same-answer', id: 'q2', answer: 'no'},
    ],
    ['a way back', changed('q4', {yes: 'q1', no: 'a4'}), {kind: 'cycle', id: 'q4', answer: 'yes'}],
    ['a question that leads to itself', changed('q4', {yes: 'q4', no: 'a4'}), {kind: 'cycle', id: 'q4', answer: 'yes'}],
    ['a node without a way to it', [...TREE, {id: 'a5'}], {kind: 'unreachable', id: 'a5'}],
    ['a tree without a question', [{id: 'a1'}], {kind: 'no-question', id: 'a1'}],
    ['nothing at all', [], {kind: 'no-question', id: ''}],
  ] as const)('%s', (_what, tree, diagnostic) => {
    expect(findTreeDiagnostics(tree)).toContainEqual(diagnostic);
  });

  test('a name of an object method is no node', () => {
    expect(findTreeDiagnostics(changed('q4', {yes: 'constructor', no: 'a4'}))).toContainEqual({
      kind: 'unknown-node',
      id: 'q4',
      answer: 'yes',
    });
  });
});

describe('shortestPath', () => {
  test.each([
    ['q1', ['q1']],
    ['a4', ['q1', 'q3', 'q4', 'a4']],
    ['a3', ['q1', 'q2', 'a3']],
    ['x', ['q1']],
  ])('to %s', (id, path) => {
    expect(shortestPath(TREE, id)).toEqual(path);
  });

  test('ends in a tree that never ends', () => {
    expect(shortestPath(changed('q2', {yes: 'q1', no: 'q2'}), 'x')).toEqual(['q1']);
  });
});

describe('follow', () => {
  test.each([
    ['an answer', ['q1', 'q3', 'q4'], 'a3', ['q1', 'q3', 'q4', 'a3']],
    ['a way back', ['q1', 'q3', 'q4', 'a3'], 'q3', ['q1', 'q3']],
    ['a jump', ['q1', 'q2'], 'a4', ['q1', 'q3', 'q4', 'a4']],
    ['the beginning', [], 'q1', ['q1']],
  ])('%s', (_what, path, id, expected) => {
    expect(follow(TREE, path, id)).toEqual(expected);
  });

  test('back on a way that is not the shortest keeps to that way', () => {
    const joined = changed('q4', {yes: 'q2', no: 'a4'});
    expect(follow(joined, ['q1', 'q3', 'q4', 'q2', 'a1'], 'q2')).toEqual(['q1', 'q3', 'q4', 'q2']);
  });

  test('whatever a reader opens, the path is one that answers can make', () => {
    const ids = fc.constantFrom(...TREE.map(({id}) => id));
    fc.assert(
      fc.property(fc.array(ids), (visited) => {
        const path = visited.reduce((before: readonly string[], id) => follow(TREE, before, id), ['q1']);
        expect(path[0]).toBe('q1');
        expect(answersOn(TREE, path)).toHaveLength(path.length - 1);
        if (visited.length > 0) expect(path.at(-1)).toBe(visited.at(-1));
      }),
    );
  });
});

test.each([
  ['#q3', 'q3'],
  ['#a%31', 'a1'],
  ['', 'q1'],
  ['#', 'q1'],
  ['#sources', undefined],
  ['#__proto__', undefined],
  ['#%E0%A4%A', undefined],
  ['#q3"><img src=x>', undefined],
])('the fragment %s opens %s', (fragment, id) => {
  expect(nodeInFragment(TREE, fragment)).toBe(id);
});

test('each node is written out once, on its shortest way', () => {
  expect(TREE.map(({id}) => parentOf(TREE, id))).toEqual([undefined, 'q1', 'q1', 'q3', 'q2', 'q3', 'q2', 'q4']);
});

test('answers are read from the path', () => {
  expect(answersOn(TREE, ['q1', 'q3', 'a2'])).toEqual([
    {id: 'q1', answer: 'no'},
    {id: 'q3', answer: 'no'},
  ]);
});
