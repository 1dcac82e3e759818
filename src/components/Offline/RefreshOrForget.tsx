import type {ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import styles from './styles.module.css';
import type useWorker from './useWorker';
import type {Running} from './useWorker';

interface Props {
  readonly running: Running | undefined;
  /** Whether anything is kept. */
  readonly isKept: boolean;
  readonly ask: ReturnType<typeof useWorker>['ask'];
}

/** Refreshes or deletes everything that is kept. */
export default function RefreshOrForget({running, isKept, ask}: Props): ReactNode {
  return (
    <section aria-labelledby="all">
      <h2 id="all">
        <Translate id="offline.all" description="Heading: refresh or delete everything">
          Refresh or delete
        </Translate>
      </h2>
      <p>
        <Translate id="offline.refresh.what" description="What refreshing does">
          New editions arrive by themselves when you open a page with network. They are announced, and shown when you
          wish.
        </Translate>
      </p>
      {running && !running.set && (
        <progress
          className={styles.bar}
          aria-label={translate({
            id: 'offline.refresh',
            message: 'Look for changes now',
            description: 'Button: refreshes what is kept',
          })}
          {...(running.of > 0 && {max: running.of, value: running.bytes})}
        />
      )}
      <p className={styles.buttons}>
        <button type="button" disabled={running !== undefined || !isKept} onClick={() => ask({type: 'refresh'})}>
          <Translate id="offline.refresh" description="Button: refreshes what is kept">
            Look for changes now
          </Translate>
        </button>
        <button type="button" disabled={running !== undefined || !isKept} onClick={() => ask({type: 'forget-all'})}>
          <Translate id="offline.forgetAll" description="Button: deletes everything that is kept for offline">
            Delete all kept pages
          </Translate>
        </button>
      </p>
      <p role="status">
        {!isKept && (
          <span>
            <Translate id="offline.nothing" description="Nothing is kept, and nothing will be unasked">
              Nothing is kept on this device, and nothing will be until you ask for it. What you ticked is not touched.
            </Translate>
          </span>
        )}
      </p>
    </section>
  );
}
