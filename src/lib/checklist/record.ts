/**
 * What a reader has confirmed on a checklist.
 *
 * A record is a set of runs, a run a set of confirmations; merging two records is
 * their union. So it does not matter in which order, or how often, devices are
 * brought together, and no confirmation is ever lost.
 */
import type {Day} from '../dates';
import {meaningIn, type ItemHistory} from './history';

export const REPEATS = ['once', 'daily', 'each-time', 'quarterly'] as const;
export type Repeats = (typeof REPEATS)[number];

/** Revision in which the item was confirmed → when (ISO 8601, UTC). */
export type Confirmations = Readonly<Record<string, string>>;

export interface Run {
  /** Item id → confirmations. */
  readonly items: Readonly<Record<string, Confirmations>>;
  /** When all was confirmed, by which revision, and how many items that were. */
  readonly finished?: {readonly at: string; readonly revision: string; readonly count: number} | undefined;
}

export interface ChecklistRecord {
  readonly schema: 1;
  /** Run id → run. Ids sort by time: "once", a day (2026-11-23) or a moment (2026-11-23T06:30:00.000Z). */
  readonly runs: Readonly<Record<string, Run>>;
}

export type ItemState = 'open' | 'done' | 'changed';

export const EMPTY: ChecklistRecord = {schema: 1, runs: {}};

/** More than a year of working days; beyond that the oldest run goes. */
export const MOST_RUNS = 400;

const ONCE = 'once';

/** Whether a confirmation still counts in the revision that the reader looks at. */
export function stateOf(history: ItemHistory, confirmations: Confirmations | undefined, revision: string): ItemState {
  const meaning = meaningIn(history, revision);
  const confirmed = Object.keys(confirmations ?? {});
  // A revision without the item asks for nothing, so nothing can be done or changed in it.
  if (meaning === undefined || confirmed.length === 0) return 'open';
  return confirmed.some((earlier) => meaningIn(history, earlier) === meaning) ? 'done' : 'changed';
}

/** The revision that was confirmed latest: what the reader knew when an item changed. */
export function lastConfirmed(confirmations: Confirmations | undefined): string | undefined {
  let last: readonly [revision: string, at: string] | undefined;
  for (const [revision, at] of Object.entries(confirmations ?? {})) {
    if (!last || at > last[1] || (at === last[1] && revision > last[0])) last = [revision, at];
  }
  return last?.[0];
}

/**
 * The run that ticks belong to now.
 *
 * @param today the reader's local day: a remote day ends at the reader's midnight
 * @param now as Date.toISOString writes it
 */
export function runIdFor(repeats: Repeats, record: ChecklistRecord, today: Day, now: string): string {
  switch (repeats) {
    case 'once':
      return ONCE;
    case 'daily':
      return today;
    case 'each-time':
    case 'quarterly':
      return latestRun(record) ?? now;
  }
}

/** The other runs, newest first. */
export function pastRuns(
  record: ChecklistRecord,
  currentRunId: string,
): readonly {readonly id: string; readonly run: Run}[] {
  return newestFirst(Object.entries(record.runs))
    .filter(([id]) => id !== currentRunId)
    .map(([id, run]) => ({id, run}));
}

/** Months after which a list that was finished is due again, where it is ever. */
const DUE_AFTER: Readonly<Record<Repeats, number | undefined>> = {
  once: undefined,
  daily: undefined,
  'each-time': undefined,
  quarterly: 3,
};

/** The local day on which a checklist is due again; undefined until it was finished once, and where it never is. */
export function nextDue(record: ChecklistRecord, repeats: Repeats): Day | undefined {
  const months = DUE_AFTER[repeats];
  if (months === undefined) return undefined;
  const last = Object.values(record.runs).reduce<string>(
    (latest, {finished}) => (finished && finished.at > latest ? finished.at : latest),
    '',
  );
  if (!last) return undefined;
  const at = new Date(last);
  const month = at.getMonth() + months;
  const lastDayOfMonth = new Date(Date.UTC(at.getFullYear(), month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(at.getFullYear(), month, Math.min(at.getDate(), lastDayOfMonth))).toISOString().slice(0, 10);
}

/** Confirms an item. A revision that was confirmed before keeps its earlier time. */
export function confirm(
  record: ChecklistRecord,
  runId: string,
  itemId: string,
  revision: string,
  at: string,
): ChecklistRecord {
  const run = runOf(record, runId);
  const items = union(run.items, {[itemId]: {[revision]: at}}, mergeConfirmations);
  return withRun(record, runId, {...run, items});
}

/** Takes back what counts as this item in this revision; confirmations of another meaning stay. */
export function withdraw(
  record: ChecklistRecord,
  runId: string,
  itemId: string,
  history: ItemHistory,
  revision: string,
): ChecklistRecord {
  const run = runOf(record, runId);
  const meaning = meaningIn(history, revision);
  if (meaning === undefined || !Object.hasOwn(run.items, itemId)) return record;

  const {[itemId]: confirmations = {}, ...others} = run.items;
  const rest = Object.entries(confirmations).filter(([confirmed]) => meaningIn(history, confirmed) !== meaning);
  const items = rest.length > 0 ? {...others, [itemId]: Object.fromEntries(rest)} : others;
  return withRun(record, runId, {...run, items});
}

/** Notes that all was confirmed. The first time in a revision stays; another revision replaces it. */
export function finish(
  record: ChecklistRecord,
  runId: string,
  finished: NonNullable<Run['finished']>,
): ChecklistRecord {
  const run = runOf(record, runId);
  if (run.finished?.revision === finished.revision) return record;
  return withRun(record, runId, {...run, finished});
}

/** A run of which something was withdrawn is no longer finished. */
export function reopen(record: ChecklistRecord, runId: string): ChecklistRecord {
  const {finished, ...run} = runOf(record, runId);
  return finished ? withRun(record, runId, run) : record;
}

/**
 * Begins a new, empty run. It comes after every other run even when the clock was
 * once set ahead: else the reader would stay in the old one for years.
 */
export function startAgain(
  record: ChecklistRecord,
  now: string,
): {readonly record: ChecklistRecord; readonly runId: string} {
  const latest = latestRun(record);
  const runId = latest === undefined || latest < now ? now : new Date(Date.parse(latest) + 1).toISOString();
  return {record: withRun(record, runId, {items: {}}), runId};
}

/** Takes the beginning of a run back: what was ticked in it since goes on in the run before it. */
export function takeBackStart(record: ChecklistRecord, runId: string): ChecklistRecord {
  const {[runId]: begun, ...runs} = record.runs;
  const before = latestRun({schema: 1, runs});
  if (!begun || (before === undefined && Object.keys(begun.items).length > 0)) return record;
  if (before === undefined) return {schema: 1, runs};
  return withRun({schema: 1, runs}, before, mergeRuns(runOf({schema: 1, runs}, before), {items: begun.items}));
}

/** Whether nothing is ticked in a run. */
export const isBlank = (record: ChecklistRecord, runId: string): boolean =>
  Object.keys(runOf(record, runId).items).length === 0;

/**
 * Brings two records together: everything that either of them holds. For the same
 * item and revision the earlier time stays, so the order of merging does not matter.
 */
export function merge(a: ChecklistRecord, b: ChecklistRecord): ChecklistRecord {
  return {schema: 1, runs: newest(union(a.runs, b.runs, mergeRuns))};
}

function mergeRuns(a: Run, b: Run): Run {
  const items = union(a.items, b.items, mergeConfirmations);
  const finished = earlier(a.finished, b.finished);
  return finished ? {items, finished} : {items};
}

const mergeConfirmations = (a: Confirmations, b: Confirmations): Confirmations =>
  union(a, b, (one, other) => (one < other ? one : other));

/** At the same moment the revision and the count decide, so that both orders give the same. */
function earlier(a: Run['finished'], b: Run['finished']): Run['finished'] {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at < b.at ? a : b;
  if (a.revision !== b.revision) return a.revision < b.revision ? a : b;
  return a.count < b.count ? a : b;
}

function union<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  join: (one: T, other: T) => T,
): Record<string, T> {
  const all = new Map(Object.entries(a));
  for (const [key, other] of Object.entries(b)) {
    const one = all.get(key);
    all.set(key, one === undefined ? other : join(one, other));
  }
  return Object.fromEntries(all);
}

const runOf = ({runs}: ChecklistRecord, runId: string): Run =>
  (Object.hasOwn(runs, runId) && runs[runId]) || {items: {}};

const withRun = ({runs}: ChecklistRecord, runId: string, run: Run): ChecklistRecord => ({
  schema: 1,
  runs: newest({...runs, [runId]: run}, runId),
});

/**
 * As many runs as a record may hold, the newest.
 *
 * @param keep a run that stays although it may be the oldest: the reader is working in it
 */
export function newest(runs: Readonly<Record<string, Run>>, keep?: string): Readonly<Record<string, Run>> {
  const surplus = Object.keys(runs).length - MOST_RUNS;
  if (surplus <= 0) return runs;
  const dropped = newestFirst(Object.entries(runs).filter(([id]) => id !== keep)).slice(-surplus);
  const gone = new Set(dropped.map(([id]) => id));
  return Object.fromEntries(Object.entries(runs).filter(([id]) => !gone.has(id)));
}

/** "once" has no time: in a list that repeats by now it is the oldest. */
function newestFirst(runs: [id: string, Run][]): [id: string, Run][] {
  const time = (id: string) => (id === ONCE ? '' : id);
  return runs.sort(([a], [b]) => (time(a) < time(b) ? 1 : -1));
}

const latestRun = ({runs}: ChecklistRecord): string | undefined =>
  newestFirst(Object.entries(runs)).find(([id]) => id !== ONCE)?.[0];

/** How many confirmations a record holds, over all its runs. */
export function countConfirmations({runs}: ChecklistRecord): number {
  return Object.values(runs)
    .flatMap(({items}) => Object.values(items))
    .reduce((sum, confirmations) => sum + Object.keys(confirmations).length, 0);
}
