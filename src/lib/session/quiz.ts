/**
 * Questions, what counts as right, and how answers are kept.
 *
 * Answers are kept as a checklist record (`quiz-<id>`), so they are merged, exported,
 * imported and erased with everything else: the "item" `question.a.c` says that a and c
 * were chosen, in this order. It is no security measure: the right answers stand on the page.
 */
import {confirm, type ChecklistRecord} from '../checklist/record';

/** How a question is answered: with one of its answers, with some of them, or by putting all of them in order. */
export type Manner = 'one' | 'some' | 'order';

/** Kind → how it is answered. What the quiz, the checker, the slides and the packages do follows from that. */
const MANNERS = {single: 'one', multiple: 'some', order: 'order'} as const satisfies Readonly<Record<string, Manner>>;

export type QuestionKind = keyof typeof MANNERS;
export const QUESTION_KINDS = Object.keys(MANNERS) as readonly QuestionKind[];
export const mannerOf = (kind: QuestionKind): Manner => MANNERS[kind];

export interface Answer {
  /** The same in both languages; unique in its question. */
  readonly id: string;
  readonly text: string;
  /** Not where they are put in order: there the answers stand in the right order. */
  readonly correct: boolean;
}

export interface Question {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly answers: readonly Answer[];
  readonly explanation: string;
}

/** Ids of answers: the chosen ones, or all of them in the order that was given. */
export type Choice = readonly string[];

/** What a question asks for, without its words. */
export interface Key {
  readonly kind: QuestionKind;
  readonly answers: readonly {readonly id: string; readonly correct: boolean}[];
}

/** The choice that is right. */
export function rightChoice({kind, answers}: Key): Choice {
  return answers.filter(({correct}) => mannerOf(kind) === 'order' || correct).map(({id}) => id);
}

/** Whether the choice is right: all right answers and no other, where they are put in order, in theirs. */
export function isRight(question: Key, choice: Choice): boolean {
  const right = rightChoice(question);
  if (choice.length !== right.length) return false;
  return mannerOf(question.kind) === 'order'
    ? right.every((id, index) => choice[index] === id)
    : right.every((id) => choice.includes(id));
}

type Questions = readonly (Key & {readonly id: string})[];
type Choices = Readonly<Record<string, Choice>>;

/** How many questions were answered rightly. */
export function rightOf(questions: Questions, choices: Choices): number {
  return questions.filter((question) => Object.hasOwn(choices, question.id) && isRight(question, choices[question.id]!))
    .length;
}

/** The share of right answers in whole percent; what was not answered is not right. */
export function scoreOf(questions: Questions, choices: Choices): number {
  return questions.length === 0 ? 0 : Math.round((100 * rightOf(questions, choices)) / questions.length);
}

/**
 * The order in which answers are shown. Answers to be put in order are moved round,
 * always in the same way: the page must look the same on the server and in the browser.
 */
export function shownOrder<A extends {readonly id: string}>(kind: QuestionKind, answers: readonly A[]): readonly A[] {
  if (mannerOf(kind) !== 'order' || answers.length < 2) return answers;
  const sum = [...answers.map(({id}) => id).join('')].reduce((total, character) => total + character.charCodeAt(0), 0);
  const by = 1 + (sum % (answers.length - 1));
  return [...answers.slice(by), ...answers.slice(0, by)];
}

// Keeping answers

const RUN = 'once';

/** The id of the record that keeps the answers of a quiz. */
export const recordIdOf = (quizId: string): string => `quiz-${quizId}`;

/** Question id → what was chosen last. */
export function choicesIn(record: ChecklistRecord): Readonly<Record<string, Choice>> {
  const last = new Map<string, {readonly at: string; readonly choice: Choice}>();
  for (const [item, confirmations] of Object.entries(record.runs[RUN]?.items ?? {})) {
    const [question = '', ...choice] = item.split('.');
    const at = Object.values(confirmations).reduce((latest, time) => (time > latest ? time : latest), '');
    if (at > (last.get(question)?.at ?? '')) last.set(question, {at, choice});
  }
  return Object.fromEntries([...last].map(([question, {choice}]) => [question, choice]));
}

/**
 * Keeps an answer in the place of the earlier one.
 *
 * @param at as Date.toISOString writes it
 */
export function keepChoice(
  record: ChecklistRecord,
  question: string,
  choice: Choice,
  revision: string,
  at: string,
): ChecklistRecord {
  if (choice.length === 0) return record;
  const others = Object.entries(record.runs[RUN]?.items ?? {}).filter(([item]) => !item.startsWith(`${question}.`));
  const rest: ChecklistRecord = {schema: 1, runs: {...record.runs, [RUN]: {items: Object.fromEntries(others)}}};
  return confirm(rest, RUN, [question, ...choice].join('.'), revision, at);
}
