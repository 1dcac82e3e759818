import {expect, test} from 'vitest';
import {stem, weakKey} from './stem';

test.each([
  ['اجتماعات', 'اجتماع'],
  ['ملفات', 'ملف'],
  ['مشاركه', 'مشاركات'],
  ['sharing', 'share'],
  ['shared', 'shares'],
  ['meetings', 'meeting'],
  ['connection', 'connecting'],
  ['installation', 'install'],
  ['organised', 'organize'],
  ['cancelled', 'canceled'],
  ['colour', 'color'],
  ['policies', 'policy'],
])('%s and %s are forms of one word', (one, other) => expect(stem(one)).toBe(stem(other)));

test.each([
  ['status', 'state'],
  ['process', 'proceed'],
  ['-14', '14'],
  ['teams', 'test'],
])('%s and %s are not', (one, other) => expect(stem(one)).not.toBe(stem(other)));

test.each([
  ['رابط', 'روابط'],
  ['جهاز', 'اجهزه'],
  ['جدول', 'جداول'],
  ['خطا', 'اخطا'],
  ['يسمعون', 'سماع'],
  ['اشارك', 'مشاركه'],
])('%s and %s keep the same letters', (one, other) => expect(weakKey(one)).toBe(weakKey(other)));

test.each(['لا', 'في', 'teams'])('of %s too little is left', (word) => expect(weakKey(word)).toBeUndefined());
