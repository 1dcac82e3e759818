/** data/search-words.yml: how people type what the pages say. */
import * as z from 'zod';

const words = z.array(z.string().trim().min(1).max(80));

const conceptSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be in kebab-case'),
  /** The words of our pages. */
  en: words.min(1),
  ar: words,
  /** Other words for the same. */
  typed: words,
  /** Said of many things ("does not work"): counts less than the word for the thing. */
  vague: z.boolean().optional(),
});

export type Concept = z.infer<typeof conceptSchema>;

export const searchWordsSchema = z.array(conceptSchema).superRefine((concepts, context) => {
  const seen = new Set<string>();
  concepts.forEach(({id}, index) => {
    if (seen.has(id)) context.addIssue({code: 'custom', path: [index, 'id'], message: `"${id}" stands here twice`});
    seen.add(id);
  });
});
