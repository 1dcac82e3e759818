import {expect, test} from 'vitest';
import {EMPTY, startAgain, type ChecklistRecord} from './record';
import {isWhole, takeBackRun, tick, type TickedList} from './tick';

const EIGHT = '2026-11-23T08:00:00.000Z';
const NINE = '2026-11-23T09:00:00.000Z';
const TEN = '2026-11-23T10:00:00.000Z';

const history = [{revision: '2025-06', class: 'new', cause: 'law'}] as const;
const [one, two, three] = ['list.one', 'list.two', 'list.three'].map((id) => ({id, history}));
/** The third item does not concern the reader. */
const list: TickedList = {
  repeats: 'once',
  revision: '2025-06',
  today: '2026-11-23',
  items: [one!, two!, three!],
  concerning: [one!, two!],
};

test('a tick is kept with its revision and its moment', () => {
  expect(tick(list, EMPTY, ['list.one'], true, EIGHT)).toEqual({
    schema: 1,
    runs: {once: {items: {'list.one': {'2025-06': EIGHT}}}},
  });
});

test('the list is finished with the last item that concerns the reader', () => {
  const begun = tick(list, EMPTY, ['list.one'], true, EIGHT);
  expect(isWhole(list, begun, 'once')).toBe(false);
  const whole = tick(list, begun, ['list.two'], true, NINE);
  expect(isWhole(list, whole, 'once')).toBe(true);
  expect(whole.runs.once?.finished).toEqual({at: NINE, revision: '2025-06', count: 2});
});

test('a tick that is taken away opens the list again', () => {
  const whole = tick(list, EMPTY, ['list.one', 'list.two'], true, EIGHT);
  expect(tick(list, whole, ['list.two'], false, NINE)).toEqual({
    schema: 1,
    runs: {once: {items: {'list.one': {'2025-06': EIGHT}}}},
  });
});

test('an item that the page does not have is left alone', () => {
  expect(tick(list, EMPTY, ['list.unknown'], true, EIGHT)).toEqual({schema: 1, runs: {}});
});

test('a run that was begun anew is taken back, with what was ticked since', () => {
  const again: TickedList = {...list, repeats: 'each-time'};
  const first = tick(again, EMPTY, ['list.one'], true, EIGHT);
  const [firstRun] = Object.keys(first.runs);
  const {record, runId} = startAgain(first, NINE);
  const since = tick(again, record, ['list.two'], true, TEN);
  const back: ChecklistRecord = takeBackRun(again, since, runId, TEN);
  expect(Object.keys(back.runs)).toEqual([firstRun]);
  expect(isWhole(again, back, firstRun!)).toBe(true);
  expect(back.runs[firstRun!]?.finished).toEqual({at: TEN, revision: '2025-06', count: 2});
});
