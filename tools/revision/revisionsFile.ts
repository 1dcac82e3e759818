/** Changes of the list of revisions as text, so that comments and lines stay as they are. */
import {DATA_SCHEMAS} from '../../src/lib/data';
import {dayBefore, type Day} from '../../src/lib/dates';
import {formatDiagnostic} from '../../src/lib/diagnostics';
import type {Words} from '../../src/lib/locale';
import type {RevisionEntry} from '../../src/lib/revisions';
import {readYaml} from '../../src/lib/yaml';
import {textOf, type Files} from './content';

export const REVISIONS = 'data/revisions.yml';

export interface NewRevision {
  readonly key: string;
  readonly title: Words;
  readonly short: Words;
  /** The first day on which it is in force; of a draft, as it is planned. */
  readonly from: Day;
  readonly reviewed: Day;
  /** Ids of data/sources.yml. */
  readonly sources: readonly string[];
}

/** The list of revisions, newest first. @throws Error with file, line and column of every problem */
export function readRevisions(files: Files): readonly RevisionEntry[] {
  const {value, diagnostics} = readYaml(REVISIONS, textOf(files, REVISIONS), DATA_SCHEMAS[REVISIONS]);
  if (value === undefined) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  return value;
}

/** The revision whose pages stand in docs/: the newest text, whatever its state. */
export const newestOf = (revisions: readonly RevisionEntry[]): RevisionEntry => revisions[0]!;

/** The one that was published last, without those that were withdrawn. */
export const lastPublished = (revisions: readonly RevisionEntry[]): RevisionEntry =>
  revisions.find(({draft, withdrawn}) => !draft && !withdrawn)!;

const inWords = ({en, ar}: Words): string => `{en: ${JSON.stringify(en)}, ar: ${JSON.stringify(ar)}}`;

/** Puts a draft before all others. */
export function withDraft(text: string, revision: NewRevision, supersedes: string): string {
  const entry = [
    `- key: "${revision.key}"`,
    '  draft: true',
    `  title: ${inWords(revision.title)}`,
    `  short: ${inWords(revision.short)}`,
    `  inForce: {from: "${revision.from}"}`,
    `  reviewed: "${revision.reviewed}"`,
    `  supersedes: "${supersedes}"`,
    `  sources: [${revision.sources.join(', ')}]`,
    '',
  ].join('\n');
  const first = text.search(/^- key:/m);
  return text.slice(0, first) + entry + text.slice(first);
}

/** Changes the lines of one entry. */
function withEntry(text: string, key: string, change: (entry: string) => string): string {
  const start = text.indexOf(`- key: "${key}"`);
  const next = text.indexOf('\n- key:', start);
  const end = next < 0 ? text.length : next + 1;
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

const withSpan = (entry: string, from: Day, to?: Day): string =>
  entry.replace(/inForce: \{[^}]*\}/, `inForce: {from: "${from}"${to === undefined ? '' : `, to: "${to}"`}}`);

/** A draft becomes a revision that applies from a day; the one before it ends on the day before. */
export function withPublished(text: string, draft: RevisionEntry, before: RevisionEntry, from: Day): string {
  const published = withEntry(text, draft.key, (entry) => withSpan(entry.replace('  draft: true\n', ''), from));
  return withEntry(published, before.key, (entry) => withSpan(entry, before.inForce.from, dayBefore(from)));
}

/** A revision is taken back; the one before it goes on without an end. */
export function withWithdrawn(
  text: string,
  {key}: RevisionEntry,
  before: RevisionEntry,
  {on, because}: {readonly on: Day; readonly because: Words},
): string {
  const withdrawn = withEntry(
    text,
    key,
    (entry) => `${entry.trimEnd()}\n  withdrawn: {on: "${on}", because: ${inWords(because)}}\n`,
  );
  return withEntry(withdrawn, before.key, (entry) => withSpan(entry, before.inForce.from));
}
