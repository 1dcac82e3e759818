/**
 * What a trainee shows the trainer at the end: numbers only, in a QR code or a file.
 * No name, no time, no server.
 */
import {isRight, type Choice, type Key} from './quiz';

/** How a question went. */
export type Mark = 'open' | 'right' | 'wrong';

export interface Result {
  readonly session: string;
  readonly revision: string;
  /** Random, so that the same result is not counted twice. */
  readonly id: string;
  /** One for each question, in the order of the page. */
  readonly marks: readonly Mark[];
}

type Questions = readonly (Key & {readonly id: string})[];

const FORM = /^RW(?<version>\d+) (?<session>[a-z0-9-]{1,100}) (?<revision>\d{4}-\d{2}) (?<id>[0-9a-f]{16}) (?<marks>[0-2]{1,100})$/;
const OURS = /^RW(?<version>\d{1,4}) /;
const VERSION = '1';
const MARKS: readonly Mark[] = ['open', 'right', 'wrong'];

/** Fewer people than this could guess who was wrong. */
export const FEWEST_PEOPLE = 5;

/** @param id 16 hexadecimal digits */
export function makeResult(session: string, revision: string, id: string, questions: Questions, choices: Readonly<Record<string, Choice>>): Result {
  const marks = questions.map((question): Mark => {
    if (!Object.hasOwn(choices, question.id)) return 'open';
    return isRight(question, choices[question.id]!) ? 'right' : 'wrong';
  });
  return {session, revision, id, marks};
}

/** `RW1 train-vpn 2025-06 0123456789abcdef 1120`: a digit for each question. */
export function writeResult({session, revision, id, marks}: Result): string {
  return `RW${VERSION} ${session} ${revision} ${id} ${marks.map((mark) => MARKS.indexOf(mark)).join('')}`;
}

/**
 * - not-ours: no result at all.
 * - newer: of a later release of the site.
 * - other-session: of another session, or another revision of it.
 * - twice: it is counted already.
 */
export type Refusal = 'not-ours' | 'newer' | 'other-session' | 'twice';

export type Reading = {readonly ok: true; readonly result: Result} | {readonly ok: false; readonly reason: Refusal};

/** Reads what a camera saw or a file holds. */
export function readResult(text: string, expected: {readonly id: string; readonly revision: string; readonly quiz: readonly unknown[]}, counted: readonly Result[]): Reading {
  const line = text.trim();
  const version = OURS.exec(line)?.groups?.version;
  if (version !== undefined && Number(version) > Number(VERSION)) return {ok: false, reason: 'newer'};
  const {session = '', revision = '', id = '', marks = ''} = FORM.exec(line)?.groups ?? {};
  if (version !== VERSION || !marks) return {ok: false, reason: 'not-ours'};
  if (session !== expected.id || revision !== expected.revision || marks.length !== expected.quiz.length) return {ok: false, reason: 'other-session'};
  if (counted.some((result) => result.id === id)) return {ok: false, reason: 'twice'};
  return {ok: true, result: {session, revision, id, marks: [...marks].map((digit) => MARKS[Number(digit)]!)}};
}

export interface Total {
  readonly question: string;
  readonly right: number;
  readonly wrong: number;
  readonly open: number;
}

/** How each question went; undefined while so few people are counted that each could be guessed. */
export function totalsOf(results: readonly Result[], questions: readonly {readonly id: string}[]): readonly Total[] | undefined {
  if (results.length < FEWEST_PEOPLE) return undefined;
  return questions.map(({id}, index) => {
    const count = (mark: Mark) => results.filter(({marks}) => marks[index] === mark).length;
    return {question: id, right: count('right'), wrong: count('wrong'), open: count('open')};
  });
}

/**
 * A table as RFC 4180 writes it, with the mark that tells spreadsheets of UTF-8.
 * No cell begins with a sign that a spreadsheet would take for a formula.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  // Also as full-width forms, which some spreadsheets read as the same signs.
  const harmless = /^[\s\u0000-\u001F]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
