import {describe, expect, test} from 'vitest';
import {answerFromBoth, makeSearchable, needsOther, scriptOf} from './answer';
import {site} from './__fixtures__/site';

const [ar, en] = [site('ar'), site('en')];

test.each([
  ['اجتماع', 'ar'],
  ['meeting', 'en'],
  ['خطأ VPN الجديد', 'ar'],
  ['-14', undefined],
  ['', undefined],
])('%s is written in %s', (query, language) => expect(scriptOf(query)).toBe(language));

describe('needsOther', () => {
  const ask = (query: string) => needsOther(query, 'ar', ar.search(query));
  test('a query of this language with a sure answer stays here', () => expect(ask('الانضمام')).toBe(false));
  test('a query in the other language', () => expect(ask('bandwidth')).toBe(true));
  test('a query without an answer', () => expect(ask('قطقوط')).toBe(true));
});

test('a word that only the other language has leads to the page in the language of the reader', () => {
  const {pages, other} = answerFromBoth('bandwidth', ar, en);
  expect(pages[0]).toMatchObject({address: '/ar/meeting-fix-audio/', title: 'إصلاح الصوت في الاجتماع'});
  expect(other[0]).toMatchObject({address: '/en/meeting-fix-audio/'});
});

test('places are named in the language of the reader', () => {
  expect(answerFromBoth('lobby', ar, en).pages[0]?.places).toEqual([
    {anchor: 'lobby', heading: 'انتظر في ساحة الانتظار.'},
  ]);
});

test('an index of another format is refused', () => {
  expect(() => makeSearchable({format: 2} as never)).toThrow('format');
});
