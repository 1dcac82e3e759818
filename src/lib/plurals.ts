/** Which form of a counted phrase a language uses, whatever the browser knows of it. */
import type {Locale} from './locale';
import {LOCALE_FACTS, type PluralRule} from './localeFacts';

/** Zero, one, two, few, many, other. */
function arabicForm(count: number): number {
  if (count === 0 || count === 1 || count === 2) return count;
  const rest = count % 100;
  if (!Number.isInteger(count) || rest < 3) return 5;
  return rest <= 10 ? 3 : 4;
}

/** One, other. */
const englishForm = (count: number): number => (count === 1 ? 0 : 1);

const FORMS: Readonly<Record<PluralRule, (count: number) => number>> = {arabic: arabicForm, english: englishForm};

/**
 * The form for a count among those that a message has, in the order of the language.
 *
 * @param forms written one after the other: `{count} page|{count} pages`
 */
export function chooseForm(forms: string, count: number, locale: Locale): string {
  const all = forms.split('|');
  const form = FORMS[LOCALE_FACTS[locale].plurals](count);
  return all[Math.min(form, all.length - 1)]!;
}
