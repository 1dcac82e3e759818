/** The pages of the revision in force, what is recorded of them, and how all of it is written at once. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {pathsOf, textsOf} from '../../src/lib/content';
import {fileOf} from '../../src/lib/content/address';
import {DATA_SCHEMAS} from '../../src/lib/data';
import {formatDiagnostic} from '../../src/lib/diagnostics';
import {LOCALES, type Locale} from '../../src/lib/locale';
import type {Pages} from '../../src/lib/translations/exchange';
import {copyInSync, inSyncFile, IN_SYNC_FOLDER, type InSyncTexts} from '../../src/lib/translations/inSyncTexts';
import {writeInSync, type PageTexts} from '../../src/lib/translations/translations';
import type {InSync} from '../../src/lib/translations/translationsSchema';
import {readYaml} from '../../src/lib/yaml';
import {readContent} from '../check/readContent';
import {alone} from '../revision/lock';
import {writeChanges} from '../revision/writeChanges';

export const RECORD = 'data/translations.yml';

export interface Desk extends Pages {
  readonly root: string;
  /** Where a page stands, or should stand, from the project's root. */
  readonly fileOf: (page: string, locale: Locale) => string;
}

/** @throws Error when the record cannot be read */
export function readDesk(root: string): Desk {
  const {value: inSync, diagnostics} = readYaml<InSync>(
    RECORD,
    readFileSync(path.join(root, RECORD), 'utf8'),
    DATA_SCHEMAS[RECORD],
  );
  if (!inSync) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  const {files} = readContent(root);
  const paths = pathsOf(files);
  return {
    root,
    pages: textsOf(files),
    inSync,
    copies: readCopies(root),
    fileOf: (page, locale) => fileOf({locale, version: 'current', path: paths.get(page) ?? `${page}.mdx`}),
  };
}

/** The texts that were in sync. There are none in a project that never recorded any. */
export function readCopies(root: string): InSyncTexts {
  const copies = new Map<string, PageTexts['texts']>();
  for (const locale of LOCALES) {
    const folder = path.join(root, IN_SYNC_FOLDER, locale);
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      if (!name.endsWith('.txt')) continue;
      const page = name.slice(0, -'.txt'.length);
      copies.set(page, {...copies.get(page), [locale]: readFileSync(path.join(folder, name), 'utf8')});
    }
  }
  return copies;
}

/**
 * Writes pages and the record, all of it or nothing.
 *
 * @param texts page → its new text in a language
 * @param inSync what is recorded then; without it the record stays as it is
 * @returns the files that differ
 */
export async function writeDesk(
  {root, fileOf: placeOf, pages, copies}: Desk,
  texts: ReadonlyMap<string, string>,
  locale: Locale,
  inSync?: InSync,
): Promise<readonly string[]> {
  const after = new Map<string, Buffer>();
  for (const [page, text] of texts) after.set(placeOf(page, locale), Buffer.from(text, 'utf8'));
  const gone: string[] = [];
  if (inSync) {
    after.set(RECORD, Buffer.from(writeInSync(inSync), 'utf8'));
    const kept = copyInSync(withTexts(pages, texts, locale), inSync, copies);
    for (const language of LOCALES) {
      for (const [page, copy] of kept) {
        if (copy[language] !== undefined) after.set(inSyncFile(page, language), Buffer.from(copy[language], 'utf8'));
      }
      for (const [page, copy] of copies)
        if (copy[language] !== undefined && kept.get(page)?.[language] === undefined)
          gone.push(inSyncFile(page, language));
    }
  }
  const before = new Map(
    [...after.keys(), ...gone]
      .filter((file) => existsSync(path.join(root, file)))
      .map((file) => [file, readFileSync(path.join(root, file))]),
  );
  return alone(root, () => Promise.resolve(writeChanges(root, before, after)));
}

/** The pages with other texts in a language. */
export const withTexts = (
  pages: readonly PageTexts[],
  texts: ReadonlyMap<string, string>,
  locale: Locale,
): readonly PageTexts[] =>
  pages.map((entry) =>
    texts.has(entry.page) ? {page: entry.page, texts: {...entry.texts, [locale]: texts.get(entry.page)!}} : entry,
  );
