/** Words that were typed without the spaces between them. */

const SHORTEST = 7;
const LONGEST = 60;
/** Shorter pieces are found in any word by chance. */
const PIECE = 3;
const MOST_PIECES = 10;

/**
 * The words that a run of letters is made of: as few as there can be, and of those the ones
 * whose shortest is longest.
 *
 * @param isWord whether a piece is a word; shorter ones than three letters only where it says so of them
 * @returns undefined where it is not made of words alone, or is too short to tell
 */
export function splitGlued(run: string, isWord: (piece: string) => boolean): readonly string[] | undefined {
  if (run.length < SHORTEST || run.length > LONGEST) return undefined;
  // best[end]: the pieces up to there
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 2; end <= run.length; end += 1) {
    for (let start = 0; start < end - 1; start += 1) {
      const before = best[start];
      const piece = run.slice(start, end);
      if (!before || before.length >= MOST_PIECES || piece === run || !isWord(piece)) continue;
      const pieces = [...before, piece];
      const known = best[end];
      if (!known || isBetter(pieces, known)) best[end] = pieces;
    }
  }
  const found = best[run.length];
  return found && found.some((piece) => piece.length > PIECE) ? found : undefined;
}

const shortest = (pieces: readonly string[]): number => Math.min(...pieces.map(({length}) => length));

const isBetter = (one: readonly string[], other: readonly string[]): boolean =>
  one.length < other.length || (one.length === other.length && shortest(one) > shortest(other));
