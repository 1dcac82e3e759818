import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import {useDocById, useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {useLocation} from '@docusaurus/router';
import {isSamePath} from '@docusaurus/theme-common/internal';
import type {PropSidebarItemLink} from '@docusaurus/plugin-content-docs';
import Translate from '@docusaurus/Translate';
import Bidi from '../Bidi';
import {useMinutes} from '../pageFacts';
import styles from './styles.module.css';

function Entry({item}: {item: PropSidebarItemLink}): ReactNode {
  const doc = useDocById(item.docId);
  const minutes = useMinutes();
  const {minutes: duration} = (item.customProps ?? {}) as {minutes?: number};
  return (
    <li>
      <Link to={item.href}>
        <Bidi text={item.label} />
      </Link>
      {doc?.description && (
        <p>
          <Bidi text={doc.description} />
        </p>
      )}
      {duration !== undefined && <p className={styles.minutes}>{minutes(duration)}</p>}
    </li>
  );
}

/** The pages of the section whose front page this is, in the order of the contents. */
export default function GuideList(): ReactNode {
  const sidebar = useDocsSidebar();
  const {pathname} = useLocation();
  const section = sidebar?.items.find((item) => item.type === 'category' && isSamePath(item.href, pathname));
  const pages = section?.type === 'category' ? section.items.filter((item) => item.type === 'link') : [];
  if (pages.length === 0) {
    return (
      <p>
        <Translate id="guideList.empty" description="A section that has no pages in this revision">
          This revision has no pages in this section.
        </Translate>
      </p>
    );
  }
  return (
    <ul className={styles.list}>
      {pages.map((item) => (
        <Entry key={item.href} item={item} />
      ))}
    </ul>
  );
}
