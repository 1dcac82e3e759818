import {expect, test} from 'vitest';
import {analyse} from './analyse';

test.each([
  ['الاجتماع الآن', 'اجتماع الان'],
  ['أجتماع', 'اجتماع'],
  ['قناة', 'قناه'],
  ['مُنظِّم الاجتماع', 'منظم اجتماع'],
  ['تيـمز', 'تيمز'],
  ['والكاميرا', 'كاميرا'],
  ['للاجتماع', 'اجتماع'],
  ['٧٢٠٠', '7200'],
  ['ﻻ ﺻﻮﺕ', 'لا صوت'],
])('%s and %s are the same', (one, other) => expect(analyse(one)).toEqual(analyse(other)));

test('codes, percentages and versions stay whole', () => {
  expect(analyse('Error -14 at 98% in FortiOS 7.6.3')).toEqual(['error', '-14', 'at', '98%', 'in', 'fortios', '7.6.3']);
});

test('a hyphen between words is no sign', () => {
  expect(analyse('co-organizer')).toEqual(['co', 'organizer']);
});

test.each(['', '\u064b\u064c', '\u202e\u0000', '<script>'])('%j is harmless', (query) => {
  expect(() => analyse(query)).not.toThrow();
});
