import {readFileSync} from 'node:fs';
import ICAL from 'ical.js';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {isolateText} from '../../src/lib/bidi';
import {LOCALES, type Locale} from '../../src/lib/locale';
import type {DatedSession} from '../../src/lib/session/dated';
import {readData} from '../../src/content/readData';
import {readDatedPage} from '../../src/plugins/training/datedPages';
import {calendarOf} from './calendarFiles';

const data = readData('.');
const OLDEST = data.revisions.at(-1)!.key;
const DATED: DatedSession = {
  code: 'vpn-dec-6',
  session: 'train-vpn',
  revision: OLDEST,
  starts: '2026-12-06 09:00',
  language: 'ar',
  place: {
    en: 'Room 2; second floor, at the end',
    ar: 'القاعة 2، الطابق الثاني، عند نهاية الممر بجانب مكتب Service Desk (R2)',
  },
};
const LINK = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%7d';
const pageOf = (locale: Locale, change: Partial<DatedSession> = {}) =>
  readDatedPage('.', data, {...DATED, ...change}, locale);
const textOf = (locale: Locale, change: Partial<DatedSession> = {}, site = 'https://guides.example.bh') =>
  calendarOf(pageOf(locale, change), locale, {site, stamp: '2026-11-23'});

afterEach(() => vi.unstubAllEnvs());

/** The one event, as another library reads it. */
function eventOf(text: string): ICAL.Event {
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  return new ICAL.Event(events[0]);
}

describe.each(LOCALES)('the calendar file in %s', (locale) => {
  test('says the same to another library', () => {
    const page = pageOf(locale, {link: LINK});
    const event = eventOf(textOf(locale, {link: LINK}));
    const plain = (text: string) => (locale === 'ar' ? isolateText(text) : text);
    expect(event.summary).toBe(plain(page.title));
    expect(event.location).toBe(plain(page.place!));
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-12-06T06:00:00.000Z');
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-12-06T07:30:00.000Z');
    expect(event.uid).toBe('vpn-dec-6@guides.example.bh');
    expect(event.sequence).toBe(0);
    expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(event.component.getFirstPropertyValue('url')).toBe(`https://guides.example.bh/${locale}/s/vpn-dec-6/`);
    expect(event.description.split('\n')).toEqual([
      plain(page.description),
      expect.stringContaining(LINK) as string,
      expect.stringContaining(`/${locale}/s/vpn-dec-6/`) as string,
    ]);
  });

  test('is folded at 75 octets and never inside a character', () => {
    const text = textOf(locale, {link: LINK});
    const lines = text.split('\r\n');
    expect(lines.at(-1), 'the last line ends as the others do').toBe('');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(Buffer.from(text).toString('utf8')).toBe(text);
    expect(text).not.toContain('\uFFFD');
  });

  test('says that a session is cancelled, with a higher number, and no longer where to join', () => {
    const text = textOf(locale, {link: LINK, cancelled: true});
    const event = eventOf(text);
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(event.sequence).toBe(1);
    expect(text).not.toContain('https://teams');
  });
});

test('an online session stands at its link', () => {
  expect(eventOf(textOf('en', {place: undefined, link: LINK})).location).toBe(LINK);
});

test('names no address while nobody has said where the site stands', () => {
  const text = textOf('ar', {}, '');
  expect(eventOf(text).uid).toBe('vpn-dec-6@remote-work');
  expect(text).not.toMatch(/https?:|URL/);
});

test('does not depend on when and where it is written', () => {
  const texts = ['Asia/Tokyo', 'America/Lima'].map((zone) => {
    vi.stubEnv('TZ', zone);
    return textOf('ar');
  });
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).toContain('DTSTAMP:20261123T000000Z\r\n');
});

test('the page reads the session as the revision of the plan has it', () => {
  const front = /^title: (.*)$/m.exec(
    readFileSync(`versioned_docs/version-${OLDEST}/training/train-vpn.mdx`, 'utf8'),
  )![1]!;
  const page = pageOf('en');
  expect(page).toMatchObject({
    title: front,
    minutes: 90,
    times: {from: '9:00', to: '10:30'},
    existsIn: data.revisions.map(({key}) => key),
    checklist: 'cl-trainer',
  });
  expect(pageOf('ar').times).toEqual({from: '9:00 صباحًا', to: '10:30 صباحًا'});
  expect(page.guides.map(({id}) => id)).toEqual([
    'vpn-what-it-is',
    'vpn-do-i-need-it',
    'vpn-prepare-device',
    'vpn-connect',
    'vpn-check-connection',
    'vpn-certificate-warning',
    'vpn-error-codes',
    'vpn-disconnect',
  ]);
  expect(page.guides.every(({id, title}) => title !== id)).toBe(true);
  expect(() => readDatedPage('.', data, {...DATED, session: 'train-nothing'}, 'en')).toThrow(
    `vpn-dec-6 names the session train-nothing in ${OLDEST}`,
  );
});
