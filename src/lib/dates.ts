import type {Locale} from './locale';
import {LOCALE_FACTS} from './localeFacts';

/** A calendar day as YYYY-MM-DD. Strings of this form sort as dates do. */
export type Day = string;

/** Bahrain's clocks before those of UTC, in milliseconds; there is no summer time. */
export const AHEAD_OF_UTC = 3 * 3_600_000;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists: 2026-02-30 has the form but is none. */
export function isDay(text: string): boolean {
  const [, year, month, day] = FORM.exec(text) ?? [];
  if (!year || !month || !day) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.toISOString().slice(0, 10) === text;
}

/** The day in the reader's own time zone. */
export function localDay(now = new Date()): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The day in Bahrain, wherever the reader is: policies begin and end by it. */
export function dayInBahrain(moment = Date.now()): Day {
  return new Date(moment + AHEAD_OF_UTC).toISOString().slice(0, 10);
}

/** The day before. */
export function dayBefore(day: Day): Day {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** "22 June 2025" / «22 يونيو 2025». A day has no time zone, so it is formatted in UTC. */
export function formatDay(day: Day, locale: Locale): string {
  return new Intl.DateTimeFormat(LOCALE_FACTS[locale].formats, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/**
 * "November 2026" / «نوفمبر 2026».
 *
 * @param key a year and a month: "2026-11"
 */
export function monthName(key: string, locale: Locale): string {
  const date = new Date(`${key}-01T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? ''
    : new Intl.DateTimeFormat(LOCALE_FACTS[locale].formats, {month: 'long', year: 'numeric', timeZone: 'UTC'}).format(
        date,
      );
}

/** "1,500" in both languages, with Latin digits. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(LOCALE_FACTS[locale].formats).format(value);
}

/** "20 minutes" / «20 دقيقة». */
export function formatMinutes(minutes: number, locale: Locale): string {
  return new Intl.NumberFormat(LOCALE_FACTS[locale].formats, {
    style: 'unit',
    unit: 'minute',
    unitDisplay: 'long',
  }).format(minutes);
}

/**
 * "9:30" / «9:30 صباحًا»: a moment as a time of day.
 *
 * @param timeZone that of the reader when it is left out
 */
export function formatTime(moment: number, locale: Locale, timeZone?: string): string {
  return new Intl.DateTimeFormat(LOCALE_FACTS[locale].formats, {
    hour: 'numeric',
    minute: '2-digit',
    dayPeriod: 'long',
    timeZone,
  }).format(moment);
}

/** "Sunday 6 December 2026" / «الأحد 6 ديسمبر 2026». */
export function formatWeekday(day: Day, locale: Locale): string {
  const name = new Intl.DateTimeFormat(LOCALE_FACTS[locale].formats, {weekday: 'long', timeZone: 'UTC'}).format(
    new Date(`${day}T00:00:00Z`),
  );
  return `${name} ${formatDay(day, locale)}`;
}
