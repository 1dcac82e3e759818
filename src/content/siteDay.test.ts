import {afterEach, describe, expect, test, vi} from 'vitest';
import {showsDraft, siteDay} from './siteDay';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('the day for which the site is built', () => {
  test('is today in Bahrain', () => {
    vi.stubEnv('SITE_DAY', '');
    vi.useFakeTimers({now: new Date('2027-01-02T21:30:00Z')});
    expect(siteDay()).toBe('2027-01-03');
  });
  test('or the one that is asked for', () => {
    vi.stubEnv('SITE_DAY', '2027-01-03');
    expect(siteDay()).toBe('2027-01-03');
  });
  test.each(['tomorrow', '2027-02-30'])('%s is none', (day) => {
    vi.stubEnv('SITE_DAY', day);
    expect(siteDay).toThrow(`SITE_DAY is “${day}”, which is no day. Write it as 2027-01-03, or leave it away.`);
  });
});

describe('the draft', () => {
  test.each([
    ['', false],
    ['0', false],
    ['1', true],
  ])('with DRAFT=%s is shown: %s', (asked, isShown) => {
    vi.stubEnv('DRAFT', asked);
    expect(showsDraft()).toBe(isShown);
  });
  test('is shown or left out by mistake by no other word', () => {
    vi.stubEnv('DRAFT', 'true');
    expect(showsDraft).toThrow('Write DRAFT=1 for a preview with the draft');
  });
});
