import {expect, test} from 'vitest';
import {phrasingsSchema} from './phrasings';

const problems = (pages: unknown): string[] =>
  (phrasingsSchema.safeParse(pages).error?.issues ?? []).map(({path, message}) => `${path.join('/')}: ${message}`);

test('pages with the ways to ask for them', () =>
  expect(problems({'vpn-connect': ['how do i connect', 'كيف أشبك'], 'cl-travel': ['before a trip']})).toEqual([]));

test('a phrasing belongs to one page, however it is spelled', () =>
  expect(problems({a: ['كيف أشبك'], b: ['other', 'كيف  اشبك']})).toEqual([
    'b/1: this stands at a already; it belongs to the page that answers it best',
  ]));

test.each([[{A: ['x y']}], [{a: []}], [{a: ['x']}], [{a: 'x y'}], [{a: ['x'.repeat(201)]}]])('%j is refused', (pages) =>
  expect(problems(pages)).toHaveLength(1),
);
