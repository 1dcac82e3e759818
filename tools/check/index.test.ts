import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {goodFiles} from '../../src/lib/content/__fixtures__/goodSite';
import {todayIn} from './today';

const TSX = createRequire(import.meta.url).resolve('tsx/cli');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'content-'));
});
afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

/** Runs the program as people do, on a site of its own with the real list of figures. */
function check(
  files: Readonly<Record<string, string>>,
  today = '2026-11-27',
): {
  readonly status: number | null;
  readonly lines: readonly string[];
} {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(folder, path.dirname(file)), {recursive: true});
    writeFileSync(path.join(folder, file), text);
  }
  const {status, stdout} = spawnSync(process.execPath, [TSX, 'tools/check', folder], {
    encoding: 'utf8',
    env: {...process.env, SITE_DAY: today},
  });
  return {status, lines: stdout.trimEnd().split('\n')};
}

test('a good site passes', () => {
  expect(check(goodFiles())).toEqual({status: 0, lines: ['content: 10 pages, 0 problems']});
});

test('a problem is printed with its place, and fails', () => {
  const files = goodFiles();
  const file = 'docs/vpn/vpn-connect.mdx';
  files[file] = (files[file] ?? '').replace('vpn-states', 'vpn-stages');
  files['i18n/ar/docusaurus-plugin-content-docs/current/vpn/notes.txt'] = 'Files of other kinds are not read.';
  const {status, lines} = check(files);
  expect(status).toBe(1);
  expect(lines[0]).toMatch(/^docs\/vpn\/vpn-connect\.mdx:14:15 figures-differ: /);
  expect(lines[1]).toMatch(
    /^docs\/vpn\/vpn-connect\.mdx:14:15 unknown-figure: There is no figure `vpn-stages`\. Write one of: breakout-rooms, chat-message, /,
  );
  expect(lines.at(-1)).toBe('content: 10 pages, 3 problems');
});

test('a session that is pinned to a revision that does not exist is refused, and one of another day is told', () => {
  const page = '---\ntitle: VPN\ndescription: VPN\nkind: page\nreviewed: 2026-11-23\n---\n';
  const entry = (code: string, revision: string, day: string) =>
    `- {code: ${code}, session: train-vpn, revision: "${revision}", starts: "${day} 09:00", language: ar, place: {en: "Room", ar: "قاعة"}}\n`;
  const files = {
    ...goodFiles(),
    'docs/training/train-vpn.mdx': page,
    'data/sessions.yml': entry('vpn-1', '2024-01', '2099-01-10') + entry('vpn-2', '2021-10', '2099-01-11'),
  };
  const {status, lines} = check({...files, 'versioned_docs/version-2021-10/training/train-vpn.mdx': page});
  expect(status).toBe(1);
  expect(lines).toContain(
    'data/sessions.yml:1:47 unknown-revision: There is no revision 2024-01. Write one of: 2025-06, 2021-10. A session that is over and whose revision was taken away can go.',
  );
  expect(lines).toContain(
    'warning: data/sessions.yml:2:47 session-revision: On 2099-01-11 the revision 2025-06 applies, not 2021-10. Write revision: "2025-06", or leave it: the page of the session tells the trainer.',
  );
});

test('a page that was reviewed tomorrow is refused today, in both languages', () => {
  const {status, lines} = check(goodFiles(), '2026-11-22');
  expect(status).toBe(1);
  expect(lines[0]).toBe(
    'data/revisions.yml:5:14 future-date: Nobody can have looked on 2026-11-23: today is 2026-11-22. Write the day on which it was last looked at.',
  );
  expect(lines.filter((line) => line.includes('/vpn-connect.mdx:8:11 future-date: '))).toHaveLength(2);
});

test('a clock that stands behind the last commit is not believed, nor is Bahrain’s day that of London', () => {
  expect(todayIn(folder, Date.parse('2026-11-27T20:59:00Z'))).toBe('2026-11-27');
  expect(todayIn(folder, Date.parse('2026-11-27T21:00:00Z'))).toBe('2026-11-28');
  const git = (...words: string[]) =>
    spawnSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...words], {
      env: {...process.env, GIT_COMMITTER_DATE: '2026-11-26T12:00:00Z'},
    });
  git('init');
  expect(git('commit', '--allow-empty', '-m', 'first').status).toBe(0);
  expect(todayIn(folder, Date.parse('2020-01-01T12:00:00Z'))).toBe('2026-11-26');
  expect(todayIn(folder, Date.parse('2026-11-27T12:00:00Z'))).toBe('2026-11-27');
});

test('a problem of the real content is found in a copy of it', () => {
  for (const part of ['docs', 'versioned_docs', 'i18n', 'data', 'versions.json'])
    cpSync(part, path.join(folder, part), {recursive: true});
  const file = 'docs/teams/index.mdx';
  writeFileSync(
    path.join(folder, file),
    '---\ntitle: Teams\ndescription: For everyone.\nkind: section\nreviewed: 2026-13-45\n---\n\n<GuideList />\n',
  );
  const {status, stdout} = spawnSync(process.execPath, [TSX, 'tools/check', folder], {encoding: 'utf8'});
  expect(status).toBe(1);
  expect(stdout).toContain(
    `${file}:5:11 impossible-date: There is no day 2026-13-45. Write a day that exists, as YYYY-MM-DD.\n`,
  );
});
