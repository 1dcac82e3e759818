import {expect, test} from 'vitest';
import type {Group} from './ask';
import {writeUnhelpful, type UnhelpfulLabels} from './unhelpful';

const LABELS: UnhelpfulLabels = {
  heading: 'The search did not help',
  query: 'Question',
  corrected: 'Taken for',
  where: 'Searched in',
  shown: 'Shown',
  nothing: 'Nothing was shown.',
  wanted: 'Wanted',
  time: 'Time',
};
const hit = (address: string, anchor?: string) => ({
  address,
  title: 'T',
  section: 'S',
  places: anchor ? [{anchor, heading: 'H'}] : [],
  score: 1,
  isWeak: false,
  codeRank: 0 as const,
});
const found: Group = {kind: 'found', language: 'en', hits: [hit('/en/a/', 'b'), hit('/en/c/')]};
const asked = {
  query: 'no sond',
  corrected: 'no sound',
  language: 'English',
  revision: 'June 2025',
  time: '2 May',
  origin: 'https://guides.example',
};

test('the question, where it was asked, what was shown and what was wanted', () => {
  expect(writeUnhelpful({...asked, groups: [found], wanted: ' why my\nheadset is silent '}, LABELS, 'en')).toBe(
    [
      'The search did not help',
      'Question:',
      'no sond',
      'Taken for:',
      'no sound',
      'Searched in: English, June 2025',
      'Shown:',
      '1. T',
      'https://guides.example/en/a/#b',
      '2. T',
      'https://guides.example/en/c/',
      'Wanted:',
      'why my headset is silent',
      'Time: 2 May',
    ].join('\n'),
  );
});

test('what there is not is left out; signs that would move lines are taken away', () => {
  expect(
    writeUnhelpful({...asked, query: 'a\u202eb\u0000', corrected: undefined, groups: [], wanted: ''}, LABELS, 'en'),
  ).toBe(
    [
      'The search did not help',
      'Question:',
      'a b',
      'Searched in: English, June 2025',
      'Nothing was shown.',
      'Time: 2 May',
    ].join('\n'),
  );
});

test('eight hits are enough', () => {
  const many: Group = {...found, hits: Array.from({length: 20}, (_, at) => hit(`/en/${at}/`))};
  const text = writeUnhelpful({...asked, groups: [many], wanted: ''}, LABELS, 'en');
  expect(text).toContain('8. T\nhttps://guides.example/en/7/');
  expect(text).not.toContain('9. ');
});
