/** What changed in the wording of an item, word by word, for readers who must confirm it again. */
import {diffSequence, isSpace, type DiffPart} from '../sequenceDifference';

/**
 * Compares two texts by words, keeping all white space. The parts that are same or
 * added join to `after`, those that are same or removed to `before`.
 */
export function diffWords(before: string, after: string): readonly DiffPart[] {
  return join(diffSequence(words(before), words(after)));
}

/** Words and the white space between them, in turn. */
const words = (text: string): string[] => text.split(/(\s+)/).filter((part) => part !== '');

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
