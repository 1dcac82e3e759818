import {expect, test} from 'vitest';
import fc from 'fast-check';
import {packNumbers, packWords, unpackNumbers, unpackWords} from './indexFile';

test('numbers come back as they went in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(100_000)), (numbers) => {
      const ascending = [...numbers].sort((a, b) => a - b);
      const packed = packNumbers(ascending);
      expect(unpackNumbers(packed)).toEqual(ascending);
      expect(packed).not.toMatch(/[\s"\\]/);
    }),
  );
});

test('words come back as they went in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-zا-ي0-9%.-]{1,40}$/)), (words) => {
      const sorted = [...words].sort();
      expect(unpackWords(packWords(sorted))).toEqual(sorted);
    }),
  );
});
