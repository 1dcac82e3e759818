import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import '../Session/trainingWords';
import Bidi from '../Bidi';
import Arrival from '../RunView/Arrival';
import type {SessionRoute} from '../RunView/useSession';
import useSite from '../site';
import Desk from './Desk';
import styles from './styles.module.css';
import useSessions from './useSessions';

/** The page at which a trainer makes a statement for each person of a group, on this computer alone. */
export default function Statements(route: SessionRoute): ReactNode {
  const {locale} = useSite();
  const {sessions, isSettled} = useSessions(route);
  const session = sessions[locale];
  return (
    <Layout
      title={translate({
        id: 'statements.title',
        message: 'Statements of completion',
        description: 'Title of the page that makes statements for a group',
      })}
    >
      <main className={`prose ${styles.statements}`} id="main" data-app="alive">
        <div>
          <h1>
            <Translate id="statements.title" description="Title of the page that makes statements for a group">
              Statements of completion
            </Translate>
          </h1>
          <p>
            <Link to={session?.address ?? `/${route.session}/`}>
              <Bidi text={session?.title ?? route.session} />
            </Link>
          </p>
          <p>
            <Translate id="statements.where" description="Where the names live">
              A sheet for each person, from your own list. The names stay in this page: nothing is stored or sent, and
              they are gone when you close it.
            </Translate>
          </p>
          <Arrival hasFailed={isSettled && !session} />
        </div>
        {isSettled && session && <Desk sessions={sessions} session={session} />}
      </main>
    </Layout>
  );
}
