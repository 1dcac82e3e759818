import {LOCALE_FACTS} from '../../src/lib/localeFacts';
import type {Direction, ExchangeUnit} from '../../src/lib/translations/exchange';
import type {Status} from '../../src/lib/translations/translations';

/** How people call it. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  'in-sync': 'in sync',
  new: 'not compared yet',
  'ar-behind': 'Arabic is behind',
  'en-behind': 'English is behind',
  differs: 'both changed',
  'ar-missing': 'missing in Arabic',
  'en-missing': 'missing in English',
};

/** What a translator should know of a part: where it stands, how it is, and what it said when both were in sync. */
export function contextOf({page, name, title, address, status, was}: ExchangeUnit, {from, to}: Direction): string[] {
  return [
    `Page: ${title} (${page}). Address: ${address} Part: ${name}. State: ${STATUS_WORDS[status]}.`,
    ...(was
      ? [
          `${LOCALE_FACTS[from].englishName} when both were in sync:\n${was.source.trim()}`,
          `${LOCALE_FACTS[to].englishName} when both were in sync:\n${was.target.trim()}`,
        ]
      : []),
  ];
}
