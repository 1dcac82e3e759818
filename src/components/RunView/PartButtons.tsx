import type {ReactNode, RefObject} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {back, forward, isRunning, start, stop, type Run} from '../../lib/session/run';
import styles from './styles.module.css';
import type {RunProps} from './useRun';

/** What the main button does now. */
function mainWords(run: Run): string {
  if (run.pause)
    return translate({
      id: 'run.endBreak',
      message: 'End the break',
      description: 'Ends the prayer break; the clock goes on',
    });
  if (isRunning(run)) return translate({id: 'run.stop', message: 'Pause', description: 'Stops the clock'});
  return run.startsAt !== undefined && Object.keys(run.spent).length > 0
    ? translate({id: 'run.goOn', message: 'Go on', description: 'Lets the clock go on'})
    : translate({id: 'run.start', message: 'Start', description: 'Starts the clock'});
}

interface Props extends RunProps {
  /** Whether a part is on; otherwise the session is over. */
  readonly isOn: boolean;
  readonly mainButton: RefObject<HTMLButtonElement | null>;
}

/** To the part before, start and pause, and to the next part. */
export default function PartButtons({session, run, change, isOn, mainButton}: Props): ReactNode {
  return (
    <div className={styles.buttons}>
      <button
        type="button"
        onClick={() => change((before) => back(session, before, Date.now()))}
        disabled={run.index === 0}
      >
        <Translate id="run.back" description="To the part before">
          Previous part
        </Translate>
      </button>
      {isOn && (
        <button
          ref={mainButton}
          type="button"
          className={styles.main}
          onClick={() =>
            change((before) => (isRunning(before) ? stop(session, before, Date.now()) : start(before, Date.now())))
          }
        >
          {mainWords(run)}
        </button>
      )}
      {isOn && (
        <button type="button" onClick={() => change((before) => forward(session, before, Date.now()))}>
          <Translate id="run.forward" description="To the next part">
            Next part
          </Translate>
        </button>
      )}
    </div>
  );
}
