/**
 * Breaks one promise at a time in a copy of the project and its finished site, runs the test
 * that should see it, and prints promise, break, seen or not.
 *
 *   npm run test:seeds [-- options]
 *
 *   --part 2/6      the second of six parts; its rows take their place in trust/seeds.json
 *   --kind unit     those that a unit test should see; or browser, command
 *   --sample 20     so many of those that were seen before, chosen by the commit; unbroken tests are
 *                   not run first, nothing is written; of all others it says which find nothing to change
 *   --only WORD     those whose name, or the file of whose test, holds this word, or another such word
 *   --list          names them, and runs nothing
 *
 * Needs build/. A test is first run unbroken: one that is red then shows nothing.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {cpus, tmpdir} from 'node:os';
import path from 'node:path';
import {program} from '../commandLine';
import {partOf, readSeeds, rowsOf, sampleOf, type Seed, type Test} from './breaks';
import {runOf, runTest, runTests} from './runTest';
import {changedFiles, layStage, type Stage} from './stage';

const RESULTS = 'trust/seeds.json';
/** Of the first stage; the next ones follow. */
const PORT = Number(process.env.TEST_PORT ?? 4300);

type Sight = 'seen' | 'not seen' | 'red before' | 'does not apply';

interface Row {
  readonly id: string;
  readonly promise: string;
  readonly breaks: string;
  readonly test: string;
  readonly sight: Sight;
  /** What the test said, or why nothing could be seen. */
  readonly said: string;
}

const nameOf = (test: Test): string => ('title' in test ? `${runOf(test)}: ${test.title}` : runOf(test));

async function breakOne(
  seed: Seed,
  stage: Stage,
  port: number,
  isGreen: (test: Test) => Promise<boolean>,
): Promise<Row> {
  // What was said is committed, without the places of this computer.
  const row = (sight: Sight, said: string): Row => ({
    id: seed.id,
    promise: seed.promise,
    breaks: seed.breaks,
    test: nameOf(seed.test),
    sight,
    said: said.replaceAll(`${stage.folder}/`, ''),
  });
  if (!(await isGreen(seed.test))) return row('red before', 'the test is red, or absent, with nothing broken');
  try {
    stage.apply(seed.change);
    const {isRed, said} = await runTest(seed.test, stage.folder, port);
    return row(isRed ? 'seen' : 'not seen', said);
  } catch (error) {
    return row('does not apply', (error as Error).message);
  } finally {
    stage.restore();
  }
}

/** @param keep is given each row as it comes: what is stopped has lost nothing */
async function breakAll(seeds: readonly Seed[], isTrusted: boolean, keep: (row: Row) => void): Promise<Row[]> {
  const work = mkdtempSync(path.join(tmpdir(), 'seeds-'));
  // Those of one run follow each other.
  const waiting = seeds.toSorted((one, other) => runOf(one.test).localeCompare(runOf(other.test)));
  const tests = [...new Map(seeds.map(({test}) => [nameOf(test), test])).values()];
  const rows: Row[] = [];
  const unbroken = new Map<string, Promise<ReadonlySet<string>>>();
  const runNext = async (_: unknown, lane: number): Promise<void> => {
    const stage = layStage(path.join(work, String(lane)));
    const port = PORT + lane;
    const greenOf = async (name: string): Promise<ReadonlySet<string>> => {
      const together = tests.filter((test) => runOf(test) === name);
      const outcomes = await runTests(together, stage.folder, port);
      return new Set(together.filter((_one, index) => outcomes[index]!.isGreen).map(nameOf));
    };
    const isGreen = async (test: Test): Promise<boolean> => {
      if (isTrusted) return true;
      const name = runOf(test);
      if (!unbroken.has(name)) unbroken.set(name, greenOf(name));
      return (await unbroken.get(name)!).has(nameOf(test));
    };
    for (let seed = waiting.shift(); seed; seed = waiting.shift()) {
      const begun = Date.now();
      const row = await breakOne(seed, stage, port, isGreen);
      rows.push(row);
      keep(row);
      console.log(
        `seeds: ${String(rows.length).padStart(3)}/${seeds.length}  ${row.sight.padEnd(14)}  ${String(Math.round((Date.now() - begun) / 1000)).padStart(3)} s  ${row.id}: ${row.breaks}${row.sight === 'seen' ? '' : `\n                ${row.said}`}`,
      );
    }
  };
  try {
    await Promise.all(Array.from({length: Math.min(cpus().length, 2, seeds.length)}, runNext));
  } finally {
    rmSync(work, {recursive: true, force: true});
  }
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** Why a break finds nothing to change in the project as it stands, or nothing. */
function whyOld({id, change}: Seed): string[] {
  try {
    change.forEach((one) => changedFiles('.', one));
    return [];
  } catch (error) {
    return [`${id}: ${(error as Error).message}`];
  }
}

/** The commit that chooses a sample; without git, always the same. */
function commitHere(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim();
  } catch {
    return 'no commit';
  }
}

/** What was found before. */
const readRows = (): readonly Row[] =>
  existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as {rows: Row[]}).rows : [];

function writeRows(rows: readonly Row[], all: readonly Seed[]): Row[] {
  const kept = rowsOf(all, readRows(), rows);
  mkdirSync(path.dirname(RESULTS), {recursive: true});
  writeFileSync(
    RESULTS,
    `${JSON.stringify({breaks: all.length, seen: kept.filter(({sight}) => sight === 'seen').length, rows: kept}, null, 2)}\n`,
  );
  return kept;
}

const OPTIONS = {
  part: {type: 'string'},
  kind: {type: 'string'},
  sample: {type: 'string'},
  only: {type: 'string', multiple: true},
  list: {type: 'boolean', default: false},
} as const;

interface Values {
  readonly part?: string | undefined;
  readonly kind?: string | undefined;
  readonly sample?: string | undefined;
  readonly only?: readonly string[] | undefined;
  readonly list: boolean;
}

async function main({values}: {readonly values: Values}): Promise<void> {
  const all = readSeeds();
  let chosen: readonly Seed[] = all;
  if (values.only !== undefined)
    chosen = chosen.filter(({id, test}) =>
      values.only!.some((word) => id.includes(word) || runOf(test).includes(word)),
    );
  if (values.kind !== undefined) chosen = chosen.filter(({test}) => values.kind! in test);
  if (values.part !== undefined) chosen = partOf(chosen, values.part);
  if (values.sample !== undefined) {
    const count = Number(values.sample);
    if (!Number.isInteger(count) || count < 1)
      throw new Error(`--sample ${values.sample} is no number of breaks; write --sample 20.`);
    const seen = new Set(
      readRows()
        .filter(({sight}) => sight === 'seen')
        .map(({id}) => id),
    );
    chosen = sampleOf(
      chosen.filter(({id}) => seen.has(id)),
      count,
      commitHere(),
    );
  }
  if (chosen.length === 0) throw new Error('No break fits these words; --list names them all.');
  if (values.list) {
    for (const {id, promise, breaks, test} of chosen)
      console.log(`${id}\n  ${promise}\n  ${breaks}\n  ${nameOf(test)}`);
    return;
  }
  if (!existsSync('build/SHA256SUMS'))
    throw new Error('There is no finished site in build/; run `npm run build` first.');

  const isPartial = values.sample !== undefined;
  const old = isPartial ? all.flatMap(whyOld) : [];
  const rows = await breakAll(chosen, isPartial, (row) => isPartial || writeRows([row], all));
  const shown = isPartial ? rows : writeRows(rows, all);
  const unseen = rows.filter(({sight}) => sight !== 'seen');
  for (const {id, promise, breaks, test, sight, said} of unseen)
    console.log(`\nseeds: ${sight}: ${id}\n  promise: ${promise}\n  break:   ${breaks}\n  test:    ${test}\n  ${said}`);
  console.log(
    `seeds: ${rows.length - unseen.length} of ${rows.length} breaks seen${isPartial ? '' : `; ${shown.filter(({sight}) => sight === 'seen').length} of ${all.length} in ${RESULTS}`}`,
  );
  for (const why of old) console.log(`seeds: does not apply: ${why}`);
  if (unseen.length + old.length > 0) process.exitCode = 1;
}

export default program(__filename, {options: OPTIONS}, main);
