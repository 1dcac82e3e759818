import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {languageSchema, patternOf} from './language';
import {readYaml} from './yaml';

const found = (language: 'ar' | 'en', words: string, text: string) => text.match(patternOf({language, words}))?.[0];

describe('patternOf finds', () => {
  test.each([
    ['ar', 'يتم', 'ثم يتم الحفظ', 'يتم'],
    ['ar', 'يتم', 'وسيتم الحفظ', 'وسيتم'],
    ['ar', 'يرجى', 'يُرْجَى الانتظار', 'يُرْجَى'],
    ['ar', 'تحميل', 'والتحميل', 'والتحميل'],
    ['ar', 'تحميل', 'للتحميل', 'للتحميل'],
    ['ar', 'تحميل', 'تحـميل', 'تحـميل'],
    ['ar', 'قم ب…', 'ثم قم بفتح الملف', 'قم ب'],
    ['ar', 'الخاص بك', 'الحساب الخاص بك.', 'الخاص بك'],
    ['en', 'click here', 'Click\nhere', 'Click\nhere'],
  ] as const)('%s «%s» in «%s»', (language, words, text, expected) => {
    expect(found(language, words, text)).toBe(expected);
  });
});

describe('patternOf lets pass', () => {
  test.each([
    ['ar', 'يتم', 'يتمكن من ذلك'],
    ['ar', 'قم ب…', 'رقم بطاقتك'],
    ['ar', 'الخاص بك', 'الحقل الخاص بكلمة المرور'],
    ['ar', 'يسار', 'يسارع إلى ذلك'],
    ['en', 'on the left', 'based on the leftover time'],
  ] as const)('%s «%s» in «%s»', (language, words, text) => {
    expect(found(language, words, text)).toBeUndefined();
  });
});

test('every entry of data/language.yml finds its own words', () => {
  const {value} = readYaml('data/language.yml', readFileSync('data/language.yml', 'utf8'), languageSchema);
  expect(value!.map(({words}) => words)).toEqual(expect.arrayContaining(['click here', 'انقر هنا']));
  expect(
    value!.filter(({language, words}) => found(language, words, `. ${words.replace('…', 'ء')} .`) === undefined),
  ).toEqual([]);
});

test.each([
  ['an ellipsis in the middle', {language: 'ar', where: 'text', words: 'قم … ب', write: 'Write the verb.'}],
  ['advice without a full stop', {language: 'ar', where: 'text', words: 'يتم', write: 'Write the verb'}],
  ['another language', {language: 'fr', where: 'text', words: 'ici', write: 'Name the place.'}],
])('refuses %s', (_what, entry) => {
  expect(languageSchema.safeParse([entry]).success).toBe(false);
});

test('refuses the same words twice', () => {
  const entry = {language: 'ar', where: 'text', words: 'يتم', write: 'Write the verb.'};
  expect(languageSchema.safeParse([entry, entry]).success).toBe(false);
});
