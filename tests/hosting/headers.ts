import {createHash} from 'node:crypto';
import {readFileSync, readdirSync} from 'node:fs';
import {request, type IncomingMessage} from 'node:http';
import path from 'node:path';
import {load} from 'cheerio';
import {BUILD} from '../site';

interface Kind {
  readonly what: string;
  readonly address: string;
  readonly status: number;
  readonly method?: string;
  readonly sent?: Readonly<Record<string, string>>;
  readonly isHashed?: boolean;
  readonly isShared?: boolean;
  /** What stands in the body, once it is read as text. */
  readonly says?: string;
}

const one = (folder: string, pattern: RegExp): string => {
  const name = readdirSync(path.join(BUILD, folder)).find((entry) => pattern.test(entry));
  if (!name) throw new Error(`${BUILD}/${folder} has no file like ${pattern}.`);
  return `/${folder}/${name}`;
};

/** Their hashed names are those of the build, which is not there yet when this file is loaded. */
function kindsOfAnswers(): readonly Kind[] {
  const script = one('ar/assets/js', /^main\..*\.js$/);
  return [
    {what: 'page', address: '/ar/teams-chat/', status: 200, says: '<html lang=ar'},
    {what: 'root page', address: '/', status: 200},
    {what: 'script', address: script, status: 200, isHashed: true},
    {what: 'style sheet', address: one('ar/assets/css', /\.css$/), status: 200, isHashed: true},
    {what: 'search index', address: one('ar/search', /^2025-06\.[0-9a-f]{8}\.json$/), status: 200, isHashed: true},
    {what: 'data', address: '/ar/checklists.json', status: 200},
    {what: 'drawing', address: '/ar/icons/icon.svg', status: 200},
    {what: 'font', address: one('ar/assets/fonts', /\.woff2$/), status: 200, isHashed: true},
    {what: 'picture', address: '/ar/icons/icon-192.png', status: 200},
    {what: 'offline worker', address: '/sw.js', status: 200},
    {what: 'manifest', address: '/ar/manifest.webmanifest', status: 200},
    {what: 'sitemap', address: '/sitemap.xml', status: 200},
    {what: 'search box for other sites', address: '/embed/search-box.js', status: 200, isShared: true},
    {what: 'search description for other sites', address: '/ar/opensearch.xml', status: 200, isShared: true},
    {what: 'health', address: '/healthz', status: 200},
    {what: 'permanent address', address: '/ar/2025-06/teams-chat/', status: 302},
    {what: 'without its slash', address: '/ar/teams-chat', status: 302},
    {what: 'not there, Arabic', address: '/ar/none/', status: 404, says: '<html lang=ar'},
    {what: 'not there, English', address: '/en/none/', status: 404, says: '<html lang=en'},
    {what: 'not there', address: '/none', status: 404, says: '<html lang="ar"'},
    {what: 'hashed, not there', address: '/ar/assets/js/main.00000000.js', status: 404, says: '<html lang=ar'},
    {what: 'folder of files', address: '/en/assets/', status: 404, says: '<html lang=en'},
    {what: 'folder of files, without its slash', address: '/ar/assets/js', status: 404, says: '<html lang=ar'},
    {what: 'folder of no language', address: '/embed/', status: 404, says: '<html lang="ar"'},
    {what: 'hidden', address: '/.git/config', status: 404},
    {what: 'not allowed', address: '/ar/teams-chat/', status: 405, method: 'POST'},
    {
      what: 'changed since',
      address: script,
      status: 412,
      sent: {'If-Unmodified-Since': 'Thu, 01 Jan 1998 00:00:00 GMT'},
    },
    {
      what: 'too large a question',
      address: '/ar/teams-chat/',
      status: 413,
      method: 'POST',
      sent: {'Content-Length': '2000'},
    },
    // Answered whole: a part that is not there was answered with every header twice.
    {what: 'part', address: script, status: 200, sent: {Range: 'bytes=0-9'}, isHashed: true},
    {what: 'part that is not there', address: script, status: 200, sent: {Range: 'bytes=99999999-'}, isHashed: true},
  ];
}

interface Inline {
  readonly script: string;
  readonly styles: readonly string[];
}

/** The hashes of what stands in pages, as each of some pages has it: one script, and a style sheet for each language. */
async function inlineOf(origin: string): Promise<Inline> {
  const [scripts, styles] = [new Set<string>(), new Set<string>()];
  const hash = (text: string): string => createHash('sha256').update(text).digest('base64');
  for (const page of ['/ar/', '/en/teams-chat/', '/ar/2021-10/policy-overview/']) {
    const $ = load(await (await fetch(origin + page)).text());
    $('script:not([src])').each((_, element) => void scripts.add(hash($(element).text())));
    $('style').each((_, element) => void styles.add(hash($(element).text())));
  }
  if (scripts.size !== 1 || styles.size !== 2)
    throw new Error(
      `There are ${scripts.size} different scripts and ${styles.size} style sheets in pages, not 1 and 2.`,
    );
  return {script: [...scripts][0]!, styles: [...styles]};
}

/** Written out, so that no change of the program that writes them passes unseen. */
const expectedOf = (kind: Kind, {script, styles: [one, other]}: Inline): Readonly<Record<string, string>> => ({
  'content-security-policy': `default-src 'none'; script-src 'self' 'sha256-${script}' 'sha256-hU6Hr3yHHqawkNo2N5GEQwNt/RRclynlCgW41TOYFEQ='; style-src 'self' 'sha256-${one}' 'sha256-${other}'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'camera=(self), microphone=(self), display-capture=(), geolocation=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': kind.isShared ? 'cross-origin' : 'same-origin',
  'cache-control': kind.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  server: 'nginx',
});

const ask = (origin: string, {address, method = 'GET', sent}: Kind): Promise<{answer: IncomingMessage; body: string}> =>
  new Promise((resolve, reject) => {
    request(
      `${origin}${address}`,
      {method, agent: false, headers: {'Accept-Encoding': 'identity', ...sent}},
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve({answer, body: Buffer.concat(parts).toString()}));
      },
    )
      .on('error', reject)
      .end();
  });

export interface Matrix {
  readonly kinds: number;
  readonly names: number;
  readonly problems: readonly string[];
}

/** Every header on every kind of answer, each once and with its value; no header stands twice. */
export async function checkHeaders(origin: string): Promise<Matrix> {
  const inline = await inlineOf(origin);
  const problems: string[] = [];
  let names = 0;
  const kinds = kindsOfAnswers();
  for (const kind of kinds) {
    const {answer, body} = await ask(origin, kind);
    const expected = expectedOf(kind, inline);
    names = Object.keys(expected).length;
    if (answer.statusCode !== kind.status) problems.push(`${kind.what}: ${answer.statusCode}, not ${kind.status}`);
    const found = new Map<string, string[]>();
    for (let at = 0; at < answer.rawHeaders.length; at += 2) {
      const name = answer.rawHeaders[at]!.toLowerCase();
      found.set(name, [...(found.get(name) ?? []), answer.rawHeaders[at + 1]!]);
    }
    for (const [name, values] of found)
      if (values.length > 1) problems.push(`${kind.what}: ${name} stands ${values.length} times`);
    for (const [name, value] of Object.entries(expected))
      if (found.get(name)?.[0] !== value) problems.push(`${kind.what}: ${name} is ${JSON.stringify(found.get(name))}`);
    if (kind.says && !body.includes(kind.says)) problems.push(`${kind.what}: does not say ${kind.says}`);
    if (kind.sent?.Range && body.length !== readFileSync(path.join(BUILD, kind.address), 'utf8').length)
      problems.push(`${kind.what}: is not whole`);
  }
  return {kinds: kinds.length, names, problems};
}
