import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import styles from './styles.module.css';

/** Something to try: its first paragraph is the title, then the task and its solution. */
export default function Exercise({id, children}: {id: string; children: ReactNode}): ReactNode {
  const anchor = `exercise-${id}`;
  useBrokenLinks().collectAnchor(anchor);
  return (
    <div className={styles.exercise} id={anchor}>
      {children}
    </div>
  );
}

/** Folded until it is needed; also without scripts. */
export function Solution({children}: {children: ReactNode}): ReactNode {
  return (
    <details className={styles.solution}>
      <summary>
        <Translate id="session.solution" description="Opens the solution of an exercise">
          Solution
        </Translate>
      </summary>
      <div>{children}</div>
    </details>
  );
}
