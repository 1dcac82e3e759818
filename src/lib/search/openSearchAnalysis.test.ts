import {describe, expect, test} from 'vitest';
import {analysisFor, foldingRules, synonymRules} from './openSearchAnalysis';
import {analyzersOf} from '../../../tools/searchPublish/__fixtures__/openSearchAnalyzer';

describe('foldingRules', () => {
  const rules = foldingRules();
  test.each([
    ['أ is ا', '\\u0623 => \\u0627'],
    ['إ is ا', '\\u0625 => \\u0627'],
    ['آ is ا', '\\u0622 => \\u0627'],
    ['ٱ is ا', '\\u0671 => \\u0627'],
    ['ى is ي', '\\u0649 => \\u064a'],
    ['ئ is ي', '\\u0626 => \\u064a'],
    ['ؤ is و', '\\u0624 => \\u0648'],
    ['ة is ه', '\\u0629 => \\u0647'],
    ['a hamza alone is nothing', '\\u0621 =>'],
    ['a fatha is nothing', '\\u064e =>'],
    ['a tatweel is nothing', '\\u0640 =>'],
    ['Persian ک is ك', '\\u06a9 => \\u0643'],
    ['Gulf گ is ق', '\\u06af => \\u0642'],
    ['٣ is 3', '\\u0663 => \\u0033'],
    ['۳ is 3', '\\u06f3 => \\u0033'],
    ['٪ is %', '\\u066a => \\u0025'],
    ['a dash is a hyphen', '\\u2013 => \\u002d'],
    ['a mark of direction is nothing', '\\u200f =>'],
    ['T is t', '\\u0054 => \\u0074'],
    ['é is e', '\\u00e9 => \\u0065'],
    ['joined لا is two letters', '\\ufefb => \\u0644\\u0627'],
  ])('%s', (_what, rule) => expect(rules.filter((one) => one.startsWith(rule.slice(0, 6)))).toEqual([rule]));
  test.each([['a'], ['ب'], ['5'], ['-']])('%s stays', (letter) => {
    const code = `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')} `;
    expect(rules.filter((one) => one.startsWith(code))).toEqual([]);
  });
});

test('synonyms are folded, without words that only hold a sentence together, and at least two', () => {
  expect(
    synonymRules([
      {id: 'password', en: ['password'], ar: ['كلمة المرور'], typed: ['باسوورد', 'Password', 'كلمه المرور']},
      {id: 'dnd', en: ['Do not disturb'], ar: [], typed: ['dnd']},
      {id: 'minor', en: ['how to'], ar: ['كيف'], typed: ['what']},
      {id: 'comma', en: ['a, b'], ar: [], typed: ['x=>y']},
      {id: 'alone', en: ['alone'], ar: [], typed: []},
    ]),
  ).toEqual(['كلمه المرور, password, باسوورد', 'disturb, dnd', 'b, x y']);
});

describe('what the analyzers read', () => {
  const analyzers = analyzersOf(
    analysisFor([
      {id: 'password', en: ['password'], ar: ['كلمة المرور'], typed: ['باسورد', 'كلمة السر']},
      {id: 'mute', en: ['mute'], ar: ['كتم'], typed: ['ميوت']},
    ]),
  );
  const read = (analyzer: string, text: string) =>
    analyzers
      .get(analyzer)!
      .read(text)
      .map((ways) => ways.map((way) => way.join(' ')));

  test('there are three', () => expect([...analyzers.keys()]).toEqual(['text_index', 'text_search', 'text_synonyms']));

  test.each([
    ['الأخطاءُ عند الإتّصال', ['الاخطا', 'عند', 'الاتصال']],
    ['FortiClient توقف عند ٩٨٪', ['forticlient', 'توقف', 'عند', '98%']],
    ['الرمز (−7200) أو %40 أو 14-', ['الرمز', '-7200', 'او', '40%', 'او', '-14']],
    ['28,800 seconds, version 7.6.3', ['28800', 'seconds', 'version', '7.6.3']],
    ['You don’t see 0x80004005 CAA20003', ['you', 'dont', 'see', '0x80004005', 'caa20003']],
    ['café\u200f الـــصوت', ['cafe', 'الصوت']],
    ['1.000,000 and 12,34', ['1.000', '000', 'and', '12', '34']],
  ])('text_index reads “%s”', (text, words) => expect(read('text_index', text).flat()).toEqual(words));

  test('questions lose the words that only hold them together', () => {
    expect(read('text_search', 'كيف أغير كلمة السر').flat()).toEqual(['اغير', 'كلمه', 'السر']);
    expect(read('text_search', 'how do I mute the room').flat()).toEqual(['mute', 'room']);
    expect(read('text_search', 'how do I').flat()).toEqual([]);
  });

  test('synonyms stand beside what was typed', () => {
    expect(read('text_synonyms', 'نسيت كلمة السرّ')).toEqual([
      ['نسيت'],
      ['كلمه السر', 'كلمه المرور', 'password', 'باسورد'],
    ]);
    expect(read('text_synonyms', 'Mute me')).toEqual([['mute', 'كتم', 'ميوت']]);
  });
});

describe('the analyzer of these tests refuses', () => {
  const analysis = (part: object) => ({...analysisFor([]), ...part});
  const custom = (more: object) => ({
    analyzer: {a: {type: 'custom', char_filter: ['folding'], tokenizer: 'words', filter: [], ...more}},
  });
  const folding = (...mappings: string[]) => ({char_filter: {folding: {type: 'mapping', mappings}}, ...custom({})});
  test.each([
    ['a rule without an arrow', folding('a b'), 'Invalid Mapping Rule'],
    ['a rule without a left side', folding(' => b'), 'cannot match the empty string'],
    ['a letter that is mapped twice', folding('a => b', '\\u0061 => c'), 'was already added'],
    ['an escape that is none', folding('\\x => b'), 'Invalid escaped char'],
    ['a tokenizer that is not defined', custom({tokenizer: 'other'}), 'failed to find tokenizer under name [other]'],
    ['a filter that is not known', custom({filter: ['arabic_fold']}), 'failed to find filter under name [arabic_fold]'],
    [
      'a character filter that is not defined',
      custom({char_filter: ['x']}),
      'failed to find char_filter under name [x]',
    ],
    [
      'a stemmer that is not known',
      {filter: {s: {type: 'stemmer', language: 'gulf'}}, ...custom({filter: ['s']})},
      'Invalid stemmer class specified: gulf',
    ],
    [
      'a synonym of which nothing is left',
      {filter: {s: {type: 'synonym_graph', synonyms: ['mute, !']}}, ...custom({filter: ['s']})},
      'was completely eliminated by analyzer',
    ],
  ])('%s', (_what, part, message) => expect(() => analyzersOf(analysis(part))).toThrow(message));
});
