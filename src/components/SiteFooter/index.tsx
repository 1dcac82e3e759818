import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import Bidi from '../Bidi';
import EntityValue from '../EntityValue';
import useSite from '../site';
import styles from './styles.module.css';

/** Who helps, in every page. */
export default function SiteFooter(): ReactNode {
  const {entity, locale} = useSite();
  const name = entity['entity.name']?.words[locale];
  return (
    <footer className={styles.footer}>
      <p>
        {name && (
          <>
            <Bidi text={name} />
            <br />
          </>
        )}
        <Translate
          id="footer.support"
          description="The help desk's phone and hours are values that the entity sets"
          values={{phone: <EntityValue name="support.phone" />, hours: <EntityValue name="support.hours" />}}
        >
          {'Help desk: {phone}. Hours: {hours}.'}
        </Translate>
      </p>
      <p className={styles.links}>
        <Link to="/progress/">
          <Translate id="footer.progress" description="Link to the reader's own progress">
            My progress
          </Translate>
        </Link>
        <Link to="/offline/">
          <Translate id="footer.offline" description="Link to what is kept for use without network">
            Use without network
          </Translate>
        </Link>
        <Link to="/policy/">
          <Translate id="footer.policy" description="Link to the policy section">
            Remote-work policy
          </Translate>
        </Link>
        <Link to="/changes/">
          <Translate id="footer.changes" description="Link to what revisions changed">
            What changed
          </Translate>
        </Link>
        <Link to="/training/">
          <Translate id="footer.training" description="Link to the trainers' page">
            For trainers
          </Translate>
        </Link>
      </p>
      <p className={styles.quiet}>
        <Translate id="footer.privacy" description="What the site does not do">
          This site sets no cookies and sends nothing to anyone. Your choices stay in your browser.
        </Translate>
      </p>
    </footer>
  );
}
