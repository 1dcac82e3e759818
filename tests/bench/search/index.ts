/**
 * Compares search engines on the records of the site and three sets of judged queries.
 *
 *   npm run bench:search             all engines; prints tables, writes bench/search-results.json
 *   npm run bench:search -- --gate   this site's engine only; fails when its quality falls
 */
import {mkdir, writeFile} from 'node:fs/promises';
import {performance} from 'node:perf_hooks';
import {LOCALES} from '../../../src/lib/locale';
import {readData} from '../../../src/content/readData';
import {program} from '../../../tools/commandLine';
import {readCorpus, readStrangers, STRANGERS, type Corpus} from './corpus';
import {lunrAsDocusaurusUsesIt, miniSearch, orama, ourEngine, pagefind, type Engine} from './engines';
import {quality, type Quality} from './judge';

/** The set that the engine was tuned with, and those of strangers, on which nothing is tuned. */
const SETS = ['tuned', ...STRANGERS] as const;

/** Below this the build fails; where the engine stands today is in bench/search-results.json. */
const GATE: Readonly<Record<(typeof SETS)[number], {first: number; amongThree: number; none: number}>> = {
  tuned: {first: 0.88, amongThree: 0.97, none: 2},
  strangers: {first: 0.8, amongThree: 0.93, none: 2},
  frozen: {first: 0.76, amongThree: 0.84, none: 4},
};
const RESULTS = 'bench/search-results.json';

interface Result {
  readonly engine: string;
  readonly bytes: Engine['bytes'];
  /** Milliseconds a query, the best of three. */
  readonly time: {readonly median: number; readonly p95: number};
  readonly all: Quality;
  readonly byPhenomenon: Readonly<Record<string, Quality>>;
}

async function measure(engine: Engine, {queries, exists}: Corpus): Promise<Result> {
  for (const {query, language} of queries) await engine.ask(query, language);
  const rankings: (readonly string[])[] = [];
  const times: number[] = [];
  for (const {query, language} of queries) {
    // The best of three: what else the machine did meanwhile is not the engine's doing.
    let best = Infinity;
    let ranking: readonly string[] = [];
    for (let time = 0; time < 3; time += 1) {
      const start = performance.now();
      ranking = await engine.ask(query, language);
      best = Math.min(best, performance.now() - start);
    }
    rankings.push(ranking);
    times.push(best);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(100 * times[Math.floor(share * times.length)]!) / 100;
  const phenomena = [...new Set(queries.map(({phenomenon}) => phenomenon))];
  const part = (phenomenon: string) => {
    const chosen = queries
      .map((query, index) => ({query, ranking: rankings[index]!}))
      .filter(({query}) => query.phenomenon === phenomenon);
    return quality(
      chosen.map(({query}) => query),
      chosen.map(({ranking}) => ranking),
      exists,
    );
  };
  return {
    engine: engine.name,
    bytes: engine.bytes,
    time: {median: at(0.5), p95: at(0.95)},
    all: quality(queries, rankings, exists),
    byPhenomenon: Object.fromEntries(phenomena.map((phenomenon) => [phenomenon, part(phenomenon)])),
  };
}

function print(results: readonly Result[]): void {
  const row = (cells: readonly (string | number)[]) =>
    console.log(
      cells.map((cell, index) => (index === 0 ? String(cell).padEnd(32) : String(cell).padStart(10))).join(''),
    );
  row(['engine', 'success@1', 'success@3', 'MRR', 'nDCG@10', 'nothing', 'kB ar', 'kB en', 'ms median', 'ms p95']);
  for (const {engine, all, bytes, time} of results) {
    row([
      engine,
      all.first,
      all.amongThree,
      all.mrr,
      all.ndcg,
      all.none,
      Math.round(bytes.ar / 1000),
      Math.round(bytes.en / 1000),
      time.median,
      time.p95,
    ]);
  }
  for (const measureName of ['first', 'amongThree', 'mrr', 'ndcg'] as const) {
    console.log(
      `\n${{first: 'success@1', amongThree: 'success@3', mrr: 'MRR', ndcg: 'nDCG@10'}[measureName]} by phenomenon`,
    );
    row(['', 'queries', ...results.map(({engine}) => engine.slice(0, 9))]);
    for (const [phenomenon, {queries}] of Object.entries(results[0]!.byPhenomenon)) {
      row([phenomenon, queries, ...results.map(({byPhenomenon}) => byPhenomenon[phenomenon]![measureName])]);
    }
  }
}

async function main({values}: {readonly values: {readonly gate: boolean}}): Promise<void> {
  const corpus = readCorpus();
  const {searchWords} = readData(process.cwd());
  const sets = SETS.map((name): readonly [(typeof SETS)[number], Corpus] => [
    name,
    name === 'tuned' ? corpus : {...corpus, queries: readStrangers(name).queries},
  ]);
  const engine = ourEngine(corpus, searchWords);

  if (values.gate) {
    const failed: string[] = [];
    for (const [name, set] of sets) {
      const {all} = await measure(engine, set);
      const {first, amongThree, none} = GATE[name];
      console.log(
        `search, ${name}: ${all.queries} queries, success@1 ${all.first}, success@3 ${all.amongThree}, nothing for ${all.none}`,
      );
      if (all.first < first || all.amongThree < amongThree || all.none > none)
        failed.push(`${name}: at least ${first} first, ${amongThree} among three, at most ${none} without an answer.`);
    }
    if (failed.length > 0) throw new Error(`The search became worse. ${failed.join(' ')} Run npm run bench:search.`);
    return;
  }

  const engines = [engine];
  for (const make of [pagefind, lunrAsDocusaurusUsesIt, orama, miniSearch]) engines.push(await make(corpus));
  const results: Record<string, {queries: number; results: Result[]}> = {};
  for (const [name, set] of sets) {
    const measured: Result[] = [];
    for (const one of engines) measured.push(await measure(one, set));
    results[name] = {queries: set.queries.length, results: measured};
    console.log(`\n${name}: ${set.queries.length} queries`);
    print(measured);
  }
  for (const one of engines) await one.close?.();
  await mkdir('bench', {recursive: true});
  const sections = Object.fromEntries(LOCALES.map((locale) => [locale, corpus.records[locale].length]));
  await writeFile(RESULTS, `${JSON.stringify({sections, sets: results}, null, 2)}\n`);
}

export default program(__filename, {options: {gate: {type: 'boolean', default: false}}}, main);
