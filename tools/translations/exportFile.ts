import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Locale} from '../../src/lib/locale';
import {LOCALE_FACTS, otherLocale} from '../../src/lib/localeFacts';
import {unitsFor} from '../../src/lib/translations/exchange';
import type {Desk} from './desk';
import {writeTable} from './table';
import {writeXliff} from './xliff';

export const FORMATS = ['xliff', 'csv'] as const;

export type Format = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<Format, string>> = {xliff: 'xlf', csv: 'csv'};

export const isFormat = (word: string): word is Format => FORMATS.some((format) => format === word);

interface Wish {
  readonly format: Format;
  /** Whether also what is in sync is written. */
  readonly all: boolean;
  readonly out?: string | undefined;
}

/** Writes what is to be translated into a language. @returns what was written, in words */
export function exportFor(desk: Desk, to: Locale, {format, all, out}: Wish): string {
  const direction = {from: otherLocale(to), to};
  const units = unitsFor(direction, desk, all);
  const language = LOCALE_FACTS[to].englishName;
  if (units.length === 0)
    return `Nothing is to be translated into ${language}: every part is in sync. --all writes them too.`;
  const file = out ?? path.join('exports', `translations-${to}.${ENDINGS[format]}`);
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(
    file,
    format === 'csv'
      ? writeTable(direction, units)
      : writeXliff(direction, units, (page) => desk.fileOf(page, direction.from)),
  );
  return `${file}: ${count(units.length, 'part')} of ${count(new Set(units.map(({page}) => page)).size, 'page')} to be translated into ${language}.`;
}

/** "1 part", "2 parts". */
export const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
