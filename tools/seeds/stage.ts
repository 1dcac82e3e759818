/** A copy of the project with its finished site, in which one thing at a time is broken and put back. */
import {createHash} from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {SUMS} from '../compareSums';
import {linkTree} from '../copyProject';
import {changeText, type Change} from './breaks';

/** Made anew, or large and never broken. */
const LEFT_OUT = new Set([
  '.git',
  '.docusaurus',
  'build',
  'dist',
  'exports',
  'node_modules',
  'test-results',
  'playwright-report',
]);
const BUILD = 'build';
const POLICY = `${BUILD}/csp.txt`;

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
  const ownFile = (name: string): string => {
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
    for (const [name, text] of changedFiles(folder, change)) {
      const target = ownFile(name);
      if (text === undefined) continue;
      mkdirSync(path.dirname(target), {recursive: true});
      writeFileSync(target, text);
    }
  };

  /** The style sheet stands in pages too, and the policy allows what stands in them by its hash. */
  const follow = (): void => {
    for (const sheet of [...changed].filter((name) => /\/assets\/css\/styles\.[^/]+\.css$/.test(name))) {
      const [before, after] = [sheet, path.join(folder, sheet)].map((file) => readFileSync(file, 'utf8')) as [
        string,
        string,
      ];
      for (const [name, text] of changedWithin(folder, sheet, {before, after})) writeFileSync(ownFile(name), text);
    }
    if (changed.has(POLICY)) return;
    const pages = [...changed].filter((name) => name.endsWith('.html') && existsSync(path.join(folder, name)));
    const policy = readFileSync(POLICY, 'utf8');
    const allowed = allowAlso(
      policy,
      pages.map((name) => readFileSync(path.join(folder, name), 'utf8')),
    );
    if (allowed !== policy) writeFileSync(ownFile(POLICY), allowed);
  };

  /**
   * The sums of the stage's site as it stands, of now: programs refuse a site that is older than its
   * sources or not as it was built, and a break should reach its test. One that changes the sums keeps them.
   */
  const seal = (): void => {
    const names = [...changed]
      .filter((name) => name.startsWith(`${BUILD}/`))
      .map((name) => name.slice(BUILD.length + 1));
    if (names.includes(SUMS)) return;
    const others = readFileSync(path.join(BUILD, SUMS), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !names.includes(line.slice(66)));
    const own = names.filter((name) => existsSync(path.join(folder, BUILD, name)));
    const lines = own.map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(path.join(folder, BUILD, name)))
          .digest('hex')}  ${name}`,
    );
    const text = [...others, ...lines].toSorted((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1)).join('\n');
    rmSync(path.join(folder, BUILD, SUMS), {force: true});
    writeFileSync(path.join(folder, BUILD, SUMS), `${text}\n`);
  };
  seal();

  return {
    folder,
    apply: (changes) => {
      changes.forEach(applyOne);
      follow();
      seal();
    },
    restore: () => {
      for (const name of changed) {
        const target = path.join(folder, name);
        rmSync(target, {force: true});
        if (!existsSync(name)) continue;
        if (name.startsWith(`${BUILD}/`)) linkSync(name, target);
        else copyFileSync(name, target);
      }
      changed.clear();
      seal();
    },
  };
}

/**
 * The files that a change makes, with their new text; nothing stands for one that goes.
 *
 * @throws Error when it finds nothing to change: the break is older than the code
 */
export function changedFiles(folder: string, change: Change): ReadonlyMap<string, string | undefined> {
  if ('write' in change) return new Map([[change.file, change.write]]);
  const names = filesLike(folder, change.file);
  if (names.length === 0) throw new Error(`there is no file ${change.file}`);
  if ('remove' in change) return new Map(names.map((name) => [name, undefined]));
  const texts = names.map((name) => {
    const before = readFileSync(path.join(folder, name), 'utf8');
    return [name, 'add' in change ? before + change.add : changeText(before, change)] as const;
  });
  const changed = texts.filter(([, text]) => text !== undefined);
  if (changed.length === 0) throw new Error(`${change.file} does not hold what should be changed`);
  return new Map(changed);
}

/** The pages of a sheet's language in which it stands, with the changed one in its place. */
export function changedWithin(
  folder: string,
  sheet: string,
  {before, after}: {readonly before: string; readonly after: string},
): ReadonlyMap<string, string> {
  const pages = filesLike(folder, sheet.replace(/assets\/css\/.*$/, '**.html'));
  return new Map(
    pages.flatMap((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      const changed = text.replace(`<style>${before}</style>`, () => `<style>${after}</style>`);
      return changed === text ? [] : [[name, changed] as const];
    }),
  );
}

/** A policy that also allows the scripts and style sheets that stand in some pages. */
export function allowAlso(policy: string, pages: readonly string[]): string {
  const sourcesOf = (element: string): Set<string> =>
    new Set(
      pages.flatMap((page) =>
        [...page.matchAll(new RegExp(`<${element}(?![^>]*\\s(?:src|type)=)[^>]*>(.*?)</${element}>`, 'gs'))].map(
          ([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`,
        ),
      ),
    );
  let allowed = policy;
  for (const element of ['script', 'style'])
    for (const source of sourcesOf(element))
      if (!allowed.includes(source)) allowed = allowed.replace(`${element}-src 'self'`, `$& ${source}`);
  return allowed;
}

/** Files below a folder whose name is this; a * stands for anything but a slash, ** for anything. */
export function filesLike(folder: string, pattern: string): string[] {
  if (!pattern.includes('*')) return existsSync(path.join(folder, pattern)) ? [pattern] : [];
  const fixed = path.posix.dirname(`${pattern.slice(0, pattern.indexOf('*'))}x`);
  const like = new RegExp(
    `^${pattern
      .split(/(\*\*|\*)/)
      .map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')))
      .join('')}$`,
    'u',
  );
  if (!existsSync(path.join(folder, fixed))) return [];
  return readdirSync(path.join(folder, fixed), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => like.test(name))
    .sort();
}
