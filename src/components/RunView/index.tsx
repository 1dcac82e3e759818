import {useEffect, useRef, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import {formatDay, formatTime, localDay} from '../../lib/dates';
import {currentRevision, revisionBase, type Revision} from '../../lib/revisions';
import {
  back,
  beginAt,
  clockText,
  forward,
  isOfAnotherDay,
  isRunning,
  keptAtOf,
  stateAt,
  newRun,
  nextSlide,
  previousSlide,
  resume,
  skip,
  start,
  stop,
  takeBreak,
  waits,
  type Run,
} from '../../lib/session/run';
import type {Session} from '../../lib/session/session';
import {deckOf, type Slide} from '../../lib/session/slides';
import '../Session/trainingWords';
import Bidi from '../Bidi';
import {kindWords, useMinuteWords} from '../Session/words';
import useSite from '../site';
import Arrival from './Arrival';
import {Blocks, Ltr} from './parts';
import SlideDesk from './SlideDesk';
import styles from './styles.module.css';
import {readKept, useNow, useOwnRun, useWakeLock} from './useRun';
import useSession, {type SessionRoute} from './useSession';

const BREAK_MINUTES = [10, 15, 20] as const;
const MINUTE = 60_000;

/** The page at which a trainer runs a session. */
export default function RunView(route: SessionRoute): ReactNode {
  const {locale, revisions} = useSite();
  const {session, revision, plan, hasFailed} = useSession(route);
  const title =
    session?.title ??
    translate({
      id: 'run.title',
      message: 'Run a session',
      description: 'Title of the page before the session has arrived',
    });
  return (
    <Layout title={title}>
      <main className={`prose ${styles.run}`} id="main" data-app="alive">
        <h1>
          <Bidi text={title} />
        </h1>
        <Arrival hasFailed={hasFailed} />
        {revision !== currentRevision(revisions) && (
          <p className={styles.superseded}>
            <Translate
              id="run.superseded"
              description="The session belongs to a revision that is not in force"
              values={{
                revision: <bdi>{revision.short[locale]}</bdi>,
                current: <bdi>{currentRevision(revisions).short[locale]}</bdi>,
              }}
            >
              {'You are running the session of {revision}. In force is {current}.'}
            </Translate>{' '}
            <Link to={`/changes/${currentRevision(revisions).key}/`}>
              <Translate id="run.changes" description="Leads to what the revision in force changed">
                What changed
              </Translate>
            </Link>
          </p>
        )}
        <p>
          <Link to={plan}>
            <Translate id="run.plan" description="Leads back to the plan of the session">
              To the plan
            </Translate>
          </Link>
        </p>
        {session && <Desk session={session} revision={revision} />}
      </main>
    </Layout>
  );
}

interface DeskProps {
  readonly session: Session;
  readonly revision: Revision;
}

/** The run that was kept, or a new one; of another day only when the trainer wants it. */
function Desk({session, revision}: DeskProps): ReactNode {
  const deck = deckOf(session);
  const [kept] = useState(() =>
    readKept(
      session,
      deck.map(({length}) => length),
    ),
  );
  const [first, setFirst] = useState(() => {
    if (!kept) return newRun(session.id, session.revision);
    return isOfAnotherDay(kept, Date.now()) ? undefined : kept;
  });
  if (first) return <RunningDesk session={session} revision={revision} deck={deck} first={first} />;
  return (
    <KeptRun
      run={kept!}
      onResume={() => setFirst(resume(session, kept!, Date.now()))}
      onBegin={() => setFirst(newRun(session.id, session.revision))}
    />
  );
}

/** Asks what to do with a run of another day. */
function KeptRun({run, onResume, onBegin}: {run: Run; onResume: () => void; onBegin: () => void}): ReactNode {
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

/** Everything that the trainer handles. */
function RunningDesk({
  session,
  revision,
  deck,
  first,
}: DeskProps & {deck: readonly (readonly Slide[])[]; first: Run}): ReactNode {
  const {locale, revisions} = useSite();
  const now = useNow();
  const counts = deck.map(({length}) => length);
  const [run, change] = useOwnRun(session, counts, first);
  const isAwake = useWakeLock(isRunning(run));
  const minuteWords = useMinuteWords();
  const [breakMinutes, setBreakMinutes] = useState<number>(BREAK_MINUTES[0]);
  const handlers = useRef<Record<string, () => void>>({});
  const desk = useRef<HTMLElement>(null);
  const main = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    handlers.current = {
      PageDown: () => change((before) => nextSlide(session, counts, before, Date.now())),
      PageUp: () => change((before) => previousSlide(session, counts, before, Date.now())),
    };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const handler = Object.hasOwn(handlers.current, event.key) ? handlers.current[event.key] : undefined;
      if (!handler || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      handler();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);

  /** Leads to its clock, and to the button that ends it. */
  const beginBreak = (): void => {
    change((before) => takeBreak(session, before, Date.now(), breakMinutes));
    main.current?.focus({preventScroll: true});
    desk.current?.scrollIntoView({block: 'start'});
  };

  if (now === undefined) return null;
  const {segment: present, left, endsAt, drift, proposals} = stateAt(session, run, now);
  const segment = session.segments.find(({id}) => id === present?.id);
  const titleOf = (id: string) => session.segments.find((candidate) => candidate.id === id)?.title ?? '';
  const exercise = session.exercises.find(({id}) => id === segment?.exercise);
  const lateMinutes = Math.round(drift / MINUTE);

  return (
    <>
      <section ref={desk} className={styles.present} aria-labelledby="present">
        <p className={styles.position}>
          {run.index < session.segments.length
            ? translate(
                {
                  id: 'run.position',
                  message: 'Part {number} of {total}',
                  description: 'Which part of the session is on',
                },
                {number: run.index + 1, total: session.segments.length},
              )
            : translate({id: 'run.over', message: 'The session is over.', description: 'All parts are done'})}
        </p>
        {/* Here and below, what changes is replaced with its element: a translating browser keeps its own copy of the text. */}
        <h2 key={run.pause ? 'pause' : segment?.id} id="present" data-present={segment?.id}>
          {run.pause ? (
            <Translate id="run.pause" description="A break that the agenda does not name, such as one for prayer">
              Prayer break
            </Translate>
          ) : (
            <Bidi
              text={
                segment?.title ??
                translate({id: 'run.thanks', message: 'Thank you', description: 'Heading when all parts are done'})
              }
            />
          )}
        </h2>
        {segment && (
          <p className={styles.clock} role="timer" data-late={left < 0 ? '' : undefined}>
            <Ltr>{clockText(left)}</Ltr>
            {!run.pause && <span className={styles.of}>{kindWords[segment.kind]()}</span>}
            <span className={styles.of}>{minuteWords(run.pause?.minutes ?? segment.minutes)}</span>
          </p>
        )}
        <div className={styles.buttons}>
          <button
            type="button"
            onClick={() => change((before) => back(session, before, Date.now()))}
            disabled={run.index === 0}
          >
            <Translate id="run.back" description="To the part before">
              Previous part
            </Translate>
          </button>
          {segment && (
            <button
              ref={main}
              type="button"
              className={styles.main}
              onClick={() =>
                change((before) => (isRunning(before) ? stop(session, before, Date.now()) : start(before, Date.now())))
              }
            >
              {run.pause
                ? translate({
                    id: 'run.endBreak',
                    message: 'End the break',
                    description: 'Ends the prayer break; the clock goes on',
                  })
                : isRunning(run)
                  ? translate({id: 'run.stop', message: 'Pause', description: 'Stops the clock'})
                  : run.startsAt !== undefined && Object.keys(run.spent).length > 0
                    ? translate({id: 'run.goOn', message: 'Go on', description: 'Lets the clock go on'})
                    : translate({id: 'run.start', message: 'Start', description: 'Starts the clock'})}
            </button>
          )}
          {segment && (
            <button type="button" onClick={() => change((before) => forward(session, before, Date.now()))}>
              <Translate id="run.forward" description="To the next part">
                Next part
              </Translate>
            </button>
          )}
        </div>
        {waits(session, run, now) && (
          <p key={run.pause ? 'waits-pause' : 'waits-part'} className={styles.quiet}>
            {run.pause ? (
              <Translate
                id="run.waits.pause"
                description="During the prayer break; the words in quotation marks are those of run.endBreak"
              >
                The slides wait until the break is over. “End the break” goes on sooner.
              </Translate>
            ) : (
              <Translate
                id="run.waits.part"
                description="During a break of the agenda; the words in quotation marks are those of run.forward"
              >
                The next slide waits until the break is over. “Next part” goes on sooner.
              </Translate>
            )}
          </p>
        )}
        <p role="status" className={styles.drift} data-drift={lateMinutes}>
          {run.startsAt !== undefined &&
            segment &&
            (lateMinutes >= 2
              ? translate(
                  {
                    id: 'run.late',
                    message: 'Late by {minutes}.',
                    description: 'The session is late; minutes is a phrase such as "5 minutes"',
                  },
                  {minutes: minuteWords(lateMinutes)},
                )
              : lateMinutes <= -2
                ? translate(
                    {
                      id: 'run.early',
                      message: 'Early by {minutes}.',
                      description: 'The session is early; minutes is a phrase such as "5 minutes"',
                    },
                    {minutes: minuteWords(-lateMinutes)},
                  )
                : translate({id: 'run.onTime', message: 'On time.', description: 'The session is on time'}))}
        </p>
        <p className={styles.ends}>
          <Translate
            id="run.ends"
            description="When the session will end"
            values={{time: <bdi>{formatTime(endsAt, locale)}</bdi>}}
          >
            {'Ends at {time}.'}
          </Translate>
        </p>
        {proposals.length > 0 && (
          <div className={styles.proposal}>
            <p>
              <Translate id="run.proposal" description="Above parts that may be left out">
                You may leave out:
              </Translate>
            </p>
            <ul>
              {proposals.map((id) => (
                <li key={id}>
                  <Bidi text={titleOf(id)} />{' '}
                  <button type="button" data-skip={id} onClick={() => change((before) => skip(before, id, true))}>
                    <Translate id="run.skip" description="Leaves a part out">
                      Leave it out
                    </Translate>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        )}
      </section>

      {segment && (
        <div className={styles.columns}>
          <section key={segment.id} aria-labelledby="notes">
            <h2 id="notes">
              <Translate id="run.notes" description="Heading of the trainer's notes">
                Your notes
              </Translate>
            </h2>
            <Blocks blocks={segment.notes} />
            {exercise && (
              <details>
                <summary>
                  <Translate id="session.solution" description="Opens the solution of an exercise">
                    Solution
                  </Translate>
                </summary>
                <Blocks blocks={exercise.solution} />
              </details>
            )}
            {segment.guides.map((guide) => (
              <details key={guide.address} open={segment.kind === 'demonstrate'}>
                <summary>
                  <Bidi text={guide.title} />
                </summary>
                <ol>
                  {guide.steps.map((step) => (
                    <li key={step}>
                      <Bidi text={step} />
                    </li>
                  ))}
                </ol>
              </details>
            ))}
          </section>
          <SlideDesk
            session={session}
            revision={revision}
            deck={deck}
            counts={counts}
            run={run}
            now={now}
            change={change}
          />
        </div>
      )}

      <p>
        <Link to={`${revisionBase(revision, revisions)}/training/${session.id}/results/`}>
          <Translate id="run.results" description="Leads to the page that collects results">
            Collect the results of the group
          </Translate>
        </Link>
      </p>

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

      <section aria-labelledby="times">
        <h2 id="times">
          <Translate id="run.times" description="Heading: start time and breaks">
            Times
          </Translate>
        </h2>
        <div className={styles.buttons}>
          <label>
            <Translate id="run.startsAt" description="Label of the start time">
              The session begins at
            </Translate>{' '}
            <input
              type="time"
              dir="ltr"
              defaultValue={run.startsAt === undefined ? '' : timeValue(run.startsAt)}
              onChange={({target}) => change((before) => beginAt(before, momentToday(target.value)))}
            />
          </label>
          <label>
            <Translate id="run.breakFor" description="Label of the length of the prayer break">
              Prayer break for
            </Translate>{' '}
            <select value={breakMinutes} onChange={({target}) => setBreakMinutes(Number(target.value))}>
              {BREAK_MINUTES.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {minuteWords(minutes)}
                </option>
              ))}
            </select>
          </label>
          <button type="button" disabled={!segment || Boolean(run.pause)} onClick={beginBreak}>
            <Translate id="run.takeBreak" description="Begins the prayer break now">
              Begin the break now
            </Translate>
          </button>
        </div>
        <p className={styles.quiet}>
          <span>
            {isAwake
              ? translate({
                  id: 'run.awake',
                  message: 'The screen stays on while the clock runs.',
                  description: 'The browser keeps the screen on',
                })
              : translate({
                  id: 'run.asleep',
                  message:
                    'This browser may switch the screen off; touch it now and then, or change the setting of the device.',
                  description: 'The browser does not keep the screen on',
                })}
          </span>{' '}
          <Translate id="run.keys" description="Which keys a presenter's remote sends">
            The keys Page Down and Page Up go through the slides, and on to the next part. In a break Page Down waits
            until it is over.
          </Translate>
        </p>
        <details>
          <summary>
            <Translate id="run.again" description="Opens the button that begins anew">
              Begin anew
            </Translate>
          </summary>
          <p>
            <Translate id="run.again.what" description="What beginning anew does">
              All times of this run are forgotten; the plan stays.
            </Translate>
          </p>
          <button type="button" onClick={() => change(() => newRun(session.id, session.revision))}>
            <Translate id="run.again.now" description="Begins the run anew">
              Forget the times
            </Translate>
          </button>
        </details>
      </section>

      {session.fallbacks.length > 0 && (
        <section aria-labelledby="fallbacks">
          <h2 id="fallbacks">
            <Translate id="run.fallbacks" description="Heading: what to do when something is missing">
              If something is missing
            </Translate>
          </h2>
          {session.fallbacks.map(({id, title, blocks}) => (
            <details key={id}>
              <summary>
                <Bidi text={title} />
              </summary>
              <Blocks blocks={blocks} />
            </details>
          ))}
        </section>
      )}
    </>
  );
}

/** Today at the time of a time field ("09:30"), in the trainer's time zone. */
function momentToday(time: string): number | undefined {
  const [hours, minutes] = time.split(':').map(Number);
  return time === '' || hours === undefined || minutes === undefined
    ? undefined
    : new Date().setHours(hours, minutes, 0, 0);
}

/** The inverse of {@link momentToday}. */
function timeValue(moment: number): string {
  const date = new Date(moment);
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
