import {describe, expect, test} from 'vitest';
import type {ItemHistory} from './history';
import {listsBefore, withMoved} from './moved';
import {EMPTY, stateOf, withdraw, type ChecklistRecord} from './record';

const history: ItemHistory = [
  {revision: '2020-03', class: 'new'},
  {revision: '2025-06', class: 'moved', cause: 'judgement'},
];
const REVISIONS = ['2027-01', '2025-06', '2021-10', '2020-03'];
const lists: Readonly<Record<string, readonly string[]>> = {
  '2020-03': ['cl-first', 'cl-both'],
  '2021-10': ['cl-second', 'cl-both'],
  '2025-06': ['cl-now', 'cl-both'],
  '2027-01': ['cl-later'],
};
const listsIn = (revision: string) => lists[revision] ?? [];
const run = (items: Readonly<Record<string, Readonly<Record<string, string>>>>) => ({items});
const record = (runs: ChecklistRecord['runs']): ChecklistRecord => ({schema: 1, runs});

describe('the checklists on which an item stood before', () => {
  test('are those of the revisions before it was moved', () => {
    expect(listsBefore(history, 'cl-now', '2025-06', listsIn, REVISIONS)).toEqual(['cl-both', 'cl-first', 'cl-second']);
    expect(listsBefore(history, 'cl-both', '2025-06', listsIn, REVISIONS)).toEqual(['cl-first', 'cl-second']);
  });

  test('are none before that, nor of an item that was never moved', () => {
    expect(listsBefore(history, 'cl-second', '2021-10', listsIn, REVISIONS)).toEqual([]);
    expect(listsBefore(history.slice(0, 1), 'cl-now', '2025-06', listsIn, REVISIONS)).toEqual([]);
  });
});

describe('a record', () => {
  const before = record({
    once: {
      ...run({'a.moved': {'2021-10': '2026-01-01T00:00:00.000Z'}, 'a.other': {'2021-10': '2026-01-01T00:00:00.000Z'}}),
      finished: {at: '2026-01-01T00:00:00.000Z', revision: '2021-10', count: 2},
    },
  });
  const items = [{id: 'a.moved', from: ['cl-first', 'cl-none']}, {id: 'a.stays'}];
  const recordOf = (list: string) => (list === 'cl-first' ? before : undefined);

  test('gains what was confirmed of the items that were moved, and nothing else of that list', () => {
    expect(withMoved(EMPTY, items, recordOf)).toEqual(
      record({once: run({'a.moved': {'2021-10': '2026-01-01T00:00:00.000Z'}})}),
    );
  });

  test('keeps what it has', () => {
    const own = record({once: run({'a.stays': {'2025-06': '2026-02-01T00:00:00.000Z'}})});
    expect(withMoved(own, items, recordOf).runs.once?.items).toEqual({
      'a.stays': {'2025-06': '2026-02-01T00:00:00.000Z'},
      'a.moved': {'2021-10': '2026-01-01T00:00:00.000Z'},
    });
  });

  test('gains it in the run in which it was confirmed, and in no other', () => {
    const days = record({
      '2026-11-25': run({'a.moved': {'2021-10': '2026-11-25T06:00:00.000Z'}}),
      '2026-11-26': run({'a.moved': {'2021-10': '2026-11-26T06:00:00.000Z'}}),
    });
    const today = withdraw(days, '2026-11-26', 'a.moved', history, '2025-06');
    const shown = withMoved(EMPTY, items, () => today).runs;
    expect(shown['2026-11-25']?.items).toEqual({'a.moved': {'2021-10': '2026-11-25T06:00:00.000Z'}});
    expect(shown['2026-11-26']).toBeUndefined();
  });

  test('counts it as done, until it is taken back where it was confirmed', () => {
    const shown = (other: ChecklistRecord) =>
      stateOf(history, withMoved(EMPTY, items, () => other).runs.once?.items['a.moved'], '2025-06');
    expect(shown(before)).toBe('done');
    const after = withdraw(before, 'once', 'a.moved', history, '2025-06');
    expect(shown(after)).toBe('open');
    expect(after.runs.once?.items['a.other']).toEqual({'2021-10': '2026-01-01T00:00:00.000Z'});
  });
});
