import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {ShownErratum} from '../../lib/errata';
import Bidi from '../Bidi';
import DayText from '../DayText';
import Difference from '../Difference';
import styles from './styles.module.css';

/**
 * Above a page that was corrected after readers had it: when and why, and what it said before, folded.
 *
 * @param errata written by src/plugins/markdown/pageErrata.ts, newest first
 */
export default function PageErrata({errata}: {errata: string}): ReactNode {
  return (JSON.parse(errata) as readonly ShownErratum[]).map(({on, because, changed}, index) => (
    <details key={index} className={styles.erratum} data-erratum={on}>
      <summary>
        <Translate
          id="erratum.corrected"
          description="Above a page that was corrected after it was published"
          values={{day: <DayText day={on} />, reason: <Bidi text={because} />}}
        >
          {'Corrected on {day}: {reason}'}
        </Translate>
      </summary>
      {changed.length === 0 ? (
        <p>
          <Translate id="erratum.noWords" description="The correction changed no words in this language">
            No words of this page changed in this language.
          </Translate>
        </p>
      ) : (
        changed.map(({before, after}, place) => <Difference key={place} before={before} after={after} />)
      )}
    </details>
  ));
}
