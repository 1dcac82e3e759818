/**
 * Which pages, steps and items of one language are behind the other:
 *
 *   npm run translations
 *   npm run translations -- --level <page> [part …]     after somebody compared both texts
 *   npm run translations -- --level all                 the first recording
 *
 *   --root FOLDER    of another copy of the project
 *
 * A part is head (title and description), body, step:id or item:id.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {textsOf} from '../../src/lib/content';
import {DATA_SCHEMAS} from '../../src/lib/data';
import {formatFault} from '../../src/lib/faults';
import {recordLevel, stateOf, writeLevels} from '../../src/lib/translations/translations';
import type {Levels} from '../../src/lib/translations/translationsSchema';
import {readYaml} from '../../src/lib/yaml';
import {readContent} from '../check/readContent';
import {program} from '../commandLine';
import {printTable} from './table';

const FILE = 'data/translations.yml';

function main({
  values,
  words: positionals,
}: {
  readonly values: {readonly level?: boolean; readonly root: string};
  readonly words: readonly string[];
}): void {
  const [page, ...names] = positionals;
  const file = path.join(values.root, FILE);
  const {value: levels, faults} = readYaml<Levels>(FILE, readFileSync(file, 'utf8'), DATA_SCHEMAS[FILE]);
  if (!levels) throw new Error(faults.map(formatFault).join('\n'));
  const pages = textsOf(readContent(values.root).files);

  if (!values.level) {
    if (page !== undefined)
      throw new Error(
        `To say that ${page} is level in both languages, write: npm run translations -- --level ${positionals.join(' ')}`,
      );
    console.log(printTable(pages.map((entry) => stateOf(entry, levels))));
    return;
  }
  if (page === undefined)
    throw new Error(
      'Which page is level? Write its name, and its parts when not all of it is: npm run translations -- --level vpn-connect step:open',
    );
  if (page === 'all' && names.length > 0)
    throw new Error('Either all pages are level, or parts of one page: write the name of the page before its parts.');
  const recorded = recordLevel(page === 'all' ? 'all' : {page, names}, pages, levels);
  writeFileSync(file, writeLevels(recorded));
  console.log(
    `${FILE}: ${page === 'all' ? `all ${pages.length} pages` : `${page}${names.length > 0 ? ` (${names.join(', ')})` : ''}`} recorded as level.`,
  );
}

export default program(
  __filename,
  {words: true, options: {level: {type: 'boolean'}, root: {type: 'string', default: '.'}}},
  main,
);
