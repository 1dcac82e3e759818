/**
 * Names that a trainer types, pastes from a spreadsheet or drops as a file: what is to be
 * read as a name, and what is pointed out. Nothing here is kept.
 */

export const MOST_NAMES = 300;
/** In one name. */
export const MOST_CHARACTERS = 200;
/** Of a dropped file: far more than so many names need. */
export const MOST_BYTES = 1_000_000;

export interface Names {
  readonly names: readonly string[];
  /** Names that come more than once, each as it was first written. */
  readonly doubles: readonly string[];
  /** Names that are longer than may be. */
  readonly tooLong: readonly string[];
  /** How many signs were taken out that nobody sees and that turn text round. */
  readonly removed: number;
  /** Whether the lines had more columns, of which one was read. */
  readonly isTable: boolean;
  /** The heading of the column, where it had one that is no name. */
  readonly heading: string | undefined;
}

const SEPARATORS = ['\t', ';', ','] as const;
const HEADINGS = new Set([
  'name',
  'names',
  'full name',
  'employee name',
  'الاسم',
  'الأسماء',
  'اسم الموظف',
  'الاسم الكامل',
  'الاسم الثلاثي',
]);
/** Control signs, halves of letters, marks of direction and of no width. Joiners stay: some scripts are written with them. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/**
 * Reads one name a line, or the first column with words of a table whose cells are separated
 * by tabs, or in every line by as many semicolons or commas. A single line may hold all names.
 */
export function readNames(text: string): Names {
  const rows = rowsOf(text.replace(/^\uFEFF/, ''));
  const isTable = rows.length > 1 && rows.some((row) => row.length > 1);
  const column = Math.max(
    0,
    [...(rows[0] ?? []).keys()].find((index) => rows.some((row) => /\p{L}/u.test(row[index] ?? ''))) ?? 0,
  );
  const cells = rows.length === 1 ? rows[0]! : rows.map((row) => row[column] ?? '');

  let removed = 0;
  const clean = (cell: string): string =>
    cell
      .replace(/[\t\r\n]+/g, ' ')
      .replace(UNSEEN, () => {
        removed += 1;
        return '';
      })
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .trim();
  const found = cells.map(clean).filter(Boolean);
  const heading = found[0] !== undefined && HEADINGS.has(found[0].toLowerCase()) ? found[0] : undefined;
  const names = heading === undefined ? found : found.slice(1);

  const first = new Map<string, string>();
  const doubles = new Set<string>();
  for (const name of names) {
    const same = first.get(sameAs(name));
    if (same === undefined) first.set(sameAs(name), name);
    else doubles.add(same);
  }
  return {
    names,
    doubles: [...doubles],
    tooLong: names.filter((name) => [...name].length > MOST_CHARACTERS),
    removed,
    isTable,
    heading,
  };
}

/** Without capitals, vowel signs and lengthened strokes: the same name, written with more or less care. */
const sameAs = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Mn}\u0640]/gu, '');

function rowsOf(text: string): readonly (readonly string[])[] {
  const filled = (rows: readonly (readonly string[])[]) => rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  for (const separator of SEPARATORS) {
    if (!text.includes(separator)) continue;
    const rows = filled(cut(text, separator));
    const width = rows[0]?.length ?? 0;
    if (
      separator === '\t' ? rows.some((row) => row.length > 1) : width > 1 && rows.every((row) => row.length === width)
    )
      return rows;
  }
  return filled(cut(text, '\t')); // no line has a tab: a cell each
}

/** Cuts a text into cells. A cell in quotes may hold separators, line breaks and doubled quotes; a quote elsewhere is a sign like others. */
function cut(text: string, separator: string): string[][] {
  const quoted = new RegExp(`"([^"]*(?:""[^"]*)*)"(?=[${separator}\\r\\n]|$)`, 'y');
  const plain = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    quoted.lastIndex = plain.lastIndex = at;
    const cell = quoted.exec(text)?.[1]?.replaceAll('""', '"');
    const [rest = ''] = cell === undefined ? (plain.exec(text) ?? []) : [];
    rows.at(-1)!.push(cell ?? rest);
    at = cell === undefined ? at + rest.length : quoted.lastIndex;
    if (at >= text.length) return rows;
    if (text[at] === separator) at += 1;
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      rows.push([]);
    }
  }
}

/** Writes names so that {@link readNames} finds the same ones: one a line, in quotes where a name holds a separator. */
export function writeNames(names: readonly string[]): string {
  return names.map((name) => (/[",;]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name)).join('\n');
}

/**
 * How the bytes of a file were written; undefined when they are no text. What is called
 * UTF-8 here may still be none: who decodes it must look.
 */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  // Spreadsheets write "Unicode text" with a mark at the beginning.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes.includes(0) ? undefined : 'utf-8';
}
