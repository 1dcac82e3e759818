import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {skip} from '../../lib/session/run';
import Bidi from '../Bidi';
import {useMinuteWords} from '../Session/words';
import styles from './styles.module.css';
import type {RunProps} from './useRun';

/** All parts, which of them is on, and which are left out. */
export default function RunAgenda({session, run, change}: RunProps): ReactNode {
  const minuteWords = useMinuteWords();
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda">
        <Translate id="session.agenda" description="Accessible name of the list of parts of a session">
          Agenda
        </Translate>
      </h2>
      <ol className={styles.agenda}>
        {session.segments.map((part, index) => (
          <li
            key={part.id}
            aria-current={index === run.index ? 'step' : undefined}
            data-skipped={run.skipped.includes(part.id) ? '' : undefined}
          >
            <span className={styles.title}>
              <Bidi text={part.title} />
            </span>
            <span className={styles.length}>{minuteWords(part.minutes)}</span>
            {part.optional && index > run.index && (
              <label>
                <input
                  type="checkbox"
                  checked={run.skipped.includes(part.id)}
                  onChange={({target}) => change((before) => skip(before, part.id, target.checked))}
                />
                <Translate id="run.isSkipped" description="A part is left out">
                  Left out
                </Translate>
              </label>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
