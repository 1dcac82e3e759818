/**
 * From what somebody typed to what it may mean: a list of units, each with the words of the index
 * that would satisfy it and how surely.
 */
import {isArabizi, isMinorArabizi} from './arabizi';
import {isDecisive} from './codes';
import {splitGlued} from './glued';
import {otherLayout} from './keyboard';
import type {Lexicon, Near} from './lexicon';
import {spelledLetters} from './sounds';
import {isMinor} from './minorWords';
import {spokenForms} from './spoken';
import {stem} from './stem';
import {isArabic, isCode, wordsOf} from './text';

/** One idea of the query, said in one way: every part must be there for it to count in full. */
export interface Alternative {
  /** For each part the words that satisfy it, and how well: 0 to 1. */
  readonly parts: readonly ReadonlyMap<number, number>[];
  readonly weight: number;
  /** A guess that alone proves little: it may not stand above what was typed. */
  readonly isWeak: boolean;
}

export interface Unit {
  readonly alternatives: readonly Alternative[];
  /** How much it counts beside others: words that only hold a sentence together count little, vague ones less than others. */
  readonly share: number;
}

export interface Understanding {
  readonly units: readonly Unit[];
  /** The query as it was read, where a slip or a keyboard was corrected. */
  readonly corrected: string | undefined;
  /** The numbers among the words. */
  readonly numbers: readonly string[];
  /** Those of them that are asked for as codes. */
  readonly codes: readonly string[];
}

/** A short number after one of these is a code: "error 14". */
const CODE_WORDS = new Set(wordsOf('error err code number خطأ الخطأ ايرور رمز الرمز كود الكود رقم'));

/** Capitals are typed on purpose: TLS, GDN. */
const ABBREVIATION = /^[A-Z]{2,5}$/;

/** Of so many words that matter a correction is shown. */
const MOST_CORRECTED = 4;

/** A dictated question has some thirty. */
const MOST_WORDS = 40;
const LONGEST_RUN = 5;

interface Token {
  /** As it was typed. */
  readonly typed: string;
  /** Folded. */
  readonly word: string;
  /** Without what is written together with it. */
  readonly bare: string;
  /** Words that may have been meant, where the typed one is unknown. */
  readonly meant: readonly Near[];
  /** The word that replaced what was typed, for the reader to see. */
  readonly correction: string | undefined;
  readonly isKnown: boolean;
}

/**
 * @param typed what stands in the field
 * @param isTyping the last word may not be whole yet
 * @param verbatim take every word as it stands
 */
export function understand(typed: string, lexicon: Lexicon, {isTyping = true, verbatim = false} = {}): Understanding {
  // A message that was pasted whole has its code at the end.
  const isLatin = !verbatim && isArabizi(wordsOf(typed));
  const tokens = (isLatin ? readArabizi(typed, lexicon) : readTokens(typed, lexicon, verbatim)).filter(
    ({word}, at) => at < MOST_WORDS || isCode(word),
  );
  const phrases = verbatim ? [] : runsOf(tokens, lexicon);
  const units = tokens.map((token, at): Unit => {
    const isUnfinished = isTyping && at === tokens.length - 1 && !/\s$/.test(typed);
    const own = alternativesOf(token, lexicon, isUnfinished, verbatim);
    const meant = verbatim ? {alternatives: [], isVague: false} : meanings([token], lexicon, own.length > 0);
    const inRuns = phrases.filter(({from, length}) => from <= at && at < from + length);
    return {
      alternatives: [...own, ...meant.alternatives, ...inRuns.flatMap(({alternatives}) => alternatives)],
      // A code is what the reader copied from the screen.
      share: isCode(token.word)
        ? 1.6
        : isMinor(token.word) || (isLatin && (isMinorArabizi(token.word) || isMinor(token.meant[0]?.word ?? '')))
          ? 0.1
          : meant.isVague || inRuns.some(({isVague}) => isVague)
            ? 0.35
            : 1,
    };
  });
  // The beginning of a word is no slip.
  const isBegun = ({meant, bare}: Token, at: number) =>
    isTyping && at === tokens.length - 1 && meant.length > 0 && lexicon.beginningWith(bare, 1).length > 0;
  // Among many words one that is not known is rarely a slip.
  const isShort = tokens.filter(({word}) => !isMinor(word)).length <= MOST_CORRECTED;
  const isCorrected = isShort && tokens.some((token, at) => token.correction !== undefined && !isBegun(token, at));
  return {
    units,
    corrected: isCorrected ? tokens.map(({typed: word, correction}) => correction ?? word).join(' ') : undefined,
    ...numbersOf(tokens),
  };
}

function numbersOf(tokens: readonly Token[]): Pick<Understanding, 'numbers' | 'codes'> {
  const words = tokens.map(({word}) => word);
  const numbers = [...new Set(words.filter(isCode))];
  const decisive = numbers.filter(isDecisive);
  if (decisive.length > 0) return {numbers, codes: decisive};
  const isAlone = words.every((word) => isCode(word) || isMinor(word));
  return {
    numbers,
    codes: isAlone ? numbers : numbers.filter((number) => CODE_WORDS.has(words[words.indexOf(number) - 1] ?? '')),
  };
}

interface Run {
  readonly from: number;
  readonly length: number;
  readonly alternatives: readonly Alternative[];
  readonly isVague: boolean;
}

/** Runs of words for which the dictionary has others. */
function runsOf(tokens: readonly Token[], lexicon: Lexicon): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    for (let length = Math.min(LONGEST_RUN, tokens.length - from); length > 1; length -= 1) {
      const found = meanings(tokens.slice(from, from + length), lexicon, false);
      if (found.alternatives.length > 0) runs.push({from, length, ...found});
    }
  }
  return runs;
}

function readTokens(typed: string, lexicon: Lexicon, verbatim: boolean): Token[] {
  const chunks = typed
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2 * MOST_WORDS)
    .map((chunk) => {
      const words = wordsOf(chunk);
      const asTyped = () =>
        words.flatMap((word) => readWord(word, words.length === 1 ? chunk : word, lexicon, verbatim));
      if (
        verbatim ||
        ABBREVIATION.test(chunk) ||
        words.some(isCode) ||
        words.every((word) => isRecognised(word, lexicon))
      )
        return asTyped();
      return turnedChunk(chunk, lexicon) ?? asTyped();
    });
  const tokens = joinWords(chunks.flat(), lexicon, verbatim);
  if (verbatim || tokens.some(({isKnown, word}) => isKnown && !isMinor(word))) return tokens;
  if (typed.split(/\s+/).some((chunk) => ABBREVIATION.test(chunk))) return tokens;
  // Nothing of it is known: the whole may be in the other keyboard, letter by letter (td fd hk).
  const turned = otherLayout(typed);
  const others = joinWords(
    wordsOf(turned).map((word) => tokenOf(word, word, lexicon, false)),
    lexicon,
    false,
  );
  const isSense = others.every(({isKnown}) => isKnown) && others.some(({word}) => !isMinor(word));
  return isSense ? others.map((token) => ({...token, correction: token.typed})) : tokens;
}

/** Sure enough to stand beside a word that the index has in Latin letters too. */
const SURELY_HEARD = 0.8;

/** Arabic in Latin letters: nothing is a slip, and each word is also taken as what it sounds like. */
const readArabizi = (typed: string, lexicon: Lexicon): Token[] =>
  wordsOf(typed).map((word) => {
    const isKnown = isCode(word) || isArabic(word) || isRecognised(word, lexicon);
    const heard = isCode(word) || isArabic(word) || isMinorArabizi(word) ? [] : lexicon.heardInLatin(word);
    return {
      typed: word,
      word,
      bare: lexicon.bare(word),
      meant: isKnown ? heard.filter(({likeness}) => likeness >= SURELY_HEARD) : heard,
      correction: undefined,
      isKnown: isKnown || heard.length > 0,
    };
  });

/** Above this a word that is spelled almost so was meant; below, it may be several without their spaces. */
const SURELY_A_SLIP = 0.85;

/** A word, or the words that it was glued together from. */
function readWord(word: string, typed: string, lexicon: Lexicon, verbatim: boolean): Token[] {
  const token = tokenOf(word, typed, lexicon, verbatim);
  if (token.isKnown || token.meant.some(({likeness}) => likeness >= SURELY_A_SLIP)) return [token];
  const pieces = splitGlued(word, (piece) =>
    piece.length < 3 ? isMinor(piece) : isMinor(piece) || lexicon.knows(lexicon.bare(piece)),
  );
  return pieces ? pieces.map((piece) => tokenOf(piece, piece, lexicon, false)) : [token];
}

function isRecognised(word: string, lexicon: Lexicon): boolean {
  const bare = lexicon.bare(word);
  return isMinor(word) || lexicon.knows(bare) || lexicon.sameStem(bare).length > 0;
}

/** Read as the same keys in the other language, when every word of that is known and none of what was typed. */
function turnedChunk(chunk: string, lexicon: Lexicon): Token[] | undefined {
  const turned = otherLayout(chunk);
  const words = wordsOf(turned);
  const letters = words.join('').length;
  // Three letters make some word in either language too often: they count where pages are about it.
  const isMeant = (word: string): boolean =>
    isMinor(word) ||
    (word.length > 3 && (isRecognised(word, lexicon) || readLetters(word, lexicon) !== undefined)) ||
    lexicon.prominence(lexicon.bare(word)) > 0;
  if (letters < 3 || !words.every((word) => word.length > 1 && isMeant(word)) || words.every((word) => isMinor(word)))
    return undefined;
  return words.map((word) => ({
    ...tokenOf(word, word, lexicon, false),
    correction: words.length === 1 ? turned : word,
  }));
}

function tokenOf(word: string, typed: string, lexicon: Lexicon, verbatim: boolean): Token {
  const bare = lexicon.bare(word);
  const known = {typed, word, bare, meant: [], correction: undefined, isKnown: true};
  if (verbatim || isCode(word) || isRecognised(word, lexicon)) return known;
  const letters = readLetters(bare, lexicon);
  if (letters) return {...known, bare: letters};
  const heard = lexicon.soundingLike(bare);
  const spelled = lexicon.spelledLike(bare);
  // What speech writes together with a known word is no slip.
  if (spokenForms(bare).some((form) => lexicon.sameStem(form).length > 0))
    return {...known, isKnown: false, meant: [...heard, ...spelled]};
  // A loan word in Arabic letters, or another form of a word of the pages, is no slip.
  const isLoan = isArabic(bare) && (heard[0]?.likeness ?? 0) >= (spelled[0]?.likeness ?? 0) - 0.1;
  const isSlip = spelled[0] && !isLoan && lexicon.sameWeakKey(bare).length === 0;
  return {
    typed,
    word,
    bare,
    meant: [...heard, ...spelled],
    correction: isSlip ? correctionOf(bare, spelled, lexicon) : undefined,
    isKnown: false,
  };
}

/** A slip of one letter in five is one, of one letter in four another word. */
const SURE_CORRECTION = 0.8;

/**
 * The word that was surely meant, to be shown: begun as it was typed, spelled almost so, and one that pages are about,
 * not one that they mention. Of several that are about as near, the one that pages are about most.
 */
function correctionOf(typed: string, near: readonly Near[], lexicon: Lexicon): string | undefined {
  if (typed.length < 4) return undefined;
  const sure = near.filter(
    ({word, likeness}) =>
      likeness >= SURE_CORRECTION && word[0] === typed[0] && !isMinor(word) && lexicon.prominence(word) > 0,
  );
  const close = sure.filter(({likeness}) => likeness > sure[0]!.likeness - 0.1);
  return close.reduce<Near | undefined>(
    (best, candidate) =>
      best && lexicon.prominence(best.word) >= lexicon.prominence(candidate.word) ? best : candidate,
    undefined,
  )?.word;
}

function readLetters(word: string, lexicon: Lexicon): string | undefined {
  if (!isArabic(word) || word.length < 4) return undefined;
  return spelledLetters(word).filter((letters) => letters.length > 2 && lexicon.knows(letters))[0];
}

/** Words that belong together: letters one after the other (في بي ان), names in two words (one drive, ون درايف). */
function joinWords(tokens: readonly Token[], lexicon: Lexicon, verbatim: boolean): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = verbatim ? undefined : joinedAt(tokens, at, lexicon);
    joined.push(found ? found.token : tokens[at]!);
    if (found) at += found.length - 1;
  }
  return joined;
}

function joinedAt(tokens: readonly Token[], at: number, lexicon: Lexicon): {token: Token; length: number} | undefined {
  for (let length = Math.min(6, tokens.length - at); length > 1; length -= 1) {
    const run = tokens.slice(at, at + length);
    const whole = run.map(({word}) => word).join('');
    if (whole.length > 24 || run.some(({word}) => isCode(word))) continue;
    const token: Token = {
      typed: run.map(({typed}) => typed).join(' '),
      word: whole,
      bare: whole,
      meant: [],
      correction: undefined,
      isKnown: true,
    };
    if (run.every(({word}) => isArabic(word) && word.length < 5)) {
      const letters = spelledLetters(whole).find((reading) => reading.length >= length && lexicon.knows(reading));
      if (letters) return {token: {...token, bare: letters}, length};
    }
    if (length > 2 || run.every(({word}) => isMinor(word))) continue;
    if (lexicon.store.numberOf(whole) !== undefined) return {token, length};
    if (run.every(({isKnown}) => isKnown)) continue;
    const heard = lexicon.soundingLike(whole).filter(({likeness}) => likeness >= 0.6);
    if (heard.length > 0 && run.every(({isKnown, word}) => !isKnown || word.length < 5))
      return {token: {...token, meant: heard, isKnown: false}, length};
  }
  return undefined;
}

/** Verbs of speech without their person: اسكر, يسكرون, سكرت. */
const verbsOf = (word: string): Near[] =>
  [
    word.replace(/^[ايتن]/, ''),
    word.replace(/(?:تها|ته|ها|ت|وا|ون)$/, ''),
    word.replace(/^[ايتن]|(?:ها|وا|ون|ه)$/g, ''),
  ]
    .filter((form) => form !== word && form.length > 2)
    .map((form) => ({word: form, likeness: 0.9}));

const readings = ({bare, word, meant}: Token): Near[] => [
  {word: bare, likeness: 1},
  ...(word === bare ? [] : [{word, likeness: 1}]),
  ...verbsOf(word),
  ...meant,
];

/** How well a run of tokens says a form of the dictionary; 0 when it does not. */
function likenessTo(stems: readonly string[], tokens: readonly Token[]): number {
  let likeness = 1;
  for (let index = 0; index < stems.length; index += 1) {
    const reading = readings(tokens[index]!).find(({word}) => stem(word) === stems[index]);
    if (!reading) return 0;
    likeness *= reading.likeness;
  }
  return likeness;
}

function alternativesOf(token: Token, lexicon: Lexicon, isTyping: boolean, verbatim: boolean): Alternative[] {
  const {bare} = token;
  const {store} = lexicon;
  const found: Alternative[] = [];
  const add = (words: Iterable<readonly [number, number]>, weight: number, isWeak = false) => {
    const part = new Map<number, number>();
    for (const [word, likeness] of words) part.set(word, Math.max(part.get(word) ?? 0, likeness));
    if (part.size > 0) found.push({parts: [part], weight, isWeak});
  };
  const exact = store.numberOf(bare);
  if (isCode(bare)) {
    const variants = [...lexicon.holders(bare), store.numberOf(bare.replace(/^-|%$/g, '')) ?? -1].filter(
      (word) => word >= 0 && word !== exact,
    );
    if (exact !== undefined) add([[exact, 1]], 1);
    add(
      variants.map((word) => [word, exact === undefined ? 0.9 : 0.5]),
      1,
    );
    return found;
  }
  add(
    lexicon.sameStem(bare).map((word) => [word, word === exact ? 1 : 0.9]),
    1,
  );
  if (verbatim) return found;
  const hasForms = found.length > 0;
  const ownNumber = store.numberOf(token.word);
  if (ownNumber !== undefined && ownNumber !== exact) add([[ownNumber, 1]], 1);
  const begun = isTyping && bare.length > 1 ? lexicon.beginningWith(bare, 24).filter((word) => word !== exact) : [];
  if (begun.length > 0)
    add(
      begun.map((word) => [word, Math.max(0.6, bare.length / store.words[word]!.length)]),
      hasForms ? 0.4 : 0.9,
    );
  else if (!hasForms && bare.length > 3)
    add(
      lexicon.beginningWith(bare, 12).map((word) => [word, bare.length / store.words[word]!.length]),
      0.7,
    );
  if (!hasForms)
    for (const form of spokenForms(bare))
      add(
        lexicon.sameStem(form).map((word) => [word, 1]),
        0.8,
      );
  if (!isMinor(token.word))
    add(
      lexicon.sameWeakKey(bare).map((word) => [word, 1]),
      hasForms ? 0.5 : 0.65,
      true,
    );
  // A word that is still being typed is no slip.
  for (const {word, likeness} of begun.length > 0 ? [] : token.meant) {
    add(
      [...lexicon.sameStem(word)].map((number) => [number, 1] as const),
      0.85 * likeness * likeness,
      likeness < 0.75,
    );
  }
  return found;
}

/** What the dictionary has for a run of tokens. */
function meanings(
  tokens: readonly Token[],
  lexicon: Lexicon,
  isOnPages: boolean,
): {alternatives: Alternative[]; isVague: boolean} {
  const best = new Map<number, number>();
  let isVague = true;
  for (const {word} of readings(tokens[0]!)) {
    for (const {stems, concept, isTyped} of lexicon.formsFrom(stem(word))) {
      if (stems.length !== tokens.length) continue;
      const likeness = likenessTo(stems, tokens) * (isTyped ? 1 : 0.95);
      if (likeness > (best.get(concept) ?? 0)) best.set(concept, likeness);
      // A word of the pages themselves («خطأ») is as telling as it is rare.
      if (likeness > 0 && (!lexicon.isVague(concept) || (!isTyped && tokens.length === 1))) isVague = false;
    }
  }
  const share = best.size > 1 ? 0.9 : 1;
  return {
    alternatives: [...best].flatMap(([concept, likeness]) =>
      lexicon.targets(concept).map((words) => ({
        parts: words.map((word) => new Map(lexicon.sameStem(word).map((number) => [number, 1] as const))),
        weight: (isOnPages ? 0.6 : 0.85) * likeness * share,
        isWeak: likeness < 0.6,
      })),
    ),
    isVague: isVague && best.size > 0,
  };
}
