import type {Words} from '../../src/lib/locale';

/** The words of a package that stand on no page. */
export const WORDS = {
  objectives: {en: 'The session', ar: 'الجلسة'},
  exercises: {en: 'Exercises', ar: 'التمارين'},
  solution: {en: 'Solution', ar: 'الحل'},
  questions: {en: 'Questions', ar: 'الأسئلة'},
  check: {en: 'Check my answer', ar: 'التحقق من إجابتي'},
  right: {en: 'Correct.', ar: 'إجابة صحيحة.'},
  wrong: {en: 'Not correct.', ar: 'إجابة غير صحيحة.'},
  place: {en: 'Place', ar: 'الموضع'},
  choose: {en: 'Choose an answer first.', ar: 'اختر إجابة أولًا.'},
  score: {en: 'Score', ar: 'النتيجة'},
  kept: {en: 'Your learning system keeps the result.', ar: 'يحفظ نظام التعلّم نتيجتك.'},
  notKept: {en: 'No learning system was found: the result is not kept.', ar: 'لم يوجد نظام تعلّم، فلن تُحفظ النتيجة.'},
} as const satisfies Record<string, Words>;

export type WordName = keyof typeof WORDS;
