import {describe, expect, test} from 'vitest';
import {arabizi, isArabizi, isMinorArabizi} from './arabizi';

const WORDS =
  'اجتماع رسايل شارك شاشه دخول قاعه ملف وقت صوت تسجيل خلصت يشوف موافق غرفه ضيف ثلاثه malaf 14 مقفول سرعه كتب بيت'.split(
    ' ',
  );
const hear = arabizi(WORDS);
const heard = (word: string): string[] => hear(word).map(({word: found}) => found);

describe('a word in Latin letters', () => {
  test.each([
    ['egtema3', 'اجتماع'],
    ['ejtima3', 'اجتماع'],
    ['ejtimaa3', 'اجتماع'],
    ['rasayel', 'رسايل'],
    ['sharek', 'شارك'],
    ['shasha', 'شاشه'],
    ['do5ool', 'دخول'],
    ['dukhul', 'دخول'],
    ['2a3a', 'قاعه'],
    ['qa3a', 'قاعه'],
    ['9ot', 'صوت'],
    ['sout', 'صوت'],
    ['tasjeel', 'تسجيل'],
    ['tasgil', 'تسجيل'],
    ['5alast', 'خلصت'],
    ['muwafi2', 'موافق'],
    ['ghorfa', 'غرفه'],
    ['8orfa', 'غرفه'],
    ['thalatha', 'ثلاثه'],
    // What is written together with it comes off.
    ['elmalaff', 'malaf'],
    ['lelshasha', 'شاشه'],
    ['fel2a3a', 'قاعه'],
    ['byshoof', 'يشوف'],
    ['btektob', 'كتب'],
  ])('“%s” is heard as %s', (word, expected) => expect(heard(word)[0]).toBe(expected));

  test('is also what an index has in the same letters', () => expect(heard('malaff')).toEqual(['malaf', 'ملف']));

  test('is as likely as its vowels are: a long one is heard, a short one is not written', () => {
    const likeness = (word: string) => hear(word).find((found) => found.word === 'دخول')?.likeness ?? 0;
    expect(likeness('dokhool')).toBeGreaterThan(likeness('dokhl'));
    expect(likeness('do5ol')).toBeGreaterThan(0.9);
  });

  test.each(['x', 'ae', 'qqq', 'zzzz'])('%s is none of them', (word) => expect(heard(word)).toEqual([]));

  test('gives six words at most, the surest first', () => {
    const found = arabizi(['بيت', 'بات', 'بت', 'بوت', 'ابيت', 'بيتي', 'بيوت', 'باتا'])('bet');
    expect(found).toHaveLength(6);
    expect(found.map(({likeness}) => likeness)).toEqual(found.map(({likeness}) => likeness).toSorted((a, b) => b - a));
  });
});

describe('a query is Arabic in Latin letters', () => {
  test.each([
    'shlon asawi share',
    '3endi meeting ba3d shway',
    'kif btektob el risala',
    'wein el malaf',
    'a7ad da5al',
    'el vpn mesh 3ayez ye2ammel',
  ])('“%s”', (query) => expect(isArabizi(query.split(' '))).toBe(true));

  test.each([
    'how do i share a screen',
    'windows 11 update',
    'office365 sign in',
    'mp3 in a call',
    '5g home internet',
    'h264 video',
    'vpn error 14',
    'كيف اشارك الشاشة',
    'la familia',
    'men in the lobby',
    '',
  ])('“%s” is not', (query) => expect(isArabizi(query.split(' '))).toBe(false));
});

test('words that only hold a sentence together', () => {
  expect(['shlon', 'el', '3ala', 'lazem'].map(isMinorArabizi)).toEqual([true, true, true, true]);
  expect(['malaf', 'share', 'meeting'].map(isMinorArabizi)).toEqual([false, false, false]);
});
