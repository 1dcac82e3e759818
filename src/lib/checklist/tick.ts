/** Ticking items of a list, with what follows for the list: whether it is then finished. */
import type {Day} from '../dates';
import type {ItemHistory} from './history';
import {
  confirm,
  finish,
  reopen,
  runIdFor,
  stateOf,
  takeBackStart,
  withdraw,
  type ChecklistRecord,
  type Repeats,
} from './record';

interface TickedItem {
  readonly id: string;
  readonly history: ItemHistory;
}

/** A list as its reader sees it today. */
export interface TickedList {
  readonly repeats: Repeats;
  /** The revision that is being read. */
  readonly revision: string;
  readonly today: Day;
  /** All items of the page. */
  readonly items: readonly TickedItem[];
  /** Those that concern the reader: the list is finished when they are done. */
  readonly concerning: readonly TickedItem[];
}

/** Whether everything in a run is done that concerns the reader. */
export function isWhole({concerning, revision}: TickedList, {runs}: ChecklistRecord, runId: string): boolean {
  return concerning.every(({id, history}) => stateOf(history, runs[runId]?.items[id], revision) === 'done');
}

/**
 * One change of the record: ticks, or their removal, and whether with them the list is finished.
 *
 * @param now the moment of the tick
 */
export function tick(
  list: TickedList,
  before: ChecklistRecord,
  ids: readonly string[],
  isDone: boolean,
  now: string,
): ChecklistRecord {
  const {repeats, revision, today, items} = list;
  const runId = runIdFor(repeats, before, today, now);
  let after = before;
  for (const id of ids) {
    const item = items.find((candidate) => candidate.id === id);
    if (!item) continue;
    after = isDone ? confirm(after, runId, id, revision, now) : withdraw(after, runId, id, item.history, revision);
  }
  return isWhole(list, after, runId) ? finished(list, after, runId, now) : reopen(after, runId);
}

/** Takes a run back that was begun anew; what was ticked since comes to the run that is then on. */
export function takeBackRun(list: TickedList, since: ChecklistRecord, begun: string, now: string): ChecklistRecord {
  const after = takeBackStart(since, begun);
  const runId = runIdFor(list.repeats, after, list.today, now);
  return isWhole(list, after, runId) ? finished(list, after, runId, now) : after;
}

function finished(
  {revision, concerning}: TickedList,
  record: ChecklistRecord,
  runId: string,
  now: string,
): ChecklistRecord {
  return finish(record, runId, {at: now, revision, count: concerning.length});
}
