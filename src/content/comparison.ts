import {formatMinutes} from '../lib/dates';
import type {Locale} from '../lib/locale';
import type {Block, ComparableEntry, ComparablePage} from '../lib/changes/compare';
import {isText, type Part} from './parts';
import type {ContentPage} from './readContent';

/** A page that two revisions or more have, and what lists of such pages say of it. */
export interface Comparable {
  readonly entry: ComparableEntry;
  readonly page: ComparablePage;
}

/** The pages of a language that can be compared, by slug. */
export default function comparablePages(pages: readonly ContentPage[]): Comparable[] {
  const bySlug = new Map<string, ContentPage[]>();
  for (const page of pages) bySlug.set(page.slug, [...(bySlug.get(page.slug) ?? []), page]);
  return [...bySlug]
    .filter(([, versions]) => versions.length > 1)
    .map(([slug, versions]) => {
      const title = versions[0]!.frontMatter.title;
      return {
        entry: {slug, title, revisions: versions.map(({revision}) => revision.key)},
        page: {
          title,
          revisions: Object.fromEntries(
            versions.map(({locale, revision, parts}) => [revision.key, blocksOf(parts, locale)]),
          ),
        },
      };
    })
    .toSorted((a, b) => (a.entry.slug < b.entry.slug ? -1 : 1));
}

/**
 * What the authors of a page wrote, block by block: each with the nearest id around it, where a link may lead.
 *
 * @param anchor the id around the parts
 */
export function blocksOf(parts: readonly Part[], locale: Locale, anchor = ''): Block[] {
  return parts.flatMap((part): Block[] => {
    if (isText(part))
      return [{anchor: part.id ?? anchor, kind: part.kind === 'heading' ? 'heading' : 'text', text: part.text}];
    switch (part.kind) {
      case 'section':
        return [{anchor: part.id, kind: 'heading', text: part.title}, ...blocksOf(part.parts, locale, part.id)];
      case 'entry':
        return blocksOf(part.parts, locale, part.id);
      case 'callout':
        return [
          ...(part.title === undefined ? [] : [{anchor, kind: 'text' as const, text: part.title}]),
          ...blocksOf(part.parts, locale, anchor),
        ];
      case 'Action':
      case 'Decision':
      case 'Item':
      case 'Step':
        return blocksOf(part.parts, locale, part.attributes.id);
      case 'Exercise':
        return blocksOf(part.parts, locale, `exercise-${part.attributes.id}`);
      case 'Segment':
        return [
          ...blocksOf(part.parts, locale, anchor),
          {anchor, kind: 'text', text: formatMinutes(part.attributes.minutes, locale)},
        ];
      case 'FinderRow':
        return blocksOf(part.parts, locale, part.attributes.id ?? anchor);
      default:
        return blocksOf(part.parts, locale, anchor);
    }
  });
}
