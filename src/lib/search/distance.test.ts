import {expect, test} from 'vitest';
import {bitsOf, distance, letterMask} from './distance';

test.each([
  ['nothing', 'اجتماع', 'اجتماع', 0],
  ['a confusion of sounds', 'انظمام', 'انضمام', 0.5],
  ['two letters in the wrong order', 'meetign', 'meeting', 0.8],
  ['a doubled letter', 'pasword', 'password', 0.4],
  ['a lost vowel', 'micrphone', 'microphone', 0.6],
  ['another letter', 'صوت', 'موت', 1],
])('%s', (_what, one, other, apart) => expect(distance(one, other, 3)).toBeCloseTo(apart));

test('what is too far is not counted', () => expect(distance('اجتماع', 'ملفات', 2)).toBe(Infinity));
test('a mask knows how many letters differ', () => expect(bitsOf(letterMask('abc') ^ letterMask('abd'))).toBe(2));

test.each([
  ['a first letter lost, though it is a vowel', 'pdate', 'update', 1],
  ['a first letter too many', 'xteams', 'teams', 1],
  ['a last letter lost', 'team', 'teams', 1],
  ['a vowel too many', 'teamas', 'teams', 0.6],
  ['a doubled vowel', 'teeams', 'teams', 0.4],
  ['a vowel for a vowel', 'tooms', 'teoms', 0.5],
  ['two letters in the wrong order, of a pair that is easily confused', 'حخ', 'خح', 0.8],
  ['two slips', 'tqamq', 'teams', 2],
  ['a slip in the middle', 'sobnd', 'sound', 1],
  ['half of a swap', 'ta', 'xt', 1.6],
  ['a doubled first letter', 'tteams', 'teams', 0.4],
  ['a word and nothing', 'team', '', 3.2],
  ['nothing and a word', '', 'team', 3.2],
])('%s', (_what, one, other, apart) => {
  expect(distance(one, other, 4)).toBeCloseTo(apart);
  expect(distance(other, one, 4)).toBeCloseTo(apart);
});

test.each([
  ['just as far as may be', 'صوت', 'موت', 1, 1],
  ['a little further', 'صوت', 'موت', 0.9, Infinity],
  ['letters more than could be lost for so little', 'aaaaaa', 'aaaaaaaaa', 1.4, Infinity],
  ['letters at the end that are too many together', 'team', 'teamxyz', 1.6, Infinity],
  ['as many letters more as could be', 'aaaa', 'aaaaaa', 1, 0.8],
])('%s', (_what, one, other, most, apart) => expect(distance(one, other, most)).toBeCloseTo(apart));

test('words of 64 letters are compared, longer ones are not, and one comparison leaves nothing to the next', () => {
  const word = 'bc'.repeat(32);
  expect(distance(word, word, 2)).toBe(0);
  expect(distance(`${word}d`, `${word}d`, 2)).toBe(Infinity);
  expect(distance(word, `${word}d`, 2)).toBe(Infinity);
  expect(distance('team', 'team', 2)).toBe(0);
});

test.each([
  ['abc', 'abc', 0],
  ['abc', 'cba', 0],
  ['', 'abc', 3],
  ['ح', '', 1],
  ['meeting', 'teams', 5],
  ['abcdefghijklmnopqrstuvwxyz', '', 26],
])('%s and %s differ in so many letters: %i', (one, other, letters) =>
  expect(bitsOf(letterMask(one) ^ letterMask(other))).toBe(letters),
);

test.each([
  [0, 0],
  [1, 1],
  [-1, 32],
  [1 << 31, 1],
  [0x55555555, 16],
  [0x33333333, 16],
  [0x0f0f0f0f, 16],
  [0xfff, 12],
  [0x80000001, 2],
])('%i has so many bits: %i', (mask, bits) => expect(bitsOf(mask)).toBe(bits));
