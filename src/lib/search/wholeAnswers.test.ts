/** Whole answers of a small site: pages in their order, the places in them, and what is only a guess. */
import {describe, expect, test} from 'vitest';
import {site} from './__fixtures__/site';
import type {PageHit} from './engine';
import {understand} from './understand';
import {makeLexicon} from './lexicon';

const sites = {ar: site('ar'), en: site('en')};
/** meeting-join#lobby: the page, and the place in it; a mark of question stands behind a guess. */
const line = ({address, places, isWeak}: PageHit): string =>
  `${address.split('/')[2]}${isWeak ? '?' : ''}${places.map(({anchor}) => `#${anchor}`).join('')}`;

test.each([
  ['ar', 'الصوت', 'meeting-fix-audio#echo'],
  ['ar', 'صوت الاجتماع', 'meeting-fix-audio#echo meeting-join'],
  ['ar', 'كتم الصوت', 'meeting-fix-audio#echo'],
  ['ar', 'ميوت', 'meeting-fix-audio#echo'],
  ['ar', '-14', 'vpn-error-codes'],
  ['ar', '14', 'vpn-error-codes'],
  ['ar', 'رمز 14', 'vpn-error-codes#find'],
  ['ar', '98%', 'vpn-error-codes'],
  ['ar', 'كلمة السر', 'teams-sign-in'],
  ['ar', 'باسورد', 'teams-sign-in'],
  ['ar', 'الانتظار في الساحة', 'meeting-join#lobby'],
  ['ar', 'مشاركة ملف', 'teams-share-files'],
  ['ar', 'روابط', 'teams-share-files?'],
  ['ar', 'اجتماع', 'meeting-join meeting-fix-audio'],
  ['ar', 'كيف انضم الى اجتماع', 'meeting-join meeting-fix-audio'],
  ['ar', 'ميكرفون', 'meeting-fix-audio#permission'],
  ['ar', 'سكر المايك', 'meeting-fix-audio#echo'],
  ['ar', 'teams', 'teams-sign-in meeting-fix-audio'],
  ['ar', 'تيمز', 'teams-sign-in meeting-fix-audio'],
  ['ar', 'صوت ملفات', 'teams-share-files meeting-fix-audio#echo'],
  ['ar', 'قطقوط', ''],
  ['en', 'fix sound', 'meeting-fix-audio#echo'],
  ['en', 'no sound', 'meeting-fix-audio#echo'],
  ['en', 'mute', 'meeting-fix-audio'],
  ['en', 'passcode', 'teams-sign-in'],
  ['en', 'sign in', 'teams-sign-in'],
  ['en', 'signing', 'teams-sign-in'],
  ['en', 'share file', 'teams-share-files'],
  ['en', 'join now', 'meeting-join'],
  ['en', 'wait', 'meeting-join#lobby'],
  ['en', 'microphone', 'meeting-fix-audio#permission'],
  ['en', 'error', 'vpn-error-codes'],
  ['en', 'error 14', 'vpn-error-codes'],
  ['en', '-14 forticlient', 'vpn-error-codes'],
  ['en', 'vpn message -14', 'vpn-error-codes'],
  ['en', '8 hours', ''],
  ['en', 'meet', 'meeting-join meeting-fix-audio'],
  ['en', 'meeting sound', 'meeting-fix-audio#echo meeting-join'],
  ['en', 'تيمز', 'teams-sign-in'],
  ['en', 'need', 'teams-share-files meeting-fix-audio'],
  ['en', 'desktop apps', 'meeting-fix-audio#permission'],
  ['en', 'one device', 'meeting-fix-audio#echo'],
] as const)('%s: %s', (language, query, expected) => {
  // Built anew: what one question leaves behind is of no use to the next.
  const {pages, corrected, unknownCodes} = site(language).search(query);
  expect(pages.map(line).join(' ')).toBe(expected);
  expect([corrected, unknownCodes]).toEqual([undefined, []]);
});

test.each([
  ['ar', 'انظمام', 'انضمام', 'meeting-join'],
  ['ar', 'fortclient', 'forticlient', 'vpn-error-codes'],
  ['ar', 'td fd hk', 'في بي ان', 'vpn-error-codes'],
  ['en', 'micrphone', 'microphone', 'meeting-fix-audio#permission'],
  ['en', 'sond in meeting', 'sound in meeting', 'meeting-fix-audio#echo meeting-join'],
] as const)('%s: %s is read as %s', (language, query, corrected, expected) => {
  const answer = site(language).search(query);
  expect(answer.corrected).toBe(corrected);
  expect(answer.pages.map(line).join(' ')).toBe(expected);
});

test.each([
  ['ar', 'خطأ -15', ['-15'], 'vpn-error-codes?'],
  ['en', '15', ['15'], ''],
  ['en', '-15', ['-15'], ''],
] as const)('%s: the code of %s is said to be unknown', (language, query, codes, expected) => {
  const answer = site(language).search(query);
  expect(answer.unknownCodes).toEqual(codes);
  expect(answer.pages.map(line).join(' ')).toBe(expected);
});

test('as many pages as were asked for', () => {
  expect(sites.en.search('meeting', {most: 1}).pages.map(line)).toEqual(['meeting-join']);
});

test('the beginning of a word counts only while it is typed', () => {
  expect(sites.en.search('micro').pages.map(line)).toEqual(['meeting-fix-audio#permission']);
  expect(sites.en.search('passwor', {isTyping: false}).corrected).toBe('password');
  expect(sites.en.search('passwor').corrected).toBeUndefined();
});

describe('a query is read', () => {
  const lexicon = {ar: makeLexicon(sites.ar.store), en: makeLexicon(sites.en.store)};
  const shares = (query: string, language: 'ar' | 'en' = 'en'): number[] =>
    understand(query, lexicon[language]).units.map(({share}) => share);

  test('by what each word counts for: a code most, words that hold a sentence together least', () => {
    expect(shares('how to fix -14')).toEqual([0.1, 0.1, 1, 1.6]);
    expect(shares('كيف الصوت', 'ar')).toEqual([0.1, 1]);
  });

  test.each([
    ['error 14', ['14'], ['14']],
    ['14', ['14'], ['14']],
    ['fix 14', ['14'], []],
    ['the 14', ['14'], ['14']],
    ['fix -14 and 8', ['-14', '8'], ['-14']],
    ['error 8 and 9', ['8', '9'], ['8']],
    ['14 14', ['14'], ['14']],
    ['fix it', [], []],
  ])('with the numbers of %s, and those that are asked for as codes', (query, numbers, codes) => {
    expect(understand(query, lexicon.en)).toMatchObject({numbers, codes});
  });

  test('forty words, and whatever codes come behind', () => {
    const words = Array.from({length: 50}, () => 'sound').join(' ');
    expect(understand(`${words} -14`, lexicon.en).units).toHaveLength(41);
  });

  test('word by word as it stands, where that is wished', () => {
    const {units, corrected} = understand('micrphone sound', lexicon.en, {verbatim: true});
    expect(units.map(({alternatives}) => alternatives.length)).toEqual([0, 1]);
    expect(corrected).toBeUndefined();
  });
});
