/** Parts of pages as a table, for people who translate in a spreadsheet. */
import {parse, type CsvError} from 'csv-parse/sync';
import {readCell, writeCsv} from '../../src/lib/csv';
import type {Diagnostic} from '../../src/lib/diagnostics';
import type {Direction, ExchangeUnit} from '../../src/lib/translations/exchange';
import type {Marked} from '../../src/lib/translations/marked';
import type {IncomingUnit} from '../../src/lib/translations/takeBack';
import {contextOf} from './context';
import type {Read} from './xliff';

const COLUMNS = ['page', 'part', 'context', 'source', 'target', 'key'] as const;

/** A row for each part; a piece that nobody may change is its number in braces, and the context says what it is. */
export function writeTable(direction: Direction, units: readonly ExchangeUnit[]): string {
  return writeCsv([
    COLUMNS,
    ...units.map((unit) => [
      unit.page,
      unit.name,
      [
        ...contextOf(unit, direction),
        ...unit.pair.pieces.map(({number, raw}) => `{${number}} = ${raw.replace(/\s+/g, ' ').trim()}`),
      ].join('\n'),
      withMarkers(unit.pair.source),
      unit.pair.target ? withMarkers(unit.pair.target) : '',
      unit.key,
    ]),
  ]);
}

const withMarkers = (marked: Marked): string =>
  marked.map((segment) => (typeof segment === 'string' ? segment : `{${segment}}`)).join('');

const readMarkers = (text: string): Marked =>
  text
    .split(/\{([1-9]\d{0,5})\}/)
    .map((piece, index) => (index % 2 === 0 ? piece : Number(piece)))
    .filter((segment) => segment !== '');

const FIX =
  'Write one with `npm run translations -- --export csv`, translate the column target, and save it as CSV UTF-8.';

/** Reads a table that a spreadsheet wrote, with whichever sign it put between the cells. */
export function readTable(file: string, text: string): Read {
  const refuse = (line: number, problem: string): Read => {
    const diagnostic: Diagnostic = {file, line, column: 1, rule: 'translation-file', problem, fix: FIX};
    return {units: undefined, diagnostics: [diagnostic]};
  };
  const delimiter = /^\uFEFF?"?\w+"?([,;\t])/.exec(text)?.[1];
  const isForeign = 'The file is neither XLIFF nor a table that was exported from here.';
  if (delimiter === undefined) return refuse(1, isForeign);
  let rows: readonly {readonly record: readonly string[]; readonly info: {readonly lines: number}}[];
  try {
    rows = parse(text, {bom: true, delimiter, info: true, relaxColumnCount: true, skipEmptyLines: true}) as never;
  } catch (error) {
    return refuse(Number((error as CsvError).lines ?? 1), 'The file is no table: quotes do not fit together.');
  }
  const [head, ...records] = rows.map(({record}) => record);
  const places = COLUMNS.map((name) => head!.findIndex((cell) => cell.trim() === name));
  const lacking = COLUMNS.find((_name, index) => places[index] === -1);
  if (lacking) return refuse(1, lacking === 'page' ? isForeign : `The table has no column ${lacking}.`);
  return {
    units: records.map((record, index): IncomingUnit => {
      const [page, name, , , target, key] = places.map((place) => readCell(record[place] ?? ''));
      // A row is said to stand where it ends.
      const line = (rows[index]?.info.lines ?? 0) + 1;
      return {page: page!, name: name!, key: key!, target: readMarkers(target!), shown: new Map(), line};
    }),
    diagnostics: [],
  };
}
