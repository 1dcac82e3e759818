import {expect, test} from 'vitest';
import {chooseLocale} from './locale';

test.each([
  ['a saved choice wins', 'en', ['ar-BH'], 'en'],
  ['the first language we have', null, ['fr-FR', 'en-GB', 'ar'], 'en'],
  ['a regional tag counts', null, ['AR-bh'], 'ar'],
  ['nothing known leads to Arabic', null, ['fr', 'de'], 'ar'],
  ['a foreign stored value is ignored', '<script>', ['en'], 'en'],
  ['an empty list leads to Arabic', null, [], 'ar'],
] as const)('%s', (_situation, saved, preferred, expected) => {
  expect(chooseLocale(saved, preferred)).toBe(expected);
});
