import {expect, test} from 'vitest';
import {spokenForms} from './spoken';

test.each([
  ['بيشوفوا', 'يشوف'],
  ['بسكرو', 'سكر'],
  ['عالرابط', 'رابط'],
  ['هالقناه', 'قناه'],
  ['هيفتح', 'فتح'],
  ['منضيفو', 'ضيف'],
  ['وبيدخلو', 'دخل'],
  ['صوتو', 'صوت'],
  ['ببعتلها', 'ابعت'],
])('%s holds %s', (word, form) => expect(spokenForms(word)).toContain(form));

test('a word is no form of itself, and what is left has three letters', () => {
  for (const word of ['بيشوفوا', 'صوتو', 'منصه', 'بريد']) {
    expect(spokenForms(word)).not.toContain(word);
    for (const form of spokenForms(word)) expect(form.length).toBeGreaterThan(2);
  }
});

test.each(['بيت', 'team', 'bteam', ''])('%s has none', (word) => expect(spokenForms(word)).toEqual([]));
