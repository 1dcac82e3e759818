/** How well a ranking of pages answers a query. */
import * as z from 'zod';
import type {Locale} from '../../../src/lib/locale';

const judgedQuerySchema = z.strictObject({
  query: z.string().min(1),
  language: z.enum(['ar', 'en']),
  phenomenon: z.string(),
  pages: z.array(z.string()).min(1),
});

export const judgedQueriesSchema = z.array(judgedQuerySchema);
export type JudgedQuery = z.infer<typeof judgedQuerySchema> & {readonly language: Locale};

export interface Quality {
  /** Share of queries whose first page answers. */
  readonly first: number;
  readonly amongThree: number;
  /** Mean of 1 / rank of the first page that answers. */
  readonly mrr: number;
  /** At ten; the first judged page counts 2, the others 1. */
  readonly ndcg: number;
  /** Queries to which nothing came back. */
  readonly none: number;
  readonly queries: number;
}

const TEN = 10;
const gain = (value: number, rank: number) => (2 ** value - 1) / Math.log2(rank + 2);

/** @param rankings for each query the ids of the pages found, best first */
export function quality(
  queries: readonly JudgedQuery[],
  rankings: readonly (readonly string[])[],
  exists: (page: string, language: Locale) => boolean,
): Quality {
  const sums = {first: 0, amongThree: 0, mrr: 0, ndcg: 0, none: 0};
  queries.forEach(({pages, language}, index) => {
    const judged = pages.filter((page) => exists(page, language));
    const ranking = [...new Set(rankings[index])];
    const rank = ranking.findIndex((page) => judged.includes(page));
    if (rank === 0) sums.first += 1;
    if (rank >= 0 && rank < 3) sums.amongThree += 1;
    if (rank >= 0) sums.mrr += 1 / (rank + 1);
    if (ranking.length === 0) sums.none += 1;
    const value = (page: string) => (judged[0] === page ? 2 : judged.includes(page) ? 1 : 0);
    const ideal = judged.slice(0, TEN).reduce((sum, page, place) => sum + gain(value(page), place), 0);
    sums.ndcg += ranking.slice(0, TEN).reduce((sum, page, place) => sum + gain(value(page), place), 0) / ideal;
  });
  const share = (sum: number) => Math.round((1000 * sum) / Math.max(1, queries.length)) / 1000;
  return {
    first: share(sums.first),
    amongThree: share(sums.amongThree),
    mrr: share(sums.mrr),
    ndcg: share(sums.ndcg),
    none: sums.none,
    queries: queries.length,
  };
}
