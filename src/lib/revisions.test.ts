import {describe, expect, test} from 'vitest';
import {revisionOfVersion, statusOn, versionName, type Revision} from './revisions';
import {revisionsSchema} from './revisionsSchema';

const older = {
  key: '2021-10',
  title: {en: 'Old', ar: 'قديم'},
  short: {en: 'Old', ar: 'قديم'},
  inForce: {from: '2021-10-12', to: '2025-06-21'},
  reviewed: '2026-11-23',
  sources: ['P-11'],
} satisfies Revision;
const newer = {
  ...older,
  key: '2025-06',
  inForce: {from: '2025-06-22'} as Revision['inForce'],
  supersedes: '2021-10',
} satisfies Revision;

const messages = (...revisions: unknown[]) =>
  revisionsSchema.safeParse(revisions).error?.issues.map(({path, message}) => `${path.join('.')}: ${message}`) ?? [];

describe('the list of revisions', () => {
  test('two that follow each other are fine', () => expect(messages(newer, older)).toEqual([]));

  test.each([
    ['an impossible date', [{...newer, reviewed: '2026-13-45'}, older], '0.reviewed'],
    ['a date that YAML turned into something else', [{...newer, reviewed: 20261123}, older], '0.reviewed'],
    [
      'an end before the beginning',
      [newer, {...older, inForce: {from: '2021-10-12', to: '2020-01-01'}}],
      '1.inForce.to',
    ],
    ['an overlap', [newer, {...older, inForce: {from: '2021-10-12', to: '2025-06-22'}}], '1.inForce'],
    ['a revision that supersedes itself', [{...newer, supersedes: '2025-06'}, older], '0.supersedes'],
    ['a key twice', [newer, {...newer, supersedes: undefined}], '1.key'],
    [
      'an end of the revision in force',
      [{...newer, inForce: {from: '2025-06-22', to: '2025-07-01'}}, older],
      '0.inForce.to',
    ],
    ['a title in one language', [{...newer, title: {en: 'New'}}, older], '0.title.ar'],
  ])('refuses %s', (_what, revisions, path) => {
    expect(messages(...revisions).join('\n')).toContain(`${path}: `);
  });
});

test('the newest revision is called "current" by the documentation plugin', () => {
  const all = [newer, older];
  expect(all.map((revision) => versionName(revision, all))).toEqual(['current', '2021-10']);
  expect(all.map((revision) => revisionOfVersion(versionName(revision, all), all))).toEqual(all);
});

test.each([
  ['2021-10-11', 'not-yet'],
  ['2021-10-12', 'in-force'],
  ['2025-06-21', 'in-force'],
  ['2025-06-22', 'superseded'],
] as const)('on %s the older one is %s', (today, status) => {
  expect(statusOn(older, today)).toBe(status);
});

test.each([
  ['2026-11-23', 'in-force'],
  ['2027-05-22', 'in-force'],
  ['2027-05-23', 'unchecked'],
  ['2036-11-23', 'unchecked'],
] as const)('on %s, reviewed in November 2026, the newer one is %s', (today, status) => {
  expect(statusOn(newer, today)).toBe(status);
});
