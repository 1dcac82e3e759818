import {expect, test} from 'vitest';
import {chooseForm} from './plurals';

const ARABIC = 'لا صفحات|صفحة واحدة|صفحتان|صفحات|صفحةً|صفحة';

test.each([
  [0, 'لا صفحات'],
  [1, 'صفحة واحدة'],
  [2, 'صفحتان'],
  [3, 'صفحات'],
  [10, 'صفحات'],
  [11, 'صفحةً'],
  [99, 'صفحةً'],
  [100, 'صفحة'],
  [102, 'صفحة'],
  [103, 'صفحات'],
  [111, 'صفحةً'],
  [1000, 'صفحة'],
  [2.5, 'صفحة'],
])('Arabic: %s', (count, form) => expect(chooseForm(ARABIC, count, 'ar')).toBe(form));

test.each([
  [0, 'pages'],
  [1, 'page'],
  [2, 'pages'],
  [1.5, 'pages'],
])('English: %s', (count, form) => expect(chooseForm('page|pages', count, 'en')).toBe(form));

test('a message with fewer forms uses its last', () => {
  expect(chooseForm('only one', 7, 'ar')).toBe('only one');
});

test.each([
  ['ar', 'zero|one|two|few|many|other'],
  ['en', 'one|other'],
] as const)('%s agrees with the rules that Node knows', (locale, forms) => {
  const rules = new Intl.PluralRules(locale);
  for (let count = 0; count <= 1200; count += 1)
    expect(chooseForm(forms, count, locale), String(count)).toBe(rules.select(count));
});
