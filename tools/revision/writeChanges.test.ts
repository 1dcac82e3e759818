import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import type {Files} from './content';
import {program} from '../commandLine';
import {settle} from './settle';
import {finishInterrupted, writeChanges, type Disk} from './writeChanges';

const filesOf = (texts: Readonly<Record<string, string>>): Files =>
  new Map(Object.entries(texts).map(([file, text]) => [file, Buffer.from(text)]));

const OLD = {
  'docs/a.mdx': 'old a',
  'docs/same.mdx': 'same',
  'versioned_docs/version-1/gone.mdx': 'gone',
  'versions.json': '[]',
};
const NEW = {
  'docs/a.mdx': 'new a',
  'docs/same.mdx': 'same',
  'versioned_docs/version-2/a.mdx': 'old a',
  'versions.json': '["2"]',
};

let root: string;
const at = (...parts: string[]): string => path.join(root, ...parts);

function write(file: string, text: string): void {
  mkdirSync(path.dirname(at(file)), {recursive: true});
  writeFileSync(at(file), text);
}

/** All files that stand there, also those that none should see. */
const found = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(root, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
  );

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'changes-'));
  for (const [file, text] of Object.entries(OLD)) write(file, text);
});

afterEach(() => rmSync(root, {recursive: true}));

class Killed extends Error {}

/** A disk on which the program is killed at one of its acts: before it, or in the middle of it. */
function diskUntil(last: number, isHalf: boolean): Disk & {readonly acts: () => number} {
  let count = 0;
  const act = (whole: () => void, half: () => void = () => undefined): void => {
    if (count === last) {
      if (isHalf) half();
      throw new Killed();
    }
    count += 1;
    whole();
  };
  return {
    acts: () => count,
    makeFolder: (folder) => act(() => mkdirSync(folder, {recursive: true})),
    write: (file, content) =>
      act(
        () => writeFileSync(file, content),
        () => writeFileSync(file, content.slice(0, content.length / 2)),
      ),
    move: (from, to) => act(() => renameSync(from, to)),
    remove: (place) =>
      act(
        () => rmSync(place, {recursive: true, force: true}),
        () => {
          // A folder is emptied file by file; one file goes at once.
          const first =
            existsSync(place) &&
            statSync(place).isDirectory() &&
            readdirSync(place, {recursive: true, withFileTypes: true}).find((entry) => entry.isFile());
          if (first) rmSync(path.join(first.parentPath, first.name));
        },
      ),
  };
}

/** Written out by hand: three files with their folders, the journal and its name, three moves with their folders, one removal, two to close. */
const ACTS = 3 * 2 + 2 + 3 * 2 + 1 + 2;

test('a change that nobody stops is made whole, and leaves nothing else', () => {
  const disk = diskUntil(Infinity, false);
  expect(writeChanges(root, filesOf(OLD), filesOf(NEW), disk).toSorted()).toEqual([
    'docs/a.mdx',
    'versioned_docs/version-1/gone.mdx',
    'versioned_docs/version-2/a.mdx',
    'versions.json',
  ]);
  expect(found()).toEqual(NEW);
  expect(disk.acts()).toBe(ACTS);
  expect(finishInterrupted(root)).toBeUndefined();
});

describe.each([
  ['before', false],
  ['in the middle of', true],
] as const)('killed %s', (_when, isHalf) => {
  test.each(Array.from({length: ACTS}, (_, act) => act))(
    'act %i, the next command finds the old state or the new one',
    (act) => {
      expect(() => writeChanges(root, filesOf(OLD), filesOf(NEW), diskUntil(act, isHalf))).toThrow(Killed);
      finishInterrupted(root);
      // Until the first file is in its place, the tenth act, there is nothing to complete.
      expect(found()).toEqual(act < 10 ? OLD : NEW);
      expect(finishInterrupted(root)).toBeUndefined();
    },
  );

  test.each(Array.from({length: 8}, (_, act) => act))(
    'act %i of completing it, the command after that completes it',
    (act) => {
      expect(() => writeChanges(root, filesOf(OLD), filesOf(NEW), diskUntil(10, false))).toThrow(Killed);
      try {
        finishInterrupted(root, diskUntil(act, isHalf));
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      finishInterrupted(root);
      expect(found()).toEqual(NEW);
    },
  );
});

describe('the next command says', () => {
  test('nothing when there is nothing', () => expect(finishInterrupted(root)).toBeUndefined());

  test('that nothing had been changed', () => {
    expect(() => writeChanges(root, filesOf(OLD), filesOf(NEW), diskUntil(3, false))).toThrow(Killed);
    expect(finishInterrupted(root)).toBe(
      'A change of revisions was stopped before it changed anything; what it had prepared is cleared away.',
    );
  });

  test('that it completed the change', () => {
    expect(() => writeChanges(root, filesOf(OLD), filesOf(NEW), diskUntil(11, false))).toThrow(Killed);
    expect(finishInterrupted(root)).toBe(
      'A change of revisions was stopped halfway; it is completed now (4 files). `git status` shows it, `git stash -u` takes it back.',
    );
  });

  test('which file somebody wrote meanwhile, and changes nothing', () => {
    expect(() => writeChanges(root, filesOf(OLD), filesOf(NEW), diskUntil(11, false))).toThrow(Killed);
    write('versions.json', '["mine"]');
    const before = found();
    expect(() => finishInterrupted(root)).toThrow(
      /these files were written since: versions\.json\. Take all of it back with `git stash -u`, or delete \.revision\//,
    );
    expect(found()).toEqual(before);
  });
});

test('what git took back after a kill is not done again', () => {
  expect(() => writeChanges(root, filesOf(OLD), filesOf(NEW), diskUntil(12, false))).toThrow(Killed);
  rmSync(at('versioned_docs/version-2'), {recursive: true, force: true});
  for (const [file, text] of Object.entries(OLD)) write(file, text);
  finishInterrupted(root);
  expect(found()).toEqual(OLD);
});

describe('before any program works here', () => {
  const halfway = (): void =>
    expect(() => writeChanges(root, filesOf(OLD), filesOf(NEW), diskUntil(11, false))).toThrow(Killed);

  test('what was stopped halfway is completed, and said', async () => {
    halfway();
    expect(await settle(root)).toMatch(/^A change of revisions was stopped halfway; it is completed now/);
    expect(found()).toEqual(NEW);
    expect(await settle(root)).toBeUndefined();
  });

  test('what was not begun is cleared away', async () => {
    expect(() => writeChanges(root, filesOf(OLD), filesOf(NEW), diskUntil(3, false))).toThrow(Killed);
    expect(await settle(root)).toMatch(/^A change of revisions was stopped before it changed anything/);
    expect(found()).toEqual(OLD);
  });

  test('nothing is touched while a change goes on', async () => {
    halfway();
    write('.revision.lock', String(process.ppid));
    const before = found();
    await expect(settle(root)).rejects.toThrow(`Another command changes the revisions here (process ${process.ppid}).`);
    expect(found()).toEqual(before);
  });

  test('one that only reads, like content:report, finds the new state and says what became of the change', async () => {
    halfway();
    const here = process.cwd();
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    let read: unknown;
    try {
      process.chdir(root);
      expect(await program(__filename, {}, () => void (read = found()))([])).toBe(0);
    } finally {
      process.chdir(here);
    }
    expect(read).toEqual(NEW);
    expect(warn.mock.calls).toEqual([
      [
        'warning: A change of revisions was stopped halfway; it is completed now (4 files). `git status` shows it, `git stash -u` takes it back.',
      ],
    ]);
    warn.mockRestore();
  });

  test('where files were written meanwhile it does nothing, and says how to go on', async () => {
    halfway();
    write('versions.json', '["mine"]');
    const here = process.cwd();
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const work = vi.fn();
    try {
      process.chdir(root);
      expect(await program(__filename, {}, work)([])).toBe(1);
    } finally {
      process.chdir(here);
    }
    expect(work).not.toHaveBeenCalled();
    expect(complain.mock.calls).toEqual([
      [
        'A change of revisions was stopped halfway, and these files were written since: versions.json. Take all of it back with `git stash -u`, or delete .revision/ to keep what stands there.',
      ],
    ]);
    complain.mockRestore();
  });
});
