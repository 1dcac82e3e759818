/** What the finished site has: its addresses by language and by kind of page. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import type {Kind} from '../src/lib/guide';
import type {Locale} from '../src/lib/locale';
import type {Revision, RevisionEntry} from '../src/lib/revisions';

export const BUILD = 'build';
export const LOCALES = ['ar', 'en'] as const;
/** As they were written down, the newest first: that one is in force. */
export const revisions = (parse(readFileSync('data/revisions.yml', 'utf8')) as readonly RevisionEntry[]).map(
  (entry, index): Revision =>
    index === 0
      ? {...entry, version: 'current', base: '', state: 'in-force'}
      : {...entry, version: entry.key, base: `/${entry.key}`, state: 'superseded'},
);
export const [current, ...superseded] = revisions as [Revision, ...Revision[]];

export function locations(sitemap: string): string[] {
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!);
}

/** Every address of a language's sitemap, without the host. */
export function addressesOf(locale: Locale): string[] {
  const sitemap = readFileSync(path.join(BUILD, locale, 'sitemap.xml'), 'utf8');
  return locations(sitemap).map((address) => new URL(address).pathname);
}

/** The pages of the revision in force, and the home page. */
export function inForce(locale: Locale): string[] {
  return addressesOf(locale).filter((address) => !revisions.some(({key}) => address.startsWith(`/${locale}/${key}/`)));
}

/** The slugs of all pages of a kind in the revision in force, read from what their authors wrote. */
export function slugsOf(kind: Kind): string[] {
  return readdirSync('docs', {recursive: true, encoding: 'utf8'})
    .filter(
      (file) =>
        file.endsWith('.mdx') && new RegExp(`^kind: ${kind}$`, 'm').test(readFileSync(path.join('docs', file), 'utf8')),
    )
    .map((file) => {
      const {name, dir} = path.parse(file);
      return name === 'index' ? path.basename(dir) : name;
    })
    .sort();
}

export const guides = slugsOf('guide');

/** Every page is opened in a browser (npm run trust), or a sample of them. */
const isFull = process.env.TRUST === '1';

/**
 * A part of the addresses that has every kind of page: of guides, checklists and
 * trees, and of earlier revisions, every n-th; of the rest all.
 */
export function sample(addresses: readonly string[], every: number): string[] {
  const many = new Set(guides.concat(slugsOf('checklist')));
  const isOneOfMany = (address: string): boolean => {
    const parts = address.split('/').filter(Boolean);
    return many.has(parts.at(-1) ?? '') || parts.some((part) => superseded.some(({key}) => key === part));
  };
  const kept = new Set(addresses.filter(isOneOfMany).filter((_, index) => index % every === 0));
  return isFull ? [...addresses] : addresses.filter((address) => kept.has(address) || !isOneOfMany(address));
}

/** The source of a page, in either language. */
export function sourceOf(locale: Locale, slug: string): string {
  const root = locale === 'en' ? 'docs' : 'i18n/ar/docusaurus-plugin-content-docs/current';
  const file = readdirSync(root, {recursive: true, encoding: 'utf8'}).find(
    (name) => name.endsWith(`/${slug}.mdx`) || name.endsWith(`/${slug}/index.mdx`),
  );
  if (!file) throw new Error(`${root} has no page ${slug}.`);
  return readFileSync(path.join(root, file), 'utf8');
}
