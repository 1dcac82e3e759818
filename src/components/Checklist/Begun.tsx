import {useEffect, useRef, useState, type ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import useOnePress from '../useOnePress';
import Done from './Done';
import styles from './styles.module.css';

interface Props {
  /** Begins a new run, and gives what takes that back; nothing where there was nothing to begin anew. */
  readonly onBegin: () => (() => void) | undefined;
}

type Stage = {readonly kind: 'begun'; readonly undo: () => void} | {readonly kind: 'taken-back'};

/** Begins a list that repeats again, and takes that back. */
export default function Begun({onBegin}: Props): ReactNode {
  const [stage, setStage] = useState<Stage>();
  const button = useRef<HTMLButtonElement>(null);
  const said = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!stage) return;
    if (stage.kind === 'taken-back') button.current?.focus(); // the one that was pressed is gone
    said.current?.scrollIntoView({block: 'center'});
  }, [stage]);
  useOnePress(stage?.kind);

  return (
    <>
      <div className={styles.tools}>
        <button
          ref={button}
          type="button"
          data-app="intent"
          onClick={() => {
            const undo = onBegin();
            // Nothing to begin anew: what can be taken back is still the last, and is shown again.
            setStage((before) => (undo ? {kind: 'begun', undo} : before && {...before}));
          }}
        >
          <Translate id="checklist.startAgain" description="Begins a new run of a list that repeats">
            Start again
          </Translate>
        </button>
      </div>
      <div ref={said} role="status">
        {stage?.kind === 'begun' && (
          <Done
            key="begun"
            onUndo={() => {
              stage.undo();
              setStage({kind: 'taken-back'});
            }}
          >
            <Translate id="checklist.begun" description="A list that repeats was started again">
              The list starts again without ticks.
            </Translate>
          </Done>
        )}
        {stage?.kind === 'taken-back' && (
          <p key="taken-back" className={styles.arrived}>
            <Translate id="checklist.begun.back" description="Starting again was taken back">
              Your ticks are back.
            </Translate>
          </p>
        )}
      </div>
    </>
  );
}
