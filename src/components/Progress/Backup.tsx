import {useEffect, useId, useRef, useState, type ReactNode} from 'react';
import {flushSync} from 'react-dom';
import Translate, {translate} from '@docusaurus/Translate';
import {MOST_BYTES, readBackup, writeBackup, type Backup as BackupFile} from '../../lib/checklist/exchange';
import {countConfirmations, merge, EMPTY, type ChecklistRecord} from '../../lib/checklist/record';
import type {Health} from '../../progress/store';
import {localDay} from '../../lib/dates';
import useOnePress from '../useOnePress';
import usePluralForm from '../usePluralForm';
import styles from './styles.module.css';

type Records = Readonly<Record<string, ChecklistRecord>>;
type Refusal = 'too-large' | 'not-json' | 'not-ours' | 'newer' | 'damaged';

const store = () => import('../../progress/store');

const refusals: Record<Refusal, () => string> = {
  'too-large': () =>
    translate({
      id: 'progress.import.tooLarge',
      message: 'The file is larger than four megabytes, so it is not one of ours. Nothing was changed.',
      description: 'A file was refused',
    }),
  'not-json': () =>
    translate({
      id: 'progress.import.notJson',
      message: 'The file cannot be read. Choose the file that “Save to a file” made. Nothing was changed.',
      description: 'A file was refused',
    }),
  'not-ours': () =>
    translate({
      id: 'progress.import.notOurs',
      message: 'This file does not come from this site. Nothing was changed.',
      description: 'A file was refused',
    }),
  newer: () =>
    translate({
      id: 'progress.import.newer',
      message:
        'The file comes from a newer edition of this site. Reload the page, then try again. Nothing was changed.',
      description: 'A file was refused',
    }),
  damaged: () =>
    translate({
      id: 'progress.import.damaged',
      message: 'The file is damaged. Nothing was changed.',
      description: 'A file was refused',
    }),
};

function save(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
  link.download = `remote-work-progress-${localDay()}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** How many confirmations a file would add to what is here. */
function additions(here: Records, {checklists}: BackupFile): number {
  return Object.entries(checklists).reduce((sum, [id, record]) => {
    const mine = here[id] ?? EMPTY;
    return sum + countConfirmations(merge(mine, record)) - countConfirmations(mine);
  }, 0);
}

type Undo = () => Promise<void>;

/** What became of the last file. */
type Outcome =
  | {readonly kind: 'refused'; readonly reason: Refusal}
  | {readonly kind: 'preview'; readonly file: BackupFile; readonly count: number; readonly ignored: number}
  | {readonly kind: 'added'; readonly undo: Undo}
  | {readonly kind: 'taken-out' | 'closed'};

/** What became of the last erasing, and what takes back all that was erased since the page was opened, the last first. */
interface Erasing {
  readonly kind: 'erased' | 'not-erased' | 'restored';
  readonly undos: readonly Undo[];
}

/** To the first button of what is said, or back to where it began; it is brought into sight. */
function goTo(said: HTMLElement | null, start: HTMLElement | null): void {
  (said?.querySelector('button') ?? start)?.focus();
  said?.scrollIntoView({block: 'nearest'});
}

/** Export, import with preview and undo, forgetting and erasing. */
export default function Backup({health}: {health: Health}): ReactNode {
  const fileId = useId();
  const [outcome, setOutcome] = useState<Outcome>();
  const [erasing, setErasing] = useState<Erasing>();
  const isAtWork = useRef(false);
  const question = useRef<HTMLDialogElement>(null);
  const said = useRef<HTMLDivElement>(null);
  const erasingSaid = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const eraser = useRef<HTMLButtonElement>(null);
  const {selectMessage} = usePluralForm();

  const countWords = (count: number): string =>
    selectMessage(
      count,
      translate(
        {
          id: 'checklist.carry.count',
          message: '{count} tick|{count} ticks',
          description: 'How many ticks. Arabic has six forms.',
        },
        {count},
      ),
    );

  // What the reader acted on may be gone: focus goes to what can be done next, or back to where it began.
  useEffect(() => {
    if (outcome) goTo(said.current, chooser.current);
  }, [outcome]);
  useEffect(() => {
    if (erasing) goTo(erasingSaid.current, eraser.current);
  }, [erasing]);
  const swallowSecond = useOnePress(`${outcome?.kind} ${erasing?.kind} ${erasing?.undos.length}`);

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

  /** One thing at a time: the undo of a second, that found nothing left to do, would take the place of the first one's. */
  const act = (work: () => Promise<void>): void => {
    if (isAtWork.current) return;
    isAtWork.current = true;
    void work().finally(() => {
      isAtWork.current = false;
    });
  };

  /** Until the lists above show what was done: what is said about it would be moved out of sight by them. */
  const listed = async (): Promise<void> => void (await (await store()).loadAll());

  const add = async ({checklists}: BackupFile): Promise<void> => {
    const undo = await (await store()).mergeAll(checklists);
    await listed();
    setOutcome({kind: 'added', undo});
  };

  const erase = async (): Promise<void> => {
    const undo = await (await store()).eraseAll();
    await listed();
    setOutcome(undefined);
    setErasing((before) => {
      const undos = before?.undos ?? [];
      return undo ? {kind: 'erased', undos: [undo, ...undos]} : {kind: 'not-erased', undos};
    });
  };

  const restore = async (undos: readonly Undo[]): Promise<void> => {
    for (const undo of undos) await undo();
    await listed();
    setErasing({kind: 'restored', undos: []});
  };

  const takeOut = async (undo: Undo): Promise<void> => {
    await undo();
    await listed();
    setOutcome({kind: 'taken-out'});
  };

  const undoButton = (undo: Undo): ReactNode => (
    <button type="button" onClick={() => act(undo)}>
      <Translate id="checklist.carry.undo" description="Takes back the ticks that were added">
        Undo
      </Translate>
    </button>
  );

  return (
    <>
      <p>
        <button
          type="button"
          onClick={() =>
            void store().then(async ({loadAll}) => save(writeBackup(await loadAll(), new Date().toISOString())))
          }
        >
          <Translate id="progress.export" description="Button: saves everything to a file">
            Save to a file
          </Translate>
        </button>
      </p>
      <p>
        <input
          ref={chooser}
          id={fileId}
          type="file"
          className={styles.file}
          accept="application/json,.json"
          onChange={({target}) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (!file) return;
            setOutcome(undefined); // said anew, also where it is the same
            setErasing((before) => (before?.kind === 'restored' ? undefined : before));
            void look(file).then(setOutcome);
          }}
        />
        <label htmlFor={fileId} className={styles.choose}>
          <Translate id="progress.import" description="Label of the file field">
            Add from a file
          </Translate>
        </label>
      </p>
      {/* Each outcome is an element of its own: a browser that translates the page has taken the text over. */}
      <div ref={said} role="status" className={styles.said}>
        {outcome?.kind === 'refused' && (
          <p key={outcome.reason} className={styles.outcome}>
            {refusals[outcome.reason]()}
          </p>
        )}
        {outcome?.kind === 'preview' && (
          <div key="preview" className={styles.outcome}>
            <p>
              <Translate
                id="progress.import.preview"
                description="What the file would add"
                values={{count: countWords(outcome.count)}}
              >
                {'The file would add: {count}. Nothing that is here is lost.'}
              </Translate>
            </p>
            {outcome.ignored > 0 && (
              <p>
                <Translate
                  id="progress.import.ignored"
                  description="Parts of the file that cannot be read"
                  values={{count: outcome.ignored}}
                >
                  {'Left out, as they cannot be read: {count}.'}
                </Translate>
              </p>
            )}
            <div className={styles.choice}>
              <button type="button" onClick={() => act(() => add(outcome.file))}>
                <Translate id="checklist.carry.accept" description="Adds the ticks of the link">
                  Add them
                </Translate>
              </button>
              <button type="button" onClick={() => setOutcome({kind: 'closed'})}>
                <Translate id="checklist.carry.ignore" description="Leaves the ticks of the link alone">
                  Close
                </Translate>
              </button>
            </div>
          </div>
        )}
        {outcome?.kind === 'added' && (
          <div key="added" className={styles.outcome}>
            <p>
              <Translate id="progress.import.done" description="The file was added">
                The file was added to what is here.
              </Translate>
            </p>
            {undoButton(() => takeOut(outcome.undo))}
          </div>
        )}
        {outcome?.kind === 'taken-out' && (
          <p key="taken-out" className={styles.outcome}>
            <Translate
              id="progress.import.undone"
              description="What a file had added was taken out; what was ticked since stays"
            >
              What the file added was taken out again.
            </Translate>
          </p>
        )}
      </div>
      {/* Apart from the file's: what can be taken back until the page is left stays, whatever else is done here. */}
      <div ref={erasingSaid} role="status" className={styles.said}>
        {erasing && (
          <div key={`${erasing.kind} ${erasing.undos.length}`} className={styles.outcome}>
            {erasing.kind === 'erased' && (
              <p>
                <Translate id="progress.erased" description="All ticks were erased">
                  Everything was erased.
                </Translate>
              </p>
            )}
            {erasing.kind === 'not-erased' && (
              <p>
                <Translate
                  id="progress.erase.failed"
                  description="The browser did not erase the ticks, or it is not certain"
                >
                  The browser did not confirm that everything was erased. Your ticks may still be on this computer. Try
                  again; if you read this once more, delete this site’s data in the settings of the browser before
                  others use the computer.
                </Translate>
              </p>
            )}
            {erasing.kind === 'restored' && (
              <p>
                <Translate id="progress.restored" description="The erasing was taken back">
                  Everything that was erased is back.
                </Translate>
              </p>
            )}
            {erasing.undos.length > 0 && (
              <>
                <p>
                  <Translate id="progress.erased.until" description="Beside the button that takes the erasing back">
                    You can take it back until you leave this page.
                  </Translate>
                </p>
                {undoButton(() => restore(erasing.undos))}
              </>
            )}
          </div>
        )}
      </div>
      <p>
        <label>
          {/* What was chosen is read at once: until the store says it, React shows the box as it was. */}
          <input
            type="checkbox"
            checked={health === 'forget'}
            onChange={({target: {checked}}) => void store().then(({setForget}) => setForget(checked))}
          />
          <Translate id="progress.forget" description="Ticks are then kept for the visit only">
            Do not remember my ticks on this computer
          </Translate>
        </label>
      </p>
      <p>
        <button
          ref={eraser}
          type="button"
          onClick={() => {
            question.current?.showModal();
            swallowSecond();
          }}
        >
          <Translate id="progress.erase" description="Button: opens the question whether to erase">
            Erase everything
          </Translate>
        </button>
      </p>
      {/* “Keep” comes first and so takes focus: Enter pressed twice erases nothing. */}
      <dialog ref={question} role="alertdialog" className={styles.question} aria-labelledby={`${fileId}-question`}>
        <p id={`${fileId}-question`}>
          <Translate id="progress.erase.question" description="Asked before erasing">
            Erase all your ticks in this browser? You can take it back until you leave this page. Other sites’ data are
            not touched.
          </Translate>
        </p>
        <form method="dialog" className={styles.choice} onSubmit={swallowSecond}>
          <button>
            <Translate id="progress.erase.no" description="Leaves everything">
              Keep
            </Translate>
          </button>
          <button onClick={() => act(erase)}>
            <Translate id="progress.erase.yes" description="Erases">
              Erase
            </Translate>
          </button>
        </form>
      </dialog>
    </>
  );
}
