import type {ReactNode} from 'react';
import clsx from 'clsx';
import Translate from '@docusaurus/Translate';
import styles from './styles.module.css';

/** What a page may have to say about itself, in its own language; src/wake shows it when it is so. When src/wake is missing itself, the style sheet says that. */
export default function Notices(): ReactNode {
  const ticks = (
    <>
      <span className={styles.ticks}>
        {' '}
        <Translate
          id="notice.stalled.ticks"
          description="After notice.stalled or notice.lost, where ticks cannot be kept; “then” is when the page was loaded again"
        >
          Until then what you tick is not kept.
        </Translate>
      </span>
      <span className={styles.ticksKept}>
        {' '}
        <Translate id="notice.stalled.kept" description="After notice.stalled or notice.lost, where ticks are kept">
          What you tick is kept on this device.
        </Translate>
      </span>
    </>
  );
  return (
    <div role="status" className={styles.notices}>
      <p className={clsx(styles.notice, styles.lost)}>
        <Translate
          id="notice.lost"
          description="No file of scripts arrived, though scripts are allowed. {again} is notice.lost.again, a link"
          values={{
            again: (
              <a href="">
                <Translate id="notice.lost.again" description="Link in notice.lost: loads the page again">
                  load it again
                </Translate>
              </a>
            ),
          }}
        >
          {'Part of this page did not arrive. Until you {again}, search and tools do not work.'}
        </Translate>
        {ticks}
      </p>
      <div className={styles.notice} data-notice="stalled" hidden>
        <p>
          <span className={styles.page}>
            <Translate id="notice.stalled" description="The page's app has not come alive after eight seconds">
              Part of this page did not arrive. You can read it; for the rest, load it again.
            </Translate>
          </span>
          {ticks}
          <span className={styles.search}>
            <Translate
              id="notice.stalled.search"
              description="The same on the page of the search, in the place of notice.stalled"
            >
              The search did not arrive. Your question stays when you load the page again. Or start from what you want
              to do.
            </Translate>
          </span>
        </p>
        <button type="button" className="action" data-reload="">
          <Translate id="notice.stalled.reload" description="Button: loads the page again">
            Load again
          </Translate>
        </button>
      </div>
      <div className={styles.notice} data-notice="waiting" hidden>
        <p>
          <Translate id="notice.waiting" description="A click waits for a part of the page that is still on its way">
            One moment: this part of the page is still on its way.
          </Translate>
        </p>
      </div>
      <div className={styles.notice} data-notice="edition" hidden>
        <p>
          <Translate id="notice.edition" description="A new edition of the site has been fetched">
            A new edition of these guides is here. What you ticked is kept.
          </Translate>
        </p>
        <button type="button" className="action" data-reload="">
          <Translate id="notice.edition.show" description="Button: loads the page from the new edition">
            Show it
          </Translate>
        </button>
        <button type="button" className="action">
          <Translate id="notice.edition.later" description="Button: hides the notice">
            Not now
          </Translate>
        </button>
      </div>
    </div>
  );
}
