/**
 * What the offline worker knows of the edition of the site that it came with: every
 * file with the hash of its content, and the sets of files that a reader keeps.
 *
 * One set holds all that the pages of one revision in one language need: pages,
 * bundles, fonts, search. Sets share files; the cache keeps each file once.
 */
import {isLocale, type Locale} from '../locale';

export interface CachedFile {
  /** As asked for: "/ar/teams-chat/". */
  readonly address: string;
  /** Eight hexadecimal digits of the SHA-256 of the content. */
  readonly hash: string;
  /** What travels to fetch it: bytes as sent, compressed where a compressed copy stands beside it. */
  readonly bytes: number;
}

export interface KeepSet {
  /** "ar" for the revision in force in Arabic, "ar/2021-10" for an earlier one. */
  readonly id: string;
  readonly locale: Locale;
  /** The revision's key. */
  readonly revision: string;
  /** Places in {@link Edition.files}; what a reader needs first stands first. */
  readonly files: readonly number[];
}

export interface Edition {
  /** Changes with any file. */
  readonly id: string;
  /** The key of the revision in force. */
  readonly current: string;
  readonly files: readonly CachedFile[];
  readonly sets: readonly KeepSet[];
}

/** How an address is answered without the network. */
export type Place =
  | {readonly kind: 'file'; readonly file: CachedFile}
  /** Another address: with its slash, or without the key of the revision in force. */
  | {readonly kind: 'leads'; readonly to: string}
  | {readonly kind: 'unknown'};

/** @returns a function that finds the place of a path; queries and fragments make no difference */
export function createFinder({files, current}: Edition): (path: string) => Place {
  const byAddress = new Map(files.map((file) => [file.address, file]));
  return (path) => {
    const file = byAddress.get(path);
    if (file) return {kind: 'file', file};
    const to = otherAddress(path, current);
    return to !== undefined && byAddress.has(to) ? {kind: 'leads', to} : {kind: 'unknown'};
  };
}

/** The address that a path means, where it is written in another way. */
function otherAddress(path: string, current: string): string | undefined {
  const plain = path.replace(/\/index\.html$/, '/');
  const closed = /\/[^/.]*$/.test(plain) && !plain.endsWith('/') ? `${plain}/` : plain;
  const [, locale, revision, ...rest] = closed.split('/');
  const target = isLocale(locale) && revision === current ? `/${locale}/${rest.join('/')}` : closed;
  return target === path ? undefined : target;
}

/** The files of the sets, each once, in the order in which they should be fetched. */
export function filesOf(edition: Edition, ids: readonly string[]): CachedFile[] {
  const places = new Set(edition.sets.filter(({id}) => ids.includes(id)).flatMap(({files}) => files));
  return [...places].flatMap((place) => edition.files[place] ?? []);
}

/** The key under which a file is kept. Content that changed has another key, so editions never overwrite each other. */
export function keyOf({address, hash}: CachedFile): string {
  return `${address}?v=${hash}`;
}

/** The files of the sets that are not kept yet. */
export function missing(edition: Edition, ids: readonly string[], kept: ReadonlySet<string>): CachedFile[] {
  return filesOf(edition, ids).filter((file) => !kept.has(keyOf(file)));
}

/** The kept keys that no set needs: other editions, and sets that were given up. */
export function outdated(edition: Edition, ids: readonly string[], kept: Iterable<string>): string[] {
  const needed = new Set(filesOf(edition, ids).map(keyOf));
  return [...kept].filter((key) => !needed.has(key));
}

/** Bytes as sent. */
export function weightOf(files: readonly CachedFile[]): number {
  return files.reduce((sum, {bytes}) => sum + bytes, 0);
}

/** The language of a path, where it has one. */
export function localeOf(path: string): Locale | undefined {
  const [, first] = path.split('/');
  return isLocale(first) ? first : undefined;
}
