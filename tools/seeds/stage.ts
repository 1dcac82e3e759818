/** A copy of the project with its finished site, in which one thing at a time is broken and put back. */
import {copyFileSync, cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {linkTree} from '../copyProject';
import {changeText, type Change} from './breaks';

/** Made anew, or large and never broken. */
const LEFT_OUT = new Set(['.git', '.docusaurus', 'build', 'dist', 'exports', 'node_modules', 'test-results', 'playwright-report']);
const BUILD = 'build';

export interface Stage {
  readonly folder: string;
  /** @throws Error when a change finds nothing to change: the break is older than the code */
  readonly apply: (changes: readonly Change[]) => void;
  /** Puts back everything that was changed. */
  readonly restore: () => void;
}

/** Lays a stage in a folder that does not exist yet. */
export function layStage(folder: string): Stage {
  mkdirSync(folder, {recursive: true});
  cpSync('.', folder, {recursive: true, preserveTimestamps: true, filter: (source) => !LEFT_OUT.has(source)});
  linkTree(BUILD, path.join(folder, BUILD));
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'dir');
  const changed = new Set<string>();

  /** A file of the stage to write to: never the one that the project has under the same inode. */
  const own = (name: string): string => {
    const target = path.join(folder, name);
    changed.add(name);
    rmSync(target, {force: true});
    // A web server prefers these, and they would still hold the old content.
    for (const copy of [`${name}.br`, `${name}.gz`].filter((one) => existsSync(path.join(folder, one)))) {
      changed.add(copy);
      rmSync(path.join(folder, copy));
    }
    return target;
  };

  const applyOne = (change: Change): void => {
    const names = 'write' in change ? [change.file] : filesLike(folder, change.file);
    if (names.length === 0) throw new Error(`there is no file ${change.file}`);
    let isChanged = false;
    for (const name of names) {
      if ('remove' in change) own(name);
      else if ('write' in change) {
        mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
        writeFileSync(own(name), change.write);
      } else {
        const before = readFileSync(path.join(folder, name), 'utf8');
        const after = 'add' in change ? before + change.add : changeText(before, change);
        if (after === undefined) continue;
        writeFileSync(own(name), after);
      }
      isChanged = true;
    }
    if (!isChanged) throw new Error(`${change.file} does not hold what should be changed`);
  };

  return {
    folder,
    apply: (changes) => changes.forEach(applyOne),
    restore: () => {
      for (const name of changed) {
        const target = path.join(folder, name);
        rmSync(target, {force: true});
        if (!existsSync(name)) continue;
        if (name.startsWith(`${BUILD}/`)) linkSync(name, target);
        else copyFileSync(name, target);
      }
      changed.clear();
    },
  };
}

/** Files below a folder whose name is this; a * stands for anything but a slash, ** for anything. */
export function filesLike(folder: string, pattern: string): string[] {
  if (!pattern.includes('*')) return existsSync(path.join(folder, pattern)) ? [pattern] : [];
  const fixed = path.posix.dirname(`${pattern.slice(0, pattern.indexOf('*'))}x`);
  const like = new RegExp(`^${pattern.split(/(\*\*|\*)/).map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))).join('')}$`, 'u');
  if (!existsSync(path.join(folder, fixed))) return [];
  return readdirSync(path.join(folder, fixed), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => like.test(name))
    .sort();
}
