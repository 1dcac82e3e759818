import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {alone, requireNoChange} from './lock';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(root, {recursive: true, force: true}));

const lockOf = (pid: number): void => writeFileSync(path.join(root, '.revision.lock'), String(pid));

test('while one changes revisions another is refused, and so is a check', async () => {
  lockOf(process.ppid);
  const refusal = `Another command changes the revisions here (process ${process.ppid}). Wait until it has ended, then try again.`;
  await expect(alone(root, () => Promise.resolve('changed'))).rejects.toThrow(refusal);
  expect(() => requireNoChange(root)).toThrow(refusal);
  expect(existsSync(path.join(root, '.revision.lock'))).toBe(true);
});

test('one that was killed stops nobody, and nothing is left behind', async () => {
  // A number that no system gives to a process.
  lockOf(2 ** 22 + 1);
  expect(() => requireNoChange(root)).not.toThrow();
  expect(await alone(root, () => Promise.resolve('changed'))).toBe('changed');
  expect(existsSync(path.join(root, '.revision.lock'))).toBe(false);
});

test('work that fails lets the next one begin', async () => {
  await expect(alone(root, () => Promise.reject(new Error('no title')))).rejects.toThrow('no title');
  expect(await alone(root, () => Promise.resolve(1))).toBe(1);
});
