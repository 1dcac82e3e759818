import {translate} from '@docusaurus/Translate';
import arabic from '@generated/training/default/sheetWords.json';
import type {Locale} from '../../lib/locale';

/**
 * The words of a sheet, which may be in the other language than the page. src/plugins/training takes
 * their Arabic out of the translations of the page, so translate() answers in English everywhere.
 */
const ENGLISH = {
  title: () =>
    translate({
      id: 'statements.sheet.title',
      message: 'Statement of completion',
      description: 'Title of the printed sheet',
    }),
  session: () =>
    translate({
      id: 'statements.sheet.session',
      message: 'Session attended',
      description: 'Before the title of the session on the sheet',
    }),
  day: () =>
    translate({id: 'statements.sheet.day', message: 'Date', description: 'Before the day of the session on the sheet'}),
  minutes: () =>
    translate({
      id: 'statements.sheet.minutes',
      message: 'Length in minutes',
      description: 'Before a number on the sheet',
    }),
  entity: () =>
    translate({
      id: 'statements.sheet.entity',
      message: 'Entity',
      description: 'Before the name of the entity on the sheet',
    }),
  trainer: () =>
    translate({
      id: 'statements.sheet.trainer',
      message: 'Trainer',
      description: 'Before the name of the trainer on the sheet',
    }),
  revision: () =>
    translate({
      id: 'statements.sheet.revision',
      message: 'Policy revision',
      description: 'Before the title of the revision on the sheet',
    }),
  reviewed: () =>
    translate({
      id: 'statements.sheet.reviewed',
      message: 'Guidance last reviewed',
      description: 'Before a day on the sheet',
    }),
  objectives: () =>
    translate({
      id: 'statements.sheet.objectives',
      message: 'The session is to enable each person to:',
      description: 'Above the objectives on the sheet',
    }),
  honesty: () =>
    translate({
      id: 'statements.sheet.honesty',
      message:
        'This sheet states attendance. The trainer made it from a list of the entity; it is not the result of an examination.',
      description: 'What the sheet is worth',
    }),
  signature: () =>
    translate({
      id: 'statements.sheet.signature',
      message: 'Trainer’s signature',
      description: 'Below the line for the signature',
    }),
} as const;

const TRANSLATIONS: Readonly<Record<Locale, Readonly<Record<string, string>> | undefined>> = {
  ar: arabic,
  en: undefined,
};

export type SheetWord = keyof typeof ENGLISH;

/** A word of the sheet in its language. */
export default function sheetWords(language: Locale, word: SheetWord): string {
  return TRANSLATIONS[language]?.[`statements.sheet.${word}`] ?? ENGLISH[word]();
}
