/**
 * The long checks of what the site promises, with their counts: prints a table, writes
 * trust/results.json and the last columns of the table in deploy/PROMISES.md.
 *
 *   npm run trust                         every part, about forty minutes
 *   npm run trust -- hosting policy-ar    these parts; each takes less than ten minutes
 *   npm run trust -- --table              no check, the table only
 *
 * Parts: hosting, offline-ar, offline-en, upgrade, policy-ar, policy-en, storage, revision, reproduce.
 *
 * Needs build/. All parts should be of one build; a part that is of another is named.
 */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {program} from '../commandLine';
import {withResults, type SeenBreak, type TrustPart, type TrustResults, type TrustRow} from './table';

const RESULTS = 'trust/results.json';
const SEEDS = 'trust/seeds.json';
const PROMISES = 'deploy/PROMISES.md';

interface Report {
  readonly stats: {readonly expected: number; readonly unexpected: number; readonly skipped: number};
  readonly suites: readonly Suite[];
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly tests: readonly {
      readonly annotations: readonly {readonly type: string; readonly description?: string}[];
    }[];
  }[];
}

function run(
  command: string,
  env: Readonly<Record<string, string>> = {},
): {readonly isFine: boolean; readonly said: string} {
  console.log(`> ${command}`);
  const {status, stdout, stderr} = spawnSync(command, {
    shell: true,
    encoding: 'utf8',
    env: {...process.env, ...env},
    maxBuffer: 256e6,
  });
  if (status !== 0) console.error(`${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
  return {isFine: status === 0, said: stdout};
}

const countsOf = (suite: Suite): string[] => [
  ...(suite.suites ?? []).flatMap(countsOf),
  ...(suite.specs ?? []).flatMap(({tests}) =>
    tests.flatMap(({annotations}) =>
      annotations.filter(({type}) => type === 'count').map(({description}) => description ?? ''),
    ),
  ),
];

/** Browser tests with everything that a quick run leaves out. */
function inBrowser(promise: string, words: string): TrustRow[] {
  const report = 'test-results/trust.json';
  mkdirSync('test-results', {recursive: true});
  const {isFine} = run(`npx playwright test ${words} --retries=0 --reporter=json`, {
    TRUST: '1',
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  });
  const {stats, suites} = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return [
    {
      promise,
      holds: isFine && stats.expected > 0,
      found: `${stats.expected} tests passed, ${stats.unexpected} failed, ${stats.skipped} left out`,
    },
    ...suites.flatMap(countsOf).map((found) => ({promise, holds: isFine, found})),
  ];
}

/** Which promise a row of the hosting checks shows. */
const HOSTING: readonly (readonly [RegExp, string])[] = [
  [/^headers/, 'Strict headers on every answer'],
  [/^no broken link/, 'No broken links'],
  [/^no file names another host/, 'Nothing leaves'],
  [/./, 'Hosting holds'],
];

function hosting(): TrustRow[] {
  const {isFine} = run('npx tsx tests/hosting --full');
  if (!isFine) return [{promise: 'Hosting holds', holds: false, found: 'the hosting checks failed'}];
  const rows = JSON.parse(readFileSync('trust/hosting.json', 'utf8')) as {
    promise: string;
    found: string;
    problems: string[];
  }[];
  return rows.map(({promise, found, problems}) => ({
    promise: HOSTING.find(([pattern]) => pattern.test(promise))![1],
    holds: problems.length === 0,
    found: `${promise}: ${found}`,
  }));
}

function reproduce(): TrustRow[] {
  const {isFine, said} = run('npx tsx tools/reproduce.ts');
  return [
    {
      promise: 'Builds can be checked',
      holds: isFine,
      found: /^reproduce: (.*)$/m.exec(said)?.[1] ?? 'two builds differ',
    },
  ];
}

function revision(): TrustRow[] {
  const {isFine, said} = run('npx tsx tools/revision/dryRun.ts');
  const found = said.trim().split('\n').at(-1) ?? '';
  return [
    'A revision archives what was published',
    'A revision applies from its first day on',
    'A dated session keeps its revision',
  ].map((promise) => ({
    promise,
    holds: isFine,
    found,
  }));
}

const PARTS: Readonly<Record<string, () => TrustRow[]>> = {
  hosting,
  'offline-ar': () =>
    inBrowser('Works with the network down', '--project=offline tests/offline/offline.e2e.ts -g "\\(ar\\)"'),
  'offline-en': () =>
    inBrowser('Works with the network down', '--project=offline tests/offline/offline.e2e.ts -g "\\(en\\)"'),
  upgrade: () => inBrowser('An upgrade never bites', '--project=offline tests/offline/upgrade.e2e.ts'),
  'policy-ar': () => inBrowser('The policy breaks nothing', '--project=desktop tests/e2e/policy.e2e.ts -g "\\(ar\\)"'),
  'policy-en': () => inBrowser('The policy breaks nothing', '--project=desktop tests/e2e/policy.e2e.ts -g "\\(en\\)"'),
  storage: () => inBrowser('Storage faults cost nothing', '--project=desktop tests/e2e/storageFaults.e2e.ts'),
  revision,
  reproduce,
};

const buildHere = (): string => createHash('sha256').update(readFileSync('build/SHA256SUMS')).digest('hex').slice(0, 8);

const readJson = <T>(file: string, otherwise: T): T =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : otherwise;

function runPart(name: string): TrustPart {
  const begun = Date.now();
  const rows = PARTS[name]!();
  return {
    build: buildHere(),
    date: new Date(begun).toISOString().slice(0, 10),
    seconds: Math.round((Date.now() - begun) / 1000),
    rows,
  };
}

function main({
  values,
  words: positionals,
}: {
  readonly values: {readonly table: boolean};
  readonly words: readonly string[];
}): void {
  const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0)
    throw new Error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);
  const asked = values.table
    ? []
    : Object.keys(PARTS).filter((name) => positionals.length === 0 || positionals.includes(name));
  if (asked.length > 0 && !existsSync('build/SHA256SUMS'))
    throw new Error('There is no finished site in build/; run `npm run build` first.');

  if (asked.length > 0 && !run('npx tsx tools/browser.ts --install').isFine)
    throw new Error('There is no browser for these checks; why stands above.');

  // Parts of an earlier day that are no longer there are not carried on.
  const before = readJson<TrustResults>(RESULTS, {});
  const results: Record<string, TrustPart> = Object.fromEntries(
    Object.keys(PARTS).flatMap((name) => (before[name] ? [[name, before[name]]] : [])),
  );
  for (const name of asked) {
    results[name] = runPart(name);
    // After each part: what is stopped has lost nothing.
    mkdirSync('trust', {recursive: true});
    writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  }
  const {rows: breaks} = readJson<{rows: SeenBreak[]}>(SEEDS, {rows: []});
  writeFileSync(PROMISES, withResults(readFileSync(PROMISES, 'utf8'), breaks, results));

  for (const [name, {seconds, rows}] of Object.entries(results)) {
    for (const {promise, holds, found} of rows)
      console.log(
        `trust: ${name.padEnd(10)} ${String(seconds).padStart(4)} s  ${holds ? 'holds' : 'FAILS'}  ${promise}: ${found}`,
      );
  }
  const missing = Object.keys(PARTS).filter((name) => !results[name]);
  if (missing.length > 0) console.log(`trust: not run yet: ${missing.join(', ')}`);
  const others = Object.entries(results).filter(
    ([, part]) => existsSync('build/SHA256SUMS') && part.build !== buildHere(),
  );
  if (others.length > 0) console.log(`trust: of another build: ${others.map(([name]) => name).join(', ')}`);
  process.exitCode = Object.values(results).every((part) => part.rows.every(({holds}) => holds)) ? 0 : 1;
}

export default program(
  __filename,
  {words: true, ofBuild: true, options: {table: {type: 'boolean', default: false}}},
  main,
);
