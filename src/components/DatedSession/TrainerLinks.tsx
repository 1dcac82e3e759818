import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {Revision} from '../../lib/revisions';
import type {DatedPage, PlanStatus} from '../../lib/session/dated';
import Bidi from '../Bidi';
import useSite from '../site';
import styles from './styles.module.css';

interface Props {
  readonly page: DatedPage;
  readonly revision: Revision;
  readonly status: PlanStatus;
  /** Where the pages of its revision begin. */
  readonly base: string;
}

/** What only the trainer needs. */
export default function TrainerLinks({page, revision, status, base}: Props): ReactNode {
  const {locale} = useSite();
  const {session} = page;
  return (
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
  );
}
