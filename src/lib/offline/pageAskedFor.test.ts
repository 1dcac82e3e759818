import fc from 'fast-check';
import {expect, test} from 'vitest';
import {pageAskedFor} from './pageAskedFor';

test.each(['/ar/', '/en/teams-chat/', '/ar/2021-10/teams-chat/'])('%s is one of ours', (page) => {
  expect(pageAskedFor(`?page=${encodeURIComponent(page)}`)).toBe(page);
});

test.each(['', '?', '?page=', '?page=/', '?page=//elsewhere.example/', '?page=/fr/', '?page=/ar/<b>/', '?page=javascript:alert(1)', `?page=/ar/${'a'.repeat(200)}/`])(
  '%s is none',
  (search) => expect(pageAskedFor(search)).toBeUndefined(),
);

test('any address is read calmly', () => {
  fc.assert(
    fc.property(fc.string(), (search) => {
      expect(() => pageAskedFor(search)).not.toThrow();
    }),
    {numRuns: 10_000},
  );
});
