/** Breaks of sources find what they change: told in a second, not by the last step of a whole run. */
import {expect, test} from 'vitest';
import {readSeeds} from './breaks';
import {changedFiles} from './stage';

const ofSources = readSeeds().flatMap(({id, change}) =>
  change.filter(({file}) => !/^build\b|\*/.test(file)).map((one) => ({id, one})),
);

/** Why a break finds nothing to change, or nothing. */
function whyOld({id, one}: (typeof ofSources)[number]): readonly string[] {
  try {
    changedFiles('.', one);
    return [];
  } catch (error) {
    return [`${id}: ${(error as Error).message}`];
  }
}

test('what a break changes in a source file stands in it', () => {
  const names = ofSources.map(({id}) => id);
  expect(names).toContain('search/code-counts-like-a-word'); // a text
  expect(names).toContain('input/address-of-a-script'); // a pattern
  expect(ofSources.flatMap(whyOld)).toEqual([]);
});
