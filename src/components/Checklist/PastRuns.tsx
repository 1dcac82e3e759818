import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {pastRuns} from '../../lib/checklist/record';
import {formatDay, localDay} from '../../lib/dates';
import useSite from '../site';
import styles from './styles.module.css';
import {useProgressWords} from './words';

/** When the list was finished before. */
export default function PastRuns({past}: {past: ReturnType<typeof pastRuns>}): ReactNode {
  const {locale} = useSite();
  const progressWords = useProgressWords();
  return (
    <details className={styles.past}>
      <summary>
        <Translate id="checklist.past" description="Opens the list of finished runs">
          Earlier runs
        </Translate>
      </summary>
      <ul>
        {past.map(({id: pastId, run: {finished}}) => (
          <li key={pastId}>
            {finished && (
              <>
                <time dateTime={finished.at}>{formatDay(localDay(new Date(finished.at)), locale)}</time>
                <span className={styles.dot}>{progressWords(finished.count, finished.count)}</span>
                <span className={styles.dot}>
                  <bdi dir="ltr">{finished.revision}</bdi>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
