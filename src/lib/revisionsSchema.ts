/** The form of data/revisions.yml, with what must hold between its entries. */
import * as z from 'zod';
import {dayBefore, isDay} from './dates';
import {words} from './wordsSchema';

const day = z.string('a date is quoted: "2025-06-22"').refine(isDay, 'not a date that exists, as "YYYY-MM-DD"');
const isBackwards = ({from, to}: {from: string; to?: string | undefined}): boolean => to !== undefined && to < from;
const span = z
  .strictObject({from: day, to: day.optional()})
  .refine((value) => !isBackwards(value), {message: 'ends before it begins', path: ['to']});

export const revisionsSchema = z
  .array(
    z.strictObject({
      key: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a key is a year and a month: "2025-06"'),
      title: words,
      short: words,
      inForce: span,
      activation: span.optional(),
      reviewed: day,
      supersedes: z.string().optional(),
      sources: z.array(z.string()).min(1),
      draft: z.literal(true).optional(),
      withdrawn: z.strictObject({on: day, because: words}).optional(),
    }),
  )
  .min(1)
  .superRefine((revisions, context) => {
    const refuse = (path: (string | number)[], message: string) => context.addIssue({code: 'custom', path, message});
    revisions.forEach((revision, index) => {
      const older = revisions[index + 1];
      if (revisions.findIndex(({key}) => key === revision.key) !== index)
        refuse([index, 'key'], 'this key stands twice');
      if (revision.supersedes !== older?.key)
        refuse([index, 'supersedes'], older ? `the next older revision is ${older.key}` : 'nothing older is listed');
      if (revision.draft && index > 0) refuse([index, 'draft'], 'only the newest revision may be a draft');
      if (revision.draft && revision.withdrawn)
        refuse([index, 'withdrawn'], 'a draft was never published: take it out of the list');
      if (revision.draft || revision.withdrawn) return;

      // What takes its place: a draft does not yet, and one that was withdrawn does no more.
      const next = revisions.slice(0, index).findLast(({draft, withdrawn}) => !draft && !withdrawn);
      if (next && next.inForce.from <= revision.inForce.from)
        refuse([index, 'inForce'], `must end before ${next.key} begins (${next.inForce.from})`);
      else if (next && !isBackwards(revision.inForce) && revision.inForce.to !== dayBefore(next.inForce.from))
        refuse([index, 'inForce'], `must end on "${dayBefore(next.inForce.from)}": ${next.key} begins the day after`);
      if (!next && revision.inForce.to)
        refuse([index, 'inForce', 'to'], 'nothing takes the place of this revision: it has no end');
    });
    if (revisions.every(({draft, withdrawn}) => draft ?? withdrawn))
      refuse([revisions.length - 1], 'at least one revision was published and not withdrawn');
  });
