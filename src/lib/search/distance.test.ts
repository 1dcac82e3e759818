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
