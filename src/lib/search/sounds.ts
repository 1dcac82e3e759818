/** How a word sounds, whatever its script: تيمز and Teams, شيربوينت and SharePoint, «في بي ان» and VPN. */
import {isArabic} from './text';

// One sign for what Gulf spelling mixes: k/g/q/j stand for each other in loan words, so do s/z, p/b, d/th.
const ARABIC: Readonly<Record<string, string>> = {
  ا: 'a',
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'k',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 's',
  س: 's',
  ش: 'S',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'd',
  ع: 'a',
  غ: 'k',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'o',
  ي: 'i',
};
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/3/g, 'a'],
  [/7/g, 'h'],
  [/5/g, 'k'],
  [/2/g, 'a'],
  [/t(?:ch|io(?=n))|ssio(?=n)|sio(?=n)|sh|ch|cio(?=n)/g, 'S'],
  [/ph/g, 'f'],
  [/gh(?=t)/g, ''],
  [/th/g, 't'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/dge?/g, 'k'],
  [/[cgj]/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/p/g, 'b'],
  [/v/g, 'f'],
  [/w/g, 'o'],
  [/ee|ea|y|e(?!$)/g, 'i'],
  [/oo|ou|u/g, 'o'],
  [/e$/g, ''],
  [/ay?/g, 'a'],
];

/** A word in sounds, vowels included. */
export function sound(word: string): string {
  const signs = isArabic(word)
    ? [...word]
        .map((letter) => ARABIC[letter] ?? '')
        .join('')
        .replace(/^oa/, 'o')
        .replace(/^ai/, 'i')
        .replace(/^ao/, 'o')
    : LATIN.reduce((rest, [from, to]) => rest.replace(from, to), word.replace(/[^a-z2357]/g, ''));
  return signs.replace(/(.)\1+/g, '$1');
}

/** The consonants of a sound: what two spellings of one loan word share. */
export function soundKey(sounds: string): string {
  const initial = /^[aoi]/.test(sounds) ? 'a' : '';
  return (initial + sounds.replace(/[aoi]/g, '').replace(/h$/, '')).replace(/(.)\1+/g, '$1');
}

const LETTER_NAMES: Readonly<Record<string, string>> = {
  a: 'اي ايه ا',
  b: 'بي',
  c: 'سي',
  d: 'دي',
  e: 'اي',
  f: 'اف ايف',
  g: 'جي',
  h: 'اتش ايتش',
  i: 'اي اى',
  j: 'جي جيه',
  k: 'كي كيه',
  l: 'ال ايل',
  m: 'ام ايم',
  n: 'ان اين',
  o: 'او',
  p: 'بي',
  q: 'كيو',
  r: 'ار',
  s: 'اس',
  t: 'تي',
  u: 'يو',
  v: 'في فى',
  w: 'دبليو',
  x: 'اكس',
  y: 'واي',
  z: 'زد',
};
const NAMES: readonly (readonly [string, string])[] = Object.entries(LETTER_NAMES)
  .flatMap(([letter, names]) => names.split(' ').map((name) => [name, letter] as const))
  .sort(([a], [b]) => b.length - a.length);
const MOST_READINGS = 400;

/**
 * Letters that were spelled by their names, one after the other or in one word: «فيبيان» → "vpn".
 *
 * @returns every reading of two to six letters; the caller keeps those that it knows
 */
export function spelledLetters(word: string): readonly string[] {
  const readings: string[] = [];
  let tried = 0;
  const read = (rest: string, letters: string): void => {
    if (readings.length >= MOST_READINGS || (tried += 1) > 5 * MOST_READINGS || letters.length > 6) return;
    if (rest === '') {
      if (letters.length > 1) readings.push(letters);
      return;
    }
    for (const [name, letter] of NAMES) if (rest.startsWith(name)) read(rest.slice(name.length), letters + letter);
  };
  read(word, '');
  return readings;
}
