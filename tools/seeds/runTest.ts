/** Runs one test in a stage, and says whether it was red for its own reason. */
import {spawn} from 'node:child_process';
import type {Test} from './breaks';

/** Of one test: a break may make a page hang. */
const MOST_SECONDS = 300;

export interface Outcome {
  /** The test that was named ran and failed. */
  readonly isRed: boolean;
  /** It ran and passed, all of what the title names. */
  readonly isGreen: boolean;
  /** What else there is to say: the first lines of the failure, or why nothing ran. */
  readonly said: string;
}

interface UnitReport {
  readonly testResults: readonly {readonly message?: string; readonly assertionResults: readonly {readonly status: string; readonly fullName: string; readonly failureMessages: readonly string[]}[]}[];
}

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {readonly title: string; readonly ok: boolean; readonly tests: readonly {readonly status: string; readonly results: readonly {readonly error?: {readonly message?: string}}[]}[]}[];
}

interface BrowserReport {
  readonly suites: readonly Suite[];
  readonly errors: readonly {readonly message?: string}[];
}

/**
 * @param folder a stage
 * @param port where its site is served, for browser tests
 */
export async function runTest(test: Test, folder: string, port: number): Promise<Outcome> {
  if ('unit' in test) return readUnit(test.title, await run(['vitest', 'run', test.unit, '-t', escaped(test.title), '--reporter=json', '--bail=1'], folder));
  if ('browser' in test) {
    const {browser, title, project} = test;
    return readBrowser(
      await run(['playwright', 'test', browser, '-g', escaped(title), `--project=${project}`, '--reporter=json', '--workers=1', '--retries=0', '-x'], folder, {TEST_PORT: String(port)}),
    );
  }
  const {status, stdout, stderr} = await run(test.command.split(' '), folder);
  const isSaid = `${stdout}\n${stderr}`.includes(test.says);
  return {isRed: status !== 0 && isSaid, isGreen: status === 0, said: firstLines(isSaid ? test.says : stderr || stdout)};
}

/** The report of Vitest. */
export function readUnit(title: string, {stdout, stderr}: Said): Outcome {
  const report = reportIn<UnitReport>(stdout);
  if (!report) return {isRed: false, isGreen: false, said: firstLines(stderr || stdout)};
  const ran = report.testResults.flatMap(({assertionResults}) => assertionResults).filter(({fullName, status}) => fullName.includes(title) && /passed|failed/.test(status));
  const failed = ran.find(({status}) => status === 'failed');
  const noTest = report.testResults.map(({message}) => message).find(Boolean) ?? `no test is called “${title}”`;
  return {isRed: failed !== undefined, isGreen: ran.length > 0 && !failed, said: firstLines(failed?.failureMessages[0] ?? (ran.length === 0 ? noTest : ''))};
}

/** The report of Playwright. */
export function readBrowser({stdout, stderr}: Said): Outcome {
  const report = reportIn<BrowserReport>(stdout);
  if (!report) return {isRed: false, isGreen: false, said: firstLines(stderr || stdout)};
  const specs = report.suites.flatMap(specsOf);
  const failed = specs.find(({ok, tests}) => !ok && tests.some(({status}) => status === 'unexpected'));
  const error = failed?.tests.flatMap(({results}) => results).find((result) => result.error)?.error?.message ?? report.errors[0]?.message;
  return {isRed: failed !== undefined, isGreen: specs.length > 0 && specs.every(({ok}) => ok) && report.errors.length === 0, said: firstLines(error ?? '')};
}

const specsOf = (suite: Suite): NonNullable<Suite['specs']> => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];

const escaped = (title: string): string => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A report may stand behind what programs said before it. */
function reportIn<T>(stdout: string): T | undefined {
  const start = stdout.search(/^\{/m);
  try {
    return start === -1 ? undefined : (JSON.parse(stdout.slice(start)) as T);
  } catch {
    return undefined;
  }
}

 
const firstLines = (text: string): string => text.replace(/\u001B\[[0-9;]*m/g, '').split('\n').map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('at ')).slice(0, 2).join(' ').slice(0, 240);

export interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(words: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): Promise<Said> {
  return new Promise((resolve) => {
    // A group of its own: what it started ends with it.
    const child = spawn('npx', words, {cwd, env: {...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env}, detached: true});
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    const timer = setTimeout(() => {
      stderr = `not ended after ${MOST_SECONDS} s`;
      process.kill(-child.pid!, 'SIGKILL');
    }, MOST_SECONDS * 1000);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({status, stdout, stderr});
    });
  });
}
