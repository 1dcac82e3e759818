import {expect, test} from 'vitest';
import {formatSize} from './sizes';

test.each([
  [0, 'en', '0 MB'],
  [1, 'en', '0.1 MB'],
  [1_449_000, 'en', '1.4 MB'],
  [1_449_000, 'ar', '1.4 ميغابايت'],
  [12_000_000, 'ar', '12 ميغابايت'],
] as const)('%i bytes in %s: %s', (bytes, locale, expected) => expect(formatSize(bytes, locale)).toBe(expected));
