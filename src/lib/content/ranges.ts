/** Parts of a text, and texts in which only some parts can be seen. */

export interface Range {
  /** Offset of the first character. */
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
}

// Private characters: no text holds them, and no pattern takes them for a letter by chance.
/** Stands where an entity value will be written. */
export const VALUE = '\uE000';
/** Stands for an Arabic letter that cannot be seen: a sign after it still follows Arabic. */
export const HIDDEN_ARABIC = '\uE001';
/** Stands for any other character that cannot be seen. */
export const HIDDEN = '\uE002';

/** Replaces the ranges by {@link VALUE}. Lines and all offsets stay. */
export function blank(text: string, ranges: readonly Range[]): string {
  let result = '';
  let end = 0;
  for (const range of ranges) {
    result += text.slice(end, range.start) + text.slice(range.start, range.end).replace(/[^\n]/g, VALUE);
    end = range.end;
  }
  return result + text.slice(end);
}

/** The first of the private characters that stand for a numbered part of a text, and the one that fills its length. */
const NUMBERED = 0xe100;
const FILLER = '\uF8FF';
const NUMBERED_PARTS = /[\uE100-\uF8FE][\uF8FF\s]*\uF8FF/g;

/** Replaces the ranges by characters that say which one stood there, for {@link restore}. Lines and all offsets stay. */
export function number(text: string, ranges: readonly Range[]): string {
  let result = '';
  let end = 0;
  for (const [index, range] of ranges.entries()) {
    result +=
      text.slice(end, range.start) +
      String.fromCharCode(NUMBERED + index) +
      text.slice(range.start + 1, range.end).replace(/[^\n]/g, FILLER);
    end = range.end;
  }
  return result + text.slice(end);
}

/** Puts back what {@link number} took out of a text, in any part of it. */
export function restore(text: string, parts: readonly string[]): string {
  return text.replace(NUMBERED_PARTS, (part) => parts[part.charCodeAt(0) - NUMBERED] ?? '');
}

/** Hides everything outside the ranges, and what is quoted inside them. Lines and all offsets stay. */
export function keepOnly(text: string, ranges: readonly Range[], quoted: readonly Range[] = []): string {
  let result = '';
  let end = 0;
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    result += hide(text.slice(end, range.start)) + text.slice(Math.max(end, range.start), range.end);
    end = Math.max(end, range.end);
  }
  result += hide(text.slice(end));
  for (const {start, end: stop} of quoted)
    result = result.slice(0, start) + hide(text.slice(start, stop)) + result.slice(stop);
  return result;
}

/** Keeps only the lines, and which letters were Arabic. */
function hide(text: string): string {
  return text.replace(/[^\n]/g, (character) => (/[\u0621-\u06D3]/.test(character) ? HIDDEN_ARABIC : HIDDEN));
}

/** Whether the character at the offset stands in one of the ranges. */
export function isInside(offset: number, ranges: readonly Range[]): boolean {
  return ranges.some(({start, end}) => start <= offset && offset < end);
}
