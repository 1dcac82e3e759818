import {expect, test} from 'vitest';
import {patienceAfter, pauseAfter} from './retry';

const UP_TO = [0, 1, 2, 3, 4, 5, 6, 100];

test('an answer is waited for, first so shortly that the reader hears of it within two seconds', () => {
  expect(UP_TO.map(patienceAfter)).toEqual([1200, 2400, 4800, 5000, 5000, 5000, 5000, 5000]);
});

test('the disk is asked again, first soon, then every three seconds, and never given up', () => {
  expect(UP_TO.slice(1).map(pauseAfter)).toEqual([500, 1000, 2000, 3000, 3000, 3000, 3000]);
});
