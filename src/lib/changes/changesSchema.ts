/** What was declared of the changes to pages and what stands in them (data/changes.yml). */
import * as z from 'zod';
import type {Cause, ChangeClass} from '../checklist/history';
import {CAUSES, CLASSES, REVISION_KEY} from '../checklist/itemsSchema';

export interface DeclaredChange {
  /** "page", or "page/passage". */
  readonly id: string;
  readonly class: ChangeClass;
  readonly cause: Cause;
  /** The page that took the place of a page that was withdrawn. */
  readonly instead?: string | undefined;
  /** The id before, where it has another one since: of the page, or of the passage in its page. */
  readonly was?: string | undefined;
  /** Where the id stands below the key of the revision; given by {@link changesSchema}. */
  readonly place?: readonly PropertyKey[] | undefined;
}

/** Key of the revision that made the changes → the changes. */
export type DeclaredChanges = Readonly<Record<string, readonly DeclaredChange[]>>;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/, 'an id is page or page/passage');

const entry = z.strictObject({
  id: id.optional(),
  ids: z.array(id).min(1).optional(),
  class: z.enum(CLASSES),
  cause: z.enum(CAUSES),
  instead: z.string().optional(),
  was: id.optional(),
});

/** An entry speaks for one id, or for several at once. */
export const changesSchema = z.record(
  REVISION_KEY,
  z
    .array(entry)
    .superRefine((entries, context) => {
      const refuse = (path: readonly PropertyKey[], message: string) =>
        context.addIssue({code: 'custom', path: [...path], message});
      const seen = new Set<string>();
      entries.forEach((change, index) => {
        const {class: changeClass, instead, was} = change;
        if ((change.id === undefined) === (change.ids === undefined))
          refuse([index], 'an entry has an id, or ids in brackets');
        if (instead !== undefined && (changeClass !== 'retired' || change.id === undefined || change.id.includes('/')))
          refuse([index, 'instead'], 'only a page that is retired has another page instead');
        if (was !== undefined && (changeClass === 'retired' || changeClass === 'new'))
          refuse([index, 'was'], 'what is new was nothing before, and what is retired keeps its id');
        if (was !== undefined && change.id !== undefined && !isRename(change.id, was))
          refuse([index, 'was'], 'a page was a page, and a passage was a passage');
        if (was !== undefined && change.ids !== undefined)
          refuse([index, 'was'], 'each new name has a line of its own');
        if (changeClass === 'moved' && was === undefined)
          refuse([index, 'class'], 'only what has another id since is moved: say which it was');
        for (const [place, one] of idsOf(change)) {
          if (seen.has(one)) refuse([index, ...place], 'this id stands twice');
          seen.add(one);
        }
      });
    })
    .transform((entries): readonly DeclaredChange[] =>
      entries.flatMap((change, index) => {
        const {ids: _ids, id: _id, ...rest} = change;
        return idsOf(change).map(([place, one]) => ({id: one, ...rest, place: [index, ...place]}));
      }),
    ),
);

function idsOf({id: one, ids = []}: z.infer<typeof entry>): readonly (readonly [readonly PropertyKey[], string])[] {
  return [
    ...(one === undefined ? [] : [[['id'], one] as const]),
    ...ids.map((each, index) => [['ids', index], each] as const),
  ];
}

/** Whether both are pages, or passages. A passage may have another page by then: that one was renamed. */
const isRename = (now: string, was: string): boolean => now !== was && now.includes('/') === was.includes('/');
