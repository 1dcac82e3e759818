import {describe, expect, test} from 'vitest';
import {stateOf} from '../checklist/record';
import {policyHistory} from './policyHistory';
import {revisionOf} from '../__fixtures__/revisions';

const revisions = ['2025-06', '2021-10', '2020-03'].map((key) => revisionOf(key));

describe('having read a revision', () => {
  test.each([
    ['only words changed', {'2025-06': [{id: 'a/b', class: 'editorial', cause: 'judgement'}]}, {}, 'done'],
    ['nothing changed', {}, {}, 'done'],
    ['a step changed', {'2025-06': [{id: 'a/b', class: 'substantive', cause: 'law'}]}, {}, 'changed'],
    ['a step came', {'2025-06': [{id: 'a/b', class: 'new', cause: 'law'}]}, {}, 'changed'],
    [
      'an item went',
      {},
      {
        'a.b': [
          {revision: '2020-03', class: 'new'},
          {revision: '2025-06', class: 'retired', cause: 'law'},
        ],
      },
      'changed',
    ],
    ['something changed earlier', {'2021-10': [{id: 'a/b', class: 'substantive', cause: 'law'}]}, {}, 'done'],
  ] as const)('%s', (_name, changes, items, state) => {
    expect(stateOf(policyHistory(revisions, changes, items), {'2021-10': '2022-01-01T00:00:00.000Z'}, '2025-06')).toBe(
      state,
    );
  });
});

test('the first revision is new, whatever it says of itself; each later one says whether it asks again', () => {
  const items = {
    'a.kept': [{revision: '2020-03', class: 'new'}],
    'a.reworded': [
      {revision: '2020-03', class: 'new'},
      {revision: '2025-06', class: 'editorial', cause: 'judgement'},
    ],
  } as const;
  expect(
    policyHistory(
      revisions,
      {
        '2020-03': [{id: 'a/b', class: 'substantive', cause: 'law'}],
        '2021-10': [
          {id: 'a/b', class: 'editorial', cause: 'judgement'},
          {id: 'a/c', class: 'substantive', cause: 'law'},
        ],
      },
      items,
    ),
  ).toEqual([
    {revision: '2020-03', class: 'new'},
    {revision: '2021-10', class: 'substantive'},
    {revision: '2025-06', class: 'editorial'},
  ]);
});
