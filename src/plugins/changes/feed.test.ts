import {load} from 'cheerio';
import {expect, test} from 'vitest';
import {inForceOf, revisionOf} from '../../lib/__fixtures__/revisions';
import type {Erratum} from '../../lib/errata';
import type {Revision} from '../../lib/revisions';
import {writeFeed} from './feed';

const erratum: Erratum = {
  revision: '2021-10',
  page: 'vpn-connect',
  on: '2026-12-02',
  by: 'Head',
  because: {en: 'A word & a comma were missing', ar: 'نقصت كلمة'},
  changed: {en: [], ar: []},
};

/** The entries of the feed, as a reader of feeds shows them. */
function entriesOf(revisions: readonly Revision[], errata: readonly Erratum[] = []) {
  const xml = writeFeed(
    revisions.slice(0, -1).map(({key}) => ({key, since: '2021-10', changes: []})),
    {
      locale: 'en',
      revisions,
      errata,
      titleOf: (revision, page) => `${page} of ${revision}`,
      base: 'https://guides.example/en/',
      title: 'Guides',
    },
  );
  const $ = load(xml, {xml: true});
  return {
    updated: $('feed > updated').text(),
    entries: $('entry')
      .toArray()
      .map((entry) => ({
        id: $(entry).children('id').text(),
        title: $(entry).children('title').text(),
        link: $(entry).children('link').attr('href'),
        day: $(entry).children('published').text().slice(0, 10),
        lead: load($(entry).children('content').text())('p').first().text(),
      })),
  };
}

test('of one that is announced the feed tells from when it applies, and is not dated in the future', () => {
  const coming = revisionOf('2027-01', {
    version: 'current',
    state: 'announced',
    inForce: {from: '2027-01-03'},
    reviewed: '2026-11-27',
  });
  const {entries} = entriesOf([coming, inForceOf('2025-06', {version: '2025-06'})]);
  expect(entries).toEqual([
    {
      id: 'https://guides.example/en/changes/2027-01/',
      title: '2027-01',
      link: 'https://guides.example/en/changes/2027-01/',
      day: '2026-11-27',
      lead: 'From 3 January 2027.',
    },
  ]);
});

test('of one that was withdrawn it tells that, why, and on that day', () => {
  const withdrawn = revisionOf('2027-01', {
    version: 'current',
    state: 'withdrawn',
    inForce: {from: '2027-01-03'},
    withdrawn: {on: '2026-12-01', because: {en: 'It was published too early', ar: 'نُشر قبل أوانه'}},
  });
  const {entries} = entriesOf([withdrawn, inForceOf('2025-06', {version: '2025-06'})]);
  expect(entries).toMatchObject([
    {
      title: 'Withdrawn revision: 2027-01',
      day: '2026-12-01',
      lead: '1 December 2026: It was published too early.',
    },
  ]);
});

test('a correction is an entry that stays the same when its revision moves', () => {
  const archived = entriesOf([inForceOf('2025-06'), revisionOf('2021-10')], [erratum]);
  const inForce = entriesOf([inForceOf('2021-10')], [erratum]);
  expect(archived.entries.at(-1)).toMatchObject({
    id: 'https://guides.example/en/2021-10/vpn-connect/#erratum-2026-12-02',
    title: 'Corrected: vpn-connect of 2021-10 (2021-10)',
    link: 'https://guides.example/en/2021-10/vpn-connect/',
    day: '2026-12-02',
  });
  expect(inForce.entries.at(-1)).toMatchObject({
    id: 'https://guides.example/en/2021-10/vpn-connect/#erratum-2026-12-02',
    link: 'https://guides.example/en/vpn-connect/',
  });
  expect(archived.updated).toMatch(/^2026-12-02T/);
});

test('a correction of a revision that was retired since is told no more', () => {
  expect(entriesOf([inForceOf('2025-06')], [erratum]).entries).toEqual([]);
});
