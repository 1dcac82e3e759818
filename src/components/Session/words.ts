import {translate} from '@docusaurus/Translate';
import type {SegmentKind} from '../../lib/session/session';
import usePluralForm from '../usePluralForm';

/** What happens in a part of a session. */
export const kindWords: Record<SegmentKind, () => string> = {
  teach: () =>
    translate({id: 'session.kind.teach', message: 'Explain', description: 'What happens in a part of a session'}),
  demonstrate: () =>
    translate({
      id: 'session.kind.demonstrate',
      message: 'Demonstrate',
      description: 'What happens in a part of a session',
    }),
  exercise: () =>
    translate({id: 'session.kind.exercise', message: 'Exercise', description: 'What happens in a part of a session'}),
  break: () =>
    translate({id: 'session.kind.break', message: 'Break', description: 'What happens in a part of a session'}),
  quiz: () =>
    translate({id: 'session.kind.quiz', message: 'Questions', description: 'What happens in a part of a session'}),
};

/** "10 minutes", with the plural forms of the language. */
export function useMinuteWords(): (minutes: number) => string {
  const {selectMessage} = usePluralForm();
  return (minutes) =>
    selectMessage(
      minutes,
      translate(
        {
          id: 'session.minutes',
          message: '{minutes} minute|{minutes} minutes',
          description: 'How long a part takes. Plural forms are separated by |; Arabic has six.',
        },
        {minutes},
      ),
    );
}

/** Minutes from the beginning as hours and minutes: 0:25. */
export function offsetWords(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
