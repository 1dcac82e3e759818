import {expect, test} from 'vitest';
import {sound, soundKey, spelledLetters} from './sounds';

const key = (word: string) => soundKey(sound(word));

test.each([
  ['تيمز', 'teams'],
  ['شيربوينت', 'sharepoint'],
  ['اوتلوك', 'outlook'],
  ['باسورد', 'password'],
  ['نوتفكيشن', 'notification'],
  ['سيرتفكيت', 'certificate'],
  ['بروكسي', 'proxy'],
  ['ويبنار', 'webinar'],
  ['شات', 'chat'],
  ['قروب', 'group'],
  ['هدفون', 'headphone'],
  ['سيرفر', 'server'],
  ['اوثنتكيتر', 'authenticator'],
])('%s sounds like %s', (arabic, latin) => expect(key(arabic)).toBe(key(latin)));

test.each([
  ['تيمز', 'zoom'],
  ['شات', 'camera'],
])('%s does not sound like %s', (arabic, latin) => expect(key(arabic)).not.toBe(key(latin)));

test.each([
  ['فيبيان', 'vpn'],
  ['جيديان', 'gdn'],
  ['اوتيبي', 'otp'],
  ['امافايه', 'mfa'],
  ['دياناس', 'dns'],
  ['كيوار', 'qr'],
])('%s spells %s', (word, letters) => expect(spelledLetters(word)).toContain(letters));

test('a word that spells nothing has no letters', () => expect(spelledLetters('اجتماع')).toEqual([]));
test('letters that may be read in hundreds of ways are read in four hundred', () =>
  expect(spelledLetters('اي'.repeat(6))).toHaveLength(400));
test('six letters are spelled by their names', () => expect(spelledLetters('سيسيسيسيسيسي')).toEqual(['cccccc']));
test('the longest words answer soon', () => expect(spelledLetters('اي'.repeat(100)).length).toBeLessThanOrEqual(400));

test.each([
  ['teams', 'tims', 'tms'],
  ['تيمز', 'tims', 'tms'],
  ['check', 'Sik', 'Sk'],
  ['nation', 'naSn', 'nSn'],
  ['session', 'siSn', 'sSn'],
  ['night', 'nit', 'nt'],
  ['thing', 'tink', 'tnk'],
  ['quick', 'koik', 'k'],
  ['city', 'siti', 'st'],
  ['bridge', 'brik', 'brk'],
  ['box', 'boks', 'bks'],
  ['zip', 'sib', 'sb'],
  ['voip', 'foib', 'fb'],
  ['web', 'oib', 'ab'],
  ['note', 'not', 'nt'],
  ['day', 'dai', 'd'],
  ['a7mad', 'ahmad', 'ahmd'],
  ['او', 'o', 'a'],
  ['ايميل', 'imil', 'aml'],
  ['واتساب', 'otsab', 'atsb'],
  ['صواب', 'soab', 'sb'],
  ['بايت', 'bait', 'bt'],
  ['باور', 'baor', 'br'],
  ['جزء', 'ks', 'ks'],
  ['كلمه', 'klmh', 'klm'],
  ['wi-fi', 'oifi', 'af'],
  ['pizzza', 'bisa', 'bs'],
  ['بيبيبي', 'bibibi', 'b'],
])('%s sounds as %s, and its consonants are %s', (word, sounds, consonants) =>
  expect([sound(word), key(word)]).toEqual([sounds, consonants]),
);

test.each([
  ['فيبيان', ['vbn', 'vpn']],
  ['بيبي', ['bb', 'bp', 'pb', 'pp']],
  ['اتشار', ['hr']],
  // One letter is no word, and seven are too many.
  ['بي', []],
  ['بيبيبيبيبيبيبي', []],
])('%s spells these and no others', (word, letters) => expect([...spelledLetters(word)].sort()).toEqual(letters));
