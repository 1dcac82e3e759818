/** Something wrong in what people write: where, which rule, what, and what to do about it. */
export interface Diagnostic {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly problem: string;
  readonly fix: string;
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

export function formatDiagnostic({file, line, column, rule, problem, fix}: Diagnostic): string {
  return `${file}:${line}:${column} ${rule}: ${problem} ${fix}`;
}

/** In reading order: by file, then by place. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
}

/** Where an offset into a text stands. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {line: before.split('\n').length, column: offset - lineStart + 1};
}
