import {useLayoutEffect, type RefObject} from 'react';
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
import type {Health} from '../../progress/store';
import {usePageRevision} from '../RevisionBar';
import useRecord from './useRecord';
import useToday from './useToday';

interface List extends Pick<TickedList, 'concerning'> {
  readonly items: readonly (TickedList['items'][number] & MovableItem)[];
  readonly id: string;
  readonly repeats: Repeats;
}

/** The ticks of a list in the run that is on, and what changes them. */
interface Ticks {
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
      tick(list, before, ids, isDone, now);

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

  // Boxes ticked before the record was known are taken over when it arrives: in a layout
  // effect, as the items' own effects then set the boxes to what the record says.
  const isReady = runId !== undefined;
  useLayoutEffect(() => {
    if (!isReady) return;
    const early = [...(root.current?.querySelectorAll<HTMLInputElement>('[data-tick]:checked') ?? [])]
      .flatMap(({dataset}) => (dataset.tick ? [dataset.tick] : []))
      .filter((itemId) => states.get(itemId) !== 'done');
    if (early.length > 0) update(ticking(early, true));
    // Once, when the record arrives.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isReady]);

  return {
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
