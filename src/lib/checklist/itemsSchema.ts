/** The history of every checklist item (data/items.yml). */
import * as z from 'zod';
import type {ItemHistory} from './history';

export const CLASSES = ['new', 'substantive', 'editorial', 'moved', 'retired'] as const;
export const CAUSES = ['law', 'product', 'judgement'] as const;
export const REVISION_KEY = z.string().regex(/^\d{4}-\d{2}$/, 'a revision is quoted: "2025-06"');

const change = z.strictObject({
  revision: REVISION_KEY,
  class: z.enum(CLASSES),
  cause: z.enum(CAUSES).optional(),
  returnsTo: REVISION_KEY.optional(),
});

export const itemsSchema = z.record(
  z.string().regex(/^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$/, 'an item id is area.verb-object'),
  z
    .array(change)
    .min(1)
    .superRefine((history, context) => {
      const refuse = (index: number, message: string) => context.addIssue({code: 'custom', path: [index], message});
      history.forEach((entry, index) => {
        const before = history[index - 1];
        if (index === 0 && entry.class !== 'new') refuse(index, 'the first entry is of class new');
        if (before && before.revision >= entry.revision) refuse(index, 'entries stand oldest first, one a revision');
        if (before && entry.class === 'new' && before.class !== 'retired')
          refuse(index, 'only a retired item can be new again');
        if (before?.class === 'retired' && entry.class !== 'new') refuse(index, 'after retired only new can follow');
        if (index > 0 && !entry.cause) refuse(index, 'a change names its cause: law, product or judgement');
        if (entry.returnsTo && !history.some(({revision}) => revision === entry.returnsTo))
          refuse(index, `no entry for ${entry.returnsTo}`);
      });
    }),
);

export type ItemHistories = Readonly<Record<string, ItemHistory>>;
