import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {formatDay, type Day} from '../../lib/dates';
import type {Revision} from '../../lib/revisions';
import useSite from '../site';
import styles from './styles.module.css';

function When({day}: {day: Day}): ReactNode {
  const {locale} = useSite();
  return <time dateTime={day}>{formatDay(day, locale)}</time>;
}

/**
 * Since when, or until when, a revision applies. All wordings are drawn; src/wake shows
 * the one that is true on the reader's day. Without scripts stands the one that names
 * the day of our review, which stays true.
 *
 * @param reviewed when the guidance was last read against the world
 */
export default function Status({revision: {inForce}, reviewed}: {revision: Revision; reviewed: Day}): ReactNode {
  const from = <When day={inForce.from} />;
  return (
    <span
      className={styles.status}
      data-status=""
      data-from={inForce.from}
      data-to={inForce.to}
      data-reviewed={reviewed}
    >
      <span data-when="in-force" hidden={inForce.to !== undefined}>
        <Translate
          id="revision.status.inForce"
          description="The revision in force"
          values={{from, reviewed: <When day={reviewed} />}}
        >
          {'In force since {from}; last reviewed {reviewed}'}
        </Translate>
      </span>
      <span data-when="superseded" hidden={inForce.to === undefined}>
        {inForce.to && (
          <Translate
            id="revision.status.superseded"
            description="A superseded revision"
            values={{from, to: <When day={inForce.to} />, reviewed: <When day={reviewed} />}}
          >
            {'Applied from {from} to {to}; last reviewed {reviewed}'}
          </Translate>
        )}
      </span>
      <span data-when="not-yet" hidden>
        <Translate
          id="revision.status.notYet"
          description="A revision that will come into force"
          values={{from, reviewed: <When day={reviewed} />}}
        >
          {'Comes into force on {from}; last reviewed {reviewed}'}
        </Translate>
      </span>
      <span data-when="unchecked" hidden>
        <Translate
          id="revision.status.unchecked"
          description="Nobody has reviewed the page for half a year: it claims nothing"
          values={{from, reviewed: <When day={reviewed} />}}
        >
          {
            'Applied since {from} when it was last reviewed, on {reviewed}. That is long ago: ask your entity whether a newer revision applies'
          }
        </Translate>
      </span>
    </span>
  );
}
