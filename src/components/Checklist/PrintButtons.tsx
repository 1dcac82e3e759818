import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';

/** Prints the list, as it is or with empty boxes. */
export default function PrintButtons(): ReactNode {
  return (
    <div className={styles.tools}>
      <button type="button" data-app="intent" data-prints="" onClick={() => print()}>
        <Translate id="checklist.print" description="Prints the list with its present ticks">
          Print as it is
        </Translate>
      </button>
      <button
        type="button"
        data-app="intent"
        data-prints="print=empty"
        onClick={() => {
          const page = document.documentElement;
          page.dataset.print = 'empty';
          print();
          delete page.dataset.print;
        }}
      >
        <Translate id="checklist.printEmpty" description="Prints the list with empty boxes">
          Print with empty boxes
        </Translate>
      </button>
    </div>
  );
}
