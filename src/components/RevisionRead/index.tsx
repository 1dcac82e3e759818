import {useLayoutEffect, useRef, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import Link from '@docusaurus/Link';
import {POLICY_ITEM, POLICY_LIST} from '../../lib/changes/policyHistory';
import {confirm, lastConfirmed, stateOf, withdraw} from '../../lib/checklist/record';
import {formatDay, localDay} from '../../lib/dates';
import Bidi from '../Bidi';
import StorageNotice from '../Checklist/StorageNotice';
import useRecord from '../Checklist/useRecord';
import usePageRevision from '../usePageRevision';
import Part from '../Part';
import useSite from '../site';
import styles from './styles.module.css';

const RUN = 'once';

/** “I have read this revision”: a statement of the reader, asked for again when what people must do has changed. */
export default function RevisionRead(): ReactNode {
  return (
    <Part name="revision-read">
      <Statement />
    </Part>
  );
}

/** The statement, in whatever draws it. */
export function Statement(): ReactNode {
  const {locale, revisions, policyHistory} = useSite();
  const revision = usePageRevision();
  const {record, health, update} = useRecord(POLICY_LIST);
  const confirmations = record?.runs[RUN]?.items[POLICY_ITEM];
  const state = stateOf(policyHistory, confirmations, revision.key);
  const last = lastConfirmed(confirmations);
  const read = state === 'done' ? confirmations?.[last ?? ''] : undefined;
  const earlier = revisions.find(({key}) => key === last);

  const box = useRef<HTMLInputElement>(null);
  const isReady = record !== undefined;
  const keep = (isRead: boolean): void => {
    const now = new Date().toISOString();
    update((before) =>
      isRead
        ? confirm(before, RUN, POLICY_ITEM, revision.key, now)
        : withdraw(before, RUN, POLICY_ITEM, policyHistory, revision.key),
    );
  };

  // The box is the reader's before it is ours: what was stated before the record was known is taken over.
  useLayoutEffect(() => {
    if (!isReady || !box.current) return;
    if (box.current.checked && state !== 'done') keep(true);
    // Once, when the record arrives.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isReady]);
  useLayoutEffect(() => {
    if (isReady && box.current) box.current.checked = state === 'done';
  }, [isReady, state]);

  return (
    <div className={styles.read} data-policy-read={state}>
      <label className={styles.label}>
        <input
          ref={box}
          type="checkbox"
          autoComplete="off"
          onChange={({target: {checked}}) => {
            if (isReady) keep(checked);
          }}
        />
        <span>
          <Translate
            id="policy.read"
            description="A checkbox: the reader's own statement"
            values={{revision: <Bidi text={revision.title[locale]} />}}
          >
            {'I have read this revision: {revision}'}
          </Translate>
        </span>
      </label>
      <p role="status" className={styles.status}>
        {read && (
          <span key={read}>
            <Translate
              id="policy.read.when"
              description="When the reader confirmed"
              values={{day: <time dateTime={read}>{formatDay(localDay(new Date(read)), locale)}</time>}}
            >
              {'You confirmed this on {day}.'}
            </Translate>
          </span>
        )}
        {state === 'changed' && earlier && (
          <span key={last}>
            <Translate
              id="policy.read.changed"
              description="The reader confirmed an earlier revision"
              values={{revision: <Bidi text={earlier.short[locale]} />}}
            >
              {'You confirmed the revision of {revision}. What people must do has changed since.'}
            </Translate>{' '}
            <Link to={`/changes/${revision.key}/`}>
              {translate({id: 'policy.read.what', message: 'See what changed', description: 'Link to the changes'})}
            </Link>
          </span>
        )}
      </p>
      <StorageNotice health={health} />
    </div>
  );
}
