import fc from 'fast-check';
import {expect, test} from 'vitest';
import {MOST_CHARACTERS, cleanNote, writeReport, type Tried} from './report';

const TRIED: Tried = {
  title: 'VPN will not connect',
  answers: [{question: 'Is there a certificate warning?', answer: 'No'}],
  advice: 'Restart once.',
  notes: [
    {label: 'Message', text: ' -14\n'},
    {label: 'Network', text: '  '},
  ],
  time: '23 November 2026, 07:05',
  address: 'https://example.bh/en/tree-mfa/#a1',
};
const LABELS = {heading: 'What I tried', advice: 'Advice', time: 'Time', address: 'Page'};

test('in English it is plain text, without what is empty', () => {
  expect(writeReport(TRIED, LABELS, 'en')).toBe(
    [
      'What I tried: VPN will not connect',
      '1. Is there a certificate warning? No',
      'Advice: Restart once.',
      'Message: -14',
      'Time: 23 November 2026, 07:05',
      'Page: https://example.bh/en/tree-mfa/#a1',
    ].join('\n'),
  );
});

test('in Arabic, Latin words and what the reader typed are isolated', () => {
  const text = writeReport({...TRIED, title: 'تعذّر الاتصال عبر VPN', answers: [], advice: undefined}, {...LABELS, heading: 'ما جرّبته', address: 'الصفحة'}, 'ar');
  expect(text.split('\n')[0]).toBe('ما جرّبته: تعذّر الاتصال عبر \u2066VPN\u2069');
  expect(text).toContain('\u2068-14\u2069');
  expect(text).toContain('الصفحة: \u2068https://example.bh/en/tree-mfa/#a1\u2069');
});

test('whatever is typed stays one short line and opens no isolate', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({unit: 'grapheme'}), fc.string({unit: fc.constantFrom('\u2069', '\u202E', '\n', '\u2028', 'a', '-', '\u0000')})), (typed) => {
      const note = cleanNote(typed);
      expect(note).not.toMatch(/[\n\r\u2028\u2029\u202A-\u202E\u2066-\u2069]/);
      expect([...note].length).toBeLessThanOrEqual(MOST_CHARACTERS);
    }),
  );
});
