/** Whether a correction that is shown is one. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import {LOCALES} from '../../../src/lib/locale';
import {withoutArticle, wordsOf} from '../../../src/lib/search/text';
import type {Ask} from './honesty';

const correctionsSchema = z.object({
  queries: z.array(
    z.strictObject({
      query: z.string().min(1),
      language: z.enum(LOCALES),
      /** What may have been meant in place of a slip; empty where there is none. */
      right: z.array(z.string()),
    }),
  ),
});

export interface Corrections {
  /** How many were shown, and what share of them was right. */
  readonly shown: number;
  readonly right: number;
  /** Share of the slips for which the right one was shown. */
  readonly found: number;
  /** Those that were shown and wrong: as typed, and as read. */
  readonly wrong: readonly (readonly [query: string, corrected: string])[];
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : Math.round((1000 * part) / whole) / 1000);

export function measureCorrections(ask: Ask): Corrections {
  const file = path.resolve('tests/bench/search/corrections.json');
  const {queries} = correctionsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const wrong: (readonly [string, string])[] = [];
  let [shown, found] = [0, 0];
  const bare = (text: string) => wordsOf(text).map(withoutArticle);
  for (const {query, language, right} of queries) {
    const {corrected} = ask(query, language);
    if (corrected === undefined) continue;
    shown += 1;
    const typed = new Set(bare(query));
    const meant = new Set(right.flatMap(bare));
    const changed = bare(corrected).filter((word) => !typed.has(word));
    if (changed.length > 0 && changed.every((word) => meant.has(word))) found += 1;
    else wrong.push([query, corrected]);
  }
  const slips = queries.filter(({right}) => right.length > 0).length;
  return {shown, right: share(found, shown), found: share(found, slips), wrong};
}
