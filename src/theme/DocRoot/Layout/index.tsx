import type {ReactNode} from 'react';
import clsx from 'clsx';
import {useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import type {Props} from '@theme/DocRoot/Layout';
import Contents from '../../../components/Contents';
import styles from './styles.module.css';

/** Contents at one side, the page beside it. */
export default function DocRootLayout({children}: Props): ReactNode {
  const sidebar = useDocsSidebar();
  return (
    <div className={clsx(styles.page, sidebar && styles.withContents)}>
      {sidebar && <Contents items={sidebar.items} />}
      <main id="main" className={styles.main}>
        {children}
      </main>
    </div>
  );
}
