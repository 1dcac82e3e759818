/** The form of data/revisions.yml, with what must hold between its entries. */
import * as z from 'zod';
import {isDay} from './dates';
import {words} from './wordsSchema';

const day = z.string('a date is quoted: "2025-06-22"').refine(isDay, 'not a date that exists, as "YYYY-MM-DD"');
const span = z
  .strictObject({from: day, to: day.optional()})
  .refine(({from, to}) => !to || from <= to, {message: 'ends before it begins', path: ['to']});

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
      if (older && (!older.inForce.to || older.inForce.to >= revision.inForce.from))
        refuse([index + 1, 'inForce'], `must end before ${revision.key} begins (${revision.inForce.from})`);
      if (index === 0 && revision.inForce.to) refuse([0, 'inForce', 'to'], 'the revision in force has no end');
    });
  });
