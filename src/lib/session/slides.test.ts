import {describe, expect, test} from 'vitest';
import {sessionFile, type Segment, type Session} from './session';
import {STEPS_PER_SLIDE, deckOf, fittingScale} from './slides';

const part = (id: string, more: Partial<Segment>): Segment => ({
  id,
  kind: 'teach',
  minutes: 10,
  optional: false,
  title: id,
  notes: [],
  guides: [],
  ...more,
});
const guide = (steps: number) => ({
  title: 'Guide',
  address: '/en/guide/',
  description: 'What it is',
  steps: Array.from({length: steps}, (_unused, index) => `Step ${index + 1}`),
});
const session = (segments: readonly Segment[]): Session => ({
  id: 'train-vpn',
  title: 'VPN',
  description: '',
  address: '/en/train-vpn/',
  revision: '2025-06',
  minutes: 90,
  objectives: [],
  segments,
  exercises: [{id: 'connect', title: 'Connect', task: [], solution: []}],
  quiz: ['one', 'two'].map((id) => ({id, kind: 'single', text: id, answers: [], explanation: ''})),
  fallbacks: [],
});
const kinds = (segments: readonly Segment[]) =>
  deckOf(session(segments)).map((part) => part.map(({kind}) => kind).join(' '));

describe('deckOf', () => {
  test('begins with the title and the agenda, and ends with the closing', () => {
    expect(kinds([part('why', {}), part('break', {kind: 'break'})])).toEqual(['title agenda topic', 'break', 'end']);
  });

  test('shows each exercise with its solution after it, and each question with its answer', () => {
    expect(kinds([part('try', {kind: 'exercise', exercise: 'connect'}), part('ask', {kind: 'quiz'})])).toEqual([
      'title agenda task solution',
      'question answer question answer',
      'end',
    ]);
  });

  test('shows the questions also where an exercise is done in the same part', () => {
    expect(kinds([part('plan', {kind: 'quiz', exercise: 'connect'})])).toEqual([
      'title agenda task solution question answer question answer',
      'end',
    ]);
  });

  test.each([
    [0, [0]],
    [1, [1]],
    [STEPS_PER_SLIDE, [STEPS_PER_SLIDE]],
    [5, [3, 2]],
    [9, [3, 3, 3]],
    [10, [4, 4, 2]],
  ] as const)('%i steps of a guide go on slides of %j', (steps, expected) => {
    const [slides] = deckOf(session([part('show', {kind: 'demonstrate', guides: [guide(steps)]})]));
    const shown = slides!.flatMap((slide) => (slide.kind === 'guide' ? [slide] : []));
    expect(shown.map((slide) => slide.steps.length)).toEqual(expected);
    expect(shown.flatMap((slide) => slide.steps)).toEqual(guide(steps).steps);
    expect(shown.map(({from}) => from)).toEqual(
      expected.map((_size, index) => 1 + expected.slice(0, index).reduce<number>((sum, size) => sum + size, 0)),
    );
  });

  test('names each place once, by part and number', () => {
    const ids = deckOf(session([part('why', {guides: [guide(9)]}), part('ask', {kind: 'quiz'})])).flatMap((slides) =>
      slides.map(({id}) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.at(0)).toBe('why-1');
    expect(ids.at(-1)).toBe('closing-1');
  });
});

test.each([
  ['that is short keeps its size', 1, 1],
  ['that is long is made as small as it must be', 0.83, 0.8],
  ['that is far too long has a size that can still be read', 0.1, 0.5],
] as const)('a slide %s', (_what, fits, expected) => {
  expect(fittingScale((scale) => scale > fits)).toBe(expected);
});

test('each question and its answer say which of how many they are', () => {
  const numbers = deckOf(session([part('ask', {kind: 'quiz'})]))
    .flat()
    .flatMap((slide) => (slide.kind === 'question' || slide.kind === 'answer' ? [slide.of] : []));
  expect(numbers).toEqual([
    {number: 1, total: 2},
    {number: 1, total: 2},
    {number: 2, total: 2},
    {number: 2, total: 2},
  ]);
});

test('the facts of a session have a file for each revision', () => {
  expect(sessionFile('train-vpn', '2025-06')).toBe('sessions/2025-06/train-vpn.json');
});
