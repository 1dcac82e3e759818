import type {PublishedChecklist} from '../../lib/checklist/published';
import {writeCsv} from '../../lib/csv';
import type {Session} from '../../lib/session/session';
import saveFile from '../saveFile';
import {
  doneWords,
  itemWords,
  kindWords,
  notForMeWords,
  openWords,
  questionWords,
  rightWords,
  unansweredWords,
  whatWords,
  wrongWords,
} from './columnWords';
import type {ItemTotals, QuestionTotals} from './Totals';

interface Table {
  readonly session: Session;
  readonly totals: QuestionTotals | undefined;
  readonly items: PublishedChecklist['items'];
  readonly itemTotals: ItemTotals | undefined;
}

/** Saves the totals as a table for a spreadsheet. */
export default function saveTable({session, totals, items, itemTotals}: Table): void {
  const csv = writeCsv([
    [
      kindWords(),
      whatWords(),
      `${rightWords()} / ${doneWords()}`,
      wrongWords(),
      `${unansweredWords()} / ${openWords()}`,
      notForMeWords(),
    ],
    ...(totals ?? []).map(({right, wrong, open}, index) => [
      questionWords(),
      session.quiz[index]?.text ?? '',
      right,
      wrong,
      open,
      '',
    ]),
    ...(itemTotals ?? []).map(({done, open, notForMe}, index) => [
      itemWords(),
      items[index]?.wording ?? '',
      done,
      '',
      open,
      notForMe,
    ]),
  ]);
  saveFile(`${session.id}-${session.revision}.csv`, 'text/csv', csv);
}
