/** What was measured: one value in each row, and when and with what each part was. */
import type {Locale} from '../../../src/lib/locale';
import type {Site} from './sites';

export const PARTS = ['peers', 'weight', 'paint', 'next', 'lighthouse'] as const;
export type Part = (typeof PARTS)[number];

export interface Row {
  readonly part: Part;
  readonly measure: string;
  /** Kind of the page, or all of them. */
  readonly page: string;
  readonly language?: Locale;
  readonly site: Site;
  readonly value: number;
}

/** The circumstances of a part: the day, and the version of each tool that had a hand in it. */
export interface Circumstances {
  readonly date: string;
  readonly versions: Readonly<Record<string, string>>;
}

export interface Results {
  readonly parts: Readonly<Partial<Record<Part, Circumstances>>>;
  readonly rows: readonly Row[];
}

export const NOTHING: Results = {parts: {}, rows: []};

const keyOf = ({part, measure, page, language, site}: Row): string =>
  [part, measure, page, language ?? '', site].join(' ');

/** Puts rows in the place of those that said the same before; all others stay. The order does not change by measuring again. */
export function merge(before: Results, part: Part, rows: readonly Row[], circumstances: Circumstances): Results {
  const fresh = new Map(rows.map((row) => [keyOf(row), row]));
  const known = before.rows.map((row) => fresh.get(keyOf(row)) ?? row);
  const had = new Set(before.rows.map(keyOf));
  const all = [...known, ...[...fresh.values()].filter((row) => !had.has(keyOf(row)))];
  return {
    parts: Object.fromEntries(
      PARTS.flatMap((name) => {
        const found = name === part ? circumstances : before.parts[name];
        return found ? [[name, found]] : [];
      }),
    ),
    rows: PARTS.flatMap((name) => all.filter((row) => row.part === name)),
  };
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
