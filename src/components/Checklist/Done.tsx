import type {ReactNode, Ref} from 'react';
import styles from './styles.module.css';
import UndoButton from './UndoButton';

interface Props {
  /** What was done. */
  readonly children: ReactNode;
  readonly onUndo: () => void;
  readonly undoButton?: Ref<HTMLButtonElement>;
}

/** Says what was done to the list, beside the button that takes it back. */
export default function Done({children, onUndo, undoButton}: Props): ReactNode {
  return (
    <div className={styles.arrived}>
      <p>{children}</p>
      <UndoButton ref={undoButton} onUndo={onUndo} />
    </div>
  );
}
