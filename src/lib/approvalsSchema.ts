/** Who approved what readers were given, and when (data/approvals.yml). */
import * as z from 'zod';
import {isDay, type Day} from './dates';
import {personName} from './wordsSchema';

export interface Approval {
  /** Key of the revision. */
  readonly revision: string;
  readonly act: 'published' | 'withdrawn';
  readonly on: Day;
  readonly by: string;
}

export const approvalsSchema = z.array(
  z.strictObject({
    revision: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a key is a year and a month: "2025-06"'),
    act: z.enum(['published', 'withdrawn']),
    on: z.string('a date is quoted: "2027-01-01"').refine(isDay, 'not a date that exists, as "YYYY-MM-DD"'),
    by: personName,
  }),
);
