/** How far two spellings are from each other, by how easily fingers and ears take one for the other. */

const EASY = [
  'ضظد',
  'ذدزظ',
  'طت',
  'صس',
  'سثش',
  'قكغج',
  'هةح',
  'ايوع',
  'خح',
  'aeiouy',
  'sz',
  'ckq',
  'pb',
  'vf',
  'mn',
  'td',
  'gj',
];
const pair = (x: number, y: number): number => x * 0x10000 + y;
const easy = new Set(
  EASY.flatMap((letters) =>
    [...letters].flatMap((a) => [...letters].map((b) => pair(a.charCodeAt(0), b.charCodeAt(0)))),
  ),
);
const WEAK = new Set([...'اويهعaeiouh'].map((letter) => letter.charCodeAt(0)));

// Thousands of words are compared for one slip: three lines are kept and used again.
const LONGEST = 64;
let before = new Float64Array(LONGEST + 1);
let above = new Float64Array(LONGEST + 1);
let line = new Float64Array(LONGEST + 1);

/**
 * Weighted edit distance: a slip of the finger 1, a confusion of sounds or vowels about 0.5, a swap 0.8.
 *
 * @param most where to stop; anything beyond is Infinity
 */
export function distance(a: string, b: string, most: number): number {
  const [rows, columns] = [a.length, b.length];
  if (Math.abs(rows - columns) > most * 2 || rows > LONGEST || columns > LONGEST) return Infinity;
  above[0] = 0;
  for (let column = 1; column <= columns; column += 1) above[column] = above[column - 1]! + gap(b, column - 1);
  for (let row = 1; row <= rows; row += 1) {
    const x = a.charCodeAt(row - 1);
    const lost = gap(a, row - 1);
    line[0] = above[0]! + lost;
    let least = line[0];
    for (let column = 1; column <= columns; column += 1) {
      const y = b.charCodeAt(column - 1);
      let cost = above[column - 1]! + (x === y ? 0 : easy.has(pair(x, y)) ? 0.5 : 1);
      const withLost = above[column]! + lost;
      if (withLost < cost) cost = withLost;
      const withMore = line[column - 1]! + gap(b, column - 1);
      if (withMore < cost) cost = withMore;
      if (row > 1 && column > 1 && x !== y && x === b.charCodeAt(column - 2) && y === a.charCodeAt(row - 2)) {
        const swapped = before[column - 2]! + 0.8;
        if (swapped < cost) cost = swapped;
      }
      line[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    [before, above, line] = [above, line, before];
  }
  const total = above[columns]!;
  return total <= most ? total : Infinity;
}

/** A letter too many or too few; vowels and doubled letters are easily lost. */
function gap(word: string, index: number): number {
  if (index === 0) return 1;
  const letter = word.charCodeAt(index);
  if (letter === word.charCodeAt(index - 1)) return 0.4;
  return WEAK.has(letter) ? 0.6 : 1;
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
