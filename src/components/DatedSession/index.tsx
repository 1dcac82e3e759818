import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import {formatWeekday} from '../../lib/dates';
import {isolateText} from '../../lib/bidi';
import type {Locale} from '../../lib/locale';
import {revisionBase} from '../../lib/revisions';
import {dayOf, datedPath, statusOfPlan, type DatedPage} from '../../lib/session/dated';
import '../Session/trainingWords';
import Bidi from '../Bidi';
import Callout from '../Callout';
import {useMinuteWords} from '../Session/words';
import useSite from '../site';
import Address from './Address';
import PlanNotice from './PlanNotice';
import styles from './styles.module.css';

const languageWords: Record<Locale, () => string> = {
  ar: () =>
    translate({id: 'dated.language.ar', message: 'Arabic', description: 'The language in which a session is held'}),
  en: () =>
    translate({id: 'dated.language.en', message: 'English', description: 'The language in which a session is held'}),
};

/** A session with its day and place: for those who come to it, and for the sheet on the door. */
export default function DatedSession({page}: {page: DatedPage}): ReactNode {
  const {locale, revisions} = useSite();
  const minuteWords = useMinuteWords();
  const {code, session, title, isCancelled, link} = page;
  const revision = revisions.find(({key}) => key === page.revision)!;
  const base = revisionBase(revision, revisions);
  const status = statusOfPlan(page, revisions);
  const day = dayOf(page);
  const pageTitle = `${title} · ${formatWeekday(day, locale)}`;

  return (
    <Layout title={locale === 'ar' ? isolateText(pageTitle) : pageTitle} description={page.description}>
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
        {isCancelled ? (
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
        ) : (
          <p className={styles.over} data-when="over" hidden>
            <Translate
              id="dated.over"
              description="The day of the session has passed"
              values={{day: <time dateTime={day}>{formatWeekday(day, locale)}</time>}}
            >
              {'This session took place on {day}.'}
            </Translate>
          </p>
        )}

        <div className={styles.sheet}>
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
          <Address code={code} />
        </div>

        <div className={styles.doors}>
          {link && (
            <a className={styles.join} href={link} rel="noopener noreferrer" data-when="coming">
              <Translate id="dated.join" description="Leads to the online meeting of the session">
                Join the meeting
              </Translate>
            </a>
          )}
          <a href={`${datedPath(code, locale)}session.ics`} download={`${code}.ics`} type="text/calendar">
            {isCancelled
              ? translate({
                  id: 'dated.calendar.cancelled',
                  message: 'Mark it as cancelled in your calendar',
                  description: 'A file for calendar programs, of a cancelled session',
                })
              : translate({
                  id: 'dated.calendar',
                  message: 'Add to your calendar',
                  description: 'A file for calendar programs',
                })}
          </a>
          <button type="button" data-app="intent" data-prints="" onClick={() => print()}>
            <Translate id="dated.print" description="Prints one sheet with day, time, place and code">
              Print the sheet for the door
            </Translate>
          </button>
        </div>

        {!isCancelled && <PlanNotice page={page} status={status} />}

        {page.prerequisites.length > 0 && !isCancelled && (
          <section className={styles.screen} aria-labelledby="ready">
            <h2 id="ready">
              <Translate id="dated.ready" description="Heading: what a session needs">
                To have ready
              </Translate>
            </h2>
            <ul>
              {page.prerequisites.map((prerequisite) => (
                <li key={prerequisite}>
                  <Bidi text={prerequisite} />
                </li>
              ))}
            </ul>
          </section>
        )}

        <section className={styles.screen} aria-labelledby="use">
          <h2 id="use">
            <Translate id="dated.use" description="Heading: what people open during a session">
              For the session and afterwards
            </Translate>
          </h2>
          <ul>
            {page.guides.map((guide) => (
              <li key={guide.id}>
                <Link to={`${base}/${guide.id}/`}>
                  <Bidi text={guide.title} />
                </Link>
              </li>
            ))}
          </ul>
          <ul className={styles.tools}>
            <li>
              <Link to={`${base}/${session}/#quiz`}>
                <Translate id="dated.questions" description="Leads to the questions of the session">
                  Questions at the end
                </Translate>
              </Link>
            </li>
            <li>
              <Link to="/training/signal/">
                <Translate id="session.signal" description="Leads to the card that trainees hold up">
                  Signal card for telephones
                </Translate>
              </Link>
            </li>
            <li>
              <Link to="/offline/">
                <Translate id="dated.offline" description="Leads to the page about use without network">
                  Keep the guides for use without network
                </Translate>
              </Link>
            </li>
          </ul>
        </section>

        <details className={styles.trainer}>
          <summary>
            <Translate id="dated.trainer" description="Opens what only the trainer needs">
              For the trainer
            </Translate>
          </summary>
          {status.kind === 'fits' && (
            <p>
              <Translate
                id="dated.fits"
                description="The revision of the plan is in force on the day of the session"
                values={{revision: <Bidi text={revision.short[locale]} />}}
              >
                {'Planned with {revision}; by what is decided so far, this revision is in force on the day.'}
              </Translate>
            </p>
          )}
          <ul className={styles.tools}>
            <li>
              <Link to={`${base}/${session}/`}>
                <Translate id="dated.plan" description="Leads to the plan of the session">
                  Plan, exercises and papers
                </Translate>
              </Link>
            </li>
            <li>
              <Link to={`${base}/training/${session}/run/`}>
                <Translate id="session.run" description="Opens the view in which a trainer runs the session">
                  Run this session
                </Translate>
              </Link>
            </li>
            <li>
              <Link to={`${base}/slides/${session}/`}>
                <Translate id="session.slides" description="Leads to the slides of the session">
                  Slides
                </Translate>
              </Link>
            </li>
            <li>
              <Link to={`${base}/training/${session}/results/`}>
                <Translate id="run.results" description="Leads to the page that collects results">
                  Collect the results of the group
                </Translate>
              </Link>
            </li>
            <li>
              <Link to={`${base}/training/${session}/statements/`}>
                <Translate id="session.statements" description="Leads to the page that makes statements for a group">
                  Statements of completion
                </Translate>
              </Link>
            </li>
            <li>
              <Link to={`${base}/${page.checklist}/`}>
                <Translate id="session.checklist" description="Leads to the trainer's checklist">
                  Your checklist, before and after
                </Translate>
              </Link>
            </li>
          </ul>
        </details>
      </main>
    </Layout>
  );
}
