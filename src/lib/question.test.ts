import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {questionFor} from './question';

describe('the question goes along', () => {
  test.each([
    ['/ar/search/', '?q=no+sound', '?q=no+sound'],
    [
      '/en/search/',
      '?q=%D8%AA%D9%8A%D9%85%D8%B2&language=ar&revision=2021-10&verbatim=',
      '?q=%D8%AA%D9%8A%D9%85%D8%B2&language=ar&revision=2021-10&verbatim=',
    ],
    ['/ar/compare/', '?page=vpn-connect&from=2021-10&to=2025-06', '?page=vpn-connect&from=2021-10&to=2025-06'],
    ['/ar/search', '?q=vpn', '?q=vpn'],
  ])('to %s: %s', (path, search, expected) => expect(questionFor(path, search)).toBe(expected));
});

describe('only what the page knows goes along', () => {
  test.each([
    ['another parameter', '/ar/search/', '?q=vpn&docusaurus-theme=dark&utm_source=x', '?q=vpn'],
    ['a language that is none', '/ar/search/', '?q=vpn&language=fr', '?q=vpn'],
    ['a revision that cannot be one', '/ar/search/', '?q=vpn&revision=../../', '?q=vpn'],
    ['the end of a query that is too long', '/ar/search/', `?q=${'a'.repeat(201)}`, `?q=${'a'.repeat(200)}`],
    ['a page that is no slug', '/ar/compare/', '?page=//evil.example&from=2021-10', '?from=2021-10'],
    ['a question to another page', '/ar/vpn-connect/', '?q=vpn&page=x', ''],
    ['a question of the search to the comparison', '/ar/compare/', '?q=vpn', ''],
    ['a page below', '/ar/2021-10/search/', '?q=vpn', ''],
    ['a name of the language', '/ar/constructor/', '?q=vpn', ''],
    ['nothing', '/ar/search/', '', ''],
  ])('not %s', (_what, path, search, expected) => expect(questionFor(path, search)).toBe(expected));

  test('whatever stands in the address', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 300}), (text) => {
        expect(questionFor('/ar/search/', text)).toMatch(
          /^(?:\?(?:(?:q|language|revision|verbatim)=[\w%*+.-]*(?:&|$))+)?$/,
        );
      }),
    );
  });
});
