import {describe, expect, test} from 'vitest';
import {
  announcedOf,
  claimOn,
  placeRevisions,
  revisionInForce,
  revisionOfVersion,
  revisionOn,
  stateOn,
  successorOf,
  type RevisionEntry,
} from './revisions';
import {revisionsSchema} from './revisionsSchema';
import {entryOf} from './__fixtures__/revisions';

const older = entryOf('2021-10', {inForce: {from: '2021-10-12', to: '2025-06-21'}});
const newer = entryOf('2025-06', {inForce: {from: '2025-06-22'}, supersedes: '2021-10'});
/** The newer one, once another follows it. */
const closed = {...newer, inForce: {from: '2025-06-22', to: '2027-01-02'}};
const coming = entryOf('2027-01', {inForce: {from: '2027-01-03'}, supersedes: '2025-06'});
const draft: RevisionEntry = {...coming, draft: true};
const withdrawn = {...coming, withdrawn: {on: '2027-01-10', because: {en: 'By mistake', ar: 'بالخطأ'}}};

const messages = (...revisions: unknown[]) =>
  revisionsSchema.safeParse(revisions).error?.issues.map(({path, message}) => `${path.join('.')}: ${message}`) ?? [];

describe('the list of revisions', () => {
  test.each([
    ['two that follow each other', [newer, older]],
    ['a draft after one that goes on', [draft, newer, older]],
    ['one that is announced, after one that ends the day before', [coming, closed, older]],
    ['one that was withdrawn, after one that goes on', [withdrawn, newer, older]],
    [
      'a draft after one that was withdrawn',
      [{...draft, key: '2027-03', supersedes: '2027-01'}, withdrawn, newer, older],
    ],
  ])('%s is fine', (_what, revisions) => expect(messages(...revisions)).toEqual([]));

  test.each([
    ['an impossible date', [{...newer, reviewed: '2026-13-45'}, older], '0.reviewed'],
    ['a date that YAML turned into something else', [{...newer, reviewed: 20261123}, older], '0.reviewed'],
    [
      'an end before the beginning',
      [newer, {...older, inForce: {from: '2021-10-12', to: '2020-01-01'}}],
      '1.inForce.to',
    ],
    ['an overlap', [newer, {...older, inForce: {from: '2021-10-12', to: '2025-06-22'}}], '1.inForce'],
    ['a gap', [newer, {...older, inForce: {from: '2021-10-12', to: '2025-06-20'}}], '1.inForce'],
    ['no end where another follows', [coming, newer, older], '1.inForce'],
    ['an end where only a draft follows', [draft, closed, older], '1.inForce.to'],
    ['an end where what followed was withdrawn', [withdrawn, closed, older], '1.inForce.to'],
    ['a draft in the middle', [newer, {...older, draft: true}], '1.draft'],
    ['a draft that was withdrawn', [{...withdrawn, draft: true}, newer, older], '0.withdrawn'],
    ['nothing that was published', [{...draft, supersedes: undefined}], '0'],
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

describe('the state of a revision on a day', () => {
  test.each([
    ['2021-10-11', older, 'announced'],
    ['2021-10-12', older, 'in-force'],
    ['2025-06-21', older, 'in-force'],
    ['2025-06-22', older, 'superseded'],
    ['2027-01-02', closed, 'in-force'],
    ['2027-01-03', closed, 'superseded'],
    ['2027-01-02', coming, 'announced'],
    ['2027-01-03', coming, 'in-force'],
    ['2027-01-03', draft, 'draft'],
    ['2027-01-02', withdrawn, 'announced'],
    ['2027-01-09', withdrawn, 'in-force'],
    ['2027-01-10', withdrawn, 'withdrawn'],
  ] as const)('%s', (day, revision, state) => expect(stateOn(revision, day)).toBe(state));

  test.each([
    ['2026-11-23', 'in-force'],
    ['2027-05-22', 'in-force'],
    ['2027-05-23', 'unchecked'],
    ['2036-11-23', 'unchecked'],
  ] as const)('on %s a page that was reviewed in November 2026 claims: %s', (day, claim) => {
    expect(claimOn(newer, day)).toBe(claim);
  });
});

test.each([
  ['2019-01-01', [coming, closed, older], '2021-10'],
  ['2025-06-21', [coming, closed, older], '2021-10'],
  ['2027-01-02', [coming, closed, older], '2025-06'],
  ['2027-01-03', [coming, closed, older], '2027-01'],
  ['2027-01-03', [draft, newer, older], '2025-06'],
  ['2027-01-09', [withdrawn, newer, older], '2027-01'],
  ['2027-01-10', [withdrawn, newer, older], '2025-06'],
] as const)('on %s exactly one revision is in force', (day, revisions, key) => {
  expect(revisionOn<RevisionEntry>(revisions, day).key).toBe(key);
});

describe('the places of revisions', () => {
  const placesOn = (day: string, entries: readonly RevisionEntry[], withDraft = false) =>
    placeRevisions(entries, {day, withDraft}).map(({key, version, base, state}) => [key, version, base, state]);

  test('the newest text stands in docs/, the one in force at the short addresses', () => {
    expect(placesOn('2026-12-01', [newer, older])).toEqual([
      ['2025-06', 'current', '', 'in-force'],
      ['2021-10', '2021-10', '/2021-10', 'superseded'],
    ]);
  });
  test('one that is announced stands at its own address until its day', () => {
    expect(placesOn('2027-01-02', [coming, closed, older])).toEqual([
      ['2027-01', 'current', '/2027-01', 'announced'],
      ['2025-06', '2025-06', '', 'in-force'],
      ['2021-10', '2021-10', '/2021-10', 'superseded'],
    ]);
    expect(placesOn('2027-01-03', [coming, closed, older])).toEqual([
      ['2027-01', 'current', '', 'in-force'],
      ['2025-06', '2025-06', '/2025-06', 'superseded'],
      ['2021-10', '2021-10', '/2021-10', 'superseded'],
    ]);
  });
  test('a draft is for those who write it', () => {
    expect(placesOn('2027-02-01', [draft, newer])).toEqual([['2025-06', '2025-06', '', 'in-force']]);
    expect(placesOn('2027-02-01', [draft, newer], true)).toEqual([
      ['2027-01', 'current', '/2027-01', 'draft'],
      ['2025-06', '2025-06', '', 'in-force'],
    ]);
  });
  test('after a withdrawal stands at the short addresses what stood there before', () => {
    expect(placesOn('2027-01-10', [withdrawn, newer])).toEqual([
      ['2027-01', 'current', '/2027-01', 'withdrawn'],
      ['2025-06', '2025-06', '', 'in-force'],
    ]);
  });
  test('each is found by its folder', () => {
    const all = placeRevisions([coming, closed, older], {day: '2027-01-02', withDraft: false});
    expect(revisionOfVersion('current', all)?.key).toBe('2027-01');
    expect(revisionOfVersion('2021-10', all)?.key).toBe('2021-10');
    expect(revisionOfVersion('2020-03', all)).toBeUndefined();
    expect(revisionInForce(all).key).toBe('2025-06');
    expect(announcedOf(all).map(({key}) => key)).toEqual(['2027-01']);
  });
  test('what takes its place was published, and not withdrawn', () => {
    const all = placeRevisions([{...draft, key: '2027-03', supersedes: '2027-01'}, withdrawn, newer, older], {
      day: '2027-02-01',
      withDraft: true,
    });
    expect(successorOf(all[3]!, all)?.key).toBe('2025-06');
    expect(successorOf(all[2]!, all)).toBeUndefined();
  });
});
