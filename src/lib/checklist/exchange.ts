/**
 * How progress leaves this browser and comes back: a file that holds everything, and
 * a link that carries one run to another device. Both are input when they return.
 */
import type {ChecklistRecord} from './record';
import {isChecklistId, isItemId, isMoment, isNewer, isRevision, isRunId, parseRecord} from './schema';

export interface Backup {
  readonly format: 'remote-work-progress';
  readonly schema: 1;
  /** When, as Date.toISOString writes it. */
  readonly exported: string;
  /** Checklist id → record. */
  readonly checklists: Readonly<Record<string, ChecklistRecord>>;
}

export type BackupFault = 'too-large' | 'not-json' | 'not-ours' | 'newer' | 'damaged';
export type LinkRefusal = 'not-ours' | 'newer' | 'too-large' | 'damaged';

const FORMAT = 'remote-work-progress';
export const MOST_BYTES = 4_000_000;
export const MOST_CHECKLISTS = 100;
export const MOST_LINK_CHARACTERS = 2_000;

// The file

/** Writes the same text for the same progress; indented for people unless that alone would make it too large. */
export function writeBackup(records: Readonly<Record<string, ChecklistRecord>>, now: string): string {
  const backup: Backup = {format: FORMAT, schema: 1, exported: now, checklists: sorted(records)};
  const indented = `${JSON.stringify(backup, null, 2)}\n`;
  return indented.length <= MOST_BYTES ? indented : JSON.stringify(backup);
}

/**
 * Reads a file that a reader chose.
 *
 * @returns `ignored`: how many checklists were left out because they could not be read
 */
export function readBackup(
  text: string,
):
  | {readonly ok: true; readonly backup: Backup; readonly ignored: number}
  | {readonly ok: false; readonly reason: BackupFault} {
  const refuse = (reason: BackupFault) => ({ok: false, reason}) as const;
  if (isLongerThan(text, MOST_BYTES)) return refuse('too-large');

  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, '')); // editors put a byte order mark there
  } catch {
    return refuse('not-json'); // also where depth exhausts the stack
  }
  if (!isTable(value) || value.format !== FORMAT) return refuse('not-ours');
  if (isNewer(value)) return refuse('newer');

  const {schema, exported, checklists} = value;
  if (schema !== 1 || typeof exported !== 'string' || !isMoment(exported) || !isTable(checklists))
    return refuse('damaged');
  if (isForged(value) || isForged(checklists)) return refuse('damaged');

  const entries = Object.entries(checklists);
  if (entries.length > MOST_CHECKLISTS) return refuse('too-large');
  const read = entries.flatMap(([id, entry]) => {
    const parsed = parseRecord(entry);
    return isChecklistId(id) && parsed.ok ? [[id, parsed.record] as const] : [];
  });
  return {
    ok: true,
    backup: {format: FORMAT, schema: 1, exported, checklists: Object.fromEntries(read)},
    ignored: entries.length - read.length,
  };
}

// The link

/** One run of one checklist; the address before the fragment says which. */
export interface LinkContent {
  readonly revision: string;
  readonly runId: string;
  /** The items that are done. */
  readonly items: readonly string[];
}

/**
 * The fragment (without #) of a link that continues a run on another device. Items
 * that do not fit any more are left out: the link still works, and they stay to be ticked.
 */
export function writeLink({revision, runId, items}: LinkContent): string {
  let payload = `continue=1;${revision};${runId};`;
  let separator = '';
  for (const item of new Set(items)) {
    const longer = `${payload}${separator}${item}`;
    if (!isItemId(item) || longer.length > MOST_LINK_CHARACTERS) continue;
    payload = longer;
    separator = ',';
  }
  return payload;
}

/**
 * Reads the fragment of an address, with or without #.
 *
 * @param knownItems the items of the checklist on the page; all others are counted as `unknown` and left out
 */
export function readLink(
  fragment: string,
  knownItems: readonly string[],
): ({readonly ok: true; readonly unknown: number} & LinkContent) | {readonly ok: false; readonly reason: LinkRefusal} {
  const refuse = (reason: LinkRefusal) => ({ok: false, reason}) as const;
  const start = fragment.startsWith('#') ? 1 : 0;
  // Every other fragment is the anchor of a heading, however long.
  if (!/^continue(=|%3D)/i.test(fragment.slice(start, start + 12))) return refuse('not-ours');
  if (fragment.length - start > MOST_LINK_CHARACTERS) return refuse('too-large');

  const payload = decode(fragment.slice(start));
  const version = /^continue=([1-9]\d{0,8});/.exec(payload)?.[1];
  if (version !== undefined && version !== '1') return refuse('newer');
  const [, revision = '', runId = '', list, ...more] = payload.split(';');
  if (version === undefined || list === undefined || more.length > 0) return refuse('damaged');
  if (!/^[A-Za-z0-9.,:=_;-]*$/.test(payload) || !isRevision(revision) || !isRunId(runId)) return refuse('damaged');

  const named = new Set(list === '' ? [] : list.split(','));
  const items = [...new Set(knownItems)].filter((item) => named.has(item));
  return {ok: true, revision, runId, items, unknown: named.size - items.length};
}

/** Mail and chat programs escape a fragment as they please. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

function sorted(value: Readonly<Record<string, ChecklistRecord>>): Readonly<Record<string, ChecklistRecord>>;
function sorted(value: unknown): unknown;
function sorted(value: unknown): unknown {
  if (!isTable(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}

const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys that no file of ours has, and that elsewhere are a way into the prototype of an object. */
const isForged = (table: Readonly<Record<string, unknown>>): boolean =>
  ['__proto__', 'constructor', 'prototype'].some((key) => Object.hasOwn(table, key));

/** In UTF-8, without looking at more of the text than needed. */
function isLongerThan(text: string, most: number): boolean {
  if (text.length > most) return true;
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes > most;
}
