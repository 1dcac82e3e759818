import {expect, test} from 'vitest';
import {earlierAnchors, earlierIds, nameIn, renamesOfPages} from './renames';

const moved = {class: 'moved', cause: 'judgement'} as const;
const DECLARED = {
  '2025-06': [
    {...moved, id: 'connect', was: 'dial'},
    {...moved, id: 'connect/open', was: 'dial/start'},
    {...moved, id: 'connect/check', was: 'dial/verify'},
    {...moved, id: 'other/x', was: 'other/y'},
    {id: 'connect/new', class: 'new', cause: 'law'},
  ],
  '2021-10': [
    {...moved, id: 'dial', was: 'modem'},
    {...moved, id: 'dial/start', was: 'modem/begin'},
  ],
} as const;

test('what stands in a page that was renamed had its own name, unless it was renamed too', () => {
  const earlier = earlierIds(DECLARED['2025-06']);
  expect(['connect', 'connect/open', 'connect/same', 'other', 'other/x', 'other/z'].map(earlier)).toEqual([
    'dial',
    'dial/start',
    'dial/same',
    'other',
    'other/y',
    'other/z',
  ]);
});

test('an anchor leads to the one that took its place, over two names of it and of its page', () => {
  expect(earlierAnchors('connect', '2025-06', DECLARED)).toEqual([
    {was: 'start', now: 'open'},
    {was: 'verify', now: 'check'},
    {was: 'begin', now: 'open'},
  ]);
});

test('in an earlier revision only what was renamed until then', () => {
  expect(earlierAnchors('dial', '2021-10', DECLARED)).toEqual([{was: 'begin', now: 'start'}]);
  expect(earlierAnchors('modem', '2020-03', DECLARED)).toEqual([]);
  expect(earlierAnchors('untouched', '2025-06', DECLARED)).toEqual([]);
});

test('a page is found by its name in another revision, later or earlier', () => {
  const renames = renamesOfPages(DECLARED);
  expect(renames).toEqual([
    {revision: '2021-10', was: 'modem', now: 'dial'},
    {revision: '2025-06', was: 'dial', now: 'connect'},
  ]);
  expect(nameIn('modem', '2020-03', '2025-06', renames)).toBe('connect');
  expect(nameIn('modem', '2020-03', '2021-10', renames)).toBe('dial');
  expect(nameIn('connect', '2025-06', '2020-03', renames)).toBe('modem');
  expect(nameIn('connect', '2025-06', '2021-10', renames)).toBe('dial');
  expect(nameIn('connect', '2025-06', '2027-01', renames)).toBe('connect');
  expect(nameIn('other', '2025-06', '2020-03', renames)).toBe('other');
});
