import {inLocales, LOCALES, type Locale} from '../../src/lib/locale';
import {LOCALE_FACTS} from '../../src/lib/localeFacts';
import {folderOf} from '../../src/lib/content/address';
import type {RevisionEntry} from '../../src/lib/revisions';
import {bytes, textOf, type Files} from './content';

export const VERSIONS = 'versions.json';

/** The words of the contents of a version, in a language that Docusaurus calls a translation. */
export const wordsFile = (locale: Locale, version: string): string =>
  `i18n/${locale}/docusaurus-plugin-content-docs/${version === 'current' ? version : `version-${version}`}.json`;

export const TRANSLATED = LOCALES.filter((locale) => LOCALE_FACTS[locale].isTranslation);

export interface Published {
  /** What readers were given. */
  readonly files: Files;
  /** sidebars.ts of these files, evaluated. */
  readonly sidebars: unknown;
}

/** Folder of the newest text → folder of its archive. */
export const foldersOf = (key: string): readonly (readonly [from: string, to: string])[] =>
  Object.values(
    inLocales(
      (locale) => [`${folderOf({locale, version: 'current'})}/`, `${folderOf({locale, version: key})}/`] as const,
    ),
  );

/**
 * The files with the newest revision archived in all languages, as readers were given it. What
 * stands in docs/ stays: it is the next revision from now on.
 *
 * @throws Error when a page would be lost
 */
export function withArchive(
  tree: Files,
  {files: published, sidebars}: Published,
  revisions: readonly RevisionEntry[],
): {readonly files: Map<string, Buffer>; readonly archived: number} {
  const [old] = revisions;
  if (!old) throw new Error('There is no revision to archive.');
  const files = new Map(tree);
  let archived = 0;
  for (const [from, to] of foldersOf(old.key)) {
    for (const [file, content] of published) {
      if (!file.startsWith(from)) continue;
      files.set(to + file.slice(from.length), content);
      archived += 1;
    }
  }
  files.set(`versioned_sidebars/version-${old.key}-sidebars.json`, bytes(`${JSON.stringify(sidebars, null, 2)}\n`));
  for (const locale of TRANSLATED)
    files.set(
      wordsFile(locale, old.key),
      bytes(withLabel(textOf(published, wordsFile(locale, 'current')), old.key, old.short[locale])),
    );
  files.set(VERSIONS, bytes(`${JSON.stringify(revisions.map(({key}) => key))}\n`));
  return {files, archived};
}

/** The words of a version, with its label. */
export function withLabel(json: string, version: string, label: string): string {
  const words = JSON.parse(json) as Record<string, {message: string; description?: string}>;
  return `${JSON.stringify({...words, 'version.label': {message: label, description: `The label for version ${version}`}}, null, 2)}\n`;
}

/** File for file, in all languages: what was published is archived unchanged. */
export function lostFiles(published: Files, files: Files, key: string): string[] {
  return foldersOf(key).flatMap(([from, to]) =>
    [...published]
      .filter(([file, content]) => file.startsWith(from) && !files.get(to + file.slice(from.length))?.equals(content))
      .map(([file]) => `${file} would be lost: its archived copy is missing or differs.`),
  );
}
