/** All pages and facts together, for rules that compare. */
import {DATA_SCHEMAS, type Data, type DataFile} from '../data';
import {placeOf, type Diagnostic} from '../diagnostics';
import {checkYaml, parseYaml} from '../yaml';
import {PAGE_FOLDERS, addressOf} from './address';
import {findImpossibleDates} from './impossibleDates';
import {readJson} from './json';
import {readPage, type Page} from './page';
import {refusalOf} from './unread';

export interface SourceFile {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

export interface ContentInput {
  /** All files of docs/, versioned_docs/, the Arabic pages and data/, with versions.json and i18n/ar/code.json. */
  readonly files: readonly SourceFile[];
  /** Names that <Figure name="…" /> can show. */
  readonly figures: readonly string[];
}

export interface Site {
  /** The pages of known versions. */
  readonly pages: readonly Page[];
  readonly files: readonly SourceFile[];
  /** Absent where a file is missing or not as it should be: rules then have nothing to compare with. */
  readonly data: Partial<Data>;
  readonly figures: readonly string[];
  /** Keys of the superseded revisions, as versions.json lists them. */
  readonly versions: readonly string[] | undefined;
}

export const VERSIONS_FILE = 'versions.json';
export const MESSAGES_FILE = 'i18n/ar/code.json';

/** Reads everything, and finds what cannot be read. */
export function readSite({files: written, figures}: ContentInput): {
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
} {
  const refusals = new Map(written.map((entry) => [entry.file, refusalOf(entry)]));
  const isRefused = (file: string) => refusals.get(file) !== undefined;
  const diagnostics: Diagnostic[] = [...refusals.values()].flatMap((refusal) => refusal ?? []);
  // Their place stays, so that what leads to them is no second problem.
  const files = written.map((entry) => (isRefused(entry.file) ? {...entry, text: ''} : entry));
  const textOf = (file: string) => files.find((entry) => entry.file === file)?.text;

  const data: Partial<Record<DataFile, unknown>> = {};
  for (const file of Object.keys(DATA_SCHEMAS) as DataFile[]) {
    const text = textOf(file);
    if (text === undefined) {
      diagnostics.push({
        file,
        line: 1,
        column: 1,
        rule: 'data-missing',
        problem: 'This file is missing.',
        fix: 'Bring it back; pages and the build read it.',
      });
      continue;
    }
    if (isRefused(file)) continue;
    const yaml = parseYaml(text);
    const reading = checkYaml<unknown>(file, yaml, DATA_SCHEMAS[file]);
    const dates = findImpossibleDates(file, text, yaml.document);
    // The schema says of the same date only that something is wrong with it.
    diagnostics.push(
      ...dates,
      ...reading.diagnostics.filter(
        ({line, column}) => !dates.some((date) => date.line === line && date.column === column),
      ),
    );
    if (reading.value !== undefined) data[file] = reading.value;
  }

  let versions: readonly string[] | undefined;
  for (const {file, text} of files) {
    if (file.startsWith('data/') && !Object.hasOwn(DATA_SCHEMAS, file)) {
      diagnostics.push({
        file,
        line: 1,
        column: 1,
        rule: 'data-unknown',
        problem: 'No schema checks this file.',
        fix: 'Add its schema to src/lib/data.ts, or remove the file.',
      });
    }
    if (file.endsWith('.json') && !isRefused(file)) {
      const json = readJson(file, text);
      diagnostics.push(...json.diagnostics);
      if (file === VERSIONS_FILE && Array.isArray(json.value)) versions = json.value.map(String);
    }
  }

  const pages: Page[] = [];
  for (const {file, text} of files) {
    const address = addressOf(file);
    const folder = PAGE_FOLDERS.slice(1).find((name) => file.startsWith(`${name}/`));
    const version = address?.version ?? /\/(?:version-)?([^/]+)\.json$/.exec(file)?.[1];
    if (folder && (version === undefined || (version !== 'current' && versions && !versions.includes(version)))) {
      diagnostics.push({
        file,
        line: 1,
        column: 1,
        rule: 'unknown-version',
        problem: `This file belongs to no version of ${VERSIONS_FILE}, so nobody will read it.`,
        fix: `Move it into the folder of a version (${['current', ...(versions ?? []).map((key) => `version-${key}`)].join(', ')}), or remove it.`,
      });
    } else if (address) {
      const reading = readPage(address, text);
      pages.push(reading.page);
      if (!isRefused(file)) diagnostics.push(...reading.diagnostics);
    }
  }

  return {site: {pages, files, data: data as Partial<Data>, figures, versions}, diagnostics};
}

/** A problem of a page at an offset of its text. */
export function diagnosticIn(page: Page, offset: number, rule: string, problem: string, fix: string): Diagnostic {
  return {file: page.file, ...placeOf(page.text, offset), rule, problem, fix};
}
