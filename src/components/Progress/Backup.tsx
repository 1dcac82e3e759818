import {useId, useRef, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {MOST_BYTES, readBackup, writeBackup, type Backup as BackupFile} from '../../lib/checklist/exchange';
import {countConfirmations, merge, EMPTY, type ChecklistRecord} from '../../lib/checklist/record';
import type {Health} from '../../progress/store';
import {localDay} from '../../lib/dates';
import usePluralForm from '../usePluralForm';
import styles from './styles.module.css';

type Records = Readonly<Record<string, ChecklistRecord>>;
type Refusal = 'too-large' | 'not-json' | 'not-ours' | 'newer' | 'damaged';

const store = () => import('../../progress/store');

const refusals: Record<Refusal, () => string> = {
  'too-large': () => translate({id: 'progress.import.tooLarge', message: 'The file is larger than four megabytes, so it is not one of ours. Nothing was changed.', description: 'A file was refused'}),
  'not-json': () => translate({id: 'progress.import.notJson', message: 'The file cannot be read. Choose the file that “Save to a file” made. Nothing was changed.', description: 'A file was refused'}),
  'not-ours': () => translate({id: 'progress.import.notOurs', message: 'This file does not come from this site. Nothing was changed.', description: 'A file was refused'}),
  newer: () => translate({id: 'progress.import.newer', message: 'The file comes from a newer edition of this site. Reload the page, then try again. Nothing was changed.', description: 'A file was refused'}),
  damaged: () => translate({id: 'progress.import.damaged', message: 'The file is damaged. Nothing was changed.', description: 'A file was refused'}),
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

/** Export, import with preview and undo, forgetting and erasing. */
export default function Backup({health}: {health: Health}): ReactNode {
  const fileId = useId();
  const [preview, setPreview] = useState<{file: BackupFile; count: number; ignored: number}>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [undo, setUndo] = useState<Records>();
  const [wasErased, setErased] = useState(false);
  const question = useRef<HTMLDialogElement>(null);
  const {selectMessage} = usePluralForm();

  const countWords = (count: number): string =>
    selectMessage(
      count,
      translate({id: 'checklist.carry.count', message: '{count} tick|{count} ticks', description: 'How many ticks. Arabic has six forms.'}, {count}),
    );

  const look = async (file: File): Promise<void> => {
    setPreview(undefined);
    setRefusal(undefined);
    if (file.size > MOST_BYTES) return setRefusal('too-large');
    const read = readBackup(await file.text());
    if (!read.ok) return setRefusal(read.reason);
    const here = await (await store()).loadAll();
    return setPreview({file: read.backup, count: additions(here, read.backup), ignored: read.ignored});
  };

  const accept = async (file: BackupFile): Promise<void> => {
    const {loadAll, mergeAll} = await store();
    setUndo(await loadAll());
    await mergeAll(file.checklists);
    setPreview(undefined);
  };

  return (
    <>
      <p>
        <button type="button" onClick={() => void store().then(async ({loadAll}) => save(writeBackup(await loadAll(), new Date().toISOString())))}>
          <Translate id="progress.export" description="Button: saves everything to a file">
            Save to a file
          </Translate>
        </button>
      </p>
      <p>
        <input
          id={fileId}
          type="file"
          className={styles.file}
          accept="application/json,.json"
          onChange={({target}) => {
            const [file] = target.files ?? [];
            if (file) void look(file);
            target.value = '';
          }}
        />
        <label htmlFor={fileId} className={styles.choose}>
          <Translate id="progress.import" description="Label of the file field">
            Add from a file
          </Translate>
        </label>
      </p>
      <div role="status">
        {refusal && <p className={styles.refusal}>{refusals[refusal]()}</p>}
        {undo && (
          <p>
            <Translate id="progress.import.done" description="The file was added">
              The file was added to what is here.
            </Translate>{' '}
            <button
              type="button"
              onClick={() => {
                void store().then(({replaceAll}) => replaceAll(undo));
                setUndo(undefined);
              }}>
              <Translate id="checklist.carry.undo" description="Takes back the ticks that were added">
                Undo
              </Translate>
            </button>
          </p>
        )}
        {wasErased && (
          <p>
            <Translate id="progress.erased" description="All ticks were erased">
              Everything was erased.
            </Translate>
          </p>
        )}
      </div>
      {preview && (
        <div className={styles.preview}>
          <p>
            <Translate id="progress.import.preview" description="What the file would add" values={{count: countWords(preview.count)}}>
              {'The file would add: {count}. Nothing that is here is lost.'}
            </Translate>{' '}
            {preview.ignored > 0 && (
              <Translate id="progress.import.ignored" description="Parts of the file that cannot be read" values={{count: preview.ignored}}>
                {'Left out, as they cannot be read: {count}.'}
              </Translate>
            )}
          </p>
          <button type="button" onClick={() => void accept(preview.file)}>
            <Translate id="checklist.carry.accept" description="Adds the ticks of the link">
              Add them
            </Translate>
          </button>{' '}
          <button type="button" onClick={() => setPreview(undefined)}>
            <Translate id="checklist.carry.ignore" description="Leaves the ticks of the link alone">
              Close
            </Translate>
          </button>
        </div>
      )}
      <p>
        <label className={styles.forget}>
          <input type="checkbox" checked={health === 'forget'} onChange={({target}) => void store().then(({setForget}) => setForget(target.checked))} />
          <Translate id="progress.forget" description="Ticks are then kept for the visit only">
            Do not remember my ticks on this computer
          </Translate>
        </label>
      </p>
      <p>
        <button type="button" onClick={() => question.current?.showModal()}>
          <Translate id="progress.erase" description="Button: opens the question whether to erase">
            Erase everything
          </Translate>
        </button>
      </p>
      <dialog ref={question} className={styles.question} aria-labelledby={`${fileId}-question`}>
        <p id={`${fileId}-question`}>
          <Translate id="progress.erase.question" description="Asked before erasing">
            Erase all your ticks in this browser? This cannot be undone. Other sites’ data are not touched.
          </Translate>
        </p>
        <form method="dialog">
          <button
            onClick={() => {
              void store().then(({eraseAll}) => eraseAll());
              setErased(true);
              setUndo(undefined);
            }}>
            <Translate id="progress.erase.yes" description="Erases">
              Erase
            </Translate>
          </button>{' '}
          <button>
            <Translate id="progress.erase.no" description="Leaves everything">
              Keep
            </Translate>
          </button>
        </form>
      </dialog>
    </>
  );
}
