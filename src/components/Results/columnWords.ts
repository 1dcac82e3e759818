import {translate} from '@docusaurus/Translate';

/** What stands above the columns, on the page and in the saved table. */
export const questionWords = (): string =>
  translate({id: 'results.question', message: 'Question', description: 'Column of the table'});
export const rightWords = (): string =>
  translate({id: 'results.right', message: 'Right', description: 'Column of the table: how many were right'});
export const wrongWords = (): string =>
  translate({id: 'results.wrong', message: 'Wrong', description: 'Column of the table: how many were wrong'});
export const unansweredWords = (): string =>
  translate({id: 'results.open', message: 'Not answered', description: 'Column of the table: how many did not answer'});
export const kindWords = (): string =>
  translate({
    id: 'results.kind',
    message: 'Kind',
    description: 'Column of the saved table: question or checklist item',
  });
export const whatWords = (): string =>
  translate({
    id: 'results.wording',
    message: 'Wording',
    description: 'Column of the saved table: what the question or the item says',
  });
export const itemWords = (): string =>
  translate({id: 'results.item', message: 'Checklist item', description: 'Column of the table'});
export const doneWords = (): string =>
  translate({
    id: 'results.item.done',
    message: 'Done',
    description: 'Column of the table: how many have done the item',
  });
export const openWords = (): string =>
  translate({
    id: 'results.item.open',
    message: 'Open',
    description: 'Column of the table: how many have not done the item',
  });
export const notForMeWords = (): string =>
  translate({
    id: 'results.item.notForMe',
    message: 'Does not concern them',
    description: 'Column of the table: how many said that the item does not concern them',
  });
