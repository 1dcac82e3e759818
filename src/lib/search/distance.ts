/** How far two spellings are from each other, by how easily fingers and ears take one for the other. */

const EASY = ['ضظد', 'ذدزظ', 'طت', 'صس', 'سثش', 'قكغج', 'هةح', 'ايوع', 'خح', 'aeiouy', 'sz', 'ckq', 'pb', 'vf', 'mn', 'td', 'gj'];
const easy = new Set(EASY.flatMap((letters) => [...letters].flatMap((a) => [...letters].map((b) => a + b))));
const WEAK = new Set('اويهعaeiouh');

/**
 * Weighted edit distance: a slip of the finger 1, a confusion of sounds or vowels about 0.5, a swap 0.8.
 *
 * @param most where to stop; anything beyond is Infinity
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most * 2) return Infinity;
  let before: number[] = [];
  let above: number[] = [0];
  for (let column = 1; column <= b.length; column += 1) above[column] = above[column - 1]! + gap(b, column - 1);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [above[0]! + gap(a, row - 1)];
    let least = line[0]!;
    for (let column = 1; column <= b.length; column += 1) {
      const [x, y] = [a[row - 1]!, b[column - 1]!];
      let cost = Math.min(above[column - 1]! + (x === y ? 0 : easy.has(x + y) ? 0.5 : 1), above[column]! + gap(a, row - 1), line[column - 1]! + gap(b, column - 1));
      if (row > 1 && column > 1 && x === b[column - 2] && y === a[row - 2] && x !== y) cost = Math.min(cost, before[column - 2]! + 0.8);
      line[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    before = above;
    above = line;
  }
  const total = above[b.length]!;
  return total <= most ? total : Infinity;
}

/** A letter too many or too few; vowels and doubled letters are easily lost. */
function gap(word: string, index: number): number {
  const letter = word[index]!;
  if (index > 0 && word[index - 1] === letter) return 0.4;
  return index > 0 && WEAK.has(letter) ? 0.6 : 1;
}

/** 32 bits that say which letters a word has: two words that differ in many of them are not compared further. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let index = 0; index < word.length; index += 1) mask |= 1 << (word.charCodeAt(index) % 31);
  return mask;
}

export function bitsOf(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
