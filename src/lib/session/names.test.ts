import {parse} from 'csv-parse/sync';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {encodingOf, readNames, writeNames} from './names';
import {writeCsv} from '../csv';

describe('readNames finds the names in', () => {
  test.each([
    ['nothing', ' \n\n', []],
    ['one name', 'Fatima Ali', ['Fatima Ali']],
    ['a name a line, with empty lines', '\n فاطمة علي \n\r\nحسن  محمد\r', ['فاطمة علي', 'حسن محمد']],
    ['a column with its neighbours, by tabs', 'Fatima Ali\tFinance\nHasan\t', ['Fatima Ali', 'Hasan']],
    ['a column by semicolons', 'Fatima Ali;1;x\nHasan;2;y\n', ['Fatima Ali', 'Hasan']],
    ['a column by commas', 'Fatima Ali,Finance\nHasan,Health', ['Fatima Ali', 'Hasan']],
    [
      'a cell with a comma in quotes',
      '"Ali, Fatima",Finance\n"Hasan ""Abu Ali""",Health',
      ['Ali, Fatima', 'Hasan "Abu Ali"'],
    ],
    ['a cell with a line break in quotes', '"Fatima\nAli",Finance\nHasan,Health', ['Fatima Ali', 'Hasan']],
    ['a column that follows one of numbers', '1\tFatima Ali\n2\tHasan', ['Fatima Ali', 'Hasan']],
    ['lines of which only some have a comma', 'Ali, Fatima\nHasan', ['Ali, Fatima', 'Hasan']],
    ['a quote that is never closed', '"Fatima, Finance\nHasan, Health', ['"Fatima', 'Hasan']],
    ['names in quotes alone', '"Ali, Fatima"\n"Hasan"', ['Ali, Fatima', 'Hasan']],
    ['quotes inside a name', 'Fatima "Um Ali" Hasan\nHasan', ['Fatima "Um Ali" Hasan', 'Hasan']],
    ['one line that holds all', 'Fatima Ali; Hasan; Zainab', ['Fatima Ali', 'Hasan', 'Zainab']],
    ['a file with a mark at its beginning', '\uFEFFFatima\nHasan', ['Fatima', 'Hasan']],
  ])('%s', (_what, text, names) => {
    expect(readNames(text)).toMatchObject({names, removed: 0, tooLong: [], heading: undefined});
  });

  test.each([
    ['Name,Department\nFatima,Finance', 'Name', true, 'Fatima'],
    ['الاسم\nفاطمة', 'الاسم', false, 'فاطمة'],
  ])('%j, and leaves its heading out', (text, heading, isTable, name) => {
    expect(readNames(text)).toMatchObject({heading, isTable, names: [name]});
  });
});

describe('readNames points out', () => {
  test('names that come twice, also in other letters, signs and strokes', () => {
    expect(readNames('Fatima Ali\nمحمّد\nfatima  ali\nمحـمد\nHasan').doubles).toEqual(['Fatima Ali', 'محمّد']);
  });

  test('signs that nobody sees, which it takes out', () => {
    expect(readNames('\u202EFatima\u202C\n\u2066حسن\u2069\u0007\nZ\u200Doe')).toMatchObject({
      names: ['Fatima', 'حسن', 'Z\u200Doe'],
      removed: 5,
    });
  });

  test('a name that is too long, and keeps it', () => {
    const [just, long] = ['y'.repeat(200), 'x'.repeat(201)];
    expect(readNames(`${just}\n${long}`)).toMatchObject({names: [just, long], tooLong: [long]});
  });
});

test('the first column of any table is what somebody else’s parser finds', () => {
  const cells = fc.string({unit: fc.constantFrom(...'bع"\',;\t \n'), maxLength: 6}).map((inside) => `a${inside}z`);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cells, cells), {minLength: 2, maxLength: 5}),
      fc.constantFrom('\t', ';', ','),
      (rows, delimiter) => {
        const text = rows
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
          .join('\r\n');
        // Tabs are looked for first, and stand inside cells here.
        fc.pre(delimiter === '\t' || !text.includes('\t'));
        fc.pre(delimiter !== ',' || !text.includes(';'));
        expect(readNames(text)).toMatchObject({
          isTable: true,
          names: parse(text, {delimiter}).map(([name]) => name!.replace(/\s+/g, ' ')),
        });
      },
    ),
    {numRuns: 2_000},
  );
});

test('whatever is pasted', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({unit: 'binary'}),
        fc.string({unit: fc.constantFrom(...'a",;\t\r\n\u202E\uFEFF')}),
        fc.array(fc.array(fc.string())).map(writeCsv),
      ),
      (text) => {
        const {names} = readNames(text);
        for (const name of names) {
          expect(name).toMatch(/^\S(?:.*\S)?$/u);
          expect(name).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
        }
        // What a file held is written into the field for names, and read there again.
        expect(readNames(writeNames(names))).toMatchObject({names, removed: 0, isTable: false});
      },
    ),
    {numRuns: 10_000},
  );
});

test.each([
  ['UTF-8', [0xd8, 0xb9], 'utf-8'],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x41], 'utf-8'],
  ['UTF-16 as spreadsheets write it', [0xff, 0xfe, 0x41, 0x00], 'utf-16le'],
  ['UTF-16, the other end first', [0xfe, 0xff, 0x00, 0x41], 'utf-16be'],
  ['a workbook', [0x50, 0x4b, 0x03, 0x00], undefined],
  ['nothing', [], 'utf-8'],
] as const)('the encoding of %s', (_what, bytes, expected) => {
  expect(encodingOf(new Uint8Array(bytes))).toBe(expected);
});

test.each([
  [[0xff, 0xfe, 0x41, 0], 'utf-16le'],
  [[0xfe, 0xff, 0, 0x41], 'utf-16be'],
  [[0xff, 0x41], 'utf-8'],
  [[0x41, 0xfe], 'utf-8'],
  [[0xfe, 0x41], 'utf-8'],
  [[0x41, 0xff], 'utf-8'],
  [[0x41, 0], undefined],
  [[], 'utf-8'],
])('bytes that begin with %j are %s', (bytes, expected) => {
  expect(encodingOf(Uint8Array.from(bytes))).toBe(expected);
});

test.each([
  ['a name in a line of its own, with a tab after another one', 'Fatima\nHasan\tHealth', ['Fatima', 'Hasan'], true],
  ['one line that a separator cuts is no table', 'Fatima;Hasan', ['Fatima', 'Hasan'], false],
  ['one name a line is no table', 'Fatima\nHasan', ['Fatima', 'Hasan'], false],
  ['a mark at the beginning alone is none of a name', 'Fatima\uFEFF', ['Fatima'], false],
])('%s', (_what, text, names, isTable) => expect(readNames(text)).toMatchObject({names, isTable}));
