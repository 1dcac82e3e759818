import {describe, expect, test} from 'vitest';
import {fold, isCode, isHexCode, withoutArticle, withoutParticles, wordsOf} from './text';

test.each([
  ['hamza', 'الإنضمام إلى أجتماع', 'الانضمام الي اجتماع'],
  ['ta marbuta and alef maqsura', 'قناة فى', 'قناه في'],
  ['vowel signs', 'مُنظِّم', 'منظم'],
  ['tatweel', 'تيـــمز', 'تيمز'],
  ['Gulf letters', 'گروب چات پوست ڤي', 'قروب جات بوست في'],
  ['Arabic-Indic digits', '٧٢٠٠', '7200'],
  ['presentation forms', 'ﻻ ﺻﻮﺕ', 'لا صوت'],
  ['marks of direction', 'شاشة \u2068Teams\u2069', 'شاشه teams'],
  ['Latin accents', 'Café', 'cafe'],
])('%s fold away', (_what, typed, folded) => expect(fold(typed)).toBe(fold(folded)));

describe('wordsOf', () => {
  test.each([
    ['Error -14 at 98% in FortiOS 7.6.3', ['error', '-14', 'at', '98%', 'in', 'fortios', '7.6.3']],
    ['14-', ['-14']],
    ['%98 and %9', ['98%', 'and', '9%']],
    ['up to 1,000 people', ['up', 'to', '1000', 'people']],
    ['1,234,567', ['1234567']],
    ['', []],
    ['… !', []],
    ['٩٨٪', ['98%']],
    ['(-455)', ['-455']],
    ['من 8-16 شخصا', ['من', '8', '16', 'شخصا']],
    ['بين 40% و48%', ['بين', '40%', 'و', '48%']],
    ['after 28,800 seconds, or ٢٨٬٨٠٠', ['after', '28800', 'seconds', 'or', '28800']],
    ['1,2 and 30,40', ['1', '2', 'and', '30', '40']],
    ['0X800704C9 and -0x1c', ['0x800704c9', 'and', '-0x1c']],
    ['0.800, ٠٫٨٠٠', ['0.800', '0.800']],
    ["can't", ['cant']],
    ['co-organizer', ['co', 'organizer']],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));
});

test.each([
  ['والاجتماع', 'اجتماع'],
  ['للاجتماع', 'اجتماع'],
  ['بالتيمز', 'تيمز'],
  ['الي', 'الي'],
  ['التي', 'التي'],
])('without its article %s is %s', (word, bare) => expect(withoutArticle(word)).toBe(bare));

describe('withoutParticles', () => {
  const known = new Set(['كاميرا', 'حساب', 'كلمه', 'ملفات']);
  const bare = (word: string) => withoutParticles(word, (candidate) => known.has(candidate));

  test.each([
    ['وكاميرا', 'كاميرا'],
    ['حسابك', 'حساب'],
    ['كلمتك', 'كلمه'],
    ['بملفاتهم', 'ملفات'],
    ['وكاميرتي', 'كاميرا'],
  ])('%s is %s', (word, expected) => expect(bare(word)).toBe(expected));

  test.each(['وصول', 'فريق', 'بريد', 'كتم'])('%s has no particle', (word) => expect(bare(word)).toBe(word));
});

test.each([
  ['-14', true],
  ['14', true],
  ['7.6.3', true],
  ['98%', true],
  ['0x1c', true],
  ['-0x1c', true],
  ['caa20003', true],
  ['14a', false],
  ['x14', false],
  ['decade', false],
  ['%', false],
  ['-', false],
  ['', false],
  ['teams', false],
])('%s is a code: %s', (word, expected) => expect(isCode(word)).toBe(expected));

test.each([
  ['caa20003', true],
  ['2000caa3', true],
  ['a1234', false],
  ['12345678', false],
  ['a1234567890', false],
  ['abcdef12', false],
  ['g12345', false],
])('%s is a code of sign-in: %s', (word, expected) => expect(isHexCode(word)).toBe(expected));

describe('particles and pronouns', () => {
  const known = new Set(['سمع', 'كلمه', 'بريد', 'حسابك', 'ملف', 'كبري', 'بر', 'اب', 'بنا', 'قله']);
  const bare = (word: string) => withoutParticles(word, (candidate) => known.has(candidate));

  test.each([
    ['what is known stays whole', 'حسابك', 'حسابك'],
    ['the article goes first', 'والملف', 'ملف'],
    ['a particle alone', 'ببريد', 'بريد'],
    ['a particle and a pronoun', 'وبريدكم', 'بريد'],
    ['an open ending is closed', 'كلمتها', 'كلمه'],
    ['what stays unknown loses its article only', 'والقطقوط', 'قطقوط'],
    ['another script is left alone', 'teams', 'teams'],
    ['a pronoun behind three letters', 'ملفي', 'ملف'],
    ['no pronoun behind two', 'ابي', 'ابي'],
    ['no conjunction within a word', 'كوبري', 'كوبري'],
    ['no conjunction before two letters', 'وبر', 'وبر'],
    ['no open ending without a pronoun', 'بنت', 'بنت'],
    ['no ending in place of another letter', 'قلبك', 'قلبك'],
  ])('%s', (_what, word, expected) => expect(bare(word)).toBe(expected));
});
