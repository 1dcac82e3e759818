/** How `npm run test:mutation` counts, and what was committed of it. */
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import mutation, {countsOf, scoreOf, sumOf, type Counts} from '.';

const folder = (seen: number, unseen: number, left = 0): Counts => ({seen, unseen, left});

test('a change that hangs a test is seen; one where no test runs is not; what does not compile counts for nothing', () => {
  const statuses = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'CompileError', 'RuntimeError'];
  expect(countsOf(statuses.map((status) => ({status})))).toEqual({seen: 3, unseen: 2, left: 1});
});

test.each([
  ['all', folder(3, 0), 100],
  ['two of three, with one decimal', folder(2, 1), 66.6],
  ['almost all is not all', folder(9_999, 1), 99.9],
  ['what is left out does not count', folder(1, 1, 98), 50],
  ['nothing', folder(0, 0), 0],
])('the score of %s', (_what, counts, score) => expect(scoreOf(counts)).toBe(score));

test('the score of all is that of their sum', () => {
  expect(sumOf([folder(1, 0, 2), folder(1, 8, 1)])).toEqual({seen: 2, unseen: 8, left: 3});
});

test('a folder that is not there is refused before anything is run', async () => {
  const said: string[] = [];
  const {error} = console;
  console.error = (text: string) => void said.push(text);
  try {
    expect(await mutation(['checklists', 'search/nothing', 'search/distance'])).toBe(1);
  } finally {
    console.error = error;
  }
  expect(said).toEqual([
    'There is no checklists, search/nothing; there are changes, checklist, search, session, and files as search/distance.',
  ]);
});

test('the committed scores are those of the committed counts, and none is below 85 percent', () => {
  const {score, folders} = JSON.parse(readFileSync('trust/mutation.json', 'utf8')) as {
    score: number;
    folders: Record<string, Counts & {score: number; date: string; commit: string}>;
  };
  expect(Object.keys(folders)).toEqual(['changes', 'checklist', 'session']);
  for (const [name, found] of Object.entries(folders)) {
    expect(found.score, name).toBe(Math.floor((1000 * found.seen) / (found.seen + found.unseen)) / 10);
    expect(found.score, name).toBeGreaterThanOrEqual(85);
    expect(found.date, name).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(found.commit, name).toMatch(/^[0-9a-f]{7,}$/);
  }
  expect(score).toBe(scoreOf(sumOf(Object.values(folders))));
});
