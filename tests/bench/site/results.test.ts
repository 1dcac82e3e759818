import {expect, test} from 'vitest';
import {NOTHING, median, merge, type Row} from './results';

const row = (over: Partial<Row>): Row => ({
  part: 'weight',
  measure: 'bytes',
  page: 'guide',
  language: 'ar',
  site: 'ours',
  value: 1,
  ...over,
});
const DAY = {date: '2026-01-02', versions: {Node: '20.0.0'}};

test('what was measured again takes the place of what was there, and nothing else does', () => {
  const before = merge(
    NOTHING,
    'weight',
    [row({}), row({language: 'en', value: 2}), row({site: 'vitepress', value: 3})],
    DAY,
  );
  const after = merge(before, 'weight', [row({language: 'en', value: 20}), row({page: 'home', value: 4})], {
    ...DAY,
    date: '2026-01-03',
  });
  expect(after).toEqual({
    parts: {weight: {date: '2026-01-03', versions: {Node: '20.0.0'}}},
    rows: [
      row({}),
      row({language: 'en', value: 20}),
      row({site: 'vitepress', value: 3}),
      row({page: 'home', value: 4}),
    ],
  });
});

test('parts stand in their order, whichever was measured first', () => {
  const weighed = merge(NOTHING, 'weight', [row({})], DAY);
  const made: Row = {part: 'peers', measure: 'words', page: 'all', site: 'ours', value: 5};
  const {parts, rows} = merge(weighed, 'peers', [made], DAY);
  expect(Object.keys(parts)).toEqual(['peers', 'weight']);
  expect(rows).toEqual([made, row({})]);
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[10, 9], 9.5],
])('the median of %j is %d', (values, middle) => expect(median(values)).toBe(middle));
