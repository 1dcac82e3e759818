import {readFileSync, readdirSync, rmSync, mkdirSync, writeFileSync} from 'node:fs';
import {execFileSync} from 'node:child_process';
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

/**
 * The files as a commit has them: what readers have been given.
 *
 * @throws Error when there is no such commit
 */
export function readCommit(root: string, commit: string): Files {
  const git = (...words: string[]): Buffer => {
    try {
      return execFileSync('git', words, {cwd: root, maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe']});
    } catch {
      throw new Error(`git has no ${commit} here. The revision in force is archived as a commit has it: commit once, or name one with --base.`);
    }
  };
  const names = git('ls-tree', '-r', '-z', '--name-only', commit, '--', ...ROOMS, ...ALONE).toString('utf8').split('\0').filter(Boolean);
  return new Map(names.toSorted().map((file) => [file, git('show', `${commit}:./${file}`)]));
}

/** Writes what differs, removes what is gone, and says which files those were. */
export function writeChanges(root: string, before: Files, after: Files): readonly string[] {
  const touched: string[] = [];
  for (const [file, content] of after) {
    if (before.get(file)?.equals(content)) continue;
    mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
    writeFileSync(path.join(root, file), content);
    touched.push(file);
  }
  for (const file of before.keys()) {
    if (after.has(file)) continue;
    rmSync(path.join(root, file));
    touched.push(file);
  }
  return touched;
}
