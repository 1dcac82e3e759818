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
])('refuses %s', (_what, history) => expect(accepts(...history)).toBe(false));

/** Where each problem stands, and what is said of it. */
function diagnosticsIn(...history: unknown[]): string[] {
  const {error} = itemsSchema.safeParse({'vpn.connected': history});
  return (error?.issues ?? []).map(({path, message}) => `${path.slice(1).join('/')}: ${message}`);
}
const later = (revision: string, more: object) => ({revision, class: 'substantive', cause: 'law', ...more});

test.each([
  [
    'what was retired can be new again',
    [first, later('2021-10', {class: 'retired'}), later('2025-06', {class: 'new'})],
  ],
  ['an earlier meaning can come back', [first, later('2021-10', {}), later('2025-06', {returnsTo: '2020-03'})]],
])('%s', (_what, history) => expect(diagnosticsIn(...history)).toEqual([]));

test.each([
  [[later('2020-03', {})], ['0: the first entry is of class new']],
  [[first, later('2020-03', {})], ['1: entries stand oldest first, one a revision']],
  [[first, later('2021-10', {class: 'new'})], ['1: only a retired item can be new again']],
  [[first, later('2021-10', {class: 'retired'}), later('2025-06', {})], ['2: after retired only new can follow']],
  [[first, later('2021-10', {cause: undefined})], ['1: a change names its cause: law, product or judgement']],
  [[first, later('2021-10', {returnsTo: '2019-01'})], ['1: no entry for 2019-01']],
])('each problem is said at the entry that has it: %j', (history, diagnostics) =>
  expect(diagnosticsIn(...history)).toEqual(diagnostics),
);
