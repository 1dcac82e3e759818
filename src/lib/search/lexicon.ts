/** What an index knows of words: their forms, their sounds, and what people type for them. */
import {arabizi} from './arabizi';
import {holdsCode} from './codes';
import {bitsOf, distance, letterMask} from './distance';
import {sound, soundKey} from './sounds';
import {stem, weakKey} from './stem';
import {FIELD, type Store} from './store';
import {isArabic, isCode, withoutParticles, wordsOf} from './text';

/** Words of the pages, in order, that mean the same as something typed. */
export interface Form {
  readonly stems: readonly string[];
  readonly concept: number;
  /** Other words for the same, not found on the pages themselves. */
  readonly isTyped: boolean;
}

export interface Near {
  readonly word: string;
  /** 0 to 1 */
  readonly likeness: number;
}

export interface Lexicon {
  readonly store: Store;
  /** A word that the pages or the dictionary have, as it stands. */
  knows(word: string): boolean;
  /** How much pages are about a word, by the titles, keywords and headings in which it stands; 0 for one that few of them mention. */
  prominence(word: string): number;
  /** A word without what is written together with it, where the rest is known. */
  bare(word: string): string;
  /** Words of the index that are the code that was typed. */
  holders(code: string): readonly number[];
  /** Words of the index that are forms of the same word. */
  sameStem(word: string): readonly number[];
  sameWeakKey(word: string): readonly number[];
  /** Words that begin so, the most frequent first. */
  beginningWith(beginning: string, most: number): readonly number[];
  /** Words that are spelled almost so. */
  spelledLike(word: string): readonly Near[];
  /** Words that sound almost so, of the other script. */
  soundingLike(word: string): readonly Near[];
  /** Words that somebody wrote in Latin letters, as in "shlon asawi share". */
  heardInLatin(word: string): readonly Near[];
  formsFrom(firstStem: string): readonly Form[];
  /** The words of the pages for a concept, each as a run of words. */
  targets(concept: number): readonly (readonly string[])[];
  /** Said of many things: "does not work". */
  isVague(concept: number): boolean;
}

/** Of so many pages a word is one of the site's. */
const USUAL = 0.05;
/** Fields whose words a page is about. */
const ABOUT = FIELD.keyword | FIELD.otherKeyword | FIELD.otherTitle | FIELD.title;

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** What the words of an index, and of what people type for them, have to do with each other. */
export function makeLexicon(store: Store): Lexicon {
  const byStem = new Map<string, number[]>();
  const byWeakKey = new Map<string, number[]>();
  store.words.forEach((word, number) => {
    pushTo(byStem, stem(word), number);
    const weak = weakKey(word);
    if (weak) pushTo(byWeakKey, weak, number);
  });

  const inStore = (word: string) => store.numberOf(word) !== undefined;
  const {typedWords, forms, conceptWords} = readConcepts(store, (word) => byStem.has(stem(word)));

  const knows = (word: string) => inStore(word) || typedWords.has(word);
  const isKnown = (word: string) => knows(word) || byStem.has(stem(word));
  const all = [...new Set([...store.words, ...typedWords])].filter((word) => word.length > 1 && !isCode(word));
  const codes = store.words.flatMap((word, number) => (isCode(word) ? [number] : []));
  const frequency = (number: number) => store.frequency(number);

  return {
    store,
    knows,
    prominence(word) {
      const number = store.numberOf(word);
      const onPages = number === undefined ? [] : store.pagesWith(number);
      const about = onPages.reduce((sum, [, fields]) => sum + (fields & ABOUT ? 5 : fields & FIELD.heading ? 1 : 0), 0);
      const isUsual =
        typedWords.has(word) ||
        onPages.filter(([, fields]) => fields & FIELD.content).length >= USUAL * store.pages.length;
      return about > 0 || !isUsual ? about : 0.5;
    },
    bare: (word) => withoutParticles(word, isKnown),
    holders: (code) => codes.filter((number) => holdsCode(store.words[number]!, code)),
    sameStem: (word) => byStem.get(stem(word)) ?? [],
    sameWeakKey: (word) => byWeakKey.get(weakKey(word) ?? '') ?? [],
    beginningWith(beginning, most) {
      let low = 0;
      let high = store.words.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (store.words[middle]! < beginning) low = middle + 1;
        else high = middle;
      }
      const found: number[] = [];
      for (; low < store.words.length && store.words[low]!.startsWith(beginning); low += 1) found.push(low);
      return found.sort((a, b) => frequency(b) - frequency(a)).slice(0, most);
    },
    spelledLike: remembering(spelling(all)),
    soundingLike: remembering(hearing(all)),
    heardInLatin: remembering(arabizi(all)),
    formsFrom: (firstStem) => forms.get(firstStem) ?? [],
    targets: (concept) => conceptWords[concept] ?? [],
    isVague: (concept) => store.concepts[concept]?.[2] === 1,
  };
}

/** As many words as a long question has, and the one before it. */
const MOST_REMEMBERED = 64;

/** A question is read again with every letter, and most of its words are those of before. */
function remembering<T>(find: (word: string) => T): (word: string) => T {
  const found = new Map<string, T>();
  return (word) => {
    const known = found.get(word);
    if (known !== undefined) return known;
    const value = find(word);
    if (found.size >= MOST_REMEMBERED) found.delete(found.keys().next().value!);
    found.set(word, value);
    return value;
  };
}

/** What is written for the concepts of the store: on pages, and by people who search. */
function readConcepts(store: Store, hasForm: (word: string) => boolean) {
  // What people type is known too: a slip in a word of the dictionary leads to its pages.
  const typedWords = new Set<string>();
  const forms = new Map<string, Form[]>();
  const conceptWords: string[][][] = [];
  const inStore = (word: string) => store.numberOf(word) !== undefined;
  store.concepts.forEach(([targets, typed], concept) => {
    const split = (text: string) => wordsOf(text).map((word) => withoutParticles(word, inStore));
    // What no page says leads nowhere.
    const found = targets.map(split).filter((words) => words.some(hasForm));
    conceptWords.push(found);
    if (found.length === 0) return;
    for (const [list, isTyped] of [
      [targets, false],
      [typed, true],
    ] as const) {
      for (const words of list.map(split)) {
        const stems = words.map(stem);
        if (stems.length === 0) continue;
        pushTo(forms, stems[0]!, {stems, concept, isTyped});
        // «اخلص الدوام» is also said as خلصت, يخلص: the query is read without its person, and so is this.
        const person = isTyped && /^ا.{3}/.test(words[0]!) ? stem(words[0]!.slice(1)) : undefined;
        if (person) pushTo(forms, person, {stems: [person, ...stems.slice(1)], concept, isTyped});
        for (const word of words) if (word.length > 1) typedWords.add(word);
      }
    }
  });
  return {typedWords, forms, conceptWords};
}

/** Finds words that are spelled almost as another. */
function spelling(all: readonly string[]): Lexicon['spelledLike'] {
  const bySize = new Map<string, {words: string[]; masks: number[]}>();
  const sizeOf = (length: number, isFromArabic: boolean) => `${isFromArabic ? 'ar' : 'en'}${length}`;
  for (const word of all) {
    const size = sizeOf(word.length, isArabic(word));
    const bucket = bySize.get(size) ?? {words: [], masks: []};
    bucket.words.push(word);
    bucket.masks.push(letterMask(word));
    bySize.set(size, bucket);
  }
  return (word) => {
    if (word.length < 3 || isCode(word)) return [];
    const most = word.length < 4 ? 0.6 : word.length < 6 ? 1 : word.length < 9 ? 1.6 : 2;
    const mask = letterMask(word);
    const near: Near[] = [];
    for (let length = word.length - 2; length <= word.length + 2; length += 1) {
      const {words, masks} = bySize.get(sizeOf(length, isArabic(word))) ?? {words: [], masks: []};
      for (let index = 0; index < words.length; index += 1) {
        if (bitsOf(mask ^ masks[index]!) > 2 * Math.ceil(most)) continue;
        const other = words[index]!;
        const apart = distance(word, other, most);
        // The first letter is rarely wrong.
        if (apart <= most)
          near.push({
            word: other,
            likeness: 1 - apart / Math.max(word.length, 3) - (word[0] === other[0] ? 0 : 0.08),
          });
      }
    }
    return near.sort((a, b) => b.likeness - a.likeness).slice(0, 6);
  };
}

/** Finds words of the other script that sound almost as another; what they sound like is worked out when it is first asked. */
function hearing(all: readonly string[]): Lexicon['soundingLike'] {
  let sounds: Map<string, {word: string; sounds: string}[]> | undefined;
  const soundsOf = () => {
    if (!sounds) {
      sounds = new Map();
      for (const word of all) {
        const heard = sound(word);
        const key = soundKey(heard);
        if (key.length > 1) pushTo(sounds, key, {word, sounds: heard});
        // Teams and تيمز: the plural is heard, or it is not.
        if (!isArabic(word) && /[^s]s$/.test(word) && key.length > 2)
          pushTo(sounds, key.slice(0, -1), {word, sounds: heard.slice(0, -1)});
      }
    }
    return sounds;
  };
  return (word) => {
    if (word.length < 3 || isCode(word)) return [];
    const heard = sound(word);
    const key = soundKey(heard);
    const script = isArabic(word);
    return (soundsOf().get(key) ?? [])
      .filter((other) => isArabic(other.word) !== script)
      .map((other) => ({
        word: other.word,
        likeness:
          1 -
          distance(heard, other.sounds, 4) / Math.max(heard.length, other.sounds.length, 3) -
          (key.length < 3 ? 0.15 : 0),
      }))
      .filter(({likeness}) => likeness >= 0.5)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, 4);
  };
}
