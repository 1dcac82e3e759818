import type {Locale} from '../locale';

/** One place that a search may lead to, in the shape of a DocSearch record. */
export interface SearchRecord {
  /** Permanent: the same place keeps it from build to build. */
  readonly objectID: string;
  readonly url: string;
  readonly url_without_anchor: string;
  readonly anchor: string | null;
  readonly type: 'lvl1' | 'lvl2' | 'lvl3';
  /** lvl0 section, lvl1 page, lvl2 heading, lvl3 step or item of a checklist. */
  readonly hierarchy: {
    readonly lvl0: string;
    readonly lvl1: string;
    readonly lvl2: string | null;
    readonly lvl3: string | null;
    readonly lvl4: null;
    readonly lvl5: null;
    readonly lvl6: null;
  };
  readonly content: string;
  /** What people type for this page; only the first record of a page carries it. */
  readonly keywords: readonly string[];
  /** How people ask for it, in whole sentences too; only the first record of a page carries them. */
  readonly phrasings: readonly string[];
  /** The same page in the other language: its title, and what people type there. First record only. */
  readonly counterpart: {readonly title: string; readonly keywords: readonly string[]} | null;
  readonly language: Locale;
  /** The revision's key. */
  readonly version: string;
  readonly docusaurus_tag: string;
  /** pageRank: 100 guide, 85 tree, 70 checklist, 60 front of a section, 40 training session. */
  readonly weight: {readonly pageRank: number; readonly level: number; readonly position: number};
}

/** What stands at a language's base address and says which file holds the index of a revision. */
export const INDEX_MANIFEST = 'search-index.json';

/** The files of an index in parts beside its first part, below the language's base. */
export interface PartFiles {
  readonly vocabulary: string;
  /** For each range of words the file that says where they stand. */
  readonly postings: readonly string[];
  /** For each range of pages the file with their headings. */
  readonly pages: readonly string[];
}

export interface IndexEntry {
  /** The index, or the first part of it: the address below the language's base. */
  readonly file: string;
  /** How much that file weighs as it is and as it is sent. */
  readonly bytes: number;
  readonly compressed: number;
  /** The rest, where the index is in parts. */
  readonly parts?: PartFiles;
}

/** Revision → its index. */
export type IndexManifest = Readonly<Record<string, IndexEntry>>;
