/**
 * Serves the finished site on this computer, as a web server should: the policy
 * on every answer, and the 404 page in the language of the address.
 *
 *   tsx tools/serve.ts [--port 3000]
 */
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import {parseArgs} from 'node:util';
import sirv from 'sirv';
import {LOCALES} from '../src/lib/locale';

const BUILD = 'build';

function main(): void {
  const {values} = parseArgs({options: {port: {type: 'string', default: '3000'}}});
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    console.error(`--port ${values.port} is not a port; use a number from 1 to 65535.`);
    process.exit(1);
  }
  if (!existsSync(path.join(BUILD, 'SHA256SUMS'))) {
    console.error('There is no finished site in build/; run `npm run build` first.');
    process.exit(1);
  }

  const policy = readFileSync(path.join(BUILD, 'csp.txt'), 'utf8').trim();
  const files = sirv(BUILD, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response) => {
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'no-referrer');
    },
  });

  createServer((request, response) => {
    files(request, response, () => {
      const {pathname} = new URL(request.url ?? '/', 'http://localhost');
      const locale = LOCALES.find((name) => pathname.startsWith(`/${name}/`));
      const page = path.join(BUILD, locale ?? '', '404.html');
      response.statusCode = 404;
      response.setHeader('Content-Security-Policy', policy);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(request.method === 'HEAD' ? undefined : readFileSync(page));
    });
  }).listen(port, () => console.log(`The site is at http://localhost:${port}/ (Arabic /ar/, English /en/). Stop with Ctrl+C.`));
}

main();
