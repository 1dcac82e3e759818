/**
 * Changes the code of src/lib by small steps (a comparison, a number, a branch) and counts how
 * many of these changes the tests beside it see. Prints those that no test sees and the score of
 * each folder, and writes trust/mutation.json.
 *
 *   npm run test:mutation                      all folders, half an hour
 *   npm run test:mutation -- checklist         this one; the others keep what was found before
 *   npm run test:mutation -- search/distance   one file; nothing is written
 *
 * Folders: changes, checklist, search, session. What runs only while files are loaded is not counted: constants of a
 * module such as patterns, tables and forms of data.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import type {Stryker} from '@stryker-mutator/core';
import {program} from '../commandLine';

const RESULTS = 'trust/mutation.json';
const FOLDERS = ['changes', 'checklist', 'search', 'session'] as const;

export interface Counts {
  /** A test went red, or hung. */
  readonly seen: number;
  /** No test went red, or none ran there. */
  readonly unseen: number;
  /** Constants of a module, which are not counted. */
  readonly left: number;
}

interface Found extends Counts {
  /** Changes seen, in percent of those counted. */
  readonly score: number;
  readonly date: string;
  readonly commit: string;
}

const SEEN: readonly string[] = ['Killed', 'Timeout'];
const UNSEEN: readonly string[] = ['Survived', 'NoCoverage'];

export function countsOf(mutants: readonly {readonly status: string}[]): Counts {
  const count = (isCounted: (status: string) => boolean): number =>
    mutants.filter(({status}) => isCounted(status)).length;
  return {
    seen: count((status) => SEEN.includes(status)),
    unseen: count((status) => UNSEEN.includes(status)),
    left: count((status) => status === 'Ignored'),
  };
}

/** In percent, with one decimal and never rounded up: 100 is all of them. */
export function scoreOf({seen, unseen}: Counts): number {
  return seen + unseen === 0 ? 0 : Math.floor((1000 * seen) / (seen + unseen)) / 10;
}

/** As it is asked for: a folder of src/lib, or a file there without its ending. */
const isFile = (place: string): boolean => place.includes('/');

const OPTIONS: ConstructorParameters<typeof Stryker>[0] = {
  testRunner: 'vitest',
  vitest: {configFile: 'tools/mutation/vitest.config.mjs', related: false},
  // For each one the tests would have to be loaded anew, which takes hours; what they say is held by values written out in tests.
  ignoreStatic: true,
  // Only what the tests of src/lib read is copied.
  ignorePatterns: [
    '/*',
    ...['src/lib', 'tools/mutation', 'tests/strictScorm.ts'].flatMap(only),
    '!/*.json',
    '!/vitest.config.mjs',
  ],
  // Nobody else looks there: not git, ESLint, Prettier or the tests.
  tempDirName: '.cache/mutation',
  clearTextReporter: {allowColor: false, allowEmojis: false, logTests: false, reportTests: false},
  concurrency: 2,
  // A busy machine is no endless loop.
  timeoutMS: 5_000,
};

/** Of what is left out, a path and the folders above it. */
function only(path: string): string[] {
  const folders = path
    .split('/')
    .slice(0, -1)
    .map((_folder, index, all) => `/${all.slice(0, index + 1).join('/')}`);
  return [...folders.flatMap((folder) => [`!${folder}`, `${folder}/*`]), `!/${path}`];
}

async function breakIn(place: string): Promise<Counts> {
  // The tests run in threads, and no thread can set a time zone of its own: that of the reader, which one of them asks for.
  process.env.TZ = 'Asia/Bahrain';
  const {Stryker} = await import('@stryker-mutator/core');
  const [folder] = place.split('/');
  const mutants = await new Stryker({
    ...OPTIONS,
    mutate: isFile(place) ? [`src/lib/${place}.ts`] : [`src/lib/${folder}/*.ts`, '!**/*.test.ts'],
    testFiles: [`src/lib/${folder}/*.test.ts`],
    reporters: ['progress-append-only', 'clear-text'],
  }).runMutationTest();
  return countsOf(mutants);
}

function commitHere(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {encoding: 'utf8'}).trim();
}

const readResults = (): Readonly<Record<string, Found>> =>
  existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as {folders: Record<string, Found>}).folders : {};

/** In the order of the folders, with the sum of all. */
function writeResults(found: Readonly<Record<string, Found>>): void {
  const folders = Object.fromEntries(FOLDERS.flatMap((name) => (found[name] ? [[name, found[name]]] : [])));
  writeFileSync(RESULTS, `${JSON.stringify({score: scoreOf(sumOf(Object.values(folders))), folders}, null, 2)}\n`);
}

export function sumOf(all: readonly Counts[]): Counts {
  const sum = (of: keyof Counts): number => all.reduce((total, counts) => total + counts[of], 0);
  return {seen: sum('seen'), unseen: sum('unseen'), left: sum('left')};
}

const line = (name: string, counts: Counts): string =>
  `mutation: ${name.padEnd(10)} ${scoreOf(counts).toFixed(1).padStart(5)} %  ${counts.seen} of ${counts.seen + counts.unseen} changes seen`;

async function main({words}: {readonly words: readonly string[]}): Promise<void> {
  const places = words.length > 0 ? words : FOLDERS;
  const isThere = (place: string): boolean =>
    (FOLDERS as readonly string[]).includes(place.split('/')[0]!) &&
    (!isFile(place) || existsSync(`src/lib/${place}.ts`));
  const unknown = places.filter((place) => !isThere(place));
  if (unknown.length > 0)
    throw new Error(
      `There is no ${unknown.join(', ')}; there are ${FOLDERS.join(', ')}, and files as search/distance.`,
    );

  for (const place of places) {
    const counts = await breakIn(place);
    if (isFile(place)) {
      console.log(line(place, counts));
      continue;
    }
    // After each folder: what is stopped has lost nothing.
    writeResults({
      ...readResults(),
      [place]: {
        score: scoreOf(counts),
        ...counts,
        date: new Date().toISOString().slice(0, 10),
        commit: commitHere(),
      },
    });
  }
  const found = readResults();
  for (const [name, counts] of Object.entries(found)) console.log(line(name, counts));
  console.log(line('all', sumOf(Object.values(found))));
}

export default program(__filename, {words: true}, main);
