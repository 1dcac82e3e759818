import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {formatWeekday} from '../../lib/dates';
import type {Revision} from '../../lib/revisions';
import {dayOf, type DatedPage} from '../../lib/session/dated';
import Bidi from '../Bidi';
import {useMinuteWords} from '../Session/words';
import useSite from '../site';
import styles from './styles.module.css';
import {languageWords} from '../languageWords';

/** When and where the session is held, in which language and with which revision; also the sheet on the door. */
export default function Facts({page, revision}: {page: DatedPage; revision: Revision}): ReactNode {
  const {locale} = useSite();
  const {isCancelled, link} = page;
  const day = dayOf(page);
  return (
    <dl className={styles.facts} data-cancelled={isCancelled ? '' : undefined}>
      <div>
        <dt>
          <Translate id="dated.day" description="Label of the day of a session">
            Day
          </Translate>
        </dt>
        <dd className={styles.main}>
          <time dateTime={day}>{formatWeekday(day, locale)}</time>
        </dd>
      </div>
      <Times page={page} />
      {page.place && (
        <div>
          <dt>
            <Translate id="dated.place" description="Label of the place of a session">
              Place
            </Translate>
          </dt>
          <dd className={styles.main}>
            <Bidi text={page.place} />
          </dd>
        </div>
      )}
      {link && (
        <div>
          <dt>
            <Translate id="dated.online" description="Label: where the session is joined over the network">
              Online
            </Translate>
          </dt>
          <dd>
            <Translate
              id="dated.online.where"
              description="Name of the host at which the online meeting takes place"
              values={{host: <bdi dir="ltr">{new URL(link).host}</bdi>}}
            >
              {'A meeting at {host}; its link is on this page.'}
            </Translate>
          </dd>
        </div>
      )}
      <div>
        <dt>
          <Translate id="dated.language" description="Label of the language of a session">
            Held in
          </Translate>
        </dt>
        <dd>{languageWords[page.language]()}</dd>
      </div>
      <div>
        <dt>
          <Translate id="dated.revision" description="Label of the revision with which the session was planned">
            Policy revision
          </Translate>
        </dt>
        <dd>
          <Bidi text={revision.title[locale]} />
        </dd>
      </div>
    </dl>
  );
}

/** From when to when, and how long that is. */
function Times({page}: {page: DatedPage}): ReactNode {
  const minuteWords = useMinuteWords();
  return (
    <div>
      <dt>
        <Translate id="dated.time" description="Label of the time of a session">
          Time
        </Translate>
      </dt>
      <dd className={styles.main}>
        <Translate
          id="dated.times"
          description="When a session begins and ends"
          values={{from: <bdi>{page.times.from}</bdi>, to: <bdi>{page.times.to}</bdi>}}
        >
          {'From {from} to {to}'}
        </Translate>
        <small>
          <Translate
            id="dated.zone"
            description="Under the time: in Bahrain time, and how long it takes"
            values={{minutes: <Bidi text={minuteWords(page.minutes)} />}}
          >
            {'Bahrain time, {minutes}'}
          </Translate>
        </small>
      </dd>
    </div>
  );
}
