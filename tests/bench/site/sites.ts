/** The four sites: where their files are, at which port they answer, and how their addresses are made. */
import path from 'node:path';
import {LOCALES, type Locale} from '../../../src/lib/locale';

export const PEERS = ['starlight', 'vitepress', 'docusaurus'] as const;
export type Peer = (typeof PEERS)[number];
export const SITES = ['ours', ...PEERS] as const;
export type Site = (typeof SITES)[number];

export const TITLES: Readonly<Record<Site, string>> = {
  ours: 'ours',
  starlight: 'Starlight',
  vitepress: 'VitePress',
  docusaurus: 'Docusaurus',
};

/** Of all that is fetched and made for the bench; git knows nothing of it. */
export const WORK = path.join('.cache', 'bench');
export const folderOf = (peer: Peer): string => path.join(WORK, peer);

/** The finished site. */
export const OUTPUT: Readonly<Record<Site, string>> = {
  ours: 'build',
  starlight: path.join(folderOf('starlight'), 'dist'),
  vitepress: path.join(folderOf('vitepress'), '.vitepress', 'dist'),
  docusaurus: path.join(folderOf('docusaurus'), 'build'),
};

const FIRST_PORT = 4600;
export const portOf = (site: Site): number => FIRST_PORT + SITES.indexOf(site);
export const originOf = (site: Site): string => `https://localhost:${portOf(site)}`;

/** A page by its section and name: the home page has neither, that of a section no name. */
export interface Place {
  readonly section: string;
  readonly name: string;
}

/** The address of a page in a site, as that site itself links to it. English stands at the root of the peers. */
export function addressOf(site: Site, locale: Locale, {section, name}: Place): string {
  if (site === 'ours') return `/${[locale, name || section].filter(Boolean).join('/')}/`;
  const base = locale === 'en' ? '/' : `/${locale}/`;
  if (!section) return base;
  const folder = `${base}${section}`;
  if (!name) return site === 'docusaurus' ? folder : `${folder}/`;
  return `${folder}/${name}${{starlight: '/', vitepress: '.html', docusaurus: ''}[site]}`;
}

/** What a link in a Markdown file of a peer says. */
export function linkOf(peer: Peer, locale: Locale, place: Place): string {
  // Docusaurus puts the language in front by itself, VitePress the ending behind.
  if (peer === 'docusaurus') return addressOf(peer, 'en', place);
  return addressOf(peer, locale, place).replace(/\.html$/, '');
}

/** The file in which a peer's page is written. */
export function sourceOf(peer: Peer, locale: Locale, {section, name}: Place): string {
  const below = path.join(section, `${name || 'index'}.md`);
  switch (peer) {
    case 'starlight':
      return path.join('src', 'content', 'docs', locale === 'en' ? '' : locale, below);
    case 'vitepress':
      return path.join(locale === 'en' ? '' : locale, below);
    case 'docusaurus':
      return locale === 'en'
        ? path.join('docs', below)
        : path.join('i18n', locale, 'docusaurus-plugin-content-docs', 'current', below);
  }
}

/** The finished file of a page. */
export function fileOf(site: Site, locale: Locale, place: Place): string {
  const address = addressOf(site, locale, place);
  return path.join(OUTPUT[site], address.endsWith('.html') ? address : path.join(address, 'index.html'));
}

/** What is left in the finished page as content, and what in it is none. */
export const CONTENT: Readonly<Record<Peer, {readonly content: string; readonly besides: string}>> = {
  starlight: {content: 'main h1, main .sl-markdown-content', besides: '.sl-anchor-link'},
  vitepress: {content: 'main .vp-doc', besides: '.header-anchor'},
  docusaurus: {content: 'article .theme-doc-markdown', besides: '.hash-link'},
};

/** The pages that are measured, one of each kind. */
export const KINDS = {
  home: {section: '', name: ''},
  guide: {section: 'teams', name: 'teams-chat'},
  checklist: {section: 'checklists', name: 'cl-remote-ready'},
  tree: {section: 'troubleshooting', name: 'tree-mfa'},
} as const satisfies Readonly<Record<string, Place>>;
export type Kind = keyof typeof KINDS;

/** The languages that are asked for: one, or both. */
export function languagesOf(asked: string | undefined): readonly Locale[] {
  const found = LOCALES.filter((locale) => asked === undefined || locale === asked);
  if (found.length === 0) throw new Error(`--language ${asked} is none of ${LOCALES.join(', ')}.`);
  return found;
}
