/** The policy of a finished site, written out by hand: what pages may run, load and send, and nothing else. */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import contentSecurityPolicy from './contentSecurityPolicy';

let build: string;
beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), 'policy-'));
  for (const name of ['ALGOLIA_APP_ID', 'ALGOLIA_API_KEY', 'ALGOLIA_INDEX_NAME']) vi.stubEnv(name, undefined);
});
afterEach(() => {
  rmSync(build, {recursive: true});
  vi.unstubAllEnvs();
});

function page(file: string, html: string): void {
  mkdirSync(path.join(build, path.dirname(file)), {recursive: true});
  writeFileSync(path.join(build, file), html);
}

// printf '%s' '{"prefetch":[{"where":{"selector_matches":"[data-next]"},"eagerness":"immediate"}]}' | openssl dgst -sha256 -binary | base64
const RULES = 'hU6Hr3yHHqawkNo2N5GEQwNt/RRclynlCgW41TOYFEQ=';
// printf 'theme()' | openssl dgst -sha256 -binary | base64
const HASH = 'Rfr3GgHZFiXm+TmNr+li+0sZ4J9FGllo8jsXcJF5XZ8=';
const THEME = '<script>theme()</script>';

// printf 'a{color:red}' | openssl dgst -sha256 -binary | base64
const RED = '6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs=';
// printf 'a{color:tan}' | openssl dgst -sha256 -binary | base64
const TAN = 'WeqgRMlTh2Hnt3J2iMMt97mL0gVyolUtN0Rqze8Rlak=';

test('one inline script and a style sheet for each language by their hashes, files of this site, and no other host', async () => {
  page(
    'ar/index.html',
    `<head><style>a{color:red}</style><script src="/ar/assets/wake.js" data-app=""></script></head>${THEME}`,
  );
  page('ar/b/index.html', `<head><style>a{color:red}</style></head>${THEME}`);
  page('en/a/index.html', `<head><style>a{color:tan}</style></head>${THEME}`);
  page('en/none.html', '<p>No script</p>');
  expect(await contentSecurityPolicy(build)).toBe('3 hashes');
  expect(readFileSync(path.join(build, 'csp.txt'), 'utf8')).toBe(
    `default-src 'none'; script-src 'self' 'sha256-${HASH}' 'sha256-${RULES}'; style-src 'self' 'sha256-${RED}' 'sha256-${TAN}'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'\n`,
  );
});

test('who chose Algolia may ask its one host', async () => {
  vi.stubEnv('ALGOLIA_APP_ID', 'ABCD1234');
  vi.stubEnv('ALGOLIA_API_KEY', '0123456789abcdef');
  vi.stubEnv('ALGOLIA_INDEX_NAME', 'guides');
  page('ar/index.html', THEME);
  await contentSecurityPolicy(build);
  expect(readFileSync(path.join(build, 'csp.txt'), 'utf8')).toContain(
    "; connect-src 'self' https://abcd1234-dsn.algolia.net; manifest-src 'self'; ",
  );
});

test.each([
  ['a second inline script', THEME, '<script type="module">other()</script>', /^There should be one .* there are 2: /],
  ['no inline script', '<p></p>', '<script src="/x.js"></script>', /^There should be one .* there are 0: $/],
  [
    'a third style sheet',
    `<style>a{color:red}</style><style>a{color:tan}</style>${THEME}`,
    '<style>a{color:sky}</style>',
    /^There should be one inline style sheet for each language, there are 3: /,
  ],
  [
    'a script that reads more than the place on the page',
    THEME,
    '<script>x(location.hash, location.href)</script>',
    /reads the address/,
  ],
  ['a script that reads the address', THEME, '<script>x(location.search)</script>', /reads the address/],
])('%s stops the build, and no policy is written', async (_what, one, other, message) => {
  page('ar/index.html', one);
  page('en/index.html', other);
  await expect(contentSecurityPolicy(build)).rejects.toThrow(message);
  expect(() => readFileSync(path.join(build, 'csp.txt'))).toThrow('ENOENT');
});
