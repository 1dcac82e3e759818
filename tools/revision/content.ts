import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';

/** Path from the project's root, with forward slashes → what stands in the file. */
export type Files = ReadonlyMap<string, Buffer>;

/** Everything that a new or a retired revision may touch. */
const ROOMS = ['docs', 'versioned_docs', 'versioned_sidebars', 'i18n/ar/docusaurus-plugin-content-docs', 'data'];
const ALONE = ['versions.json', 'sidebars.ts', 'i18n/ar/code.json'];

/** The files as they stand in the working tree. */
export function readWorkingTree(root: string): Files {
  const below = ROOMS.flatMap((room) =>
    readdirSync(path.join(root, room), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')),
  );
  return new Map([...below, ...ALONE].toSorted().map((file) => [file, readFileSync(path.join(root, file))]));
}
