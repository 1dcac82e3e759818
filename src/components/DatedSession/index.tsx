import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import Translate, {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import {formatWeekday, type Day} from '../../lib/dates';
import {isolateIn} from '../../lib/bidi';
import {dayOf, statusOfPlan, type DatedPage} from '../../lib/session/dated';
import '../Session/trainingWords';
import Bidi from '../Bidi';
import Callout from '../Callout';
import useSite from '../site';
import Address from './Address';
import Doors from './Doors';
import Facts from './Facts';
import PlanNotice from './PlanNotice';
import SessionLinks from './SessionLinks';
import styles from './styles.module.css';
import TrainerLinks from './TrainerLinks';

/** A session with its day and place: for those who come to it, and for the sheet on the door. */
export default function DatedSession({page}: {page: DatedPage}): ReactNode {
  const {locale, revisions} = useSite();
  const {code, session, title, isCancelled} = page;
  const revision = revisions.find(({key}) => key === page.revision)!;
  const base = revision.base;
  const status = statusOfPlan(page, revisions);
  const day = dayOf(page);
  const pageTitle = `${title} · ${formatWeekday(day, locale)}`;

  return (
    <Layout title={isolateIn(pageTitle, locale)} description={page.description}>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      {/* src/wake/dated.ts reads the attributes: what has been cancelled neither took place nor has results. */}
      <main
        className={`prose ${styles.dated}`}
        id="main"
        data-app="alive"
        {...(isCancelled ? {} : {'data-dated': code, 'data-of': session, 'data-day': day})}
      >
        <p className={styles.kind}>
          <Translate id="dated.kind" description="Above the title of a session that has a day and a place">
            Training session
          </Translate>
        </p>
        <h1>
          <Bidi text={title} />
        </h1>
        {isCancelled ? <Cancelled /> : <Over day={day} />}

        <div className={styles.sheet}>
          <Facts page={page} revision={revision} />
          <Address code={code} />
        </div>

        <Doors page={page} />
        {!isCancelled && <PlanNotice page={page} status={status} />}
        {page.prerequisites.length > 0 && !isCancelled && <Prerequisites prerequisites={page.prerequisites} />}
        <SessionLinks page={page} base={base} />
        <TrainerLinks page={page} revision={revision} status={status} base={base} />
      </main>
    </Layout>
  );
}

/** The session does not take place. */
function Cancelled(): ReactNode {
  return (
    <Callout
      type="warning"
      title={translate({
        id: 'dated.cancelled',
        message: 'This session is cancelled',
        description: 'Title of the notice on the page of a cancelled session',
      })}
    >
      <p>
        <Translate id="dated.cancelled.what" description="What to do when a session is cancelled">
          It does not take place. Ask whoever invited you about another day; the guides below stay open to you.
        </Translate>
      </p>
    </Callout>
  );
}

/** The day has passed; shown by src/wake/dated.ts. */
function Over({day}: {day: Day}): ReactNode {
  const {locale} = useSite();
  return (
    <p className={styles.over} data-when="over" hidden>
      <Translate
        id="dated.over"
        description="The day of the session has passed"
        values={{day: <time dateTime={day}>{formatWeekday(day, locale)}</time>}}
      >
        {'This session took place on {day}.'}
      </Translate>
    </p>
  );
}

/** What a session needs. */
function Prerequisites({prerequisites}: {prerequisites: readonly string[]}): ReactNode {
  return (
    <section className={styles.screen} aria-labelledby="ready">
      <h2 id="ready">
        <Translate id="dated.ready" description="Heading: what a session needs">
          To have ready
        </Translate>
      </h2>
      <ul>
        {prerequisites.map((prerequisite) => (
          <li key={prerequisite}>
            <Bidi text={prerequisite} />
          </li>
        ))}
      </ul>
    </section>
  );
}
