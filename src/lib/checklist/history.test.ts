import {describe, expect, test} from 'vitest';
import {changeIn, meaningIn, type ItemHistory} from './history';

const history: ItemHistory = [
  {revision: '2020-03', class: 'new'},
  {revision: '2021-10', class: 'substantive', cause: 'law'},
  {revision: '2022-05', class: 'editorial', cause: 'judgement'},
  {revision: '2023-01', class: 'substantive', cause: 'law', returnsTo: '2020-03'},
  {revision: '2024-02', class: 'retired', cause: 'product'},
  {revision: '2025-06', class: 'new', cause: 'product'},
];

describe('the meaning of an item', () => {
  test.each([
    ['before it existed', '2019-01', undefined],
    ['when it was new', '2020-03', '2020-03'],
    ['in a revision that did not touch it', '2020-11', '2020-03'],
    ['after a change of substance', '2021-10', '2021-10'],
    ['after a change of words', '2022-05', '2021-10'],
    ['after a return', '2023-01', '2020-03'],
    ['when it is retired', '2024-02', undefined],
    ['when it is new again', '2025-06', '2025-06'],
  ])('%s', (_when, revision, meaning) => expect(meaningIn(history, revision)).toBe(meaning));
});

test('a change is found in exactly its revision', () => {
  expect(changeIn(history, '2022-05')?.class).toBe('editorial');
  expect(changeIn(history, '2022-06')).toBeUndefined();
});

test('an item that comes back after it was retired is new, and one that was reworded before keeps its meaning', () => {
  const history: ItemHistory = [
    {revision: '2020-03', class: 'new'},
    {revision: '2021-10', class: 'retired', cause: 'law'},
    {revision: '2023-01', class: 'new', cause: 'law'},
    {revision: '2025-06', class: 'editorial', cause: 'judgement'},
  ];
  expect(
    ['2019-01', '2020-03', '2021-10', '2022-01', '2023-01', '2025-06', '2026-12'].map((key) => meaningIn(history, key)),
  ).toEqual([undefined, '2020-03', undefined, undefined, '2023-01', '2023-01', '2023-01']);
});
