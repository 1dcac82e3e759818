/** The passage of a page that shows why it was found: the few words round those that were asked for. */
import {isMinor} from './minorWords';
import {stem, weakKey} from './stem';
import {isArabic, withoutArticle, withoutParticles, wordsOf} from './text';

export interface Excerpt {
  readonly text: string;
  /** Where words stand that were asked for: first letter and the one after the last; in order, apart. */
  readonly marks: readonly (readonly [from: number, to: number])[];
}

/** In letters: two lines on a telephone. */
const MOST = 140;
/** As many of them at most stand before the first word that was asked for. */
const MOST_BEFORE = 50;
const ELLIPSIS = '…';
const WORD = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}.%'’-]*/gu;
const PARTICLE = /^(?:[وف]?[بكلس]|[وف])(?=.{3})/;

/** What forms of one word have in common, for every way in which a word may be written together with others. */
function keysOf(word: string): readonly string[] {
  const bare = withoutArticle(word);
  const forms = isArabic(word)
    ? [word, bare, word.replace(PARTICLE, ''), withoutArticle(word.replace(PARTICLE, ''))]
    : [word];
  return forms.flatMap((form) => [stem(form), weakKey(form) ?? []].flat());
}

interface Word {
  readonly from: number;
  readonly to: number;
  /** The word of the question of which this is a form; undefined where it is none. */
  readonly asked: number | undefined;
}

function wordsIn(text: string, asked: ReadonlyMap<string, number>): readonly Word[] {
  return [...text.matchAll(WORD)].map(({0: written, index}) => {
    const word = written.replace(/[.'’-]+$/, '');
    const isAsked = (form: string): boolean => keysOf(form).some((key) => asked.has(key));
    const keys = wordsOf(word).flatMap((folded) => keysOf(withoutParticles(folded, isAsked)));
    return {
      from: index,
      to: index + word.length,
      asked: keys.map((key) => asked.get(key)).find((at) => at !== undefined),
    };
  });
}

/** The words from one on that fit, and how many different ones of them were asked for. */
function windowFrom(words: readonly Word[], first: number): {readonly last: number; readonly count: number} {
  let last = first;
  while (last + 1 < words.length && words[last + 1]!.to - words[first]!.from <= MOST) last += 1;
  const found = new Set(words.slice(first, last + 1).flatMap(({asked}) => asked ?? []));
  return {last, count: found.size};
}

function passageOf(text: string, asked: ReadonlyMap<string, number>): Excerpt & {readonly count: number} {
  const words = wordsIn(text, asked);
  if (words.length === 0) return {text: text.slice(0, MOST), marks: [], count: 0};
  let [first, best] = [0, windowFrom(words, 0)];
  // A passage begins with its beginning where it can: it is left for more words, or for what stands round them.
  for (let from = 1; from < words.length && text.length > MOST; from += 1) {
    const found = windowFrom(words, from);
    const mark = words.slice(first, best.last + 1).find(({asked: at}) => at !== undefined);
    const isFar = mark !== undefined && mark.from - words[first]!.from > MOST_BEFORE;
    if (found.count > best.count || (isFar && found.count === best.count)) [first, best] = [from, found];
  }
  const from = first === 0 ? 0 : words[first]!.from;
  const to = best.last === words.length - 1 ? text.length : words[best.last]!.to;
  const before = from > 0 ? ELLIPSIS : '';
  const shift = before.length - from;
  return {
    text: before + text.slice(from, to) + (to < text.length ? ELLIPSIS : ''),
    marks: words
      .slice(first, best.last + 1)
      .filter((word) => word.asked !== undefined)
      .map((word) => [word.from + shift, word.to + shift]),
    count: best.count,
  };
}

/**
 * The passage in which most of the words of a question stand; the first where none of them does.
 *
 * @param passages sentences or paragraphs, in reading order
 * @returns undefined where there is no passage
 */
export function excerptOf(passages: readonly string[], query: string): Excerpt | undefined {
  const asked = new Map<string, number>();
  wordsOf(query)
    .filter((word) => !isMinor(word))
    .forEach((word, at) => {
      for (const key of keysOf(word)) if (!asked.has(key)) asked.set(key, at);
    });
  const found = passages
    .map((passage) => passage.replace(/\s+/g, ' ').trim())
    .filter((passage) => passage !== '')
    .map((passage) => passageOf(passage, asked));
  const most = Math.max(...found.map(({count}) => count));
  const best = found.find(({count}) => count === most);
  return best && {text: best.text, marks: best.marks};
}
