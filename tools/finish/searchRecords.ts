import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {load, type CheerioAPI} from 'cheerio';
import {LOCALES, type Locale} from '../../src/lib/locale';
import {currentRevision, versionName, type Revision} from '../../src/lib/revisions';
import {recordsPath, type SearchRecord} from '../../src/lib/search/records';
import type {SiteData} from '../../src/plugins/readData';
import {filesBelow, writeBelow} from './files';

/** What the search knows: every page, heading and step, as readers see them. */
export default async function searchRecords(build: string, {revisions}: SiteData): Promise<string> {
  let count = 0;
  for (const locale of LOCALES) {
    for (const revision of revisions) {
      const isCurrent = revision === currentRevision(revisions);
      const folder = path.join(build, locale, isCurrent ? '' : revision.key);
      const others = isCurrent ? revisions.map(({key}) => `${folder}/${key}/`) : [];
      const files = (await filesBelow(folder, 'index.html')).filter((file) => !others.some((other) => file.startsWith(other)));
      const records: SearchRecord[] = [];
      for (const file of files) {
        const address = `/${path.posix.relative(build, path.posix.dirname(file))}/`;
        records.push(...recordsOf(load(await readFile(file, 'utf8')), address, locale, revision, revisions));
      }
      await writeBelow(build, `${locale}/${recordsPath(revision.key)}`, JSON.stringify(records));
      count += records.length;
    }
  }
  return `${count} records`;
}

function recordsOf($: CheerioAPI, address: string, locale: Locale, revision: Revision, revisions: readonly Revision[]): SearchRecord[] {
  const prose = $('article .prose');
  if (prose.length === 0) return [];

  const title = clean($('article h1'));
  const section = clean($('article header [data-section-link]'));
  const records: SearchRecord[] = [];
  const add = (anchor: string | null, lvl2: string | null, lvl3: string | null, content: string) =>
    records.push({
      objectID: anchor ? `${address}#${anchor}` : address,
      url: anchor ? `${address}#${anchor}` : address,
      url_without_anchor: address,
      anchor,
      type: lvl3 ? 'lvl3' : lvl2 ? 'lvl2' : 'lvl1',
      hierarchy: {lvl0: section, lvl1: title, lvl2, lvl3, lvl4: null, lvl5: null, lvl6: null},
      content,
      keywords: anchor ? '' : ($('meta[name="keywords"]').attr('content') ?? ''),
      language: locale,
      version: revision.key,
      docusaurus_tag: `docs-default-${versionName(revision, revisions)}`,
      weight: {level: lvl3 ? 50 : lvl2 ? 70 : 100, position: records.length},
    });

  const introduction = prose.clone();
  introduction.find('section, svg, [data-node], [data-translation]').remove();
  add(null, null, null, `${clean($('article header > p').last())} ${clean(introduction)}`);

  // The nodes of a tree stand inside one another; each is a place of its own.
  prose.find('[data-node]').each((_index, element) => {
    const node = $(element);
    const body = node.children('div').first().clone();
    body.find('[data-answer], svg').remove();
    add(node.attr('id') ?? null, clean(body.find('p').first()), null, clean(body));
  });

  prose.find('section.section').each((_index, element) => {
    const part = $(element).clone();
    const heading = part.children('h2').first();
    const name = clean(heading);
    const anchor = heading.attr('id');
    part.find('li[data-step]').each((_step, step) => {
      const item = $(step);
      // What the other language says is found in that language.
      item.find('a[data-copy], svg, [data-translation]').remove();
      add(item.attr('id') ?? null, name, clean(item.find('p').first()), clean(item));
      item.remove();
    });
    part.find('svg').remove();
    heading.remove();
    // Sources are read on the page, not searched for.
    if (anchor && anchor !== 'sources' && anchor !== 'related') add(anchor, name, null, clean(part));
  });
  return records;
}

// Block elements carry no white space between them in minified pages.
function clean(part: ReturnType<CheerioAPI>): string {
  const copy = part.clone();
  copy.find('p, li, dt, dd, h3, summary, td, th').append(' ');
  return copy.text().replace(/\s+/g, ' ').trim();
}
