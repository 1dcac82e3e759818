import type {ReactNode} from 'react';
import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {PageMetadata} from '@docusaurus/theme-common';
import '../Session/trainingWords';
import Arrival from '../RunView/Arrival';
import useSession, {type SessionRoute} from '../RunView/useSession';
import Deck from './Deck';
import styles from './styles.module.css';

/** What the group sees: the slides of a session, in step with the trainer's window where there is one. */
export default function Slides(route: SessionRoute): ReactNode {
  const {session, revision, plan, hasFailed} = useSession(route);
  const words = translate({id: 'slides.title', message: 'Slides', description: 'The slides of a session'});
  return (
    <>
      <PageMetadata title={session ? `${session.title} · ${words}` : words} />
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <main className={styles.room} id="main" data-app="alive">
        {session ? (
          <Deck session={session} revision={revision} />
        ) : (
          <div className={styles.waiting}>
            <h1>{words}</h1>
            <Arrival hasFailed={hasFailed} />
            <p>
              <Link to={plan}>
                <Translate id="run.plan" description="Leads back to the plan of the session">
                  To the plan
                </Translate>
              </Link>
            </p>
          </div>
        )}
      </main>
    </>
  );
}
