import {expect, test} from 'vitest';
import {differences} from './compareSums';

const line = (digit: string, file: string): string => `${digit.repeat(64)}  ${file}\n`;

test('equal lists have no difference, whatever their order', () => {
  expect(
    differences(
      line('a', 'en/index.html') + line('b', 'ar/index.html'),
      line('b', 'ar/index.html') + line('a', 'en/index.html'),
    ),
  ).toEqual([]);
});

test('a changed, a missing and an additional file are told apart', () => {
  expect(differences(line('a', 'both') + line('c', 'old'), line('b', 'both') + line('c', 'new'))).toEqual([
    {file: 'both', kind: 'differs'},
    {file: 'new', kind: 'only in the second'},
    {file: 'old', kind: 'only in the first'},
  ]);
});

test('a list that is none is refused', () => {
  expect(() => differences('<!doctype html>\n', '')).toThrow('Not a line of SHA256SUMS: <!doctype html>');
});
