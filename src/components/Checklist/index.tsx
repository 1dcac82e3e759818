import {
  Children,
  isValidElement,
  useLayoutEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {formatDay, localDay} from '../../lib/dates';
import type {ItemHistory} from '../../lib/checklist/history';
import {undoable} from '../../lib/checklist/rebase';
import {
  confirm,
  finish,
  isBlank,
  lastConfirmed,
  nextDue,
  pastRuns,
  reopen,
  runIdFor,
  startAgain,
  stateOf,
  takeBackStart,
  withdraw,
  type ChecklistRecord,
  type Repeats,
} from '../../lib/checklist/record';
import Bidi from '../Bidi';
import {usePageRevision} from '../RevisionBar';
import useSite from '../site';
import Carry from './Carry';
import Begun from './Begun';
import {ChecklistContext} from './context';
import Item, {conditionWords, type Condition, type ItemProps} from './Item';
import StorageNotice from './StorageNotice';
import useApplies from './useApplies';
import useRecord from './useRecord';
import useToday from './useToday';
import usePluralForm from '../usePluralForm';
import styles from './styles.module.css';

export {Item};

interface Props {
  /** Permanent; names the reader's record. */
  readonly id: string;
  readonly repeats: Repeats;
  readonly children: ReactNode;
}

export const repeatWords: Record<Repeats, () => string> = {
  once: () => translate({id: 'checklist.repeats.once', message: 'Once', description: 'How often a checklist is done'}),
  daily: () =>
    translate({
      id: 'checklist.repeats.daily',
      message: 'Every remote working day',
      description: 'How often a checklist is done',
    }),
  'each-time': () =>
    translate({id: 'checklist.repeats.eachTime', message: 'Each time', description: 'How often a checklist is done'}),
  quarterly: () =>
    translate({
      id: 'checklist.repeats.quarterly',
      message: 'Every three months',
      description: 'How often a checklist is done',
    }),
};

/** "3 of 8 items done", with the plural forms of the language. */
export function useProgressWords(): (done: number, total: number) => string {
  const {selectMessage} = usePluralForm();
  return (done, total) =>
    selectMessage(
      total,
      translate(
        {
          id: 'checklist.progress',
          message: '{done} of {total} item done|{done} of {total} items done',
          description: 'How far a checklist is; the form follows the total. Arabic has six forms.',
        },
        {done, total},
      ),
    );
}

/** The items in the order of the page; headings may stand between them. */
function itemsOf(children: ReactNode): readonly ItemProps[] {
  return Children.toArray(children)
    .filter((child): child is ReactElement<ItemProps> => isValidElement(child) && child.type === Item)
    .map(({props}) => props);
}

const historyOf = (item: ItemProps): ItemHistory => JSON.parse(item.history ?? '[]') as ItemHistory;

/** Where the item with focus has left the list, focus goes to the next one; to the one before where there is none, and to the title when nothing is left. */
function useFocusKept(root: RefObject<HTMLFieldSetElement | null>): void {
  useLayoutEffect(() => {
    const {activeElement} = document;
    if (!activeElement?.matches('[hidden] [data-tick]') || !root.current?.contains(activeElement)) return;
    const boxes = [...root.current.querySelectorAll<HTMLElement>('[data-tick]')];
    const isLeft = (box: HTMLElement): boolean => !box.closest('[hidden]');
    const place = boxes.findIndex((box) => box === activeElement);
    const next =
      boxes.slice(place).find(isLeft) ??
      boxes.slice(0, place).findLast(isLeft) ??
      document.querySelector<HTMLElement>('h1');
    if (next?.localName === 'h1') next.tabIndex = -1;
    next?.focus();
  });
}

/** A list to tick on the screen or on paper, that knows which revision each tick was made for. */
export default function Checklist({id, repeats, children}: Props): ReactNode {
  const {locale} = useSite();
  const revision = usePageRevision();
  const today = useToday();
  const {record, health, update} = useRecord(id);
  const [applies, setApplies] = useApplies();
  const [isOnlyLeft, setOnlyLeft] = useState(false);
  const progressWords = useProgressWords();
  const root = useRef<HTMLFieldSetElement>(null);

  const all = itemsOf(children);
  const conditions = [...new Set(all.flatMap(({when}) => (when ? [when] : [])))];
  const items = all.filter(({when}) => !when || applies[when]);

  const runId = record && today ? runIdFor(repeats, record, today, new Date().toISOString()) : undefined;
  const run = runId ? record?.runs[runId] : undefined;
  const states = new Map(all.map((item) => [item.id, stateOf(historyOf(item), run?.items[item.id], revision.key)]));
  const done = items.filter((item) => states.get(item.id) === 'done').length;
  const isUnread = health === 'unread';
  const words = isUnread
    ? translate({
        id: 'checklist.progress.unread',
        message: 'Your earlier ticks cannot be read right now.',
        description: 'In place of how far a checklist is: the browser does not answer',
      })
    : progressWords(done, items.length);
  const isFinished = items.length > 0 && done === items.length;

  // One change of the record: ticks, and whether with them the list is finished. Its time is
  // that of the tick, also when the disk is asked again.
  const ticking =
    (ids: readonly string[], isDone: boolean, now = new Date().toISOString()) =>
    (before: ChecklistRecord): ChecklistRecord => {
      const inRun = runIdFor(repeats, before, today, now);
      let after: ChecklistRecord = before;
      for (const itemId of ids) {
        const item = all.find((candidate) => candidate.id === itemId);
        if (!item) continue;
        after = isDone
          ? confirm(after, inRun, itemId, revision.key, now)
          : withdraw(after, inRun, itemId, historyOf(item), revision.key);
      }
      return isWhole(after, inRun)
        ? finish(after, inRun, {at: now, revision: revision.key, count: items.length})
        : reopen(after, inRun);
    };

  const isWhole = ({runs}: ChecklistRecord, inRun: string): boolean =>
    items.every((item) => stateOf(historyOf(item), runs[inRun]?.items[item.id], revision.key) === 'done');

  /** @returns what brings the ticks back; nothing where nothing was ticked */
  const beginAgain = (): (() => void) | undefined => {
    if (!record || !runId || isBlank(record, runId)) return undefined;
    const now = new Date().toISOString();
    let begun = now;
    update((before) => {
      const {record: after, runId: inRun} = startAgain(before, now);
      begun = inRun;
      return after;
    });
    return () => {
      const at = new Date().toISOString();
      update((since) => {
        const after = takeBackStart(since, begun);
        const inRun = runIdFor(repeats, after, today, at);
        return isWhole(after, inRun) ? finish(after, inRun, {at, revision: revision.key, count: items.length}) : after;
      });
    };
  };

  // Boxes ticked before the record was known are taken over when it arrives: in a layout
  // effect, as the items' own effects then set the boxes to what the record says.
  const isReady = runId !== undefined;
  useLayoutEffect(() => {
    if (!isReady) return;
    const early = [...(root.current?.querySelectorAll<HTMLInputElement>('[data-tick]:checked') ?? [])]
      .flatMap(({dataset}) => (dataset.tick ? [dataset.tick] : []))
      .filter((itemId) => states.get(itemId) !== 'done');
    if (early.length > 0) update(ticking(early, true));
    // Once, when the record arrives.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isReady]);

  useFocusKept(root);

  const due = record && nextDue(record, repeats);
  const past = record && runId ? pastRuns(record, runId).filter((entry) => entry.run.finished) : [];

  return (
    <ChecklistContext
      value={{
        isReady,
        stateOfItem: (itemId) => states.get(itemId) ?? 'open',
        confirmedIn: (itemId) => lastConfirmed(run?.items[itemId] ?? {}),
        isShown: (itemId) => items.some((item) => item.id === itemId) && !(isOnlyLeft && states.get(itemId) === 'done'),
        toggle: (itemId, isDone) => {
          if (isReady) update(ticking([itemId], isDone));
        },
      }}
    >
      <fieldset ref={root} className={styles.checklist} data-checklist={id} data-app="alive">
        <legend className={styles.repeats}>{repeatWords[repeats]()}</legend>
        <div className={styles.state}>
          <progress
            value={isUnread ? undefined : done}
            max={items.length}
            aria-label={translate({
              id: 'checklist.progress.label',
              message: 'Progress',
              description: 'Accessible name of the progress bar',
            })}
          />
          <p role="status">
            {/* An element of its own for each state: a browser that translates the page has taken the text over. */}
            <span key={words}>{words}</span>
            {isFinished && (
              <strong>
                {' '}
                <Translate id="checklist.finished" description="All items of a checklist are done">
                  All done.
                </Translate>
              </strong>
            )}
          </p>
        </div>
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
        <div className={styles.choices}>
          {conditions.map((condition: Condition) => (
            <label key={condition}>
              <input
                type="checkbox"
                checked={applies[condition]}
                onChange={({target}) => setApplies(condition, target.checked)}
              />
              <span>
                <Bidi text={conditionWords[condition]()} />
              </span>
            </label>
          ))}
          <label>
            <input type="checkbox" checked={isOnlyLeft} onChange={({target}) => setOnlyLeft(target.checked)} />
            <Translate id="checklist.onlyLeft" description="Hides items that are done">
              Show only what is left
            </Translate>
          </label>
        </div>
        {children}
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
        <div className={styles.tools}>
          <button type="button" data-prints="" onClick={() => print()}>
            <Translate id="checklist.print" description="Prints the list with its present ticks">
              Print as it is
            </Translate>
          </button>
          <button
            type="button"
            data-prints="print=empty"
            onClick={() => {
              const page = document.documentElement;
              page.dataset.print = 'empty';
              print();
              delete page.dataset.print;
            }}
          >
            <Translate id="checklist.printEmpty" description="Prints the list with empty boxes">
              Print with empty boxes
            </Translate>
          </button>
        </div>
        {runId && (
          <Carry
            revision={revision.key}
            runId={runId}
            done={all.filter((item) => states.get(item.id) === 'done').map((item) => item.id)}
            known={all.map((item) => item.id)}
            onAccept={(ids) => {
              const {change, undo} = undoable(ticking(ids, true));
              update(change);
              return () => update(undo);
            }}
          />
        )}
        {past.length > 0 && (
          <details className={styles.past}>
            <summary>
              <Translate id="checklist.past" description="Opens the list of finished runs">
                Earlier runs
              </Translate>
            </summary>
            <ul>
              {past.map(({id: pastId, run: {finished}}) => (
                <li key={pastId}>
                  {finished && (
                    <>
                      <time dateTime={finished.at}>{formatDay(localDay(new Date(finished.at)), locale)}</time>
                      <span className={styles.dot}>{progressWords(finished.count, finished.count)}</span>
                      <span className={styles.dot}>
                        <bdi dir="ltr">{finished.revision}</bdi>
                      </span>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </details>
        )}
      </fieldset>
    </ChecklistContext>
  );
}
