/**
 * How far the search carries: what a reader fetches and waits for at 1,000, 5,000 and 20,000 sections of a language,
 * in one file and, above the threshold, in parts.
 *
 *   npm run bench:search:scale   prints a table, writes bench/search-scale.json
 *
 * Larger sites are made of the built one, see grow.ts; they are asked what the built one is asked, in their own words.
 */
import {mkdir, writeFile} from 'node:fs/promises';
import {performance} from 'node:perf_hooks';
import {brotliCompressSync} from 'node:zlib';
import MiniSearch from 'minisearch';
import {makeSearchable, type Searchable} from '../../../src/lib/search/answer';
import {cutIndex, isLarge} from '../../../src/lib/search/cutIndex';
import {buildIndex, type IndexFile} from '../../../src/lib/search/indexFile';
import type {FirstPart, IndexParts} from '../../../src/lib/search/parts';
import type {SearchRecord} from '../../../src/lib/search/records';
import {searchInParts} from '../../../src/lib/search/searchInParts';
import {wordsOf} from '../../../src/lib/search/text';
import {readData} from '../../../src/content/readData';
import {program} from '../../../tools/commandLine';
import {readDictionaries} from '../../../tools/spelling/readDictionaries';
import {pageOf, readCorpus, readStrangers} from './corpus';
import {grow} from './grow';

const SIZES = [1000, 5000, 20_000];
const RESULTS = 'bench/search-scale.json';
const TOP = 3;

interface Asked {
  readonly query: string;
  readonly pages: readonly string[];
}

/** How a reader fares with one index. */
interface Fared {
  /** Milliseconds of the processor. */
  readonly p50: number;
  readonly p95: number;
  /** Of the queries that have a page for an answer, the share that finds it first, or among the first three. */
  readonly success: {readonly first: number; readonly three: number};
}

/** How much two lists of answers have in common, over all queries. */
interface Agreement {
  /** The same page stands first. */
  readonly first: number;
  /** Of the first three pages of the uncut index, so many are among the first three here. */
  readonly three: number;
}

interface InParts {
  readonly firstPartKilobytes: number;
  readonly restKilobytes: number;
  readonly files: number;
  readonly kilobytesUntilFirstAnswer: number;
  /** Milliseconds of the processor from the text of the first part to the first answer, and to open the vocabulary. */
  readonly opening: {readonly first: number; readonly vocabulary: number};
  readonly vocabularyKilobytes: number;
  /** What a query fetches that nobody asked before, besides the vocabulary. */
  readonly query: {
    readonly files: {readonly p50: number; readonly p95: number};
    readonly kilobytes: {readonly p50: number; readonly p95: number};
  };
  readonly first: Fared;
  readonly whole: Fared;
  readonly agreement: {readonly ofFirstPart: Agreement; readonly ofWhole: Agreement};
}

interface Scale {
  readonly sections: number;
  readonly pages: number;
  readonly words: number;
  /** In one file. */
  readonly kilobytes: number;
  /** The same records in MiniSearch, as it serialises itself, titles stored; not above the threshold, where packing them takes many minutes. */
  readonly miniSearchKilobytes?: number;
  /** Milliseconds of the processor from the text of the file to the first answer. */
  readonly opening: number;
  readonly uncut: Fared;
  /** Where an index of that size travels in parts. */
  readonly inParts?: InParts;
}

const rounded = (value: number, digits = 1): number => Number(value.toFixed(digits));
const kilobytes = (text: string): number => rounded(brotliCompressSync(text).length / 1000);

/** Milliseconds of the processor: others use this machine too. */
function cost(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000;
}

const at = (values: readonly number[], share: number): number =>
  rounded(values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))]!);

function fare({search}: Searchable, asked: readonly Asked[]): Fared {
  const times = asked.map(() => Infinity);
  for (let round = 0; round < 3; round += 1)
    asked.forEach(({query}, index) => {
      times[index] = Math.min(
        times[index]!,
        cost(() => search(query)),
      );
    });
  const ranks = asked.map(({query, pages}) =>
    search(query).pages.findIndex(({address}) => pages.includes(pageOf(address))),
  );
  const share = (most: number) => rounded(ranks.filter((rank) => rank >= 0 && rank < most).length / ranks.length, 3);
  return {p50: at(times, 0.5), p95: at(times, 0.95), success: {first: share(1), three: share(TOP)}};
}

const firstPages = ({search}: Searchable, query: string): string[] =>
  search(query)
    .pages.slice(0, TOP)
    .map(({address}) => address);

function agreementOf(answers: readonly (readonly string[])[], uncut: readonly (readonly string[])[]): Agreement {
  const some = uncut.map((pages, query) => ({pages, others: answers[query]!})).filter(({pages}) => pages.length > 0);
  const mean = (value: (one: (typeof some)[number]) => number) =>
    rounded(some.reduce((sum, one) => sum + value(one), 0) / some.length, 3);
  return {
    first: mean(({pages, others}) => Number(pages[0] === others[0])),
    three: mean(({pages, others}) => pages.filter((page) => others.includes(page)).length / pages.length),
  };
}

/** The files of an index in parts, by names of their own. */
function filesOf({vocabulary, postings, pages}: IndexParts) {
  const texts = new Map<string, string>([['vocabulary', JSON.stringify(vocabulary)]]);
  const list = (name: string, parts: readonly unknown[]) =>
    parts.map((part, index) => {
      texts.set(`${name} ${index}`, JSON.stringify(part));
      return `${name} ${index}`;
    });
  const names = {vocabulary: 'vocabulary', postings: list('postings', postings), pages: list('pages', pages)};
  return {names, texts};
}

async function measureParts(parts: IndexParts, asked: readonly Asked[], uncut: Searchable): Promise<InParts> {
  const {names, texts} = filesOf(parts);
  const text = JSON.stringify(parts.first);
  const sizes = new Map([...texts].map(([name, part]) => [name, kilobytes(part)]));
  const manifest = JSON.stringify({scale: {file: 'search/scale.01234567.json', bytes: 0, compressed: 0, parts: names}});
  const fetched: string[] = [];
  const open = () =>
    searchInParts(JSON.parse(text) as FirstPart, names, (file) => {
      fetched.push(file);
      return Promise.resolve(JSON.parse(texts.get(file)!));
    });
  let index = open();
  const openingFirst = cost(() => {
    index = open();
    index.search('فيبيان تيمس');
  });
  const first = fare(index, asked);
  const firstAnswers = asked.map(({query}) => firstPages(index, query));
  const before = process.cpuUsage();
  await index.complete!('');
  const {user, system} = process.cpuUsage(before);

  const needs: {files: number; kilobytes: number}[] = [];
  const wholeAnswers: string[][] = [];
  // A reader's first question: nothing of the rest is here but the vocabulary. All questions then share what came.
  for (const {query} of asked.filter((_, number) => number % 16 === 0)) {
    const alone = open();
    await alone.complete!('');
    fetched.length = 0;
    await alone.complete!(query);
    needs.push({files: fetched.length, kilobytes: fetched.reduce((sum, file) => sum + sizes.get(file)!, 0)});
  }
  for (const {query} of asked) {
    while (await index.complete!(query)) await index.complete!(query);
    wholeAnswers.push(firstPages(index, query));
  }
  const uncutAnswers = asked.map(({query}) => firstPages(uncut, query));
  const spread = (values: readonly number[]) => ({p50: at(values, 0.5), p95: at(values, 0.95)});
  return {
    firstPartKilobytes: kilobytes(text),
    restKilobytes: rounded([...sizes.values()].reduce((sum, size) => sum + size, 0)),
    files: 1 + texts.size,
    kilobytesUntilFirstAnswer: rounded(kilobytes(text) + kilobytes(manifest)),
    opening: {first: rounded(openingFirst, 0), vocabulary: rounded((user + system) / 1000, 0)},
    vocabularyKilobytes: sizes.get('vocabulary')!,
    query: {files: spread(needs.map(({files}) => files)), kilobytes: spread(needs.map((need) => need.kilobytes))},
    first,
    whole: fare(index, asked),
    agreement: {
      ofFirstPart: agreementOf(firstAnswers, uncutAnswers),
      ofWhole: agreementOf(wholeAnswers, uncutAnswers),
    },
  };
}

function miniSearchKilobytes(records: readonly SearchRecord[]): number {
  const mini = new MiniSearch({
    fields: ['title', 'heading', 'content', 'keywords'],
    storeFields: ['url', 'title', 'heading'],
    tokenize: wordsOf,
    processTerm: (term) => term,
  });
  mini.addAll(
    records.map(({url, hierarchy, content, keywords}, id) => ({
      id,
      url,
      title: hierarchy.lvl1,
      heading: hierarchy.lvl3 ?? hierarchy.lvl2,
      content,
      keywords: keywords.join(' '),
    })),
  );
  return kilobytes(JSON.stringify(mini));
}

async function main(): Promise<void> {
  const corpus = readCorpus();
  const data = readData(process.cwd());
  const knows = await readDictionaries();
  const judged = [...corpus.queries, ...readStrangers('strangers').queries, ...readStrangers('frozen').queries].filter(
    ({language}) => language === 'ar',
  );
  const results: Scale[] = [];
  for (const sections of SIZES) {
    const {records, copies, inCopy, pageIn} = grow(corpus.records.ar, sections, (word) => knows('ar', word));
    const there = new Set(records.map(({url}) => pageOf(url)));
    const asked = judged
      .map(({query, pages}, number): Asked => {
        const copy = number % copies;
        return {query: inCopy(query, copy), pages: pages.map((page) => pageIn(page, copy))};
      })
      .filter(({pages}) => pages.some((page) => there.has(page)));
    const file = buildIndex(records, data, 'ar', 'scale');
    const text = JSON.stringify(file);
    let uncut: Searchable | undefined;
    const opening = cost(() => {
      uncut = makeSearchable(JSON.parse(text) as IndexFile);
      uncut.search('فيبيان تيمس');
    });
    const {store} = uncut!;
    const started = performance.now();
    const result: Scale = {
      sections: records.length,
      pages: store.pages.length,
      words: store.words.length,
      kilobytes: kilobytes(text),
      ...(isLarge(file) ? {} : {miniSearchKilobytes: miniSearchKilobytes(records)}),
      opening: rounded(opening, 0),
      uncut: fare(uncut!, asked),
      ...(isLarge(file) ? {inParts: await measureParts(cutIndex(file), asked, uncut!)} : {}),
    };
    results.push(result);
    console.log(`${asked.length} queries, ${rounded((performance.now() - started) / 1000, 0)} s`);
    console.log(JSON.stringify(result, null, 2));
  }
  await mkdir('bench', {recursive: true});
  await writeFile(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

export default program(__filename, {}, main);
