import {expect, test} from 'vitest';
import type {Change} from './changes';
import {countParts, partOf} from './changeParts';

const change = (kind: Change['kind'], changeClass: Change['class'], cause: Change['cause']): Change => ({
  kind,
  class: changeClass,
  cause,
  id: 'a',
  title: 'A',
  audience: [],
  words: 'A',
  differences: [],
});

test.each([
  ['step', 'substantive', 'product', 'actions'],
  ['item', 'new', 'judgement', 'checklists'],
  ['page', 'retired', 'product', 'actions'],
  ['section', 'substantive', 'law', 'texts'],
  ['section', 'substantive', 'product', 'texts'],
  ['question', 'new', 'judgement', 'texts'],
  ['step', 'editorial', 'product', 'wording'],
  ['section', 'editorial', 'law', 'wording'],
  ['step', 'moved', 'judgement', 'wording'],
  ['page', 'moved', 'judgement', 'wording'],
  ['item', 'moved', 'judgement', 'checklists'],
] as const)('a %s that is %s by %s is told among the %s', (kind, changeClass, cause, part) =>
  expect(partOf(change(kind, changeClass, cause))).toBe(part),
);

test('each is told once', () =>
  expect(
    countParts([
      change('step', 'new', 'law'),
      change('intro', 'new', 'product'),
      change('node', 'editorial', 'product'),
      change('step', 'moved', 'judgement'),
    ]),
  ).toEqual({actions: 1, checklists: 0, explanations: 0, texts: 1, wording: 2}));

test('of a step it counts whether it says to do something else, or only explains it otherwise', () => {
  const step = {...change('step', 'substantive', 'law'), differences: [{before: 'B', after: 'C'}]};
  expect(partOf(step)).toBe('explanations');
  expect(partOf({...step, differences: [{before: 'Z', after: 'A'}, ...step.differences]})).toBe('actions');
  // A new one is told with all that it says.
  expect(partOf({...step, class: 'new', differences: [{after: 'C'}]})).toBe('actions');
});
