import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import '../Session/trainingWords';
import Bidi from '../Bidi';
import Arrival from '../RunView/Arrival';
import useSession, {type SessionRoute} from '../RunView/useSession';
import useGroupChecklist from '../Session/useGroupChecklist';
import Collection from './Collection';
import styles from './styles.module.css';

/** The page at which a trainer collects what trainees show. */
export default function Results(route: SessionRoute): ReactNode {
  const {session, revision, plan, hasFailed} = useSession(route);
  const checklist = useGroupChecklist(session?.groupChecklist, revision.key);
  return (
    <Layout
      title={translate({
        id: 'results.title',
        message: 'Results of the group',
        description: 'Title of the page that collects results',
      })}
    >
      <main className={`prose ${styles.results}`} id="main" data-app="alive">
        <h1>
          <Translate id="results.title" description="Title of the page that collects results">
            Results of the group
          </Translate>
        </h1>
        <p>
          <Link to={plan}>
            <Bidi text={session?.title ?? route.session} />
          </Link>
          <span className={styles.dot}>
            <Link to={`${revision.base}/training/${route.session}/statements/`}>
              <Translate id="session.statements" description="Leads to the page that makes statements for a group">
                Statements of completion
              </Translate>
            </Link>
          </span>
        </p>
        <p>
          <Translate id="results.where" description="Where the results live">
            Results hold numbers and no names. They stay in this page and are gone when you close it.
          </Translate>
        </p>
        <Arrival hasFailed={hasFailed || checklist.state === 'failed'} />
        {session && checklist.state === 'here' && <Collection session={session} checklist={checklist.value} />}
      </main>
    </Layout>
  );
}
