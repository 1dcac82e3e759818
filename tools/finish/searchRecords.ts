import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {load, type Cheerio, type CheerioAPI} from 'cheerio';
import type {AnyNode} from 'domhandler';
import {LOCALES, type Locale} from '../../src/lib/locale';
import {currentRevision, versionName, type Revision} from '../../src/lib/revisions';
import type {SearchRecord} from '../../src/lib/search/records';
import type {SiteData} from '../../src/plugins/readData';
import {filesBelow} from './files';

/** The records of one language and revision. */
export interface RecordSet {
  readonly language: Locale;
  readonly revision: Revision;
  readonly records: readonly SearchRecord[];
  /** Address of a page → the day on which its author last checked it. */
  readonly reviewed: ReadonlyMap<string, string>;
}

/** What a search may lead to: every page, heading, step, item and message, as readers see them. */
export async function readRecordSets(build: string, {revisions}: Pick<SiteData, 'revisions'>): Promise<RecordSet[]> {
  const sets: RecordSet[] = [];
  for (const revision of revisions) {
    const pages = new Map<Locale, Map<string, CheerioAPI>>();
    for (const locale of LOCALES) pages.set(locale, await readPages(build, locale, revision, revisions));
    for (const locale of LOCALES) {
      const others = pages.get(locale === 'ar' ? 'en' : 'ar')!;
      const records: SearchRecord[] = [];
      const reviewed = new Map<string, string>();
      for (const [page, $] of pages.get(locale)!) {
        const address = addressOf(locale, page, revision, revisions);
        records.push(...recordsOf($, others.get(page), {address, locale, revision: revision.key, version: versionName(revision, revisions)}));
        reviewed.set(address, $('article header time').last().attr('datetime') ?? revision.reviewed);
      }
      sets.push({language: locale, revision, records, reviewed});
    }
  }
  return sets;
}

/** Path below the language and revision → its page; only pages with something to read. */
async function readPages(build: string, locale: Locale, revision: Revision, revisions: readonly Revision[]): Promise<Map<string, CheerioAPI>> {
  const isCurrent = revision === currentRevision(revisions);
  const folder = path.posix.join(build, locale, isCurrent ? '' : revision.key);
  const others = isCurrent ? revisions.map(({key}) => `${folder}/${key}/`) : [];
  const pages = new Map<string, CheerioAPI>();
  for (const file of await filesBelow(folder, 'index.html')) {
    if (others.some((other) => file.startsWith(other))) continue;
    const $ = load(await readFile(file, 'utf8'));
    if ($('article .prose').length > 0) pages.set(path.posix.relative(folder, path.posix.dirname(file)), $);
  }
  return pages;
}

function addressOf(locale: Locale, page: string, revision: Revision, revisions: readonly Revision[]): string {
  return `/${[locale, revision === currentRevision(revisions) ? '' : revision.key, page].filter(Boolean).join('/')}/`;
}

interface Context {
  readonly address: string;
  readonly locale: Locale;
  readonly revision: string;
  readonly version: string;
}

/** Parts of a page that a hit can open at, besides its headings. */
const PLACES = 'li[data-step], [data-item], section.message[id]';
/** What is no text of the page: drawings, controls, marks of changes, the other language, and what the app draws only when it is alive. */
const FURNITURE = '[data-translation], a[href*="/changes/"], svg, button, input, progress, legend, a[data-copy], [role=status], [role=tablist], [hidden], label';
/** Read on the page, not searched for. */
const UNSEARCHED = new Set(['sources', 'related']);

/** The records of one page. */
export function recordsOf($: CheerioAPI, counterpart: CheerioAPI | undefined, {address, locale, revision, version}: Context): SearchRecord[] {
  const prose = $('article .prose').clone();
  prose.find(FURNITURE).remove();
  const title = clean($('article h1'));
  const section = clean($('article header [data-section-link]'));
  const pageRank = rankOf($, section !== '');
  const records: SearchRecord[] = [];
  const add = (anchor: string | null, lvl2: string | null, lvl3: string | null, content: string) => {
    const url = anchor ? `${address}#${anchor}` : address;
    records.push({
      objectID: url,
      url,
      url_without_anchor: address,
      anchor,
      type: lvl3 ? 'lvl3' : lvl2 ? 'lvl2' : 'lvl1',
      hierarchy: {lvl0: section || title, lvl1: title, lvl2, lvl3, lvl4: null, lvl5: null, lvl6: null},
      content,
      keywords: anchor ? [] : keywordsOf($),
      counterpart: anchor || !counterpart ? null : {title: clean(counterpart('article h1')), keywords: keywordsOf(counterpart)},
      language: locale,
      version: revision,
      docusaurus_tag: `docs-default-${version}`,
      weight: {pageRank, level: lvl3 ? 50 : lvl2 ? 70 : 100, position: records.length},
    });
  };

  const introduction = prose.clone();
  introduction.find(`section.section, [data-node], ${PLACES}`).remove();
  add(null, null, null, `${clean($('article header > p').last())} ${clean(introduction)}`.trim());

  const addPlaces = (part: Cheerio<AnyNode>, heading: string | null) =>
    part.find(PLACES).each((_index, element) => {
      const place = $(element);
      const name = clean(place.attr('data-wording') === undefined ? place.find('p').first() : $('<p>').text(place.attr('data-wording')!));
      add(place.attr('id') ?? null, heading, name, clean(place));
    });

  const outside = prose.clone();
  outside.find('section.section').remove();
  addPlaces(outside, null);

  // The nodes of a tree stand inside one another; each is a place of its own.
  prose.find('[data-node]').each((_index, element) => {
    const node = $(element);
    const body = node.children('div').first().clone();
    body.find('[data-answer], svg').remove();
    add(node.attr('id') ?? null, clean(body.find('p').first()), null, clean(body));
  });

  prose.find('section.section').each((_index, element) => {
    const part = $(element);
    const heading = part.children('h2').first();
    const name = clean(heading);
    const anchor = heading.attr('id');
    const rest = part.clone();
    rest.find(`h2, ${PLACES}`).remove();
    if (anchor && !UNSEARCHED.has(anchor)) add(anchor, name, null, clean(rest));
    addPlaces(part, name);
  });
  return records;
}

/** How far up a page may stand among pages that say the same: what readers follow goes above what it is taught and ticked with. */
function rankOf($: CheerioAPI, isInSection: boolean): number {
  if (!isInSection) return 60;
  if ($('[data-session]').length > 0) return 40;
  if ($('[data-checklist]').length > 0) return 70;
  return $('[data-node]').length > 0 ? 85 : 100;
}

function keywordsOf($: CheerioAPI): string[] {
  return ($('meta[name="keywords"]').attr('content') ?? '').split(',').map((keyword) => keyword.trim()).filter(Boolean);
}

// Block elements carry no white space between them in minified pages.
function clean(part: Cheerio<AnyNode>): string {
  const copy = part.clone();
  copy.find('p, li, dt, dd, h3, summary, td, th, div, section').append(' ').prepend(' ');
  return copy.text().replace(/[\u200e\u200f\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();
}
