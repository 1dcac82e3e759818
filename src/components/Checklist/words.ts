import {translate} from '@docusaurus/Translate';
import type {Repeats} from '../../lib/checklist/record';
import usePluralForm from '../usePluralForm';

/** How often a list is done. */
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
export function useProgressWords(): (done: number | string, total: number) => string {
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

/** "3 ticks", with the plural forms of the language. */
export function useTickWords(): (count: number) => string {
  const {selectMessage} = usePluralForm();
  return (count) =>
    selectMessage(
      count,
      translate(
        {
          id: 'checklist.carry.count',
          message: '{count} tick|{count} ticks',
          description: 'How many ticks. Arabic has six forms.',
        },
        {count},
      ),
    );
}
