/** Whether two revisions say the same, corrections aside. */
import {describe, expect, test} from 'vitest';
import type {Erratum} from '../errata';
import {sayTheSame, tellDifference, wordingsOfPassage} from './passages';

const place = (revision: string) => ({revision, page: 'vpn-connect', locale: 'en' as const});
const erratum = (before: string, after: string, more: Partial<Erratum> = {}): Erratum => ({
  revision: '2021-10',
  page: 'vpn-connect',
  on: '2026-12-01',
  by: 'Somebody',
  because: {en: 'A slip', ar: 'سهو'},
  changed: {en: [{before, after}], ar: []},
  ...more,
});

type Lines = readonly string[];
const paragraphs = (texts: readonly Lines[]) => texts.map((lines) => ({lines}));

function compare(
  then: readonly Lines[],
  now: readonly Lines[],
  {errata = [], facts = ['', '']}: {errata?: readonly Erratum[]; facts?: readonly [string, string]} = {},
) {
  const before = wordingsOfPassage({paragraphs: paragraphs(then), facts: facts[0]}, errata, place('2021-10'));
  const after = wordingsOfPassage({paragraphs: paragraphs(now), facts: facts[1]}, errata, place('2025-06'));
  return sayTheSame(before, after) ? 'the same' : tellDifference(before, after);
}

describe('two revisions', () => {
  test.each<[string, Lines[], Lines[], string]>([
    ['with the same words', [['One.'], ['Two.']], [['One.'], ['Two.']], 'the same'],
    ['whose lines are broken elsewhere', [['One.', 'Two.']], [['One. Two.']], 'the same'],
    ['with another word', [['One.'], ['Two']], [['One.'], ['Three.']], 'said in the revision before: Two.'],
    ['with a paragraph more', [['One.']], [['One.'], ['Two.']], 'says more than in the revision before: Two.'],
    ['with one less', [['One.'], ['Two?']], [['One.']], 'said in the revision before: Two?'],
    [
      'in another order',
      [['One.'], ['Two.']],
      [['Two.'], ['One.']],
      'is not as in the revision before: its order, or what its attributes say, is another one.',
    ],
  ])('%s', (_what, then, now, expected) => expect(compare(then, now)).toBe(expected));

  test('that differ in what an attribute says', () =>
    expect(compare([['One.']], [['One.']], {facts: ['minutes=10', 'minutes=15']})).toMatch(/^is not as/));
});

describe('a correction is no change', () => {
  test.each<[string, Lines[], Lines[], Erratum[]]>([
    ['of a word', [['Open it.']], [['Opne it.']], [erratum('Opne it.', 'Open it.')]],
    ['of markup and a word', [['Open it.']], [['Opne it.']], [erratum('**Opne** it.', '**Open** it.')]],
    ['of a list', [['One', 'Two']], [['One', 'Tow']], [erratum('- One - Tow', '- One - Two')]],
    ['that added a paragraph', [['One.'], ['Two.']], [['One.']], [erratum('', 'Two.')]],
    ['that took one away', [['One.']], [['One.'], ['Two.']], [erratum('Two.', '')]],
    ['made twice', [['Open it!']], [['Opne it.']], [erratum('Open it.', 'Open it!'), erratum('Opne it.', 'Open it.')]],
  ])('%s', (_what, then, now, errata) => expect(compare(then, now, {errata})).toBe('the same'));

  test.each<[string, Erratum]>([
    ['of another page', erratum('Opne it.', 'Open it.', {page: 'vpn-mobile'})],
    ['of another revision', erratum('Opne it.', 'Open it.', {revision: '2020-03'})],
    ['in the other language', erratum('', '', {changed: {en: [], ar: [{before: 'Opne it.', after: 'Open it.'}]}})],
    ['of other words', erratum('Opne that.', 'Open that.')],
  ])('one %s says nothing of it', (_what, other) =>
    expect(compare([['Open it.']], [['Opne it.']], {errata: [other]})).toBe('said in the revision before: Open it.'),
  );
});
