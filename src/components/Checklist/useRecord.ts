import {useEffect, useState} from 'react';
import {EMPTY, type ChecklistRecord} from '../../lib/checklist/record';
import type {Health} from '../../progress/store';

interface Kept {
  /** Undefined until the store has answered; the server knows no record. */
  readonly record: ChecklistRecord | undefined;
  readonly health: Health;
  readonly update: (change: (record: ChecklistRecord) => ChecklistRecord) => void;
}

const store = () => import('../../progress/store');

/** The reader's record of one checklist, in step with every open tab. */
export default function useRecord(checklistId: string): Kept {
  const [record, setRecord] = useState<ChecklistRecord>();
  const [health, setHealth] = useState<Health>('kept');

  useEffect(() => {
    let stop = (): void => undefined;
    let isGone = false;
    void store().then(async ({health: ask, load, onHealth, subscribe}) => {
      const show = async (): Promise<void> => {
        const loaded = await load(checklistId);
        if (!isGone) setRecord(loaded);
      };
      if (isGone) return;
      const stops = [
        subscribe((changed) => {
          if (changed === undefined || changed === checklistId) void show();
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
  }, [checklistId]);

  return {
    record,
    health,
    update: (change) => {
      // Shown at once; the store answers with what it really kept.
      setRecord((before) => change(before ?? EMPTY));
      void store().then(({update}) => update(checklistId, change));
    },
  };
}
