/** What was meant when the keyboard stood in the other language (Arabic 101 and US). */

const LATIN = "qwertyuiop[]asdfghjkl;'zxcvnm,./`";
const ARABIC = 'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ';
const SHIFTED: Readonly<Record<string, string>> = {
  H: 'أ',
  Y: 'إ',
  N: 'آ',
  G: 'لأ',
  T: 'لإ',
  B: 'لآ',
  C: '}',
  Q: '',
  W: '',
  X: '',
};

const toArabic = new Map<string, string>([
  ['b', 'لا'],
  ...[...LATIN].map((key, index) => [key, ARABIC[index]!] as const),
]);
const toLatin = new Map<string, string>(
  [...toArabic].filter(([key]) => key !== 'b').map(([key, letter]) => [letter, key]),
);

/** A raw string as the same keys write it in the other script. */
export function otherLayout(typed: string): string {
  if (/\p{Script=Arabic}/u.test(typed)) {
    return [...typed.replace(/[\u064b-\u065f]/g, '').replace(/لا|ﻻ/g, 'b')]
      .map((letter) => toLatin.get(letter) ?? letter)
      .join('');
  }
  return [...typed].map((key) => SHIFTED[key] ?? toArabic.get(key.toLowerCase()) ?? key).join('');
}
