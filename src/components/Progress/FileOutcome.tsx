import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import AddOrClose from '../Checklist/AddOrClose';
import UndoButton from '../Checklist/UndoButton';
import {useTickWords} from '../Checklist/words';
import styles from './styles.module.css';
import type {BackupActions, Outcome, Refusal} from './useBackup';

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

/** Says what became of the last file. Each outcome is an element of its own: a browser that translates the page has taken the text over. */
export default function FileOutcome({backup: {outcome, add, takeOut, close}}: {backup: BackupActions}): ReactNode {
  if (outcome?.kind === 'refused')
    return (
      <p key={outcome.reason} className={styles.outcome}>
        {refusals[outcome.reason]()}
      </p>
    );
  if (outcome?.kind === 'preview')
    return <Preview key="preview" outcome={outcome} onAdd={() => add(outcome.file)} onClose={close} />;
  if (outcome?.kind === 'added')
    return (
      <div key="added" className={styles.outcome}>
        <p>
          <Translate id="progress.import.done" description="The file was added">
            The file was added to what is here.
          </Translate>
        </p>
        <UndoButton onUndo={() => takeOut(outcome.undo)} />
      </div>
    );
  if (outcome?.kind === 'taken-out')
    return (
      <p key="taken-out" className={styles.outcome}>
        <Translate
          id="progress.import.undone"
          description="What a file had added was taken out; what was ticked since stays"
        >
          What the file added was taken out again.
        </Translate>
      </p>
    );
  return null;
}

interface PreviewProps {
  readonly outcome: Extract<Outcome, {kind: 'preview'}>;
  readonly onAdd: () => void;
  readonly onClose: () => void;
}

/** What a file would add, before anything is changed. */
function Preview({outcome, onAdd, onClose}: PreviewProps): ReactNode {
  const countWords = useTickWords();
  return (
    <div className={styles.outcome}>
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
        <AddOrClose onAdd={onAdd} onClose={onClose} />
      </div>
    </div>
  );
}
