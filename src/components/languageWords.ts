import {translate} from '@docusaurus/Translate';
import type {Locale} from '../lib/locale';

/** What the languages of the site are called in the language of the page. */
export const languageWords: Readonly<Record<Locale, () => string>> = {
  ar: () => translate({id: 'language.ar', message: 'Arabic', description: 'A language of the site'}),
  en: () => translate({id: 'language.en', message: 'English', description: 'A language of the site'}),
};
