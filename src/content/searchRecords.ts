import type {Kind} from '../lib/guide';
import {LOCALES, type Locale} from '../lib/locale';
import type {Revision} from '../lib/revisions';
import type {SearchRecord} from '../lib/search/records';
import {everyPart, firstWords, isText, type Part} from './parts';
import type {Content, ContentPage} from './readContent';
import type {SiteData} from './readData';

/** The records of one language and revision. */
export interface RecordSet {
  readonly language: Locale;
  readonly revision: Revision;
  readonly records: readonly SearchRecord[];
  /** Address of a page → the day on which its author last checked it. */
  readonly reviewed: ReadonlyMap<string, string>;
}

/** What a search may lead to, by revision, the newest first, then by language. */
export function recordSetsOf(
  {pages, filled}: Content,
  {revisions, phrasings}: Pick<SiteData, 'revisions' | 'phrasings'>,
): RecordSet[] {
  // Who looks into an earlier revision knows what for; the phrasings of today say little of it.
  const phrasingsFor = ({locale, revision, slug}: ContentPage): readonly string[] =>
    revision.base === '' || revision.state === 'announced' || revision.state === 'draft'
      ? (phrasings[locale][slug] ?? [])
      : [];
  const byPlace = new Map(pages.map((page) => [`${page.locale} ${page.revision.key} ${page.slug}`, page]));
  return revisions.flatMap((revision) =>
    LOCALES.map((language): RecordSet => {
      const here = pages.filter((page) => page.locale === language && page.revision === revision);
      const other = LOCALES.find((locale) => locale !== language)!;
      return {
        language,
        revision,
        records: filled(
          here.flatMap((page) =>
            searchRecordsOf(page, byPlace.get(`${other} ${revision.key} ${page.slug}`), phrasingsFor(page)),
          ),
          language,
        ),
        reviewed: new Map(here.map(({address, frontMatter}) => [address, frontMatter.reviewed])),
      };
    }),
  );
}

/** How far up a page may stand among pages that say the same: what readers follow goes above what it is taught and ticked with. */
const PAGE_RANKS: Readonly<Record<Kind, number>> = {
  guide: 100,
  page: 100,
  tree: 85,
  checklist: 70,
  section: 60,
  session: 40,
};
/** The front page of a section, whatever its kind. */
const FRONT_RANK = 60;

/** Read on the page, not searched for. */
const UNSEARCHED: ReadonlySet<string> = new Set(['sources', 'related']);

/** Parts of a page that a hit can open at, besides its sections and the nodes of a tree. */
const isPlace = (part: Part) => part.kind === 'Step' || part.kind === 'Item' || part.kind === 'entry';
const isNode = (part: Part) => part.kind === 'Decision' || part.kind === 'Action';

/**
 * What a search may lead to in a page: itself, its sections, steps, items, nodes and messages.
 *
 * @param counterpart the same page in the other language, where there is one
 * @param phrasings how people ask for the page
 */
export function searchRecordsOf(
  {locale, revision, address, section, frontMatter, parts}: ContentPage,
  counterpart: ContentPage | undefined,
  phrasings: readonly string[] = [],
): SearchRecord[] {
  const records: SearchRecord[] = [];
  const add = (anchor: string | null, lvl2: string | null, lvl3: string | null, content: string): void => {
    const url = anchor ? `${address}#${anchor}` : address;
    records.push({
      objectID: url,
      url,
      url_without_anchor: address,
      anchor,
      type: lvl3 ? 'lvl3' : lvl2 ? 'lvl2' : 'lvl1',
      hierarchy: {
        lvl0: section ?? frontMatter.title,
        lvl1: frontMatter.title,
        lvl2,
        lvl3,
        lvl4: null,
        lvl5: null,
        lvl6: null,
      },
      content,
      keywords: anchor ? [] : (frontMatter.keywords ?? []),
      phrasings: anchor ? [] : phrasings,
      counterpart:
        anchor || !counterpart
          ? null
          : {title: counterpart.frontMatter.title, keywords: counterpart.frontMatter.keywords ?? []},
      language: locale,
      version: revision.key,
      docusaurus_tag: `docs-default-${revision.version}`,
      weight: {
        pageRank: section === undefined ? FRONT_RANK : PAGE_RANKS[frontMatter.kind],
        level: lvl3 ? 50 : lvl2 ? 70 : 100,
        position: records.length,
      },
    });
  };
  const addPlaces = (around: readonly Part[], heading: string | null): void => {
    for (const part of everyPart(around)) {
      if (isPlace(part)) add(anchorOf(part), heading, firstWords(part), wordsOf(part.parts));
    }
  };

  const sections = parts.filter((part) => part.kind === 'section');
  const outside = parts.filter(({kind}) => kind !== 'section');
  add(null, null, null, `${frontMatter.description} ${wordsOf(outside, isElsewhere)}`.trim());
  addPlaces(outside, null);
  for (const part of everyPart(parts)) {
    if (isNode(part)) add(part.attributes.id, firstWords(part), null, wordsOf(part.parts));
  }
  for (const {id, title, parts: inside} of sections) {
    if (!UNSEARCHED.has(id)) add(id, title, null, wordsOf(inside, isElsewhere));
    addPlaces(inside, title);
  }
  return records;
}

/** A part with a record of its own. */
const isElsewhere = (part: Part): boolean => isPlace(part) || isNode(part);

function anchorOf(part: Extract<Part, {kind: 'Step' | 'Item' | 'entry'}>): string {
  return part.kind === 'entry' ? part.id : part.attributes.id;
}

/** All words of some parts, on one line. */
function wordsOf(parts: readonly Part[], isLeftOut: (part: Part) => boolean = () => false): string {
  return parts
    .filter((part) => !isLeftOut(part))
    .map((part) =>
      isText(part) ? part.text : `${'title' in part ? (part.title ?? '') : ''} ${wordsOf(part.parts, isLeftOut)}`,
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
