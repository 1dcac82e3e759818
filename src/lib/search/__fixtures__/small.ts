import type {Locale} from '../../locale';
import {makeSearchable, type Searchable} from '../answer';
import {buildIndex} from '../indexFile';
import type {OtherSubjects} from '../otherSubjects';
import type {SearchRecord} from '../records';
import type {Concept} from '../searchWords';

/** A page, as far as a test is about it. */
export interface Sketch {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly section?: string;
  readonly keywords?: readonly string[];
  readonly phrasings?: readonly string[];
  /** 100, unless said otherwise. */
  readonly rank?: number;
  /** Anchor, heading, and the text below it: the heading again, unless said otherwise. */
  readonly places?: readonly (readonly [anchor: string, heading: string, text?: string])[];
  /** The same page in the other language. */
  readonly twin?: {readonly title: string; readonly keywords?: readonly string[]};
}

const recordsOf = (language: Locale, {id, title, ...page}: Sketch): SearchRecord[] => {
  const address = `/${language}/${id}/`;
  const record = (anchor: string | null, heading: string | null, content: string): SearchRecord => ({
    objectID: `${address}#${anchor}`,
    url: address,
    url_without_anchor: address,
    anchor,
    type: anchor ? 'lvl3' : 'lvl1',
    hierarchy: {lvl0: page.section ?? '', lvl1: title, lvl2: null, lvl3: heading, lvl4: null, lvl5: null, lvl6: null},
    content,
    keywords: anchor ? [] : (page.keywords ?? []),
    phrasings: anchor ? [] : (page.phrasings ?? []),
    counterpart: anchor || !page.twin ? null : {title: page.twin.title, keywords: page.twin.keywords ?? []},
    language,
    version: '2025-06',
    docusaurus_tag: '',
    weight: {pageRank: page.rank ?? 100, level: 100, position: 0},
  });
  return [
    record(null, null, page.text ?? ''),
    ...(page.places ?? []).map(([anchor, heading, text]) => record(anchor, heading, text ?? heading)),
  ];
};

/** What people type for words of the pages, whatever their language. */
export const means = (
  words: readonly string[],
  typed: readonly string[],
  {vague = false}: {readonly vague?: boolean} = {},
): Concept => ({id: words.join(' '), en: [...words], ar: [], typed: [...typed], vague});

/** A site of the pages that a test is about, and nothing else. */
export const small = (
  language: Locale,
  pages: readonly Sketch[],
  concepts: readonly Concept[] = [],
  otherSubjects: OtherSubjects = {},
): Searchable =>
  makeSearchable(
    buildIndex(
      pages.flatMap((page) => recordsOf(language, page)),
      {searchWords: concepts, otherSubjects},
      language,
      '2025-06',
    ),
  );
