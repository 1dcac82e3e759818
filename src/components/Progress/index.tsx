import {useEffect, useState, type ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import {POLICY_ITEM, POLICY_LIST} from '../../lib/changes/policyHistory';
import {withMoved} from '../../lib/checklist/moved';
import {lastConfirmed, pastRuns, runIdFor, stateOf, type ChecklistRecord} from '../../lib/checklist/record';
import type {PublishedChecklist} from '../../lib/checklist/published';
import {formatDay, localDay} from '../../lib/dates';
import type {Revision} from '../../lib/revisions';
import type {Health} from '../../progress/store';
import Bidi from '../Bidi';
import {repeatWords, useProgressWords} from '../Checklist/words';
import StorageNotice from '../Checklist/StorageNotice';
import useApplies from '../Checklist/useApplies';
import useToday from '../Checklist/useToday';
import useRevisionToday from '../useRevisionToday';
import useSite from '../site';
import Backup from './Backup';
import useLists from './useLists';
import styles from './styles.module.css';

type Records = Readonly<Record<string, ChecklistRecord>>;

/** All that is kept, in step with other tabs. */
function useRecords(): {readonly records: Records | undefined; readonly health: Health} {
  const [records, setRecords] = useState<Records>();
  const [health, setHealth] = useState<Health>('kept');
  useEffect(() => {
    let stop = (): void => undefined;
    let isGone = false;
    void import('../../progress/store').then(async (store) => {
      const show = async () => {
        const all = await store.loadAll();
        if (!isGone) setRecords(all);
      };
      if (isGone) return;
      const stops = [store.subscribe(() => void show()), store.onHealth(setHealth)];
      stop = () => stops.forEach((end) => end());
      await show();
      const now = await store.health();
      if (!isGone) setHealth(now);
    });
    return () => {
      isGone = true;
      stop();
    };
  }, []);
  return {records, health};
}

interface ListProps {
  readonly list: PublishedChecklist;
  readonly record: ChecklistRecord;
  /** The record of another list, where there is one. */
  readonly recordOf: (list: string) => ChecklistRecord | undefined;
  /** Key of the revision in force. */
  readonly revision: string;
}

function List({list, record: own, recordOf, revision}: ListProps): ReactNode {
  const today = useToday();
  const [applies] = useApplies();
  const progressWords = useProgressWords();
  const items = list.items.filter(({when}) => !when || applies[when as keyof typeof applies]);
  const record = withMoved(own, items, recordOf);
  const runId = runIdFor(list.repeats, record, today, new Date().toISOString());
  const run = record.runs[runId];
  const left = items
    .map((item) => ({item, state: stateOf(item.history, run?.items[item.id], revision)}))
    .filter(({state}) => state !== 'done');
  const past = pastRuns(record, runId).filter((entry) => entry.run.finished).length;
  const words = progressWords(items.length - left.length, items.length);

  return (
    <li data-list={list.id}>
      <h3>
        <Link to={list.address}>
          <Bidi text={list.title} />
        </Link>
      </h3>
      <p className={styles.quiet}>
        {repeatWords[list.repeats]()}
        <span key={words} className={styles.dot}>
          {words}
        </span>
        {past > 0 && (
          <span key={`past ${past}`} className={styles.dot}>
            <Translate id="progress.past" description="How many earlier runs were finished" values={{count: past}}>
              {'Finished before: {count}'}
            </Translate>
          </span>
        )}
      </p>
      {left.length > 0 && (
        <ul>
          {left.map(({item, state}) => (
            <li key={item.id}>
              <Bidi text={item.wording} />
              {state === 'changed' && (
                <strong className={styles.again}>
                  {' '}
                  <Translate id="progress.again" description="An item that changed after it was confirmed">
                    Changed: please confirm again
                  </Translate>
                </strong>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Which revision of the policy the reader has read, by the reader's own statement. */
function PolicyRead({record, current}: {record: ChecklistRecord | undefined; current: Revision}): ReactNode {
  const {locale, revisions, policyHistory} = useSite();
  const confirmations = record?.runs.once?.items[POLICY_ITEM];
  const state = stateOf(policyHistory, confirmations, current.key);
  const last = lastConfirmed(confirmations);
  const revision = revisions.find(({key}) => key === last);
  const at = last === undefined ? undefined : confirmations?.[last];
  return (
    <section aria-labelledby="policy" data-policy-read={state}>
      <h2 id="policy">
        <Translate id="progress.policy" description="Heading">
          The policy
        </Translate>
      </h2>
      <p>
        <span key={`${last} ${at}`}>
          {revision && at ? (
            <Translate
              id="progress.policy.read"
              description="Which revision the reader confirmed, and when"
              values={{
                revision: <Bidi text={revision.title[locale]} />,
                day: <time dateTime={at}>{formatDay(localDay(new Date(at)), locale)}</time>,
              }}
            >
              {'You confirmed on {day} that you have read: {revision}.'}
            </Translate>
          ) : (
            <Translate
              id="progress.policy.unread"
              description="The reader has confirmed no revision"
              values={{revision: <Bidi text={current.title[locale]} />}}
            >
              {'You have not confirmed reading the revision in force: {revision}.'}
            </Translate>
          )}
        </span>
        {state === 'changed' && (
          <strong className={styles.again}>
            {' '}
            <Translate id="progress.policy.again" description="A new revision changed what people must do">
              It has been replaced: please read the new one.
            </Translate>
          </strong>
        )}{' '}
        {state !== 'done' && (
          <Link to={`${current.base}/policy-overview/#check`}>
            <Translate id="progress.policy.link" description="Leads to the policy page">
              Read the policy
            </Translate>
          </Link>
        )}
      </p>
    </section>
  );
}

/** Everything the reader has begun, and the reader's rule over it. */
export default function Progress(): ReactNode {
  return (
    <main className={`prose column ${styles.progress}`} id="main" data-part="progress" data-app="kept">
      <Contents />
    </main>
  );
}

/** The page, in whatever draws it. */
export function Contents(): ReactNode {
  const today = useRevisionToday();
  const {lists, hasFailed} = useLists(today);
  const {records, health} = useRecords();
  const begun = lists?.filter(({id}) => Object.keys(records?.[id]?.runs ?? {}).length > 0) ?? [];
  const isUnread = health === 'unread';
  const others = lists?.filter((list) => !begun.includes(list)) ?? [];

  return (
    <>
      <h1>
        <Translate id="progress.title" description="Title of the progress page">
          My progress
        </Translate>
      </h1>
      <p>
        <Translate id="progress.where" description="Where the data lives">
          What you tick is kept in this browser on this device, and nowhere else. It holds no name. A tick is your own
          statement.
        </Translate>
      </p>
      <noscript>
        <p>
          <Translate id="progress.noScript" description="The page needs scripts">
            This page needs JavaScript. Checklists can be printed without it.
          </Translate>
        </p>
      </noscript>
      <StorageNotice health={health} />
      {hasFailed && (
        <p role="alert">
          <Translate id="progress.failed" description="The list of checklists could not be fetched">
            The list of checklists did not arrive. Check your connection, then reload the page. What you ticked is safe.
          </Translate>
        </p>
      )}
      {!(lists && records) && !hasFailed && (
        <p>
          <Link to="/checklists/">
            <Translate id="progress.lists" description="Link, as long as it is not known what was begun">
              All checklists
            </Translate>
          </Link>
        </p>
      )}
      {lists && records && (
        <>
          {begun.length > 0 ? (
            <section aria-labelledby="begun">
              <h2 id="begun">
                <Translate id="progress.begun" description="Heading">
                  Begun
                </Translate>
              </h2>
              <ul className={styles.lists}>
                {begun.map((list) => (
                  <List
                    key={list.id}
                    list={list}
                    record={records[list.id]!}
                    recordOf={(id) => records[id]}
                    revision={today.key}
                  />
                ))}
              </ul>
            </section>
          ) : isUnread ? undefined : (
            <p>
              <Translate id="progress.empty" description="Nothing was ticked yet">
                You have not begun a checklist. Choose one:
              </Translate>
            </p>
          )}
          {others.length > 0 && (
            <section aria-labelledby="others">
              <h2 id="others" key={isUnread ? 'unread' : 'others'}>
                {isUnread ? (
                  <Translate
                    id="progress.all"
                    description="Heading, while the browser does not answer and it is not known which are begun"
                  >
                    All checklists
                  </Translate>
                ) : (
                  <Translate id="progress.others" description="Heading">
                    Not begun
                  </Translate>
                )}
              </h2>
              <ul className={styles.others}>
                {others.map(({id, address, title}) => (
                  <li key={id}>
                    <Link to={address}>
                      <Bidi text={title} />
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
      {records && !(isUnread && !records[POLICY_LIST]) && <PolicyRead record={records[POLICY_LIST]} current={today} />}
      <section aria-labelledby="keep">
        <h2 id="keep">
          <Translate id="progress.keep" description="Heading: export, import, erase">
            Keep, move or erase
          </Translate>
        </h2>
        <p>
          <button type="button" data-app="intent" onClick={() => print()}>
            {translate({id: 'progress.print', message: 'Print this page', description: 'Button'})}
          </button>
        </p>
        <Backup health={health} isListed={hasFailed || (lists !== undefined && records !== undefined)} />
      </section>
    </>
  );
}
