/** One answer from the indexes of both languages. */
import type {Locale} from '../locale';
import {isArabizi} from './arabizi';
import {byRank, createSearch, type Answer, type Options, type PageHit, type Search} from './engine';
import type {IndexFile} from './indexFile';
import {openStore, type Store} from './store';
import {wordsOf} from './text';

/** An index that is ready to be asked. */
export interface Searchable {
  readonly language: Locale;
  readonly store: Store;
  /** Answers with what is here. */
  readonly search: Search;
  /**
   * Fetches what an answer to a query still lacks, where an index is in parts.
   *
   * @returns whether anything came: the answer may be a better one now
   * @throws Error when a part did not arrive, or is damaged; what was here answers on
   */
  complete?(query: string, options?: Options): Promise<boolean>;
}

/** @throws Error when the file is not an index of this format */
export function makeSearchable(file: IndexFile): Searchable {
  const store = openStore(file);
  return {language: file.language, store, search: createSearch(store)};
}

const ARABIC = /\p{Script=Arabic}/gu;
const LATIN = /\p{Script=Latin}/gu;

/** The language whose letters a query is mostly written in. */
export function scriptOf(query: string): Locale | undefined {
  const arabic = query.match(ARABIC)?.length ?? 0;
  const latin = query.match(LATIN)?.length ?? 0;
  return arabic === latin ? undefined : arabic > latin ? 'ar' : 'en';
}

/** The language in which a query is written, in whichever letters. */
const languageOf = (query: string): Locale | undefined => (isArabizi(wordsOf(query)) ? 'ar' : scriptOf(query));

/** Whether the other language should be asked too: the query is written in it, or this one has nothing sure. */
export function needsOther(query: string, language: Locale, {pages}: Answer): boolean {
  const script = languageOf(query);
  return (script !== undefined && script !== language) || pages.length === 0 || pages[0]!.isWeak;
}

export interface BothAnswer extends Answer {
  /** The same places in the language in which the query was written. */
  readonly other: readonly PageHit[];
}

const MOST_OTHER = 3;
const MOST_PAGES = 20;

/**
 * Asks both languages. A page that only the other language's words find is given in the reader's
 * language, for every page has both; the other language's own pages stand beside.
 */
export function answerFromBoth(query: string, own: Searchable, other: Searchable, options?: Options): BothAnswer {
  const here = own.search(query, options);
  const there = other.search(query, options);
  const isForeign = languageOf(query) === other.language;
  const pages = new Map(here.pages.map((page) => [page.address, page]));
  for (const hit of there.pages) {
    const twin = twinOf(hit, own, other);
    if (!twin) continue;
    // Words that merely look alike across scripts are worth less than words of the language itself.
    const score = (isForeign ? 1 : 0.8) * hit.score;
    const known = pages.get(twin.address);
    if (!known || byRank({...twin, score}, known) < 0)
      pages.set(twin.address, {
        ...twin,
        score: Math.max(score, known?.score ?? 0),
        isWeak: hit.isWeak && (known?.isWeak ?? true),
      });
  }
  const sorted = [...pages.values()].sort(byRank);
  return {
    pages: sorted.slice(0, MOST_PAGES),
    other: isForeign ? there.pages.slice(0, MOST_OTHER) : [],
    corrected: isForeign || here.pages.length === 0 ? there.corrected : here.corrected,
    isUnsure: isForeign ? there.isUnsure : here.isUnsure,
    subject: isForeign ? there.subject : here.subject,
    evidence: isForeign ? there.evidence : here.evidence,
    unknownCodes: here.unknownCodes.filter((code) => there.unknownCodes.includes(code)),
  };
}

/** The same page in the reader's language, with the same places. */
function twinOf(hit: PageHit, own: Searchable, other: Searchable): PageHit | undefined {
  const address = hit.address.replace(`/${other.language}/`, `/${own.language}/`);
  const page = own.store.pages.find((candidate) => candidate.address === address);
  if (!page) return undefined;
  return {
    ...hit,
    address,
    title: page.title,
    section: page.section,
    places: hit.places.flatMap(({anchor}) => {
      const place = page.places.find((candidate) => candidate.anchor === anchor);
      return place ? [{anchor, heading: place.heading}] : [];
    }),
  };
}
