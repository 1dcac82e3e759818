/** Which page a file holds: its language, its revision, and its place among the pages. */
import {LOCALES, type Locale} from '../locale';
import {LOCALE_FACTS} from '../localeFacts';

export interface Address {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly locale: Locale;
  /** "current" or the key of a superseded revision, as Docusaurus calls it. */
  readonly version: string;
  /** Below the folder of the version, the same in both languages: "vpn/vpn-connect.mdx". */
  readonly path: string;
}

const CURRENT = 'docs';
const SUPERSEDED = 'versioned_docs';
const translatedFolder = (locale: string): string => `i18n/${locale}/docusaurus-plugin-content-docs`;

const TRANSLATIONS = LOCALES.filter((locale) => LOCALE_FACTS[locale].isTranslation);
const UNTRANSLATED = LOCALES.find((locale) => !LOCALE_FACTS[locale].isTranslation)!;

/** The folders of pages and of their translations. */
export const PAGE_FOLDERS: readonly string[] = [CURRENT, SUPERSEDED, ...TRANSLATIONS.map(translatedFolder)];

const PAGE = new RegExp(
  `^(?:${CURRENT}|${SUPERSEDED}/version-(?<superseded>[^/]+)|${translatedFolder(`(?<locale>${TRANSLATIONS.join('|')})`)}/(?:current|version-(?<translatedSuperseded>[^/]+)))/(?<path>.+\\.mdx?)$`,
);

/** @returns undefined for a file that is no page, or that stands in no folder of a version */
export function addressOf(file: string): Address | undefined {
  const groups = PAGE.exec(file)?.groups;
  if (!groups?.path) return undefined;
  return {
    file,
    locale: (groups.locale as Locale | undefined) ?? UNTRANSLATED,
    version: groups.superseded ?? groups.translatedSuperseded ?? 'current',
    path: groups.path,
  };
}

/** The folder of the pages of a language in a version, from the project's root. */
export function folderOf({locale, version}: Pick<Address, 'locale' | 'version'>): string {
  const isCurrent = version === 'current';
  if (LOCALE_FACTS[locale].isTranslation)
    return `${translatedFolder(locale)}/${isCurrent ? version : `version-${version}`}`;
  return isCurrent ? CURRENT : `${SUPERSEDED}/version-${version}`;
}

/** Where a page stands, or should stand. */
export const fileOf = ({path, ...version}: Omit<Address, 'file'>): string => `${folderOf(version)}/${path}`;

/** The name of the file without folders and ending. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.mdx?$/, '');
}

/** The last part of a page's address: folders do not count, and index.mdx answers for its folder. */
export function slugOf(path: string): string {
  return nameOf(path) === 'index' ? (path.split('/').at(-2) ?? '') : nameOf(path);
}
