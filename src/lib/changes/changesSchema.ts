/** What was declared of the changes to guides and steps (data/changes.yml). */
import * as z from 'zod';
import type {Cause, ChangeClass} from '../checklist/history';
import {CAUSES, CLASSES, REVISION_KEY} from '../checklist/itemsSchema';

export interface DeclaredChange {
  /** "guide" or "guide/step". */
  readonly id: string;
  readonly class: ChangeClass;
  readonly cause: Cause;
  /** The page that took the place of a guide that was withdrawn. */
  readonly instead?: string | undefined;
}

/** Key of the revision that made the changes → the changes. */
export type DeclaredChanges = Readonly<Record<string, readonly DeclaredChange[]>>;

export const changesSchema = z.record(
  REVISION_KEY,
  z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/, 'an id is guide or guide/step'),
        class: z.enum(CLASSES),
        cause: z.enum(CAUSES),
        instead: z.string().optional(),
      }),
    )
    .superRefine((changes, context) => {
      changes.forEach(({id, class: changeClass, instead}, index) => {
        if (instead !== undefined && (changeClass !== 'retired' || id.includes('/')))
          context.addIssue({
            code: 'custom',
            path: [index, 'instead'],
            message: 'only a guide that is retired has another page instead',
          });
        if (changes.findIndex((change) => change.id === id) !== index)
          context.addIssue({code: 'custom', path: [index, 'id'], message: 'this id stands twice'});
      });
    }),
);
