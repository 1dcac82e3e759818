/**
 * One web server for all four sites, so that none has a better one: HTTP/2 over TLS as readers get it,
 * and a compressed copy of each text. A port for each site, because a browser keeps things by origin.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {
  createSecureServer,
  type Http2SecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
} from 'node:http2';
import type {IncomingMessage, ServerResponse} from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import {OUTPUT, SITES, WORK, portOf, type Site} from './sites';

export interface Served {
  /** Bytes of all bodies that a site has sent, to pages and to workers. */
  readonly sent: (site: Site) => number;
  readonly stop: () => Promise<void>;
}

/** As our own web server says it: what has its hash in its name never changes, all else is asked for each time. */
function setHeaders(response: ServerResponse, pathname: string): void {
  const isFixed = /\/(?:assets|_astro|search)\/.+[.-][\w-]{8,}\.\w+$/.test(pathname);
  response.setHeader('Cache-Control', isFixed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

export async function serveAll(): Promise<Served> {
  const missing = SITES.find((site) => !existsSync(OUTPUT[site]));
  if (missing)
    throw new Error(
      `There is no finished site in ${OUTPUT[missing]}. Run \`${missing === 'ours' ? 'npm run build' : 'npm run bench -- peers'}\` first.`,
    );
  const tls = certificate();
  const sent = new Map<Site, number>(SITES.map((site) => [site, 0]));
  const servers = await Promise.all(
    SITES.map(async (site): Promise<Http2SecureServer> => {
      const files = sirv(OUTPUT[site], {brotli: true, etag: true, setHeaders});
      const server = createSecureServer(
        {...tls, allowHTTP1: true},
        (request: Http2ServerRequest, response: Http2ServerResponse) => {
          // What sirv needs of a request and an answer is the same in both versions of HTTP.
          const asked = request as unknown as IncomingMessage;
          const answer = response as unknown as ServerResponse;
          answer.once('finish', () =>
            sent.set(site, sent.get(site)! + Number(answer.getHeader('content-length') ?? 0)),
          );
          files(asked, answer, () => void answer.writeHead(404).end());
        },
      );
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(portOf(site), '127.0.0.1', resolve);
      });
      return server;
    }),
  );
  return {
    sent: (site) => sent.get(site)!,
    stop: async () => {
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** A certificate that nobody signed; the browser is told to take it. */
function certificate(): {readonly key: Buffer; readonly cert: Buffer} {
  const [key, cert] = [path.join(WORK, 'key.pem'), path.join(WORK, 'certificate.pem')];
  mkdirSync(WORK, {recursive: true});
  if (!existsSync(cert)) {
    const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', '/CN=localhost'];
    const {status} = spawnSync('openssl', [...words, '-keyout', key, '-out', cert], {stdio: 'ignore'});
    if (status !== 0) throw new Error('There is no openssl to make a certificate with.');
  }
  return {key: readFileSync(key), cert: readFileSync(cert)};
}
