/** The way of a change: an editor writes in one language, is told what is behind, and records that it is in sync again. */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {goodFiles} from '../../src/lib/content/__fixtures__/goodSite';

const TSX = createRequire(import.meta.url).resolve('tsx/cli');
const ARABIC = 'i18n/ar/docusaurus-plugin-content-docs/current';
const LEVELS = 'data/translations.yml';

vi.setConfig({testTimeout: 180_000});

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'translations-'));
  for (const [file, text] of Object.entries(goodFiles())) {
    mkdirSync(path.join(folder, path.dirname(file)), {recursive: true});
    writeFileSync(path.join(folder, file), text);
  }
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

const ALL = ['--in-sync', 'all', '--yes-all', '--by', 'Maryam'];
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

test('a change in one language is told until somebody says that both are in sync', () => {
  // The first recording is deterministic, and leaves nothing to do.
  expect(translations(...ALL).status).toBe(0);
  const first = read(LEVELS);
  expect(first).toMatch(
    /^ {2}step:open: \{en: "[0-9a-f]{8}", ar: "[0-9a-f]{8}", by: "Maryam", on: "\d{4}-\d\d-\d\d"\}$/m,
  );
  // Who found a part in sync stays, while it is.
  expect(translations('--in-sync', 'all', '--yes-all', '--by', 'Ali').status).toBe(0);
  expect(read(LEVELS)).toBe(first);
  expect(read('i18n/in-sync/en/vpn-connect.txt')).toBe(read('docs/vpn/vpn-connect.mdx'));
  expect(read('i18n/in-sync/ar/vpn-connect.txt')).toBe(read(`${ARABIC}/vpn/vpn-connect.mdx`));
  expect(check()).toMatchObject({status: 0, lines: [expect.stringMatching(/^content: \d+ pages, 0 problems$/)]});

  // A guide's step: the list says it with both places and the change, the checker warns.
  edit('docs/vpn/vpn-connect.mdx', 'Choose the connection.', 'Choose your connection.');
  const list = translations();
  expect(list.status).toBe(0);
  expect(list.lines.slice(0, -1)).toEqual([
    `${ARABIC}/vpn/vpn-connect.mdx:24 vpn-connect step:open: Arabic is behind (docs/vpn/vpn-connect.mdx:24)`,
    '    English, since both were in sync:',
    '    - Choose the connection.',
    '    + Choose your connection.',
  ]);
  expect(list.lines.at(-1)).toMatch(/^\d+ pages: 0 missing, 1 behind, 0 not compared yet, \d+ in sync\.$/);
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

  expect(translations('--in-sync', 'cl-start-day', 'item:net.wifi-secured', '--by', 'Ali').status).toBe(0);
  expect(check()).toMatchObject({status: 0, lines: {length: 2}});
  expect(read(LEVELS)).toMatch(/^ {2}item:net\.wifi-secured: \{.*, by: "Ali", on: /m);
  // The copy has the new item and still the old step.
  expect(read('i18n/in-sync/ar/cl-start-day.txt')).toContain('تأمين شبكة');
  expect(read('i18n/in-sync/en/vpn-connect.txt')).toContain('Choose the connection.');
  expect(translations('--in-sync', 'vpn-connect', '--by', 'Ali').status).toBe(0);
  expect(read('i18n/in-sync/en/vpn-connect.txt')).toBe(read('docs/vpn/vpn-connect.mdx'));
  expect(check()).toMatchObject({status: 0, lines: {length: 1}});
});

describe('a translator', () => {
  const file = (name: string) => path.join(folder, name);

  test.each([
    ['xliff', 'open.xlf', 'اختر اتصالك.', (text: string) => text.replace(/(<target[^>]*>)[^<]*/, '$1اختر اتصالك.')],
    ['csv', 'open.csv', 'اختر وصلتك.', (text: string) => text.replaceAll(/(?<=[,"])اختر [^.,{]*\./g, 'اختر وصلتك.')],
  ])('gets what is behind as %s, and gives it back', (format, name, words, translate) => {
    expect(translations(...ALL).status).toBe(0);
    edit(
      'docs/vpn/vpn-connect.mdx',
      /(?:Choose|Take) \w+ connection\./.exec(read('docs/vpn/vpn-connect.mdx'))![0],
      format === 'xliff' ? 'Take your connection.' : 'Pick a connection.',
    );
    const written = translations('--export', format, '--for', 'ar', '--out', file(name));
    expect(written).toMatchObject({
      status: 0,
      lines: [`${file(name)}: 1 part of 1 page to be translated into Arabic.`],
    });
    expect(translations('--export', format, '--for', 'en', '--out', file('none')).lines).toEqual([
      'Nothing is to be translated into English: every part is in sync. --all writes them too.',
    ]);
    const translated = translate(read(name));
    expect(translated).not.toBe(read(name));
    writeFileSync(file(name), translated);

    const back = translations('--import', file(name), '--in-sync', '--by', 'Zainab');
    expect(back).toMatchObject({status: 0, errors: ''});
    expect(back.lines).toEqual([
      `${ARABIC}/vpn/vpn-connect.mdx`,
      'data/translations.yml',
      'i18n/in-sync/ar/vpn-connect.txt',
      'i18n/in-sync/en/vpn-connect.txt',
      '1 part written into Arabic, 0 unchanged, 0 without a translation.',
    ]);
    expect(read(`${ARABIC}/vpn/vpn-connect.mdx`)).toContain(`<Step id="open">\n\n${words}\n\n`);
    expect(translations().lines).toHaveLength(1);
    expect(read(LEVELS)).toMatch(/^ {2}step:open: \{.*, by: "Zainab", on: /m);
    // Once more changes nothing.
    expect(translations('--import', file(name)).lines).toEqual([
      '0 parts written into Arabic, 1 unchanged, 0 without a translation.',
    ]);
  });

  test.each([
    [
      'nothing.xlf',
      Buffer.from('<xliff version="1.2"/>'),
      'nothing.xlf:1:1 translation-file: Nothing in the file was exported from here.',
    ],
    [
      'latin.csv',
      Buffer.from([0x70, 0xe9, 0x67]),
      'latin.csv is not UTF-8 text. Save it as UTF-8 (in a spreadsheet: CSV UTF-8), then try again.',
    ],
    [
      'large.xlf',
      Buffer.alloc(33 * 1024 * 1024, 32),
      'large.xlf has 33 MB, and no export of ours has more than 32. Nothing was read.',
    ],
    [
      'story.txt',
      Buffer.from('Once upon a time'),
      'story.txt:1:1 translation-file: The file is neither XLIFF nor a table that was exported from here.',
    ],
  ])('is told what is wrong with %s', (name, content, message) => {
    writeFileSync(file(name), content);
    const {status, errors} = translations('--import', file(name));
    expect(status).toBe(1);
    expect(errors.replaceAll(`${folder}/`, '')).toContain(message);
  });

  test('gets nothing of a file written when one part of it is wrong', () => {
    expect(translations(...ALL).status).toBe(0);
    expect(translations('--export', 'csv', '--for', 'ar', '--all', '--out', file('all.csv')).status).toBe(0);
    const before = read(`${ARABIC}/vpn/vpn-connect.mdx`);
    const table = read('all.csv');
    const wrong = table.replaceAll(/(?<=,)(اختر [^.,{]*)/g, '$1{99}');
    expect(wrong).not.toBe(table);
    // Another part of the page is right, and new.
    writeFileSync(file('all.csv'), wrong.replaceAll('تحقق', 'تأكد'));
    const {status, errors} = translations('--import', file('all.csv'));
    expect(status).toBe(1);
    expect(errors.split('\n')[0]).toBe('Nothing was changed.');
    expect(errors).toMatch(
      /all\.csv:\d+:1 translation-placeholder: vpn-connect step:open: The placeholder \{99\} does not exist in this part\. /,
    );
    expect(read(`${ARABIC}/vpn/vpn-connect.mdx`)).toBe(before);
  });
});

test.each([
  [
    'an unknown part',
    ['--in-sync', 'vpn-connect', 'step:none', '--by', 'Ali'],
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
