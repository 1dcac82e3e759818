import {expect, test} from 'vitest';
import {diffSequence} from './sequenceDifference';

/** Removed texts with a minus, added ones with a plus. */
const show = (a: readonly string[], b: readonly string[]) =>
  diffSequence(a, b).map(({kind, text}) => `${{same: '', removed: '-', added: '+'}[kind]}${text}`);

test('what stayed, what went and what came, in the order of both', () => {
  expect(show(['one', 'two', 'three'], ['one', 'three', 'four'])).toEqual(['one', '-two', 'three', '+four']);
});

test('what was changed went before it came; neighbours of a kind stay apart', () => {
  expect(show(['a', 'b'], ['c', 'd'])).toEqual(['-a', '-b', '+c', '+d']);
});

test('equal sequences, and empty ones', () => {
  expect(show(['a', 'b'], ['a', 'b'])).toEqual(['a', 'b']);
  expect(show([], ['a'])).toEqual(['+a']);
  expect(show([], [])).toEqual([]);
});

test('a word that stayed outweighs white space', () => {
  expect(show(['x', ' ', ' '], [' ', ' ', 'x'])).toEqual(['+ ', '+ ', 'x', '- ', '- ']);
});
