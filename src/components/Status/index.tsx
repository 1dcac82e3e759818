import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {Day} from '../../lib/dates';
import type {Revision} from '../../lib/revisions';
import DayText from '../DayText';
import styles from './styles.module.css';

/**
 * Since when, or until when, a revision applies. All wordings are drawn; src/wake shows
 * the one that is true on the reader's day. Without scripts stands one that is true on every day.
 *
 * @param reviewed when the guidance was last read against the world
 */
export default function Status({revision, reviewed}: {revision: Revision; reviewed: Day}): ReactNode {
  if (revision.state === 'draft' || revision.state === 'withdrawn') return <Aside revision={revision} />;
  const {inForce, state} = revision;
  const from = <DayText day={inForce.from} />;
  const review = <DayText day={reviewed} />;
  const to = inForce.to !== undefined && <DayText day={inForce.to} />;
  // On the site's day: what will be another thing one day is said with its days only.
  const shown = state === 'superseded' || (state === 'in-force' && !to) ? state : 'days';
  return (
    <span
      className={styles.status}
      data-status=""
      data-from={inForce.from}
      data-to={inForce.to}
      data-reviewed={reviewed}
    >
      {shown === 'days' && (
        <span data-when="days">
          {to ? (
            <Translate
              id="revision.status.span"
              description="A revision with both its days, whatever the day"
              values={{from, to, reviewed: review}}
            >
              {'Applies from {from} to {to}; last reviewed {reviewed}'}
            </Translate>
          ) : (
            <Translate
              id="revision.status.from"
              description="A revision with its first day, whatever the day"
              values={{from, reviewed: review}}
            >
              {'Applies from {from}; last reviewed {reviewed}'}
            </Translate>
          )}
        </span>
      )}
      <span data-when="in-force" hidden={shown !== 'in-force'}>
        <Translate id="revision.status.inForce" description="The revision in force" values={{from, reviewed: review}}>
          {'In force since {from}; last reviewed {reviewed}'}
        </Translate>
      </span>
      <span data-when="superseded" hidden={shown !== 'superseded'}>
        {to && (
          <Translate
            id="revision.status.superseded"
            description="A superseded revision"
            values={{from, to, reviewed: review}}
          >
            {'Applied from {from} to {to}; last reviewed {reviewed}'}
          </Translate>
        )}
      </span>
      <span data-when="announced" hidden>
        <Translate
          id="revision.status.announced"
          description="A revision that will come into force"
          values={{from, reviewed: review}}
        >
          {'Comes into force on {from}; last reviewed {reviewed}'}
        </Translate>
      </span>
      <span data-when="unchecked" hidden>
        <Translate
          id="revision.status.unchecked"
          description="Nobody has reviewed the page for half a year: it claims nothing"
          values={{from, reviewed: review}}
        >
          {
            'Applied since {from} when it was last reviewed, on {reviewed}. That is long ago: ask your entity whether a newer revision applies'
          }
        </Translate>
      </span>
    </span>
  );
}

/** What is outside the line of revisions: nothing about it changes with the day. */
function Aside({revision: {withdrawn}}: {revision: Revision}): ReactNode {
  return (
    <span className={styles.status}>
      {withdrawn ? (
        <Translate
          id="revision.status.withdrawn"
          description="A revision that was published by mistake"
          values={{day: <DayText day={withdrawn.on} />}}
        >
          {'Withdrawn on {day}'}
        </Translate>
      ) : (
        <Translate id="revision.status.draft" description="A revision that is being written">
          Draft, not published
        </Translate>
      )}
    </span>
  );
}
