/** Records for an engine with a limit: a long one becomes several, and no word of it is lost. */
import type {SearchRecord} from './records';

/** Above this Algolia refuses a record on its smallest plan: bytes of its JSON in UTF-8. */
export const MOST_BYTES = 10_000;

/** How much a value weighs as it is sent: the bytes of its JSON in UTF-8. */
export function bytesOf(value: unknown): number {
  let bytes = 0;
  for (const letter of JSON.stringify(value)) {
    const code = letter.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** What a part takes one after another, in this order. */
type Kind = 'keywords' | 'counterpart' | 'phrasings' | 'content';

interface Piece {
  readonly kind: Kind;
  readonly text: string;
}

/**
 * A record as one or several, each a whole record below the limit: same place, same levels, same weight. The first
 * keeps the `objectID`; the others have `~2`, `~3` … behind it, which no address of ours holds. Texts are cut
 * between sentences, else between words; what people type and say is spread where it does not fit.
 *
 * @throws Error when address and levels alone are too long
 */
export function cutRecord(record: SearchRecord, most: number = MOST_BYTES): SearchRecord[] {
  if (bytesOf(record) <= most) return [record];
  const bare = (number: number): SearchRecord => ({
    ...record,
    objectID: number === 1 ? record.objectID : `${record.objectID}~${number}`,
    content: '',
    keywords: [],
    phrasings: [],
    counterpart: number === 1 && record.counterpart ? {...record.counterpart, keywords: []} : null,
  });
  const twin = record.counterpart;
  const withPiece = (part: SearchRecord, {kind, text}: Piece): SearchRecord => {
    if (kind === 'content') return {...part, content: part.content === '' ? text : `${part.content} ${text}`};
    if (kind === 'counterpart')
      return {...part, counterpart: {title: twin!.title, keywords: [...(part.counterpart?.keywords ?? []), text]}};
    return {...part, [kind]: [...part[kind], text]};
  };

  const parts = [bare(1)];
  const place = (piece: Piece): void => {
    const last = parts.at(-1)!;
    const fuller = withPiece(last, piece);
    if (bytesOf(fuller) <= most) {
      parts[parts.length - 1] = fuller;
      return;
    }
    const alone = withPiece(bare(parts.length + 1), piece);
    if (bytesOf(alone) <= most) {
      parts.push(alone);
      return;
    }
    const finer = finerOf(piece.text);
    if (finer.length < 2)
      throw new Error(
        `The address and the headings of ${record.objectID} alone weigh more than ${most} bytes: shorten the heading.`,
      );
    for (const text of finer) place({...piece, text});
  };
  for (const text of record.keywords) place({kind: 'keywords', text});
  for (const text of twin?.keywords ?? []) place({kind: 'counterpart', text});
  for (const text of record.phrasings) place({kind: 'phrasings', text});
  for (const text of sentencesOf(record.content)) place({kind: 'content', text});
  return parts;
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?؟؛…][”"»)]?) /u).filter((part) => part !== '');

/** A text in smaller pieces: its words, or the halves of a word that is too long for any record. */
function finerOf(text: string): string[] {
  const words = text.split(' ').filter((part) => part !== '');
  if (words.length > 1) return words;
  const letters = [...text];
  const half = Math.ceil(letters.length / 2);
  return [letters.slice(0, half).join(''), letters.slice(half).join('')].filter((part) => part !== '');
}

/** All records below the limit, and what that took. */
export interface Cut {
  readonly records: readonly SearchRecord[];
  /** The places that became several records. */
  readonly places: readonly {readonly address: string; readonly parts: number; readonly bytes: number}[];
  /** The heaviest of the records, after cutting. */
  readonly largest: {readonly address: string; readonly bytes: number} | undefined;
}

/** @throws Error when the address and levels of a record alone are too long */
export function cutRecords(whole: readonly SearchRecord[], most: number = MOST_BYTES): Cut {
  const records: SearchRecord[] = [];
  const places: Cut['places'][number][] = [];
  let largest: Cut['largest'];
  for (const record of whole) {
    const parts = cutRecord(record, most);
    if (parts.length > 1) places.push({address: record.url, parts: parts.length, bytes: bytesOf(record)});
    for (const part of parts) {
      const bytes = bytesOf(part);
      if (bytes > (largest?.bytes ?? 0)) largest = {address: part.objectID, bytes};
    }
    records.push(...parts);
  }
  return {records, places, largest};
}
