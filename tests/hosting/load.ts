import {spawn} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {LOCALES} from '../../src/lib/locale';
import {inForce} from '../site';

export interface Load {
  readonly perSecond: number;
  /** Milliseconds below which 99 of 100 answers stay. */
  readonly p99: number;
  readonly errors: number;
}

/** Many readers at once, over mixed addresses, for so many seconds. */
export function load(origin: string, work: string, seconds: number): Promise<Load> {
  const script = path.join(work, 'mixed.lua');
  const addresses = [...LOCALES.flatMap(inForce), '/sw.js', '/ar/checklists.json', '/ar/icons/icon.svg', '/en/icons/icon-192.png'];
  writeFileSync(
    script,
    `local addresses = {${addresses.map((address) => JSON.stringify(address)).join(', ')}}
local at = 0
function request()
  at = at % #addresses + 1
  return wrk.format("GET", addresses[at], {["Accept-Encoding"] = "br"})
end
`,
  );
  return new Promise((resolve, reject) => {
    const child = spawn('wrk', ['-t2', '-c200', `-d${seconds}s`, '--latency', '--timeout', '10s', '-s', script, origin]);
    let said = '';
    child.stdout.on('data', (part) => (said += String(part)));
    child.stderr.on('data', (part) => (said += String(part)));
    child.on('error', reject);
    child.on('exit', () => resolve(readWrk(said)));
  });
}

/** Reads what wrk prints. @throws Error when it says something else */
export function readWrk(said: string): Load {
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]);
  const [, number, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(said) ?? [];
  if (!perSecond || !number || !unit) throw new Error(`wrk said:\n${said}`);
  const [, ...sockets] = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(said) ?? [];
  const answers = Number(/Non-2xx or 3xx responses: (\d+)/.exec(said)?.[1] ?? 0);
  return {
    perSecond: Math.round(perSecond),
    p99: Number(number) * {us: 0.001, ms: 1, s: 1000}[unit as 'us' | 'ms' | 's'],
    errors: answers + sockets.reduce((sum, count) => sum + Number(count), 0),
  };
}

export interface Visits {
  readonly visits: number;
  readonly requests: number;
  readonly faults: readonly string[];
}

/** Readers who open a page, then all that it names, until the work is done. */
export async function visitWhile(origin: string, doWork: () => Promise<void>): Promise<Visits> {
  let isDone = false;
  let [visits, requests] = [0, 0];
  const faults: string[] = [];
  const reader = async (): Promise<void> => {
    while (!isDone) {
      try {
        const page = await (await get(`${origin}/en/cl-end-day/`)).text();
        // A tab that is slow to ask: by now another release may be served.
        await new Promise((resolve) => setTimeout(resolve, 50));
        const named = [...page.matchAll(/(?:src|href)="?(\/en\/assets\/[^" >]+)/g), ...page.matchAll(/data-app="([^"]+)"/g)].flatMap(([, list]) => list!.split(' '));
        for (const file of new Set(named)) await (await get(origin + file)).arrayBuffer();
        visits += 1;
      } catch (error) {
        faults.push((error as Error).message);
      }
    }
  };
  const get = async (address: string): Promise<Response> => {
    requests += 1;
    // A server may close a connection that waits just as the next request is sent; every browser then asks again.
    const answer = await fetch(address)
      .catch(() => fetch(address))
      .catch((error: unknown) => {
        throw new Error(`${address}: ${(error as Error & {cause?: Error}).cause?.message ?? 'no answer'}`);
      });
    if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`);
    return answer;
  };
  const readers = Promise.all(Array.from({length: 8}, reader));
  await doWork().finally(() => (isDone = true));
  await readers;
  return {visits, requests, faults};
}
