import {useRef, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {Revision} from '../../lib/revisions';
import {isRunning, stateAt, takeBreak, type Run} from '../../lib/session/run';
import type {Session} from '../../lib/session/session';
import type {Slide} from '../../lib/session/slides';
import Fallbacks from './Fallbacks';
import PresentPart from './PresentPart';
import RunAgenda from './RunAgenda';
import SlideDesk from './SlideDesk';
import styles from './styles.module.css';
import Times from './Times';
import TrainerNotes from './TrainerNotes';
import usePresenterKeys from './usePresenterKeys';
import {useNow, useOwnRun, useWakeLock} from './useRun';

interface Props {
  readonly session: Session;
  readonly revision: Revision;
  /** The slides of each part. */
  readonly deck: readonly (readonly Slide[])[];
  readonly first: Run;
}

/** Everything that the trainer handles. */
export default function RunningDesk({session, revision, deck, first}: Props): ReactNode {
  const now = useNow();
  const counts = deck.map(({length}) => length);
  const [run, change] = useOwnRun(session, counts, first);
  const isAwake = useWakeLock(isRunning(run));
  usePresenterKeys(session, counts, change);
  const desk = useRef<HTMLElement>(null);
  const mainButton = useRef<HTMLButtonElement>(null);

  /** Leads to its clock, and to the button that ends it. */
  const beginBreak = (minutes: number): void => {
    change((before) => takeBreak(session, before, Date.now(), minutes));
    mainButton.current?.focus({preventScroll: true});
    desk.current?.scrollIntoView({block: 'start'});
  };

  if (now === undefined) return null;
  const present = stateAt(session, run, now).segment;
  const segment = session.segments.find(({id}) => id === present?.id);
  const handled = {session, run, change};

  return (
    <>
      <PresentPart {...handled} segment={segment} now={now} ref={desk} mainButton={mainButton} />
      {segment && (
        <div className={styles.columns}>
          <TrainerNotes key={segment.id} session={session} segment={segment} />
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
        <Link to={`${revision.base}/training/${session.id}/results/`}>
          <Translate id="run.results" description="Leads to the page that collects results">
            Collect the results of the group
          </Translate>
        </Link>
      </p>
      <RunAgenda {...handled} />
      <Times {...handled} canTakeBreak={Boolean(segment) && !run.pause} onBreak={beginBreak} isAwake={isAwake} />
      {session.fallbacks.length > 0 && <Fallbacks session={session} />}
    </>
  );
}
