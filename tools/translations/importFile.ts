import {readFileSync, statSync} from 'node:fs';
import {formatDiagnostic} from '../../src/lib/diagnostics';
import {LOCALE_FACTS} from '../../src/lib/localeFacts';
import {directionOfKey, takeBack} from '../../src/lib/translations/takeBack';
import {recordInSync, type Finding} from '../../src/lib/translations/translations';
import type {InSync} from '../../src/lib/translations/translationsSchema';
import {withTexts, writeDesk, type Desk} from './desk';
import {count} from './exportFile';
import {readTable} from './table';
import {readXliff, type Read} from './xliff';

/** Some ten times what all pages of the site need. */
const MOST_BYTES = 32 * 1024 * 1024;

/**
 * Puts the translations of a file into the pages, all of them or none.
 *
 * @param finding who compared the texts, when they shall be recorded as in sync
 * @returns what was written, in words
 * @throws Error naming file, line, part, problem and cure of all that does not fit
 */
export async function importFile(desk: Desk, file: string, finding?: Finding): Promise<string> {
  const {units} = refused(readFileOf(file));
  const directions = new Set(units.flatMap(({key}) => directionOfKey(key)?.to ?? []));
  if (directions.size > 1)
    throw new Error(`${file}: The file has translations into both languages. Export anew, a file for each language.`);
  const {value} = refused(takeBack(file, units, desk));
  const {texts, written, unchanged, empty, begun} = value;
  const [to = 'ar'] = directions;

  let inSync: InSync | undefined;
  if (finding) {
    const pages = withTexts(desk.pages, texts, to);
    inSync = desk.inSync;
    for (const page of new Set(written.map((unit) => unit.page)))
      inSync = recordInSync(
        {page, names: written.filter((unit) => unit.page === page).map(({name}) => name)},
        pages,
        inSync,
        finding,
      );
  }
  const files = await writeDesk(desk, texts, to, inSync);
  return [
    ...files,
    `${count(written.length, 'part')} written into ${LOCALE_FACTS[to].englishName}, ${unchanged} unchanged, ${empty} without a translation.`,
    ...begun.map((page) => `${desk.fileOf(page, to)} is new and has no keywords yet: write what people type for it.`),
    ...(written.length > 0 && !finding
      ? ['Nothing was recorded as in sync: compare the texts, then use --in-sync. `npm run check` looks at the pages.']
      : []),
  ].join('\n');
}

/** What was read, or all that is wrong with it. */
function refused<Result extends {readonly diagnostics: readonly Parameters<typeof formatDiagnostic>[0][]}>(
  result: Result,
): Extract<Result, {readonly diagnostics: readonly []}> {
  if (result.diagnostics.length > 0)
    throw new Error(['Nothing was changed.', ...result.diagnostics.map(formatDiagnostic)].join('\n'));
  return result as Extract<Result, {readonly diagnostics: readonly []}>;
}

function readFileOf(file: string): Read {
  const {size} = statSync(file);
  if (size > MOST_BYTES)
    throw new Error(
      `${file} has ${Math.round(size / 1024 / 1024)} MB, and no export of ours has more than ${MOST_BYTES / 1024 / 1024}. Nothing was read.`,
    );
  let text: string;
  try {
    text = new TextDecoder('utf-8', {fatal: true}).decode(readFileSync(file));
  } catch {
    throw new Error(`${file} is not UTF-8 text. Save it as UTF-8 (in a spreadsheet: CSV UTF-8), then try again.`);
  }
  return /^\s*</.test(text) ? readXliff(file, text) : readTable(file, text);
}
