import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {reviewContent} from '../../src/lib/content';
import type {Day} from '../../src/lib/dates';
import {formatDiagnostic} from '../../src/lib/diagnostics';

/** Path from the project's root, with forward slashes → what stands in the file. */
export type Files = ReadonlyMap<string, Buffer>;

/** Everything that a new or a retired revision may touch. */
const ROOMS = ['docs', 'versioned_docs', 'versioned_sidebars', 'i18n/ar/docusaurus-plugin-content-docs', 'data'];
const ALONE = ['versions.json', 'sidebars.ts', 'i18n/ar/code.json'];
/** Those that the first change makes. */
const MAYBE = ['published.json'];

/** The files as they stand in the working tree. */
export function readWorkingTree(root: string): Files {
  const below = ROOMS.flatMap((room) =>
    readdirSync(path.join(root, room), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
  );
  return new Map(
    [...below, ...ALONE, ...MAYBE.filter((file) => existsSync(path.join(root, file)))]
      .toSorted()
      .map((file) => [file, readFileSync(path.join(root, file))]),
  );
}

/** A list in YAML with one entry more, before the others; comments stay. */
export function withFirst(text: string, entry: string): string {
  const lines = text.replace(/^\[\]\n?$/m, '');
  const first = lines.search(/^- /m);
  return first < 0 ? `${lines.trimEnd()}\n${entry}`.trimStart() : lines.slice(0, first) + entry + lines.slice(first);
}

export const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

/** What stands in a file, or nothing when there is none. */
export const textOf = (files: Files, file: string): string => files.get(file)?.toString('utf8') ?? '';

/** What the checker says of them on a day; it does not read the evaluated sidebars. */
export function diagnosticsOf(files: Files, figures: readonly string[], today?: Day): string[] {
  const read = [...files].filter(
    ([file]) => !file.startsWith('versioned_sidebars/') && ![...MAYBE, 'sidebars.ts'].includes(file),
  );
  const input = {files: read.map(([file, content]) => ({file, text: content.toString('utf8')})), figures};
  return reviewContent(input, undefined, today).diagnostics.map(formatDiagnostic);
}
