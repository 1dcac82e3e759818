import {useLayoutEffect, useState, type RefObject} from 'react';
import {isOf, readEarly} from '../../lib/checklist/early';
import type {MovableItem} from '../../lib/checklist/moved';
import {undoable} from '../../lib/checklist/rebase';
import {
  isBlank,
  runIdFor,
  startAgain,
  stateOf,
  withdraw,
  type ChecklistRecord,
  type ItemState,
  type Repeats,
  type Run,
} from '../../lib/checklist/record';
import {takeBackRun, tick, type TickedList} from '../../lib/checklist/tick';
import {localDay} from '../../lib/dates';
import {KEYS} from '../../lib/storageKeys';
import type {Health} from '../../progress/store';
import usePageRevision from '../usePageRevision';
import useRecord from './useRecord';
import useToday from './useToday';

interface List extends Pick<TickedList, 'concerning'> {
  readonly items: readonly (TickedList['items'][number] & MovableItem)[];
  readonly id: string;
  readonly repeats: Repeats;
}

/** The ticks of a list in the run that is on, and what changes them. */
interface Ticks {
  /** Whether the record is known, and has what was ticked before it was. */
  readonly isReady: boolean;
  /** Undefined, as the run, until the store has answered. */
  readonly record: ChecklistRecord | undefined;
  readonly runId: string | undefined;
  readonly run: Run | undefined;
  readonly health: Health;
  readonly revision: string;
  readonly states: ReadonlyMap<string, ItemState>;
  readonly tickAll: (ids: readonly string[], isDone: boolean) => void;
  /** Ticks the items, and gives what takes out again these ticks and no later ones. */
  readonly accept: (ids: readonly string[]) => () => void;
  /** Begins a new run, and gives what brings the ticks back; nothing where nothing was ticked. */
  readonly beginAgain: () => (() => void) | undefined;
}

/** Takes over what src/wake has noted for a list. */
function takeEarly(list: string, revision: string): ReturnType<typeof readEarly> {
  try {
    const all = readEarly(localStorage.getItem(KEYS.ticks));
    const [own, others] = [true, false].map((isOwn) => all.filter((tick) => isOf(list, revision)(tick) === isOwn));
    if (others!.length > 0) localStorage.setItem(KEYS.ticks, JSON.stringify(others));
    else localStorage.removeItem(KEYS.ticks);
    return own!;
  } catch {
    return []; // Refused: then nothing was noted.
  }
}

/**
 * Holds the reader's ticks of a list.
 *
 * @param root where boxes may have been ticked before the record was known
 */
export default function useTicks({id, repeats, items, concerning}: List, root: RefObject<HTMLElement | null>): Ticks {
  const revision = usePageRevision().key;
  const today = useToday();
  const {record, health, update, updateOther} = useRecord(id, items);
  const list: TickedList = {repeats, revision, today, items, concerning};

  const runId = record && today ? runIdFor(repeats, record, today, new Date().toISOString()) : undefined;
  const run = runId ? record?.runs[runId] : undefined;
  const states = new Map(items.map((item) => [item.id, stateOf(item.history, run?.items[item.id], revision)]));

  // Its time is that of the tick, also when the disk is asked again.
  const ticking =
    (ids: readonly string[], isDone: boolean, now = new Date().toISOString()) =>
    (before: ChecklistRecord): ChecklistRecord =>
      tick({...list, today: localDay(new Date(now))}, before, ids, isDone, now);

  const beginAgain = (): (() => void) | undefined => {
    if (!record || !runId || isBlank(record, runId)) return undefined;
    const now = new Date().toISOString();
    let begun = now;
    update((before) => {
      const {record: after, runId: inRun} = startAgain(before, now);
      begun = inRun;
      return after;
    });
    return () => {
      const at = new Date().toISOString();
      update((since) => takeBackRun(list, since, begun, at));
    };
  };

  // Boxes ticked before the record was known are taken over when it arrives; until then they are the reader's
  // alone, and nobody sets them to what the record says.
  const isKnown = runId !== undefined;
  const [isTaken, setTaken] = useState(false);
  useLayoutEffect(() => {
    if (!isKnown) return;
    // A drawing of its own, after which nobody sets a box to what the record said before.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setTaken(true);
    // In their order, each at its time: one that was taken back since does not come again.
    const noted = takeEarly(id, revision);
    for (const [, , item, at, isDone] of noted) update(ticking([item], isDone, at));
    const early = [...(root.current?.querySelectorAll<HTMLInputElement>('[data-tick]:checked') ?? [])]
      .flatMap(({dataset}) => (dataset.tick ? [dataset.tick] : []))
      .filter((itemId) => states.get(itemId) !== 'done' && !noted.some(([, , item]) => item === itemId));
    if (early.length > 0) update(ticking(early, true));
    // Once, when the record arrives.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isKnown]);

  return {
    isReady: isKnown && isTaken,
    record,
    runId,
    run,
    health,
    revision,
    states,
    tickAll: (ids, isDone) => {
      // First where it was confirmed before it was moved here: else it would come back from there. Other runs stay.
      if (!isDone && runId)
        for (const {id: itemId, history, from = []} of items.filter((item) => ids.includes(item.id)))
          for (const list of from) updateOther(list, (before) => withdraw(before, runId, itemId, history, revision));
      update(ticking(ids, isDone));
    },
    accept: (ids) => {
      const {change, undo} = undoable(ticking(ids, true));
      update(change);
      return () => update(undo);
    },
    beginAgain,
  };
}
