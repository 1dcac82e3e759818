/**
 * The content model: what a page holds, as typed values. Whatever is told of pages outside of
 * them (search, comparison, sessions, slides, checklists, packages) is taken from here.
 */
import * as z from 'zod';
import {REPEATS} from '../lib/checklist/record';
import {CALLOUTS, ITEM_ID, KEBAB} from '../lib/content/components';
import {QUESTION_KINDS} from '../lib/session/quiz';
import {SEGMENT_KINDS} from '../lib/session/session';
import {TABS, type TabGroupName} from '../lib/tabs';

/** Words without markup, on one line. {{names}} of entity values still stand in them. */
export type Text = string;

/** A heading below the second level, a paragraph, a line of a list or of a numbered list, a row of a table, a term and its description. */
export interface TextPart {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'numbered' | 'row' | 'term' | 'description';
  readonly text: Text;
  /** Where a link may lead: of a heading, of a source. */
  readonly id?: string | undefined;
}

const id = z.string().regex(KEBAB);
const ids = z
  .string()
  .default('')
  .transform((value) => value.split(/\s+/).filter(Boolean));
const flag = z
  .literal('')
  .optional()
  .transform((value) => value !== undefined);

/** Component of a page → what its attributes hold. One that is not here, and not of the data blocks, stops the build. */
export const ATTRIBUTES = {
  Action: z.strictObject({id}),
  Agenda: z.strictObject({}),
  Answer: z.strictObject({id, correct: flag}),
  Checklist: z.strictObject({id, repeats: z.enum(REPEATS)}),
  Decision: z.strictObject({id, yes: id, no: id}),
  Exercise: z.strictObject({id}),
  Explanation: z.strictObject({}),
  Figure: z.strictObject({name: id}),
  /** The build writes both round the rows of a list that can be searched. */
  Finder: z.strictObject({kind: z.string(), groups: z.string().optional()}),
  FinderRow: z.strictObject({
    id: id.optional(),
    heading: z.string().optional(),
    terms: z.string().optional(),
    group: z.string().optional(),
  }),
  GuideList: z.strictObject({}),
  IfNot: z.strictObject({}),
  Item: z.strictObject({id: z.string().regex(ITEM_ID), when: id.optional()}),
  Question: z.strictObject({id, kind: z.enum(QUESTION_KINDS)}),
  Quiz: z.strictObject({id}),
  RevisionRead: z.strictObject({}),
  Segment: z.strictObject({
    id,
    kind: z.enum(SEGMENT_KINDS),
    minutes: z.coerce.number().int().min(1),
    guides: ids,
    exercise: id.optional(),
    optional: flag,
  }),
  Solution: z.strictObject({}),
  Step: z.strictObject({id}),
  Steps: z.strictObject({}),
  Tab: z.strictObject({id}),
  Tabs: z.strictObject({group: z.enum(Object.keys(TABS) as TabGroupName[])}),
  Tree: z.strictObject({id}),
} as const;

export type ComponentName = keyof typeof ATTRIBUTES;

/** What stands in a component, and what its attributes say. */
interface Component<Name extends ComponentName> {
  readonly kind: Name;
  readonly attributes: Readonly<z.infer<(typeof ATTRIBUTES)[Name]>>;
  readonly parts: readonly Part[];
}
export type ComponentPart<Name extends ComponentName = ComponentName> = {readonly [N in Name]: Component<N>}[Name];

/** A heading of the second level and what follows it. */
export interface SectionPart {
  readonly kind: 'section';
  readonly id: string;
  readonly title: Text;
  readonly parts: readonly Part[];
}

export interface CalloutPart {
  readonly kind: 'callout';
  readonly type: (typeof CALLOUTS)[number];
  readonly title: Text | undefined;
  readonly parts: readonly Part[];
}

/** A row of shared data that links lead to: an error message, a policy revision. Its first paragraph is what it is called. */
export interface EntryPart {
  readonly kind: 'entry';
  readonly id: string;
  readonly parts: readonly Part[];
}

export type Part = TextPart | SectionPart | CalloutPart | EntryPart | ComponentPart;

/** Whether the part is running text, not a holder of parts. */
export const isText = (part: Part): part is TextPart => 'text' in part;

/** All parts, and what stands in them, in the order of the page. */
export function* everyPart(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    if (!isText(part)) yield* everyPart(part.parts);
  }
}

/** All components of a name, in the order of the page. */
export function componentsIn<Name extends ComponentName>(parts: readonly Part[], name: Name): ComponentPart<Name>[] {
  return [...everyPart(parts)].flatMap((part) => (part.kind === name ? [part as ComponentPart<Name>] : []));
}

/** The first paragraph of a part: what a step asks, an item says, a segment is called. Empty where there is none. */
export function firstWords({parts}: {readonly parts: readonly Part[]}): Text {
  const first = parts.find(({kind}) => kind === 'paragraph');
  return first && isText(first) ? first.text : '';
}

/** What stands in a part behind its first paragraph. */
export function restOf({parts}: {readonly parts: readonly Part[]}): readonly Part[] {
  const at = parts.findIndex(({kind}) => kind === 'paragraph');
  return parts.filter((_part, index) => index !== at);
}
