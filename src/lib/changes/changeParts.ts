/** The pages on which the changes of a revision are told: together they are too many for one. */
import type {Change} from './changes';

/**
 * - actions: guides and other pages that came or went, and steps that say to do something else
 * - checklists: their items
 * - explanations: steps that say to do the same, and explain it otherwise
 * - texts: what stands around the steps
 * - wording: what says the same in other words, or has only another name
 */
export const CHANGE_PARTS = ['actions', 'checklists', 'explanations', 'texts', 'wording'] as const;

export type ChangePart = (typeof CHANGE_PARTS)[number];

/** Where a change is told. */
export function partOf({kind, class: changeClass, words, differences}: Change): ChangePart {
  if (changeClass === 'editorial') return 'wording';
  if (kind === 'item') return 'checklists';
  // Another name asks nothing of anybody.
  if (changeClass === 'moved') return 'wording';
  if (kind === 'page') return 'actions';
  if (kind !== 'step') return 'texts';
  const isWhole = changeClass === 'new' || changeClass === 'retired' || differences.length === 0;
  return isWhole || differences.some(({after}) => after === words) ? 'actions' : 'explanations';
}

/** Its address below that of the revision's changes. */
export const partPath = (part: ChangePart): string => (part === 'actions' ? '' : `${part}/`);

/** How many changes each page tells. */
export function countParts(changes: readonly Change[]): Readonly<Record<ChangePart, number>> {
  const counts = {actions: 0, checklists: 0, explanations: 0, texts: 0, wording: 0};
  for (const change of changes) counts[partOf(change)] += 1;
  return counts;
}
