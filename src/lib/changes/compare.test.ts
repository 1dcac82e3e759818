import fc from 'fast-check';
import {expect, test} from 'vitest';
import {alignBlocks, comparePath, isSame, readChoice, type Block} from './compare';

const block = (anchor: string, text: string, kind: Block['kind'] = 'text'): Block => ({anchor, text, kind});
const words = (before: readonly Block[], after: readonly Block[]) =>
  alignBlocks(before, after).map((row) => [row.before?.text, row.after?.text]);

test('equal blocks face each other, a changed step faces its old words', () => {
  expect(
    words(
      [block('a', 'one'), block('b', 'two'), block('c', 'three')],
      [block('a', 'one'), block('b', 'zwei'), block('c', 'three')],
    ),
  ).toEqual([
    ['one', 'one'],
    ['two', 'zwei'],
    ['three', 'three'],
  ]);
});

test('a step that came stands alone, before what follows it', () => {
  expect(
    words([block('a', 'one'), block('c', 'three')], [block('a', 'one'), block('b', 'two'), block('c', 'drei')]),
  ).toEqual([
    ['one', 'one'],
    [undefined, 'two'],
    ['three', 'drei'],
  ]);
});

test('blocks of different places or kinds never face each other', () => {
  expect(words([block('a', 'one')], [block('b', 'two')])).toEqual([
    ['one', undefined],
    [undefined, 'two'],
  ]);
  expect(words([block('a', 'one', 'heading')], [block('a', 'two')])).toEqual([
    ['one', undefined],
    [undefined, 'two'],
  ]);
});

const blocks = fc.array(
  fc.record({
    anchor: fc.constantFrom('', 'a', 'b'),
    kind: fc.constantFrom('heading' as const, 'text' as const),
    text: fc.constantFrom('x', 'y', 'z', 'w'),
  }),
  {maxLength: 12},
);

test('both revisions are there whole and in order, and equal ones have no difference', () => {
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      const rows = alignBlocks(before, after);
      expect(rows.flatMap((row) => row.before ?? [])).toEqual(before);
      expect(rows.flatMap((row) => row.after ?? [])).toEqual(after);
      expect(alignBlocks(before, before).every(isSame)).toBe(true);
    }),
  );
});

const pages = [
  {slug: 'teams-chat', title: 'Chat', revisions: ['2025-06', '2021-10', '2020-03']},
  {slug: 'vpn-connect', title: 'Connect', revisions: ['2021-10', '2020-03']},
];

test.each([
  ['', {page: 'teams-chat', from: '2021-10', to: '2025-06'}],
  ['?page=vpn-connect', {page: 'vpn-connect', from: '2020-03', to: '2021-10'}],
  ['?page=teams-chat&from=2020-03&to=2021-10', {page: 'teams-chat', from: '2020-03', to: '2021-10'}],
  ['?page=teams-chat&from=2025-06&to=2025-06', {page: 'teams-chat', from: '2021-10', to: '2025-06'}],
  ['?page=vpn-connect&to=2025-06', {page: 'vpn-connect', from: '2020-03', to: '2021-10'}],
  ['?page=<script>&from=__proto__&to=constructor', {page: 'teams-chat', from: '2021-10', to: '2025-06'}],
])('the address %s is answered', (search, choice) => expect(readChoice(search, pages)).toEqual(choice));

test('no page, no choice; no address throws', () => {
  expect(readChoice('?page=a', [])).toBeUndefined();
  fc.assert(
    fc.property(
      fc.string({unit: 'binary'}),
      (search) => readChoice(search, pages)?.from !== readChoice(search, pages)?.to,
    ),
  );
});

test.each([
  ['the same words', {before: block('a', 'one'), after: block('a', 'one')}, true],
  ['other words', {before: block('a', 'one'), after: block('a', 'two')}, false],
  ['what came', {after: block('a', 'one')}, false],
  ['what went', {before: block('a', 'one')}, false],
])('%s', (_what, row, expected) => expect(isSame(row)).toBe(expected));

test('each page that can be compared has a file of its own', () => {
  expect(comparePath('vpn-connect')).toBe('compare/vpn-connect.json');
});
