import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {formatDay, localDay} from '../../lib/dates';
import {keptAtOf, type Run} from '../../lib/session/run';
import useSite from '../site';
import styles from './styles.module.css';

/** Asks what to do with a run of another day. */
export default function KeptRun({
  run,
  onResume,
  onBegin,
}: {
  run: Run;
  onResume: () => void;
  onBegin: () => void;
}): ReactNode {
  const {locale} = useSite();
  const day = formatDay(localDay(new Date(keptAtOf(run) ?? 0)), locale);
  return (
    <section className={styles.present} data-kept-run="">
      <p>
        <Translate id="run.kept" description="A run of another day was found" values={{day: <bdi>{day}</bdi>}}>
          {'A run of {day} is kept.'}
        </Translate>
      </p>
      <div className={styles.buttons}>
        <button type="button" className={styles.main} onClick={onBegin}>
          <Translate id="run.kept.begin" description="Begins a new run in place of the kept one">
            Begin a new one
          </Translate>
        </button>
        <button type="button" onClick={onResume}>
          <Translate id="run.kept.resume" description="Goes on with the kept run">
            Go on with it
          </Translate>
        </button>
      </div>
    </section>
  );
}
