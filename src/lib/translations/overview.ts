/** Gathers what editors see at /translations/. */
import {parse} from 'yaml';
import {inLocales, LOCALES, type Locale} from '../locale';
import {changesOf} from './changes';
import type {Pages} from './exchange';
import {textsInSync} from './inSyncTexts';
import {plainBlocks} from './plainBlocks';
import {changeKey, type OverviewChanges, type OverviewPage, type OverviewText} from './statuses';
import {stateOf, type UnitState} from './translations';

/** Puts entity values into a text of a language. */
type Fill = (text: string, locale: Locale) => string;

/**
 * @param locale in which pages and parts are named, where they have words in it
 */
export function overviewOf({pages, inSync, copies}: Pages, locale: Locale, fill: Fill): readonly OverviewPage[] {
  const textOf = (units: UnitState['units']): string => {
    const language = units[locale] ? locale : LOCALES.find((entry) => units[entry]);
    return language ? fill(units[language]!.source, language) : '';
  };
  return pages.map((entry) => {
    const {page, units} = stateOf(entry, inSync);
    const inSyncOf = textsInSync(page, inSync, copies);
    return {
      page,
      title: titleOf(textOf(units.find(({name}) => name === 'head')?.units ?? {})) || page,
      isHere: entry.texts[locale] !== undefined,
      parts: units.flatMap(({name, status, units: texts}) => {
        if (status === 'in-sync') return [];
        const id = texts.en?.id ?? texts.ar?.id;
        const isKnown = Object.keys(changesOf({name, units: texts}, inSyncOf)).length > 0;
        return [{name, status, words: plainBlocks(textOf(texts))[0] ?? '', isKnown, ...(id === undefined ? {} : {id})}];
      }),
    };
  });
}

/** What changed in each part since both languages were in sync, where that is known. */
export function changesForOverview({pages, inSync, copies}: Pages, fill: Fill): OverviewChanges {
  return Object.fromEntries(
    pages.flatMap((entry) => {
      const inSyncOf = textsInSync(entry.page, inSync, copies);
      return stateOf(entry, inSync).units.flatMap((unit) => {
        const changes = changesOf(unit, inSyncOf);
        if (unit.status === 'in-sync' || Object.keys(changes).length === 0) return [];
        const told = (text: string, locale: Locale): string => plainBlocks(fill(text, locale)).join('\n');
        const texts = inLocales((locale): OverviewText => {
          const change = changes[locale];
          const after = told(unit.units[locale]?.source ?? '', locale);
          return change ? {before: told(change.before, locale), after} : {after};
        });
        return [[changeKey(entry.page, unit.name), texts] as const];
      });
    }),
  );
}

/** The title of a page, from the lines of its front matter. */
function titleOf(head: string): string {
  const value: unknown = parse(head);
  return typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string'
    ? value.title
    : '';
}
