/** An index in parts, ready to be asked: at once from its first part, and in full once the parts are here that a query needs. */
import type {Searchable} from './answer';
import {createSearch, wordsFor, type Answer, type Options, type Search} from './engine';
import {makeLexicon, type Lexicon} from './lexicon';
import type {FirstPart, PagesPart, PostingsPart, VocabularyPart} from './parts';
import type {PartFiles} from './records';
import {checkPages, checkPostings, openFirst, openRest, type StoreInParts} from './storeInParts';

/** How many of the first pages are looked at with their headings. */
const LOOKED_INTO = 10;

/** The range that holds a number, by the first number of each. */
const rangeOf = (ranges: readonly number[], number: number): number => ranges.findLastIndex((begin) => begin <= number);

/** All words, and what of them is here. */
interface Rest extends StoreInParts {
  readonly lexicon: Lexicon;
  readonly search: Search;
  readonly ranges: readonly number[];
}

/**
 * @param fetchPart from the name of a file to what stands in it
 * @throws Error when the first part has another format, or is damaged
 */
export function searchInParts(
  first: FirstPart,
  files: PartFiles,
  fetchPart: (file: string) => Promise<unknown>,
): Searchable {
  const firstStore = openFirst(first);
  const firstSearch = createSearch(firstStore);
  let rest: Rest | undefined;
  const here = new Set<string>();
  const arriving = new Map<string, Promise<void>>();
  const answers = new Map<string, Answer>();

  /** Fetched once; what failed is tried again with the next question. */
  const need = (file: string, take: (part: unknown) => void): Promise<void> => {
    if (here.has(file)) return Promise.resolve();
    const known = arriving.get(file);
    if (known) return known;
    const arrival = fetchPart(file)
      .then((part) => {
        take(part);
        here.add(file);
        answers.clear();
      })
      .finally(() => arriving.delete(file));
    arriving.set(file, arrival);
    return arrival;
  };

  const needVocabulary = () =>
    need(files.vocabulary, (part) => {
      const opened = openRest(first, part as VocabularyPart, firstStore);
      const lexicon = makeLexicon(opened.store);
      const {ranges} = part as VocabularyPart;
      rest = {...opened, lexicon, ranges, search: createSearch(opened.store, lexicon)};
    });
  const wordRanges = (query: string, {lexicon, ranges}: Rest, options?: Options): number[] => [
    ...new Set([...wordsFor(query, lexicon, options)].map((word) => rangeOf(ranges, word))),
  ];
  const needPostings = (range: number, {ranges, store, addPostings}: Rest) =>
    need(files.postings[range] ?? '', (part) => {
      const from = ranges[range]!;
      addPostings(from, checkPostings(part as PostingsPart, (ranges[range + 1] ?? store.words.length) - from));
    });
  const needPages = (range: number, {addPages}: Rest) =>
    need(files.pages[range] ?? '', (part) => {
      const [from, to] = [first.ranges[range]!, first.ranges[range + 1] ?? first.pages.length];
      addPages(from, checkPages(part as PagesPart, first, from, to));
    });
  const pageNumbers = new Map(first.pages.map(([address], page) => [address, page]));

  const search: Search = (query, options) => {
    const key = JSON.stringify([query, options]);
    const known = answers.get(key);
    if (known) return known;
    const isHere = rest && wordRanges(query, rest, options).every((range) => here.has(files.postings[range] ?? ''));
    const answer = (isHere ? rest!.search : firstSearch)(query, options);
    // The last one is asked for once more after its parts were looked for.
    answers.clear();
    answers.set(key, answer);
    return answer;
  };

  return {
    language: first.language,
    get store() {
      return rest?.store ?? firstStore;
    },
    search,
    async complete(query, options) {
      const before = here.size;
      await needVocabulary();
      await Promise.all(wordRanges(query, rest!, options).map((range) => needPostings(range, rest!)));
      const best = search(query, options).pages.slice(0, LOOKED_INTO);
      const ranges = new Set(best.map(({address}) => rangeOf(first.ranges, pageNumbers.get(address)!)));
      await Promise.all([...ranges].map((range) => needPages(range, rest!)));
      return here.size > before;
    },
  };
}
