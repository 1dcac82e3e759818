/** Revisions that were taken away (data/retired.yml); their addresses lead on. */
import * as z from 'zod';
import {isDay, type Day} from './dates';

export interface RetiredRevision {
  readonly key: string;
  readonly retired: Day;
  /** The last part of the address of each of its pages. */
  readonly pages: readonly string[];
}

export const retiredSchema = z.array(
  z.strictObject({
    key: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a key is a year and a month: "2025-06"'),
    retired: z.string('a date is quoted: "2027-01-01"').refine(isDay, 'not a date that exists, as "YYYY-MM-DD"'),
    pages: z.array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  }),
);
