import {expect, test} from 'vitest';
import type {RevisionPage} from './changes';
import {withdrawnPages} from './withdrawn';
import {inForceOf, revisionOf} from '../__fixtures__/revisions';

const page = (slug: string, title: string): RevisionPage => ({
  slug,
  kind: 'guide',
  title,
  audience: [],
  passages: [],
  items: [],
});
const revisions = [inForceOf('2027-01'), revisionOf('2025-06'), revisionOf('2021-10')];

test('a page is withdrawn by the revision after the last that has it, with its cause and what took its place', () => {
  expect(
    withdrawnPages({
      revisions,
      pages: [
        [page('kept', 'Kept'), page('newer', 'Newer')],
        [page('kept', 'Kept then'), page('gone', 'Gone'), page('cl-list', 'A list')],
        [page('gone', 'Gone, earlier'), page('long-gone', 'Long gone'), page('kept', 'Kept at first')],
      ],
      retired: [],
      changes: {
        '2027-01': [
          {id: 'gone', class: 'retired', cause: 'law', instead: 'newer'},
          {id: 'kept/step', class: 'retired', cause: 'product'},
        ],
        '2025-06': [{id: 'long-gone', class: 'retired', cause: 'product'}],
      },
    }),
  ).toEqual([
    {slug: 'cl-list', by: '2027-01', last: {key: '2025-06', title: 'A list'}},
    {
      slug: 'gone',
      by: '2027-01',
      last: {key: '2025-06', title: 'Gone'},
      cause: 'law',
      instead: {slug: 'newer', title: 'Newer'},
    },
    {slug: 'long-gone', by: '2025-06', last: {key: '2021-10', title: 'Long gone'}, cause: 'product'},
  ]);
});

test('of a page that went before what is kept only the revision is known', () => {
  expect(
    withdrawnPages({
      revisions: revisions.slice(0, 1),
      pages: [[page('kept', 'Kept')]],
      retired: [
        {key: '2020-03', retired: '2026-01-01', pages: ['first', 'kept']},
        {key: '2021-10', retired: '2027-01-01', pages: ['kept', 'second']},
      ],
      changes: {},
    }),
  ).toEqual([
    {slug: 'first', by: '2021-10'},
    {slug: 'second', by: '2027-01'},
  ]);
});

test('what took the place of a page and went too is not named: there is a page that explains it', () => {
  const pages = [[page('kept', 'Kept')], [page('gone', 'Gone')], []];
  expect(
    withdrawnPages({
      revisions,
      pages,
      retired: [],
      changes: {'2027-01': [{id: 'gone', class: 'retired', cause: 'law', instead: 'newer'}]},
    }),
  ).toEqual([{slug: 'gone', by: '2027-01', last: {key: '2025-06', title: 'Gone'}, cause: 'law'}]);
});

test('a page that came back is not withdrawn', () => {
  expect(
    withdrawnPages({revisions, pages: [[page('a', 'A')], [], [page('a', 'A')]], retired: [], changes: {}}),
  ).toEqual([]);
});

test('the reason of another revision is not given: a page that came back may go again without one', () => {
  expect(
    withdrawnPages({
      revisions,
      pages: [[], [page('a', 'A')], []],
      retired: [],
      changes: {'2021-10': [{id: 'a', class: 'retired', cause: 'law'}]},
    }),
  ).toEqual([{slug: 'a', by: '2027-01', last: {key: '2025-06', title: 'A'}}]);
});

test('of several revisions that are no longer kept the newest counts, in whatever order they are written', () => {
  const retired = [
    {key: '2019-05', retired: '2025-01-01', pages: ['a', 'b']},
    {key: '2021-10', retired: '2027-01-01', pages: ['b']},
    {key: '2020-03', retired: '2026-01-01', pages: ['a', 'b']},
  ];
  for (const order of [retired, retired.toReversed()])
    expect(withdrawnPages({revisions: revisions.slice(0, 1), pages: [[]], retired: order, changes: {}})).toEqual([
      {slug: 'a', by: '2021-10'},
      {slug: 'b', by: '2027-01'},
    ]);
});

test('a revision of which no page was read has none', () => {
  expect(
    withdrawnPages({revisions, pages: [[page('kept', 'Kept')], [page('gone', 'Gone')]], retired: [], changes: {}}),
  ).toEqual([{slug: 'gone', by: '2027-01', last: {key: '2025-06', title: 'Gone'}}]);
});
