import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';

interface Props {
  /** Left out where nothing can be added. */
  readonly onAdd?: () => void;
  readonly onClose: () => void;
}

/** What can be done with ticks that a link or a file brought. */
export default function AddOrClose({onAdd, onClose}: Props): ReactNode {
  return (
    <>
      {onAdd && (
        <button type="button" onClick={onAdd}>
          <Translate id="checklist.carry.accept" description="Adds the ticks of the link">
            Add them
          </Translate>
        </button>
      )}
      <button type="button" onClick={onClose}>
        <Translate id="checklist.carry.ignore" description="Leaves the ticks of the link alone">
          Close
        </Translate>
      </button>
    </>
  );
}
