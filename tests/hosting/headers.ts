import {readFileSync, readdirSync} from 'node:fs';
import {request, type IncomingMessage} from 'node:http';
import path from 'node:path';
import {headers} from '../../tools/hosting/nginx';
import {BUILD, current} from '../site';

interface Kind {
  readonly what: string;
  readonly address: string;
  readonly status: number;
  readonly method?: string;
  readonly isHashed?: boolean;
}

const one = (folder: string, pattern: RegExp): string => `/${folder}/${readdirSync(path.join(BUILD, folder)).find((name) => pattern.test(name))!}`;

const KINDS: readonly Kind[] = [
  {what: 'page', address: '/ar/teams-chat/', status: 200},
  {what: 'root page', address: '/', status: 200},
  {what: 'script', address: one('ar/assets/js', /^main\..*\.js$/), status: 200, isHashed: true},
  {what: 'style sheet', address: one('ar/assets/css', /\.css$/), status: 200, isHashed: true},
  {what: 'data', address: '/ar/checklists.json', status: 200},
  {what: 'drawing', address: '/ar/icons/icon.svg', status: 200},
  {what: 'font', address: one('ar/assets/fonts', /\.woff2$/), status: 200, isHashed: true},
  {what: 'picture', address: '/ar/icons/icon-192.png', status: 200},
  {what: 'offline worker', address: '/sw.js', status: 200},
  {what: 'manifest', address: '/ar/manifest.webmanifest', status: 200},
  {what: 'sitemap', address: '/sitemap.xml', status: 200},
  {what: 'health', address: '/healthz', status: 200},
  {what: 'permanent address', address: `/ar/${current.key}/teams-chat/`, status: 302},
  {what: 'without its slash', address: '/ar/teams-chat', status: 302},
  {what: 'not there, Arabic', address: '/ar/none/', status: 404},
  {what: 'not there, English', address: '/en/none/', status: 404},
  {what: 'not there', address: '/none', status: 404},
  {what: 'hashed, not there', address: '/ar/assets/js/main.00000000.js', status: 404},
  {what: 'hidden', address: '/.git/config', status: 404},
  {what: 'not allowed', address: '/ar/teams-chat/', status: 405, method: 'POST'},
];

const IMMUTABLE = 'public, max-age=31536000, immutable';

const ask = (origin: string, {address, method = 'GET'}: Kind): Promise<{answer: IncomingMessage; body: string}> =>
  new Promise((resolve, reject) => {
    request(`${origin}${address}`, {method, headers: {'Accept-Encoding': 'br'}}, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({answer, body: Buffer.concat(parts).toString('latin1')}));
    })
      .on('error', reject)
      .end();
  });

export interface Matrix {
  readonly kinds: number;
  readonly names: number;
  readonly faults: readonly string[];
}

/** Every header on every kind of answer, each once and with its value. */
export async function checkHeaders(origin: string): Promise<Matrix> {
  const expected = headers(readFileSync(path.join(BUILD, 'csp.txt'), 'utf8').trim());
  const faults: string[] = [];
  for (const kind of KINDS) {
    const {answer, body} = await ask(origin, kind);
    if (answer.statusCode !== kind.status) faults.push(`${kind.what}: ${answer.statusCode}, not ${kind.status}`);
    for (const [name, value] of Object.entries(expected)) {
      const found = answer.rawHeaders.filter((_, index, all) => index % 2 === 1 && all[index - 1]!.toLowerCase() === name.toLowerCase());
      const wanted = name === 'Cache-Control' ? (kind.isHashed ? IMMUTABLE : 'no-cache') : value.startsWith('$') ? 'same-origin' : value;
      if (found.length !== 1 || found[0] !== wanted) faults.push(`${kind.what}: ${name} is ${JSON.stringify(found)}`);
    }
    if (answer.headers.server !== 'nginx') faults.push(`${kind.what}: the server tells ${JSON.stringify(answer.headers.server)}`);
    for (const [language, text] of [['Arabic', 'lang=ar'], ['English', 'lang=en']] as const) {
      if (kind.what === `not there, ${language}` && !body.includes(text) && answer.headers['content-encoding'] !== 'br') faults.push(`${kind.what}: not in ${language}`);
    }
  }
  return {kinds: KINDS.length, names: Object.keys(expected).length, faults};
}
