/**
 * Taking back one change of a record and leaving those that came after it.
 */
import {EMPTY, newest, type ChecklistRecord, type Confirmations, type Run} from './record';

type Table<T> = Readonly<Record<string, T>>;
type Change = (record: ChecklistRecord) => ChecklistRecord;

/**
 * What changed between two states of a record, brought to a third: each confirmation
 * that is the same in both stays as the third has it, every other becomes what it was
 * changed to. So `rebase(added, now, before)` is what would stand here if nothing had
 * been added.
 */
export function rebase(from: ChecklistRecord, to: ChecklistRecord, onto: ChecklistRecord): ChecklistRecord {
  return {schema: 1, runs: newest(three(from.runs, to.runs, onto.runs, rebaseRun))};
}

/**
 * A change and what takes it back. Both may be called again, on another state of the
 * record too: what is taken back is what the change did last.
 */
export function undoable(change: Change): {readonly change: Change; readonly undo: Change} {
  let before = EMPTY;
  let after = EMPTY;
  return {
    change: (record) => {
      before = record;
      after = change(record);
      return after;
    },
    undo: (now) => rebase(after, now, before),
  };
}

function rebaseRun(from: Run | undefined, to: Run | undefined, onto: Run | undefined): Run | undefined {
  const items = three(from?.items, to?.items, onto?.items, (...confirmations) =>
    unlessEmpty(three(...confirmations, leaf)),
  );
  const finished = same(from?.finished, to?.finished) ? onto?.finished : stillFinished(to, items);
  const isThere = (from === undefined) === (to === undefined) ? onto !== undefined : to !== undefined;
  if (!isThere && Object.keys(items).length === 0) return undefined;
  return finished ? {items, finished} : {items};
}

const leaf = (from: string | undefined, to: string | undefined, onto: string | undefined): string | undefined =>
  from === to ? onto : to;

/** A run of which something that counted was taken out is no longer finished. */
function stillFinished(to: Run | undefined, items: Table<Confirmations>): Run['finished'] {
  const finished = to?.finished;
  if (!finished) return undefined;
  const isWhole = Object.entries(to.items).every(([item, confirmations]) => {
    const left = Object.keys(items[item] ?? {});
    return (
      left.includes(finished.revision) ||
      (left.length > 0 && Object.keys(confirmations).every((revision) => left.includes(revision)))
    );
  });
  return isWhole ? finished : undefined;
}

const same = (one: Run['finished'], other: Run['finished']): boolean =>
  one?.at === other?.at && one?.revision === other?.revision && one?.count === other?.count;

const unlessEmpty = (confirmations: Confirmations): Confirmations | undefined =>
  Object.keys(confirmations).length > 0 ? confirmations : undefined;

/** Joins three tables entry by entry; what is undefined is left out. */
function three<T>(
  from: Table<T> | undefined,
  to: Table<T> | undefined,
  onto: Table<T> | undefined,
  join: (from: T | undefined, to: T | undefined, onto: T | undefined) => T | undefined,
): Record<string, T> {
  const entries = (table: Table<T> = {}) => new Map(Object.entries(table));
  const tables = [entries(from), entries(to), entries(onto)] as const;
  const keys = new Set(tables.flatMap((table) => [...table.keys()]));
  const joined = new Map<string, T>();
  for (const key of keys) {
    const value = join(tables[0].get(key), tables[1].get(key), tables[2].get(key));
    if (value !== undefined) joined.set(key, value);
  }
  return Object.fromEntries(joined);
}
