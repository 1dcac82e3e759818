import {useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {beginAt, newRun} from '../../lib/session/run';
import {timeOfDay, todayAt} from '../../lib/timeOfDay';
import {useMinuteWords} from '../Session/words';
import styles from './styles.module.css';
import type {RunProps} from './useRun';

const BREAK_MINUTES = [10, 15, 20] as const;

interface Props extends RunProps {
  readonly canTakeBreak: boolean;
  readonly onBreak: (minutes: number) => void;
  /** Whether the browser keeps the screen on. */
  readonly isAwake: boolean;
}

/** When the session begins, its prayer break, what the screen and the keys do, and beginning anew. */
export default function Times({session, run, change, canTakeBreak, onBreak, isAwake}: Props): ReactNode {
  const minuteWords = useMinuteWords();
  const [breakMinutes, setBreakMinutes] = useState<number>(BREAK_MINUTES[0]);
  return (
    <section aria-labelledby="times">
      <h2 id="times">
        <Translate id="run.times" description="Heading: start time and breaks">
          Times
        </Translate>
      </h2>
      <div className={styles.buttons}>
        <label>
          <Translate id="run.startsAt" description="Label of the start time">
            The session begins at
          </Translate>{' '}
          <input
            type="time"
            dir="ltr"
            defaultValue={run.startsAt === undefined ? '' : timeOfDay(new Date(run.startsAt))}
            onChange={({target}) => change((before) => beginAt(before, todayAt(target.value)))}
          />
        </label>
        <label>
          <Translate id="run.breakFor" description="Label of the length of the prayer break">
            Prayer break for
          </Translate>{' '}
          <select value={breakMinutes} onChange={({target}) => setBreakMinutes(Number(target.value))}>
            {BREAK_MINUTES.map((minutes) => (
              <option key={minutes} value={minutes}>
                {minuteWords(minutes)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" disabled={!canTakeBreak} onClick={() => onBreak(breakMinutes)}>
          <Translate id="run.takeBreak" description="Begins the prayer break now">
            Begin the break now
          </Translate>
        </button>
      </div>
      <ScreenAndKeys isAwake={isAwake} />
      <BeginAnew onBegin={() => change(() => newRun(session.id, session.revision))} />
    </section>
  );
}

function ScreenAndKeys({isAwake}: {isAwake: boolean}): ReactNode {
  return (
    <p className={styles.quiet}>
      <span>
        {isAwake
          ? translate({
              id: 'run.awake',
              message: 'The screen stays on while the clock runs.',
              description: 'The browser keeps the screen on',
            })
          : translate({
              id: 'run.asleep',
              message:
                'This browser may switch the screen off; touch it now and then, or change the setting of the device.',
              description: 'The browser does not keep the screen on',
            })}
      </span>{' '}
      <Translate id="run.keys" description="Which keys a presenter's remote sends">
        The keys Page Down and Page Up go through the slides, and on to the next part. In a break Page Down waits until
        it is over.
      </Translate>
    </p>
  );
}

function BeginAnew({onBegin}: {onBegin: () => void}): ReactNode {
  return (
    <details>
      <summary>
        <Translate id="run.again" description="Opens the button that begins anew">
          Begin anew
        </Translate>
      </summary>
      <p>
        <Translate id="run.again.what" description="What beginning anew does">
          All times of this run are forgotten; the plan stays.
        </Translate>
      </p>
      <button type="button" onClick={onBegin}>
        <Translate id="run.again.now" description="Begins the run anew">
          Forget the times
        </Translate>
      </button>
    </details>
  );
}
