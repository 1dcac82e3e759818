import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {LOCALES} from '../../src/lib/locale';
import {PREFETCH_RULES} from '../../src/lib/prefetchRules';
import {algoliaAccess, algoliaHosts} from '../../src/lib/search/algolia';
import {filesBelow, writeBelow} from './files';

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const INLINE_STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;

/**
 * The policy for every answer of the web server, in csp.txt. It names the hash of each
 * inline script and style sheet; there may be one script only, and one sheet for each language, as another one
 * means that something began to write them into pages.
 */
export default async function contentSecurityPolicy(build: string): Promise<string> {
  const [scripts, styles] = [new Map<string, string>(), new Map<string, string>()];
  for (const file of await filesBelow(build, '.html')) {
    const html = await readFile(file, 'utf8');
    for (const [, code] of html.matchAll(INLINE_SCRIPT)) {
      if (/\blocation\b/.test(code!.replaceAll('location.hash', '')))
        throw new Error(
          `${file}: the inline script reads the address, so that any link could change the page; src/plugins/wake puts another in its place.`,
        );
      note(scripts, code!, file);
    }
    for (const [, css] of html.matchAll(INLINE_STYLE)) note(styles, css!, file);
  }
  if (scripts.size !== 1)
    throw new Error(
      `There should be one distinct inline script, there are ${scripts.size}: ${[...scripts.values()].join(', ')}`,
    );
  if (styles.size > LOCALES.length)
    throw new Error(
      `There should be one inline style sheet for each language, there are ${styles.size}: ${[...styles.values()].join(', ')}`,
    );
  const algolia = algoliaAccess(process.env);
  const policy = [
    "default-src 'none'",
    // The rules say which page may be fetched before it is asked for; they run nothing.
    ["script-src 'self'", ...scripts.keys(), sourceOf(PREFETCH_RULES)].join(' '),
    ["style-src 'self'", ...styles.keys()].join(' '),
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
  return `${scripts.size + styles.size} hashes`;
}

const sourceOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

function note(found: Map<string, string>, content: string, file: string): void {
  const source = sourceOf(content);
  if (!found.has(source)) found.set(source, file);
}
