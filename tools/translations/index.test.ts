/** The way of a change: an editor writes in one language, is told what is behind, and records that it is in sync again. */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {goodFiles} from '../../src/lib/content/goodSite';

const TSX = createRequire(import.meta.url).resolve('tsx/cli');
const ARABIC = 'i18n/ar/docusaurus-plugin-content-docs/current';
const DRAWINGS = 'src/components/Figure/drawings/index.ts';
const LEVELS = 'data/translations.yml';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'translations-'));
  for (const [file, text] of Object.entries(goodFiles())) {
    mkdirSync(path.join(folder, path.dirname(file)), {recursive: true});
    writeFileSync(path.join(folder, file), text);
  }
  mkdirSync(path.join(folder, path.dirname(DRAWINGS)), {recursive: true});
  cpSync(DRAWINGS, path.join(folder, DRAWINGS));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function run(
  program: string,
  ...words: string[]
): {readonly status: number | null; readonly lines: readonly string[]; readonly errors: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, [TSX, program, ...words], {encoding: 'utf8'});
  return {status, lines: stdout.trimEnd().split('\n'), errors: stderr.trim()};
}
const translations = (...words: string[]) => run('tools/translations', ...words, '--root', folder);
const check = () => run('tools/check', folder);

/** Replaces a text that must be there. */
function edit(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}.`);
  writeFileSync(path.join(folder, file), text.replace(from, to));
}

test('a change in one language is told until somebody says that both are in sync', () => {
  // The first recording is deterministic, and leaves nothing to do.
  expect(translations('--in-sync', 'all').status).toBe(0);
  const first = readFileSync(path.join(folder, LEVELS), 'utf8');
  expect(translations('--in-sync', 'all').status).toBe(0);
  expect(readFileSync(path.join(folder, LEVELS), 'utf8')).toBe(first);
  expect(check()).toMatchObject({status: 0, lines: [expect.stringMatching(/^content: \d+ pages, 0 problems$/)]});

  // A guide's step: the table says it, the checker warns.
  edit('docs/vpn/vpn-connect.mdx', 'Choose the connection.', 'Choose your connection.');
  const table = translations();
  expect(table.status).toBe(0);
  expect(table.lines[table.lines.findIndex((line) => line.startsWith('vpn-connect ')) + 1]).toBe(
    '  Arabic is behind: step:open',
  );
  expect(table.lines.at(-1)).toMatch(/^\d+ pages +0 +1 +0 +\d+$/);
  expect(check()).toMatchObject({
    status: 0,
    lines: [
      expect.stringMatching(`^warning: ${ARABIC}/vpn/vpn-connect.mdx:\\d+:1 translation-behind: `),
      expect.stringMatching(/, 0 problems, 1 warning$/),
    ],
  });

  // An item of a checklist stops the build.
  edit(`${ARABIC}/checklists/cl-start-day.mdx`, 'حماية شبكة', 'تأمين شبكة');
  const refused = check();
  expect(refused.status).toBe(1);
  expect(refused.lines).toContainEqual(
    expect.stringMatching(
      /^docs\/checklists\/cl-start-day\.mdx:\d+:1 translation-behind: .* npm run translations -- --in-sync cl-start-day item:net\.wifi-secured$/,
    ),
  );

  expect(translations('--in-sync', 'cl-start-day', 'item:net.wifi-secured').status).toBe(0);
  expect(check()).toMatchObject({status: 0, lines: {length: 2}});
  expect(translations('--in-sync', 'vpn-connect').status).toBe(0);
  expect(check()).toMatchObject({status: 0, lines: {length: 1}});
});

test.each([
  [
    'an unknown part',
    ['--in-sync', 'vpn-connect', 'step:none'],
    'The page vpn-connect has no part step:none. It has head, body, step:open, step:connected.',
  ],
  ['no page', ['--in-sync'], 'Which page is in sync?'],
  ['a page without --in-sync', ['vpn-connect'], 'npm run translations -- --in-sync vpn-connect'],
])('refuses %s and writes nothing', (_name, options, message) => {
  const before = readFileSync(path.join(folder, LEVELS), 'utf8');
  const {status, errors} = translations(...options);
  expect(status).toBe(1);
  expect(errors).toContain(message);
  expect(errors.split('\n')).toHaveLength(1);
  expect(readFileSync(path.join(folder, LEVELS), 'utf8')).toBe(before);
});
