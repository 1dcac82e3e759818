/**
 * What differs between languages besides words. Adding one to LOCALES makes the compiler ask for its facts
 * here; whoever needs a direction, a comma or the language beside it asks this table.
 */
import type {Locale} from './locale';

export type Direction = 'ltr' | 'rtl';

interface LocaleFacts {
  /** As its readers call it. */
  readonly ownName: string;
  /** As messages of programs call it. */
  readonly englishName: string;
  readonly direction: Direction;
  /** Between the parts of a list. */
  readonly comma: string;
  /** The language that stands beside it: the switch leads there, and translations are compared with it. */
  readonly other: Locale;
}

export const LOCALE_FACTS: Readonly<Record<Locale, LocaleFacts>> = {
  ar: {ownName: 'العربية', englishName: 'Arabic', direction: 'rtl', comma: '، ', other: 'en'},
  en: {ownName: 'English', englishName: 'English', direction: 'ltr', comma: ', ', other: 'ar'},
};

export const directionOf = (locale: Locale): Direction => LOCALE_FACTS[locale].direction;

/** The language that stands beside this one. */
export const otherLocale = (locale: Locale): Locale => LOCALE_FACTS[locale].other;
