import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {records} from './__fixtures__/arbitraries';
import type {ItemHistory} from './history';
import {confirm, EMPTY, finish, merge, reopen, stateOf, withdraw, type ChecklistRecord} from './record';
import {rebase, undoable} from './rebase';
import {parseRecord} from './schema';

const FRIDAY = '2026-11-20T08:00:00.000Z';
const MONDAY = '2026-11-23T06:30:00.000Z';
const LATER = '2026-11-23T07:00:00.000Z';

const once = (
  items: Record<string, Record<string, string>>,
  finished?: {at: string; revision: string; count: number},
): ChecklistRecord => ({
  schema: 1,
  runs: {once: finished ? {items, finished} : {items}},
});

describe('taking back what a file added', () => {
  const mine = once({'vpn.connected': {'2025-06': MONDAY}});
  const file = once({'teams.status-set': {'2025-06': FRIDAY}, 'home.screen-hidden': {'2025-06': FRIDAY}});

  test('leaves what was there and what was ticked since', () => {
    const {change, undo} = undoable((record) => merge(record, file));
    const now = confirm(change(mine), 'once', 'device.approved', '2025-06', LATER);
    expect(undo(now)).toEqual(once({'vpn.connected': {'2025-06': MONDAY}, 'device.approved': {'2025-06': LATER}}));
  });

  test('leaves what was taken out and ticked again: that is the reader’s own', () => {
    const {change, undo} = undoable((record) => merge(record, file));
    const out = withdraw(change(mine), 'once', 'teams.status-set', [{revision: '2025-06', class: 'new'}], '2025-06');
    const again = confirm(out, 'once', 'teams.status-set', '2025-06', LATER);
    expect(undo(again)).toEqual(once({'vpn.connected': {'2025-06': MONDAY}, 'teams.status-set': {'2025-06': LATER}}));
  });

  test('does not bring back what was taken out since', () => {
    const {change, undo} = undoable((record) => merge(record, file));
    const out = withdraw(change(mine), 'once', 'vpn.connected', [{revision: '2025-06', class: 'new'}], '2025-06');
    expect(undo(out)).toEqual(once({}));
  });

  test('brings back the time that the file replaced', () => {
    const {change, undo} = undoable((record) => merge(record, once({'vpn.connected': {'2025-06': FRIDAY}})));
    expect(change(mine)).toEqual(once({'vpn.connected': {'2025-06': FRIDAY}}));
    expect(undo(change(mine))).toEqual(mine);
  });

  test('leaves no empty run behind', () => {
    const {change, undo} = undoable((record) => merge(record, file));
    expect(undo(change(EMPTY))).toEqual({schema: 1, runs: {}});
  });

  test('a list that was finished with its help is finished no longer', () => {
    const {change, undo} = undoable((record) => merge(record, file));
    const done = finish(confirm(change(mine), 'once', 'device.approved', '2025-06', LATER), 'once', {
      at: LATER,
      revision: '2025-06',
      count: 4,
    });
    expect(undo(done)).toEqual(once({'vpn.connected': {'2025-06': MONDAY}, 'device.approved': {'2025-06': LATER}}));
  });

  test('a list that was finished since without it stays finished', () => {
    const older = once({'vpn.connected': {'2020-03': FRIDAY}});
    const {change, undo} = undoable((record) => merge(record, older));
    const finished = {at: LATER, revision: '2025-06', count: 1};
    const done = finish(confirm(change(EMPTY), 'once', 'vpn.connected', '2025-06', LATER), 'once', finished);
    expect(undo(done)).toEqual(once({'vpn.connected': {'2025-06': LATER}}, finished));
  });

  test('counts for the state on which the change was made last', () => {
    const {change, undo} = undoable((record) => merge(record, file));
    change(EMPTY); // shown before the disk had answered
    expect(undo(change(mine))).toEqual(mine);
  });
});

describe('in general', () => {
  test('what did not change brings nothing', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect(rebase(a, a, b)).toEqual(withoutNothing(b));
      }),
    );
  });

  test('brought to where it began it is what it became', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        // A run may be called finished here that random data never finished.
        expect(withoutMarks(rebase(a, b, a))).toEqual(withoutMarks(b));
      }),
    );
  });

  test('taking back twice is taking back once, and the result can be read again', () => {
    fc.assert(
      fc.property(records, records, records, (before, added, now) => {
        const after = merge(before, added);
        const taken = rebase(after, now, before);
        expect(rebase(after, taken, before)).toEqual(taken);
        expect(parseRecord(taken)).toEqual({ok: true, record: taken});
      }),
    );
  });

  // What readers do afterwards: each time the box that they see is turned over, in one of two runs.
  const ITEMS = ['vpn.connected', 'teams.status-set', 'home.screen-hidden'];
  const history: ItemHistory = [
    {revision: '2020-03', class: 'new'},
    {revision: '2021-10', class: 'editorial'},
    {revision: '2025-06', class: 'substantive'},
  ];
  const ofTheList = records.map(({runs}) =>
    withoutMarks({
      schema: 1,
      runs: Object.fromEntries(
        Object.entries(runs).map(([id, {items}]) => [
          id,
          {items: Object.fromEntries(Object.entries(items).filter(([item]) => ITEMS.includes(item)))},
        ]),
      ),
    }),
  );
  const turns = fc.array(fc.record({run: fc.constantFrom('once', '2026-11-23'), item: fc.constantFrom(...ITEMS)}), {
    minLength: 3,
    maxLength: 12,
  });

  test('adding, later ticks, taking back: the same as the later ticks alone', () => {
    let reached = 0;
    fc.assert(
      fc.property(ofTheList, ofTheList, turns, (before, added, later) => {
        const {change, undo} = undoable((record) => merge(record, added));
        let now = change(before);
        let alone = before;
        later.forEach(({run, item}, index) => {
          const at = new Date(Date.UTC(2040, 0, 1, 0, 0, index)).toISOString();
          const isDone = stateOf(history, now.runs[run]?.items[item], '2025-06') === 'done';
          const turn = (record: ChecklistRecord): ChecklistRecord => {
            const turned = isDone
              ? withdraw(record, run, item, history, '2025-06')
              : confirm(record, run, item, '2025-06', at);
            const isWhole = ITEMS.every((id) => stateOf(history, turned.runs[run]?.items[id], '2025-06') === 'done');
            return isWhole ? finish(turned, run, {at, revision: '2025-06', count: ITEMS.length}) : reopen(turned, run);
          };
          now = turn(now);
          alone = turn(alone);
        });
        if (Object.values(alone.runs).some(({finished}) => finished)) reached += 1;
        expect(withoutEmptyRuns(undo(now))).toEqual(withoutEmptyRuns(alone));
      }),
      {numRuns: 300},
    );
    expect(reached).toBeGreaterThan(10); // some sixty of three hundred
  });
});

/** An item without a confirmation says nothing. */
const withoutNothing = ({runs}: ChecklistRecord): ChecklistRecord => ({
  schema: 1,
  runs: Object.fromEntries(Object.entries(runs).map(([id, run]) => [id, {...run, items: withoutEmpty(run.items)}])),
});

function withoutMarks({runs}: ChecklistRecord): ChecklistRecord {
  return withoutEmptyRuns({
    schema: 1,
    runs: Object.fromEntries(Object.entries(runs).map(([id, {items}]) => [id, {items: withoutEmpty(items)}])),
  });
}

/** An empty run says nothing: whether the reader once ticked in it cannot be known. */
function withoutEmptyRuns({runs}: ChecklistRecord): ChecklistRecord {
  return {
    schema: 1,
    runs: Object.fromEntries(
      Object.entries(runs).filter(([, {items, finished}]) => finished || Object.keys(withoutEmpty(items)).length > 0),
    ),
  };
}

const withoutEmpty = <T extends object>(table: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(table).filter(([, value]) => Object.keys(value).length > 0));
