/** What the finished site has: its addresses by language and by kind of page. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import type {Kind} from '../src/lib/guide';
import type {Locale} from '../src/lib/locale';
import type {Revision, RevisionEntry} from '../src/lib/revisions';

export const BUILD = 'build';
export const LOCALES = ['ar', 'en'] as const;
/** Today in Bahrain. */
const today = new Date(Date.now() + 3 * 3_600_000).toISOString().slice(0, 10);
const written = parse(readFileSync('data/revisions.yml', 'utf8')) as readonly RevisionEntry[];
const isPublished = ({draft, withdrawn}: RevisionEntry): boolean => !draft && !(withdrawn && withdrawn.on <= today);
/** The newest that was published and has begun: found here in another way than by the site. */
const begun = written.find((entry) => isPublished(entry) && entry.inForce.from <= today)!;

/** Those that readers are given, the newest first: a draft is none of them. */
export const revisions = written.flatMap((entry, index): readonly Revision[] => {
  if (entry.draft) return [];
  const version = index === 0 ? 'current' : entry.key;
  if (entry === begun) return [{...entry, version, base: '', state: 'in-force'}];
  const state = !isPublished(entry) ? 'withdrawn' : entry.inForce.from > today ? 'announced' : 'superseded';
  return [{...entry, version, base: `/${entry.key}`, state}];
});
export const current = revisions.find(({state}) => state === 'in-force')!;
export const superseded = revisions.filter(({state}) => state === 'superseded');

/** Where the pages in force are written. */
const SOURCES: Readonly<Record<Locale, string>> =
  current.version === 'current'
    ? {en: 'docs', ar: 'i18n/ar/docusaurus-plugin-content-docs/current'}
    : {
        en: `versioned_docs/version-${current.key}`,
        ar: `i18n/ar/docusaurus-plugin-content-docs/version-${current.key}`,
      };

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
  return readdirSync(SOURCES.en, {recursive: true, encoding: 'utf8'})
    .filter(
      (file) =>
        file.endsWith('.mdx') &&
        new RegExp(`^kind: ${kind}$`, 'm').test(readFileSync(path.join(SOURCES.en, file), 'utf8')),
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
    // The further lists of a revision's changes are few, and of one kind each.
    if (parts[1] === 'changes' && parts.length > 3) return false;
    return many.has(parts.at(-1) ?? '') || parts.some((part) => superseded.some(({key}) => key === part));
  };
  const kept = new Set(addresses.filter(isOneOfMany).filter((_, index) => index % every === 0));
  return isFull ? [...addresses] : addresses.filter((address) => kept.has(address) || !isOneOfMany(address));
}

/** The source of a page, in either language. */
export function sourceOf(locale: Locale, slug: string): string {
  const root = SOURCES[locale];
  const file = readdirSync(root, {recursive: true, encoding: 'utf8'}).find(
    (name) => name.endsWith(`/${slug}.mdx`) || name.endsWith(`/${slug}/index.mdx`),
  );
  if (!file) throw new Error(`${root} has no page ${slug}.`);
  return readFileSync(path.join(root, file), 'utf8');
}
