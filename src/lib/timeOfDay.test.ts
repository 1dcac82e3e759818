import {afterEach, beforeEach, expect, test, vi} from 'vitest';
import {timeOfDay, todayAt} from './timeOfDay';

beforeEach(() => {
  vi.useFakeTimers({now: new Date(2026, 10, 22, 13, 7, 30, 500)});
});
afterEach(() => {
  vi.useRealTimers();
});

test('a moment is written as a time field has it', () => {
  expect(timeOfDay(new Date(2026, 10, 22, 9, 5))).toBe('09:05');
  expect(timeOfDay(new Date(2026, 10, 22, 23, 59, 59))).toBe('23:59');
  expect(timeOfDay(new Date(2026, 10, 22))).toBe('00:00');
});

test('a time is a moment of today, to the minute', () => {
  expect(todayAt('09:30')).toBe(new Date(2026, 10, 22, 9, 30, 0, 0).getTime());
  expect(todayAt('00:00')).toBe(new Date(2026, 10, 22, 0, 0, 0, 0).getTime());
});

test('an empty field is no time', () => {
  expect(todayAt('')).toBeUndefined();
});
