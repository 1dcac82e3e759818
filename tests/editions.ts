/** Later editions of the finished site, made in a moment: every page and every bundle has changed. */
import {createHash} from 'node:crypto';
import {linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- makes what is tested
import checksums from '../tools/finish/checksums';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- makes what is tested
import offlineWorker from '../tools/finish/offlineWorker';
import {BUILD, LOCALES, revisions} from './site';

const TEXT = /\.(?:html|js)$/;
const BUNDLE = /\/assets\/(?:js\/)?[^/]+\.([0-9a-f]{8})\.js$/;

/** What the pages of a small site need: enough to read, tick, search and keep, and quickly installed. */
const SMALL_PAGES = new Set([
  'offline',
  'search',
  'progress',
  'teams-chat',
  'teams-sign-in',
  'cl-start-day',
  'cl-end-day',
  'vpn-connect',
]);

/** Whether a file is left out of a small site: other pages, and the bundles that only they ask for. */
function isMissed(name: string, read: () => string): boolean {
  const [locale, first] = name.split('/');
  if (!LOCALES.some((known) => known === locale) || !name.includes('/', 3)) return false;
  // One page of an earlier revision, which is kept when a reader asks for it.
  if (first === '2021-10') return !name.includes('/teams-chat/');
  if (first !== 'assets') return !(SMALL_PAGES.has(first!) || first === 'icons');
  if (!name.endsWith('.js')) return false;
  const code = read();
  const [, page] = /"source":"@site\/[^"]*?([^/"]+)\.mdx"/.exec(code) ?? [];
  return (page !== undefined && !SMALL_PAGES.has(page)) || code.includes(`parse('{"session":`);
}

/** The hash of a bundle in an edition. Of both, as a part of the old one could be the same again. */
const renamed = (hash: string, edition: string): string =>
  createHash('sha256')
    .update(hash + edition)
    .digest('hex')
    .slice(0, 8);

/**
 * Writes an edition below a folder, of a few pages or of all. Its pages say `data-test-edition` on their root
 * element; its bundles have names of their own, so that none of another edition can stand in.
 *
 * @param edition one letter from A to F
 */
export async function writeEdition(
  folder: string,
  edition: string,
  size: 'small' | 'whole' = 'small',
): Promise<string> {
  const target = path.join(folder, edition);
  const names = readdirSync(BUILD, {recursive: true, withFileTypes: true})
    .filter(
      (entry) => entry.isFile() && !/\.(?:br|gz)$|^sw(?:-kill)?\.js$|^offline-list\.|^SHA256SUMS$/.test(entry.name),
    )
    .filter(({parentPath}) => !parentPath.endsWith('/parcels'))
    .map((entry) => path.posix.relative(BUILD, path.posix.join(entry.parentPath, entry.name)))
    .filter((name) => size === 'whole' || !isMissed(name, () => readFileSync(path.join(BUILD, name), 'utf8')));
  const hashes = names.flatMap((name) => BUNDLE.exec(`/${name}`)?.[1] ?? []);
  const anyHash = new RegExp(hashes.join('|'), 'g');

  for (const name of names) {
    const [from, to] = [
      path.join(BUILD, name),
      path.join(
        target,
        name.replace(anyHash, (hash) => renamed(hash, edition)),
      ),
    ];
    mkdirSync(path.dirname(to), {recursive: true});
    if (!TEXT.test(name)) linkSync(from, to);
    else {
      const text = readFileSync(from, 'utf8').replace(anyHash, (hash) => renamed(hash, edition));
      writeFileSync(
        to,
        name.endsWith('.html')
          ? text.replace('<html ', `<html data-test-edition=${edition} `)
          : `${text}\n//${edition}`,
      );
    }
  }
  await offlineWorker(target, {revisions});
  await checksums(target);
  return target;
}
