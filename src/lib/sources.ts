/** Where a stated fact comes from (data/sources.yml). Pages name sources by id; nothing is typed twice. */
import * as z from 'zod';
import {isDay} from './dates';
import {words} from './wordsSchema';

const partialDay = z
  .string('a date is quoted: "2025-06-22"')
  .regex(/^\d{4}(-\d{2}){0,2}$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD')
  .refine((text) => isDay(`${text}-01-01`.slice(0, 10)), 'not a date that exists');

export const sourcesSchema = z.record(
  z.string().regex(/^[A-Z]-\d{2}$/, 'an id is a letter and two digits: P-05'),
  z.strictObject({
    /** What this source says, in a few words. */
    title: words,
    publisher: words,
    date: partialDay.optional(),
    /** Without a scheme; complete enough to open. */
    addresses: z.array(z.string().regex(/^[^\s/:]+\.[a-z]+(\/\S*)?$/i, 'an address has no scheme and no spaces')),
    /** A document or message number where there is no address. */
    reference: z.string().optional(),
    /** A: official or vendor text. B: several texts agree. C: one weak or old text. */
    confidence: z.enum(['A', 'B', 'C']),
    checked: z.string().refine(isDay, 'not a date that exists'),
  }),
);

export type Sources = z.infer<typeof sourcesSchema>;
