/**
 * Which pages, steps and items of one language are behind the other:
 *
 *   npm run translations
 *   npm run translations -- --in-sync <page> [part …]     after somebody compared both texts
 *   npm run translations -- --in-sync all                 the first recording
 *
 *   --root FOLDER    of another copy of the project
 *
 * A part is head (title and description), body, step:id or item:id.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {textsOf} from '../../src/lib/content';
import {DATA_SCHEMAS} from '../../src/lib/data';
import {formatDiagnostic} from '../../src/lib/diagnostics';
import {recordInSync, stateOf, writeInSync} from '../../src/lib/translations/translations';
import type {InSync} from '../../src/lib/translations/translationsSchema';
import {readYaml} from '../../src/lib/yaml';
import {readContent} from '../check/readContent';
import {program} from '../commandLine';
import {printTable} from './table';

const FILE = 'data/translations.yml';

function main({
  values,
  words: positionals,
}: {
  readonly values: {readonly 'in-sync'?: boolean; readonly root: string};
  readonly words: readonly string[];
}): void {
  const [page, ...names] = positionals;
  const file = path.join(values.root, FILE);
  const {value: inSync, diagnostics} = readYaml<InSync>(FILE, readFileSync(file, 'utf8'), DATA_SCHEMAS[FILE]);
  if (!inSync) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  const pages = textsOf(readContent(values.root).files);

  if (!values['in-sync']) {
    if (page !== undefined)
      throw new Error(
        `To say that both languages of ${page} are in sync, write: npm run translations -- --in-sync ${positionals.join(' ')}`,
      );
    console.log(printTable(pages.map((entry) => stateOf(entry, inSync))));
    return;
  }
  if (page === undefined)
    throw new Error(
      'Which page is in sync? Write its name, and its parts when not all of it is: npm run translations -- --in-sync vpn-connect step:open',
    );
  if (page === 'all' && names.length > 0)
    throw new Error('Either all pages are in sync, or parts of one page: write the name of the page before its parts.');
  const recorded = recordInSync(page === 'all' ? 'all' : {page, names}, pages, inSync);
  writeFileSync(file, writeInSync(recorded));
  console.log(
    `${FILE}: ${page === 'all' ? `all ${pages.length} pages` : `${page}${names.length > 0 ? ` (${names.join(', ')})` : ''}`} recorded as in sync.`,
  );
}

export default program(
  __filename,
  {words: true, options: {'in-sync': {type: 'boolean'}, root: {type: 'string', default: '.'}}},
  main,
);
