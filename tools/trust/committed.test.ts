/** What is committed about promises, breaks and long checks agrees with itself. */
import {existsSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {claimsOf, promisesOf, readSeeds} from '../seeds/breaks';
import {withResults, type SeenBreak, type TrustResults} from './table';

const PROMISES = readFileSync('deploy/PROMISES.md', 'utf8');

test('the committed table is what the committed results say', () => {
  const {rows} = JSON.parse(readFileSync('trust/seeds.json', 'utf8')) as {rows: SeenBreak[]};
  const results = JSON.parse(readFileSync('trust/results.json', 'utf8')) as TrustResults;
  expect(withResults(PROMISES, rows, results)).toBe(PROMISES);
});

test('every break has its row, and every row its break', () => {
  const {rows} = JSON.parse(readFileSync('trust/seeds.json', 'utf8')) as {rows: {id: string}[]};
  expect(rows.map(({id}) => id)).toEqual(readSeeds().map(({id}) => id));
});

test('what is committed names no place of a computer', () => {
  for (const file of ['trust/seeds.json', 'trust/results.json', 'trust/mutation.json'])
    expect(
      readFileSync(file, 'utf8').match(/(?<![\w.])\/(?:home|private|root|tmp|Users|usr|var|work)\/[^"]*/g),
      file,
    ).toBeNull();
});

test('every promise and every claim of the README has three breaks or more, and no break is of something else', () => {
  const promises = [
    ...promisesOf(PROMISES),
    ...claimsOf(readFileSync('README.md', 'utf8')).map((claim) => `README: ${claim}`),
  ];
  expect(promises.length).toBeGreaterThan(30);
  const seeds = readSeeds();
  expect(seeds.filter(({promise}) => !promises.includes(promise)).map(({id, promise}) => `${id}: ${promise}`)).toEqual(
    [],
  );
  expect(promises.filter((promise) => seeds.filter((seed) => seed.promise === promise).length < 3)).toEqual([]);
  expect(seeds.length).toBeGreaterThanOrEqual(120);
});

test('every test that a break names is there', () => {
  const missing = readSeeds().flatMap(({id, test: named}) => {
    const file = 'unit' in named ? named.unit : 'browser' in named ? named.browser : undefined;
    return file !== undefined && !existsSync(file) ? [`${id}: ${file}`] : [];
  });
  expect(missing).toEqual([]);
});
