import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import noPlaces from './noPlaces';

let build: string;

beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), 'places-'));
  writeFileSync(path.join(build, 'a.js'), 'import("/assets/b.js")');
  writeFileSync(path.join(build, 'b.js'), 'fetch("/ar/")');
});
afterEach(() => rmSync(build, {recursive: true}));

test('a build that names no folder passes', async () => {
  expect(await noPlaces(build, '/home/writer/guides')).toBe('2 files name none');
});

test('a file that names the folder is refused by its name', async () => {
  writeFileSync(path.join(build, 'b.js'), '{"c":"/home/writer/guides/.docusaurus/pages.json"}');
  await expect(noPlaces(build, '/home/writer/guides')).rejects.toThrow(
    /^These files name the folder \/home\/writer\/guides, in which they were built: \S+\/b\.js\. /,
  );
});

test('a folder right below the root is no sign', async () => {
  expect(await noPlaces(build, '/ar')).toBe('not looked for below the root');
});
