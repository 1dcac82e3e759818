/** Gathers what editors see at /translations/. */
import {parse} from 'yaml';
import {LOCALES, type Locale} from '../locale';
import {plainBlocks} from './plainBlocks';
import type {OverviewPage} from './statuses';
import {stateOf, type PageTexts, type UnitState} from './translations';
import type {InSync} from './translationsSchema';

/**
 * @param locale in which pages and parts are named, where they have words in it
 * @param fill puts entity values into a text of a language
 */
export function overviewOf(
  pages: readonly PageTexts[],
  inSync: InSync,
  locale: Locale,
  fill: (text: string, locale: Locale) => string,
): readonly OverviewPage[] {
  const textOf = (units: UnitState['units']): string => {
    const language = units[locale] ? locale : LOCALES.find((entry) => units[entry]);
    return language ? fill(units[language]!.source, language) : '';
  };
  return pages.map((entry) => {
    const {page, units} = stateOf(entry, inSync);
    return {
      page,
      title: titleOf(textOf(units.find(({name}) => name === 'head')?.units ?? {})) || page,
      isHere: entry.texts[locale] !== undefined,
      parts: units.flatMap(({name, status, units: texts}) => {
        if (status === 'in-sync') return [];
        const id = texts.en?.id ?? texts.ar?.id;
        return [{name, status, words: plainBlocks(textOf(texts))[0] ?? '', ...(id === undefined ? {} : {id})}];
      }),
    };
  });
}

/** The title of a page, from the lines of its front matter. */
function titleOf(head: string): string {
  const value: unknown = parse(head);
  return typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string'
    ? value.title
    : '';
}
