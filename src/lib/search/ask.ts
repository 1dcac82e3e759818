/** What a reader asks, and everything that is shown as an answer. */
import {LOCALES, type Locale} from '../locale';
import {LONGEST_QUERY} from '../question';
import {answerFromBoth, needsOther, type Searchable} from './answer';
import type {OtherSubject, PageHit} from './engine';
import {nearestPages} from './nearest';

export interface Question {
  readonly query: string;
  readonly language: Locale;
  /** The revision to search in, and the one before it, where the first has nothing sure. */
  readonly revision: string;
  readonly older: string | undefined;
  /** Take the words as they stand. */
  readonly verbatim: boolean;
}

export type GroupKind = 'found' | 'guessed' | 'otherLanguage' | 'older' | 'nearest';

export interface Group {
  readonly kind: GroupKind;
  readonly language: Locale;
  readonly hits: readonly PageHit[];
}

export interface SearchAnswer {
  readonly groups: readonly Group[];
  /** Pages that answer, without guesses and those that only help on. */
  readonly count: number;
  readonly corrected: string | undefined;
  /** Codes that were typed and that stand on no page. */
  readonly unknownCodes: readonly string[];
  /** Only guesses are shown. */
  readonly isUnsure: boolean;
  /** What was asked for, where that belongs to others. */
  readonly subject: OtherSubject | undefined;
}

export type Load = (language: Locale, revision: string) => Promise<Searchable>;

const MOST_BESIDE = 3;

/** So often an answer may call for parts of an index: a better one may look into another index too. */
const MOST_ROUNDS = 3;

/**
 * The answer with what is here, at once; then, where parts of an index were missing, the one with them, if it is another.
 * Parts that do not arrive leave the answer as it is.
 *
 * @throws what `load` throws for the index of the language and revision that were asked for
 */
export async function* answersTo(question: Question, load: Load): AsyncGenerator<SearchAnswer, void, undefined> {
  const used = new Set<Searchable>();
  const noted: Load = async (language, revision) => {
    const index = await load(language, revision);
    used.add(index);
    return index;
  };
  let answer = await ask(question, noted);
  yield answer;
  const {verbatim} = question;
  const query = question.query.slice(0, LONGEST_QUERY);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const came = await Promise.all(
      [...used].map((index) =>
        index.complete ? index.complete(query, {verbatim}).catch(() => false) : Promise.resolve(false),
      ),
    );
    if (!came.includes(true)) return;
    const better = await ask(question, noted);
    if (JSON.stringify(better) === JSON.stringify(answer)) continue;
    yield (answer = better);
  }
}

/** @throws what `load` throws for the index of the language and revision that were asked for */
export async function ask(
  {query: typed, language, revision, older, verbatim}: Question,
  load: Load,
): Promise<SearchAnswer> {
  const query = typed.slice(0, LONGEST_QUERY);
  const own = await load(language, revision);
  // One letter is the beginning of a word, and no slip of one.
  const options = {verbatim: verbatim || [...query.trim()].length < 2};
  const here = own.search(query, options);
  const another = LOCALES.find((locale) => locale !== language)!;
  // What stands beside is a help: without a network it may be missing.
  const other = needsOther(query, language, here) ? await load(another, revision).catch(() => undefined) : undefined;
  const {
    pages,
    other: inOther,
    corrected,
    unknownCodes: unknownHere,
    isUnsure,
    subject,
  } = other ? answerFromBoth(query, own, other, options) : {...here, other: []};

  const found = isUnsure ? [] : pages.filter(({isWeak}) => !isWeak);
  const guessed = isUnsure ? pages : pages.filter(({isWeak}) => isWeak);
  const before =
    found.length === 0 && !isUnsure && older ? await load(language, older).catch(() => undefined) : undefined;
  const inBefore = before?.search(query, options);
  const inOlder = inBefore?.pages.filter(({isWeak}) => !isWeak).slice(0, MOST_BESIDE) ?? [];
  const count = found.length + (isUnsure ? 0 : inOther.length) + inOlder.length;
  const isNothing = pages.length + inOther.length + inOlder.length === 0;
  // What is written like a code is not like it.
  const nearest = isNothing && unknownHere.length === 0 ? nearestPages(query, own.store, MOST_BESIDE) : [];

  const groups: Group[] = [
    {kind: 'found', language, hits: found},
    {kind: 'guessed', language, hits: guessed.slice(0, found.length > 0 || isUnsure ? MOST_BESIDE : undefined)},
    {kind: 'otherLanguage', language: another, hits: isUnsure ? [] : inOther},
    {kind: 'older', language, hits: inOlder},
    {
      kind: 'nearest',
      language,
      hits: nearest.map(({address, title, section}) => ({
        address,
        title,
        section,
        places: [],
        score: 0,
        isWeak: true,
        codeRank: 0,
      })),
    },
  ];
  return {
    groups: groups.filter(({hits}) => hits.length > 0),
    count,
    corrected,
    isUnsure: isUnsure || (count === 0 && guessed.length > 0),
    subject,
    unknownCodes: inBefore ? unknownHere.filter((code) => inBefore.unknownCodes.includes(code)) : unknownHere,
  };
}
