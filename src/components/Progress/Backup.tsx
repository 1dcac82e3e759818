import {useEffect, useId, useRef, type ReactNode, type RefObject} from 'react';
import Translate from '@docusaurus/Translate';
import type {Health} from '../../progress/store';
import useOnePress from '../useOnePress';
import EraseQuestion from './EraseQuestion';
import ErasingOutcome from './ErasingOutcome';
import FileOutcome from './FileOutcome';
import SaveToFile from './SaveToFile';
import styles from './styles.module.css';
import useBackup from './useBackup';

/**
 * What the reader acted on may be gone: focus goes to the first button of what is said, or
 * back to where it began, and what is said is brought into sight.
 *
 * @param outcome what is said; undefined where nothing is
 * @param isListed whether the lists above are shown: when they arrive later, they push what is said out of sight
 */
function useFocusOn(
  outcome: object | undefined,
  said: RefObject<HTMLElement | null>,
  start: RefObject<HTMLElement | null>,
  isListed: boolean,
): void {
  useEffect(() => {
    if (outcome) (said.current?.querySelector('button') ?? start.current)?.focus();
  }, [outcome, said, start]);
  useEffect(() => {
    if (outcome) said.current?.scrollIntoView({block: 'nearest'});
  }, [outcome, said, isListed]);
}

/** Export, import with preview and undo, forgetting and erasing, below the reader's lists. */
export default function Backup({health, isListed}: {health: Health; isListed: boolean}): ReactNode {
  const fileId = useId();
  const backup = useBackup();
  const {outcome, erasing, open, erase, restore} = backup;
  const question = useRef<HTMLDialogElement>(null);
  const said = useRef<HTMLDivElement>(null);
  const erasingSaid = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const eraser = useRef<HTMLButtonElement>(null);
  useFocusOn(outcome, said, chooser, isListed);
  useFocusOn(erasing, erasingSaid, eraser, isListed);
  const swallowSecond = useOnePress(`${outcome?.kind} ${erasing?.kind} ${erasing?.undos.length}`);

  return (
    <>
      <p>
        <SaveToFile />
      </p>
      <p>
        <input
          ref={chooser}
          id={fileId}
          type="file"
          data-app="intent"
          className={styles.file}
          accept="application/json,.json"
          onChange={({target}) => {
            const [file] = target.files ?? [];
            target.value = '';
            if (!file) return;
            open(file);
          }}
        />
        <label htmlFor={fileId} className={styles.choose}>
          <Translate id="progress.import" description="Label of the file field">
            Add from a file
          </Translate>
        </label>
      </p>
      <div ref={said} role="status" className={styles.said}>
        <FileOutcome backup={backup} />
      </div>
      {/* Apart from the file's: what can be taken back until the page is left stays, whatever else is done here. */}
      <div ref={erasingSaid} role="status" className={styles.said}>
        {erasing && (
          <ErasingOutcome
            key={`${erasing.kind} ${erasing.undos.length}`}
            erasing={erasing}
            onRestore={() => restore(erasing.undos)}
          />
        )}
      </div>
      <p>
        <label>
          {/* What was chosen is read at once: until the store says it, React shows the box as it was. */}
          <input
            type="checkbox"
            data-choice=""
            checked={health === 'forget'}
            onChange={({target: {checked}}) =>
              void import('../../progress/store').then(({setForget}) => setForget(checked))
            }
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
          data-app="intent"
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
      <EraseQuestion ref={question} id={`${fileId}-question`} onAnswer={swallowSecond} onErase={erase} />
    </>
  );
}
