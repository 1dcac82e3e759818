import {expect, test} from 'vitest';
import {splitGlued} from './glued';

const WORDS = new Set([
  'share',
  'my',
  'screen',
  'reen',
  'sharemy',
  'sc',
  'كيف',
  'ادخل',
  'الاجتماع',
  'اجتماع',
  'ال',
  'a',
]);
const split = (run: string) => splitGlued(run, (piece) => WORDS.has(piece));

test.each([
  ['sharescreen', ['share', 'screen']],
  ['كيفادخلالاجتماع', ['كيف', 'ادخل', 'الاجتماع']],
  // Few words rather than many.
  ['sharemyscreen', ['sharemy', 'screen']],
])('%s is read as %j', (run, pieces) => expect(split(run)).toEqual(pieces));

test('of as many words those whose shortest is longest', () =>
  expect(splitGlued('abcdefgh', (piece) => ['ab', 'cdefgh', 'abcd', 'efgh'].includes(piece))).toEqual([
    'abcd',
    'efgh',
  ]));

test.each(['sharebox', 'myscmysc', 'myscree', 'screen', '', 'share'.repeat(13)])('%j is not', (run) =>
  expect(split(run)).toBeUndefined(),
);

test('a word is not made of itself', () =>
  expect(splitGlued('abcdefgh', (piece) => piece === 'abcdefgh')).toBeUndefined());

test('letters alone are no words', () => expect(splitGlued('aaaaaaaa', (piece) => piece === 'a')).toBeUndefined());
