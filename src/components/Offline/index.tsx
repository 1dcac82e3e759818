import {useEffect, useState, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {formatDay} from '../../lib/dates';
import type {Locale} from '../../lib/locale';
import type {Failure, SetStatus} from '../../lib/offline/messages';
import {pageAskedFor} from '../../lib/offline/pageAskedFor';
import {formatSize} from '../../lib/offline/sizes';
import {currentRevision} from '../../lib/revisions';
import Bidi from '../Bidi';
import {localDay} from '../../lib/dates';
import useSite from '../site';
import useWorker, {type Running} from './useWorker';
import styles from './styles.module.css';

const LANGUAGE: Record<Locale, () => string> = {
  ar: () =>
    translate({id: 'offline.language.ar', message: 'Arabic', description: 'A language whose pages can be kept'}),
  en: () =>
    translate({id: 'offline.language.en', message: 'English', description: 'A language whose pages can be kept'}),
};

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

interface Props {
  readonly set: SetStatus;
  readonly running: Running | undefined;
  readonly onKeep: () => void;
  readonly onForget: () => void;
}

function Row({set, running, onKeep, onForget}: Props): ReactNode {
  const {locale, revisions} = useSite();
  const revision = revisions.find(({key}) => key === set.revision);
  const isRunning = running?.set === set.id;
  const isWhole = set.keptBytes >= set.bytes;
  const name = `${LANGUAGE[set.locale]()} · ${revision?.short[locale] ?? set.revision}`;
  return (
    <li className={styles.set} data-set={set.id} data-kept={set.since && isWhole ? 'all' : set.since ? 'part' : 'none'}>
      <h3 id={`set-${set.id}`}>
        <span>{name}</span>
        {revision === currentRevision(revisions) && (
          <span className={styles.dot}>
            <Translate id="offline.inForce" description="Beside the revision in force">
              in force
            </Translate>
          </span>
        )}
      </h3>
      <p className={styles.quiet}>
        <span key={`${set.since} ${set.keptBytes}`}>
          {set.since && isWhole && (
            <Translate
              id="offline.set.kept"
              description="A revision that is kept"
              values={{
                day: formatDay(localDay(new Date(set.since)), locale),
                size: <bdi>{formatSize(set.bytes, locale)}</bdi>,
              }}
            >
              {'Kept on {day} · {size}'}
            </Translate>
          )}
          {set.since && !isWhole && (
            <Translate
              id="offline.set.part"
              description="A revision of which only a part has arrived"
              values={{
                kept: <bdi>{formatSize(set.keptBytes, locale)}</bdi>,
                size: <bdi>{formatSize(set.bytes, locale)}</bdi>,
              }}
            >
              {'Not complete yet: {kept} of {size}'}
            </Translate>
          )}
          {!set.since && (
            <Translate
              id="offline.set.none"
              description="A revision that is not kept"
              values={{size: <bdi>{formatSize(set.bytes - set.keptBytes, locale)}</bdi>}}
            >
              {'Not kept · {size} to fetch'}
            </Translate>
          )}
        </span>
        {revision && (
          <span className={styles.dot}>
            <Translate
              id="offline.reviewed"
              description="When the guidance was last read against the world"
              values={{day: formatDay(revision.reviewed, locale)}}
            >
              {'last reviewed {day}'}
            </Translate>
          </span>
        )}
      </p>
      {isRunning && (
        <progress
          className={styles.bar}
          aria-labelledby={`set-${set.id}`}
          max={running.of || set.bytes}
          value={running.of ? running.bytes : set.keptBytes}
        />
      )}
      <p className={styles.buttons}>
        {!(set.since && isWhole) && (
          <button type="button" onClick={onKeep} disabled={running !== undefined} aria-describedby={`set-${set.id}`}>
            {/* An element each: a page that the browser translates shows the new words too. */}
            {set.since ? (
              <span key="rest">
                <Translate id="offline.complete" description="Button: fetches what is missing">
                  Fetch the rest
                </Translate>
              </span>
            ) : (
              <span key="all">
                <Translate id="offline.keep" description="Button: keeps a revision for offline">
                  Keep for offline
                </Translate>
              </span>
            )}
          </button>
        )}
        {set.since && (
          <button type="button" onClick={onForget} disabled={running !== undefined} aria-describedby={`set-${set.id}`}>
            <Translate id="offline.forget" description="Button: deletes a kept revision from this device">
              Delete from this device
            </Translate>
          </button>
        )}
      </p>
    </li>
  );
}

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
                <Row
                  key={set.id}
                  set={set}
                  running={running}
                  onKeep={() => ask({type: 'keep', set: set.id})}
                  onForget={() => ask({type: 'forget', set: set.id})}
                />
              ))}
            </ul>
          </section>
          <section aria-labelledby="all">
            <h2 id="all">
              <Translate id="offline.all" description="Heading: refresh or delete everything">
                Refresh or delete
              </Translate>
            </h2>
            <p>
              <Translate id="offline.refresh.what" description="What refreshing does">
                New editions arrive by themselves when you open a page with network. They are announced, and shown when
                you wish.
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
              <button
                type="button"
                disabled={running !== undefined || kept.length === 0}
                onClick={() => ask({type: 'refresh'})}
              >
                <Translate id="offline.refresh" description="Button: refreshes what is kept">
                  Look for changes now
                </Translate>
              </button>
              <button
                type="button"
                disabled={running !== undefined || kept.length === 0}
                onClick={() => ask({type: 'forget-all'})}
              >
                <Translate id="offline.forgetAll" description="Button: deletes everything that is kept for offline">
                  Delete all kept pages
                </Translate>
              </button>
            </p>
            <p role="status">
              {kept.length === 0 && (
                <span>
                  <Translate id="offline.nothing" description="Nothing is kept, and nothing will be unasked">
                    Nothing is kept on this device, and nothing will be until you ask for it. What you ticked is not
                    touched.
                  </Translate>
                </span>
              )}
            </p>
          </section>
        </>
      )}
    </main>
  );
}
