/** data/other-subjects.yml: what employees ask for that this site does not treat, and who does. */
import * as z from 'zod';
import {inLocales, LOCALES, type Locale, type Words} from '../locale';
import {fold} from './text';

/** Who answers; "nobody" where it is no matter of an entity. */
export const ANSWERERS = ['human-resources', 'administration', 'help-desk', 'nobody'] as const;
export type Answerer = (typeof ANSWERERS)[number];

export interface OtherSubject {
  /** Within a sentence: "leave and holidays". */
  readonly name: Words;
  readonly ask: Answerer;
  /** How people ask for it. */
  readonly phrasings: Readonly<Record<Locale, readonly string[]>>;
}

/** By their ids. */
export type OtherSubjects = Readonly<Record<string, OtherSubject>>;

const eachLocale = <Schema extends z.ZodType>(schema: Schema) =>
  z.strictObject(inLocales(() => schema)) as unknown as z.ZodType<Readonly<Record<Locale, z.infer<Schema>>>>;

export const otherSubjectsSchema: z.ZodType<OtherSubjects> = z
  .record(
    z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'must be in kebab-case'),
    z.strictObject({
      name: eachLocale(z.string().trim().min(1).max(60)),
      ask: z.enum(ANSWERERS),
      phrasings: eachLocale(z.array(z.string().trim().min(2).max(200)).min(1)),
    }),
  )
  .superRefine((subjects, context) => {
    const seen = new Map<string, string>();
    for (const [id, {phrasings}] of Object.entries(subjects))
      for (const locale of LOCALES)
        phrasings[locale].forEach((phrasing, index) => {
          const folded = fold(phrasing).replace(/\s+/g, ' ').trim();
          const before = seen.get(folded);
          if (before === undefined) seen.set(folded, id);
          else
            context.addIssue({
              code: 'custom',
              path: [id, 'phrasings', locale, index],
              message: `this stands at ${before} already; it belongs to one subject`,
            });
        });
  });
