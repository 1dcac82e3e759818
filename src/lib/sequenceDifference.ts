/** What two sequences of texts have in common, and what only one of them has. */

export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this the comparison would be slow, and a marked-up text unreadable anyway. */
const MOST_PAIRS = 1_000_000;

/** Compares two sequences of texts, part by part; neighbours of a kind are not joined. */
export function diffSequence(a: readonly string[], b: readonly string[]): readonly DiffPart[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;

  return [
    ...mark('same', a.slice(0, start)),
    ...compare(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...mark('same', a.slice(a.length - end)),
  ];
}

/** What stood somewhere and what stands there now; one side is missing where something came or went. */
export interface Replacement {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** What differs between two sequences: a text that was replaced faces the one that took its place. */
export function replacementsIn(a: readonly string[], b: readonly string[]): readonly Replacement[] {
  const found: Replacement[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const close = (): void => {
    for (let index = 0; index < Math.max(removed.length, added.length); index++)
      found.push({before: removed[index], after: added[index]});
    removed = [];
    added = [];
  };
  for (const {kind, text} of diffSequence(a, b)) {
    if (kind === 'removed') removed.push(text);
    else if (kind === 'added') added.push(text);
    else close();
  }
  close();
  return found;
}

/** Whether a text is only white space. */
export const isSpace = (text: string): boolean => text.trim() === '';

const mark = (kind: DiffPart['kind'], texts: readonly string[]): DiffPart[] => texts.map((text) => ({kind, text}));

/** The longest common subsequence; white space never outweighs a word. */
function compare(a: readonly string[], b: readonly string[]): DiffPart[] {
  if (a.length * b.length > MOST_PAIRS) return [...mark('removed', a), ...mark('added', b)];

  const width = b.length + 1;
  // best[i * width + j]: the weight that a from i on and b from j on have in common
  const best = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const weight = (text: string): number => (isSpace(text) ? 1 : 1_000);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const text = a[i]!;
      best[i * width + j] = text === b[j] ? at(i + 1, j + 1) + weight(text) : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }

  const parts: DiffPart[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({kind: 'same', text: a[i]!});
      i++;
      j++;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({kind: 'removed', text: a[i++]!});
    } else {
      parts.push({kind: 'added', text: b[j++]!});
    }
  }
  return parts;
}
