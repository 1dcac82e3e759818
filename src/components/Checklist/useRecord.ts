import {useEffect, useState} from 'react';
import {withMoved, type MovableItem} from '../../lib/checklist/moved';
import {EMPTY, type ChecklistRecord} from '../../lib/checklist/record';
import type {Health} from '../../progress/store';

interface Kept {
  /** With what was confirmed of its items on lists on which they stood before. */
  /** Undefined until the store has answered; the server knows no record. */
  readonly record: ChecklistRecord | undefined;
  readonly health: Health;
  readonly update: Update;
  /** Changes the record of a list on which an item stood before. */
  readonly updateOther: (list: string, change: Change) => void;
}

type Change = (record: ChecklistRecord) => ChecklistRecord;
type Update = (change: Change) => void;

const store = () => import('../../progress/store');

/**
 * The reader's record of one checklist, in step with every open tab.
 *
 * @param items those of the list; the ones that were moved to it bring their confirmations
 */
export default function useRecord(checklistId: string, items: readonly MovableItem[] = []): Kept {
  // A text, which is the same at every drawing.
  const lists = [checklistId, ...new Set(items.flatMap(({from = []}) => from))].join(' ');
  const [records, setRecords] = useState<Readonly<Record<string, ChecklistRecord>>>();
  const [health, setHealth] = useState<Health>('kept');

  useEffect(() => {
    let stop = (): void => undefined;
    let isGone = false;
    void store().then(async ({health: ask, loadEach, onHealth, subscribe}) => {
      const show = async (): Promise<void> => {
        const loaded = await loadEach(lists.split(' '));
        if (!isGone) setRecords(loaded);
      };
      if (isGone) return;
      const stops = [
        subscribe((changed) => {
          if (changed === undefined || lists.split(' ').includes(changed)) void show();
        }),
        onHealth(setHealth),
      ];
      stop = () => stops.forEach((end) => end());
      await show();
      const now = await ask();
      if (!isGone) setHealth(now);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [lists]);

  const recordOf = (list: string): ChecklistRecord | undefined => records?.[list];
  const whole = (record: ChecklistRecord): ChecklistRecord => withMoved(record, items, recordOf);
  const updateOther = (list: string, change: Change): void => {
    // Shown at once; the store answers with what it really kept.
    setRecords((before) => ({...before, [list]: change(before?.[list] ?? EMPTY)}));
    void store().then(({update}) => update(list, change));
  };

  const own = records?.[checklistId];
  return {
    record: own && whole(own),
    health,
    update: (change) => updateOther(checklistId, (before) => change(whole(before))),
    updateOther,
  };
}
