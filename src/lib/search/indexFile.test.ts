import {expect, test} from 'vitest';
import fc from 'fast-check';
import {buildIndex, packCount, packNumbers, packWords, unpackCount, unpackNumbers, unpackWords} from './indexFile';
import type {SearchRecord} from './records';

test('numbers come back as they went in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(100_000)), (numbers) => {
      const ascending = [...numbers].sort((a, b) => a - b);
      const packed = packNumbers(ascending);
      expect(unpackNumbers(packed)).toEqual(ascending);
      expect(packed).not.toMatch(/[\s"\\]/);
    }),
  );
});

test('words come back as they went in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-zا-ي0-9%.-]{1,40}$/)), (words) => {
      const sorted = [...words].sort();
      expect(unpackWords(packWords(sorted))).toEqual(sorted);
    }),
  );
});

test.each([
  ['', []],
  ['asound', ['sound']],
  ['ashare eing hs', ['share', 'sharing', 'sharings']],
  ['amail esbox azoom', ['mail', 'mailsbox', 'zoom']],
  // No more than twenty-five letters are shared: "z" is the last one that says how many.
  [`a${'b'.repeat(30)} z${'b'.repeat(6)}`, ['b'.repeat(30), 'b'.repeat(31)]],
])('“%s” is how %j travel', (packed, words) => {
  expect(unpackWords(packed)).toEqual(words);
  expect(packWords(words)).toBe(packed);
});

test('an index has the pages, their places and words, and in which places each word stands', () => {
  const page: SearchRecord = {
    objectID: '/en/sound/',
    url: '/en/sound/',
    url_without_anchor: '/en/sound/',
    anchor: null,
    type: 'lvl1',
    hierarchy: {lvl0: 'Guides', lvl1: 'Sound', lvl2: null, lvl3: null, lvl4: null, lvl5: null, lvl6: null},
    content: 'mute the الكاميرا',
    keywords: ['loud'],
    phrasings: ['mute it', 'it is loud'],
    counterpart: {title: 'الصوت', keywords: ['ميوت']},
    language: 'en',
    version: '2025-06',
    docusaurus_tag: '',
    weight: {pageRank: 85, level: 100, position: 0},
  };
  const place = (anchor: string, lvl2: string | null, lvl3: string | null, content: string): SearchRecord => ({
    ...page,
    anchor,
    hierarchy: {...page.hierarchy, lvl2, lvl3},
    content,
  });
  const {pages, words, postings, asked, concepts, ...rest} = buildIndex(
    [
      page,
      place('steps', 'Steps', null, 'mute mute'),
      place('one', 'Steps', 'Choose Mute', 'كاميرا'),
      place('two', null, null, 'sound'),
      {...page, url_without_anchor: '/en/other/', content: 'mute', keywords: [], phrasings: [], counterpart: null},
    ],
    {
      searchWords: [
        {id: 'mute', en: ['mute'], ar: ['كتم'], typed: ['ميوت']},
        {id: 'broken', en: ['broken'], ar: [], typed: [], vague: true},
      ],
    },
    'en',
    '2025-06',
  );
  expect(pages).toEqual([
    [
      '/en/sound/',
      'Sound',
      'Guides',
      85,
      ['loud'],
      'الصوت',
      ['ميوت'],
      ['steps', 'Steps', 'one', 'Choose Mute', 'two', ''],
    ],
    ['/en/other/', 'Sound', 'Guides', 85, [], '', [], []],
  ]);
  const places = postings.split(' ').map(unpackNumbers);
  expect(unpackWords(words).map((word, at) => `${word} ${places[at]!.join()}`)).toEqual([
    'choose ',
    'guides ',
    'is ',
    'it ',
    'loud ',
    'mute 0,1,4',
    'sound 3',
    'steps ',
    'the 0',
    'صوت ',
    'كاميرا 0,2',
    'ميوت ',
  ]);
  // is, it, loud and mute are asked on the first page; it twice.
  expect(asked).toEqual(['  ! ! ! !      ', '!#!!']);
  expect(concepts).toEqual([
    [['كتم', 'mute'], ['ميوت'], 0],
    [['broken'], [], 1],
  ]);
  expect(rest).toEqual({format: 3, language: 'en', revision: '2025-06', subjects: []});
});

test.each([
  [0, '', 0],
  [1, '!', 1],
  [5, '&', 5],
  [6, '&', 5],
  [45, ',', 45],
  [300, ',', 45],
])('a count of %i travels as “%s”, and comes back as %i', (count, sign, known) => {
  expect(packCount(count)).toBe(sign);
  expect(unpackCount(sign)).toBe(known);
});

test('«and» comes off where a word is more often written without it, and else stays', () => {
  const record = (content: string): SearchRecord => ({
    objectID: content,
    url: '/ar/a/',
    url_without_anchor: '/ar/a/',
    anchor: null,
    type: 'lvl1',
    hierarchy: {lvl0: '', lvl1: '', lvl2: null, lvl3: null, lvl4: null, lvl5: null, lvl6: null},
    content,
    keywords: [],
    phrasings: [],
    counterpart: null,
    language: 'ar',
    version: '2025-06',
    docusaurus_tag: '',
    weight: {pageRank: 100, level: 100, position: 0},
  });
  const index = buildIndex(
    [record('كاميرا الكاميرا وكاميرا والكاميرا وقت قت وصول')],
    {searchWords: []},
    'ar',
    '2025-06',
  );
  expect(unpackWords(index.words)).toEqual(['قت', 'كاميرا', 'وصول', 'وقت']);
});
