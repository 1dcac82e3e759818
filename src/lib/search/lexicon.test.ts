import {describe, expect, test} from 'vitest';
import {means, small} from './__fixtures__/small';
import {makeLexicon} from './lexicon';
import type {Concept} from './searchWords';

/** What is known of words when pages hold these texts, each on a page of its own. */
function wordsOf(texts: readonly string[], concepts: readonly Concept[] = []) {
  const {store} = small(
    'en',
    texts.map((text, at) => ({id: `page-${at}`, title: '', text})),
    concepts,
  );
  const lexicon = makeLexicon(store);
  const written = (numbers: readonly number[]) => numbers.map((number) => store.words[number]);
  return {
    lexicon,
    knows: (word: string) => lexicon.knows(word),
    bare: (word: string) => lexicon.bare(word),
    begin: (beginning: string, most = 24) => written(lexicon.beginningWith(beginning, most)),
    forms: (word: string) => written(lexicon.sameStem(word)),
    weakForms: (word: string) => written(lexicon.sameWeakKey(word)),
    codes: (code: string) => written(lexicon.holders(code)),
    spelled: (word: string) => lexicon.spelledLike(word).map((near) => near.word),
    heard: (word: string) => lexicon.soundingLike(word).map((near) => near.word),
    readFrom: (stem: string) => lexicon.formsFrom(stem).map(({stems}) => stems.join(' ')),
  };
}

describe('forms of one word', () => {
  const {forms, weakForms} = wordsOf(['meeting meetings meets sound ملف ملفات رابط روابط']);

  test.each([
    ['meeting', ['meeting', 'meetings', 'meets']],
    ['sounds', ['sound']],
    ['الملف', []],
    ['ملفين', ['ملف', 'ملفات']],
    ['lobby', []],
  ])('of “%s” the pages have %s', (word, expected) => expect(forms(word)).toEqual(expected));

  test.each([
    ['رابط', ['رابط', 'روابط']],
    ['ربط', ['رابط', 'روابط']],
    ['meeting', []],
    ['صوت', []],
  ])('the letters of “%s” are kept by %s', (word, expected) => expect(weakForms(word)).toEqual(expected));
});

describe('what is written together with a word', () => {
  const {bare, knows} = wordsOf(['كاميرا ملف password'], [means(['password'], ['باسورد', 'plan b'])]);

  test.each([
    ['of the pages', 'وكاميرا', 'كاميرا'],
    ['of which the pages have another form', 'وملفات', 'ملفات'],
    ['that people type', 'وباسورد', 'باسورد'],
    ['that nobody knows', 'وقطقوط', 'وقطقوط'],
  ])('is taken off a word %s: %s', (_what, word, expected) => expect(bare(word)).toBe(expected));

  test.each([
    ['password', true],
    ['باسورد', true],
    ['plan', true],
    // One letter is no word.
    ['b', false],
    ['passwords', false],
    ['lobby', false],
  ])('%s is known as it stands: %s', (word, expected) => expect(knows(word)).toBe(expected));
});

describe('words that begin so', () => {
  const {begin} = wordsOf(['share sharing shares', 'sharing shares', 'sharing ship', 'audio zoom']);

  test.each([
    ['shar', ['sharing', 'shares', 'share']],
    ['share', ['shares', 'share']],
    ['sh', ['sharing', 'shares', 'share', 'ship']],
    ['zoom', ['zoom']],
    ['audio', ['audio']],
    ['aa', []],
    ['zz', []],
  ])('“%s” begins %s, those of most pages first', (beginning, expected) => expect(begin(beginning)).toEqual(expected));

  test('only as many as were asked for', () => expect(begin('sh', 2)).toEqual(['sharing', 'shares']));
});

describe('words that are spelled almost so', () => {
  test.each([
    ['a lost vowel in three letters', 'fil', 'file', ['file']],
    ['another letter in three', 'tab', 'tax', []],
    ['two letters are too few', 'ap', 'app', []],
    ['another letter in four', 'maik', 'mail', ['mail']],
    ['another letter in five', 'soubd', 'sound', ['sound']],
    ['a vowel for a vowel in five', 'saund', 'sound', ['sound']],
    ['a lost vowel and another letter in five', 'cmerx', 'camera', []],
    // Each of them counts half, but four letters are not the same.
    ['two sounds taken for others in five', 'tiamz', 'teams', []],
    ['a sound taken for another, and another letter, in six', 'kamxra', 'camera', ['camera']],
    ['two other letters in eight', 'pxsswxrd', 'password', []],
    ['two other letters in nine', 'mxcroxoft', 'microsoft', ['microsoft']],
    ['two letters more than were typed', 'micrphon', 'microphone', ['microphone']],
    ['two letters fewer than were typed', 'sounddeed', 'sounded', ['sounded']],
    ['three letters fewer', 'teeeeams', 'teams', []],
    ['a confusion of Arabic sounds', 'انظمام', 'انضمام', ['انضمام']],
    ['a code is never what was meant', 'caa2000x', 'caa20003', []],
    ['a code that was typed is no slip', 'caa20003', 'caa2000x', []],
  ])('%s: “%s” beside “%s” is like %s', (_what, typed, held, expected) =>
    expect(wordsOf([held]).spelled(typed)).toEqual(expected),
  );

  test('each stands there once, the likest first', () =>
    expect(wordsOf(['micraphone microphone microphones']).spelled('microphone')).toEqual([
      'microphone',
      'micraphone',
      'microphones',
    ]));

  test('a word that begins otherwise is less like than one that ends otherwise', () =>
    expect(wordsOf(['bail main']).spelled('mail')).toEqual(['main', 'bail']));

  test('at most six', () =>
    expect(wordsOf(['mailb mailc maild mailf mailg mailj mailk mail']).spelled('mail')).toEqual([
      'mail',
      'mailb',
      'mailc',
      'maild',
      'mailf',
      'mailg',
    ]));

  test.each([
    ['soubd', 'sound', 0.8],
    ['mxil', 'mail', 0.75],
    ['meetimg', 'meeting', 1 - 0.5 / 7],
  ])('“%s” is like “%s” for so much: %d, as many letters as are right', (typed, held, expected) => {
    const [near] = wordsOf([held]).lexicon.spelledLike(typed);
    expect(near?.word).toBe(held);
    expect(near?.likeness).toBeCloseTo(expected);
  });
});

describe('words of the other script that sound so', () => {
  test.each([
    ['تيمز', 'teams', ['teams']],
    ['teams', 'تيمز', ['تيمز']],
    ['تيمز', 'تيمس', []],
    ['times', 'teams', []],
    // The likest first, and at most four.
    ['تيمز', 'tames teams times tomes tumsy', ['teams', 'times', 'tames', 'tomes']],
    // One of many is heard as well, but only an ending is left out.
    ['تيم', 'teams', ['teams']],
    ['كامير', 'cameras', ['cameras']],
    ['كام', 'camera', []],
    ['ديس', 'desk', []],
    ['كلا', 'class', []],
    // Vowels may be missing from a long word, and be others in a short one; then the rest must be the same.
    ['اثنتكتر', 'authenticator', ['authenticator']],
    ['رسميه', 'resume', ['resume']],
    ['املايي', 'email', ['email']],
    ['فايل', 'file follow', ['file']],
    // Two letters, one letter, or vowels alone are no word.
    ['بس', 'bus', []],
    ['كاس', 'x', []],
    ['واو', 'wow wows', []],
    ['0x14', 'اكس', []],
    ['قطقوط', 'teams', []],
  ])('%s beside “%s” sounds like %s', (typed, held, expected) =>
    expect(wordsOf([held]).heard(typed)).toEqual(expected),
  );

  test('one and many sound the same, where only the ending makes the difference', () => {
    const near = wordsOf(['team teams']).lexicon.soundingLike('تيم');
    expect(near.map(({word}) => word)).toEqual(['team', 'teams']);
    expect(near[1]?.likeness).toBe(near[0]?.likeness);
  });
});

describe('what people type for words of the pages', () => {
  const {readFrom, lexicon, knows} = wordsOf(
    ['password حساب اجتماع sign work'],
    [
      means(['password', 'Passwort'], ['passcode', 'باسورد', 'اكو']),
      means(['حسابك', 'اجتماع', '…'], ['اخلص الدوام', '؟']),
      means(['lunch'], ['meal']),
      means(['sign button'], ['press'], {vague: true}),
    ],
  );

  test.each([
    ['passcod', ['passcod']],
    ['اخلص', ['اخلص دوام']],
    // Without its person: خلصت, يخلص.
    ['خلص', ['خلص دوام']],
    ['اجتماع', ['اجتماع']],
    ['جتماع', []],
    ['اسورد', []],
    ['كو', []],
    ['meal', []],
    ['lunch', []],
  ])('from “%s” on it is %s', (stem, expected) => expect(readFrom(stem)).toEqual(expected));

  test.each([
    ['words that no page has lead nowhere', 0, [['password']]],
    ['pronouns are taken off', 1, [['حساب'], ['اجتماع']]],
    ['where no page has any of them there is nothing', 2, []],
    ['of several words one is enough', 3, [['sign', 'button']]],
    ['where there is nothing', 4, []],
  ])('leads to the words of the pages: %s', (_what, concept, expected) =>
    expect(lexicon.targets(concept)).toEqual(expected),
  );

  test('is known only where it leads to a page', () => {
    expect(['passcode', 'باسورد', 'press', 'meal', 'lunch'].map(knows)).toEqual([true, true, true, false, false]);
  });

  test('may be said of many things', () => {
    expect([0, 1, 2, 3, 4].map((concept) => lexicon.isVague(concept))).toEqual([false, false, false, true, false]);
  });
});

test.each([
  ['7200', ['-7200', '7200']],
  ['-14', ['-14']],
  ['98', ['98%']],
  ['99', []],
  ['14 people', []],
])('a code that was typed as “%s” is %s of the pages', (code, expected) =>
  expect(wordsOf(['-14 7200 -7200 98% people']).codes(code)).toEqual(expected),
);
