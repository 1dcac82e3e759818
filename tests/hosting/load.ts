import {spawn} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {Agent, get as httpGet} from 'node:http';
import path from 'node:path';
import {inForce, LOCALES} from '../site';

export interface Load {
  readonly perSecond: number;
  /** Milliseconds below which 99 of 100 answers stay. */
  readonly p99: number;
  /** Answers that were no answer: refused, broken off, late, or of a wrong status. */
  readonly errors: number;
  /** Connections that the server closed before it answered the next request on them. */
  readonly closed: number;
}

/** Readers at once. */
export const CONNECTIONS = 200;

/** Many readers at once, over mixed addresses, for so many seconds, or until something is done. */
export function load(origin: string, work: string, seconds: number, done?: Promise<unknown>): Promise<Load> {
  const script = path.join(work, 'mixed.lua');
  const addresses = [
    ...LOCALES.flatMap(inForce),
    '/sw.js',
    '/ar/checklists.json',
    '/ar/icons/icon.svg',
    '/en/icons/icon-192.png',
  ];
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
    const child = spawn('wrk', [
      '-t2',
      `-c${CONNECTIONS}`,
      `-d${seconds}s`,
      '--latency',
      '--timeout',
      '10s',
      '-s',
      script,
      origin,
    ]);
    let said = '';
    child.stdout.on('data', (part) => (said += String(part)));
    child.stderr.on('data', (part) => (said += String(part)));
    child.on('error', reject);
    child.on('exit', () => resolve(readWrk(said)));
    // It then says what it has measured so far.
    const stop = (): boolean => child.kill('SIGINT');
    done?.then(stop, stop);
  });
}

/** Reads what wrk prints. @throws Error when it says something else */
export function readWrk(said: string): Load {
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(said)?.[1]);
  const [, number, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(said) ?? [];
  if (!perSecond || !number || !unit) throw new Error(`wrk said:\n${said}`);
  const [connect = 0, read = 0, write = 0, timeout = 0] = (
    /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(said) ?? []
  )
    .slice(1)
    .map(Number);
  const answers = Number(/Non-2xx or 3xx responses: (\d+)/.exec(said)?.[1] ?? 0);
  return {
    perSecond: Math.round(perSecond),
    p99: Number(number) * {us: 0.001, ms: 1, s: 1000}[unit as 'us' | 'ms' | 's'],
    errors: answers + connect + write + timeout,
    closed: read,
  };
}

export interface Visits {
  readonly visits: number;
  readonly requests: number;
  readonly problems: readonly string[];
}

/**
 * Readers who open a page, then all that it names, until the work is done.
 *
 * @param doWork is handed a way to wait until a reader has opened a page of an edition
 */
export async function visitWhile(
  origin: string,
  doWork: (seen: (edition: string) => Promise<void>) => Promise<void>,
): Promise<Visits> {
  let isDone = false;
  const editions = new Set<string>();
  const seen = async (edition: string): Promise<void> => {
    const since = Date.now();
    while (!editions.has(edition) && Date.now() - since < 60_000)
      await new Promise((resolve) => setTimeout(resolve, 20));
    if (!editions.has(edition))
      throw new Error(`Nobody saw edition ${edition} in a minute: ${problems.slice(0, 3).join('; ')}`);
  };
  let [visits, requests] = [0, 0];
  const problems: string[] = [];
  const agent = new Agent({keepAlive: true});
  const get = async (address: string): Promise<string> => {
    requests += 1;
    // A server may close a connection that waits just as the next request is sent; every browser then asks again, over a new one.
    const {status, body} = await ask(address, agent).catch((error: unknown) => {
      if (error instanceof Unanswered) return ask(address, false);
      throw error;
    });
    if (status !== 200) throw new Error(`${address}: ${status}`);
    return body;
  };
  const reader = async (): Promise<void> => {
    while (!isDone) {
      try {
        const page = await get(`${origin}/en/cl-end-day/`);
        editions.add(/^<!doctype html>\s*<html data-test-edition=(\w)/i.exec(page)?.[1] ?? 'A');
        // A tab that is slow to ask: by now another release may be served.
        await new Promise((resolve) => setTimeout(resolve, 50));
        const named = [
          ...page.matchAll(/(?:src|href)="?(\/en\/assets\/[^" >]+)/g),
          ...page.matchAll(/data-app="([^"]+)"/g),
        ].flatMap(([, list]) => list!.split(' '));
        if (named.length < 2) throw new Error('The page names no files.');
        for (const file of new Set(named)) await get(origin + file);
        visits += 1;
      } catch (error) {
        problems.push((error as Error).message);
      }
    }
  };
  const readers = Promise.all(Array.from({length: 8}, reader));
  await doWork(seen).finally(() => (isDone = true));
  await readers;
  agent.destroy();
  return {visits, requests, problems};
}

/** The connection was closed before an answer began. */
class Unanswered extends Error {}

/**
 * One request, read to its end. Not with fetch, which calls an answer terminated that came
 * whole when the connection is closed before it has handed over the last part.
 */
function ask(address: string, agent: Agent | false): Promise<{readonly status: number; readonly body: string}> {
  return new Promise((resolve, reject) => {
    const request = httpGet(address, {agent}, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('error', (error) =>
        reject(new Error(`${address}: cut off after ${Buffer.concat(parts).length} bytes: ${error.message}`)),
      );
      answer.on('end', () => resolve({status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString()}));
    });
    request.on('error', (error) => reject(new Unanswered(`${address}: ${error.message}`)));
  });
}
