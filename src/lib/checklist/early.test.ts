import {expect, test} from 'vitest';
import {isOf, readEarly, withEarly, type EarlyTick} from './early';

const tick = (item: string): EarlyTick => ['cl-home', '2025-06', item, '2026-11-28T09:00:00.000Z', true];

test('ticks are noted in their order, and read again', () => {
  const text = withEarly(withEarly(null, tick('a.one')), [
    'cl-home',
    '2025-06',
    'a.one',
    '2026-11-28T09:00:01.000Z',
    false,
  ]);
  expect(readEarly(text)).toEqual([
    ['cl-home', '2025-06', 'a.one', '2026-11-28T09:00:00.000Z', true],
    ['cl-home', '2025-06', 'a.one', '2026-11-28T09:00:01.000Z', false],
  ]);
});

test('no more than three hundred are kept, the last ones', () => {
  let text: string | null = null;
  for (let number = 1; number <= 301; number += 1) text = withEarly(text, tick(`a.n${number}`));
  const items = readEarly(text).map(([, , item]) => item);
  expect(items).toHaveLength(300);
  expect([items[0], items.at(-1)]).toEqual(['a.n2', 'a.n301']);
});

test.each([
  null,
  '',
  '{',
  'null',
  '5',
  '{"0":1}',
  '[null, 1, [], ["a","b","c","d"], ["a","b","c","d",1], ["a","b","c",4,true]]',
])('nothing is read from %j', (text) => expect(readEarly(text)).toEqual([]));

test('a tick is of its list and revision alone', () => {
  expect(isOf('cl-home', '2025-06')(tick('a.one'))).toBe(true);
  expect(isOf('cl-home', '2021-10')(tick('a.one'))).toBe(false);
  expect(isOf('cl-end-day', '2025-06')(tick('a.one'))).toBe(false);
});
