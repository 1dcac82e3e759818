import {translate} from '@docusaurus/Translate';
import type {Cause, ChangeClass} from '../../lib/checklist/history';
import usePluralForm from '../usePluralForm';

/** How a change is called, in the page's language. */
export const classWords: Record<ChangeClass, () => string> = {
  new: () => translate({id: 'changes.class.new', message: 'New', description: 'Badge of a change'}),
  substantive: () => translate({id: 'changes.class.substantive', message: 'Changed', description: 'Badge of a change'}),
  editorial: () =>
    translate({
      id: 'changes.class.editorial',
      message: 'Reworded',
      description: 'Badge of a change that asks nothing of readers',
    }),
  retired: () => translate({id: 'changes.class.retired', message: 'Withdrawn', description: 'Badge of a change'}),
};

/** Why something changed, as a heading. */
export const causeWords: Record<Cause, () => string> = {
  law: () =>
    translate({
      id: 'changes.cause.law',
      message: 'By law or decision',
      description: 'Heading: changes that a law or a decision made',
    }),
  product: () =>
    translate({
      id: 'changes.cause.product',
      message: 'Because the product changed',
      description: 'Heading: changes of the software',
    }),
  judgement: () =>
    translate({
      id: 'changes.cause.judgement',
      message: 'Our judgement, with no rule behind it',
      description: 'Heading: changes that we made as good practice',
    }),
};

/** "3 changes", with the plural forms of the language. */
export function useCountWords(): (count: number) => string {
  const {selectMessage} = usePluralForm();
  return (count) =>
    selectMessage(
      count,
      translate(
        {
          id: 'changes.count',
          message: '{count} change|{count} changes',
          description: 'How many changes are shown; Arabic has six plural forms',
        },
        {count},
      ),
    );
}
