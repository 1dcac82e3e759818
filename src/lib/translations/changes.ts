/** What changed in a part since both languages were in sync, for people who see to it. */
import {LOCALES, type Locale} from '../locale';
import {diffSequence, type DiffPart} from '../sequenceDifference';
import type {TextsOfPart} from './inSyncTexts';
import type {UnitState} from './translations';
import {contentHash, type UnitName} from './units';

/** What a text said and says now. */
export interface Change {
  readonly before: string;
  readonly after: string;
}

/** Languages whose text is another one than the one that was in sync, as far as that is known. */
export function changesOf(
  {name, units}: {readonly name: UnitName; readonly units: UnitState['units']},
  textsOf: TextsOfPart,
): Partial<Readonly<Record<Locale, Change>>> {
  const then = textsOf(name);
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const now = units[locale]?.source;
      return then && now !== undefined && contentHash(then[locale]) !== contentHash(now)
        ? [[locale, {before: then[locale], after: now}] as const]
        : [];
    }),
  );
}

/** The lines that went and came, in the order of the text; those that stayed and empty ones are left out. */
export function changedLines({before, after}: Change): readonly DiffPart[] {
  const lines = (text: string): string[] =>
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  return diffSequence(lines(before), lines(after)).filter(({kind}) => kind !== 'same');
}
