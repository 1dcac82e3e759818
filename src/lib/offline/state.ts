/** What the offline worker remembers between its lives. */

export interface OfflineState {
  /** Set → when it was asked for or last completed, as an ISO time. */
  readonly kept: Readonly<Record<string, string>>;
  /** The reader deleted everything: nothing is kept unasked any more. */
  readonly isDeclined: boolean;
  /** Ids of the tabs that showed the edition before: until they are gone its files stay. */
  readonly leaving: readonly string[];
}

export const NOTHING: OfflineState = {kept: {}, isDeclined: false, leaving: []};

/** Reads what was stored, perhaps by another edition. What cannot be read counts as nothing. */
export function parseState(text: string | undefined): OfflineState {
  try {
    const {kept, isDeclined, leaving} = JSON.parse(text ?? '') as Record<string, unknown>;
    return {
      kept: Object.fromEntries(
        Object.entries(kept ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !Number.isNaN(Date.parse(entry[1]))),
      ),
      isDeclined: isDeclined === true,
      leaving: Array.isArray(leaving) ? leaving.filter((id): id is string => typeof id === 'string') : [],
    };
  } catch {
    return NOTHING;
  }
}
