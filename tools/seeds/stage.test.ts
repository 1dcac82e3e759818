import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {changedFiles} from './stage';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stage-'));
  for (const [file, text] of [
    ['build/ar/a.js', 'one'],
    ['build/en/a.js', 'two'],
    ['build/en/a.js.br', 'one'],
  ] as const) {
    mkdirSync(path.join(folder, path.dirname(file)), {recursive: true});
    writeFileSync(path.join(folder, file), text);
  }
});
afterEach(() => rmSync(folder, {recursive: true}));

test.each([
  ['changes those that hold it', {file: 'build/*/a.js', find: 'one', put: '1', every: false}, {'build/ar/a.js': '1'}],
  ['adds to all', {file: 'build/*/*.js', add: '!'}, {'build/ar/a.js': 'one!', 'build/en/a.js': 'two!'}],
  ['takes one away', {file: 'build/en/a.js', remove: true}, {'build/en/a.js': undefined}],
  ['writes one that is not there', {file: 'build/b.js', write: 'b'}, {'build/b.js': 'b'}],
] as const)('a change %s', (_what, change, expected) => {
  expect(Object.fromEntries(changedFiles(folder, change))).toEqual(expected);
});

test.each([
  [
    'text',
    {file: 'build/*/a.js', find: 'three', put: '', every: false},
    'build/*/a.js does not hold what should be changed',
  ],
  ['file', {file: 'build/*/b.js', remove: true}, 'there is no file build/*/b.js'],
] as const)('a break that is older than the code is refused: no such %s', (_what, change, message) => {
  expect(() => changedFiles(folder, change)).toThrow(message);
});
