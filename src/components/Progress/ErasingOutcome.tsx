import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import UndoButton from '../Checklist/UndoButton';
import styles from './styles.module.css';
import type {Erasing} from './useBackup';

interface Props {
  readonly erasing: Erasing;
  readonly onRestore: () => void;
}

/** Says what became of the last erasing, beside the button that takes back all that was erased. */
export default function ErasingOutcome({erasing, onRestore}: Props): ReactNode {
  return (
    <div className={styles.outcome}>
      {erasing.kind === 'erased' && (
        <p>
          <Translate id="progress.erased" description="All ticks were erased">
            Everything was erased.
          </Translate>
        </p>
      )}
      {erasing.kind === 'not-erased' && (
        <p>
          <Translate id="progress.erase.failed" description="The browser did not erase the ticks, or it is not certain">
            The browser did not confirm that everything was erased. Your ticks may still be on this computer. Try again;
            if you read this once more, delete this site’s data in the settings of the browser before others use the
            computer.
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
          <UndoButton onUndo={onRestore} />
        </>
      )}
    </div>
  );
}
