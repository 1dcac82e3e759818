import {readFileSync} from 'node:fs';
import type {IncomingMessage, RequestListener, ServerResponse} from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import {LOCALES} from '../src/lib/locale';

/**
 * Answers as a web server should: the policy on every answer, precompressed files, and
 * the 404 page in the language of the address.
 *
 * @param build a finished site
 * @param isChanging looks at the disk each time, for tests that exchange files
 */
export function siteListener(build: string, isChanging = false): RequestListener {
  const policy = readFileSync(path.join(build, 'csp.txt'), 'utf8').trim();
  const setHeaders = (response: ServerResponse): void => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
  };
  const files = sirv(build, {brotli: true, gzip: true, etag: true, dev: isChanging, setHeaders});

  return (request: IncomingMessage, response: ServerResponse) => {
    files(request, response, () => {
      const {pathname} = new URL(request.url ?? '/', 'http://localhost');
      const locale = LOCALES.find((name) => pathname.startsWith(`/${name}/`));
      setHeaders(response);
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(request.method === 'HEAD' ? undefined : readFileSync(path.join(build, locale ?? '', '404.html')));
    });
  };
}
