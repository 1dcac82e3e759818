import type {ReactNode} from 'react';
import {Answer, Explanation, Question, Questions} from '../../components/Session/Quiz';
import type {QuestionKind} from '../../lib/session/quiz';
import takeOver, {all} from './takeOver';
import {contentOf} from './vnodes';

function question(element: Element): ReactNode {
  if (!(element instanceof HTMLElement) || element.dataset.question === undefined) return undefined;
  const {question: id, kind} = element.dataset;
  const right = all(element, '[data-right]').map(({dataset}) => dataset.right!);
  const place = ({dataset}: HTMLElement): number => right.indexOf(dataset.answer!);
  const answers = all(element, '[data-answer]');
  // An order is written in the right one, and shown in another.
  const inOrder = kind === 'order' ? answers.toSorted((a, b) => place(a) - place(b)) : answers;
  return (
    <Question key={id} id={id} kind={kind as QuestionKind}>
      {contentOf(element.querySelector('legend > :last-child')!)}
      {inOrder.map((answer) => (
        <Answer key={answer.dataset.answer} id={answer.dataset.answer!} correct={place(answer) >= 0}>
          {contentOf(answer)}
        </Answer>
      ))}
      <Explanation>{contentOf(element.querySelector('details > div > :last-child')!)}</Explanation>
    </Question>
  );
}

takeOver('quiz', (part) => {
  const [quiz] = all(part, '[data-quiz]');
  return <Questions id={quiz!.dataset.quiz!}>{contentOf(all(part, '[data-questions]')[0]!, question)}</Questions>;
});
