import {describe, expect, test} from 'vitest';
import {searchWordsSchema} from './searchWords';

const concept = {id: 'sign-in', en: ['Sign in'], ar: ['تسجيل الدخول'], typed: ['لوق ان']};
const problems = (...concepts: readonly unknown[]): string[] =>
  (searchWordsSchema.safeParse(concepts).error?.issues ?? []).map(({path, message}) => `${path.join('.')}: ${message}`);

describe('what people type for the words of the pages', () => {
  test.each([
    ['in both languages', {}],
    ['with an id of one letter', {id: 'b'}],
    ['with digits in its id', {id: 'microsoft-365'}],
    ['with an id of several words', {id: 'do-not-disturb'}],
    ['without a word of Arabic, and with nothing typed', {ar: [], typed: []}],
    ['said of many things', {vague: true}],
    ['with a word of eighty letters', {typed: ['a'.repeat(80)]}],
    ['with words that have spaces around them', {en: [' Sign in ']}],
  ])('may be written %s', (_what, change) => expect(problems({...concept, ...change})).toEqual([]));

  test.each([
    ['an id with a capital', {id: 'Sign-in'}, '0.id: must be in kebab-case'],
    ['an id that ends with a line', {id: 'sign-in-'}, '0.id: must be in kebab-case'],
    ['an id that begins with a line', {id: '-sign-in'}, '0.id: must be in kebab-case'],
    ['an id with two lines', {id: 'sign--in'}, '0.id: must be in kebab-case'],
    ['an id of nothing', {id: ''}, '0.id: must be in kebab-case'],
    ['no word of the pages', {en: []}, '0.en: Too small: expected array to have >=1 items'],
    ['an empty word', {typed: ['passcode', ' ']}, '0.typed.1: Too small: expected string to have >=1 characters'],
    [
      'a word of more than eighty letters',
      {ar: ['ا'.repeat(81)]},
      '0.ar.0: Too big: expected string to have <=80 characters',
    ],
    ['something else beside', {note: 'x'}, '0: Unrecognized key: "note"'],
  ])('is refused with %s', (_what, change, expected) => expect(problems({...concept, ...change})).toEqual([expected]));

  test('stands there once: the second of the same id is named, and others are not', () => {
    const other = {...concept, id: 'sign-out'};
    expect(problems(concept, other)).toEqual([]);
    expect(problems(concept, other, concept)).toEqual(['2.id: "sign-in" stands here twice']);
  });
});
