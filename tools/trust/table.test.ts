import {expect, test} from 'vitest';
import {withResults, type TrustResults} from './table';

const TEXT = `# Promises

| Promise | Test |
| --- | --- |
| One | \`a.test.ts\` |
| Two | b |

The rest.
`;

const part = (date: string, promise: string, holds = true): TrustResults[string] => ({
  build: '0a0b0c0d',
  date,
  seconds: 9,
  rows: [{promise, holds, found: '3 pages'}],
});

test('a row says how many breaks were seen and when its long checks ran, the oldest of them', () => {
  const breaks = [
    {promise: 'One', sight: 'seen'},
    {promise: 'One', sight: 'not seen'},
  ];
  expect(
    withResults(TEXT, breaks, {
      first: part('2026-11-26', 'One'),
      second: part('2026-11-20', 'One'),
      third: part('2026-11-26', 'Two', false),
    }),
  ).toBe(`# Promises

| Promise | Test | Breaks seen | Last full run |
| --- | --- | --- | --- |
| One | \`a.test.ts\` | 1 of 2 | 2026-11-20 |
| Two | b | | 2026-11-26, **fails** |

The rest.
`);
});

test('what was written before makes no difference', () => {
  const once = withResults(TEXT, [{promise: 'One', sight: 'seen'}], {first: part('2026-11-26', 'Two')});
  expect(withResults(once, [{promise: 'One', sight: 'seen'}], {first: part('2026-11-26', 'Two')})).toBe(once);
});

test('a result of no row is refused', () => {
  expect(() => withResults(TEXT, [], {first: part('2026-11-26', 'Three')})).toThrow(
    'No row of the table is called “Three”.',
  );
  expect(() => withResults('# Promises\n', [], {})).toThrow(/no table/);
});
