import {describe, expect, test} from 'vitest';
import {changeText, claimsOf, partOf, promisesOf, readSeed, rowsOf, sampleOf, type Seed} from './breaks';

const GOOD = `
promise: Strict headers on every answer
breaks: the address of the page is sent to every site
change:
  - {file: tools/hosting/nginx.ts, find: no-referrer, put: unsafe-url}
test: {unit: tools/hosting/nginx.test.ts, title: sends no address}
`;

describe('a break', () => {
  test('is read whole', () => {
    expect(readSeed('headers/referrer', GOOD)).toEqual({
      id: 'headers/referrer',
      promise: 'Strict headers on every answer',
      breaks: 'the address of the page is sent to every site',
      change: [{file: 'tools/hosting/nginx.ts', find: 'no-referrer', put: 'unsafe-url', every: false}],
      test: {unit: 'tools/hosting/nginx.test.ts', title: 'sends no address'},
    });
  });

  test.each([
    ['names no test', GOOD.replace(/^test.*$/m, ''), 'test'],
    ['changes nothing', GOOD.replace(/change:\n.*$/m, 'change: []'), 'change'],
    ['leaves the project', GOOD.replace('tools/hosting/nginx.ts, find', '../nginx.ts, find'), 'change'],
    ['is no YAML', 'promise: [', 'Flow sequence'],
    ['has a word too many', `${GOOD}note: x\n`, 'note'],
  ])('is refused with its file when it %s', (_, text, word) => {
    expect(() => readSeed('headers/referrer', text)).toThrow(
      new RegExp(`^tests/seeds/headers/referrer\\.yml: [\\s\\S]*${word}`),
    );
  });
});

describe('a text', () => {
  test.each([
    ['once', {file: 'a', find: 'a', put: '$&b', every: false}, '$&ba'],
    ['everywhere', {file: 'a', find: 'a', put: 'b', every: true}, 'bb'],
    ['by a pattern', {file: 'a', pattern: '(.)a$', put: '$1c', every: false}, 'ac'],
  ] as const)('is changed %s', (_, change, expected) => {
    expect(changeText('aa', change)).toBe(expected);
  });

  test.each([
    ['text', {file: 'a', find: 'x', put: 'b', every: false}],
    ['pattern', {file: 'a', pattern: '^x', put: 'b', every: true}],
  ] as const)('without the %s is not', (_, change) => {
    expect(changeText('aa', change)).toBeUndefined();
  });
});

const named = (count: number): Seed[] => Array.from({length: count}, (_, index) => ({...readSeed(`a/${index}`, GOOD)}));

test('parts are all of them, each once', () => {
  const seeds = named(7);
  expect(
    ['1/3', '2/3', '3/3']
      .flatMap((part) => partOf(seeds, part))
      .map(({id}) => id)
      .sort(),
  ).toEqual(['a/0', 'a/1', 'a/2', 'a/3', 'a/4', 'a/5', 'a/6']);
  for (const part of ['0/3', '4/3', 'two', '1/0']) expect(() => partOf(seeds, part)).toThrow(/is no part/);
});

test('rows are of breaks that are there, the newest of each, in their order', () => {
  const [seen, unseen] = ['seen', 'not seen'];
  const before = [
    {id: 'a/gone', sight: seen},
    {id: 'b/two', sight: unseen},
    {id: 'a/one', sight: seen},
  ];
  const found = [
    {id: 'c/new', sight: seen},
    {id: 'b/two', sight: seen},
    {id: 'a/gone-too', sight: unseen},
  ];
  expect(rowsOf([{id: 'a/one'}, {id: 'a/other'}, {id: 'b/two'}, {id: 'c/new'}], before, found)).toEqual([
    {id: 'a/one', sight: 'seen'},
    {id: 'b/two', sight: 'seen'},
    {id: 'c/new', sight: 'seen'},
  ]);
});

test('a sample is the same for a commit, and another for the next', () => {
  const ids = (commit: string): string[] => sampleOf(named(50), 5, commit).map(({id}) => id);
  expect(ids('one')).toHaveLength(5);
  expect(ids('one')).toEqual(ids('one'));
  expect(ids('one')).not.toEqual(ids('other'));
});

test('promises stand in the first column, claims in bold', () => {
  expect(promisesOf('| Promise | Test |\n| --- | --- |\n| One | a |\n| Two | b |\n')).toEqual(['One', 'Two']);
  expect(claimsOf('- **Light.** x\n- **Lists that know**: y\n- plain\n')).toEqual(['Light', 'Lists that know']);
});
