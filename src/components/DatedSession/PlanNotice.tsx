import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {formatDay} from '../../lib/dates';
import type {RevisionEntry} from '../../lib/revisions';
import type {DatedPage, PlanStatus} from '../../lib/session/dated';
import Bidi from '../Bidi';
import Callout from '../Callout';
import useSite from '../site';
import styles from './styles.module.css';

/** Tells the trainer, before the day, that another revision than the planned one applies on it. */
export default function PlanNotice({page, status}: {page: DatedPage; status: PlanStatus}): ReactNode {
  if (status.kind === 'fits') return null;
  const other = status.kind === 'superseded' ? status.by[0] : status.instead;
  return (
    <div className={styles.notice} data-plan={status.kind} data-instead={other?.key}>
      <Callout
        type="important"
        title={translate({
          id: 'dated.notice',
          message: 'for the trainer',
          description: 'Title of a notice, after the word "Important"',
        })}
      >
        <p>
          <What page={page} status={status} other={other} />
        </p>
        {other && (
          <p>
            {page.existsIn.includes(other.key) ? (
              <Translate
                id="dated.notice.choose"
                description="What the trainer can do"
                values={{key: <code dir="ltr" className={styles.key}>{`revision: "${other.key}"`}</code>}}
              >
                {
                  'Either hold it as it was planned and say so at the beginning, or ask the operator of this site to write {key} in its entry.'
                }
              </Translate>
            ) : (
              <Translate id="dated.notice.gone" description="The session does not exist in the other revision">
                That revision does not have this session. Hold it as it was planned and say so at the beginning, or plan
                another one.
              </Translate>
            )}
          </p>
        )}
        {status.kind === 'superseded' && <Differences page={page} by={status.by} />}
      </Callout>
    </div>
  );
}

function What({
  page,
  status,
  other,
}: {
  page: DatedPage;
  status: PlanStatus;
  other: RevisionEntry | undefined;
}): ReactNode {
  const {locale, revisions} = useSite();
  const planned = revisions.find(({key}) => key === page.revision)!;
  const day = ({inForce: {from}}: RevisionEntry): ReactNode => <time dateTime={from}>{formatDay(from, locale)}</time>;
  const name = ({title}: RevisionEntry): ReactNode => (
    <strong>
      <Bidi text={title[locale]} />
    </strong>
  );
  if (status.kind === 'superseded') {
    return (
      <Translate
        id="dated.superseded"
        description="A newer revision is in force on the day of the session"
        values={{planned: name(planned), newer: name(status.by[0]), day: day(status.by[0])}}
      >
        {
          'This session was planned with the revision {planned}. On its day a newer one is in force, from {day}: {newer}.'
        }
      </Translate>
    );
  }
  return other ? (
    <Translate
      id="dated.early"
      description="The revision of the plan is not in force yet on the day of the session"
      values={{planned: name(planned), day: day(planned), other: name(other)}}
    >
      {
        'This session was planned with the revision {planned}, which comes into force on {day}. On the day of the session this one still applies: {other}.'
      }
    </Translate>
  ) : (
    <Translate
      id="dated.tooEarly"
      description="No revision is in force on the day of the session"
      values={{planned: name(planned), day: day(planned)}}
    >
      {
        'This session was planned with the revision {planned}, which comes into force only on {day}. Check the day of the session.'
      }
    </Translate>
  );
}

/** What each newer revision changed, and the plan in both. */
function Differences({page, by}: {page: DatedPage; by: readonly RevisionEntry[]}): ReactNode {
  const {locale} = useSite();
  return (
    <ul className={styles.tools}>
      {by.map((revision) => (
        <li key={revision.key}>
          <Link to={`/changes/${revision.key}/`}>
            <Translate
              id="dated.changes"
              description="Leads to what a revision changed"
              values={{revision: <Bidi text={revision.short[locale]} />}}
            >
              {'What changed: {revision}'}
            </Translate>
          </Link>
        </li>
      ))}
      {page.existsIn.includes(by[0]!.key) && (
        <li>
          <Link to={`/compare/?page=${page.session}&from=${page.revision}&to=${by[0]!.key}`}>
            <Translate id="dated.compare" description="Leads to the plan of the session in two revisions, side by side">
              Both plans side by side
            </Translate>
          </Link>
        </li>
      )}
    </ul>
  );
}
