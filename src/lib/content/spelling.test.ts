import {expect, test} from 'vitest';
import {goodFiles, goodSite} from './__fixtures__/goodSite';
import {reviewContent} from '.';

const ARABIC = 'i18n/ar/docusaurus-plugin-content-docs/current/vpn/vpn-connect.mdx';
const ENGLISH = 'docs/vpn/vpn-connect.mdx';

/** A dictionary that lacks these words only. */
const lacking =
  (...words: string[]) =>
  (_locale: string, word: string) =>
    !words.includes(word);

function diagnosticsIn(file: string, from: string, to: string, ...unknown: string[]): string[] {
  const files = goodFiles();
  files[file] = files[file]!.replace(from, () => to);
  expect(files[file]).not.toBe(goodFiles()[file]);
  return reviewContent(goodSite(files), lacking(...unknown)).diagnostics.map(
    ({file: where, line, column, rule}) => `${where}:${line}:${column} ${rule}`,
  );
}

test('what the dictionaries know is no problem', () => {
  expect(reviewContent(goodSite(), () => true).diagnostics).toEqual([]);
});

test.each([
  ['an English word', ENGLISH, 'Wait for', 'Wiat for', 'Wiat', `${ENGLISH}:68:1 spelling`],
  ['an Arabic word', ARABIC, 'انتظر دقيقة', 'إنتظر دقيقة', 'إنتظر', `${ARABIC}:68:1 spelling`],
  ['an Arabic word without its vowel signs', ARABIC, 'تظهر علامة', 'تظهر علّأمة', 'علأمة', `${ARABIC}:72:6 spelling`],
  ['a word with an apostrophe', ENGLISH, 'Wait for', 'Dont’t for', "Dont't", `${ENGLISH}:68:1 spelling`],
  ['a word of a message', 'i18n/ar/code.json', 'سيُغلق', 'سيُغلك', 'سيغلك', 'i18n/ar/code.json:10:17 spelling'],
  [
    'a word of data',
    'data/vpn-messages.yml',
    'Try another',
    'Try anoter',
    'anoter',
    'data/vpn-messages.yml:5:18 spelling',
  ],
])('%s that no dictionary knows', (_what, file, from, to, unknown, diagnostic) => {
  expect(diagnosticsIn(file, from, to, unknown)).toEqual([diagnostic]);
});

test.each([
  ['code', ENGLISH, '`differ!`', '`difer`', 'difer'],
  ['keywords', ENGLISH, 'vpn please', 'vpn plaese', 'plaese'],
  ['labels', ENGLISH, 'Remote Access', 'Remot Access', 'Remot'],
  ['what people type for a term', 'data/glossary.yml', 'لوبي', 'لوبيي', 'لوبيي'],
])('%s are not read', (_what, file, from, to, unknown) => {
  expect(diagnosticsIn(file, from, to, unknown)).toEqual([]);
});
