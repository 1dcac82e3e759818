import {mkdirSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import checksums from './finish/checksums';
import {reasonToBuild, requireBuild} from './freshness';

const BEFORE = new Date('2026-01-01');
const BUILT = new Date('2026-01-02');
const AFTER = new Date('2026-01-03');

let site: string;
const at = (...parts: string[]): string => path.join(site, ...parts);

function write(file: string, text: string): void {
  mkdirSync(at(path.dirname(file)), {recursive: true});
  writeFileSync(at(file), text);
}

/** A finished site of two pages, and what it is made of; then gives all of the sources the same age. */
beforeEach(async () => {
  site = mkdtempSync(path.join(tmpdir(), 'freshness-'));
  for (const file of ['docs/teams/teams-chat.mdx', 'src/pages/index.tsx', 'tools/serve.ts', 'versions.json'])
    write(file, '');
  for (const entry of [
    'docs',
    'docs/teams',
    'docs/teams/teams-chat.mdx',
    'src',
    'src/pages',
    'src/pages/index.tsx',
    'versions.json',
  ])
    utimesSync(at(entry), BEFORE, BEFORE);
  write('build/ar/index.html', 'مرحبًا');
  write('build/en/index.html', 'Welcome');
  await checksums(at('build'));
  utimesSync(at('build/SHA256SUMS'), BUILT, BUILT);
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
  utimesSync(at(entry), AFTER, AFTER);
  expect(reasonToBuild(site)).toBe(`${entry} is newer than build/`);
});

test('a build with the values of another entity is not used', async () => {
  write('build/entity.txt', 'aaaaaaaa\n');
  await checksums(at('build'));
  expect(reasonToBuild(site, 'aaaaaaaa')).toBeUndefined();
  expect(reasonToBuild(site, 'bbbbbbbb')).toBe(
    'build/ has other values of the entity, or is of a day on which other revisions applied',
  );
});

test('a program that is not part of the build may be newer', () => {
  utimesSync(at('tools/serve.ts'), AFTER, AFTER);
  expect(reasonToBuild(site)).toBeUndefined();
});

describe('a build that was never finished is none:', () => {
  const NONE = 'there is no finished site in build/';

  test('one without its sums', () => {
    rmSync(at('build/SHA256SUMS'));
    expect(reasonToBuild(site)).toBe(NONE);
  });

  test('none at all', () => {
    rmSync(at('build'), {recursive: true});
    expect(reasonToBuild(site)).toBe(NONE);
  });
});

test('a build is as old as the moment at which it began: a page that was written meanwhile asks for a new one', async () => {
  await checksums(at('build'), BUILT);
  utimesSync(at('docs/teams/teams-chat.mdx'), new Date('2026-01-02T00:01:00Z'), new Date('2026-01-02T00:01:00Z'));
  expect(reasonToBuild(site)).toBe('docs/teams/teams-chat.mdx is newer than build/');
});

test('what is made of the build is refused with the reason and the cure', () => {
  expect(() => requireBuild(site)).not.toThrow();
  rmSync(at('build/SHA256SUMS'));
  expect(() => requireBuild(site)).toThrow(
    'The site has to be built first: there is no finished site in build/. Run `npm run build`.',
  );
});

describe('a build whose files are not those of its sums is not used:', () => {
  test('a file is missing', () => {
    rmSync(at('build/ar/index.html'));
    expect(reasonToBuild(site)).toBe('build/ar/index.html is missing');
  });

  test('a file is cut off', () => {
    truncateSync(at('build/en/index.html'), 3);
    expect(reasonToBuild(site)).toBe('build/en/index.html is not as it was built');
  });

  test('a file came to it', () => {
    write('build/en/old/index.html', 'Earlier');
    expect(reasonToBuild(site)).toBe('build/en/old/index.html is no part of it');
  });

  test('the sums are of another time', () => {
    write('build/ar/index.html', 'أهلًا');
    write('build/en/index.html', 'Hello');
    write('build/en/more/index.html', 'More');
    utimesSync(at('build/SHA256SUMS'), BUILT, BUILT);
    expect(reasonToBuild(site)).toBe('build/ar/index.html is not as it was built, and 2 more files are not right');
  });

  test('the sums are not whole', () => {
    truncateSync(at('build/SHA256SUMS'), 40);
    utimesSync(at('build/SHA256SUMS'), BUILT, BUILT);
    expect(reasonToBuild(site)).toBe('build/SHA256SUMS cannot be read');
  });
});
