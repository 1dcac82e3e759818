/**
 * A table as RFC 4180 writes it, with the mark that tells spreadsheets of UTF-8.
 * No cell begins with a sign that a spreadsheet would take for a formula.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** What spreadsheets leave out, or do not show, before a formula: spaces, control signs, and marks of no width or of direction. */
const UNSEEN = String.raw`\s\p{Z}\p{Cc}\p{Cf}\u2065`;
/** Also as full-width forms, which some spreadsheets read as the same signs. */
const FORMULA = new RegExp(String.raw`^'*[${UNSEEN}]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]`, 'u');

/** What stood in a cell before {@link writeCsv} made it harmless. */
export const readCell = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

function cell(value: string | number): string {
  const text = String(value);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
