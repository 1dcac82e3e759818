import {DATA_SCHEMAS} from '../../src/lib/data';
import {formatDiagnostic} from '../../src/lib/diagnostics';
import {isDay, type Day} from '../../src/lib/dates';
import {LOCALES, type Words} from '../../src/lib/locale';
import {currentRevision, type Revision} from '../../src/lib/revisions';
import {readYaml} from '../../src/lib/yaml';
import {bytes, diagnosticsOf, textOf, type Files} from './content';
import {LOCALE_FACTS} from '../../src/lib/localeFacts';

export interface NewRevision {
  readonly key: string;
  readonly title: Words;
  readonly short: Words;
  /** The first day on which it is in force. */
  readonly from: Day;
  readonly reviewed: Day;
  /** Ids of data/sources.yml. */
  readonly sources: readonly string[];
}

export interface Cut {
  /** The new revision stands here; nothing of it has been written. */
  readonly tree: Files;
  /** What readers have been given: the revision in force is archived as it stands here. */
  readonly published: Files;
  /** sidebars.ts of the published files, evaluated. */
  readonly sidebars: unknown;
  readonly figures: readonly string[];
}

export type Outcome =
  | {readonly ok: true; readonly files: Files; readonly archived: number}
  | {readonly ok: false; readonly refusals: readonly string[]};

const REVISIONS = 'data/revisions.yml';
export const TRANSLATIONS = 'i18n/ar/docusaurus-plugin-content-docs';
const VERSIONS = 'versions.json';

/** The list of revisions. @throws Error with file, line and column of every problem */
export function readRevisions(files: Files): readonly Revision[] {
  const {value, diagnostics} = readYaml(REVISIONS, textOf(files, REVISIONS), DATA_SCHEMAS[REVISIONS]);
  if (value === undefined) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  return value;
}

/**
 * Archives the revision in force, as it was published, in both languages, and puts
 * the new one in its place. Pure: the files are given and returned.
 */
export function cutRevision(revision: NewRevision, {tree, published, sidebars, figures}: Cut): Outcome {
  const revisions = readRevisions(tree);
  const old = currentRevision(revisions);
  const refusals = refusalsOf(revision, revisions);
  if (refusals.length > 0) return {ok: false, refusals};

  const files = new Map(tree);
  const archive: readonly (readonly [from: string, to: string])[] = [
    ['docs/', `versioned_docs/version-${old.key}/`],
    [`${TRANSLATIONS}/current/`, `${TRANSLATIONS}/version-${old.key}/`],
  ];
  let archived = 0;
  for (const [from, to] of archive) {
    for (const [file, content] of published) {
      if (!file.startsWith(from)) continue;
      files.set(to + file.slice(from.length), content);
      archived += 1;
    }
  }
  files.set(`versioned_sidebars/version-${old.key}-sidebars.json`, bytes(`${JSON.stringify(sidebars, null, 2)}\n`));
  files.set(
    `${TRANSLATIONS}/version-${old.key}.json`,
    bytes(withLabel(textOf(published, `${TRANSLATIONS}/current.json`), old.key, old.short.ar)),
  );
  files.set(
    `${TRANSLATIONS}/current.json`,
    bytes(withLabel(textOf(tree, `${TRANSLATIONS}/current.json`), 'current', revision.short.ar)),
  );
  files.set(VERSIONS, bytes(`${JSON.stringify([old.key, ...revisions.slice(1).map(({key}) => key)])}\n`));
  files.set(REVISIONS, bytes(withRevision(textOf(tree, REVISIONS), revision, old)));

  const diagnostics = diagnosticsOf(files, figures);
  if (diagnostics.length > 0) return {ok: false, refusals: diagnostics};
  const lost = lostFiles(published, files, archive);
  return lost.length > 0 ? {ok: false, refusals: lost} : {ok: true, files, archived};
}

function refusalsOf(
  {key, from, reviewed, title, short, sources}: NewRevision,
  revisions: readonly Revision[],
): string[] {
  const old = currentRevision(revisions);
  const refusals: string[] = [];
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(key))
    refusals.push(`The key ${key} is not a year and a month. Write it as 2026-11.`);
  else if (revisions.some((revision) => revision.key === key))
    refusals.push(`There is a revision ${key} already, and none supersedes itself. Choose another key.`);
  else if (key < old.key)
    refusals.push(`The key ${key} is older than ${old.key}, which is in force. Choose a later one.`);
  if (!isDay(from))
    refusals.push(
      `${from === '' ? 'The first day in force is missing' : `There is no day ${from}`}. Write --from as YYYY-MM-DD.`,
    );
  else if (from <= old.inForce.from)
    refusals.push(
      `${old.key} is in force since ${old.inForce.from}, so the dates would overlap. Write a later --from.`,
    );
  if (!isDay(reviewed)) refusals.push(`There is no day ${reviewed}. Write --reviewed as YYYY-MM-DD.`);
  for (const [name, words] of Object.entries({title, short})) {
    for (const locale of LOCALES)
      if (words[locale].trim() === '')
        refusals.push(
          `The new revision has no ${name} in ${LOCALE_FACTS[locale].englishName}. Write --${name}-${locale} "…".`,
        );
  }
  if (sources.length === 0)
    refusals.push(
      'The new revision names no source. Write --sources with ids of data/sources.yml; add the source there first.',
    );
  return refusals;
}

/** The words of a version, with its label in Arabic. */
function withLabel(json: string, version: string, label: string): string {
  const words = JSON.parse(json) as Record<string, {message: string; description?: string}>;
  return `${JSON.stringify({...words, 'version.label': {message: label, description: `The label for version ${version}`}}, null, 2)}\n`;
}

/** Text is edited, not data, so that comments stay where they are. */
function withRevision(text: string, {key, title, short, from, reviewed, sources}: NewRevision, old: Revision): string {
  const first = text.search(/^- key:/m);
  const next = text.indexOf('\n- key:', first + 1);
  const end = next < 0 ? text.length : next;
  const closed = text
    .slice(first, end)
    .replace(/inForce: \{from: ("[^"]*")\}/, `inForce: {from: $1, to: "${dayBefore(from)}"}`);
  const entry = [
    `- key: "${key}"`,
    `  title: {en: ${JSON.stringify(title.en)}, ar: ${JSON.stringify(title.ar)}}`,
    `  short: {en: ${JSON.stringify(short.en)}, ar: ${JSON.stringify(short.ar)}}`,
    `  inForce: {from: "${from}"}`,
    `  reviewed: "${reviewed}"`,
    `  supersedes: "${old.key}"`,
    `  sources: [${sources.join(', ')}]`,
    '',
  ].join('\n');
  return text.slice(0, first) + entry + closed + text.slice(end);
}

export function dayBefore(day: Day): Day {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** File for file, in both languages: what was published is archived unchanged. */
function lostFiles(
  published: Files,
  files: Files,
  archive: readonly (readonly [from: string, to: string])[],
): string[] {
  return archive.flatMap(([from, to]) =>
    [...published]
      .filter(([file, content]) => file.startsWith(from) && !files.get(to + file.slice(from.length))?.equals(content))
      .map(([file]) => `${file} would be lost: its archived copy is missing or differs.`),
  );
}
