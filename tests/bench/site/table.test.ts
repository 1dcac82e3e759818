import {expect, test} from 'vitest';
import type {Results, Row} from './results';
import type {Site} from './sites';
import {behind, between, picture, ratio, say, tables} from './table';

const RESULTS: Results = {
  parts: {
    weight: {date: '2026-01-02', versions: {VitePress: '1.2.3', Chromium: '99.0'}},
    paint: {date: '2026-01-03', versions: {Chromium: '99.0'}},
  },
  rows: [
    {part: 'weight', measure: 'bytes', page: 'guide', language: 'ar', site: 'ours', value: 50_000},
    {part: 'weight', measure: 'bytes', page: 'guide', language: 'ar', site: 'vitepress', value: 200_000},
    {part: 'weight', measure: 'bytes', page: 'guide', language: 'en', site: 'vitepress', value: 100_000},
    {part: 'paint', measure: 'tick', page: 'checklist', language: 'en', site: 'ours', value: 321},
  ],
};

test('a value beside that of each site, with ours in relation to it', () =>
  expect(tables(RESULTS).split('\n')).toEqual([
    'Measured on 2026-01-02 with VitePress 1.2.3, Chromium 99.0.',
    '',
    '| First visit, bytes | ours | VitePress |',
    '| --- | ---: | ---: |',
    '| guide, Arabic | 50 kB | 200 kB (0.25) |',
    '| guide, English | – | 100 kB |',
    '',
    'Measured on 2026-01-03 with Chromium 99.0.',
    '',
    '| Tick at first paint, until it is counted | ours |',
    '| --- | ---: |',
    '| checklist, English | 321 ms |',
  ]));

test('where ours is behind is said, and what is even is not', () => {
  const value = (site: Site, page: string, bytes: number): Row => ({
    part: 'weight',
    measure: 'bytes',
    page,
    language: 'en',
    site,
    value: bytes,
  });
  const pages = (page: string, ours: number, theirs: number) => [
    value('ours', page, ours),
    value('starlight', page, theirs),
  ];
  const rows = [...pages('guide', 55_000, 50_000), ...pages('tree', 50_500, 50_000), ...pages('home', 1, 50_000)];
  expect(behind({parts: {}, rows})).toEqual(['First visit, bytes, guide, English: 55 kB, Starlight 50 kB (1.10)']);
});

test.each([
  [1234, 'bytes', '1.2 kB'],
  [987_654, 'bytes', '988 kB'],
  [1_150_000_000, 'bytes', '1,150 MB'],
  [1234.6, 'milliseconds', '1,235 ms'],
  [0.04, 'shift', '0.040'],
  [0.8, 'share', '80 %'],
  [157518, 'count', '157,518'],
] as const)('%d %s reads %s', (value, unit, words) => expect(say(value, unit)).toBe(words));

test.each([
  [1, 3, ' (0.33)'],
  [300, 10, ' (30)'],
  [0, 10, ' (0.00)'],
  [5, 0, ''],
  [undefined, 10, ''],
])('%s in relation to %d reads “%s”', (ours, theirs, words) => expect(ratio(ours, theirs)).toBe(words));

test('the tables stand between the marks of the page, and nowhere else', () => {
  const page = 'Before\n\n<!-- figures: written by npm run bench -->\nold\n<!-- end of the figures -->\n\nAfter\n';
  const written =
    'Before\n\n<!-- figures: written by npm run bench -->\n\nnew\n\n<!-- end of the figures -->\n\nAfter\n';
  expect(between(page, 'new')).toBe(written);
  expect(between(written, 'new')).toBe(written);
  expect(() => between('Before', 'new')).toThrow('The page has no place for the figures');
});

test('the picture has a bar for each site that was weighed', () => {
  const drawn = picture(RESULTS)!;
  expect(drawn).toContain('<title>First visit of a guide in Arabic: ours 50 kB, VitePress 200 kB</title>');
  expect([...drawn.matchAll(/<rect x="\d+" y="(\d+)" width="(\d+)"/g)].map(([, y, width]) => [y, width])).toEqual([
    ['8', '105'],
    ['42', '420'],
  ]);
  expect(picture({parts: {}, rows: []})).toBeUndefined();
});
