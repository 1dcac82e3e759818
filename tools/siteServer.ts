import {readFileSync, statSync} from 'node:fs';
import type {IncomingMessage, RequestListener, ServerResponse} from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import {LOCALES} from '../src/lib/locale';
import {headers} from './hosting/nginx';

/**
 * Answers as a web server should: its headers on every answer, precompressed files, the
 * slash that a typed address lost, and the 404 page in the language of the address.
 *
 * @param build a finished site
 * @param isChanging looks at the disk each time, for tests that exchange files
 */
export function siteListener(build: string, isChanging = false): RequestListener {
  const policy = readFileSync(path.join(build, 'csp.txt'), 'utf8').trim();
  // All that a web server sends, but what follows from the address there, and what needs https.
  const sent = Object.entries(headers(policy)).filter(
    ([name, value]) => !value.startsWith('$') && name !== 'Strict-Transport-Security',
  );
  const setHeaders = (response: ServerResponse): void => {
    for (const [name, value] of sent) response.setHeader(name, value);
  };
  const files = sirv(build, {brotli: true, gzip: true, etag: true, dev: isChanging, setHeaders});

  return (request: IncomingMessage, response: ServerResponse) => {
    const {pathname, search} = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.endsWith('/') && statSync(path.join(build, pathname), {throwIfNoEntry: false})?.isDirectory()) {
      setHeaders(response);
      response.writeHead(302, {Location: `${pathname}/${search}`}).end();
      return;
    }
    files(request, response, () => {
      const locale = LOCALES.find((name) => pathname.startsWith(`/${name}/`));
      setHeaders(response);
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(request.method === 'HEAD' ? undefined : readFileSync(path.join(build, locale ?? '', '404.html')));
    });
  };
}
