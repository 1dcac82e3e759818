/** What the offline worker remembers between its lives. */
import {FAILURES, type Failure} from './messages';

/** Why an edition did not arrive whole: the reader is told, and it is not asked for again at once. */
export interface Trouble {
  /** The edition's id. */
  readonly edition: string;
  readonly failure: Failure;
  /** When, as an ISO time. */
  readonly at: string;
  /** How often in a row. */
  readonly tries: number;
}

export interface OfflineState {
  /** Set → when it was asked for or last completed, as an ISO time. */
  readonly kept: Readonly<Record<string, string>>;
  /** The reader deleted everything: nothing is kept unasked any more. */
  readonly isDeclined: boolean;
  /** Ids of the tabs that showed the edition before: until they are gone its files stay. */
  readonly leaving: readonly string[];
  readonly trouble?: Trouble | undefined;
  /** When all that is kept was last looked through for damage, as an ISO time. */
  readonly checked?: string | undefined;
}

export const NOTHING: OfflineState = {kept: {}, isDeclined: false, leaving: []};

/** Reads what was stored, perhaps by another edition. What cannot be read counts as nothing. */
export function parseState(text: string | undefined): OfflineState {
  try {
    const {kept, isDeclined, leaving, trouble, checked} = JSON.parse(text ?? '') as Record<string, unknown>;
    return {
      kept: Object.fromEntries(
        Object.entries(kept ?? {}).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string' && !Number.isNaN(Date.parse(entry[1])),
        ),
      ),
      isDeclined: isDeclined === true,
      leaving: Array.isArray(leaving) ? leaving.filter((id): id is string => typeof id === 'string') : [],
      trouble: parseTrouble(trouble),
      checked: typeof checked === 'string' ? checked : undefined,
    };
  } catch {
    return NOTHING;
  }
}

function parseTrouble(stored: unknown): Trouble | undefined {
  const {edition, failure, at, tries} = (stored ?? {}) as Record<string, unknown>;
  const known = FAILURES.find((name) => name === failure);
  if (!known || typeof edition !== 'string' || typeof at !== 'string' || typeof tries !== 'number') return undefined;
  return {edition, failure: known, at, tries};
}

const MINUTE = 60_000;
/** After one try in vain, after two, and so on: who signs in to a network is back soon, a file that is broken is so for long. */
const PAUSES = [1, 5, 30, 120, 720];

/** Whether an edition that lately did not arrive is better left alone for now. */
export function isTooSoon(trouble: Trouble | undefined, edition: string, now: number): boolean {
  if (trouble?.edition !== edition) return false;
  const passed = now - Date.parse(trouble.at);
  // A clock that was set back forbids nothing.
  return passed >= 0 && passed < (PAUSES[trouble.tries - 1] ?? PAUSES.at(-1)!) * MINUTE;
}

const DAY = 86_400_000;

/** Whether to look again for damage. What arrives is looked at then. */
export function isCheckDue({kept, checked}: OfflineState, now: number): boolean {
  const [last] = [checked, ...Object.values(kept)].filter((at) => at !== undefined);
  if (last === undefined) return false;
  const passed = now - Date.parse(last);
  return !(passed >= 0 && passed < DAY);
}

/** What is remembered after a try. A line that was dead says nothing about the edition. */
export function troubleAfter(
  before: Trouble | undefined,
  edition: string,
  failure: Failure | undefined,
  now: number,
): Trouble | undefined {
  if (failure === 'network') return before;
  const isSame = before?.edition === edition;
  if (failure === undefined) return isSame ? undefined : before;
  return {edition, failure, at: new Date(now).toISOString(), tries: isSame ? before.tries + 1 : 1};
}
