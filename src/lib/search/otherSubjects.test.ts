import {expect, test} from 'vitest';
import {otherSubjectsSchema} from './otherSubjects';

const subject = (...en: string[]) => ({
  name: {en: 'leave', ar: 'الإجازات'},
  ask: 'human-resources',
  phrasings: {en, ar: ['إجازة']},
});
const problems = (value: unknown): string[] => {
  const {error} = otherSubjectsSchema.safeParse(value);
  return (error?.issues ?? []).map(({path, message}) => `${path.join('.')}: ${message}`);
};

test('a subject has a name, whom to ask, and phrasings in each language', () => {
  expect(problems({leave: subject('annual leave', 'sick leave')})).toEqual([]);
  expect(problems({leave: {...subject('annual leave'), ask: 'nobody'}})).toEqual([]);
  expect(problems({leave: {...subject('annual leave'), ask: 'somebody'}})[0]).toMatch(/^leave\.ask: /);
  expect(problems({leave: {...subject('annual leave'), name: {en: 'leave'}}})[0]).toMatch(/^leave\.name\.ar: /);
  expect(problems({leave: subject()})[0]).toMatch(/^leave\.phrasings\.en: /);
  expect(problems({'Leave it': subject('annual leave')})[0]).toMatch(/^Leave it: /);
});

test('a phrasing stands once, however it is written', () =>
  expect(
    problems({
      leave: subject('sick  leave', 'Sick leave'),
      pay: {...subject('sick leave'), phrasings: {en: ['sick leave'], ar: ['راتب']}},
    }),
  ).toEqual([
    'leave.phrasings.en.1: this stands at leave already; it belongs to one subject',
    'pay.phrasings.en.0: this stands at leave already; it belongs to one subject',
  ]));
