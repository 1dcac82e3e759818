/**
 * An index in parts, for a site too large for one file: a first part that answers at once, and the rest, of which a
 * query needs little. The first part has the titles and, of each page, the words that say most about it; the rest has
 * the list of all words (the vocabulary), where they stand, by ranges of words, and headings, by ranges of pages.
 */
import {DIGITS, VALUE, type IndexFile, type PackedPage} from './indexFile';
import {FIELD} from './store';

/** Words, and for each of them about how many pages contain it, see {@link packHolders}. */
export interface Vocabulary {
  readonly words: string;
  readonly holders: string;
}

/** Where the words of a range stand, a list for each word. */
export interface Postings {
  /** Places whose text contains it. */
  readonly places: string;
  /** Pages that show it elsewhere than in title and section, and in which fields, a sign each. */
  readonly shown: readonly [pages: string, fields: string];
  /** As in an index in one file. */
  readonly asked: IndexFile['asked'];
}

/** address, title, section, rank, number of places */
export type ListedPage = readonly [string, string, string, number, number];

export interface FirstPart extends Vocabulary, Postings, Pick<IndexFile, 'language' | 'revision' | 'concepts'> {
  readonly format: 4;
  readonly pages: readonly ListedPage[];
  readonly subjects: IndexFile['subjects'];
  readonly askedPages: number;
  /** The first page of each range. */
  readonly ranges: readonly number[];
}

export interface VocabularyPart extends Vocabulary {
  readonly format: 4;
  /** The first word of each range. */
  readonly ranges: readonly number[];
}

export interface PostingsPart extends Postings {
  readonly format: 4;
}

/** keywords, title in the other language, keywords in the other language, places: anchor, heading, … */
export type PageDetails = readonly [PackedPage[4], PackedPage[5], PackedPage[6], PackedPage[7]];

export interface PagesPart {
  readonly format: 4;
  readonly pages: readonly PageDetails[];
}

export interface IndexParts {
  readonly first: FirstPart;
  readonly vocabulary: VocabularyPart;
  readonly postings: readonly PostingsPart[];
  readonly pages: readonly PagesPart[];
}

/** The fields of a page that titles and sections do not tell, as bits from the lowest on. */
export const SHOWN = FIELD.heading | FIELD.keyword | FIELD.otherKeyword | FIELD.otherTitle;

/** The fields among these, as one sign. */
export const packFields = (fields: number): string => DIGITS[(fields & SHOWN) >> 1]!;

export const unpackFields = (sign: string): number => (VALUE.get(sign) ?? 0) << 1;

// How many pages contain a word need not be known exactly: so many signs for each doubling.
const STEPS = 6;

/** A number of pages as one sign, to within a tenth. */
export const packHolders = (holders: number): string =>
  DIGITS[Math.min(DIGITS.length - 1, Math.round(STEPS * Math.log2(1 + holders)))]!;

export const unpackHolders = (sign: string): number => 2 ** ((VALUE.get(sign) ?? 0) / STEPS) - 1;
