/** Gathers what editors see at /translations/. */
import {parse} from 'yaml';
import {LOCALES, type Locale} from '../locale';
import {plainBlocks} from './plainBlocks';
import type {OverviewPage} from './standings';
import {stateOf, type PageTexts, type UnitState} from './translations';
import type {Levels} from './translationsSchema';

/**
 * @param locale in which pages and parts are named, where they have words in it
 * @param fill puts entity values into a text of a language
 */
export function overviewOf(
  pages: readonly PageTexts[],
  levels: Levels,
  locale: Locale,
  fill: (text: string, locale: Locale) => string,
): readonly OverviewPage[] {
  const textOf = (units: UnitState['units']): string => {
    const language = units[locale] ? locale : LOCALES.find((entry) => units[entry]);
    return language ? fill(units[language]!.source, language) : '';
  };
  return pages.map((entry) => {
    const {page, units} = stateOf(entry, levels);
    return {
      page,
      title: titleOf(textOf(units.find(({name}) => name === 'head')?.units ?? {})) || page,
      isHere: entry.texts[locale] !== undefined,
      parts: units.flatMap(({name, standing, units: texts}) => {
        if (standing === 'level') return [];
        const id = texts.en?.id ?? texts.ar?.id;
        return [{name, standing, words: plainBlocks(textOf(texts))[0] ?? '', ...(id === undefined ? {} : {id})}];
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
