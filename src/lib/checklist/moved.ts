/** Items that were moved to another checklist: what was confirmed on the one before still counts. */
import {changeIn, type ItemHistory} from './history';
import {merge, type ChecklistRecord, type Run} from './record';

/** An item, and the checklists on which it stood before it was moved. */
export interface MovableItem {
  readonly id: string;
  readonly from?: readonly string[] | undefined;
}

/**
 * The checklists on which an item stood before it was moved to the one that is read.
 *
 * @param list the checklist that is read
 * @param revision key of its revision
 * @param listsIn the checklists of a revision that ask for the item
 */
export function listsBefore(
  history: ItemHistory,
  list: string,
  revision: string,
  listsIn: (revision: string) => readonly string[],
  revisions: readonly string[],
): readonly string[] {
  const known = revisions.filter((key) => key <= revision);
  const moves = known.filter((key) => changeIn(history, key)?.class === 'moved');
  const before = known.filter((key) => moves.some((move) => key < move)).flatMap((key) => listsIn(key));
  return [...new Set(before)].filter((one) => one !== list).toSorted();
}

/**
 * A record with what was confirmed of its items on the checklists on which they stood before.
 *
 * @param recordOf the record of another checklist, where there is one
 */
export function withMoved(
  record: ChecklistRecord,
  items: readonly MovableItem[],
  recordOf: (list: string) => ChecklistRecord | undefined,
): ChecklistRecord {
  return items.reduce(
    (whole, {id, from = []}) =>
      from.reduce((sum, list) => {
        const other = recordOf(list);
        return other ? merge(sum, only(other, id)) : sum;
      }, whole),
    record,
  );
}

/** What a record says of one item. */
function only({runs}: ChecklistRecord, itemId: string): ChecklistRecord {
  const held = Object.entries(runs).flatMap(([runId, {items}]): [string, Run][] =>
    Object.hasOwn(items, itemId) ? [[runId, {items: {[itemId]: items[itemId]!}}]] : [],
  );
  return {schema: 1, runs: Object.fromEntries(held)};
}
