/** Which texts of the two languages were in sync with each other (data/translations.yml). */
import * as z from 'zod';
import type {Words} from '../locale';
import type {UnitName} from './units';
import {inEachLanguage, personName} from '../wordsSchema';

/** The hash of a text in each language when somebody last found both in sync; who that was, and the day. */
export type InSyncEntry = Words & {readonly by?: string | undefined; readonly on?: string | undefined};

/** Page (the last part of its address) → part → what is recorded of it. */
export type InSync = Readonly<Record<string, Readonly<Record<UnitName, InSyncEntry>>>>;

const hash = z.string().regex(/^[0-9a-f]{8}$/, 'a hash has eight hexadecimal digits');
const kebab = /[a-z0-9]+(?:-[a-z0-9]+)*/.source;

export const translationsSchema = z.record(
  z.string().regex(new RegExp(`^${kebab}$`), 'a page is named like its address'),
  z.record(
    z
      .string()
      .regex(
        new RegExp(`^(?:head|body|step:${kebab}|item:[a-z]+\\.${kebab})$`),
        'a part is head, body, step:id or item:id',
      ),
    inEachLanguage(hash).extend({by: personName.optional(), on: z.iso.date().optional()}),
  ),
);
