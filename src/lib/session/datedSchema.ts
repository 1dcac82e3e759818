/** The form of data/sessions.yml. What its entries name is checked in src/lib/content/datedSessions.ts. */
import * as z from 'zod';
import {isDay} from '../dates';
import {LOCALES} from '../locale';
import {CODE, type DatedSession} from './dated';
import {inEachLanguage} from '../wordsSchema';

const line = z.string().regex(/^\S(?:[^\n]{0,118}\S)?$/, 'one line of at most 120 characters');

const STARTS = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):[0-5]\d$/;

/** Only what RFC 3986 lets stand in an address, and no name or password before the host. */
const LINK = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:[/?#][\w.~:/?#[\]@!$&'()*+,;=%-]*)?$/i;

export const datedSchema = z
  .array(
    z
      .strictObject({
        code: z.string().regex(CODE, 'a code has 3 to 12 characters: lower-case letters, digits and hyphens'),
        session: z.string().min(1),
        revision: z.string('a key is quoted: "2025-06"').min(1),
        starts: z
          .string()
          .refine(
            (text) => isDay(STARTS.exec(text)?.[1] ?? ''),
            'not a day and a time that exist, as "2026-12-06 09:00", in Bahrain',
          ),
        language: z.enum(LOCALES),
        place: inEachLanguage(line).optional(),
        link: z
          .string()
          .max(1000)
          .regex(LINK, 'not an address that begins with https:// and holds no space, name or password')
          .optional(),
        cancelled: z.boolean().optional(),
      })
      .refine(({place, link}) => place ?? link, 'it names neither a place nor a link'),
  )
  .superRefine((sessions, context) => {
    sessions.forEach(({code}, index) => {
      if (sessions.findIndex((session) => session.code === code) !== index)
        context.addIssue({code: 'custom', path: [index, 'code'], message: `the code ${code} stands twice`});
    });
  }) satisfies z.ZodType<readonly DatedSession[]>;
