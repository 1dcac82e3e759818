import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import Bidi from '../components/Bidi';
import EntityValue from '../components/EntityValue';
import Icon from '../components/Icon';
import SearchForm from '../components/SearchForm';
import Situations from '../components/Situations';
import Status from '../components/Status';
import useSite from '../components/site';
import {announcedOf, revisionInForce, type Revision} from '../lib/revisions';
import styles from './index.module.css';

function Door({to, children}: {to: string; children: string}): ReactNode {
  return (
    <Link to={to} className={styles.door}>
      <Bidi text={children} />
      <Icon name="forward" />
    </Link>
  );
}

function Checklists(): ReactNode {
  return (
    <section aria-labelledby="checklists">
      <h2 id="checklists">
        <Translate id="home.checklists.title" description="Heading on the home page">
          Checklists
        </Translate>
      </h2>
      <p>
        <Translate id="home.checklists.text" description="What checklists are for">
          Short lists to tick, on the screen or on paper.
        </Translate>
      </p>
      <Door to="/cl-remote-ready/">
        {translate({id: 'home.checklists.ready', message: 'Ready for remote work', description: 'Link to a checklist'})}
      </Door>
      <Door to="/cl-start-day/">
        {translate({
          id: 'home.checklists.start',
          message: 'Start of the remote day',
          description: 'Link to a checklist',
        })}
      </Door>
      <Door to="/cl-end-day/">
        {translate({id: 'home.checklists.end', message: 'End of the remote day', description: 'Link to a checklist'})}
      </Door>
      <Door to="/progress/">
        {translate({id: 'home.progress', message: 'Go on with your lists', description: 'Link to the progress page'})}
      </Door>
    </section>
  );
}

/** A revision, since when or from when it applies, and what it says. */
function PolicyRevision({revision}: {revision: Revision}): ReactNode {
  const {locale} = useSite();
  return (
    <div className={styles.revision}>
      <p>
        <strong>
          <Bidi text={revision.title[locale]} />
        </strong>
      </p>
      <p>
        <Status revision={revision} reviewed={revision.reviewed} />
      </p>
      <Door to={`${revision.base}/policy-overview/`}>
        {translate({
          id: 'home.revision.link',
          message: 'The policy at a glance',
          description: 'Link to the policy overview',
        })}
      </Door>
      <Door to={`/changes/${revision.key}/`}>
        {translate({
          id: 'home.revision.changes',
          message: 'What changed for me',
          description: 'Link to the changes of the revision',
        })}
      </Door>
    </div>
  );
}

/** What applies today and, once it is announced, what comes: true on the first day of that one too. */
function Policy(): ReactNode {
  const {revisions} = useSite();
  const announced = announcedOf(revisions);
  return (
    <section aria-labelledby="revision">
      <h2 id="revision">
        {announced.length === 0 ? (
          <Translate id="home.revision.title" description="Heading on the home page">
            The policy revision in force
          </Translate>
        ) : (
          <Translate
            id="home.revision.titles"
            description="Heading on the home page, while another revision is announced"
          >
            The policy revisions
          </Translate>
        )}
      </h2>
      {[revisionInForce(revisions), ...announced.toReversed()].map((revision) => (
        <PolicyRevision key={revision.key} revision={revision} />
      ))}
    </section>
  );
}

function Trainers(): ReactNode {
  return (
    <section aria-labelledby="trainers">
      <h2 id="trainers">
        <Translate id="home.trainers.title" description="Heading on the home page">
          For trainers
        </Translate>
      </h2>
      <p>
        <Translate id="home.trainers.text" description="What trainers find">
          Session plans with timings and exercises, made from the same guides.
        </Translate>
      </p>
      <Door to="/training/">
        {translate({id: 'home.trainers.link', message: 'Prepare a session', description: 'Link to the trainers’ page'})}
      </Door>
    </section>
  );
}

function HelpDesk(): ReactNode {
  return (
    <section aria-labelledby="help">
      <h2 id="help">
        <Translate id="home.help.title" description="Heading on the home page">
          A person to ask
        </Translate>
      </h2>
      <p>
        <Translate
          id="home.help.phone"
          description="The value is set by the entity"
          values={{phone: <EntityValue name="support.phone" />}}
        >
          {'Help desk: {phone}'}
        </Translate>
      </p>
      <p>
        <Translate
          id="home.help.security"
          description="The value is set by the entity"
          values={{contact: <EntityValue name="security.contact" />}}
        >
          {'Security incidents: {contact}'}
        </Translate>
      </p>
    </section>
  );
}

export default function Home(): ReactNode {
  return (
    <Layout
      description={translate({
        id: 'home.description',
        message:
          'Guides, checklists and training for remote work: Microsoft Teams, video meetings and the VPN, step by step.',
        description: 'Description of the home page for search engines',
      })}
    >
      <main className={styles.home} id="main">
        <h1>
          <Translate id="home.promise" description="The sentence of promise on the home page">
            Get to work from home, one step at a time
          </Translate>
        </h1>
        <p className={styles.lede}>
          <Bidi
            text={translate({
              id: 'home.lede',
              message: 'Teams, video meetings, and safe access to the government network through the VPN.',
              description: 'Under the promise on the home page',
            })}
          />
        </p>
        <SearchForm />
        <Situations />
        <div className={styles.doors}>
          <Checklists />
          <Policy />
          <Trainers />
          <HelpDesk />
        </div>
      </main>
    </Layout>
  );
}
