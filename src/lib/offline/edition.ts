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
  /**
   * What travels to fetch it: bytes as sent, compressed where a compressed copy stands beside it; of a file
   * in a parcel its share of the parcel.
   */
  readonly bytes: number;
}

/** Many files as one: together they travel in a fraction of what each takes alone. */
export interface Parcel {
  readonly address: string;
  /** Places in {@link Edition.files}. */
  readonly files: readonly number[];
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
  readonly parcels: readonly Parcel[];
}

/** What the worker's own file says: its edition, and where the list of that stands. */
export interface EditionName {
  readonly id: string;
  readonly list: CachedFile;
}

/** All of an edition but its id, as the list that the worker reads. */
export function writeList({current, files, sets, parcels}: Omit<Edition, 'id'>): string {
  return JSON.stringify({
    current,
    files: files.map(({address, hash, bytes}) => [address, hash, bytes]),
    sets,
    parcels,
  });
}

/** Reads a list whose hash is right: it says what {@link writeList} wrote. */
export function readList(id: string, list: string): Edition {
  const {files, ...rest} = JSON.parse(list) as Omit<Edition, 'files'> & {
    readonly files: readonly (readonly [address: string, hash: string, bytes: number])[];
  };
  return {...rest, id, files: files.map(([address, hash, bytes]) => ({address, hash, bytes}))};
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

/** What is asked of the server at once: a file, or a parcel for the files of it that are wanted. */
export interface Delivery {
  readonly address: string;
  readonly files: readonly CachedFile[];
  readonly isParcel: boolean;
}

/** As one of this share of a parcel is wanted the whole parcel travels: a file alone weighs about four times its share. */
const PARCEL_FROM = 1 / 4;

/** How files are best fetched, in the order in which they are needed. */
export function deliveriesOf(edition: Edition, wanted: readonly CachedFile[]): Delivery[] {
  const parcelOf = new Map<CachedFile, Delivery>();
  for (const {address, files: places} of edition.parcels) {
    const all = new Set(places.map((place) => edition.files[place]));
    const files = wanted.filter((file) => all.has(file));
    if (files.length < all.size * PARCEL_FROM) continue;
    const delivery = {address, files, isParcel: true};
    for (const file of files) parcelOf.set(file, delivery);
  }
  return [...new Set(wanted.map((file) => parcelOf.get(file) ?? deliveryOf(file)))];
}

export const deliveryOf = (file: CachedFile): Delivery => ({address: file.address, files: [file], isParcel: false});

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
