import {describe, expect, test} from 'vitest';
import {isCheckDue, isTooSoon, parseState, troubleAfter, type Trouble} from './state';

const NOON = Date.parse('2026-11-23T12:00:00.000Z');
const trouble = (tries: number): Trouble => ({edition: 'a', failure: 'damaged', at: '2026-11-23T12:00:00.000Z', tries});
const minutes = (count: number): number => NOON + count * 60_000;

describe('an edition that did not arrive is left alone', () => {
  test.each([
    [1, 1],
    [2, 5],
    [3, 30],
    [4, 120],
    [5, 720],
    [99, 720],
  ])('after %i tries for %i minutes', (tries, pause) => {
    expect(isTooSoon(trouble(tries), 'a', minutes(pause) - 1)).toBe(true);
    expect(isTooSoon(trouble(tries), 'a', minutes(pause))).toBe(false);
  });

  test('but not another edition', () => expect(isTooSoon(trouble(1), 'b', NOON)).toBe(false));
  test('nor after the clock was set back', () => expect(isTooSoon(trouble(1), 'a', NOON - 1)).toBe(false));
  test('nor without any trouble', () => expect(isTooSoon(undefined, 'a', NOON)).toBe(false));
});

describe('after a try', () => {
  test.each([
    [
      'that failed first',
      undefined,
      'foreign',
      {edition: 'a', failure: 'foreign', at: '2026-11-23T12:00:00.000Z', tries: 1},
    ],
    ['that failed again', trouble(2), 'damaged', trouble(3)],
    ['of the next edition', {...trouble(2), edition: '0'}, 'damaged', trouble(1)],
    ['on a dead line', trouble(2), 'network', trouble(2)],
    ['that went well', trouble(2), undefined, undefined],
    ['that went well for another edition', {...trouble(2), edition: 'b'}, undefined, {...trouble(2), edition: 'b'}],
  ] as const)('%s', (_try, before, failure, after) => expect(troubleAfter(before, 'a', failure, NOON)).toEqual(after));
});

test('trouble that was stored is read back, and what is none counts as none', () => {
  expect(parseState(JSON.stringify({trouble: trouble(3)})).trouble).toEqual(trouble(3));
  for (const wrong of [
    7,
    'damaged',
    {},
    {...trouble(1), failure: 'bad'},
    {...trouble(1), tries: '1'},
    {...trouble(1), at: 0},
    {...trouble(1), edition: null},
  ]) {
    expect(parseState(JSON.stringify({trouble: wrong})).trouble).toBeUndefined();
  }
});

describe('what is kept is looked through for damage', () => {
  const kept = {ar: '2026-11-20T12:00:00.000Z'};
  const state = {kept, isDeclined: false, leaving: []};
  test.each([
    ['a day after the last look', {...state, checked: '2026-11-22T12:00:00.000Z'}, true],
    ['not before', {...state, checked: '2026-11-22T12:00:00.001Z'}, false],
    ['a day after it arrived', state, true],
    ['not on the day on which it arrived', {...state, kept: {ar: '2026-11-23T09:00:00.000Z'}}, false],
    ['after the clock was set back', {...state, checked: '2026-11-24T12:00:00.000Z'}, true],
    ['where the day of the last look cannot be read', {...state, checked: 'yesterday'}, true],
    ['not where nothing is kept', {...state, kept: {}}, false],
  ])('%s', (_when, before, isDue) => expect(isCheckDue(before, NOON)).toBe(isDue));

  test('the day is read back, and anything else is none', () => {
    expect(parseState('{"checked": "2026-11-22T12:00:00.000Z"}').checked).toBe('2026-11-22T12:00:00.000Z');
    expect(parseState('{"checked": 7}').checked).toBeUndefined();
  });
});
