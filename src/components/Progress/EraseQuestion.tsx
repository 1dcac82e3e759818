import type {ReactNode, Ref} from 'react';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';

interface Props {
  readonly id: string;
  readonly ref: Ref<HTMLDialogElement>;
  /** Called with the answer, whatever it is. */
  readonly onAnswer: () => void;
  readonly onErase: () => void;
}

/** Asks before erasing. “Keep” comes first and so takes focus: Enter pressed twice erases nothing. */
export default function EraseQuestion({id, ref, onAnswer, onErase}: Props): ReactNode {
  return (
    <dialog ref={ref} role="alertdialog" className={styles.question} aria-labelledby={id}>
      <p id={id}>
        <Translate id="progress.erase.question" description="Asked before erasing">
          Erase all your ticks in this browser? You can take it back until you leave this page. Other sites’ data are
          not touched.
        </Translate>
      </p>
      <form method="dialog" className={styles.choice} onSubmit={onAnswer}>
        <button>
          <Translate id="progress.erase.no" description="Leaves everything">
            Keep
          </Translate>
        </button>
        <button onClick={onErase}>
          <Translate id="progress.erase.yes" description="Erases">
            Erase
          </Translate>
        </button>
      </form>
    </dialog>
  );
}
