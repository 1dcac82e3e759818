import {afterEach, describe, expect, test, vi} from 'vitest';
import {dayBefore, dayInBahrain, formatDay, formatNumber, formatTime, formatWeekday, isDay, monthName} from './dates';

afterEach(() => vi.unstubAllEnvs());

describe('isDay', () => {
  test.each(['2025-06-22', '2024-02-29'])('%s exists', (text) => expect(isDay(text)).toBe(true));
  test.each(['2026-13-45', '2025-02-29', '2025-6-2', '22/06/2025', ''])('%s does not', (text) =>
    expect(isDay(text)).toBe(false),
  );
});

describe('the day in Bahrain', () => {
  test.each(['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Bahrain'])(
    'begins at midnight there, for a device in %s',
    (zone) => {
      vi.stubEnv('TZ', zone);
      expect(dayInBahrain(Date.parse('2027-01-02T20:59:59Z'))).toBe('2027-01-02');
      expect(dayInBahrain(Date.parse('2027-01-02T21:00:00Z'))).toBe('2027-01-03');
      expect(dayInBahrain(Date.parse('2027-07-01T21:00:00Z'))).toBe('2027-07-02');
    },
  );
});

test.each([
  ['2024-03-01', '2024-02-29'],
  ['2027-01-01', '2026-12-31'],
])('the day before %s is %s', (day, before) => expect(dayBefore(day)).toBe(before));

describe.each([
  ['UTC', 0],
  ['America/Los_Angeles', 480],
  ['Pacific/Kiritimati', -840],
])('in the time zone %s', (zone, minutes) => {
  test('a day, its name and its month read the same, with Latin digits', () => {
    vi.stubEnv('TZ', zone);
    expect(new Date('2025-12-01T00:00:00Z').getTimezoneOffset()).toBe(minutes);
    expect(formatDay('2025-12-01', 'en')).toBe('1 December 2025');
    expect(formatDay('2025-12-01', 'ar')).toBe('1 ديسمبر 2025');
    expect(formatWeekday('2025-12-01', 'en')).toBe('Monday 1 December 2025');
    expect(formatWeekday('2025-12-01', 'ar')).toBe('الاثنين 1 ديسمبر 2025');
    expect(monthName('2025-12', 'en')).toBe('December 2025');
    expect(monthName('2025-12', 'ar')).toBe('ديسمبر 2025');
  });
});

test('numbers are grouped with Latin digits', () => {
  expect(formatNumber(1500, 'ar')).toBe('1,500');
});

test('a time of day says which half of the day it is in Arabic', () => {
  const morning = new Date(2026, 10, 23, 9, 30).getTime();
  expect(formatTime(morning, 'en')).toBe('9:30');
  expect(formatTime(morning, 'ar')).toBe('9:30 صباحًا');
});

test('a time of day can be that of another place', () => {
  const moment = Date.UTC(2026, 11, 6, 11);
  expect(formatTime(moment, 'en', 'Asia/Bahrain')).toBe('14:00');
  expect(formatTime(moment, 'ar', 'Asia/Bahrain')).toBe('2:00 بعد الظهر');
});

test('a day with its name', () => {
  expect(formatWeekday('2026-12-06', 'en')).toBe('Sunday 6 December 2026');
  expect(formatWeekday('2026-12-06', 'ar')).toBe('الأحد 6 ديسمبر 2026');
});
