import {translate} from '@docusaurus/Translate';
import type {ChangePart} from '../../lib/changes/changeParts';
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
  moved: () =>
    translate({id: 'changes.class.moved', message: 'Moved', description: 'Badge of a change: it stands elsewhere now'}),
  retired: () => translate({id: 'changes.class.retired', message: 'Withdrawn', description: 'Badge of a change'}),
};

/** The pages that tell the changes of a revision, as links. */
export const partWords: Record<ChangePart, () => string> = {
  actions: () =>
    translate({
      id: 'changes.part.actions',
      message: 'What changed in guides and their steps',
      description: 'Link to a list of changes',
    }),
  checklists: () =>
    translate({
      id: 'changes.part.checklists',
      message: 'What changed in checklists',
      description: 'Link to a list of changes',
    }),
  explanations: () =>
    translate({
      id: 'changes.part.explanations',
      message: 'What changed in the explanations of steps',
      description: 'Link to a list of changes',
    }),
  texts: () =>
    translate({
      id: 'changes.part.texts',
      message: 'What changed in the texts around the steps',
      description: 'Link to a list of changes',
    }),
  wording: () =>
    translate({
      id: 'changes.part.wording',
      message: 'Where only the words changed',
      description: 'Link to a list of changes that ask nothing of readers',
    }),
};

/** Their titles, with the name of the revision. */
export const partTitles: Record<ChangePart, (revision: string) => string> = {
  actions: (revision) =>
    translate(
      {id: 'changes.title', message: 'What changed: {revision}', description: 'Title of the page of changes'},
      {revision},
    ),
  checklists: (revision) =>
    translate(
      {
        id: 'changes.title.checklists',
        message: 'What changed in checklists: {revision}',
        description: 'Title of the page of changes',
      },
      {revision},
    ),
  explanations: (revision) =>
    translate(
      {
        id: 'changes.title.explanations',
        message: 'What changed in the explanations of steps: {revision}',
        description: 'Title of the page of changes',
      },
      {revision},
    ),
  texts: (revision) =>
    translate(
      {
        id: 'changes.title.texts',
        message: 'What changed in the texts around the steps: {revision}',
        description: 'Title of the page of changes',
      },
      {revision},
    ),
  wording: (revision) =>
    translate(
      {
        id: 'changes.title.wording',
        message: 'Only the words changed: {revision}',
        description: 'Title of the page of changes that ask nothing of readers',
      },
      {revision},
    ),
};

/** What came, changed or went, in the page's language. What stands in a page is shown with its title instead. */
export const kindWords: Record<'page' | 'intro' | 'renamed', () => string> = {
  page: () => translate({id: 'changes.kind.page', message: 'Page', description: 'What came, changed or went'}),
  intro: () =>
    translate({
      id: 'changes.kind.intro',
      message: 'Beginning of the page',
      description: 'What changed: the text before the first heading',
    }),
  renamed: () =>
    translate({
      id: 'changes.kind.renamed',
      message: 'Renamed',
      description: 'Badge of a page or a step that has another name and the same words',
    }),
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
