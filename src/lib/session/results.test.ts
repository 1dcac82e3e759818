import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {makeResult, readResult, totalsOf, writeCsv, writeResult, type Result} from './results';

const answers = ['a', 'b'].map((id) => ({id, correct: id === 'b'}));
const quiz = ['one', 'two', 'three'].map((id) => ({id, kind: 'single' as const, answers}));
const session = {id: 'train-vpn', revision: '2025-06', quiz};
const result = makeResult('train-vpn', '2025-06', '0123456789abcdef', quiz, {one: ['b'], two: ['a']});

test('a result is numbers only, and is read back', () => {
  expect(result.marks).toEqual(['right', 'wrong', 'open']);
  expect(writeResult(result)).toBe('RW1 train-vpn 2025-06 0123456789abcdef 120');
  expect(readResult(` ${writeResult(result)}\n`, session, [])).toEqual({ok: true, result});
});

describe('readResult says why it counts nothing', () => {
  test.each([
    ['another code', 'https://example.bh', 'not-ours'],
    ['nothing', '', 'not-ours'],
    ['marks that do not exist', 'RW1 train-vpn 2025-06 0123456789abcdef 129', 'not-ours'],
    ['a newer release', 'RW2 train-vpn 2025-06 anything', 'newer'],
    ['another session', 'RW1 train-teams-basics 2025-06 0123456789abcdef 120', 'other-session'],
    ['another revision', 'RW1 train-vpn 2021-10 0123456789abcdef 120', 'other-session'],
    ['another number of questions', 'RW1 train-vpn 2025-06 0123456789abcdef 1201', 'other-session'],
    ['the same result again', writeResult(result), 'twice'],
  ] as const)('%s', (_situation, text, reason) => {
    expect(readResult(text, session, [result])).toEqual({ok: false, reason});
  });

  test('and never fails, whatever the camera sees', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 300}), (text) => {
        expect(readResult(text, session, []).ok).toBe(false);
      }),
      {numRuns: 10_000},
    );
  });
});

describe('totalsOf', () => {
  const people = (count: number): Result[] => Array.from({length: count}, (_person, index) => ({...result, id: String(index).padStart(16, '0')}));

  test('hides a group of four', () => {
    expect(totalsOf(people(4), quiz)).toBeUndefined();
  });

  test('shows a group of five', () => {
    expect(totalsOf(people(5), quiz)).toEqual([
      {question: 'one', right: 5, wrong: 0, open: 0},
      {question: 'two', right: 0, wrong: 5, open: 0},
      {question: 'three', right: 0, wrong: 0, open: 5},
    ]);
  });
});

describe('writeCsv', () => {
  /** As RFC 4180 says, written without a look at the writer. */
  function readCsv(text: string): string[][] {
    const rows: string[][] = [[]];
    let value = '';
    let isQuoted = false;
    for (let at = 1; at < text.length; at++) {
      const sign = text[at]!;
      if (isQuoted) {
        if (sign !== '"') value += sign;
        else if (text[at + 1] === '"') value += text[++at]!;
        else isQuoted = false;
      } else if (sign === '"' && value === '') isQuoted = true;
      else if (sign === ',') {
        rows.at(-1)!.push(value);
        value = '';
      } else if (sign === '\r' && text[at + 1] === '\n') {
        at++;
        rows.at(-1)!.push(value);
        value = '';
        rows.push([]);
      } else value += sign;
    }
    return rows.slice(0, -1);
  }

  test.each([['=1+1'], ['+1'], ['-1'], ['@a'], ['\t=1'], ['\rx'], ['＝1'], ['＋1'], ['－1'], ['＠a'], [' =1']])('%j becomes no formula', (text) => {
    expect(writeCsv([[text]])).toMatch(/^\uFEFF"?'/);
  });

  test('any table is read back, and no cell begins with a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({unit: 'grapheme'}), {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 4}), (rows) => {
        const read = readCsv(writeCsv(rows));
        expect(read.map((row) => row.map((cell, _index) => cell.replace(/^'/, '')))).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'/, ''))));
        expect(read.flat().some((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toBe(false);
      }),
      {numRuns: 10_000},
    );
  });
});
