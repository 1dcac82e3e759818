/**
 * Prints how much there is of everything, by revision and language.
 *
 *   npm run content:report
 */
import {tally, type Tally} from '../../src/lib/content/report';
import {readContent} from '../check/readContent';
import {program} from '../commandLine';

const COLUMNS: readonly (readonly [title: string, value: (row: Tally) => string | number])[] = [
  ['revision', ({version}) => version],
  ['language', ({locale}) => locale],
  ['pages', ({pages}) => pages],
  ['guides', ({guides}) => guides],
  ['trees', ({trees}) => trees],
  ['checklists', ({checklists}) => checklists],
  ['sessions', ({sessions}) => sessions],
  ['words', ({words}) => words],
  ['median of a guide', ({medianWordsOfGuides}) => medianWordsOfGuides],
  ['steps', ({steps}) => steps],
  ['sources', ({sources}) => sources],
  ['guides without a tree', ({withoutTree}) => withoutTree?.length ?? '–'],
  ['entity values', ({entityValues}) => entityValues],
];

function main(): void {
  const rows = tally(readContent(process.cwd()));
  const cells = [COLUMNS.map(([title]) => title), ...rows.map((row) => COLUMNS.map(([, value]) => String(value(row))))];
  const widths = COLUMNS.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  for (const line of cells)
    console.log(
      line
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    );
  for (const {version, locale, withoutTree = []} of rows)
    for (const path of withoutTree) console.log(`no tree: ${version} ${locale} ${path}`);
}

export default program(__filename, {}, main);
