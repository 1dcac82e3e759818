import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Files} from './content';

/** What is done to the disk, one act at a time: a test stops after each. */
export interface Disk {
  readonly makeFolder: (folder: string) => void;
  readonly write: (file: string, content: string | Buffer) => void;
  readonly move: (from: string, to: string) => void;
  readonly remove: (place: string) => void;
}

const DISK: Disk = {
  makeFolder: (folder) => mkdirSync(folder, {recursive: true}),
  write: (file, content) => writeFileSync(file, content),
  move: renameSync,
  remove: (place) => rmSync(place, {recursive: true, force: true}),
};

/** Everything is prepared here, beside what it replaces. */
const ROOM = '.revision';
/** From its appearance on the change is carried out, by whoever comes next if need be. */
const JOURNAL = `${ROOM}/journal.json`;
const DONE = '.revision-done';

interface Entry {
  readonly file: string;
  /** Hash of what stood there; absent when there was no file. */
  readonly was?: string | undefined;
  /** Hash of what shall stand there; absent when the file goes. */
  readonly becomes?: string | undefined;
}

const hashOf = (content: Buffer | undefined): string | undefined =>
  content && createHash('sha256').update(content).digest('hex');

/**
 * Writes what differs, removes what is gone, and says which files those were. Stopped at
 * any moment it leaves the old state or the new one, once {@link finishInterrupted} was called.
 */
export function writeChanges(root: string, before: Files, after: Files, disk: Disk = DISK): readonly string[] {
  const at = (...parts: string[]): string => path.join(root, ...parts);
  const entries = [...new Set([...after.keys(), ...before.keys()])]
    .map((file): Entry => ({file, was: hashOf(before.get(file)), becomes: hashOf(after.get(file))}))
    .filter(({was, becomes}) => was !== becomes);
  if (entries.length === 0) return [];
  for (const {file, becomes} of entries) {
    if (!becomes) continue;
    disk.makeFolder(path.dirname(at(ROOM, 'new', file)));
    disk.write(at(ROOM, 'new', file), after.get(file)!);
  }
  disk.write(at(`${JOURNAL}.part`), JSON.stringify(entries));
  disk.move(at(`${JOURNAL}.part`), at(JOURNAL));
  carryOut(root, entries, disk);
  return entries.map(({file}) => file);
}

function carryOut(root: string, entries: readonly Entry[], disk: Disk): void {
  const at = (...parts: string[]): string => path.join(root, ...parts);
  for (const {file, becomes} of entries) {
    if (!becomes) disk.remove(at(file));
    else if (existsSync(at(ROOM, 'new', file))) {
      disk.makeFolder(path.dirname(at(file)));
      disk.move(at(ROOM, 'new', file), at(file));
    }
  }
  close(root, disk);
}

function close(root: string, disk: Disk): void {
  disk.move(path.join(root, ROOM), path.join(root, DONE));
  disk.remove(path.join(root, DONE));
}

/** Whether a change of revisions was begun here and not ended. */
export function isInterrupted(root: string): boolean {
  return [ROOM, DONE].some((place) => existsSync(path.join(root, place)));
}

/**
 * Completes a change of revisions that was stopped halfway, or clears away what one had
 * prepared that had not begun.
 *
 * @returns what was done, when there was something to do
 * @throws Error when somebody wrote into the files meanwhile
 */
export function finishInterrupted(root: string, disk: Disk = DISK): string | undefined {
  if (existsSync(path.join(root, DONE))) disk.remove(path.join(root, DONE));
  if (!existsSync(path.join(root, ROOM))) return undefined;
  const entries = existsSync(path.join(root, JOURNAL))
    ? (JSON.parse(readFileSync(path.join(root, JOURNAL), 'utf8')) as Entry[])
    : [];
  const read = (...parts: string[]): string | undefined =>
    existsSync(path.join(root, ...parts)) ? hashOf(readFileSync(path.join(root, ...parts))) : undefined;

  // Nothing was moved, or git took all of it back.
  if (entries.every(({file, was}) => read(file) === was)) {
    close(root, disk);
    return 'A change of revisions was stopped before it changed anything; what it had prepared is cleared away.';
  }
  const foreign = entries.filter(
    ({file, was, becomes}) =>
      read(file) !== becomes && (read(file) !== was || (becomes && read(ROOM, 'new', file) !== becomes)),
  );
  if (foreign.length > 0) {
    throw new Error(
      `A change of revisions was stopped halfway, and these files were written since: ${foreign.map(({file}) => file).join(', ')}. Take all of it back with \`git stash -u\`, or delete ${ROOM}/ to keep what stands there.`,
    );
  }
  carryOut(root, entries, disk);
  return `A change of revisions was stopped halfway; it is completed now (${entries.length} files). \`git status\` shows it, \`git stash -u\` takes it back.`;
}
