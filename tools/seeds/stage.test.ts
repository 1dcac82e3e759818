import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {allowAlso, changedFiles, changedWithin} from './stage';

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

test('a changed style sheet is changed in the pages of its language in which it stands', () => {
  for (const [file, text] of [
    ['build/ar/index.html', '<style>a{}</style>'],
    ['build/ar/b/index.html', '<style>a{}</style><p>a{}'],
    ['build/ar/c/index.html', '<style>other{}</style>'],
    ['build/en/index.html', '<style>a{}</style>'],
  ] as const) {
    mkdirSync(path.join(folder, path.dirname(file)), {recursive: true});
    writeFileSync(path.join(folder, file), text);
  }
  const change = {before: 'a{}', after: "a{content:'$&'}"};
  expect(Object.fromEntries(changedWithin(folder, 'build/ar/assets/css/styles.1.css', change))).toEqual({
    'build/ar/index.html': "<style>a{content:'$&'}</style>",
    'build/ar/b/index.html': "<style>a{content:'$&'}</style><p>a{}",
  });
});

test('what stands in a page is allowed by its hash, and nothing else', () => {
  // printf 'a' | openssl dgst -sha256 -binary | base64
  const a = "'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='";
  // printf 'b' | openssl dgst -sha256 -binary | base64
  const b = "'sha256-PiPoFgA5WUoziU9lZOGxNIu9egCI1CxKy3PurtWcAJ0='";
  const policy = "script-src 'self' 'sha256-x'; style-src 'self'";
  const page =
    '<script>a</script><script src="/b.js"></script><script type="application/json">b</script><style>b</style>';
  expect(allowAlso(policy, [page, page])).toBe(`script-src 'self' ${a} 'sha256-x'; style-src 'self' ${b}`);
  expect(allowAlso(policy, ['<p>'])).toBe(policy);
});
