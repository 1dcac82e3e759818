import {useEffect, useRef, useState} from 'react';
import {flushSync} from 'react-dom';
import {MOST_BYTES, readBackup, type Backup as BackupFile} from '../../lib/checklist/exchange';
import {countConfirmations, merge, EMPTY, type ChecklistRecord} from '../../lib/checklist/record';

type Records = Readonly<Record<string, ChecklistRecord>>;
export type Refusal = 'too-large' | 'not-json' | 'not-ours' | 'newer' | 'damaged';

const store = () => import('../../progress/store');

/** How many confirmations a file would add to what is here. */
function additions(here: Records, {checklists}: BackupFile): number {
  return Object.entries(checklists).reduce((sum, [id, record]) => {
    const mine = here[id] ?? EMPTY;
    return sum + countConfirmations(merge(mine, record)) - countConfirmations(mine);
  }, 0);
}

type Undo = () => Promise<void>;

/** What became of the last file. */
export type Outcome =
  | {readonly kind: 'refused'; readonly reason: Refusal}
  | {readonly kind: 'preview'; readonly file: BackupFile; readonly count: number; readonly ignored: number}
  | {readonly kind: 'added'; readonly undo: Undo}
  | {readonly kind: 'taken-out' | 'closed'};

/** What became of the last erasing, and what takes back all that was erased since the page was opened, the last first. */
export interface Erasing {
  readonly kind: 'erased' | 'not-erased' | 'restored';
  readonly undos: readonly Undo[];
}

/** What can be done with what is kept, and what became of it. One thing is done at a time. */
export interface BackupActions {
  readonly outcome: Outcome | undefined;
  readonly erasing: Erasing | undefined;
  readonly open: (file: File) => void;
  readonly add: (file: BackupFile) => void;
  readonly takeOut: (undo: Undo) => void;
  readonly close: () => void;
  readonly erase: () => void;
  readonly restore: (undos: readonly Undo[]) => void;
}

/** Holds what became of the last file and of the last erasing, until the reader leaves. */
export default function useBackup(): BackupActions {
  const [outcome, setOutcome] = useState<Outcome>();
  const [erasing, setErasing] = useState<Erasing>();
  const isAtWork = useRef(false);

  // What was erased can be taken back until the reader leaves; a page that the browser keeps must not hold it for whoever comes next.
  useEffect(() => {
    const leave = (): void =>
      flushSync(() => {
        setOutcome(undefined);
        setErasing(undefined);
      });
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);

  const look = async (file: File): Promise<Outcome> => {
    if (file.size > MOST_BYTES) return {kind: 'refused', reason: 'too-large'};
    const read = readBackup(await file.text());
    if (!read.ok) return {kind: 'refused', reason: read.reason};
    const here = await (await store()).loadAll();
    return {kind: 'preview', file: read.backup, count: additions(here, read.backup), ignored: read.ignored};
  };

  /**
   * One thing at a time: the undo of a second, that found nothing left to do, would take the place of the first one's.
   * The first is over when the page shows what came of it, and its button is gone: a press may fall between the two.
   *
   * @param work does it, and returns what tells the page
   */
  const act = (work: () => Promise<() => void>): void => {
    if (isAtWork.current) return;
    isAtWork.current = true;
    void work()
      .then(flushSync)
      .finally(() => {
        isAtWork.current = false;
      });
  };

  /** Until the lists above show what was done: what is said about it would be moved out of sight by them. */
  const listed = async (): Promise<void> => void (await (await store()).loadAll());

  const add = async ({checklists}: BackupFile): Promise<() => void> => {
    const undo = await (await store()).mergeAll(checklists);
    await listed();
    return () => setOutcome({kind: 'added', undo});
  };

  const erase = async (): Promise<() => void> => {
    const undo = await (await store()).eraseAll();
    await listed();
    return () => {
      setOutcome(undefined);
      setErasing((before) => {
        const undos = before?.undos ?? [];
        return undo ? {kind: 'erased', undos: [undo, ...undos]} : {kind: 'not-erased', undos};
      });
    };
  };

  const restore = async (undos: readonly Undo[]): Promise<() => void> => {
    for (const undo of undos) await undo();
    await listed();
    return () => setErasing({kind: 'restored', undos: []});
  };

  const takeOut = async (undo: Undo): Promise<() => void> => {
    await undo();
    await listed();
    return () => setOutcome({kind: 'taken-out'});
  };

  return {
    outcome,
    erasing,
    open: (file) => {
      setOutcome(undefined); // said anew, also where it is the same
      setErasing((before) => (before?.kind === 'restored' ? undefined : before));
      void look(file).then(setOutcome);
    },
    add: (file) => act(() => add(file)),
    takeOut: (undo) => act(() => takeOut(undo)),
    close: () => setOutcome({kind: 'closed'}),
    erase: () => act(erase),
    restore: (undos) => act(() => restore(undos)),
  };
}
