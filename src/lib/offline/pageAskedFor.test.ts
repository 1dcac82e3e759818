import fc from 'fast-check';
import {expect, test} from 'vitest';
import {pageAskedFor} from './pageAskedFor';

test.each(['/ar/', '/en/teams-chat/', '/ar/2021-10/teams-chat/'])('%s is one of ours', (page) => {
  expect(pageAskedFor(page)).toBe(page);
});

test.each([null, '', '/', '//elsewhere.example/', '/fr/', '/ar', '/ar//', '/ar/<b>/', `/ar/${'a'.repeat(200)}/`])(
  '%s is none',
  (page) => {
    expect(pageAskedFor(page)).toBeUndefined();
  },
);

test('any address is read calmly', () => {
  fc.assert(
    fc.property(fc.string(), (page) => {
      expect(() => pageAskedFor(page)).not.toThrow();
    }),
    {numRuns: 10_000},
  );
});
