import type {Locale} from '../locale';

/** One place that a search may lead to, in the shape of a DocSearch record. */
export interface SearchRecord {
  readonly objectID: string;
  readonly url: string;
  readonly url_without_anchor: string;
  readonly anchor: string | null;
  readonly type: 'lvl1' | 'lvl2' | 'lvl3';
  /** lvl0 section, lvl1 page, lvl2 heading, lvl3 step. */
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
  /** What people type for this page; the first record of a page carries it. */
  readonly keywords: string;
  readonly language: Locale;
  /** The revision's key. */
  readonly version: string;
  readonly docusaurus_tag: string;
  readonly weight: {readonly level: number; readonly position: number};
}

/** Where the records of a language and revision are kept, below the language's base address. */
export function recordsPath(version: string): string {
  return `search/${version}.json`;
}
