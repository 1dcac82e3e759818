/** Facts that the reference pages print: words, limits, keys and bandwidth, one file of data/ each. */
import * as z from 'zod';
import {inEachLanguage, words} from './wordsSchema';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');
const source = z.string().regex(/^[A-Z]-\d{2}$/, 'a source is a letter and two digits: T-10');
const names = inEachLanguage(z.array(z.string().min(1)));

/** An array in which no id stands twice. */
function uniqueIds<Entry extends z.ZodType<{readonly id: string}>>(entry: Entry) {
  return z.array(entry).superRefine((entries, context) => {
    entries.forEach((one, index) => {
      if (entries.findIndex((other) => other.id === one.id) !== index)
        context.addIssue({code: 'custom', path: [index, 'id'], message: `the id ${one.id} stands twice`});
    });
  });
}

export const SUBJECTS = [
  'products',
  'chat',
  'files',
  'meetings',
  'roles',
  'recording',
  'devices',
  'sign-in',
  'vpn',
  'network',
  'security',
  'policy',
  'pages',
] as const;

export const glossarySchema = uniqueIds(
  z.strictObject({
    id,
    subject: z.enum(SUBJECTS),
    term: words,
    /** One sentence in our own words. */
    definition: inEachLanguage(z.string().min(1).regex(/\.$/, 'a definition is a sentence with a full stop')),
    /** Other names that readers meet, on a screen too. */
    also: names.optional(),
    /** What people type, dialect and slips included; never shown. */
    typed: names.optional(),
  }),
);

export const limitsSchema = uniqueIds(z.strictObject({id, subject: words, value: words, source}));

const keys = z.string().regex(/^[^\s+]+(\+[^\s+]+)*$/, 'keys are joined by + without spaces');

export const shortcutsSchema = uniqueIds(z.strictObject({id, action: words, windows: keys, macos: keys, source}));

/** From the reader, to the reader; in kbit/s. */
const upDown = z.tuple([z.int().min(1), z.int().min(1)]);

export const bandwidthSchema = uniqueIds(
  z
    .strictObject({id, use: words, minimum: upDown, recommended: upDown, best: upDown, source})
    .refine(
      ({minimum, recommended, best}) =>
        [0, 1].every((way) => minimum[way]! <= recommended[way]! && recommended[way]! <= best[way]!),
      'the minimum is not the smallest, or the best not the largest',
    ),
);

export type Term = z.infer<typeof glossarySchema>[number];
export type Limit = z.infer<typeof limitsSchema>[number];
export type Shortcut = z.infer<typeof shortcutsSchema>[number];
export type Bandwidth = z.infer<typeof bandwidthSchema>[number];
