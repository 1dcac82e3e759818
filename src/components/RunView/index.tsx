import {useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import type {Revision} from '../../lib/revisions';
import {isOfAnotherDay, newRun, resume} from '../../lib/session/run';
import type {Session} from '../../lib/session/session';
import {deckOf} from '../../lib/session/slides';
import '../Session/trainingWords';
import Bidi from '../Bidi';
import useRevisionToday from '../useRevisionToday';
import useSite from '../site';
import Arrival from './Arrival';
import KeptRun from './KeptRun';
import RunningDesk from './RunningDesk';
import styles from './styles.module.css';
import {readKept} from './useRun';
import useSession, {type SessionRoute} from './useSession';

/** The page at which a trainer runs a session. */
export default function RunView(route: SessionRoute): ReactNode {
  const {locale} = useSite();
  const today = useRevisionToday();
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
        {revision !== today && (
          <p className={styles.superseded}>
            <Translate
              id="run.superseded"
              description="The session belongs to a revision that is not in force"
              values={{
                revision: <bdi>{revision.short[locale]}</bdi>,
                current: <bdi>{today.short[locale]}</bdi>,
              }}
            >
              {'You are running the session of {revision}. In force is {current}.'}
            </Translate>{' '}
            <Link to={`/changes/${today.key}/`}>
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
