/** What a page says of itself in its front matter. */
import * as z from 'zod';
import {AUDIENCES} from './audiences';
import {isDay} from './dates';

export const LEVELS = ['basic', 'medium'] as const;
export const KINDS = ['guide', 'checklist', 'tree', 'session', 'section', 'page'] as const;

export type Level = (typeof LEVELS)[number];
export type Kind = (typeof KINDS)[number];

const line = z
  .string()
  .min(1)
  .regex(/^[^\n]*$/, 'one line');
const day = z
  .union([z.string(), z.date()], 'a day belongs here, as YYYY-MM-DD')
  // An unquoted date is one for YAML too; an impossible one has already been moved by then.
  .transform((value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)))
  .refine(isDay, 'not a date that exists, as YYYY-MM-DD');

const common = {
  title: line.max(80),
  description: line.max(180),
  reviewed: day,
  keywords: z.array(line, 'a list belongs here: [one, two], with Latin commas').optional(),
};

/** Front matter by kind of page. Unknown keys are refused: most are a slip of the pen. */
export const frontMatterSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('guide'),
    audience: z.array(z.enum(AUDIENCES)).min(1),
    level: z.enum(LEVELS),
    minutes: z.int().min(1).max(120),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('checklist'),
    audience: z.array(z.enum(AUDIENCES)).min(1),
    minutes: z.int().min(1).max(120),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('tree'),
    audience: z.array(z.enum(AUDIENCES)).min(1),
    minutes: z.int().min(1).max(120),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('session'),
    audience: z.array(z.enum(AUDIENCES)).min(1),
    minutes: z.int().min(15).max(240),
    /** The least and the most people that the exercises are made for. */
    group: z
      .tuple([z.int().min(1), z.int().max(100)])
      .refine(([least, most]) => least <= most, 'the smaller number first'),
    /** What trainers go through before and after. */
    checklist: line,
    /** What the trainees go through in the session; how far they came is part of their results. */
    groupChecklist: line.optional(),
    /** Ids of the guides that the agenda uses, in its order. */
    guides: z.array(line).min(1),
    objectives: z.array(line).min(1),
    prerequisites: z.array(line),
  }),
  z.strictObject({...common, kind: z.literal('section')}),
  z.strictObject({...common, kind: z.literal('page')}),
]);

export type FrontMatter = z.infer<typeof frontMatterSchema>;
