import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import type {Health} from '../../progress/store';
import styles from './styles.module.css';

/** Says so when ticks are not kept; nothing when all is well. */
export default function StorageNotice({health}: {health: Health}): ReactNode {
  if (health === 'kept') return null;
  return (
    <p className={styles.notice} role="status">
      {health === 'refused' && (
        <Translate id="checklist.storage.refused" description="The browser does not let us keep ticks">
          Your browser does not let this page keep your ticks. They hold until you close the page; print it, or use “Continue on another device”.
        </Translate>
      )}
      {health === 'newer' && (
        <Translate id="checklist.storage.newer" description="The stored ticks were written by a newer edition of the site">
          Your ticks were saved by a newer edition of this site. They are left as they are; what you tick now holds until you close the page.
        </Translate>
      )}
      {health === 'forget' && (
        <Translate id="checklist.storage.forget" description="The reader chose not to keep ticks on this computer">
          You chose not to keep ticks on this computer. They hold until you close the page.
        </Translate>
      )}
    </p>
  );
}
