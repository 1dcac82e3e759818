import {describe, expect, test} from 'vitest';
import {isItemId, parseRecord} from '../checklist/schema';
import {EMPTY, merge} from '../checklist/record';
import {choicesIn, isRight, keepChoice, recordIdOf, rightChoice, scoreOf, shownOrder, type Key} from './quiz';

const answers = (...marked: string[]) => ['a', 'b', 'c'].map((id) => ({id, correct: marked.includes(id)}));
const single: Key = {kind: 'single', answers: answers('b')};
const multiple: Key = {kind: 'multiple', answers: answers('a', 'c')};
const order: Key = {kind: 'order', answers: answers()};

describe('isRight', () => {
  test.each([
    ['the right one', single, ['b'], true],
    ['a wrong one', single, ['a'], false],
    ['nothing', single, [], false],
    ['all right ones, in any order', multiple, ['c', 'a'], true],
    ['one of two', multiple, ['a'], false],
    ['one too many', multiple, ['a', 'b', 'c'], false],
    ['the right order', order, ['a', 'b', 'c'], true],
    ['another order', order, ['b', 'a', 'c'], false],
    ['an order with one missing', order, ['a', 'b'], false],
    ['an answer twice', multiple, ['a', 'a'], false],
  ] as const)('%s', (_situation, key, choice, expected) => {
    expect(isRight(key, choice)).toBe(expected);
  });
});

test('the right choice of an order is all of it', () => {
  expect(rightChoice(order)).toEqual(['a', 'b', 'c']);
});

test('the score counts what is right of all questions', () => {
  const questions = [
    {id: 'one', ...single},
    {id: 'two', ...multiple},
    {id: 'three', ...order},
  ];
  expect(scoreOf(questions, {one: ['b'], two: ['a', 'c']})).toBe(67);
  expect(scoreOf(questions, {})).toBe(0);
  expect(scoreOf([], {})).toBe(0);
});

describe('shownOrder', () => {
  test('never shows an order as it is right', () => {
    for (const ids of [
      ['a', 'b', 'c'],
      ['save', 'out', 'cut', 'lock'],
      ['x', 'y'],
    ]) {
      const shown = shownOrder(
        'order',
        ids.map((id) => ({id})),
      );
      expect(shown.map(({id}) => id)).not.toEqual(ids);
      expect(shown.map(({id}) => id).toSorted()).toEqual(ids.toSorted());
    }
  });

  test('leaves other answers as their author put them', () => {
    expect(shownOrder('single', single.answers)).toEqual(single.answers);
  });
});

describe('keeping answers', () => {
  const first = keepChoice(EMPTY, 'link-entity', ['all'], '2025-06', '2026-11-23T06:00:00.000Z');

  test('what is kept is a record that storage, backup and import understand', () => {
    expect(parseRecord(first)).toEqual({ok: true, record: first});
    expect(Object.keys(first.runs.once!.items).every(isItemId)).toBe(true);
    expect(choicesIn(first)).toEqual({'link-entity': ['all']});
  });

  test('another answer takes the place of the first, also when the two are merged later', () => {
    const second = keepChoice(first, 'link-entity', ['team', 'owner'], '2025-06', '2026-11-23T06:01:00.000Z');
    expect(choicesIn(second)).toEqual({'link-entity': ['team', 'owner']});
    expect(Object.keys(second.runs.once!.items)).toHaveLength(1);
    for (const both of [merge(second, first), merge(first, second)])
      expect(choicesIn(both)).toEqual({'link-entity': ['team', 'owner']});
  });

  test('no answer keeps what was there', () => {
    expect(keepChoice(first, 'link-entity', [], '2025-06', '2026-11-23T06:02:00.000Z')).toBe(first);
  });

  test('a question whose id begins like another is left alone', () => {
    const both = keepChoice(first, 'link', ['a'], '2025-06', '2026-11-23T06:03:00.000Z');
    expect(choicesIn(both)).toEqual({'link-entity': ['all'], link: ['a']});
  });
});

test('the answers of a quiz have a record of their own', () => {
  expect(recordIdOf('vpn-basics')).toBe('quiz-vpn-basics');
});

describe('an order to be found', () => {
  const of = (...ids: string[]) =>
    shownOrder(
      'order',
      ids.map((id) => ({id})),
    ).map(({id}) => id);

  test.each([
    // The sum of the signs of "ab" is 195: 1 + 195 % 1 is 1.
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    // 294: 1 + 294 % 2 is 1.
    [
      ['a', 'b', 'c'],
      ['b', 'c', 'a'],
    ],
    // 297: 1 + 297 % 2 is 2.
    [
      ['a', 'b', 'f'],
      ['f', 'a', 'b'],
    ],
    // 394: 1 + 394 % 3 is 2.
    [
      ['a', 'b', 'c', 'd'],
      ['c', 'd', 'a', 'b'],
    ],
  ])('%j is turned by what its ids add up to, and is never shown as it is', (ids, expected) => {
    expect(of(...ids)).toEqual(expected);
  });

  test.each([[['a']], [[]]])('%j has no other order', (ids) => expect(of(...ids)).toEqual(ids));
});

test('of several answers that were brought together the latest counts', () => {
  const at = (minute: number) => `2026-11-23T06:0${minute}:00.000Z`;
  const record = {
    schema: 1,
    runs: {
      once: {
        items: {
          'link.a': {'2021-10': at(1), '2025-06': at(4)},
          'link.b.c': {'2025-06': at(3)},
        },
      },
    },
  } as const;
  expect(choicesIn(record)).toEqual({link: ['a']});
  expect(choicesIn(EMPTY)).toEqual({});
});
