import {CODE} from '../../lib/session/dated';
import {KEYS} from '../../lib/storageKeys';

/** The code of the dated session from which this tab came; undefined where there was none. */
export default function datedCode(session: string): string | undefined {
  try {
    const kept = sessionStorage.getItem(KEYS.dated + session);
    return kept !== null && CODE.test(kept) ? kept : undefined;
  } catch {
    return undefined; // refused
  }
}
