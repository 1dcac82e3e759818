import {describe, expect, test} from 'vitest';
import {holdsCode, isCount, isDecisive} from './codes';

describe('a code that was typed and one that stands on a page', () => {
  test.each([
    ['-14', '-14'],
    ['14', '-14'],
    ['-7200', '7200'],
    ['0x7200', '7200'],
    ['7200', '0x7200'],
    ['0x0000048f', '0x48f'],
    ['98', '98%'],
    ['98%', '98%'],
    ['8', '8'],
    ['14', '0x14'],
  ])('%s is %s', (typed, held) => expect(holdsCode(held, typed)).toBe(true));

  test.each([
    ['-14', '-7200'],
    ['14', '-145'],
    ['720', '7200'],
    ['7200', '720'],
    ['800', '8000'],
    ['800', '0.800'],
    ['800', '28800'],
    ['-40', '40%'],
    ['0x14', '-14'],
    ['98%', '98'],
    ['-8', '8'],
    ['0x8', '8'],
    ['7.6', '7.6.3'],
    ['45%', '45'],
    ['vpn', 'vpns'],
  ])('%s is not %s', (typed, held) => expect(holdsCode(held, typed)).toBe(false));

  test.each(['-14', '-8', '7200', '800', '72025', '20255', '45%', '0x7200'])('%s is nothing else than a code', (word) =>
    expect(isDecisive(word)).toBe(true),
  );
  test.each(['14', '8', '2025', '1999', '7.600', '600.7', '7.6.3', 'vpn', '4k', 'مئة'])(
    '%s may count something, or be no number',
    (word) => expect(isDecisive(word)).toBe(false),
  );

  test.each([
    ['8', true],
    ['14', true],
    ['-8', false],
    ['8%', false],
    ['800', false],
    ['0x8', false],
    ['7.6', false],
    ['eight', false],
  ] as const)('%s counts something where it stands: %s', (word, expected) => expect(isCount(word)).toBe(expected));
});
