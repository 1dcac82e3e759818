import {spawn} from 'node:child_process';
import path from 'node:path';

export interface Part {
  readonly name: string;
  /** A line for the shell. Programs of node_modules/.bin are found by their name. */
  readonly command: string;
}

interface Result {
  readonly isPassed: boolean;
  /** What it printed, of both kinds in the order of its arrival. */
  readonly output: string;
  readonly seconds: number;
}

/**
 * Runs commands side by side and reports them in their order, each with all that it printed, as soon as
 * those before it are ready. The last one is begun first: it is the longest.
 *
 * @param width how many may run at a time
 * @returns whether all of them passed
 */
export async function runParts(parts: readonly Part[], width: number, print: (text: string) => void): Promise<boolean> {
  const begun = performance.now();
  const results = new Map<Part, Result>();
  const waiting = [...parts];
  const reported = [...parts];
  let isPassed = true;

  async function work(): Promise<void> {
    for (let part = waiting.pop(); part; part = waiting.pop()) {
      results.set(part, await run(part.command));
      for (let result = results.get(reported[0]!); result; result = results.get(reported[0]!)) {
        const {name} = reported.shift()!;
        isPassed &&= result.isPassed;
        print(
          `${name} ${result.isPassed ? 'passed' : 'FAILED'} after ${result.seconds.toFixed(1)} s\n${result.output.replace(/^(?=.)/gm, '  ')}`,
        );
      }
    }
  }
  await Promise.all(Array.from({length: width}, work));
  print(`${isPassed ? 'All checks passed' : 'Checks FAILED'} after ${secondsSince(begun).toFixed(1)} s\n`);
  return isPassed;
}

function run(command: string): Promise<Result> {
  const begun = performance.now();
  const PATH = [path.resolve('node_modules/.bin'), process.env.PATH].join(path.delimiter);
  const child = spawn(command, {shell: true, env: {...process.env, PATH}, stdio: ['ignore', 'pipe', 'pipe']});
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    const end = (isPassed: boolean, more = '') =>
      resolve({isPassed, output: Buffer.concat(chunks).toString('utf8') + more, seconds: secondsSince(begun)});
    child.on('error', ({message}) => end(false, `${message}\n`));
    child.on('close', (code) => end(code === 0));
  });
}

function secondsSince(begun: number): number {
  return (performance.now() - begun) / 1000;
}
