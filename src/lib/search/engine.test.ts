import {expect, test} from 'vitest';
import {createEngine} from './engine';
import type {SearchRecord} from './records';

const record = (objectID: string, lvl1: string, content = '', keywords = ''): SearchRecord => ({
  objectID,
  url: `/ar/${objectID}/`,
  url_without_anchor: `/ar/${objectID}/`,
  anchor: null,
  type: 'lvl1',
  hierarchy: {lvl0: '', lvl1, lvl2: null, lvl3: null, lvl4: null, lvl5: null, lvl6: null},
  content,
  keywords,
  language: 'ar',
  version: '2025-06',
  docusaurus_tag: 'docs-default-current',
  weight: {level: 1, position: 0},
});

const search = createEngine([
  record('meeting-fix-audio', 'إصلاح الصوت في الاجتماع', 'تحقق من كتم الصوت', 'ما يسمعوني'),
  record('vpn-error-codes', 'رموز أخطاء VPN', 'يظهر -14 عند تعذّر الوصول', 'واقف على 40'),
  record('meeting-join', 'الانضمام إلى اجتماع', 'اختر الانضمام الآن'),
]);
const first = (query: string) => search(query)[0]?.record.objectID;

test.each([
  ['a word of the title', 'الصوت', 'meeting-fix-audio'],
  ['another spelling', 'انضمام الى إجتماع', 'meeting-join'],
  ['the beginning of a word', 'انضم', 'meeting-join'],
  ['what people type', 'ما يسمعوني', 'meeting-fix-audio'],
  ['an error code', '-14', 'vpn-error-codes'],
  ['a slip of the finger', 'الانظمام', 'meeting-join'],
])('%s finds its page', (_what, query, page) => expect(first(query)).toBe(page));

test.each(['', '   ', '\u064b', '<img src=x onerror=1>', 'ا'.repeat(10_000)])('%j answers calmly', (query) => {
  expect(() => search(query)).not.toThrow();
});
