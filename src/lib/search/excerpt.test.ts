import {describe, expect, test} from 'vitest';
import {excerptOf} from './excerpt';

/** An excerpt with its marks written out: "the [sound] is off". */
const shown = (passages: readonly string[], query: string): string | undefined => {
  const excerpt = excerptOf(passages, query);
  return excerpt?.marks.reduceRight(
    (text, [from, to]) => `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`,
    excerpt.text,
  );
};

describe('words that were asked for are marked', () => {
  test.each([
    ['no sound', 'Check that the sound is not off.', 'Check that the [sound] is not off.'],
    ['sharing screens', 'Share your screen, not a window.', '[Share] your [screen], not a window.'],
    [
      'كيف اشارك الشاشة',
      'إذا أردت مشاركة شاشتك، فاختر الشاشةَ كاملة.',
      'إذا أردت [مشاركة] [شاشتك]، فاختر [الشاشةَ] كاملة.',
    ],
    ['الكاميرا', 'أغلق الميكروفون والكاميرا وبالكاميرا', 'أغلق الميكروفون [والكاميرا] [وبالكاميرا]'],
    ['vpn -14', 'رمز الخطأ ‎-14 في VPN.', 'رمز الخطأ ‎-14 في [VPN].'],
    ['98%', 'It stops at 98%.', 'It stops at [98%].'],
    ['التي في', 'النافذة التي في الأعلى', 'النافذة التي في الأعلى'],
    ['', 'Nothing was asked.', 'Nothing was asked.'],
  ])('“%s” in “%s”', (query, passage, expected) => {
    expect(shown([passage], query)).toBe(expected);
  });
});

test('of several passages the one with most of the words, else the first', () => {
  const passages = ['Open Teams.', 'Turn the microphone on.', 'Choose a microphone in Teams.'];
  expect(shown(passages, 'teams microphone')).toBe('Choose a [microphone] in [Teams].');
  expect(shown(passages, 'printer')).toBe('Open Teams.');
});

test('a long passage is cut between words round what was asked for', () => {
  const long = `${'one two three four '.repeat(20)}the camera shows nothing ${'five six seven eight '.repeat(20)}`;
  const excerpt = shown([long], 'camera nothing')!;
  expect(excerpt).toMatch(
    /^…(?:one|two|three|four|the)\b.*\[camera\] shows \[nothing\].*(?:five|six|seven|eight|nothing\])…$/,
  );
  expect(excerpt.length).toBeLessThanOrEqual(140 + '…[][]…'.length);
});

test('without a passage there is none; white space and hostile text do no harm', () => {
  expect(excerptOf([], 'vpn')).toBeUndefined();
  expect(excerptOf([' \n '], 'vpn')).toBeUndefined();
  expect(shown(['  Two\n  lines '], 'lines')).toBe('Two [lines]');
  expect(shown(['<b>vpn</b>'], '<b>')).toBe('<[b]>vpn</[b]>');
  expect(excerptOf(['a'.repeat(100_000)], 'a'.repeat(100_000))!.text.length).toBeLessThan(100_001);
});
