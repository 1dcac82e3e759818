/**
 * What differs between languages besides words. Adding one to LOCALES makes the compiler ask for its facts
 * here; whoever needs a direction, a comma or the language beside it asks this table.
 */
import type {Locale} from './locale';

export type Direction = 'ltr' | 'rtl';

/** Six forms or two. */
export type PluralRule = 'arabic' | 'english';

/** As Unicode calls it. */
export type Script = 'Arabic' | 'Latin';

interface LocaleFacts {
  /** As its readers call it. */
  readonly ownName: string;
  /** As messages of programs call it. */
  readonly englishName: string;
  readonly direction: Direction;
  readonly script: Script;
  readonly plurals: PluralRule;
  /** Between the parts of a list. */
  readonly comma: string;
  /** For dates and numbers. Plain `ar-BH` prints Arabic-Indic digits in some engines; the extension pins them, so that server and browser agree. */
  readonly formats: string;
  /** Unit of sizes. */
  readonly megabyte: string;
  /** Whether its pages are a translation to Docusaurus, which keeps those apart. One language is not. */
  readonly isTranslation: boolean;
  /** The language that stands beside it: the switch leads there, and translations are compared with it. */
  readonly other: Locale;
}

export const LOCALE_FACTS: Readonly<Record<Locale, LocaleFacts>> = {
  ar: {
    ownName: 'العربية',
    englishName: 'Arabic',
    direction: 'rtl',
    script: 'Arabic',
    plurals: 'arabic',
    comma: '، ',
    formats: 'ar-BH-u-nu-latn',
    megabyte: 'ميغابايت',
    isTranslation: true,
    other: 'en',
  },
  en: {
    ownName: 'English',
    englishName: 'English',
    direction: 'ltr',
    script: 'Latin',
    plurals: 'english',
    comma: ', ',
    formats: 'en-GB',
    megabyte: 'MB',
    isTranslation: false,
    other: 'ar',
  },
};

export const directionOf = (locale: Locale): Direction => LOCALE_FACTS[locale].direction;

/** The language that stands beside this one. */
export const otherLocale = (locale: Locale): Locale => LOCALE_FACTS[locale].other;
