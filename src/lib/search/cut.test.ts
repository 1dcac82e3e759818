import {describe, expect, test} from 'vitest';
import {bytesOf, cutRecord, cutRecords} from './cut';
import type {SearchRecord} from './records';

/** Without texts it weighs 378 bytes of JSON; counted without this code. */
const RECORD: SearchRecord = {
  objectID: '/en/a/#b',
  url: '/en/a/#b',
  url_without_anchor: '/en/a/',
  anchor: 'b',
  type: 'lvl3',
  hierarchy: {lvl0: 'G', lvl1: 'A', lvl2: 'S', lvl3: 'O', lvl4: null, lvl5: null, lvl6: null},
  content: '',
  keywords: [],
  phrasings: [],
  counterpart: null,
  language: 'en',
  version: '2025-06',
  docusaurus_tag: 'docs-default-current',
  weight: {pageRank: 100, level: 50, position: 3},
};
const EMPTY = 378;

/** Independent of the code: what Node says that a record weighs. */
const weightOf = (record: SearchRecord) => new TextEncoder().encode(JSON.stringify(record)).length;

describe('bytesOf', () => {
  test.each([
    ['a', 3],
    ['é', 4],
    ['ا', 4],
    ['…', 5],
    ['🙂', 6],
    ['"', 4],
    ['\n', 4],
    ['\ud800', 8],
  ])('%j weighs %i bytes as JSON', (text, bytes) => expect(bytesOf(text)).toBe(bytes));
  test('a record without texts', () => expect(bytesOf(RECORD)).toBe(EMPTY));
});

describe('cutRecord', () => {
  test('what fits stays as it is, up to the last byte', () => {
    const full = {...RECORD, content: 'x'.repeat(10)};
    expect(cutRecord(full, EMPTY + 10)).toEqual([full]);
    expect(cutRecord({...full, content: 'xxxxx xxxxx'}, EMPTY + 10).map(({content}) => content)).toEqual([
      'xxxxx',
      'xxxxx',
    ]);
  });

  test('sentences stay whole, also those that end with an Arabic mark', () => {
    const content = 'One two. Three four! هل خمسة؟ Six (seven). Eight';
    // The id of a later part is two bytes longer, so that 20 are left there; an Arabic letter weighs two.
    expect(cutRecord({...RECORD, content}, EMPTY + 22).map((part) => part.content)).toEqual([
      'One two. Three four!',
      'هل خمسة؟',
      'Six (seven). Eight',
    ]);
  });

  test('a sentence that is too long is cut between words, a word that is too long by letters', () => {
    expect(cutRecord({...RECORD, content: 'one two three four'}, EMPTY + 12).map((part) => part.content)).toEqual([
      'one two',
      'three four',
    ]);
    const letters = cutRecord({...RECORD, content: '🙂🙂🙂🙂🙂🙂🙂🙂'}, EMPTY + 18).map((part) => part.content);
    expect(letters).toEqual(['🙂🙂🙂🙂', '🙂🙂🙂🙂']);
  });

  test('each part is a whole record, and no two have one id', () => {
    const parts = cutRecord({...RECORD, content: 'One two. Three four. Five six.'}, EMPTY + 13);
    expect(parts).toEqual([
      {...RECORD, content: 'One two.'},
      {...RECORD, objectID: '/en/a/#b~2', content: 'Three four.'},
      {...RECORD, objectID: '/en/a/#b~3', content: 'Five six.'},
    ]);
  });

  test('what people type and say is spread, and none of it is lost', () => {
    const page: SearchRecord = {
      ...RECORD,
      content: 'Text of it.',
      keywords: ['key one', 'key two'],
      phrasings: ['how do I', 'why not', 'where is it'],
      counterpart: {title: 'ع', keywords: ['مفتاح', 'قفل']},
    };
    const parts = cutRecord(page, EMPTY + 60);
    expect(
      parts.map(({objectID, keywords, counterpart, phrasings, content}) => ({
        objectID,
        keywords,
        counterpart,
        phrasings,
        content,
      })),
    ).toEqual([
      {
        objectID: '/en/a/#b',
        keywords: ['key one', 'key two'],
        counterpart: {title: 'ع', keywords: ['مفتاح']},
        phrasings: [],
        content: '',
      },
      {
        objectID: '/en/a/#b~2',
        keywords: [],
        counterpart: {title: 'ع', keywords: ['قفل']},
        phrasings: ['how do I', 'why not'],
        content: '',
      },
      {
        objectID: '/en/a/#b~3',
        keywords: [],
        counterpart: null,
        phrasings: ['where is it'],
        content: 'Text of it.',
      },
    ]);
  });

  test('800 phrasings of 46 bytes: 209 in a record, all of them in four', () => {
    const phrasings = Array.from(
      {length: 800},
      (_none, index) => `كيف أتصل من البيت رقم ${String(index).padStart(4, '0')}`,
    );
    const parts = cutRecord({...RECORD, phrasings});
    expect(parts.flatMap((part) => part.phrasings)).toEqual(phrasings);
    expect(parts.map(weightOf).filter((bytes) => bytes > 10_000)).toEqual([]);
    expect(parts.map((part) => part.phrasings.length)).toEqual([209, 209, 209, 173]);
  });

  test('headings that leave no room are named', () => {
    expect(() => cutRecord({...RECORD, content: 'x'}, EMPTY)).toThrow(
      'The address and the headings of /en/a/#b alone weigh more than 378 bytes: shorten the heading.',
    );
  });
});

test('all records: what was cut, and the largest of what came of it', () => {
  const long = {...RECORD, content: 'One two. Three four.'};
  const short = {...RECORD, objectID: '/en/a/', url: '/en/a/', anchor: null, content: 'Short'};
  const cut = cutRecords([short, long], EMPTY + 13);
  expect(cut.records.map(({objectID}) => objectID)).toEqual(['/en/a/', '/en/a/#b', '/en/a/#b~2']);
  expect(cut.places).toEqual([{address: '/en/a/#b', parts: 2, bytes: EMPTY + 20}]);
  expect(cut.largest).toEqual({address: '/en/a/#b~2', bytes: EMPTY + 13});
  expect(cutRecords([])).toEqual({records: [], places: [], largest: undefined});
});
