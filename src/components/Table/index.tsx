import type {ComponentProps, ReactNode} from 'react';
import {translate} from '@docusaurus/Translate';
import styles from './styles.module.css';

/** A table of a page. Where the window is narrower than the table, it scrolls in its own frame, by keyboard too. */
export default function Table(props: ComponentProps<'table'>): ReactNode {
  return (
    <div
      className={styles.frame}
      role="group"
      tabIndex={0}
      aria-label={translate({
        id: 'table.label',
        message: 'Table',
        description: 'Accessible name of the frame in which a wide table scrolls',
      })}
    >
      <table {...props} />
    </div>
  );
}
