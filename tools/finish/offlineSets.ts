import type {Locale} from '../../src/lib/locale';
import {announcedOf, revisionInForce, type Revision} from '../../src/lib/revisions';
import {INDEX_MANIFEST, type IndexManifest} from '../../src/lib/search/records';

export interface SetOfFiles {
  /** "ar" for the revision in force, with what is announced; "ar/2021-10" for another one. */
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
  readonly revisions: readonly Pick<Revision, 'key' | 'version' | 'base' | 'state'>[];
  readonly read: (file: string) => Promise<string>;
}

/** Copies for the wire, and what only search engines, operators and other programs read. */
const LEFT_OUT =
  /\.(?:br|gz|map|zip|csv|txt)$|(?:^|\/)(?:sitemap\.xml|opensearch\.xml|SHA256SUMS|sw\.js|sw-kill\.js|offline-list\.[^/]*)$/;
/** Pages that every set needs: home, what is kept, the search, the page that is not there. */
const BASE_PAGE = /^(?:404\.html|(?:(?:offline|search|progress)\/)?index\.html)$/;

/** What has to be there before a page can be read, before what it can be searched with. */
const RANKS: readonly RegExp[] = [
  /\.css$/,
  /\/(?:wake|runtime~main|main)\.[^/]+\.js$/,
  /\.woff2$/,
  /^(?:[a-z]+\/)?(?:index|404|offline\/index)\.html$/,
  // What somebody looks for who cannot get to work.
  /\/(?:vpn|tree-|cl-)[^/]*\/index\.html$/,
  /\.html$/,
  /\/search.*\.json$/,
  /\.json$/,
];

/**
 * The sets of files that readers keep, one for each language and revision. Who keeps what applies
 * keeps what is announced as well: on its first day it must be there without a network.
 *
 * @throws Error when a set would lack the index that its search asks for
 */
export async function sortIntoSets(site: BuiltSite): Promise<SetOfFiles[]> {
  const {files, locales, revisions} = site;
  const current = revisionInForce(revisions).key;
  const announced = announcedOf(revisions).map(({key}) => key);
  const kept = files.filter((file) => !LEFT_OUT.test(file));
  const shared = kept.filter(
    (file) =>
      !locales.some((locale) => file.startsWith(`${locale}/`)) && /^(?:assets\/|s\/|[^/]+\.(?:html|ico)$)/.test(file),
  );

  const sets: SetOfFiles[] = [];
  for (const locale of locales) {
    const owners = await ownersOf(site, locale, kept);
    for (const {key: revision} of inForceFirst(revisions)) {
      const needed = ['all', revision, ...(revision === current ? announced : [])];
      const own = [...owners].filter(([, owner]) => needed.includes(owner)).map(([file]) => file);
      sets.push({
        id: revision === current ? locale : `${locale}/${revision}`,
        locale,
        revision,
        files: inOrder([...shared, ...own]),
      });
    }
  }
  return sets;
}

/** File of a language → the revision that it belongs to, or all of them. */
async function ownersOf(
  {revisions, read}: BuiltSite,
  locale: Locale,
  kept: readonly string[],
): Promise<Map<string, string>> {
  const owners = new Map<string, string>();
  const current = revisionInForce(revisions).key;
  const indexes = await indexesOf({revisions, read}, locale, kept);
  for (const file of kept.filter((name) => name.startsWith(`${locale}/`))) {
    const name = file.slice(locale.length + 1);
    const revision = revisions.find(({key}) => name.startsWith(`${key}/`))?.key;
    // The addresses of the revision in force only lead on: the worker does that itself.
    if (revision === current) continue;
    owners.set(file, revision ?? indexes.get(file) ?? (await ownerOf(name, file, {revisions, read})));
  }
  return owners;
}

/** What the search fetches, as it finds it: the list of the language, which names the index of each revision. */
async function indexesOf(
  {revisions, read}: Pick<BuiltSite, 'revisions' | 'read'>,
  locale: Locale,
  kept: readonly string[],
): Promise<Map<string, string>> {
  const list = `${locale}/${INDEX_MANIFEST}`;
  if (!kept.includes(list)) throw new Error(`${list} is not there.`);
  const manifest = JSON.parse(await read(list)) as IndexManifest;
  const indexes = new Map([[list, 'all']]);
  for (const {key: revision} of revisions) {
    const entry = manifest[revision];
    if (entry === undefined) throw new Error(`${list} names no index of ${revision}.`);
    const {file, parts} = entry;
    for (const name of [file, ...(parts ? [parts.vocabulary, ...parts.postings, ...parts.pages] : [])]) {
      if (!kept.includes(`${locale}/${name}`))
        throw new Error(`${list} names ${name} for ${revision}, and there is no such file.`);
      indexes.set(`${locale}/${name}`, revision);
    }
  }
  return indexes;
}

async function ownerOf(
  name: string,
  file: string,
  {revisions, read}: Pick<BuiltSite, 'revisions' | 'read'>,
): Promise<string> {
  const current = revisionInForce(revisions).key;
  // Dated sessions: a code may look like the key of a revision.
  if (name.startsWith('s/')) return current;
  const named = revisions.find(({key}) => name.includes(key));
  if (named) return named.key;
  if (BASE_PAGE.test(name)) return 'all';
  if (name.endsWith('.html')) return current;
  if (!name.endsWith('.js')) return 'all';
  // A bundle with a page in it says which file the page was written in.
  const code = await read(file);
  const [, version] = /"source":"@site\/[^"]*?version(?:ed_docs\/version)?-(\d{4}-\d{2})\//.exec(code) ?? [];
  if (version) return version;
  if (/"source":"@site\/(?:docs|i18n\/[^/]+\/docusaurus-plugin-content-docs\/current)\//.test(code))
    return revisions.find((revision) => revision.version === 'current')?.key ?? current;
  return /"source":"@site\//.test(code) ? current : 'all';
}

/** In characters, so that a parcel is unpacked in a moment, and little is lost where a line breaks. */
const PARCEL_LIMIT = 2_000_000;
/** Fewer files gain nothing together. */
const PARCEL_LEAST = 4;
/** What a page needs before it can be read travels by itself. */
const ALONE = RANKS.slice(0, 3);

/**
 * Texts that travel together: of one language, needed by the same sets, in the order of need.
 *
 * @param read gives a text, or nothing where a file is none that may stand in a parcel
 */
export async function sortIntoParcels(
  sets: readonly SetOfFiles[],
  read: (file: string) => Promise<string> | undefined,
): Promise<string[][]> {
  const owners = new Map<string, string[]>();
  for (const {id, files} of sets) for (const file of files) owners.set(file, [...(owners.get(file) ?? []), id]);
  const open = new Map<string, {readonly files: string[]; size: number}>();
  const parcels: string[][] = [];
  for (const file of inOrder([...owners.keys()])) {
    const text = file.includes('/') && !ALONE.some((pattern) => pattern.test(file)) ? await read(file) : undefined;
    if (text === undefined) continue;
    const group = `${file.slice(0, file.indexOf('/'))} ${owners.get(file)!.join(' ')}`;
    let parcel = open.get(group);
    if (!parcel || parcel.size + text.length > PARCEL_LIMIT) {
      parcel = {files: [], size: 0};
      open.set(group, parcel);
      parcels.push(parcel.files);
    }
    parcel.files.push(file);
    parcel.size += text.length;
  }
  return parcels.filter((files) => files.length >= PARCEL_LEAST);
}

/** The one that most readers keep stands first. */
const inForceFirst = <One extends Pick<Revision, 'base'>>(revisions: readonly One[]): readonly One[] =>
  revisions.toSorted((one, other) => Number(one.base !== '') - Number(other.base !== ''));

const rankOf = (file: string): number => {
  const rank = RANKS.findIndex((pattern) => pattern.test(file));
  return rank === -1 ? RANKS.length : rank;
};

function inOrder(files: readonly string[]): string[] {
  return files.toSorted((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1));
}
