/** Every page of the site, read once from what its authors wrote. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import sidebars from '../../sidebars';
import {fileOf, addressOf, slugOf} from '../lib/content/address';
import {readPage} from '../lib/content/page';
import {entityText, substitute} from '../lib/entity';
import {formatDiagnostic} from '../lib/diagnostics';
import type {FrontMatter} from '../lib/guide';
import {LOCALES, inLocales, type Locale} from '../lib/locale';
import type {Revision} from '../lib/revisions';
import dataBlocks, {type DataBlocks} from './dataBlocks';
import {isText, type Part, type TextPart} from './parts';
import type {SiteData} from './readData';
import readParts from './readParts';

export interface ContentPage {
  readonly locale: Locale;
  readonly revision: Revision;
  /** Path from the project's root. */
  readonly file: string;
  /** The last part of its address, the same in both languages and all revisions. */
  readonly slug: string;
  /** Root-relative. */
  readonly address: string;
  /** The name of the section in whose contents it stands. Undefined for the front page of a section. */
  readonly section: string | undefined;
  readonly frontMatter: FrontMatter;
  readonly parts: readonly Part[];
}

/** What the site holds. {{names}} of entity values still stand in the texts: `filled` replaces them. */
export interface Content {
  /** By language, then by revision, the newest first, then by slug. */
  readonly pages: readonly ContentPage[];
  /** A value with all texts in it as readers of a language see them. */
  readonly filled: <T>(value: T, locale: Locale) => T;
}

interface Category {
  readonly label: string;
  readonly link: {readonly id: string};
  readonly items: readonly string[];
}

/** Text of a file → its parts: where one page of hundreds is changed, one is read again. */
const readings = new Map<
  string,
  {readonly text: string; readonly blocks: DataBlocks; readonly page: Pick<ContentPage, 'frontMatter' | 'parts'>}
>();

/** Data → what they look like in pages of a language; made once for the same data. */
const blocksOfData = new WeakMap<SiteData, Record<Locale, DataBlocks>>();

/**
 * Reads all pages. The same text is read once.
 *
 * @throws Error with file, line and fix where a page is not as it should be
 */
export default function readContent(siteDir: string, data: SiteData): Content {
  const blocks = blocksOfData.get(data) ?? inLocales((locale) => dataBlocks(data, locale));
  blocksOfData.set(data, blocks);
  const pages = LOCALES.flatMap((locale) =>
    data.revisions.flatMap((revision) => readRevision(siteDir, locale, revision, blocks[locale])),
  );
  const filled = <T>(value: T, locale: Locale): T =>
    fill(value, (text) => substitute(text, data.entity, (_name, found) => entityText(found, locale)));
  return {pages, filled};
}

function readRevision(siteDir: string, locale: Locale, revision: Revision, blocks: DataBlocks): ContentPage[] {
  const version = revision.version;
  const folder = fileOf({locale, version, path: ''});
  const sections = sectionsOf(siteDir, locale, version);
  const pages = readdirSync(path.join(siteDir, folder), {recursive: true, encoding: 'utf8'})
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.mdx'))
    .map((name): ContentPage => {
      const slug = slugOf(name);
      return {
        locale,
        revision,
        file: folder + name,
        slug,
        address: `/${locale}${revision.base}/${slug}/`,
        section: sections.get(name.replace(/\.mdx$/, ''))?.label,
        ...readFile(siteDir, folder + name, blocks),
      };
    })
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  // The front page of a section shows what stands in it.
  const bySlug = new Map(pages.map((page) => [page.slug, page]));
  const listOf = (front: ContentPage): TextPart[] =>
    [...sections].flatMap(([page, {front: slug}]) => {
      const facts = slug === front.slug ? bySlug.get(slugOf(page))?.frontMatter : undefined;
      return facts
        ? [
            {kind: 'item', text: facts.title},
            {kind: 'paragraph', text: facts.description},
          ]
        : [];
    });
  return pages.map((page) =>
    page.frontMatter.kind === 'section' ? {...page, parts: withGuideList(page.parts, listOf(page))} : page,
  );
}

function withGuideList(parts: readonly Part[], list: readonly TextPart[]): readonly Part[] {
  return parts.map((part) =>
    isText(part) ? part : {...part, parts: part.kind === 'GuideList' ? list : withGuideList(part.parts, list)},
  );
}

function readFile(siteDir: string, file: string, blocks: DataBlocks): Pick<ContentPage, 'frontMatter' | 'parts'> {
  const text = readFileSync(path.join(siteDir, file), 'utf8');
  const known = readings.get(file);
  if (known?.text === text && known.blocks === blocks) return known.page;
  const {page, diagnostics} = readPage(addressOf(file)!, text);
  const {frontMatter} = page;
  if (!frontMatter || !page.isReadable) throw new Error(diagnostics.map(formatDiagnostic).join('\n'));
  const reading = {frontMatter, parts: readParts(page, blocks)};
  readings.set(file, {text, blocks, page: reading});
  return reading;
}

interface Section {
  readonly label: string;
  /** The slug of its front page. */
  readonly front: string;
}

/** Page, as the contents name it → the section in which it stands there. In the order of the contents. */
function sectionsOf(siteDir: string, locale: Locale, version: string): ReadonlyMap<string, Section> {
  const isCurrent = version === 'current';
  const written = isCurrent
    ? sidebars
    : (JSON.parse(
        readFileSync(path.join(siteDir, `versioned_sidebars/version-${version}-sidebars.json`), 'utf8'),
      ) as typeof sidebars);
  const words = path.join(
    siteDir,
    `i18n/${locale}/docusaurus-plugin-content-docs/${isCurrent ? version : `version-${version}`}.json`,
  );
  const messages = existsSync(words)
    ? (JSON.parse(readFileSync(words, 'utf8')) as Readonly<Record<string, {readonly message: string} | undefined>>)
    : {};
  return new Map(
    (written.guides as readonly Category[]).flatMap(({label, link, items}) =>
      items.map(
        (page) =>
          [
            page,
            {label: messages[`sidebar.guides.category.${label}`]?.message ?? label, front: slugOf(link.id)},
          ] as const,
      ),
    ),
  );
}

/** A copy in which every text is changed. */
function fill<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((entry) => fill<unknown>(entry, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, fill<unknown>(entry, change)])) as T;
}
