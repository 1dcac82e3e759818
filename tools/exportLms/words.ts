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
  answered: {
    en: 'You answered {answered} of {questions} questions.',
    ar: 'الأسئلة التي أجبت عنها: {answered} من {questions}.',
  },
  result: {
    en: 'You answered all questions, {right} of {questions} correctly: {percent}%.',
    ar: 'أجبت عن كل الأسئلة، وأصبت في {right} من {questions}: {percent}%.',
  },
  'so-far': {
    en: 'Your learning system keeps your answers. Your result comes with the last one.',
    ar: 'يحفظ نظام التعلّم إجاباتك، وتُسجَّل نتيجتك بعد آخر إجابة.',
  },
  kept: {en: 'Your learning system keeps the result.', ar: 'يحفظ نظام التعلّم نتيجتك.'},
  earlier: {en: 'Your learning system keeps your earlier result.', ar: 'يُبقي نظام التعلّم نتيجتك السابقة.'},
  'not-counted': {
    en: 'You opened this to look at it again or to try it: your learning system records none of it. A result that you have there stays as it is.',
    ar: 'فتحت هذه الصفحة للمراجعة أو التجربة، فلا يسجّل نظام التعلّم منها شيئًا. إذا كانت لك نتيجة فيه فتبقى كما هي.',
  },
  refused: {
    en: 'Your learning system did not take this: the result is not kept. Close this page and open it again from there; if that does not help, tell your trainer.',
    ar: 'لم يقبل نظام التعلّم ذلك، فلن تُحفظ النتيجة. أغلق هذه الصفحة ثم افتحها من النظام مرة أخرى، وإذا لم ينفع ذلك فأبلغ المدرب.',
  },
  closed: {
    en: 'You had left this page: what you answer now is not kept. Open it again from your learning system.',
    ar: 'سبق أن غادرت هذه الصفحة، فلن تُحفظ إجاباتك الآن. افتحها مرة أخرى من نظام التعلّم.',
  },
  'no-system': {
    en: 'No learning system was found: the result is not kept.',
    ar: 'لم يُعثر على نظام تعلّم، فلن تُحفظ النتيجة.',
  },
} as const satisfies Record<string, Words>;

export type WordName = keyof typeof WORDS;
