import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import clsx from 'clsx';
import type {Health} from '../../progress/store';
import styles from './styles.module.css';

/**
 * Says so when ticks are not kept; nothing when all is well. It is there before it has
 * something to say, so that it is announced, and a loss that threatens now stays in sight.
 */
export default function StorageNotice({health}: {health: Health}): ReactNode {
  return (
    <div role="status" className={clsx((health === 'refused' || health === 'unread') && styles.inSight)}>
      {health === 'unread' && (
        <p key={health} className={styles.notice}>
          <Translate
            id="checklist.storage.unread"
            description="The browser does not answer, so what was ticked before is not known"
          >
            Your browser is not saving your ticks. What you ticked before cannot be read right now; it comes back when
            the browser answers. What you tick now holds until you close the page; to be safe, print it, or use
            “Continue on another device”.
          </Translate>
        </p>
      )}
      {health === 'refused' && (
        <p key={health} className={styles.notice}>
          <Translate
            id="checklist.storage.refused"
            description="The browser does not keep ticks at the moment, or never does"
          >
            Your browser is not saving your ticks. They hold until you close the page. The page keeps trying, and this
            notice goes away when all is saved. To be safe, print it, or use “Continue on another device”.
          </Translate>
        </p>
      )}
      {health === 'newer' && (
        <p key={health} className={styles.notice}>
          <Translate
            id="checklist.storage.newer"
            description="The stored ticks were written by a newer edition of the site"
          >
            Your ticks were saved by a newer edition of this site. They are left as they are; what you tick now holds
            until you close the page.
          </Translate>
        </p>
      )}
      {health === 'forget' && (
        <p key={health} className={styles.notice}>
          <Translate id="checklist.storage.forget" description="The reader chose not to keep ticks on this computer">
            You chose not to keep ticks on this computer. They hold until you close the page.
          </Translate>
        </p>
      )}
    </div>
  );
}
