/**
 * How far one index in one file carries: what a reader fetches and waits for at 200, 1,000,
 * 5,000 and 20,000 sections of a language.
 *
 *   npm run bench:search:scale   prints a table, writes bench/search-scale.json
 *
 * Larger sites are made of the built one: its pages again, with a part of their words replaced
 * by new ones, so that the vocabulary grows as that of a growing site does.
 */
import {mkdir, writeFile} from 'node:fs/promises';
import {performance} from 'node:perf_hooks';
import {brotliCompressSync} from 'node:zlib';
import MiniSearch from 'minisearch';
import {makeSearchable} from '../../../src/lib/search/answer';
import {buildIndex, type IndexFile} from '../../../src/lib/search/indexFile';
import type {SearchRecord} from '../../../src/lib/search/records';
import {wordsOf} from '../../../src/lib/search/text';
import {readData} from '../../../src/content/readData';
import {program} from '../../../tools/commandLine';
import {readCorpus} from './corpus';

const SIZES = [200, 1000, 5000, 20_000];
const RESULTS = 'bench/search-scale.json';
/** One word in so many is new in every further copy of the site. */
const NEW_WORD = 14;
const LETTERS = 'ابتثجحخدرزسشصضطعفقكلمنهوي';

interface Scale {
  readonly sections: number;
  readonly words: number;
  readonly kilobytes: number;
  /** The same records in MiniSearch, as it serialises itself, titles stored. */
  readonly miniSearchKilobytes: number;
  /** Milliseconds from the text of the file to the first answer. */
  readonly opening: number;
  readonly query: {readonly median: number; readonly p95: number};
}

/** Always the same numbers, so that two runs make the same site. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function grow(records: readonly SearchRecord[], sections: number): SearchRecord[] {
  const grown: SearchRecord[] = [];
  for (let copy = 0; grown.length < sections; copy += 1) {
    const next = numbers(copy);
    const word = () =>
      Array.from({length: 4 + Math.floor(next() * 4)}, () => LETTERS[Math.floor(next() * LETTERS.length)]!).join('');
    const change = (text: string) =>
      copy === 0
        ? text
        : text
            .split(' ')
            .map((part) => (next() < 1 / NEW_WORD ? word() : part))
            .join(' ');
    for (const record of records.slice(0, sections - grown.length)) {
      const {hierarchy} = record;
      const address = copy === 0 ? record.url_without_anchor : record.url_without_anchor.replace(/\/$/, `-${copy}/`);
      grown.push({
        ...record,
        url_without_anchor: address,
        url: record.anchor ? `${address}#${record.anchor}` : address,
        content: change(record.content),
        hierarchy: {...hierarchy, lvl1: change(hierarchy.lvl1), lvl3: hierarchy.lvl3 && change(hierarchy.lvl3)},
      });
    }
  }
  return grown;
}

async function main(): Promise<void> {
  const corpus = readCorpus();
  const data = readData(process.cwd());
  const queries = corpus.queries.filter(({language}) => language === 'ar').map(({query}) => query);
  const results: Scale[] = [];
  for (const sections of SIZES) {
    const records = grow(corpus.records.ar, sections);
    const text = JSON.stringify(buildIndex(records, data, 'ar', 'scale'));
    const start = performance.now();
    const {search, store} = makeSearchable(JSON.parse(text) as IndexFile);
    search('فيبيان تيمس');
    const opening = performance.now() - start;
    for (const query of queries) search(query);
    const times = queries
      .map((query) => {
        let best = Infinity;
        for (let time = 0; time < 3; time += 1) {
          const before = performance.now();
          search(query);
          best = Math.min(best, performance.now() - before);
        }
        return best;
      })
      .sort((a, b) => a - b);
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
    const kilobytes = (file: string) => Math.round(brotliCompressSync(file).length / 1000);
    const at = (share: number) => Math.round(10 * times[Math.floor(share * times.length)]!) / 10;
    const result = {
      sections: records.length,
      words: store.words.length,
      kilobytes: kilobytes(text),
      miniSearchKilobytes: kilobytes(JSON.stringify(mini)),
      opening: Math.round(opening),
      query: {median: at(0.5), p95: at(0.95)},
    };
    results.push(result);
    console.log(
      `${String(result.sections).padStart(6)} sections, ${result.words} words: ${result.kilobytes} kB (MiniSearch ${result.miniSearchKilobytes} kB), ` +
        `opened in ${result.opening} ms, query ${result.query.median} ms, p95 ${result.query.p95} ms`,
    );
  }
  await mkdir('bench', {recursive: true});
  await writeFile(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

export default program(__filename, {}, main);
