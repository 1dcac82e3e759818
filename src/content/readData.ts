import {readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import type {ZodType} from 'zod';
import type {Approval} from '../lib/approvalsSchema';
import type {DeclaredChanges} from '../lib/changes/changesSchema';
import type {ItemHistories} from '../lib/checklist/itemsSchema';
import {DATA_SCHEMAS, type Data, type DataFile} from '../lib/data';
import type {Day} from '../lib/dates';
import type {Erratum} from '../lib/errata';
import type {EntityValues} from '../lib/entity';
import {entityOverlaySchema, overlay, readEntityValues} from '../lib/entitySchema';
import {formatDiagnostic} from '../lib/diagnostics';
import {inLocales, type Locale} from '../lib/locale';
import {cachedForProcess} from '../lib/processCache';
import type {RetiredRevision} from '../lib/retiredSchema';
import type {Bandwidth, Limit, Shortcut, Term} from '../lib/reference';
import {placeRevisions, type Revision, type RevisionEntry} from '../lib/revisions';
import type {OtherSubjects} from '../lib/search/otherSubjects';
import type {Phrasings} from '../lib/search/phrasings';
import type {Concept} from '../lib/search/searchWords';
import type {DatedSession} from '../lib/session/dated';
import type {Sources} from '../lib/sources';
import type {InSync} from '../lib/translations/translationsSchema';
import type {VpnMessage} from '../lib/vpnMessages';
import {readYaml} from '../lib/yaml';
import {showsDraft, siteDay} from './siteDay';

export interface SiteData {
  /** The day for which the site is built. */
  readonly day: Day;
  /** What readers may know of, each with its folder and its address, the newest first. */
  readonly revisions: readonly Revision[];
  /** As data/revisions.yml has them: with the draft. */
  readonly revisionEntries: readonly RevisionEntry[];
  readonly approvals: readonly Approval[];
  readonly errata: readonly Erratum[];
  readonly retired: readonly RetiredRevision[];
  readonly entity: EntityValues;
  readonly sources: Sources;
  readonly vpnMessages: readonly VpnMessage[];
  readonly items: ItemHistories;
  readonly changes: DeclaredChanges;
  readonly glossary: readonly Term[];
  readonly limits: readonly Limit[];
  readonly shortcuts: readonly Shortcut[];
  readonly bandwidth: readonly Bandwidth[];
  readonly translations: InSync;
  readonly searchWords: readonly Concept[];
  readonly phrasings: Readonly<Record<Locale, Phrasings>>;
  readonly otherSubjects: OtherSubjects;
  readonly sessions: readonly DatedSession[];
}

/** A file outside the project with values of an entity, named by the environment's ENTITY; else nothing. */
export function overlayFile(): string | undefined {
  return process.env.ENTITY ? path.resolve(process.env.ENTITY) : undefined;
}

/** Place of a file → what was last read of it, and its state on the disk then: each page asks for all files. */
const readings = cachedForProcess('data', () => new Map<string, {readonly state: string; readonly value: unknown}>());

/** Folder → the facts last read; the same as long as no file changes. */
const facts = cachedForProcess(
  'facts',
  () => new Map<string, {readonly files: readonly unknown[]; readonly data: SiteData}>(),
);

/** Only the content checker reads the words that are to be avoided. */
const FACT_FILES = (Object.keys(DATA_SCHEMAS) as DataFile[]).filter((file) => file !== 'data/language.yml');

const UNREADABLE: Readonly<Record<string, string>> = {
  EACCES: 'It may not be read here.',
  EISDIR: 'This is a folder.',
  ENOENT: 'There is no such file.',
  ENOTDIR: 'There is no such file.',
};

/**
 * The value of one YAML file.
 *
 * @param fix what to do when it cannot be read at all
 * @throws Error with file, line and column of every problem
 */
function readFile<T>(file: string, place: string, schema: ZodType<T>, fix: string): T {
  const known = readings.get(place);
  let state: string;
  let text: string;
  try {
    const {mtimeMs, ctimeMs, size} = statSync(place);
    state = `${mtimeMs} ${ctimeMs} ${size}`;
    if (known?.state === state) return known.value as T;
    text = readFileSync(place, 'utf8');
  } catch (error) {
    const {code = '', message} = error as NodeJS.ErrnoException;
    throw new Error(
      formatDiagnostic({
        file,
        line: 1,
        column: 1,
        rule: 'file',
        problem: UNREADABLE[code] ?? `It cannot be read: ${message}.`,
        fix,
      }),
      {cause: error},
    );
  }
  const {value, diagnostics} = readYaml(file, text, schema);
  if (value === undefined) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  readings.set(place, {state, value});
  return value;
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isEmpty);

/**
 * The values that an entity keeps in a file of its own.
 *
 * @throws Error with file, line and column of every problem; a file that sets nothing is one, as it is not meant
 */
export function readOverlay(file: string): Record<string, unknown> {
  const value = readFile(
    file,
    file,
    entityOverlaySchema,
    'Name the file with your values in ENTITY, or leave ENTITY away.',
  );
  if (isEmpty(value)) {
    throw new Error(
      formatDiagnostic({
        file,
        line: 1,
        column: 1,
        rule: 'entity-file',
        problem: 'The file sets no value.',
        fix: 'Write what your entity sets, in the form of data/entity.yml, or leave ENTITY away.',
      }),
    );
  }
  return value;
}

function withOverlay(base: Record<string, unknown>): Record<string, unknown> {
  const file = overlayFile();
  return file ? overlay(base, readOverlay(file)) : base;
}

/**
 * The facts that pages share: the same object as long as no file of them changes.
 *
 * @throws Error with file, line and column of every problem
 */
export function readData(siteDir: string): SiteData {
  const read = <File extends DataFile>(file: File): Data[File] =>
    readFile<Data[File]>(
      file,
      path.join(siteDir, file),
      DATA_SCHEMAS[file],
      `Take it back from git: git checkout -- ${file}`,
    );
  const overlayed = overlayFile();
  const files = [...FACT_FILES.map(read), overlayed && readOverlay(overlayed)];
  const known = facts.get(siteDir);
  const day = siteDay();
  if (known?.data.day === day && known.files.every((value, index) => value === files[index])) return known.data;
  const revisionEntries = read('data/revisions.yml');
  const data: SiteData = {
    day,
    revisions: placeRevisions(revisionEntries, {day, withDraft: showsDraft()}),
    revisionEntries,
    approvals: read('data/approvals.yml'),
    errata: read('data/errata.yml'),
    retired: read('data/retired.yml'),
    entity: readEntityValues(withOverlay(read('data/entity.yml'))),
    sources: read('data/sources.yml'),
    vpnMessages: read('data/vpn-messages.yml'),
    items: read('data/items.yml'),
    changes: read('data/changes.yml'),
    glossary: read('data/glossary.yml'),
    limits: read('data/limits.yml'),
    shortcuts: read('data/shortcuts.yml'),
    bandwidth: read('data/bandwidth.yml'),
    translations: read('data/translations.yml'),
    searchWords: read('data/search-words.yml'),
    phrasings: inLocales((locale) => read(`data/phrasings.${locale}.yml`)),
    otherSubjects: read('data/other-subjects.yml'),
    sessions: read('data/sessions.yml'),
  };
  facts.set(siteDir, {files, data});
  return data;
}
