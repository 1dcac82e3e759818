import {describe, expect, test} from 'vitest';
import {isolateForSending, isolateText, splitRuns} from './bidi';

const ltr = (text: string) =>
  splitRuns(text)
    .filter((run) => run.ltr)
    .map((run) => run.text);

describe('splitRuns', () => {
  test.each([
    ['a product name', 'افتح تطبيق Microsoft Teams الآن.', ['Microsoft Teams']],
    ['a negative code', 'يظهر الرمز -14 على الشاشة', ['-14']],
    ['a percentage', 'بنسبة 70% من الموظفين', ['70%']],
    ['a name with plus signs', 'لغة C++ معروفة', ['C++']],
    ['a label in brackets', 'اختر الانضمام الآن (Join now).', ['(Join now)']],
    ['an abbreviation in brackets', 'الشبكة الحكومية (GDN) متاحة', ['(GDN)']],
    ['a full stop ends the sentence, not the run', 'استخدم VPN.', ['VPN']],
    ['an address', 'افتح teams.microsoft.com أولًا', ['teams.microsoft.com']],
    ['a version', 'الإصدار 7.6.3 وما بعده', ['7.6.3']],
    ['a message with its code', 'الرسالة Permission denied (-455) تعني', ['Permission denied (-455)']],
    ['keys', 'اضغط Ctrl+Shift+M للكتم', ['Ctrl+Shift+M']],
  ])('%s', (_what, text, expected) => expect(ltr(text)).toEqual(expected));

  test.each([
    ['plain numbers', 'الأحد 22 يونيو 2025'],
    ['a number in Arabic brackets', 'المادة (26) مكرر'],
    ['Arabic in brackets', 'اختر خيارات (المزيد)'],
    ['nothing', ''],
  ])('%s stay as they are', (_what, text) => expect(ltr(text)).toEqual([]));

  test('nothing is lost', () => {
    const text = 'اختر «نعم» (Yes) ثم -14، وVPN (SSL) 98%.';
    expect(
      splitRuns(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });
});

test('without markup, marks stand round the run', () => {
  expect(isolateText('تطبيق Teams')).toBe('تطبيق \u2066Teams\u2069');
});

test.each([
  ['an address', 'افتح https://example.bh/ar/ الآن', 'افتح https://example.bh/ar/ الآن'],
  ['a mail address', 'اكتب إلى help@example.bh.', 'اكتب إلى help@example.bh.'],
  ['a host', 'الخادم vpn.example.gov.bh', 'الخادم vpn.example.gov.bh'],
  [
    'a version and a code, which are no addresses',
    'الإصدار 7.6 والرمز -14',
    'الإصدار \u20667.6\u2069 والرمز \u2066-14\u2069',
  ],
  ['a name', 'تطبيق Teams', 'تطبيق \u2066Teams\u2069'],
])('where text is sent: %s', (_what, text, sent) => {
  expect(isolateForSending(text)).toBe(sent);
});
