import {expect, test} from 'vitest';
import {itemsSchema} from './itemsSchema';

const first = {revision: '2020-03', class: 'new'};
const accepts = (...history: unknown[]) => itemsSchema.safeParse({'vpn.connected': history}).success;

test('a history is accepted', () => {
  expect(
    accepts(
      first,
      {revision: '2021-10', class: 'editorial', cause: 'judgement'},
      {revision: '2025-06', class: 'retired', cause: 'product'},
    ),
  ).toBe(true);
});

test.each([
  ['no entry', []],
  ['a first entry that changes something', [{revision: '2020-03', class: 'substantive', cause: 'law'}]],
  ['the wrong order', [first, {revision: '2019-10', class: 'editorial', cause: 'law'}]],
  ['two entries of one revision', [first, {...first, cause: 'law'}]],
  ['a change without a cause', [first, {revision: '2025-06', class: 'substantive'}]],
  ['an unknown class', [first, {revision: '2025-06', class: 'changed', cause: 'law'}]],
  [
    'life after retirement',
    [
      first,
      {revision: '2021-10', class: 'retired', cause: 'law'},
      {revision: '2025-06', class: 'editorial', cause: 'law'},
    ],
  ],
  ['a return to nowhere', [first, {revision: '2025-06', class: 'substantive', cause: 'law', returnsTo: '2021-10'}]],
])('refuses %s', (_diagnostic, history) => expect(accepts(...history)).toBe(false));
