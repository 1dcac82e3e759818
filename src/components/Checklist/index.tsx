import {Children, isValidElement, useLayoutEffect, useRef, useState, type ReactElement, type ReactNode} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import type {ItemHistory} from '../../lib/checklist/history';
import {lastConfirmed, nextDue, pastRuns, type Repeats} from '../../lib/checklist/record';
import {formatDay} from '../../lib/dates';
import Bidi from '../Bidi';
import useSite from '../site';
import Begun from './Begun';
import Carry from './Carry';
import Part from '../Part';
import Choices from './Choices';
import {ChecklistContext} from './context';
import Item, {type ItemProps} from './Item';
import ListState from './ListState';
import PastRuns from './PastRuns';
import PrintButtons from './PrintButtons';
import StorageNotice from './StorageNotice';
import styles from './styles.module.css';
import useApplies from './useApplies';
import useFocusKept from './useFocusKept';
import useTicks from './useTicks';
import {repeatWords} from './words';

export {Item};

export interface ChecklistProps {
  /** Permanent; names the reader's record. */
  readonly id: string;
  readonly repeats: Repeats;
  readonly children: ReactNode;
}

/** The items in the order of the page; headings may stand between them. */
function itemsOf(children: ReactNode): readonly ItemProps[] {
  return Children.toArray(children)
    .filter((child): child is ReactElement<ItemProps> => isValidElement(child) && child.type === Item)
    .map(({props}) => props);
}

/** A list to tick on the screen or on paper, that knows which revision each tick was made for. */
export default function Checklist(props: ChecklistProps): ReactNode {
  return (
    <Part name="checklist">
      <List {...props} />
    </Part>
  );
}

/** The list, in whatever draws it. */
export function List({id, repeats, children}: ChecklistProps): ReactNode {
  const {locale} = useSite();
  const applying = useApplies();
  const [isOnlyLeft, setOnlyLeft] = useState(false);
  const root = useRef<HTMLFieldSetElement>(null);

  const all = itemsOf(children);
  const conditions = [...new Set(all.flatMap(({when}) => (when ? [when] : [])))];
  const items = all.map(({id: itemId, when, history, from}) => ({
    id: itemId,
    when,
    history: JSON.parse(history ?? '[]') as ItemHistory,
    from: from?.split(' '),
  }));
  const concerning = items.filter(({when}) => !when || applying[0][when]);

  const {isReady, record, runId, run, health, revision, states, tickAll, accept, beginAgain} = useTicks(
    {id, repeats, items, concerning},
    root,
  );
  // Until the record is known the boxes say how far the list is; the server knows none.
  const [early, setEarly] = useState(0);
  useLayoutEffect(() => setEarly(root.current?.querySelectorAll('[data-tick]:checked').length ?? 0), []);
  const done = isReady ? concerning.filter((item) => states.get(item.id) === 'done').length : early;
  const isFinished = concerning.length > 0 && done === concerning.length;
  useFocusKept(root);

  const due = record && nextDue(record, repeats);
  const past = record && runId ? pastRuns(record, runId).filter((entry) => entry.run.finished) : [];

  return (
    <ChecklistContext
      value={{
        isReady,
        stateOfItem: (itemId) => states.get(itemId) ?? 'open',
        confirmedIn: (itemId) => lastConfirmed(run?.items[itemId] ?? {}),
        isShown: (itemId) =>
          concerning.some((item) => item.id === itemId) && !(isOnlyLeft && states.get(itemId) === 'done'),
        toggle: (itemId, isDone) => {
          if (isReady) tickAll([itemId], isDone);
        },
      }}
    >
      <fieldset
        ref={root}
        className={styles.checklist}
        data-checklist={id}
        data-repeats={repeats}
        data-revision={revision}
      >
        <legend className={styles.repeats}>{repeatWords[repeats]()}</legend>
        <ListState done={done} total={concerning.length} isUnread={health === 'unread'} isFinished={isFinished} />
        <StorageNotice health={health} />
        <noscript>
          <p className={styles.notice}>
            <Bidi
              text={translate({
                id: 'checklist.noScript',
                message:
                  'Your ticks are not saved: that needs JavaScript. They hold until you close the page; print it to keep them.',
                description: 'Keeping ticks needs scripts',
              })}
            />
          </p>
        </noscript>
        <Choices conditions={conditions} applying={applying} isOnlyLeft={isOnlyLeft} setOnlyLeft={setOnlyLeft} />
        <div data-items="">{children}</div>
        {isOnlyLeft && isFinished && (
          <p>
            <Translate id="checklist.nothingLeft" description="Shown in place of the items when all are done">
              Nothing is left.
            </Translate>
          </p>
        )}
        <p className={styles.honesty}>
          <Translate id="checklist.honesty" description="What a tick is; also printed">
            A tick is your own statement. Nobody sees it unless you show it.
          </Translate>
        </p>
        {due && (
          <p key={due}>
            <Translate
              id="checklist.due"
              description="When a quarterly list is next due"
              values={{day: <time dateTime={due}>{formatDay(due, locale)}</time>}}
            >
              {'Next due on {day}.'}
            </Translate>
          </p>
        )}
        {repeats !== 'once' && repeats !== 'daily' && <Begun onBegin={beginAgain} />}
        <PrintButtons />
        {runId && (
          <Carry
            revision={revision}
            runId={runId}
            done={items.filter((item) => states.get(item.id) === 'done').map((item) => item.id)}
            known={items.map((item) => item.id)}
            onAccept={accept}
          />
        )}
        {past.length > 0 && <PastRuns past={past} />}
      </fieldset>
    </ChecklistContext>
  );
}
