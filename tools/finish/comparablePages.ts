import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {load, type CheerioAPI} from 'cheerio';
import {COMPARE_INDEX, comparePath, type Block, type ComparableEntry, type ComparablePage} from '../../src/lib/changes/compare';
import {LOCALES} from '../../src/lib/locale';
import {currentRevision} from '../../src/lib/revisions';
import type {SiteData} from '../../src/plugins/readData';
import {filesBelow, writeBelow} from './files';

const BLOCKS = 'h2, h3, h4, p, li, dt, dd, tr, summary';

/** The text of every page in all its revisions, for the page that compares two of them. */
export default async function comparablePages(build: string, {revisions}: SiteData): Promise<string> {
  let count = 0;
  for (const locale of LOCALES) {
    const base = path.join(build, locale);
    const keys = revisions.map(({key}) => key);
    const pages = new Map<string, {title: string; revisions: Record<string, readonly Block[]>}>();
    for (const revision of revisions) {
      const folder = revision === currentRevision(revisions) ? base : path.join(base, revision.key);
      const files = (await filesBelow(folder, 'index.html')).filter((file) => path.posix.relative(folder, file).split('/').length === 2);
      for (const file of files) {
        const slug = path.basename(path.dirname(file));
        const $ = load(await readFile(file, 'utf8'));
        if (keys.includes(slug) || $('article .prose').length === 0) continue;
        const page = pages.get(slug) ?? {title: $('article h1').text(), revisions: {}};
        page.revisions[revision.key] = blocksOf($);
        pages.set(slug, page);
      }
    }
    const entries: ComparableEntry[] = [];
    for (const [slug, page] of pages) {
      const has = Object.keys(page.revisions);
      if (has.length < 2) continue;
      entries.push({slug, title: page.title, revisions: has});
      await writeBelow(build, `${locale}/${comparePath(slug)}`, JSON.stringify(page satisfies ComparablePage));
    }
    await writeBelow(build, `${locale}/${COMPARE_INDEX}`, JSON.stringify(entries));
    count += entries.length;
  }
  return `${count} pages`;
}

/** What readers read, in order; controls, drawings, sheets that are only printed and what the build adds about revisions are left out. */
export function blocksOf($: CheerioAPI): Block[] {
  const prose = $('article .prose').clone();
  prose.find('a[data-copy], [data-translation], [aria-hidden="true"], svg, script, [role="status"], [data-checklist] form, button').remove();
  return prose
    .find(BLOCKS)
    .toArray()
    .flatMap((element): Block[] => {
      const block = $(element);
      // A block inside a block speaks for itself.
      if (block.find(BLOCKS).length > 0) return [];
      block.find('td, th').append(' ');
      const text = block.text().replace(/\s+/g, ' ').trim();
      if (text === '') return [];
      const anchor = block.attr('id') ?? block.parents('[id]').first().attr('id') ?? sectionOf($, element);
      return [{anchor, kind: /^h\d$/.test(element.tagName) ? 'heading' : 'text', text}];
    });
}

/** Sections carry their id on the heading. */
function sectionOf($: CheerioAPI, element: Parameters<CheerioAPI>[0]): string {
  return $(element as never).parents('section').first().children('h2, h3').attr('id') ?? '';
}
