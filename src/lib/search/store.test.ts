import {describe, expect, test} from 'vitest';
import {small} from './__fixtures__/small';

const {store} = small('en', [
  {
    id: 'sound',
    title: 'Fix the sound',
    text: 'mute lobby',
    section: 'Meetings',
    keywords: ['no sound'],
    places: [
      ['echo', 'Echo', 'echo lobby'],
      ['steps', '…', 'sound'],
    ],
    twin: {title: 'إصلاح الصوت', keywords: ['ما يسمعوني', '؟']},
  },
  {id: 'lobby', title: 'الكاميرا', text: 'كاميرا', places: [['mute', 'Mute all']]},
  {id: 'mute', title: 'Mute the sound', keywords: ['mute']},
]);
const FIELDS = [
  ['title', 64],
  ['other title', 32],
  ['other keyword', 16],
  ['keyword', 8],
  ['section', 4],
  ['heading', 2],
  ['text', 1],
] as const;
const named = (fields: number) => FIELDS.filter(([, field]) => fields & field).map(([name]) => name);
const pagesWith = (word: string) =>
  store.pagesWith(store.numberOf(word)!).map(([page, fields]) => `${page} ${named(fields).join(', ')}`);

describe('an index that was opened', () => {
  test.each([
    ['sound', ['0 title, keyword, text', '2 title']],
    ['mute', ['0 text', '1 heading, text', '2 title, keyword']],
    ['lobby', ['0 text']],
    ['echo', ['0 heading, text']],
    ['meetings', ['0 section']],
    ['صوت', ['0 other title']],
    // The article is off in titles too.
    ['كاميرا', ['1 title, text']],
  ])('says which pages have “%s”, in their order, and where in them: %s', (word, expected) => {
    expect(pagesWith(word)).toEqual(expected);
    // Asked again it says the same.
    expect(pagesWith(word)).toEqual(expected);
  });

  test.each([
    ['lobby', [0, 1]],
    ['sound', [2]],
    ['mute', [0, 4]],
    ['meetings', []],
  ])('says which places have “%s” in their text, counted over all pages: %s', (word, expected) =>
    expect(store.placesWith(store.numberOf(word)!)).toEqual(expected),
  );

  test('knows its words and no others', () => {
    expect(store.numberOf('lobbies')).toBeUndefined();
    expect(store.placesWith(store.words.length)).toEqual([]);
    expect(store.pagesWith(store.words.length)).toEqual([]);
  });

  test('has the places of each page, the page itself first', () => {
    expect(
      store.pages.map(({first, places}) => [first, ...places.map(({anchor, heading}) => `${anchor}: ${heading}`)]),
    ).toEqual([
      [0, 'null: Fix the sound', 'echo: Echo', 'steps: …'],
      [3, 'null: الكاميرا', 'mute: Mute all'],
      [5, 'null: Mute the sound'],
    ]);
  });

  test('has what can be like a query as a whole, and the place that it heads; what has no word is none', () => {
    const phrases = store.pages[0]!.phrases.map(
      ({field, place, words}) => `${named(field).join()} ${place}: ${words.map((word) => store.words[word]).join(' ')}`,
    );
    expect(phrases).toEqual([
      'title 0: fix the sound',
      'other title 0: اصلاح صوت',
      'section 0: meetings',
      'keyword 0: no sound',
      'other keyword 0: ما يسمعوني',
      'heading 1: echo',
    ]);
  });
});
