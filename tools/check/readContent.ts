/** Everything that people wrote, as the rules of src/lib/content want it. */
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {MESSAGES_FILE, PAGE_FOLDERS, VERSIONS_FILE, type ContentInput, type SourceFile} from '../../src/lib/content';
import {DRAWING_NAMES} from '../../src/lib/drawings';

/** @param root folder of the project */
export function readContent(root: string): ContentInput {
  const files = [
    ...[...PAGE_FOLDERS, 'data'].flatMap((folder) => filesBelow(root, folder)),
    VERSIONS_FILE,
    MESSAGES_FILE,
  ].flatMap((file) => readSource(root, file));
  return {files, figures: Object.keys(DRAWING_NAMES)};
}

/** Pages and data below a folder, with forward slashes; other files are none of our business. */
function filesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile() && /\.(?:mdx?|ya?ml|json)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

/** A file that is missing is for the rules to report. */
function readSource(root: string, file: string): SourceFile[] {
  try {
    return [{file, text: readFileSync(path.join(root, file), 'utf8')}];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
