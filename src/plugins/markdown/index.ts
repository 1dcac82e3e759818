/** What Markdown means on this site: entity values, shared data, sections, isolated Latin runs. */
import path from 'node:path';
import type {MarkdownConfig} from '@docusaurus/types';
import {entityText, substitute} from '../../lib/entity';
import type {Locale} from '../../lib/locale';
import type {SiteData} from '../../content/readData';
import checklistItems from './checklistItems';
import dataBlocks from './dataBlocks';
import isolateLatin from './isolateLatin';
import stepChanges from './stepChanges';
import treeNodes from './treeNodes';
import translationMarks from './translationMarks';
import sessionParts from './sessionParts';
import wrapSections from './wrapSections';

/** The `markdown` part of the Docusaurus configuration. */
export function markdownConfig({entity}: SiteData, locale: Locale): Partial<MarkdownConfig> {
  return {
    format: 'mdx',

    // A component shows the value, so that it can be tapped, and a page in the
    // bundler's cache never holds an old one.
    preprocessor: ({fileContent}) =>
      substitute(fileContent, entity, (name) => `<EntityValue name="${name}" />`),

    async parseFrontMatter(params) {
      const plainValue = (value: unknown): unknown => {
        // YAML makes a date of `reviewed: 2026-11-23`; pages hold the day as it was written.
        if (value instanceof Date) return value.toISOString().slice(0, 10);
        return typeof value === 'string' ? substitute(value, entity, (_name, found) => entityText(found, locale)) : value;
      };
      const result = await params.defaultParseFrontMatter(params);
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

/** Addresses are flat: a page moves between folders without changing its address. */
function slugOf(filePath: string): string {
  const {name, dir} = path.parse(filePath);
  return name === 'index' ? `/${path.basename(dir)}` : `/${name}`;
}

/** Options for the documentation and pages plugins. */
export function markdownPlugins(siteDir: string, data: SiteData, locale: Locale) {
  return {
    // A function and no options: options would be copied into the app with the configuration.
    remarkPlugins: [() => dataBlocks({data, locale}), () => checklistItems({siteDir, data, locale}), () => stepChanges({siteDir, data}), () => translationMarks({siteDir, data, locale}), treeNodes, () => sessionParts({siteDir, data, locale})],
    rehypePlugins: [wrapSections, ...(locale === 'ar' ? [isolateLatin] : [])],
    admonitions: {keywords: ['note', 'tip', 'important', 'warning'], extendDefaults: false},
  };
}
