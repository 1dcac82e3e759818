import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {noteInReadme} from '.';

let folder: string;

beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'bundle-'))));
afterEach(() => rmSync(folder, {recursive: true}));

test('the README of a bundle for no server says so in both languages, right below its title', () => {
  const file = path.join(folder, 'README.md');
  cpSync('deploy/README.md', file);
  noteInReadme(file, {ar: 'القيمة فارغة', en: 'The value is empty ($&)'});
  const [title, , english, , arabic, , next] = readFileSync(file, 'utf8').split('\n');
  expect(title).toMatch(/^# /);
  expect([english, arabic]).toEqual(['> **The value is empty ($&)**', '> **القيمة فارغة**']);
  expect(next).toBe(readFileSync('deploy/README.md', 'utf8').split('\n')[2]);
});
