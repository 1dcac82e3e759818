/**
 * Which parts of pages the two languages do not say alike, and what changed since they did:
 *
 *   npm run translations
 *   npm run translations -- --in-sync <page> [part …] --by "Name"     after somebody compared both texts
 *   npm run translations -- --in-sync all --yes-all --by "Name"       all pages: the first recording
 *
 * For a translator, with another program:
 *
 *   npm run translations -- --export xliff    for OmegaT, memoQ, Trados, Weblate and others
 *   npm run translations -- --export csv      for a spreadsheet
 *       --for ar|en     into this language; without it a file for each
 *       --all           also what is in sync
 *       --out FILE      with --for; else exports/translations-ar.xlf
 *   npm run translations -- --import FILE     puts the translations into the pages, all or none
 *       --in-sync --by "Name"     and records them as in sync
 *
 *   --root FOLDER    of another copy of the project
 *
 * A part is head (title and description), body, step:id or item:id. --by is who compared
 * the texts; at a terminal it is asked for.
 */
import {createInterface} from 'node:readline/promises';
import {dayInBahrain} from '../../src/lib/dates';
import {isLocale, LOCALES} from '../../src/lib/locale';
import {recordInSync, type Finding} from '../../src/lib/translations/translations';
import {NAME} from '../../src/lib/wordsSchema';
import {program} from '../commandLine';
import {readDesk, RECORD, writeDesk} from './desk';
import {FORMATS, exportFor, isFormat} from './exportFile';
import {importFile} from './importFile';
import {printList} from './list';

const OPTIONS = {
  'in-sync': {type: 'boolean'},
  by: {type: 'string'},
  'yes-all': {type: 'boolean'},
  export: {type: 'string'},
  for: {type: 'string'},
  all: {type: 'boolean'},
  out: {type: 'string'},
  import: {type: 'string'},
  root: {type: 'string', default: '.'},
} as const;

/** What belongs to which of the four things that the program does. */
const BELONG: Readonly<Record<'list' | 'in-sync' | 'export' | 'import', readonly (keyof typeof OPTIONS)[]>> = {
  list: ['root'],
  'in-sync': ['root', 'in-sync', 'by', 'yes-all'],
  export: ['root', 'export', 'for', 'all', 'out'],
  import: ['root', 'import', 'in-sync', 'by'],
};

type Values = {readonly root: string} & {
  readonly [Name in Exclude<keyof typeof OPTIONS, 'root'>]?: (typeof OPTIONS)[Name]['type'] extends 'boolean'
    ? boolean
    : string;
};

async function main({values, words}: {readonly values: Values; readonly words: readonly string[]}): Promise<void> {
  const act =
    values.export !== undefined
      ? 'export'
      : values.import !== undefined
        ? 'import'
        : values['in-sync']
          ? 'in-sync'
          : 'list';
  const foreign = Object.keys(values).find((name) => !BELONG[act].some((own) => own === name));
  if (foreign)
    throw new Error(
      `--${foreign} ${act === 'list' ? 'goes with another option' : `does not go with --${act}`}. Add --help to see what there is.`,
    );
  const [page] = words;
  if (act !== 'in-sync' && page !== undefined)
    throw new Error(
      act === 'list'
        ? `To say that both languages of ${page} are in sync, write: npm run translations -- --in-sync ${words.join(' ')} --by "Name"`
        : `--${act} takes no “${page}”. Add --help to see what there is.`,
    );
  if (act === 'list') console.log(printList(readDesk(values.root)));
  else if (act === 'in-sync') await markInSync(values, words);
  else if (act === 'export') writeExport(values);
  else {
    const finding = values['in-sync'] ? await askForName(values.by) : undefined;
    if (!finding && values.by !== undefined)
      throw new Error('--by goes with --in-sync: it names who compared the texts.');
    console.log(await importFile(readDesk(values.root), values.import!, finding));
  }
}

function writeExport({export: format, for: language, all = false, out, root}: Values): void {
  if (!isFormat(format!)) throw new Error(`--export ${format} is unknown; there are ${FORMATS.join(' and ')}.`);
  if (language !== undefined && !isLocale(language))
    throw new Error(`--for ${language} is unknown; there are ${LOCALES.join(' and ')}.`);
  if (out !== undefined && language === undefined)
    throw new Error('--out takes the file of one language. Add --for ar or --for en.');
  const desk = readDesk(root);
  for (const locale of language === undefined ? LOCALES : [language])
    console.log(exportFor(desk, locale, {format: format, all, out}));
}

async function markInSync({by, root, 'yes-all': isSure = false}: Values, words: readonly string[]): Promise<void> {
  const [page, ...names] = words;
  if (page === undefined)
    throw new Error(
      'Which page is in sync? Write its name, and its parts when not all of it is: npm run translations -- --in-sync vpn-connect step:open --by "Name"',
    );
  if (page === 'all' && names.length > 0)
    throw new Error('Either all pages are in sync, or parts of one page: write the name of the page before its parts.');
  if (page === 'all' && !isSure)
    throw new Error(
      'This would say of every part of every page that somebody compared both texts. Name a page, or add --yes-all if somebody did.',
    );
  if (page !== 'all' && isSure) throw new Error('--yes-all goes with --in-sync all.');
  const finding = await askForName(by);
  const desk = readDesk(root);
  const recorded = recordInSync(page === 'all' ? 'all' : {page, names}, desk.pages, desk.inSync, finding);
  await writeDesk(desk, new Map(), 'en', recorded);
  console.log(
    `${RECORD}: ${page === 'all' ? `all ${desk.pages.length} pages` : `${page}${names.length > 0 ? ` (${names.join(', ')})` : ''}`} recorded as in sync by ${finding.by}.`,
  );
}

/** Who compared the texts. @throws Error where nobody says so */
async function askForName(given: string | undefined): Promise<Finding> {
  let by = given?.trim();
  if (by === undefined && process.stdin.isTTY) {
    const prompt = createInterface({input: process.stdin, output: process.stdout});
    by = (await prompt.question('Who compared the texts? ')).trim();
    prompt.close();
  }
  if (by === undefined || !NAME.test(by))
    throw new Error('Who compared the texts? Add --by "Name", with up to 80 characters on one line.');
  return {by, on: dayInBahrain()};
}

export default program(__filename, {words: true, options: OPTIONS}, main);
