import fc from 'fast-check';
import {expect, test} from 'vitest';
import {cleanNote, writeReport, type Tried} from './report';

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
      'Message:',
      '-14',
      'Time: 23 November 2026, 07:05',
      'Page:',
      'https://example.bh/en/tree-mfa/#a1',
    ].join('\n'),
  );
});

test('in Arabic, Latin words of ours are isolated; what the reader typed and every address stand bare', () => {
  const text = writeReport(
    {
      ...TRIED,
      title: 'تعذّر الاتصال عبر VPN',
      answers: [],
      advice: 'افتح https://portal.example.bh/ar/ أو اكتب إلى help@example.bh ثم أعد تشغيل VPN.',
      time: '23 نوفمبر 2026',
      notes: [{label: 'ما ظهر', text: 'https://vpn.example.bh:10443/login'}],
    },
    {heading: 'ما جرّبته', advice: 'النصيحة', time: 'الوقت', address: 'الصفحة'},
    'ar',
  );
  expect(text.split('\n')).toEqual([
    'ما جرّبته: تعذّر الاتصال عبر \u2066VPN\u2069',
    'النصيحة: افتح https://portal.example.bh/ar/ أو اكتب إلى help@example.bh ثم أعد تشغيل \u2066VPN\u2069.',
    'ما ظهر:',
    'https://vpn.example.bh:10443/login',
    'الوقت: 23 نوفمبر 2026',
    'الصفحة:',
    'https://example.bh/en/tree-mfa/#a1',
  ]);
});

test('whatever is typed stays one short line and opens no isolate', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({unit: 'grapheme'}),
        fc.string({unit: fc.constantFrom('\u2069', '\u202E', '\n', '\u2028', 'a', '-', '\u0000')}),
      ),
      (typed) => {
        const note = cleanNote(typed);
        expect(note).not.toMatch(/[\n\r\u2028\u2029\u202A-\u202E\u2066-\u2069]/);
        expect([...note].length).toBeLessThanOrEqual(500);
      },
    ),
  );
});
