import {expect, test} from 'vitest';
import {nextTab} from './tabKeys';

test.each([
  ['ArrowRight', 0, 'ltr', 1],
  ['ArrowRight', 2, 'ltr', 0],
  ['ArrowLeft', 0, 'ltr', 2],
  ['ArrowLeft', 0, 'rtl', 1],
  ['ArrowRight', 0, 'rtl', 2],
  ['Home', 2, 'rtl', 0],
  ['End', 0, 'ltr', 2],
  ['Enter', 1, 'ltr', -1],
])('%s from tab %i in %s leads to %i', (key, index, direction, expected) => {
  expect(nextTab(key, index, 3, direction)).toBe(expected);
});
