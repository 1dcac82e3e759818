/** Forms of texts that data give in every language of the site. */
import * as z from 'zod';
import {LOCALES, type Locale} from './locale';

/** One value for each language, and nothing else. */
export const inEachLanguage = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject(Object.fromEntries(LOCALES.toReversed().map((locale) => [locale, schema]))) as z.ZodObject<
    Record<Locale, Schema>,
    z.core.$strict
  >;

/** A text that is nowhere empty. */
export const words = inEachLanguage(z.string().min(1));

/** What may stand as the name of somebody. */
export const NAME = /^(?=\S)[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,80}(?<=\S)$/u;
export const NAME_RULE = 'a name has up to 80 characters on one line';
export const personName = z.string().regex(NAME, NAME_RULE);
