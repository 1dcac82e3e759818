import {copyFileSync, cpSync, existsSync, linkSync, mkdirSync, readdirSync, readlinkSync, symlinkSync} from 'node:fs';
import path from 'node:path';

/** Not part of the sources, or made anew. */
const LEFT_OUT = new Set([
  '.cache',
  '.git',
  '.docusaurus',
  'build',
  'dist',
  'node_modules',
  'test-results',
  'playwright-report',
]);

/** What was compressed, by the hash of its content: the same wherever it is used, and half a minute of work. */
const COMPRESSED = path.join('node_modules', '.cache', 'precompress');

/**
 * Copies the sources of this project, with its packages, into a folder that does not exist yet.
 *
 * @param caches what an earlier build left for the next one; two builds that are compared take nothing
 */
export function copyProject(to: string, caches?: 'with what was compressed'): void {
  mkdirSync(to, {recursive: true});
  cpSync('.', to, {recursive: true, filter: (source) => !LEFT_OUT.has(source)});
  // Not one link to the folder: where the packages stand is part of what must make no difference.
  linkTree('node_modules', path.join(to, 'node_modules'));
  if (caches && existsSync(COMPRESSED)) {
    mkdirSync(path.join(to, path.dirname(COMPRESSED)));
    linkTree(COMPRESSED, path.join(to, COMPRESSED));
  }
}

/** A second tree of the same files, without copying them where the disk allows it. A cache is left out. */
export function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, {withFileTypes: true})) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (!entry.isDirectory()) linkOrCopy(source, target);
    else if (entry.name !== '.cache') linkTree(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
