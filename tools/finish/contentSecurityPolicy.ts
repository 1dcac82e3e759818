import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {algoliaAccess, algoliaHosts} from '../../src/lib/search/algolia';
import {filesBelow, writeBelow} from './files';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * The policy for every answer of the web server, in csp.txt. It names the hash of each
 * inline script; there may be one only (the theme's), as a second one means that
 * something began to write scripts into pages.
 */
export default async function contentSecurityPolicy(build: string): Promise<string> {
  const hashes = new Map<string, string>();
  for (const file of await filesBelow(build, '.html')) {
    for (const [, code] of (await readFile(file, 'utf8')).matchAll(INLINE_SCRIPT)) {
      if (/\blocation\b/.test(code!))
        throw new Error(
          `${file}: the inline script reads the address, so that any link could change the page; src/plugins/wake takes that part out.`,
        );
      const hash = createHash('sha256').update(code!).digest('base64');
      if (!hashes.has(hash)) hashes.set(hash, file);
    }
  }
  if (hashes.size !== 1) {
    throw new Error(
      `There should be one distinct inline script, there are ${hashes.size}: ${[...hashes.values()].join(', ')}`,
    );
  }
  const algolia = algoliaAccess(process.env);
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${[...hashes.keys()].map((hash) => `'sha256-${hash}'`).join(' ')}`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...(algolia ? algoliaHosts(algolia) : [])].join(' '),
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
  await writeBelow(build, 'csp.txt', `${policy}\n`);
  return `${hashes.size} hash`;
}
