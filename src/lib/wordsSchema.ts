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
