/**
 * What happened to a checklist item in each policy revision, and so whether an
 * earlier confirmation still counts.
 */

export type ChangeClass = 'new' | 'substantive' | 'editorial' | 'moved' | 'retired';
export type Cause = 'law' | 'product' | 'judgement';

export interface ItemChange {
  /** Key of a revision. */
  readonly revision: string;
  readonly class: ChangeClass;
  readonly cause?: Cause | undefined;
  /** An earlier revision whose meaning this change brings back. */
  readonly returnsTo?: string | undefined;
}

/** Oldest first. */
export type ItemHistory = readonly ItemChange[];

/**
 * The revision in which the meaning that an item has in a revision began:
 * two revisions with the same answer ask for the same thing.
 *
 * @returns undefined when the item does not exist in that revision
 */
export function meaningIn(history: ItemHistory, revision: string): string | undefined {
  let meaning: string | undefined;
  for (const change of history) {
    if (change.revision > revision) break;
    if (change.class === 'retired') meaning = undefined;
    else if (change.returnsTo !== undefined) meaning = meaningIn(history, change.returnsTo);
    else if (change.class === 'new' || change.class === 'substantive' || meaning === undefined)
      meaning = change.revision;
  }
  return meaning;
}

/** What changed about the item in exactly this revision. */
export function changeIn(history: ItemHistory, revision: string): ItemChange | undefined {
  return history.find((change) => change.revision === revision);
}
