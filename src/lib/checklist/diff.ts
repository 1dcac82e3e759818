/** What changed in the wording of an item, word by word, for readers who must confirm it again. */

export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this the comparison would be slow, and a marked-up text unreadable anyway. */
const MOST_PAIRS = 1_000_000;

/**
 * Compares two texts by words, keeping all white space. The parts that are same or
 * added join to `after`, those that are same or removed to `before`.
 */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  return join(diffSequence(words(before), words(after)));
}

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

/** Words and the white space between them, in turn. */
const words = (text: string): string[] => text.split(/(\s+)/).filter((part) => part !== '');

const isSpace = (text: string): boolean => text.trim() === '';

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

/**
 * One part for each stretch of a kind, removed before added. A lone space that stayed
 * between two changes goes with them: "red big" → "small old" is one change, not two.
 */
function join(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let same = '';
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed) joined.push({kind: 'removed', text: removed});
    if (added) joined.push({kind: 'added', text: added});
    removed = added = '';
  };
  const flushSame = () => {
    if (!same) return;
    if (isSpace(same) && (removed || added)) {
      removed += same;
      added += same;
    } else {
      flush();
      joined.push({kind: 'same', text: same});
    }
    same = '';
  };
  for (const {kind, text} of parts) {
    if (kind === 'same') {
      same += text;
      continue;
    }
    flushSame();
    if (kind === 'removed') removed += text;
    else added += text;
  }
  // What stayed at the end belongs to no change.
  flush();
  if (same) joined.push({kind: 'same', text: same});
  return joined;
}
