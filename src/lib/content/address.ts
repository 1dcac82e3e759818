/** Which page a file holds: its language, its revision, and its place among the pages. */
import type {Locale} from '../locale';

export interface Address {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  readonly locale: Locale;
  /** "current" or the key of a superseded revision, as Docusaurus calls it. */
  readonly version: string;
  /** Below the folder of the version, the same in both languages: "vpn/vpn-connect.mdx". */
  readonly path: string;
}

/** The folders of pages and of their translations. */
export const PAGE_FOLDERS = ['docs', 'versioned_docs', 'i18n/ar/docusaurus-plugin-content-docs'] as const;

const [CURRENT, SUPERSEDED, TRANSLATED] = PAGE_FOLDERS;
const PAGE = new RegExp(
  `^(?:${CURRENT}|${SUPERSEDED}/version-(?<superseded>[^/]+)|(?<translated>${TRANSLATED})/(?:current|version-(?<translatedSuperseded>[^/]+)))/(?<path>.+\\.mdx?)$`,
);

/** @returns undefined for a file that is no page, or that stands in no folder of a version */
export function addressOf(file: string): Address | undefined {
  const groups = PAGE.exec(file)?.groups;
  if (!groups?.path) return undefined;
  return {
    file,
    locale: groups.translated ? 'ar' : 'en',
    version: groups.superseded ?? groups.translatedSuperseded ?? 'current',
    path: groups.path,
  };
}

/** The folder of the pages of a language in a version, from the project's root. */
export function folderOf({locale, version}: Pick<Address, 'locale' | 'version'>): string {
  const isCurrent = version === 'current';
  const folders: Readonly<Record<Locale, string>> = {
    ar: `${TRANSLATED}/${isCurrent ? version : `version-${version}`}`,
    en: isCurrent ? CURRENT : `${SUPERSEDED}/version-${version}`,
  };
  return folders[locale];
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
