import type {ReactNode} from 'react';
import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {PublishedChecklist} from '../../lib/checklist/published';
import type {itemTotalsOf, totalsOf} from '../../lib/session/results';
import type {Session} from '../../lib/session/session';
import Bidi from '../Bidi';
import {
  doneWords,
  itemWords,
  notForMeWords,
  openWords,
  questionWords,
  rightWords,
  unansweredWords,
  wrongWords,
} from './columnWords';

export type QuestionTotals = NonNullable<ReturnType<typeof totalsOf>>;
export type ItemTotals = NonNullable<ReturnType<typeof itemTotalsOf>>;

/** How the group answered each question. */
export function QuestionTable({totals, session}: {totals: QuestionTotals; session: Session}): ReactNode {
  return (
    <table>
      <caption>
        <Translate id="results.questions" description="Above the table of questions">
          Questions. A bar stands where more people were wrong than right.
        </Translate>
      </caption>
      <thead>
        <tr>
          <th scope="col">{questionWords()}</th>
          <th scope="col">{rightWords()}</th>
          <th scope="col">{wrongWords()}</th>
          <th scope="col">{unansweredWords()}</th>
        </tr>
      </thead>
      <tbody>
        {totals.map(({question, right, wrong, open}, index) => (
          <tr key={question} data-total={question} data-hard={wrong > right ? '' : undefined}>
            <th scope="row">
              <Bidi text={session.quiz[index]?.text ?? question} />
            </th>
            <td>{right}</td>
            <td>{wrong}</td>
            <td>{open}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How far the group is with each item of its checklist. */
export function ItemTable({totals, checklist}: {totals: ItemTotals; checklist: PublishedChecklist}): ReactNode {
  return (
    <table>
      <caption>
        <Translate
          id="results.items"
          description="Above the table of the checklist's items"
          values={{
            checklist: (
              <Link to={checklist.address}>
                <Bidi text={checklist.title} />
              </Link>
            ),
          }}
        >
          {'Checklist: {checklist}. A bar stands where more people are open than done.'}
        </Translate>
      </caption>
      <thead>
        <tr>
          <th scope="col">{itemWords()}</th>
          <th scope="col">{doneWords()}</th>
          <th scope="col">{openWords()}</th>
          <th scope="col">{notForMeWords()}</th>
        </tr>
      </thead>
      <tbody>
        {totals.map(({item, done, open, notForMe}, index) => (
          <tr key={item} data-item-total={item} data-hard={open > done ? '' : undefined}>
            <th scope="row">
              <Bidi text={checklist.items[index]?.wording ?? item} />
            </th>
            <td>{done}</td>
            <td>{open}</td>
            <td>{notForMe}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
