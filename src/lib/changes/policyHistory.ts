import {changeIn, type ItemHistory} from '../checklist/history';
import type {ItemHistories} from '../checklist/itemsSchema';
import type {Revision} from '../revisions';
import type {DeclaredChanges} from './changesSchema';

/** Where the reader's statement “I have read this revision” is kept: a list of one item. */
export const POLICY_LIST = 'policy-read';
export const POLICY_ITEM = 'policy.read';

/**
 * The history of that statement: a revision asks for it again when it changed
 * what people must do, not when only words changed.
 */
export function policyHistory(
  revisions: readonly Revision[],
  changes: DeclaredChanges,
  items: ItemHistories,
): ItemHistory {
  return revisions.toReversed().map(({key}, index) => {
    if (index === 0) return {revision: key, class: 'new'};
    const classes = [
      ...(changes[key] ?? []),
      ...Object.values(items).flatMap((history) => changeIn(history, key) ?? []),
    ];
    const isSubstantive = classes.some((change) => change.class !== 'editorial' && change.class !== 'moved');
    return {revision: key, class: isSubstantive ? 'substantive' : 'editorial'};
  });
}
