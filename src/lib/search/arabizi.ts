/** Arabic in Latin letters and digits: "shlon asawi share lel shasha", "mab3atsh rabet el egtema3". */
import {isArabic, isCode} from './text';

// Letters of both scripts stand for classes of sounds. Where a sign is read in several ways, each is tried:
// 2 is a glottal stop, or ق in the cities of Egypt and Syria; 8 and 9 are ق in some places, غ and ص in others.
const ARABIC: Readonly<Record<string, readonly string[]>> = {
  ب: ['b'],
  ت: ['t'],
  ث: ['t', 's'],
  ج: ['k'],
  ح: ['H'],
  خ: ['X'],
  د: ['d'],
  ذ: ['d', 'z'],
  ر: ['r'],
  ز: ['z'],
  س: ['s'],
  ش: ['S'],
  ص: ['s'],
  ض: ['d'],
  ط: ['t'],
  ظ: ['d', 'z'],
  ع: ['A', ''],
  غ: ['G'],
  ف: ['f'],
  ق: ['k'],
  ك: ['k'],
  ل: ['l'],
  م: ['m'],
  ن: ['n'],
  ه: ['h'],
};
const LATIN: Readonly<Record<string, readonly string[]>> = {
  kh: ['X'],
  gh: ['G'],
  sh: ['S'],
  ch: ['S', 'k'],
  th: ['t', 'd'],
  dh: ['d', 'z'],
  b: ['b'],
  p: ['b'],
  t: ['t'],
  j: ['k'],
  g: ['k', 'G'],
  q: ['k', 'G'],
  k: ['k'],
  c: ['k', 's'],
  x: ['X'],
  d: ['d'],
  r: ['r'],
  z: ['z'],
  s: ['s'],
  f: ['f'],
  v: ['f'],
  l: ['l'],
  m: ['m'],
  n: ['n'],
  h: ['h', 'H'],
  '2': ['', 'k'],
  '3': ['A'],
  '5': ['X'],
  '6': ['t'],
  '7': ['H'],
  '8': ['k', 'G'],
  '9': ['s', 'k'],
};
const LATIN_SIGNS = /kh|gh|sh|ch|th|dh|[bptjgqkcxdrzsfvlmnh2356789]|[aeiouwy]+/g;
const VOWELS: Readonly<Record<string, string>> = {
  ا: 'a',
  و: 'o',
  ي: 'i',
  a: 'a',
  e: 'i',
  i: 'i',
  y: 'i',
  o: 'o',
  u: 'o',
  w: 'o',
};

/** One way to read a word: its consonants, and what vowels stand before the first, between each two and after the last. */
interface Reading {
  readonly consonants: string;
  readonly vowels: readonly string[];
}

const MOST_READINGS = 24;

function readingsOf(word: string): readonly Reading[] {
  const isWritten = isArabic(word);
  const signs = isWritten
    ? [...word]
    : (word.replace(/(kh|gh|sh|th|dh|[a-z])(?=\1)/g, (sign) => (/[aeiou]/.test(sign) ? sign : '')).match(LATIN_SIGNS) ??
      []);
  let readings: {consonants: string; vowels: string[]}[] = [{consonants: '', vowels: ['']}];
  signs.forEach((sign, at) => {
    const vowels = isWritten
      ? VOWELS[sign]
      : /^[aeiouwy]/.test(sign)
        ? [...sign].map((one) => VOWELS[one]).join('')
        : undefined;
    if (vowels !== undefined) {
      for (const reading of readings) reading.vowels[reading.vowels.length - 1] += vowels;
      return;
    }
    // The feminine ending is written, or heard.
    const isEnding = at === signs.length - 1 && /^[هh]$/.test(sign);
    const sounds = isEnding ? [''] : ((isWritten ? ARABIC[sign] : LATIN[sign]) ?? ['']);
    readings = readings
      .flatMap(({consonants, vowels: before}) =>
        sounds.map((heard) =>
          heard === '' ? {consonants, vowels: [...before]} : {consonants: consonants + heard, vowels: [...before, '']},
        ),
      )
      .slice(0, MOST_READINGS);
  });
  return readings;
}

/** How alike the vowels of two readings with the same consonants are, 0 to 1. A long vowel is nearly always heard, a short one is written in Latin letters alone. */
function vowelLikeness(written: readonly string[], heard: readonly string[]): number {
  let likeness = 1;
  written.forEach((long, at) => {
    const short = heard[at] ?? '';
    if (long === '') likeness -= short.length > 1 && short[0] === short[1] ? 0.1 : 0.015 * short.length;
    else if (short === '') likeness -= at === 0 || at === written.length - 1 ? 0.06 : 0.14;
    else if (![...long].some((vowel) => short.includes(vowel))) likeness -= 0.09;
  });
  return likeness;
}

export interface Heard {
  readonly word: string;
  /** 0 to 1 */
  readonly likeness: number;
}

// What is written together with a word: article, preposition, person, object, negation.
const BEGINNINGS = /^(?:w|wi|wa)?(?:3al|3a|bel|bil|b|fel|fil|lel|lil|ll|l|el|il|al|hal|ha|7a)(?=[^aeiouw].*.{2})/;
const PERSON = /^(?:ma)?(?:b|ba|bi|be|by|bt|bn|m|3am)?(?:[aeiy]|[tny][aei]?|yi|ye)(?=[^aeiouy].*.{2})/;
const ENDINGS =
  /(?:(?:hom|hum|kom|kum|ha|na|ni|li|lek|ak|ek|ik|sh|eesh|oo|u|o|een|in|at|et|it|ah|eh|iyye|iya|ye|a|i)(?:sh)?)$/;
const MOST_HEARD = 6;
/** Two consonants prove less than three. */
const SHORT = 0.06;
/** A j is nearly always ج; where cities say it for ق it is written g or q. */
const ODD = 0.15;
const isOddJ = (heard: string, word: string): boolean => heard.includes('j') && isArabic(word) && !word.includes('ج');

/** Other forms under which a word may be known, and how sure that is. */
function formsOf(word: string): readonly (readonly [form: string, share: number])[] {
  const forms = new Map<string, number>([[word, 1]]);
  const add = (form: string, share: number) => {
    if (form.length > 2 && !forms.has(form)) forms.set(form, share);
  };
  for (const [form, share] of [...forms]) add(form.replace(BEGINNINGS, ''), 0.95 * share);
  for (const [form, share] of [...forms]) add(form.replace(PERSON, ''), 0.9 * share);
  for (const [form, share] of [...forms]) add(form.replace(ENDINGS, ''), 0.9 * share);
  return [...forms];
}

/**
 * Finds the words of an index that somebody wrote in Latin letters. What each word sounds like is worked out when it is first asked.
 *
 * @param words of both scripts: an index knows some words as people write them in Latin letters
 */
export function arabizi(words: readonly string[]): (word: string) => readonly Heard[] {
  let known: Map<string, {word: string; vowels: readonly string[]}[]> | undefined;
  const byConsonants = () => {
    if (!known) {
      known = new Map();
      for (const word of words) {
        if (isCode(word)) continue;
        for (const {consonants, vowels} of readingsOf(word)) {
          const list = known.get(consonants);
          if (list) list.push({word, vowels});
          else known.set(consonants, [{word, vowels}]);
        }
      }
    }
    return known;
  };
  return (word) => {
    const best = new Map<string, number>();
    for (const [form, share] of formsOf(word)) {
      for (const {consonants, vowels} of readingsOf(form)) {
        if (consonants.length < 2) continue;
        for (const other of byConsonants().get(consonants) ?? []) {
          if (other.word === word) continue;
          const likeness =
            share *
            (vowelLikeness(other.vowels, vowels) -
              (consonants.length < 3 ? SHORT : 0) -
              (isOddJ(form, other.word) ? ODD : 0));
          if (likeness > (best.get(other.word) ?? 0)) best.set(other.word, likeness);
        }
      }
    }
    return [...best]
      .map(([other, likeness]) => ({word: other, likeness}))
      .filter(({likeness}) => likeness >= 0.6)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, MOST_HEARD);
  };
}

const MINOR = new Set(
  `el il al l le la li lel lil lal fel fil bel bil 3al 3ala 3a 3la mn min men ma3 ma3a w wa wi ana ani enta inta enti inti e7na i7na ehna nehna ni7na
   shu sho shno shnu shinu shinhu eh esh eish aish wsh wesh kif keef kef keif kayf kaif shlon shloon ezay ezzay izay ezayy lesh leish leh lih lei emta mta mita wen wein wain fen fein
   bdi bdy badi badde baddi bade badna badak abi abgha abghi abga nabi nabgha 3ayz 3ayez 3ayza 3awz 3awez 3ayzeen lazm lazem lazim lazm momken mumkin mmkn mesh mish msh mosh mo mu mub moo ma m3
   3nd 3ndi 3endi 3andi 3ndna 3enna 3anna 3andna 3endna fi fe fee feh fih feeh hay hatha hada hadha hai da di dah deh dol elly elli illi ili ele yalli bas bs ba3d kol kel kul kull kil shi shay 7aga 7agah
   3shan 3ashan 3lshan 3alashan aw ya wla walla wala tab ba2a b2a shway shwaya shwy kteer ktir kter kthir wayed wayd awi 2awi ad 7ad a7ad ma7ad 7ada law lw iza eza itha ila hal homma hom hma howa howwa huwa hiya heyya ho hi
   lma lamma hala2 halla2 hall2 al7een al7een dlwa2ty delwa2ty del2ty alheen tawa kda keda heek heik chithi jithi ga3ed ga3da 3am am ra7 rah ha elha elo ely 7ag mal bta3 beta3 taba3 kent kan kanat yakoon ykoon ykon a2dar agdar ba2dar fini feeni yenf3 ynfa3 yemken`.split(
    /\s+/,
  ),
);

/** A word of Arabic speech in Latin letters that only holds a sentence together. */
export const isMinorArabizi = (word: string): boolean => MINOR.has(word);

/** A digit for a letter: "3endi", "a7ad"; no size, code or name of a product. */
const HAS_DIGIT_LETTER = /^(?=.*[a-z]{2})(?:[a-z]*[2356789][a-z]+|[a-z]+[2356789][a-z]*)+$/;
/** English has these as well. */
const ENGLISH_TOO = new Set(
  'la le li al men ma ana da di eh ha ho hi am law ad ya bas tab fen min mal hal kit wen rah kent bade kaif'.split(' '),
);

/** Whether words were written as Arabic in Latin letters. */
export function isArabizi(words: readonly string[]): boolean {
  const latin = words.filter((word) => /[a-z]/.test(word) && !isArabic(word) && !isCode(word));
  const sure = latin.filter(
    (word) => HAS_DIGIT_LETTER.test(word) && !/^(?:[a-z]\d|\d[a-z]|.*365|mp[34]|h26\d|win\d+)$/.test(word),
  ).length;
  const minor = latin.filter((word) => MINOR.has(word) && !ENGLISH_TOO.has(word));
  // A longer one is no other language's: shlon, lazem.
  return sure > 0 || minor.some((word) => word.length > 3) || (minor.length > 1 && 3 * minor.length >= latin.length);
}
