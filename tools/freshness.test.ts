import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {reasonToBuild} from './freshness';

const BEFORE = new Date('2026-01-01');
const BUILT = new Date('2026-01-02');
const AFTER = new Date('2026-01-03');

let site: string;

/** Writes files, then gives all of the site the same age. */
beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), 'freshness-'));
  for (const file of ['docs/teams/teams-chat.mdx', 'src/pages/index.tsx', 'tools/serve.ts', 'versions.json', 'build/SHA256SUMS']) {
    mkdirSync(path.join(site, path.dirname(file)), {recursive: true});
    writeFileSync(path.join(site, file), '');
  }
  for (const entry of ['docs', 'docs/teams', 'docs/teams/teams-chat.mdx', 'src', 'src/pages', 'src/pages/index.tsx', 'versions.json'])
    utimesSync(path.join(site, entry), BEFORE, BEFORE);
  utimesSync(path.join(site, 'build/SHA256SUMS'), BUILT, BUILT);
});

afterEach(() => rmSync(site, {recursive: true}));

test('a build newer than its sources is used again', () => {
  expect(reasonToBuild(site)).toBeUndefined();
});

test.each([
  ['a page', 'docs/teams/teams-chat.mdx'],
  ['a folder out of which something was deleted', 'src/pages'],
  ['the list of versions', 'versions.json'],
])('%s newer than the build asks for a new one', (_what, entry) => {
  utimesSync(path.join(site, entry), AFTER, AFTER);
  expect(reasonToBuild(site)).toBe(`${entry} is newer than build/`);
});

test('a build with the values of another entity is not used', () => {
  writeFileSync(path.join(site, 'build/entity.txt'), 'aaaaaaaa\n');
  expect(reasonToBuild(site, 'aaaaaaaa')).toBeUndefined();
  expect(reasonToBuild(site, 'bbbbbbbb')).toContain('other values');
});

test('a program that is not part of the build may be newer', () => {
  utimesSync(path.join(site, 'tools/serve.ts'), AFTER, AFTER);
  expect(reasonToBuild(site)).toBeUndefined();
});

test('a build that was never finished is none', () => {
  rmSync(path.join(site, 'build/SHA256SUMS'));
  expect(reasonToBuild(site)).toBe('there is no finished site in build/');
});
