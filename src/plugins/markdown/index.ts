/** What Markdown means on this site: entity values, shared data, sections, isolated Latin runs. */
import path from 'node:path';
import type {MarkdownConfig} from '@docusaurus/types';
import type {VFile} from 'vfile';
import {CALLOUTS} from '../../lib/content/components';
import {entityText, substitute} from '../../lib/entity';
import {cachedForProcess} from '../../lib/processCache';
import type {Locale} from '../../lib/locale';
import type {SiteData} from '../../content/readData';
import checklistItems from './checklistItems';
import earlierAnchors from './earlierAnchors';
import dataBlocks from './dataBlocks';
import isolateLatin from './isolateLatin';
import stepChanges from './stepChanges';
import treeNodes from './treeNodes';
import translationMarks from './translationMarks';
import pageErrata from './pageErrata';
import sessionParts from './sessionParts';
import wrapSections from './wrapSections';
import {directionOf} from '../../lib/localeFacts';

/** The `markdown` part of the Docusaurus configuration. */
export function markdownConfig({entity}: SiteData, locale: Locale): Partial<MarkdownConfig> {
  return {
    format: 'mdx',

    // A component shows the value, so that it can be tapped, and a page in the
    // bundler's cache never holds an old one.
    preprocessor: ({fileContent}) => substitute(fileContent, entity, (name) => `<EntityValue name="${name}" />`),

    async parseFrontMatter(params) {
      const plainValue = (value: unknown): unknown => {
        // YAML makes a date of `reviewed: 2026-11-23`; pages hold the day as it was written.
        if (value instanceof Date) return value.toISOString().slice(0, 10);
        return typeof value === 'string'
          ? substitute(value, entity, (_name, found) => entityText(found, locale))
          : value;
      };
      const result = await parsed(params);
      const frontMatter = Object.fromEntries(
        Object.entries(result.frontMatter).map(([key, value]) => [key, plainValue(value)]),
      );
      return {
        ...result,
        frontMatter: {
          slug: slugOf(params.filePath),
          sidebar_custom_props: {minutes: frontMatter.minutes, level: frontMatter.level},
          ...frontMatter,
        },
      };
    },
  };
}

type ParseFrontMatter = NonNullable<MarkdownConfig['parseFrontMatter']>;

/** File → what was last read of it: `docusaurus start` asks for every page again when one is changed. */
const readings = cachedForProcess(
  'front matter',
  () => new Map<string, {readonly text: string; readonly result: ReturnType<ParseFrontMatter>}>(),
);

function parsed(params: Parameters<ParseFrontMatter>[0]): ReturnType<ParseFrontMatter> {
  const known = readings.get(params.filePath);
  if (known?.text === params.fileContent) return known.result;
  const result = params.defaultParseFrontMatter(params);
  readings.set(params.filePath, {text: params.fileContent, result});
  return result;
}

/** Addresses are flat: a page moves between folders without changing its address. */
function slugOf(filePath: string): string {
  const {name, dir} = path.parse(filePath);
  return name === 'index' ? `/${path.basename(dir)}` : `/${name}`;
}

/**
 * Options for the documentation and pages plugins.
 *
 * @param read asked for each page: while somebody writes, data change between two pages
 */
export function markdownPlugins(siteDir: string, read: () => SiteData, locale: Locale) {
  // A function and no options: options would be copied into the app with the configuration.
  const withData =
    <Tree>(
      make: (options: {
        readonly siteDir: string;
        readonly data: SiteData;
        readonly locale: Locale;
      }) => (tree: Tree, file: VFile) => void,
    ) =>
    () =>
    (tree: Tree, file: VFile): void =>
      make({siteDir, data: read(), locale})(tree, file);
  return {
    remarkPlugins: [
      withData(dataBlocks),
      withData(checklistItems),
      withData(stepChanges),
      withData(translationMarks),
      withData(pageErrata),
      treeNodes,
      withData(sessionParts),
    ],
    rehypePlugins: [withData(earlierAnchors), wrapSections, ...(directionOf(locale) === 'rtl' ? [isolateLatin] : [])],
    admonitions: {keywords: [...CALLOUTS], extendDefaults: false},
  };
}
