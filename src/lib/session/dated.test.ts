import {describe, expect, test} from 'vitest';
import {CODE, datedPath, isOver, spanOf, statusOfPlan} from './dated';
import {dayInBahrain} from '../dates';
import {datedSchema} from './datedSchema';
import {entryOf} from '../__fixtures__/revisions';

const revision = (key: string, from: string, to?: string) => entryOf(key, {inForce: {from, to}});
const revisions = [
  revision('2099-01', '2099-01-10'),
  revision('2025-06', '2025-06-22', '2099-01-09'),
  revision('2021-10', '2021-10-12', '2025-06-21'),
];

describe('the revision of the plan on the day of the session', () => {
  const status = (key: string, day: string) => statusOfPlan({revision: key, starts: `${day} 09:00`}, revisions);

  test('is in force from its first day to the eve of the next', () => {
    expect(status('2025-06', '2025-06-22')).toEqual({kind: 'fits'});
    expect(status('2025-06', '2099-01-09')).toEqual({kind: 'fits'});
  });
  test('is superseded as soon as the next one is in force', () => {
    expect(status('2025-06', '2099-01-10')).toEqual({kind: 'superseded', by: [revisions[0]]});
  });
  test('may lie several revisions back', () => {
    expect(status('2021-10', '2099-02-01')).toEqual({kind: 'superseded', by: [revisions[0], revisions[1]]});
    expect(status('2021-10', '2026-12-06')).toEqual({kind: 'superseded', by: [revisions[1]]});
  });
  test('may not apply yet', () => {
    expect(status('2099-01', '2099-01-09')).toEqual({kind: 'early', instead: revisions[1]});
    expect(status('2021-10', '2020-01-01')).toEqual({kind: 'early', instead: undefined});
  });
  test('must exist', () => {
    expect(() => status('2024-01', '2026-12-06')).toThrow('2024-01');
  });
});

test('times are those of Bahrain, in winter and in summer', () => {
  for (const day of ['2026-12-06', '2027-07-06']) {
    const {from, to} = spanOf({starts: `${day} 01:30`}, 90);
    expect(new Date(from).toISOString()).toBe(new Date(Date.parse(`${day}T01:30:00+03:00`)).toISOString());
    expect(to - from).toBe(90 * 60_000);
    expect(dayInBahrain(from)).toBe(day);
  }
});

test('a session is over when its day has passed in Bahrain', () => {
  const midnight = Date.parse('2026-12-07T00:00:00+03:00');
  expect(isOver('2026-12-06', midnight - 1)).toBe(false);
  expect(isOver('2026-12-06', midnight)).toBe(true);
});

test('an address names the code, and the language where there is one', () => {
  expect(datedPath('vpn-dec-6')).toBe('/s/vpn-dec-6/');
  expect(datedPath('vpn-dec-6', 'ar')).toBe('/ar/s/vpn-dec-6/');
});

describe('data/sessions.yml', () => {
  const good = {
    code: 'vpn-dec-6',
    session: 'train-vpn',
    revision: '2025-06',
    starts: '2026-12-06 09:00',
    language: 'ar',
    place: {en: 'Room 2', ar: 'القاعة 2'},
  };
  const messages = (...sessions: unknown[]) =>
    datedSchema.safeParse(sessions).error?.issues.map(({path, message}) => `${path.join('.')}: ${message}`) ?? [];

  test.each([
    ['with a place', good],
    [
      'with a link',
      {
        ...good,
        place: undefined,
        link: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%22Tid%22%7d',
      },
    ],
    ['with both, cancelled', {...good, link: 'https://meet.example.bh:8443/1', cancelled: true}],
  ])('takes a session %s', (_what, session) => expect(messages(session)).toEqual([]));

  test.each([
    ['a code with capitals', {code: 'VPN-1'}, '0.code'],
    ['a code that is too short', {code: 'ab'}, '0.code'],
    ['a day that does not exist', {starts: '2026-02-30 09:00'}, '0.starts'],
    ['a time that does not exist', {starts: '2026-12-06 24:00'}, '0.starts'],
    ['a day without a time', {starts: '2026-12-06'}, '0.starts'],
    ['a time zone', {starts: '2026-12-06 09:00Z'}, '0.starts'],
    ['another language', {language: 'fr'}, '0.language'],
    ['a place in one language', {place: {en: 'Room 2'}}, '0.place.ar'],
    ['a place of two lines', {place: {en: 'Room 2\nupstairs', ar: 'القاعة 2'}}, '0.place.en'],
    ['a place that is empty', {place: {en: '', ar: ''}}, '0.place.en'],
    ['a link without encryption', {link: 'http://meet.example.bh/'}, '0.link'],
    ['a link that is a program', {link: ['javascript', 'alert(1)'].join(':')}, '0.link'],
    ['a link with a space', {link: 'https://meet.example.bh/a b'}, '0.link'],
    ['a link with a line break', {link: 'https://meet.example.bh/\nX'}, '0.link'],
    ['a link with a password', {link: 'https://me:secret@meet.example.bh/'}, '0.link'],
    ['a link with a quote', {link: 'https://meet.example.bh/"'}, '0.link'],
    ['a link without a host', {link: 'https:///x'}, '0.link'],
    ['neither place nor link', {place: undefined}, '0'],
    ['an unknown key', {trainer: 'Somebody'}, '0'],
    ['a revision that is a number', {revision: 2025}, '0.revision'],
  ])('refuses %s', (_what, change, path) => {
    expect(messages({...good, ...change}).join('\n')).toContain(`${path}: `);
  });

  test('refuses a code twice, at its second place', () => {
    expect(messages(good, {...good, session: 'train-meetings'})).toEqual(['1.code: the code vpn-dec-6 stands twice']);
  });
});

test.each([
  ['7k2', true],
  ['monday-room-2', false],
  ['monday-room', true],
  ['ab', false],
  ['Monday', false],
  ['', false],
])('%s is the code of a dated session: %s', (text, expected) => {
  expect(CODE.test(text)).toBe(expected);
});
