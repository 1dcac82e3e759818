/** Breaks of sources find what they change: told in a second, not by the last step of a whole run. */
import {existsSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {readSeeds} from './breaks';

const ofSources = readSeeds().flatMap(({id, change}) =>
  change.flatMap((one) =>
    'find' in one && !/^build\b|\*/.test(one.file) ? [{id, file: one.file, find: one.find}] : [],
  ),
);

test('what a break replaces in a source file stands in it', () => {
  expect(ofSources.map(({id}) => id)).toContain('search/code-counts-like-a-word');
  expect(ofSources.filter(({file, find}) => !existsSync(file) || !readFileSync(file, 'utf8').includes(find))).toEqual(
    [],
  );
});
