/** Checks the content before Docusaurus sees it: tsx tools/check [folder of the project] */
import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import {MESSAGES_FILE, PAGE_FOLDERS, VERSIONS_FILE, addressOf, checkContent, type SourceFile} from '../../src/lib/content';
import {formatFault} from '../../src/lib/faults';

const DRAWINGS = 'src/components/Figure/drawings/index.ts';

const root = path.resolve(process.argv[2] ?? '.');
const files = [...[...PAGE_FOLDERS, 'data'].flatMap(filesBelow), VERSIONS_FILE, MESSAGES_FILE].flatMap(readSource);
const faults = checkContent({files, figures: readFigureNames()});

for (const fault of faults) console.log(formatFault(fault));
const pages = files.filter(({file}) => addressOf(file)).length;
console.log(`content: ${count(pages, 'page')}, ${count(faults.length, 'fault')}`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Pages and data below a folder, with forward slashes; other files are none of our business. */
function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile() && /\.(?:mdx?|ya?ml|json)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted();
}

/** A file that is missing is for the rules to report. */
function readSource(file: string): SourceFile[] {
  try {
    return [{file, text: readFileSync(path.join(root, file), 'utf8')}];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The names stand in a module of React components, which this program need not load. */
function readFigureNames(): string[] {
  const source = readFileSync(path.join(root, DRAWINGS), 'utf8');
  const list = /DRAWINGS\b[^=]*=\s*\{([^}]*)\}/.exec(source)?.[1] ?? '';
  const names = [...list.matchAll(/^\s*'?([a-z][a-z0-9-]*)'?\s*:/gm)].flatMap(([, name]) => name ?? []);
  if (names.length === 0) throw new Error(`${DRAWINGS} names no figure that this program can read.`);
  return names;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
