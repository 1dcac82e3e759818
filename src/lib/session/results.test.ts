import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  itemTotalsOf,
  marksOf,
  readResult,
  totalsOf,
  writeResult,
  type Collected,
  type ItemMark,
  type Mark,
  type Result,
} from './results';

const answers = ['a', 'b'].map((id) => ({id, correct: id === 'b'}));
const quiz = ['one', 'two', 'three'].map((id) => ({id, kind: 'single' as const, answers}));
const list = ['net.wifi-secured', 'vpn.connected'].map((id) => ({id}));
const session: Collected = {session: 'train-vpn', code: undefined, revision: '2025-06', questions: 3, items: 2};
const result: Result = {
  session: 'train-vpn',
  code: undefined,
  revision: '2025-06',
  id: '0123456789abcdef',
  marks: ['right', 'wrong', 'open'],
  items: ['done', 'open'],
};
const written = 'RW2 train-vpn - 2025-06 0123456789abcdef 120 10';

test('the marks of a quiz', () => {
  expect(marksOf(quiz, {one: ['b'], two: ['a']})).toEqual(['right', 'wrong', 'open']);
});

describe('a result is numbers only, and is read back', () => {
  test.each([
    ['as it is', result, written],
    ['from a dated session', {...result, code: '7k2-m'}, 'RW2 train-vpn 7k2-m 2025-06 0123456789abcdef 120 10'],
    [
      'with an item that does not concern the person',
      {...result, items: ['not-for-me', 'done']},
      'RW2 train-vpn - 2025-06 0123456789abcdef 120 21',
    ],
    ['where the list did not arrive', {...result, items: []}, 'RW2 train-vpn - 2025-06 0123456789abcdef 120 -'],
  ] as const)('%s', (_situation, given, text) => {
    expect(writeResult(given)).toBe(text);
    expect(readResult(` ${text}\n`, session, [])).toEqual({ok: true, result: given});
  });

  test('whatever it holds, in at most 400 characters', () => {
    const name = (least: number, most: number) =>
      fc.string({unit: fc.constantFrom(...'abz09-'), minLength: least, maxLength: most});
    const results: fc.Arbitrary<Result> = fc.record({
      session: name(1, 100),
      code: fc.option(name(3, 12), {nil: undefined}),
      revision: fc.constantFrom('2020-03', '2025-06'),
      id: fc.string({unit: fc.constantFrom(...'0123456789abcdef'), minLength: 16, maxLength: 16}),
      marks: fc.array(fc.constantFrom<Mark>('open', 'right', 'wrong'), {minLength: 1, maxLength: 100}),
      items: fc.array(fc.constantFrom<ItemMark>('open', 'done', 'not-for-me'), {maxLength: 100}),
    });
    fc.assert(
      fc.property(results, (any) => {
        const text = writeResult(any);
        expect(text.length).toBeLessThanOrEqual(400);
        expect(readResult(text, {...any, questions: any.marks.length, items: any.items.length}, [])).toEqual({
          ok: true,
          result: any,
        });
      }),
      {numRuns: 2_000},
    );
  });
});

describe('readResult says why it counts nothing', () => {
  test.each([
    ['another code', 'https://example.bh', 'not-ours'],
    ['nothing', '', 'not-ours'],
    ['version 0', written.replace('RW2', 'RW0'), 'not-ours'],
    ['marks that do not exist', written.replace('120', '129'), 'not-ours'],
    ['items that do not exist', written.replace(/10$/, '13'), 'not-ours'],
    ['no items at all', written.replace(/ 10$/, ''), 'not-ours'],
    ['a dated code that is none', written.replace(' - ', ' 7K2 '), 'not-ours'],
    ['a second line', `${written}\n${written}`, 'not-ours'],
    ['an endless line', written + '0'.repeat(100_000), 'not-ours'],
    ['an older release', 'RW1 train-vpn 2025-06 0123456789abcdef 120', 'older'],
    ['a newer release', 'RW3 train-vpn 2025-06 anything', 'newer'],
    ['another session', written.replace('train-vpn', 'train-teams-basics'), 'other-session'],
    ['another revision', written.replace('2025-06', '2021-10'), 'other-session'],
    ['another number of questions', written.replace('120', '1201'), 'other-session'],
    ['another number of items', written.replace(/10$/, '101'), 'other-session'],
    ['the same result again', written, 'twice'],
  ] as const)('%s', (_situation, text, reason) => {
    expect(readResult(text, session, [result])).toEqual({ok: false, reason});
  });

  test.each([
    ['the trainer runs another day', 'monday', 'tuesday', false],
    ['it is of the day that the trainer runs', 'monday', 'monday', true],
    ['the trainee came without a code', 'monday', undefined, true],
    ['the trainer came without a code', undefined, 'tuesday', true],
  ])('of a dated session, when %s', (_situation, expected, code, ok) => {
    expect(readResult(writeResult({...result, code}), {...session, code: expected}, [])).toMatchObject(
      ok ? {ok} : {ok, reason: 'other-session'},
    );
  });

  test('and never fails, whatever the camera sees', () => {
    const damaged = fc
      .tuple(fc.nat({max: written.length}), fc.string({unit: 'binary', maxLength: 3}))
      .map(([at, noise]) => written.slice(0, at) + noise + written.slice(at + 1));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({unit: 'binary', maxLength: 500}),
          damaged,
          fc.string().map((rest) => `RW2 ${rest}`),
        ),
        (text) => {
          const reading = readResult(text, session, []);
          if (!reading.ok) return;
          expect(writeResult(reading.result)).toBe(text.trim());
          expect([reading.result.marks.length, reading.result.items.length]).toEqual([
            3,
            reading.result.items.length === 0 ? 0 : 2,
          ]);
        },
      ),
      {numRuns: 10_000},
    );
  });
});

const people = (count: number, other: Partial<Result> = {}): Result[] =>
  Array.from({length: count}, (_person, index) => ({...result, ...other, id: String(index).padStart(16, '0')}));

describe('totalsOf', () => {
  test('hides a group of four', () => {
    expect(totalsOf(people(4), quiz)).toBeUndefined();
  });

  test('shows a group of five', () => {
    expect(totalsOf(people(5), quiz)).toEqual([
      {question: 'one', right: 5, wrong: 0, open: 0},
      {question: 'two', right: 0, wrong: 5, open: 0},
      {question: 'three', right: 0, wrong: 0, open: 5},
    ]);
  });
});

describe('itemTotalsOf', () => {
  test('hides a group of four, also among people whose list did not arrive', () => {
    expect(itemTotalsOf([...people(4), ...people(9, {items: []})], list)).toBeUndefined();
  });

  test('shows a group of five', () => {
    expect(
      itemTotalsOf([...people(5), ...people(2, {items: ['not-for-me', 'done']}), ...people(1, {items: []})], list),
    ).toEqual([
      {item: 'net.wifi-secured', done: 5, open: 0, notForMe: 2},
      {item: 'vpn.connected', done: 2, open: 5, notForMe: 0},
    ]);
  });
});

test('a text as long as the longest that is read, and a sign more', () => {
  expect(readResult(written.padEnd(400), session, [])).toEqual({ok: true, result});
  expect(readResult(written.padEnd(401), session, [])).toEqual({ok: false, reason: 'not-ours'});
});

test('the same number of items, or none: a list that did not arrive is no other list', () => {
  expect(readResult(written.replace(/ 10$/, ' -'), {...session, items: 0}, [])).toMatchObject({ok: true});
  expect(readResult(written, {...session, items: 0}, [])).toEqual({ok: false, reason: 'other-session'});
});

test('somebody else’s result with the same answers is counted too', () => {
  expect(readResult(written, session, [{...result, id: 'fedcba9876543210'}])).toEqual({ok: true, result});
});

test('five whose list arrived are enough, whoever else there is', () => {
  expect(itemTotalsOf([...people(5), ...people(1, {items: []})], list)).toEqual([
    {item: 'net.wifi-secured', done: 5, open: 0, notForMe: 0},
    {item: 'vpn.connected', done: 0, open: 5, notForMe: 0},
  ]);
});
