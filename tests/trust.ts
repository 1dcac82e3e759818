/**
 * The long checks of what the site promises, with their counts: prints a table and writes
 * trust/results.json. All of them take about half an hour.
 *
 *   npm run trust [-- hosting offline policy storage reproduce]
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';

const RESULTS = 'trust/results.json';

interface Row {
  readonly promise: string;
  readonly holds: boolean;
  readonly found: string;
}

interface Report {
  readonly stats: {readonly expected: number; readonly unexpected: number; readonly skipped: number};
  readonly suites: readonly Suite[];
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {readonly tests: readonly {readonly annotations: readonly {readonly type: string; readonly description?: string}[]}[]}[];
}

function run(command: string, env: Readonly<Record<string, string>> = {}): {readonly isFine: boolean; readonly said: string} {
  console.log(`> ${command}`);
  const {status, stdout, stderr} = spawnSync(command, {shell: true, encoding: 'utf8', env: {...process.env, ...env}, maxBuffer: 256e6});
  if (status !== 0) console.error(`${stdout.slice(-4000)}\n${stderr.slice(-4000)}`);
  return {isFine: status === 0, said: stdout};
}

const counts = (suite: Suite): string[] => [
  ...(suite.suites ?? []).flatMap(counts),
  ...(suite.specs ?? []).flatMap(({tests}) => tests.flatMap(({annotations}) => annotations.filter(({type}) => type === 'count').map(({description}) => description ?? ''))),
];

function browserTests(promise: string, files: string): Row[] {
  const report = 'test-results/trust.json';
  mkdirSync('test-results', {recursive: true});
  const {isFine} = run(`npx playwright test ${files} --reporter=json`, {TRUST: '1', PLAYWRIGHT_JSON_OUTPUT_NAME: report});
  const {stats, suites} = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return [
    {promise, holds: isFine, found: `${stats.expected} tests passed, ${stats.unexpected} failed`},
    ...suites.flatMap(counts).map((found) => ({promise, holds: isFine, found})),
  ];
}

function hosting(): Row[] {
  const {isFine} = run('npx tsx tests/hosting --full');
  if (!isFine) return [{promise: 'hosting', holds: false, found: 'see above'}];
  const rows = JSON.parse(readFileSync('trust/hosting.json', 'utf8')) as {promise: string; found: string; faults: string[]}[];
  return rows.map(({promise, found, faults}) => ({promise: `hosting: ${promise}`, holds: faults.length === 0, found}));
}

function reproduce(): Row[] {
  const {isFine, said} = run('npx tsx tools/reproduce.ts');
  return [{promise: 'builds can be checked', holds: isFine, found: /^reproduce: (.*)$/m.exec(said)?.[1] ?? 'differ'}];
}

const PARTS: Readonly<Record<string, () => Row[]>> = {
  hosting,
  offline: () => browserTests('offline, upgrades, kill switch', '--project=offline'),
  policy: () => browserTests('the policy breaks nothing, nothing leaves', '--project=desktop tests/e2e/policy.e2e.ts'),
  storage: () => browserTests('storage faults cost nothing', '--project=desktop tests/e2e/storageFaults.e2e.ts'),
  reproduce,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !Object.hasOwn(PARTS, part));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}.`);

mkdirSync('trust', {recursive: true});
const before = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Record<string, Row[]>) : {};
const parts = Object.entries(PARTS).map(([part, check]) => [part, asked.length === 0 || asked.includes(part) ? check() : (before[part] ?? [])] as const);
writeFileSync(RESULTS, `${JSON.stringify(Object.fromEntries(parts), null, 2)}\n`);

const rows = parts.flatMap(([, found]) => found);
const width = Math.max(...rows.map(({promise}) => promise.length));
for (const {promise, holds, found} of rows) console.log(`trust: ${promise.padEnd(width)}  ${holds ? 'holds' : 'FAILS'}  ${found}`);
process.exitCode = rows.every(({holds}) => holds) ? 0 : 1;
