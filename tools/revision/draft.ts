import {DATA_SCHEMAS} from '../../src/lib/data';
import {isDay} from '../../src/lib/dates';
import {LOCALES} from '../../src/lib/locale';
import {LOCALE_FACTS} from '../../src/lib/localeFacts';
import type {RevisionEntry} from '../../src/lib/revisions';
import {readYaml} from '../../src/lib/yaml';
import {lostFiles, TRANSLATED, withArchive, withLabel, wordsFile, type Published} from './archive';
import {bytes, textOf, type Files} from './content';
import {refuse, type Outcome} from './outcome';
import {lastPublished, newestOf, readRevisions, REVISIONS, withDraft, type NewRevision} from './revisionsFile';

const SOURCES = 'data/sources.yml';

/**
 * Opens the draft of the next revision: what readers have been given moves into the archive,
 * in all languages, and docs/ belongs to the draft. Pure: the files are given and returned.
 */
export function openDraft(revision: NewRevision, tree: Files, published: Published): Outcome {
  const revisions = readRevisions(tree);
  const open = refusalOfOpenDraft(revisions);
  if (open) return refuse(open);
  const refusals = [...refusalsOf(revision, revisions), ...unknownSources(revision, tree)];
  if (refusals.length > 0) return refuse(...refusals);

  const newest = newestOf(revisions);
  const {files, archived} = withArchive(tree, published, revisions);
  for (const locale of TRANSLATED) {
    const words = wordsFile(locale, 'current');
    files.set(words, bytes(withLabel(textOf(tree, words), 'current', revision.short[locale])));
  }
  files.set(REVISIONS, bytes(withDraft(textOf(tree, REVISIONS), revision, newest.key)));
  const lost = lostFiles(published.files, files, newest.key);
  return lost.length > 0 ? refuse(...lost) : {ok: true, files, archived};
}

/** Why no draft can be opened, whatever it is; nothing when one can. */
export function refusalOfOpenDraft(revisions: readonly RevisionEntry[]): string | undefined {
  const {key, draft} = newestOf(revisions);
  return draft
    ? `The draft of ${key} is open. Publish it first (npm run revision:publish), or take it back: git revert of the commit that opened it.`
    : undefined;
}

function unknownSources({sources}: NewRevision, tree: Files): string[] {
  const {value: known = {}} = readYaml(SOURCES, textOf(tree, SOURCES), DATA_SCHEMAS[SOURCES]);
  return sources
    .filter((id) => !Object.hasOwn(known, id))
    .map((id) => `There is no source ${id} in ${SOURCES}. Add it there first, or correct --sources.`);
}

function refusalsOf(
  {key, from, reviewed, title, short, sources}: NewRevision,
  revisions: readonly RevisionEntry[],
): string[] {
  const newest = newestOf(revisions);
  const before = lastPublished(revisions);
  const refusals: string[] = [];
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(key))
    refusals.push(`The key ${key} is not a year and a month. Write it as 2026-11.`);
  else if (revisions.some((revision) => revision.key === key))
    refusals.push(`There is a revision ${key} already, and none supersedes itself. Choose another key.`);
  else if (key < newest.key)
    refusals.push(`The key ${key} is older than ${newest.key}, the newest one. Choose a later one.`);
  if (!isDay(from))
    refusals.push(
      `${from === '' ? 'The first day in force is missing' : `There is no day ${from}`}. Write --from as YYYY-MM-DD.`,
    );
  else if (from <= before.inForce.from)
    refusals.push(
      `${before.key} applies from ${before.inForce.from}, so the dates would overlap. Write a later --from.`,
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
