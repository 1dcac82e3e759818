import type {ReactNode, RefObject} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {formatTime} from '../../lib/dates';
import {clockText, stateAt, skip, waits, type Run} from '../../lib/session/run';
import type {Segment, Session} from '../../lib/session/session';
import Bidi from '../Bidi';
import {kindWords, useMinuteWords} from '../Session/words';
import useSite from '../site';
import PartButtons from './PartButtons';
import {Ltr} from './parts';
import styles from './styles.module.css';
import type {RunProps} from './useRun';

const MINUTE = 60_000;

interface Props extends RunProps {
  /** The part that is on; undefined when the session is over. */
  readonly segment: Segment | undefined;
  readonly now: number;
  readonly ref: RefObject<HTMLElement | null>;
  readonly mainButton: RefObject<HTMLButtonElement | null>;
}

/** The part that is on, how much time it has left, and what moves the session on. */
export default function PresentPart({session, run, change, segment, now, ref, mainButton}: Props): ReactNode {
  const {locale} = useSite();
  const {left, endsAt, drift, proposals} = stateAt(session, run, now);
  return (
    <section ref={ref} className={styles.present} aria-labelledby="present">
      <Heading session={session} run={run} segment={segment} />
      {segment && <Clock run={run} segment={segment} left={left} />}
      <PartButtons session={session} run={run} change={change} isOn={Boolean(segment)} mainButton={mainButton} />
      {waits(session, run, now) && <Waiting isPause={Boolean(run.pause)} />}
      <Drift minutes={Math.round(drift / MINUTE)} isKnown={run.startsAt !== undefined && Boolean(segment)} />
      <p className={styles.ends}>
        <Translate
          id="run.ends"
          description="When the session will end"
          values={{time: <bdi>{formatTime(endsAt, locale)}</bdi>}}
        >
          {'Ends at {time}.'}
        </Translate>
      </p>
      {proposals.length > 0 && <Proposals session={session} change={change} proposals={proposals} />}
    </section>
  );
}

/** Which part is on, and what it is called. */
function Heading({session, run, segment}: {session: Session; run: Run; segment: Segment | undefined}): ReactNode {
  return (
    <>
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
    </>
  );
}

/** The time that a part, or the prayer break, has left. */
function Clock({run, segment, left}: {run: Run; segment: Segment; left: number}): ReactNode {
  const minuteWords = useMinuteWords();
  return (
    <p className={styles.clock} role="timer" data-late={left < 0 ? '' : undefined}>
      <Ltr>{clockText(left)}</Ltr>
      {!run.pause && <span className={styles.of}>{kindWords[segment.kind]()}</span>}
      <span className={styles.of}>{minuteWords(run.pause?.minutes ?? segment.minutes)}</span>
    </p>
  );
}

/** Said while the slides wait for the end of a break. */
function Waiting({isPause}: {isPause: boolean}): ReactNode {
  return (
    <p key={isPause ? 'waits-pause' : 'waits-part'} className={styles.quiet}>
      {isPause ? (
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
  );
}

/** How late or early the session is, once it has a start to measure from. */
function Drift({minutes, isKnown}: {minutes: number; isKnown: boolean}): ReactNode {
  const minuteWords = useMinuteWords();
  return (
    <p role="status" className={styles.drift} data-drift={minutes}>
      {isKnown &&
        (minutes >= 2
          ? translate(
              {
                id: 'run.late',
                message: 'Late by {minutes}.',
                description: 'The session is late; minutes is a phrase such as "5 minutes"',
              },
              {minutes: minuteWords(minutes)},
            )
          : minutes <= -2
            ? translate(
                {
                  id: 'run.early',
                  message: 'Early by {minutes}.',
                  description: 'The session is early; minutes is a phrase such as "5 minutes"',
                },
                {minutes: minuteWords(-minutes)},
              )
            : translate({id: 'run.onTime', message: 'On time.', description: 'The session is on time'}))}
    </p>
  );
}

interface ProposalsProps extends Pick<RunProps, 'session' | 'change'> {
  /** The ids of parts. */
  readonly proposals: readonly string[];
}

/** Parts that may be left out, so that a late session still ends in time. */
function Proposals({session, change, proposals}: ProposalsProps): ReactNode {
  const titleOf = (id: string) => session.segments.find((candidate) => candidate.id === id)?.title ?? '';
  return (
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
  );
}
