import {
  Children,
  createContext,
  isValidElement,
  use,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react';
import Translate, {translate} from '@docusaurus/Translate';
import {
  choicesIn,
  isRight,
  keepChoice,
  recordIdOf,
  mannerOf,
  rightChoice,
  shownOrder,
  type Choice,
  type Key,
  type QuestionKind,
} from '../../lib/session/quiz';
import StorageNotice from '../Checklist/StorageNotice';
import useRecord from '../Checklist/useRecord';
import Part from '../Part';
import usePageRevision from '../usePageRevision';
import Outcome from './Outcome';
import usePluralForm from '../usePluralForm';
import styles from './styles.module.css';

export interface QuizProps {
  /** Permanent; names the reader's record. */
  readonly id: string;
  readonly children: ReactNode;
}

interface QuestionProps {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly children: ReactNode;
}

interface AnswerProps {
  readonly id: string;
  readonly correct?: boolean;
  readonly children: ReactNode;
}

interface QuizContextValue {
  readonly numberOf: (question: string) => number;
  readonly total: number;
  readonly choices: Readonly<Record<string, Choice>>;
  readonly keep: (question: string, choice: Choice) => void;
}

const howToAnswer: Record<QuestionKind, () => string> = {
  single: () => translate({id: 'quiz.how.single', message: 'Choose one.', description: 'How to answer'}),
  multiple: () =>
    translate({id: 'quiz.how.multiple', message: 'Choose all that are right.', description: 'How to answer'}),
  order: () =>
    translate({id: 'quiz.how.order', message: 'Give each one its place; 1 comes first.', description: 'How to answer'}),
};

const isOfSession = (id: string): boolean => id.startsWith('train-');

const QuizContext = createContext<QuizContextValue | undefined>(undefined);

function partsOf<P>(children: ReactNode, type: (props: P) => ReactNode): ReactElement<P>[] {
  return Children.toArray(children).filter(
    (child): child is ReactElement<P> => isValidElement(child) && child.type === type,
  );
}

const keyOf = ({kind, children}: QuestionProps): Key => ({
  kind,
  answers: partsOf<AnswerProps>(children, Answer).map(({props}) => ({id: props.id, correct: props.correct ?? false})),
});

/** Questions to try oneself. The answers stand below each, so that nothing is lost without scripts. */
export default function Quiz(props: QuizProps): ReactNode {
  // The page of a session needs the app for its sheets as well.
  if (isOfSession(props.id))
    return (
      <div data-app="kept">
        <Questions {...props} />
      </div>
    );
  return (
    <Part name="quiz">
      <Questions {...props} />
    </Part>
  );
}

/** The questions, in whatever draws them. */
export function Questions({id, children}: QuizProps): ReactNode {
  const {record, health, update} = useRecord(recordIdOf(id));
  const revision = usePageRevision();
  const {selectMessage} = usePluralForm();
  const questions = partsOf<QuestionProps>(children, Question).map(({props}) => props);
  const choices = record ? choicesIn(record) : {};
  const answered = questions.filter((question) => Object.hasOwn(choices, question.id));
  const right = answered.filter((question) => isRight(keyOf(question), choices[question.id]!)).length;
  const score =
    answered.length > 0
      ? selectMessage(
          answered.length,
          translate(
            {
              id: 'quiz.score',
              message: '{right} right of {answered} answered question|{right} right of {answered} answered questions',
              description: 'How the reader does; the form follows the answered questions. Arabic has six forms.',
            },
            {right, answered: answered.length},
          ),
        )
      : '';

  return (
    <QuizContext
      value={{
        numberOf: (question) => questions.findIndex((candidate) => candidate.id === question) + 1,
        total: questions.length,
        choices,
        keep: (question, choice) =>
          update((before) => keepChoice(before, question, choice, revision.key, new Date().toISOString())),
      }}
    >
      <div className={styles.quiz} data-quiz={id}>
        <p className={styles.quiet}>
          <Translate id="quiz.honesty" description="What the quiz is, and is not">
            Try yourself; your answers stay in this browser. This is practice, not an examination and not a security
            measure: the right answers stand below each question.
          </Translate>
        </p>
        <StorageNotice health={health} />
        <div data-questions="">{children}</div>
        <p className={styles.score}>
          <span key={score}>{score}</span>
        </p>
        {answered.length > 0 && isOfSession(id) && (
          <Outcome
            session={id}
            questions={questions.map((question) => ({id: question.id, ...keyOf(question)}))}
            choices={choices}
            score={score}
          />
        )}
      </div>
    </QuizContext>
  );
}

/** One question. Before the app is alive its controls are native and its answers can be unfolded. */
export function Question({id, kind, children}: QuestionProps): ReactNode {
  const quiz = use(QuizContext);
  if (!quiz) throw new Error(`<Question id="${id}"> must stand inside a <Quiz>.`);
  const name = useId();
  const root = useRef<HTMLFieldSetElement>(null);
  /** What the reader last did here: checked a choice, for the n-th time, or changed it since; undefined where only what was kept is known. */
  const [act, setAct] = useState<{readonly checked: Choice; readonly number: number} | 'changed'>();
  const answers = partsOf<AnswerProps>(children, Answer).map(({props}) => props);
  const shown = shownOrder(kind, answers);
  const explanation = partsOf<{children: ReactNode}>(children, Explanation)[0];
  const text = Children.toArray(children).filter(
    (child) => !(isValidElement(child) && (child.type === Answer || child.type === Explanation)),
  );
  const key = keyOf({id, kind, children});
  const kept = quiz.choices[id];
  const judged = act === 'changed' ? undefined : act ? act.checked : kept;
  const number = typeof act === 'object' ? act.number : 0;
  const isCorrect = judged && isRight(key, judged);
  const keptText = kept?.join('.');

  // The controls are the reader's before they are React's; what was kept is written into them when it is drawn,
  // not a moment later, when something else may have been chosen.
  useLayoutEffect(() => {
    if (keptText === undefined) return;
    const choice = keptText.split('.');
    root.current
      ?.querySelectorAll<HTMLInputElement>('input')
      .forEach((input) => (input.checked = choice.includes(input.value)));
    root.current
      ?.querySelectorAll<HTMLSelectElement>('select')
      .forEach((select) => (select.value = String(choice.indexOf(select.name) + 1)));
  }, [keptText]);

  const check = (): void => {
    const choice = chosenIn(root.current, kind);
    setAct((before) => ({checked: choice, number: (typeof before === 'object' ? before.number : 0) + 1}));
    if (choice.length > 0) quiz.keep(id, choice);
  };

  return (
    // What was said of another choice is no longer true.
    <fieldset
      ref={root}
      className={styles.question}
      data-question={id}
      data-kind={kind}
      onChange={() => setAct('changed')}
    >
      <legend>
        <span className={styles.number}>
          {translate(
            {id: 'quiz.number', message: 'Question {number} of {total}', description: 'Above a question'},
            {number: quiz.numberOf(id), total: quiz.total},
          )}
        </span>
        <span className={styles.text}>{text}</span>
      </legend>
      <p className={styles.quiet}>{howToAnswer[kind]()}</p>
      {shown.map((answer) => (
        <AnswerField key={answer.id} kind={kind} name={name} answer={answer} places={answers.length} />
      ))}
      <button type="button" className={styles.check} data-app="intent" onClick={check}>
        <Translate id="quiz.check" description="Checks the reader's answer">
          Check my answer
        </Translate>
      </button>
      <div role="status">
        {/* Made anew at each check: what did not change would not be read out again. */}
        {judged?.length === 0 && (
          <p key={number} className={styles.wrong}>
            {mannerOf(kind) === 'order'
              ? translate({
                  id: 'quiz.incomplete.order',
                  message: 'Give each one a place of its own first.',
                  description: 'Nothing was answered yet',
                })
              : translate({
                  id: 'quiz.incomplete',
                  message: 'Choose an answer first.',
                  description: 'Nothing was answered yet',
                })}
          </p>
        )}
        {judged && judged.length > 0 && (
          <div key={number} className={isCorrect ? styles.right : styles.wrong}>
            <p>
              <strong>
                {isCorrect
                  ? translate({id: 'quiz.right', message: 'Correct.', description: 'The answer is right'})
                  : translate({id: 'quiz.wrong', message: 'Not correct.', description: 'The answer is wrong'})}
              </strong>
            </p>
            {explanation}
          </div>
        )}
      </div>
      <RightAnswer kind={kind} choice={rightChoice(key)} answers={answers} explanation={explanation} />
    </fieldset>
  );
}

/** What is chosen in the controls of a question; nothing where an order is not complete. */
function chosenIn(root: HTMLElement | null, kind: QuestionKind): Choice {
  if (mannerOf(kind) !== 'order')
    return [...(root?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])].map(({value}) => value);
  const places = [...(root?.querySelectorAll<HTMLSelectElement>('select') ?? [])].map(({name: answer, value}) => ({
    answer,
    place: Number(value),
  }));
  const isComplete =
    new Set(places.map(({place}) => place)).size === places.length && places.every(({place}) => place > 0);
  return isComplete ? places.toSorted((a, b) => a.place - b.place).map(({answer}) => answer) : [];
}

interface AnswerFieldProps {
  readonly kind: QuestionKind;
  /** Of the group of controls. */
  readonly name: string;
  readonly answer: AnswerProps;
  /** How many places an order has. */
  readonly places: number;
}

/** An answer with the control that chooses it, or gives it its place. */
function AnswerField({kind, name, answer, places}: AnswerFieldProps): ReactNode {
  return (
    <label className={styles.answer}>
      {mannerOf(kind) === 'order' ? (
        <select name={answer.id} defaultValue="" autoComplete="off">
          <option value="">
            {translate({
              id: 'quiz.place',
              message: 'Place',
              description: 'Nothing is chosen yet in a list of places: 1, 2, 3',
            })}
          </option>
          {Array.from({length: places}, (_place, index) => (
            <option key={index} value={index + 1}>
              {index + 1}
            </option>
          ))}
        </select>
      ) : (
        <input
          type={mannerOf(kind) === 'one' ? 'radio' : 'checkbox'}
          name={name}
          value={answer.id}
          autoComplete="off"
        />
      )}
      <span data-answer={answer.id}>{answer.children}</span>
    </label>
  );
}

interface RightAnswerProps {
  readonly kind: QuestionKind;
  readonly choice: Choice;
  readonly answers: readonly AnswerProps[];
  readonly explanation: ReactNode;
}

/** The right answer, to be unfolded. */
function RightAnswer({kind, choice, answers, explanation}: RightAnswerProps): ReactNode {
  return (
    <details className={styles.solution}>
      <summary>
        <Translate id="quiz.answer" description="Opens the right answer of a question">
          Right answer
        </Translate>
      </summary>
      <div>
        <ol className={styles.rightAnswers} data-ordered={mannerOf(kind) === 'order' ? '' : undefined}>
          {choice.map((answer) => (
            <li key={answer} data-right={answer}>
              {answers.find((candidate) => candidate.id === answer)?.children}
            </li>
          ))}
        </ol>
        {explanation}
      </div>
    </details>
  );
}

/** One answer; the question draws it. */
export function Answer({children}: AnswerProps): ReactNode {
  return children;
}

/** Why the right answer is right. */
export function Explanation({children}: {children: ReactNode}): ReactNode {
  return <div>{children}</div>;
}
