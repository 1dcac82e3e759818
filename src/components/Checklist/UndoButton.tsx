import type {ReactNode, Ref} from 'react';
import Translate from '@docusaurus/Translate';

/** Takes back what was done last. */
export default function UndoButton({ref, onUndo}: {ref?: Ref<HTMLButtonElement>; onUndo: () => void}): ReactNode {
  return (
    <button ref={ref} type="button" onClick={onUndo}>
      <Translate id="checklist.carry.undo" description="Takes back the ticks that were added">
        Undo
      </Translate>
    </button>
  );
}
