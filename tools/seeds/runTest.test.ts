import {expect, test} from 'vitest';
import {readBrowser, readUnit} from './runTest';

const said = (report: unknown) => ({
  status: 1,
  stdout: `A program said this before.\n${JSON.stringify(report, null, 2)}`,
  stderr: '',
});

const spec = (title: string, ok: boolean) => ({
  title,
  ok,
  tests: [
    {
      status: ok ? 'expected' : 'unexpected',
      results: ok ? [{}] : [{error: {message: `Error: \u001B[31m${title}\u001B[39m\n    at /home/me/a.ts:1:2`}}],
    },
  ],
});
const BROWSER = said({
  errors: [],
  suites: [
    {
      title: 'e2e/a.e2e.ts',
      specs: [spec('a box', true)],
      suites: [{title: 'in Arabic', specs: [spec('a box', false), spec('a link', true)]}],
    },
  ],
});
const UNIT = said({
  testResults: [
    {
      assertionResults: [
        {fullName: 'a box', status: 'passed', failureMessages: []},
        {
          fullName: 'in Arabic a box',
          status: 'failed',
          failureMessages: ['Error: a box\n    at file:///home/me/a.ts:1:2'],
        },
        {fullName: 'left out', status: 'skipped', failureMessages: []},
      ],
    },
  ],
});

test.each([
  ['in Arabic a box', {isRed: true, isGreen: false}],
  ['in Arabic a link', {isRed: false, isGreen: true}],
  // One of the two that are called so is red.
  ['a box', {isRed: true, isGreen: false}],
  ['e2e/a.e2e.ts a box', {isRed: false, isGreen: true}],
  ['nobody', {isRed: false, isGreen: false}],
])('of a run in a browser, “%s” has its own outcome', (title, expected) => {
  expect(readBrowser(title, BROWSER)).toMatchObject(expected);
});

test.each([
  ['in Arabic a box', {isRed: true, isGreen: false}],
  ['a box', {isRed: true, isGreen: false}],
  ['left out', {isRed: false, isGreen: false}],
  ['nobody', {isRed: false, isGreen: false}],
])('of a run of unit tests, “%s” has its own outcome', (title, expected) => {
  expect(readUnit(title, UNIT)).toMatchObject(expected);
});

test('what a failure says names no place of this computer', () => {
  expect(readBrowser('in Arabic', BROWSER).said).toBe('Error: a box');
  expect(readUnit('in Arabic', UNIT).said).toBe('Error: a box');
});
