import type {Locale} from '../../src/lib/locale';

export interface SetOfFiles {
  /** "ar" for the revision in force, "ar/2021-10" for an earlier one. */
  readonly id: string;
  readonly locale: Locale;
  readonly revision: string;
  /** Files below build/, what a reader needs first before the rest. */
  readonly files: readonly string[];
}

export interface BuiltSite {
  /** All files below build/, with forward slashes. */
  readonly files: readonly string[];
  readonly locales: readonly Locale[];
  readonly current: string;
  readonly earlier: readonly string[];
  readonly read: (file: string) => Promise<string>;
}

/** Copies for the wire, and what only search engines, operators and other programs read. */
const LEFT_OUT = /\.(?:br|gz|map|zip|csv|txt)$|(?:^|\/)(?:sitemap\.xml|opensearch\.xml|SHA256SUMS|sw\.js|sw-kill\.js)$/;
/** Pages that every set needs: home, what is kept, the search, the page that is not there. */
const BASE_PAGE = /^(?:404\.html|(?:(?:offline|search|progress)\/)?index\.html)$/;
/** Listed by the search itself, where its index is cut into files. */
const SEARCH_LIST = 'search-index.json';

/** What has to be there before a page can be read, before what it can be searched with. */
const RANKS: readonly RegExp[] = [
  /\.css$/,
  /\/(?:wake|runtime~main|main)\.[^/]+\.js$/,
  /\.woff2$/,
  /^(?:[a-z]+\/)?(?:index|404|offline\/index)\.html$/,
  /\/vpn[^/]*\/index\.html$/,
  /\.html$/,
  /\/search.*\.json$/,
  /\.json$/,
];

/** The sets of files that readers keep, one for each language and revision. */
export async function sortIntoSets(site: BuiltSite): Promise<SetOfFiles[]> {
  const {files, locales, current, earlier} = site;
  const kept = files.filter((file) => !LEFT_OUT.test(file));
  const shared = kept.filter((file) => !locales.some((locale) => file.startsWith(`${locale}/`)) && /^(?:assets\/|s\/|[^/]+\.(?:html|ico)$)/.test(file));

  const sets: SetOfFiles[] = [];
  for (const locale of locales) {
    const owners = await ownersOf(site, locale, kept);
    for (const revision of [current, ...earlier]) {
      const own = [...owners].filter(([, owner]) => owner === 'all' || owner === revision).map(([file]) => file);
      sets.push({id: revision === current ? locale : `${locale}/${revision}`, locale, revision, files: inOrder([...shared, ...own])});
    }
  }
  return sets;
}

/** File of a language → the revision that it belongs to, or all of them. */
async function ownersOf({current, earlier, read}: BuiltSite, locale: Locale, kept: readonly string[]): Promise<Map<string, string>> {
  const owners = new Map<string, string>();
  const hasSearchList = kept.includes(`${locale}/${SEARCH_LIST}`);
  for (const file of kept.filter((name) => name.startsWith(`${locale}/`))) {
    const name = file.slice(locale.length + 1);
    const revision = [current, ...earlier].find((key) => name.startsWith(`${key}/`));
    // The addresses of the revision in force only lead on: the worker does that itself.
    if (revision === current) continue;
    // Records for other engines, where the search has files of its own.
    if (hasSearchList && /^search\/[^/]+\.json$/.test(name)) continue;
    owners.set(file, revision ?? (await ownerOf(name, file, {current, earlier, read})));
  }
  return owners;
}

async function ownerOf(name: string, file: string, {current, earlier, read}: Pick<BuiltSite, 'current' | 'earlier' | 'read'>): Promise<string> {
  // Dated sessions: a code may look like the key of a revision.
  if (name.startsWith('s/')) return current;
  const named = [current, ...earlier].find((key) => name.includes(key));
  if (named) return named;
  if (BASE_PAGE.test(name) || name === SEARCH_LIST) return 'all';
  if (name.endsWith('.html')) return current;
  if (!name.endsWith('.js')) return 'all';
  // A bundle with a page in it says which file the page was written in.
  const code = await read(file);
  const [, version] = /"source":"@site\/[^"]*?version(?:ed_docs\/version)?-(\d{4}-\d{2})\//.exec(code) ?? [];
  if (version) return version;
  return /"source":"@site\//.test(code) ? current : 'all';
}

const rankOf = (file: string): number => {
  const rank = RANKS.findIndex((pattern) => pattern.test(file));
  return rank === -1 ? RANKS.length : rank;
};

function inOrder(files: readonly string[]): string[] {
  return files.toSorted((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1));
}
