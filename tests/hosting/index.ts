/**
 * Hosts the finished site of build/ with a real nginx on the loopback, as deploy/README.md
 * says, and checks the promises of an operator. Prints a table.
 *
 *   npm run test:hosting [-- --full]     --full holds the load to its thresholds and writes trust/hosting.json
 */
import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {program} from '../../tools/commandLine';
import {writeRelease} from '../../tools/hosting/release';
import {writeEdition} from '../editions';
import {BUILD} from '../site';
import {readData} from '../../src/content/readData';
import {findForeignHosts} from './foreignHosts';
import {checkHeaders} from './headers';
import {checkLinks} from './links';
import {CONNECTIONS, load, visitWhile, type Load} from './load';
import {PROBES, probe} from './probes';
import {checkStrangers} from './strangers';
import {ADVICE, host, install, type Hosting} from './server';

/** Of TRUST: what a morning on which all must work from home asks for is 270 a second. */
const LEAST_PER_SECOND = 5000;
const MOST_P99 = 200;

interface Row {
  readonly promise: string;
  readonly found: string;
  readonly problems: readonly string[];
}

const describe = ({perSecond, p99, errors, closed}: Load): string =>
  `${perSecond} requests/s, p99 ${p99.toFixed(1)} ms, ${errors + closed} errors`;

async function checkLoad(hosting: Hosting, work: string, isFull: boolean): Promise<Row> {
  const found = await load(hosting.secureOrigin, work, isFull ? 10 : 2);
  const problems = [
    ...(found.errors + found.closed > 0 ? [`${found.errors + found.closed} errors`] : []),
    // A shared machine says little about speed in two seconds.
    ...(isFull && found.perSecond < LEAST_PER_SECOND ? [`fewer than ${LEAST_PER_SECOND} requests/s`] : []),
    ...(isFull && found.p99 > MOST_P99 ? [`p99 above ${MOST_P99} ms`] : []),
  ];
  return {promise: 'load over TLS, 200 at once', found: describe(found), problems};
}

async function checkSwap(
  hosting: Hosting,
  work: string,
  [B, C]: readonly [string, string],
  hasWrk: boolean,
): Promise<Row> {
  const problems: string[] = [];
  const swap = async (seen: (edition: string) => Promise<void>): Promise<void> => {
    await seen('A');
    hosting.release(B);
    await seen('B');
    hosting.release(C);
    await seen('C');
    hosting.release(B, '--back');
    // The web server takes a release over a moment after it was told.
    let health = '';
    for (let look = 0; look < 200 && !health.startsWith('ok 000002 '); look += 1)
      health = await (await fetch(`${hosting.origin}/healthz`, {headers: {Connection: 'close'}})).text();
    if (!/^ok 000002 [0-9a-f]{8}\n$/.test(health)) problems.push(`health: ${health}`);
  };
  let under: Load | undefined;
  const visits = await visitWhile(hosting.origin, async (seen) => {
    const swapped = swap(seen);
    if (hasWrk) under = await load(hosting.origin, work, 300, swapped);
    await swapped;
  });
  const {errors, closed} = under ?? {errors: 0, closed: 0};
  // With each release the server closes what waits between two requests, once. Browsers then ask again, as the visitors do; wrk counts it.
  if (errors > 0) problems.push(`wrk: ${errors} errors`);
  if (closed > 3 * CONNECTIONS)
    problems.push(`wrk: ${closed} connections closed without an answer, of ${CONNECTIONS}, by 3 releases`);
  return {
    promise: '3 releases swapped under load',
    found: `${visits.visits} visits, ${visits.requests} requests, ${visits.problems.length + errors} failed; each of ${CONNECTIONS} connections closed ${(closed / CONNECTIONS).toFixed(1)} times`,
    problems: [...problems, ...visits.problems.slice(0, 5)],
  };
}

async function checkRest(hosting: Hosting, bundle: string): Promise<Row> {
  const problems: string[] = [];
  let count = 0;
  const expect = (what: string, is: unknown, should: unknown): void => {
    count += 1;
    if (is !== should) problems.push(`${what}: ${String(is)}, not ${String(should)}`);
  };
  const get = (address: string, encoding = 'identity'): Promise<Response> =>
    fetch(hosting.origin + address, {headers: {'Accept-Encoding': encoding}, redirect: 'manual'});

  const digest = createHash('sha256')
    .update(readFileSync(path.join(bundle, 'SHA256SUMS')))
    .digest('hex')
    .slice(0, 8);
  expect('health', await (await get('/healthz')).text(), `ok 000001 ${digest}\n`);
  expect('brotli', (await get('/ar/teams-chat/', 'br')).headers.get('Content-Encoding'), 'br');
  expect('gzip', (await get('/ar/teams-chat/', 'gzip')).headers.get('Content-Encoding'), 'gzip');
  expect('what it varies by', (await get('/ar/teams-chat/', 'br')).headers.get('Vary'), 'Accept-Encoding');
  expect(
    'manifest',
    (await get('/ar/manifest.webmanifest')).headers.get('Content-Type'),
    'application/manifest+json; charset=utf-8',
  );
  expect('calendar file', (await get('/ar/s/none.ics')).status, 404);
  expect('a query stays', (await get('/ar/2025-06/teams-chat/?a=1')).headers.get('Location'), '/ar/teams-chat/?a=1');
  const etag = (await get('/ar/teams-chat/')).headers.get('ETag') ?? '';
  expect(
    'not changed',
    (await fetch(`${hosting.origin}/ar/teams-chat/`, {headers: {'If-None-Match': etag, 'Accept-Encoding': 'identity'}}))
      .status,
    304,
  );

  const [worker, kill] = ['sw.js', 'sw-kill.js'].map((file) => readFileSync(path.join(BUILD, file), 'utf8'));
  expect('two workers', worker === kill, false);
  const sent = async (): Promise<string> => {
    const text = await (await get('/sw.js')).text();
    return text === worker ? 'the worker' : text === kill ? 'the kill switch' : text.slice(0, 80);
  };
  expect('the worker', await sent(), 'the worker');
  hosting.switchOff(true);
  expect('the worker, switched off', await sent(), 'the kill switch');
  hosting.switchOff(false);
  expect('the worker, allowed again', await sent(), 'the worker');
  return {promise: 'health, compression, types, 304, kill switch', found: `${count} answers`, problems};
}

async function main({values}: {readonly values: {readonly full: boolean}}): Promise<void> {
  const {canInstall, hasNginx, hasWrk} = install();
  if (!hasNginx) {
    // Where it could have been installed it should have been; a writer's laptop need not have a web server.
    if (canInstall || values.full) throw new Error(ADVICE);
    console.log(`hosting: left out. ${ADVICE}`);
    return;
  }
  if (values.full && !hasWrk) throw new Error('There is no wrk to measure the load with; sudo apt-get install -y wrk');
  // Workers of nginx may run as somebody else: all may look in.
  const work = mkdtempSync(path.join(tmpdir(), 'hosting-'));
  const rows: Row[] = [];
  let hosting: Hosting | undefined;
  try {
    const bundle = path.join(work, 'bundle');
    writeRelease(BUILD, bundle);
    const [B, C] = await Promise.all(
      (['B', 'C'] as const).map(async (letter) => {
        const folder = path.join(work, `bundle-${letter}`);
        writeRelease(await writeEdition(path.join(work, 'editions'), letter, 'whole'), folder);
        return folder;
      }),
    );
    hosting = await host(work, bundle);
    const {kinds, names, problems} = await checkHeaders(hosting.origin);
    rows.push({promise: 'headers on every answer', found: `${kinds} kinds × ${names} headers`, problems});
    const strangers = await checkStrangers(hosting);
    rows.push({
      promise: 'other hosts and weak ciphers',
      found: `${strangers.count} connections`,
      problems: strangers.problems,
    });
    rows.push({promise: 'path probes', found: `${PROBES.length} probes`, problems: await probe(hosting.port)});
    const links = await checkLinks(hosting.origin);
    rows.push({
      promise: 'no broken link',
      found: `${links.pages} pages, ${links.links} links`,
      problems: links.problems.slice(0, 20),
    });
    const hosts = findForeignHosts(
      BUILD,
      new URL(readData(process.cwd()).entity['site.url']!.words.en || 'http://localhost').hostname,
    );
    rows.push({
      promise: 'no file names another host',
      found: `${hosts.files} files; ${hosts.linked} hosts in links to sources`,
      problems: hosts.problems,
    });
    rows.push(
      hasWrk
        ? await checkLoad(hosting, work, values.full)
        : {promise: 'load', found: 'not measured: there is no wrk', problems: []},
    );
    rows.push(await checkRest(hosting, bundle));
    rows.push(await checkSwap(hosting, work, [B!, C!], hasWrk));
  } finally {
    await hosting?.stop();
    rmSync(work, {recursive: true, force: true});
  }

  const width = Math.max(...rows.map(({promise}) => promise.length));
  for (const {promise, found, problems} of rows)
    console.log(`hosting: ${promise.padEnd(width)}  ${problems.length === 0 ? 'holds' : 'FAILS'}  ${found}`);
  const problems = rows.flatMap((row) => row.problems.map((problem) => `  ${row.promise}: ${problem}`));
  if (values.full) {
    mkdirSync('trust', {recursive: true});
    writeFileSync('trust/hosting.json', `${JSON.stringify(rows, null, 2)}\n`);
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

export default program(__filename, {options: {full: {type: 'boolean', default: false}}}, main);
