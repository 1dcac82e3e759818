/**
 * The form of a stored record. Storage is not ours alone (older and newer releases,
 * other tabs, curious readers, imported files), so every record is read through here.
 */
import * as z from 'zod/mini';
import {isDay} from '../dates';
import {MOST_RUNS, type ChecklistRecord} from './record';

const MOST_ITEMS = 200;
const MOST_REVISIONS = 100;
const LONGEST_ID = 100;

const REVISION = /^\d{4}-\d{2}$/;
const ITEM = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;
const CHECKLIST = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export const isRevision = (text: string): boolean => REVISION.test(text);
export const isItemId = (text: string): boolean => text.length <= LONGEST_ID && ITEM.test(text);
export const isRunId = (text: string): boolean => text === 'once' || isDay(text) || isMoment(text);

/** Names that every object already knows are no ids. */
export const isChecklistId = (text: string): boolean =>
  text.length <= LONGEST_ID && CHECKLIST.test(text) && !(text in {});

/** A moment that exists, exactly as Date.toISOString writes it: only then do moments sort as text. */
export function isMoment(text: string): boolean {
  if (!MOMENT.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

const text = (isValid: (value: string) => boolean) => z.string().check(z.refine(isValid));

/** Counts before it looks inside, so that an absurd size costs nothing. */
const table = <V extends z.core.SomeType>(key: z.ZodMiniType<string, string>, value: V, most: number) =>
  z.pipe(
    z.unknown().check(z.refine((map) => typeof map === 'object' && map !== null && Object.keys(map).length <= most)),
    z.record(key, value),
  );

const run = z.object({
  items: table(text(isItemId), table(text(isRevision), text(isMoment), MOST_REVISIONS), MOST_ITEMS),
  finished: z.optional(
    z.object({
      at: text(isMoment),
      revision: text(isRevision),
      count: z.int().check(z.minimum(0), z.maximum(MOST_ITEMS)),
    }),
  ),
});
const record = z.object({schema: z.literal(1), runs: table(text(isRunId), run, MOST_RUNS)});

export type Parsed =
  {readonly ok: true; readonly record: ChecklistRecord} | {readonly ok: false; readonly reason: 'newer' | 'damaged'};

/** Reads a stored or imported record. What is returned is a copy that holds only what we know. */
export function parseRecord(value: unknown): Parsed {
  if (isNewer(value)) return {ok: false, reason: 'newer'};
  try {
    const parsed = z.safeParse(record, value);
    if (parsed.success) return {ok: true, record: parsed.data};
  } catch {
    // Tens of thousands of faults in one record overflow the stack in some engines.
  }
  return {ok: false, reason: 'damaged'};
}

/** Whether a later release wrote this: then it is not damaged, only not for us. */
export function isNewer(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'schema' in value &&
    Number.isInteger(value.schema) &&
    Number(value.schema) > 1
  );
}
