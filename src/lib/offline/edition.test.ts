import {describe, expect, test} from 'vitest';
import {
  createFinder,
  deliveriesOf,
  filesOf,
  keyOf,
  localeOf,
  missing,
  outdated,
  readList,
  weightOf,
  writeList,
  type Edition,
} from './edition';

const file = (address: string, hash = '00000000', bytes = 10) => ({address, hash, bytes});

const edition: Edition = {
  id: 'a',
  current: '2025-06',
  files: [file('/ar/'), file('/ar/teams-chat/'), file('/ar/styles.css'), file('/ar/2021-10/teams-chat/'), file('/en/')],
  sets: [
    {id: 'ar', locale: 'ar', revision: '2025-06', files: [2, 0, 1]},
    {id: 'ar/2021-10', locale: 'ar', revision: '2021-10', files: [2, 3]},
    {id: 'en', locale: 'en', revision: '2025-06', files: [4]},
  ],
  parcels: [],
};

test('a list says what was written into it', () => {
  const whole: Edition = {...edition, parcels: [{address: '/ar/p.json', files: [0, 1]}]};
  const {id, ...rest} = whole;
  expect(readList(id, writeList(rest))).toEqual(whole);
});

test('a parcel is asked for where a fourth of it is wanted, in the place of the first that is', () => {
  const pages = Array.from({length: 9}, (_, place) => file(`/${place}/`));
  const parcelled: Edition = {
    ...edition,
    files: pages,
    sets: [],
    parcels: [{address: '/p', files: [1, 2, 3, 4, 5, 6, 7, 8]}],
  };
  const asked = (...wanted: number[]): string[] =>
    deliveriesOf(
      parcelled,
      wanted.map((place) => pages[place]!),
    ).map(({address, files}) => [address, ...files.map((one) => one.address)].join(' '));
  expect(asked(0, 1, 2)).toEqual(['/0/ /0/', '/p /1/ /2/']);
  expect(asked(8, 0, 3)).toEqual(['/p /8/ /3/', '/0/ /0/']);
  expect(asked(0, 5)).toEqual(['/0/ /0/', '/5/ /5/']);
  expect(asked()).toEqual([]);
});

describe('an address is answered', () => {
  const find = createFinder(edition);

  test.each([
    ['by its file', '/ar/teams-chat/', '/ar/teams-chat/'],
    ['with its slash', '/ar/teams-chat', '→ /ar/teams-chat/'],
    ['without index.html', '/ar/teams-chat/index.html', '→ /ar/teams-chat/'],
    ['by the revision in force', '/ar/2025-06/teams-chat/', '→ /ar/teams-chat/'],
    ['by the revision in force without a slash', '/ar/2025-06/teams-chat', '→ /ar/teams-chat/'],
    ['by the revision in force alone', '/ar/2025-06/', '→ /ar/'],
    ['by an earlier revision', '/ar/2021-10/teams-chat/', '/ar/2021-10/teams-chat/'],
    ['as unknown when there is no such page', '/ar/2025-06/none/', 'unknown'],
    ['as unknown when it is named like an object method', '/constructor', 'unknown'],
    ['as unknown when it leaves the site', '/ar/../../etc/passwd', 'unknown'],
    ['as unknown when it is empty', '', 'unknown'],
  ])('%s: %s', (_how, path, expected) => {
    const place = find(path);
    expect(place.kind === 'file' ? place.file.address : place.kind === 'leads' ? `→ ${place.to}` : place.kind).toBe(
      expected,
    );
  });
});

test('sets share files, and a file is fetched once, what is needed first before the rest', () => {
  expect(filesOf(edition, ['ar', 'ar/2021-10', 'none']).map(({address}) => address)).toEqual([
    '/ar/styles.css',
    '/ar/',
    '/ar/teams-chat/',
    '/ar/2021-10/teams-chat/',
  ]);
  expect(weightOf(filesOf(edition, ['ar', 'ar/2021-10']))).toBe(40);
});

test('only what changed is fetched from edition to edition', () => {
  const kept = new Set(filesOf(edition, ['ar']).map(keyOf));
  const next: Edition = {
    ...edition,
    files: edition.files.map((one) => (one.address === '/ar/' ? file('/ar/', '11111111') : one)),
  };
  expect(missing(edition, ['ar'], kept)).toEqual([]);
  expect(missing(next, ['ar'], kept)).toEqual([file('/ar/', '11111111')]);
  expect(outdated(next, ['ar'], kept)).toEqual(['/ar/?v=00000000']);
});

test('a set that is given up takes only what no other set needs', () => {
  const kept = filesOf(edition, ['ar', 'ar/2021-10']).map(keyOf);
  expect(outdated(edition, ['ar'], kept)).toEqual(['/ar/2021-10/teams-chat/?v=00000000']);
});

test.each([
  ['/ar/teams-chat/', 'ar'],
  ['/en', 'en'],
  ['/arabic/', undefined],
  ['/', undefined],
])('%s is in %s', (path, locale) => expect(localeOf(path)).toBe(locale));
