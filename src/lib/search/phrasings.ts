/** data/phrasings.*.yml: how people ask for what a page answers, in one language. */
import * as z from 'zod';
import {fold} from './text';

/** Name of a page, the last part of its address → what is typed for it. */
export type Phrasings = Readonly<Record<string, readonly string[]>>;

export const phrasingsSchema = z
  .record(
    z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'the name of a page is the last part of its address'),
    z.array(z.string().trim().min(2).max(200)).min(1),
  )
  .superRefine((pages, context) => {
    const seen = new Map<string, string>();
    for (const [page, phrasings] of Object.entries(pages))
      phrasings.forEach((phrasing, index) => {
        const folded = fold(phrasing).replace(/\s+/g, ' ').trim();
        const before = seen.get(folded);
        if (before !== undefined)
          context.addIssue({
            code: 'custom',
            path: [page, index],
            message: `this stands at ${before} already; it belongs to the page that answers it best`,
          });
        else seen.set(folded, page);
      });
  });
