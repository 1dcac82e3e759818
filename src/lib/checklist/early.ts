/** Ticks that were made before the reader's record was there to take them: noted in localStorage, in their order. */

/** One of them; `at` is as Date.toISOString writes it. */
export type EarlyTick = readonly [list: string, revision: string, item: string, at: string, isDone: boolean];

/** So many are noted at most, the last ones: far more than a list has. */
const MOST = 300;

/** What is noted; nothing where somebody else has written there. */
export function readEarly(text: string | null): readonly EarlyTick[] {
  try {
    const all: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(all) ? all.filter(isEarly) : [];
  } catch {
    return [];
  }
}

const isEarly = (value: unknown): value is EarlyTick =>
  Array.isArray(value) &&
  value.length === 5 &&
  value.every((part, place) => typeof part === (place < 4 ? 'string' : 'boolean'));

/** With one tick more. */
export const withEarly = (text: string | null, tick: EarlyTick): string =>
  JSON.stringify([...readEarly(text), tick].slice(-MOST));

export const isOf =
  (list: string, revision: string) =>
  (tick: EarlyTick): boolean =>
    tick[0] === list && tick[1] === revision;
