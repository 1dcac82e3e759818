import {expect, test} from 'vitest';
import {fits, rowTerms, typedTerms} from './finder';

const ROW = rowTerms(['الخادم قد لا يمكن الوصول إليه، مع رمز', 'VPN server may be unreachable. (-14)', 'يتوقف عند 40%']);

test.each([
  ['-14', true],
  ['(-14)', true],
  ['14', true],
  ['-145', false],
  ['-40', false],
  ['40%', true],
  ['40', true],
  ['٤٠', true],
  ['-١٤', true],
  ['98%', false],
  ['unreach', true],
  ['server 14', true],
  ['server 15', false],
  ['خادم', true],
  ['بالخادم', true],
  ['الوصول', true],
  ['يتوقّف', true],
  ['شهادة', false],
  ['', true],
  ['?!', true],
])('«%s» finds the row: %s', (typed, expected) => {
  expect(fits(ROW, typedTerms(typed))).toBe(expected);
});

test('a row holds each term once', () => {
  expect(rowTerms(['VPN vpn', 'Vpn'])).toEqual(['vpn']);
});
