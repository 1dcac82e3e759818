/** How much there is of everything, by revision and language. */
import {TOKEN} from '../entity';
import {LOCALES, type Locale} from '../locale';
import {attributeValue, type Page} from './page';
import {readSite, type ContentInput} from './site';

export interface Tally {
  /** "current" or the key of a superseded revision. */
  readonly version: string;
  readonly locale: Locale;
  readonly pages: number;
  readonly guides: number;
  readonly trees: number;
  readonly checklists: number;
  /** That a trainer runs. */
  readonly sessions: number;
  /** Of all pages, with the first tab of each group only: nobody reads the others. */
  readonly words: number;
  readonly medianWordsOfGuides: number;
  readonly steps: number;
  /** Different facts that pages cite by id. */
  readonly sources: number;
  /** Guides that lead to no troubleshooting tree; undefined where the revision has none. */
  readonly withoutTree: readonly string[] | undefined;
  /** Different entity values that pages show. */
  readonly entityValues: number;
}

/** One tally for each revision and language that has pages, in the order of the input. */
export function tally(input: ContentInput): Tally[] {
  const {pages} = readSite(input).site;
  return [...new Set(pages.map(({version}) => version))].flatMap((version) =>
    LOCALES.map((locale) =>
      tallyOf(
        version,
        locale,
        pages.filter((page) => page.version === version && page.locale === locale),
      ),
    ),
  );
}

function tallyOf(version: string, locale: Locale, pages: readonly Page[]): Tally {
  const ofKind = (kind: string): readonly Page[] => pages.filter(({frontMatter}) => frontMatter?.kind === kind);
  const guides = ofKind('guide');
  const trees = ofKind('tree').length;
  const elements = pages.flatMap((page) => page.elements);
  return {
    version,
    locale,
    pages: pages.length,
    guides: guides.length,
    trees,
    checklists: ofKind('checklist').length,
    sessions: ofKind('session').length,
    words: pages.reduce((sum, page) => sum + wordsOf(page), 0),
    medianWordsOfGuides: median(guides.map(wordsOf)),
    steps: elements.filter(({name}) => name === 'Step').length,
    sources: new Set(
      elements
        .filter(({name}) => name === 'Sources')
        .flatMap((element) => attributeValue(element, 'ids')?.split(/\s+/) ?? []),
    ).size,
    withoutTree:
      trees > 0
        ? guides
            .filter(({links}) => !links.some(({url}) => /^\/[^#]*\/tree-[^/]+\.mdx/.test(url)))
            .map(({path}) => path)
        : undefined,
    entityValues: new Set(pages.flatMap(({text}) => [...text.matchAll(TOKEN)].map(([, name]) => name))).size,
  };
}

/** Words of the body, labels and codes included. */
export function wordsOf({text, elements, fields}: Page): number {
  const tabs = elements.filter(({name}) => name === 'Tab');
  const alternatives = tabs.filter((tab) => tabs.find(({parent}) => parent === tab.parent) !== tab);
  const bodyStart = fields.size > 0 ? text.indexOf('\n---', 3) + 4 : 0;
  let body = '';
  let end = bodyStart;
  for (const {start, end: stop} of alternatives) {
    body += text.slice(end, start);
    end = Math.max(end, stop);
  }
  body += text.slice(end);
  return (
    body
      .replace(/\{\/\*[\s\S]*?\*\/\}|<[^>]*>|\]\([^)]*\)|\{\{[^}]*\}\}/g, ' ')
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.:-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu)?.length ?? 0
  );
}

/** 0 of nothing. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round((upper + (sorted[middle - 1] ?? 0)) / 2);
}
