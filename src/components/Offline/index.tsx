import {useEffect, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {Failure} from '../../lib/offline/messages';
import {pageAskedFor} from '../../lib/offline/pageAskedFor';
import Bidi from '../Bidi';
import useSite from '../site';
import RefreshOrForget from './RefreshOrForget';
import SetRow from './SetRow';
import styles from './styles.module.css';
import useWorker from './useWorker';

const failures: Record<Failure, () => string> = {
  network: () =>
    translate({
      id: 'offline.failed.network',
      message: 'Not everything arrived. What arrived is kept. Try again when the network is better.',
      description: 'Keeping failed',
    }),
  full: () =>
    translate({
      id: 'offline.failed.full',
      message: 'This browser gives the site no more room. Delete a revision below, or free space on the device.',
      description: 'Keeping failed',
    }),
  newer: () =>
    translate({
      id: 'offline.failed.newer',
      message: 'A newer edition of the guides is on its way. It replaces this one when it has arrived.',
      description: 'Keeping failed',
    }),
  damaged: () =>
    translate({
      id: 'offline.failed.damaged',
      message:
        'A part of the guides arrived damaged and was not kept. What arrived whole is kept; the rest is tried again later by itself.',
      description: 'Keeping failed',
    }),
  foreign: () =>
    translate({
      id: 'offline.failed.foreign',
      message:
        'The network answered with a page of its own instead of the guides, as hotels and airports do before you sign in. Sign in to the network, then try again.',
      description: 'Keeping failed: a login page of the network answers for everything',
    }),
};

/** What this device keeps of the site, and the reader's rule over it. */
export default function Offline(): ReactNode {
  const {locale} = useSite();
  const {presence, status, running, failure, ask} = useWorker();
  const [missed, setMissed] = useState<string>();

  useEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the address is outside React, and the server does not see it
    setMissed(pageAskedFor(new URLSearchParams(location.search).get('page')));
  }, []);

  const kept = status?.sets.filter(({since}) => since) ?? [];
  const trouble = kept.length > 0 ? status?.trouble : undefined;
  const failed = failure ?? trouble?.failure;
  const isWhole = kept.every(({bytes, keptBytes}) => keptBytes >= bytes);
  // The reader's own language first.
  const sets =
    status?.sets.toSorted((one, other) => Number(other.locale === locale) - Number(one.locale === locale)) ?? [];

  return (
    <main className="prose column" id="main" data-app="alive">
      <h1>
        <Translate id="offline.title" description="Title of the page that says what is kept for offline">
          Use without network
        </Translate>
      </h1>
      {missed && (
        <p className={styles.missed} data-missed="">
          <Translate
            id="offline.missed"
            description="A page was opened without network that is not kept"
            values={{page: <code dir="ltr">{missed}</code>}}
          >
            {
              'The page {page} is not kept on this device, and the network does not answer. Connect, then open it again; or keep its language and revision below.'
            }
          </Translate>
        </p>
      )}
      <p>
        <Bidi
          text={translate({
            id: 'offline.what',
            message:
              'After your first visit this device keeps the guides in force in your language: pages, checklists and search open when the network or the VPN is down. Other languages and earlier revisions are kept when you ask for them.',
            description: 'What is kept',
          })}
        />
      </p>
      <noscript>
        <p>
          <Bidi
            text={translate({
              id: 'offline.noScript',
              message: 'Keeping pages needs JavaScript. Without it, print what you need.',
              description: 'The page needs scripts',
            })}
          />
        </p>
      </noscript>
      {presence === 'none' && (
        <p role="alert">
          <Bidi
            text={translate({
              id: 'offline.none',
              message:
                'This browser keeps nothing here: the site was not opened over https, or in a private window. Print what you need.',
              description: 'The browser keeps nothing here',
            })}
          />
        </p>
      )}
      {failed && (
        <p role="alert" className={styles.missed}>
          {failures[failed]()}
          {!failure && trouble?.isUpdate && isWhole && (
            <>
              {' '}
              <Translate id="offline.trouble.update" description="After the reason why a newer edition did not arrive">
                It was a newer edition. The one on this device is whole and goes on working.
              </Translate>
            </>
          )}
        </p>
      )}
      {status && (
        <>
          <section aria-labelledby="sets">
            <h2 id="sets">
              <Translate id="offline.sets" description="Heading above languages and revisions">
                On this device
              </Translate>
            </h2>
            <ul className={styles.sets}>
              {sets.map((set) => (
                <SetRow
                  key={set.id}
                  set={set}
                  running={running}
                  onKeep={() => ask({type: 'keep', set: set.id})}
                  onForget={() => ask({type: 'forget', set: set.id})}
                />
              ))}
            </ul>
          </section>
          <RefreshOrForget running={running} isKept={kept.length > 0} ask={ask} />
        </>
      )}
    </main>
  );
}
