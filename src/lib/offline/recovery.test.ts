import {expect, test} from 'vitest';
import {recoveryFor} from './recovery';

const old = {isNewerThere: true, isTouched: false, wasReloaded: false};

test.each([
  ['a page of an earlier release, untouched', {}, 'reload'],
  ['the same, reloaded already', {wasReloaded: true}, 'offer'],
  ['the same, with a box ticked', {isTouched: true}, 'offer'],
  ['the network is down: a reload would take the page away', {isNewerThere: false}, 'offer'],
] as const)('%s', (_situation, change, expected) => {
  expect(recoveryFor({...old, ...change})).toBe(expected);
});
