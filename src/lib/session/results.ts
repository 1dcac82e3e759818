/**
 * What a trainee shows the trainer at the end: numbers only, in a QR code or a file.
 * No name, no time, no server.
 */
import {isRight, type Choice, type Key} from './quiz';

/** How a question went. */
export type Mark = 'open' | 'right' | 'wrong';

/** How far an item of the group's checklist is. */
export type ItemMark = 'open' | 'done' | 'not-for-me';

export interface Result {
  readonly session: string;
  /** Of the dated session from which the trainee came, where there was one. */
  readonly code: string | undefined;
  readonly revision: string;
  /** Random, so that the same result is not counted twice. */
  readonly id: string;
  /** One for each question, in the order of the page. */
  readonly marks: readonly Mark[];
  /** One for each item of the group's checklist, in its order; none where there is no list, or it did not arrive. */
  readonly items: readonly ItemMark[];
}

type Questions = readonly (Key & {readonly id: string})[];

const FORM =
  /^RW\d+ (?<session>[a-z0-9-]{1,100}) (?<code>-|[a-z0-9-]{3,12}) (?<revision>\d{4}-\d{2}) (?<id>[0-9a-f]{16}) (?<marks>[0-2]{1,100}) (?<items>-|[0-2]{1,100})$/;
const OURS = /^RW(?<version>[1-9]\d{0,3}) /;
const VERSION = 2;
const NONE = '-';
const MARKS: readonly Mark[] = ['open', 'right', 'wrong'];
const ITEM_MARKS: readonly ItemMark[] = ['open', 'done', 'not-for-me'];
/** More than the form can hold. */
const MOST_CHARACTERS = 400;

/** Fewer people than this could guess who was wrong. */
export const FEWEST_PEOPLE = 5;

/** How each question went, in the order of the page. */
export function marksOf(questions: Questions, choices: Readonly<Record<string, Choice>>): readonly Mark[] {
  return questions.map((question): Mark => {
    if (!Object.hasOwn(choices, question.id)) return 'open';
    return isRight(question, choices[question.id]!) ? 'right' : 'wrong';
  });
}

/** `RW2 train-vpn - 2025-06 0123456789abcdef 1120 0112`: a digit for each question, then one for each item; `-` for what there is none of. */
export function writeResult({session, code, revision, id, marks, items}: Result): string {
  const questions = marks.map((mark) => MARKS.indexOf(mark)).join('');
  const steps = items.map((mark) => ITEM_MARKS.indexOf(mark)).join('');
  return [`RW${VERSION}`, session, code ?? NONE, revision, id, questions, steps || NONE].join(' ');
}

/** The session for which results are collected. */
export interface Collected {
  readonly session: string;
  /** Of the dated session, where the trainer runs one. */
  readonly code: string | undefined;
  readonly revision: string;
  readonly questions: number;
  readonly items: number;
}

/**
 * - not-ours: no result at all.
 * - older, newer: of an earlier or a later release of the site.
 * - other-session: of another session, of another day, or of another revision of it.
 * - twice: it is counted already.
 */
export type Refusal = 'not-ours' | 'older' | 'newer' | 'other-session' | 'twice';

export type Reading = {readonly ok: true; readonly result: Result} | {readonly ok: false; readonly reason: Refusal};

/** Reads what a camera saw or a file holds. */
export function readResult(text: string, expected: Collected, counted: readonly Result[]): Reading {
  const refuse = (reason: Refusal) => ({ok: false, reason}) as const;
  if (text.length > MOST_CHARACTERS) return refuse('not-ours');
  const line = text.trim();
  const version = Number(OURS.exec(line)?.groups?.version ?? 0);
  if (version > VERSION) return refuse('newer');
  if (version > 0 && version < VERSION) return refuse('older');
  const {session = '', code = NONE, revision = '', id = '', marks = '', items = NONE} = FORM.exec(line)?.groups ?? {};
  if (version === 0 || !session) return refuse('not-ours');

  const steps = items === NONE ? '' : items;
  const isOfOtherDay = expected.code !== undefined && code !== NONE && code !== expected.code;
  if (session !== expected.session || revision !== expected.revision || isOfOtherDay) return refuse('other-session');
  if (marks.length !== expected.questions || (steps !== '' && steps.length !== expected.items))
    return refuse('other-session');
  if (counted.some((result) => result.id === id)) return refuse('twice');
  return {
    ok: true,
    result: {
      session,
      code: code === NONE ? undefined : code,
      revision,
      id,
      marks: [...marks].map((digit) => MARKS[Number(digit)]!),
      items: [...steps].map((digit) => ITEM_MARKS[Number(digit)]!),
    },
  };
}

export interface Total {
  readonly question: string;
  readonly right: number;
  readonly wrong: number;
  readonly open: number;
}

/** How each question went; undefined while so few people are counted that each could be guessed. */
export function totalsOf(
  results: readonly Result[],
  questions: readonly {readonly id: string}[],
): readonly Total[] | undefined {
  if (results.length < FEWEST_PEOPLE) return undefined;
  return questions.map(({id}, index) => {
    const count = (mark: Mark) => results.filter(({marks}) => marks[index] === mark).length;
    return {question: id, right: count('right'), wrong: count('wrong'), open: count('open')};
  });
}

export interface ItemTotal {
  readonly item: string;
  readonly done: number;
  readonly open: number;
  readonly notForMe: number;
}

/** How far each item is, for those whose result says so; undefined while these are so few that each could be guessed. */
export function itemTotalsOf(
  results: readonly Result[],
  items: readonly {readonly id: string}[],
): readonly ItemTotal[] | undefined {
  const told = results.filter((result) => result.items.length > 0);
  if (told.length < FEWEST_PEOPLE) return undefined;
  return items.map(({id}, index) => {
    const count = (mark: ItemMark) => told.filter((result) => result.items[index] === mark).length;
    return {item: id, done: count('done'), open: count('open'), notForMe: count('not-for-me')};
  });
}
