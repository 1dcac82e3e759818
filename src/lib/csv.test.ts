import {parse} from 'csv-parse/sync';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readCell, writeCsv} from './csv';

describe('writeCsv', () => {
  /** Read by somebody else's parser. */
  const readCsv = (text: string) => parse(text, {bom: true, relaxColumnCount: true, recordDelimiter: '\r\n'});

  test.each([['=1+1'], ['+1'], ['-1'], ['@a'], ['\t=1'], ['\rx'], ['＝1'], ['＋1'], ['－1'], ['＠a'], [' =1']])(
    '%j becomes no formula',
    (text) => {
      expect(writeCsv([[text]])).toMatch(/^\uFEFF"?'/);
    },
  );

  test('whatever cannot be seen stands before it, it becomes no formula', () => {
    const range = (from: number, to: number) =>
      Array.from({length: to - from + 1}, (_unused, index) => String.fromCharCode(from + index));
    const unseen = [
      ' ',
      '\u00A0',
      '\uFEFF',
      '\u200E',
      ...range(0x200b, 0x200f),
      ...range(0x202a, 0x202e),
      ...range(0x2060, 0x2069),
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...unseen), {maxLength: 4}),
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'),
        fc.string(),
        (before, sign, rest) => {
          const text = `${before.join('')}${sign}${rest}`;
          expect(readCsv(writeCsv([[text]]))).toEqual([[`'${text}`]]);
        },
      ),
      {numRuns: 5_000},
    );
  });

  test.each([['مرحبًا'], ['5 - 3'], ['\u200Fنعم = لا'], ['a@b'], ['']])('%j stays as it is', (text) => {
    expect(writeCsv([[text]])).toBe(`\uFEFF${text}\r\n`);
  });

  test('any table is read back, and no cell begins with a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({unit: 'grapheme'}), {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 4}),
        (rows) => {
          const read = readCsv(writeCsv(rows));
          expect(read.map((row) => row.map((cell) => readCell(cell)))).toEqual(rows);
          expect(read.flat().some((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toBe(false);
        },
      ),
      {numRuns: 10_000},
    );
  });

  test.each([
    ["'=1", '=1'],
    ["''=1", "'=1"],
    ["'- a\n- b", '- a\n- b'],
    ["'tis", "'tis"],
    ['مرحبًا', 'مرحبًا'],
  ])('the cell %j is read as %j', (cell, text) => expect(readCell(cell)).toBe(text));

  test('whatever was written is read again', () => {
    const sign = fc.constantFrom("'", '=', '-', ' ', '\n', '"', ',', 'a', '\uFF1D', '\u200E');
    fc.assert(
      fc.property(fc.array(sign, {maxLength: 6}), (signs) => {
        const text = signs.join('');
        expect(readCsv(writeCsv([[text, 'x']])).map((row) => row.map((cell) => readCell(cell)))).toEqual([[text, 'x']]);
      }),
      {numRuns: 5_000},
    );
  });
});
