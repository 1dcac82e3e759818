import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {DatedPage} from '../../lib/session/dated';
import Bidi from '../Bidi';
import styles from './styles.module.css';

interface Props {
  readonly page: DatedPage;
  /** Where the pages of its revision begin. */
  readonly base: string;
}

/** What people open during the session and afterwards. */
export default function SessionLinks({page, base}: Props): ReactNode {
  return (
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
          <Link to={`${base}/${page.session}/#quiz`}>
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
  );
}
