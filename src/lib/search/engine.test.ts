import {describe, expect, test} from 'vitest';
import {LONGEST_QUERY} from '../question';
import {recordsOf, site} from './__fixtures__/site';
import {makeSearchable} from './answer';
import {buildIndex} from './indexFile';
import type {SearchRecord} from './records';

const {search} = site('ar');
const english = site('en').search;
const page = (address: string | undefined) => address?.split('/')[2];
const first = (query: string) => page(search(query).pages[0]?.address);

test.each([
  ['a word of the title', 'الصوت', 'meeting-fix-audio'],
  ['another spelling', 'الى إجتماع إنضمام', 'meeting-join'],
  ['the beginning of a word', 'الانض', 'meeting-join'],
  ['what people type for the page', 'ما يسمعوني', 'meeting-fix-audio'],
  ['an error code', '-14', 'vpn-error-codes'],
  ['a code without its sign', '98', 'vpn-error-codes'],
  ['a code in Arabic digits', '٩٨٪', 'vpn-error-codes'],
  ['a slip of the finger', 'الانظمام', 'meeting-join'],
  ['particles and pronouns', 'وبملفاتكم', 'teams-share-files'],
  ['a broken plural', 'روابط', 'teams-share-files'],
  ['a loan word', 'تيمز', 'teams-sign-in'],
  ['a name in two words', 'فورتي كلاينت', 'vpn-error-codes'],
  ['letters by their names', 'في بي ان', 'vpn-error-codes'],
  ['letters by their names in one word', 'فيبيان', 'vpn-error-codes'],
  ['a word of the dictionary', 'باسورد', 'teams-sign-in'],
  ['a slip in a word of the dictionary', 'باسسوورد', 'teams-sign-in'],
  ['a phrase of the dictionary', 'سكر المايك', 'meeting-fix-audio'],
  ['the other keyboard', 'hghkqlhl', 'meeting-join'],
  ['the other keyboard, letter by letter', 'td fd hk', 'vpn-error-codes'],
  ['a title in the other language', 'join a meeting', 'meeting-join'],
  ['a question', 'كيف أنضم إلى اجتماع', 'meeting-join'],
])('%s finds its page', (_what, query, expected) => expect(first(query)).toBe(expected));

test('English is stemmed and forgiven too', () => {
  expect(page(english('sharing a fiel').pages[0]?.address)).toBe('teams-share-files');
});

describe('of pages that say the same', () => {
  const [guide] = recordsOf('en') as [SearchRecord];
  const like = (id: string, changes: Partial<SearchRecord>): SearchRecord => ({
    ...guide,
    url: `/en/${id}/`,
    url_without_anchor: `/en/${id}/`,
    objectID: id,
    counterpart: null,
    keywords: [],
    ...changes,
  });
  const firstOf = (records: readonly SearchRecord[], query: string) =>
    page(makeSearchable(buildIndex(records, {searchWords: []}, 'en', '2025-06')).search(query).pages[0]?.address);

  test('the guide comes before the session that teaches it', () => {
    const session = like('train-meetings', {weight: {...guide.weight, pageRank: 40}});
    expect(firstOf([session, like('guide', {})], 'fix the sound')).toBe('guide');
  });

  test('part of a title comes before half of what people type', () => {
    const named = like('named', {hierarchy: {...guide.hierarchy, lvl1: 'Video etiquette rules'}, content: 'sound'});
    const typed = like('typed', {
      hierarchy: {...guide.hierarchy, lvl1: 'Something else'},
      content: '',
      keywords: ['etiquette sound'],
    });
    expect(firstOf([typed, named], 'etiquette')).toBe('named');
  });
});

test('a hit opens at the very step', () => {
  expect(search('ساحة الانتظار').pages[0]?.places[0]?.anchor).toBe('lobby');
});

describe('what was corrected is said', () => {
  test('a slip', () => expect(search('الانظمام').corrected).toContain('انضمام'));
  test('the other keyboard', () => expect(search('hghkqlhl').corrected).toBe('الانضمام'));
  test('not a loan word, a form of a word, or a word that is still being typed', () => {
    for (const query of ['تيمز', 'روابط', 'الانض', 'باسورد', '-14']) expect(search(query).corrected).toBeUndefined();
  });
  test('and can be refused', () =>
    expect(search('الانظمام', {verbatim: true})).toMatchObject({pages: [], corrected: undefined, unknownCodes: []}));
});

test.each(['TLS', 'TLS 1.2', 'UNH'])('%s is an abbreviation, not the other keyboard', (typed) => {
  expect(search(typed).corrected).toBeUndefined();
});

test('a word that is known is not read as the other keyboard', () => {
  expect(english('join').corrected).toBeUndefined();
});

test('what only a guess finds is marked, and stands below', () => {
  const {pages} = search('روابط الاجتماع');
  const weak = pages.map(({isWeak}) => isWeak);
  expect(weak).toEqual([...weak].sort());
});

describe('hostile queries get a calm answer', () => {
  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['only vowel signs', '\u064b\u064c\u0651'.repeat(50)],
    ['control characters', '\u0000\u0001\u001b\u202e'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a name of the language', '__proto__ constructor toString'],
    ['a lone surrogate', '\ud800'],
    ['ten thousand letters', 'ا'.repeat(10_000)],
    ['ten thousand words', 'اجتماع '.repeat(2000)],
    ['letters by their names for ever', 'اي'.repeat(5000)],
    ['a pattern', '(.*)+$[^'],
  ])('%s', (_what, query) => expect(Array.isArray(search(query).pages)).toBe(true));

  test('only the beginning of a long one is read', () => {
    expect(search(`${'ز'.repeat(LONGEST_QUERY)} الصوت`).pages).toEqual([]);
  });
});
