/** Runs one test in a stage, and says whether it was red for its own reason. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {createServer} from 'node:http';
import path from 'node:path';
import {siteListener} from '../siteServer';
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
  readonly testResults: readonly {
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

interface Suite {
  readonly title: string;
  readonly suites?: readonly Suite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly status: string;
      readonly results: readonly {readonly error?: {readonly message?: string}}[];
    }[];
  }[];
}

interface BrowserReport {
  readonly suites: readonly Suite[];
  readonly errors: readonly {readonly message?: string}[];
}

/** Runs one test. @param port where the site of the stage is served, for browser tests */
export const runTest = async (test: Test, folder: string, port: number): Promise<Outcome> =>
  (await runTests([test], folder, port))[0]!;

/** What runs in one go: tests of one file, or a program. */
export const runOf = (test: Test): string =>
  'unit' in test ? test.unit : 'browser' in test ? `${test.browser} (${test.project})` : test.command;

/**
 * Runs tests in one go.
 *
 * @param tests of one file, or one program
 * @param folder a stage
 * @returns an outcome for each, in their order
 */
export async function runTests(tests: readonly Test[], folder: string, port: number): Promise<Outcome[]> {
  const first = tests[0]!;
  const titles = tests.map((test) => ('title' in test ? test.title : ''));
  const words = titles.map(escaped).join('|');
  const isAlone = tests.length === 1;
  const seconds = MOST_SECONDS * tests.length;
  if ('unit' in first) {
    const said = await run(
      ['vitest', 'run', first.unit, '-t', words, '--reporter=json', ...(isAlone ? ['--bail=1'] : [])],
      folder,
      seconds,
    );
    return titles.map((title) => readUnit(title, said));
  }
  if ('browser' in first) {
    const {browser, project} = first;
    // From this process: a server of its own would take as long to start as many a test takes to run.
    const server = createServer(siteListener(path.join(folder, 'build'))).listen(port);
    await once(server, 'listening');
    // Playwright reads tags where they stand, between the titles.
    const said = await run(
      [
        'playwright',
        'test',
        browser,
        '-g',
        words.replaceAll(' ', ' (?:@\\S+ )*'),
        `--project=${project}`,
        '--reporter=json',
        '--workers=1',
        '--retries=0',
        ...(isAlone ? ['-x'] : []),
      ],
      folder,
      seconds,
      {TEST_PORT: String(port), TEST_SERVED: '1'},
    );
    server.close().closeAllConnections();
    await once(server, 'close');
    return titles.map((title) => readBrowser(title, said));
  }
  const {status, stdout, stderr} = await run(first.command.split(' '), folder, seconds);
  const isSaid = `${stdout}\n${stderr}`.includes(first.says);
  return [
    {isRed: status !== 0 && isSaid, isGreen: status === 0, said: firstLines(isSaid ? first.says : stderr || stdout)},
  ];
}

/** The report of Vitest. */
export function readUnit(title: string, {stdout, stderr}: Said): Outcome {
  const report = reportIn<UnitReport>(stdout);
  if (!report) return {isRed: false, isGreen: false, said: firstLines(stderr || stdout)};
  const ran = report.testResults
    .flatMap(({assertionResults}) => assertionResults)
    .filter(({fullName, status}) => fullName.includes(title) && /passed|failed/.test(status));
  const failed = ran.find(({status}) => status === 'failed');
  const noTest = report.testResults.map(({message}) => message).find(Boolean) ?? `no test is called “${title}”`;
  return {
    isRed: failed !== undefined,
    isGreen: ran.length > 0 && !failed,
    said: firstLines(failed?.failureMessages[0] ?? (ran.length === 0 ? noTest : '')),
  };
}

/** The report of Playwright. */
export function readBrowser(title: string, {stdout, stderr}: Said): Outcome {
  const report = reportIn<BrowserReport>(stdout);
  if (!report) return {isRed: false, isGreen: false, said: firstLines(stderr || stdout)};
  const specs = report.suites.flatMap((suite) => specsOf(suite)).filter(({name}) => name.includes(title));
  const failed = specs.find(({ok, tests}) => !ok && tests.some(({status}) => status === 'unexpected'));
  const error =
    failed?.tests.flatMap(({results}) => results).find((result) => result.error)?.error?.message ??
    report.errors[0]?.message;
  return {
    isRed: failed !== undefined,
    isGreen: specs.length > 0 && specs.every(({ok}) => ok) && report.errors.length === 0,
    said: firstLines(error ?? ''),
  };
}

type Spec = NonNullable<Suite['specs']>[number];

/** All tests with the titles of those around them, as Playwright names them. */
const specsOf = (suite: Suite, around = ''): (Spec & {readonly name: string})[] => {
  const name = `${around}${suite.title} `;
  return [
    ...(suite.specs ?? []).map((spec) => ({...spec, name: name + spec.title})),
    ...(suite.suites ?? []).flatMap((inner) => specsOf(inner, name)),
  ];
};

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

const firstLines = (text: string): string =>
  text
    .replace(/\u001B\[[0-9;]*m/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('at '))
    .slice(0, 2)
    .join(' ')
    .slice(0, 240);

export interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(
  words: readonly string[],
  cwd: string,
  seconds: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Said> {
  return new Promise((resolve) => {
    const [program = '', ...options] = words;
    // A group of its own: what it started ends with it.
    const child = spawn(path.resolve('node_modules/.bin', program), options, {
      cwd,
      env: {...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env},
      detached: true,
    });
    let [stdout, stderr, isLate] = ['', '', false];
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    let timer = setTimeout(() => {
      // Asked first: programs then stop what they started in groups of their own.
      process.kill(-child.pid!, 'SIGINT');
      timer = setTimeout(() => process.kill(-child.pid!, 'SIGKILL'), 10_000);
      isLate = true;
    }, seconds * 1000);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({status, stdout, stderr: isLate ? `not ended after ${seconds} s` : stderr});
    });
  });
}
