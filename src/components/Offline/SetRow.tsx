import type {ReactNode} from 'react';
import Translate from '@docusaurus/Translate';
import {formatDay, localDay} from '../../lib/dates';
import type {SetStatus} from '../../lib/offline/messages';
import {formatSize} from '../../lib/offline/sizes';
import useRevisionToday from '../useRevisionToday';
import useSite from '../site';
import styles from './styles.module.css';
import type {Running} from './useWorker';
import {languageWords} from '../languageWords';

interface Props {
  readonly set: SetStatus;
  readonly running: Running | undefined;
  readonly onKeep: () => void;
  readonly onForget: () => void;
}

/** A language and a revision: how much of it is kept, and the buttons that keep or delete it. */
export default function SetRow({set, running, onKeep, onForget}: Props): ReactNode {
  const {locale, revisions} = useSite();
  const today = useRevisionToday();
  const revision = revisions.find(({key}) => key === set.revision);
  const isRunning = running?.set === set.id;
  const isWhole = set.keptBytes >= set.bytes;
  const name = `${languageWords[set.locale]()} · ${revision?.short[locale] ?? set.revision}`;
  return (
    <li className={styles.set} data-set={set.id} data-kept={set.since && isWhole ? 'all' : set.since ? 'part' : 'none'}>
      <h3 id={`set-${set.id}`}>
        <span>{name}</span>
        {revision === today && (
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
