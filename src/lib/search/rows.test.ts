import {expect, test} from 'vitest';
import {site} from './__fixtures__/site';
import {ask} from './ask';
import {rowsOf} from './rows';

test('choices are numbered as they stand, pages before their places', async () => {
  const {groups} = await ask(
    {query: 'ساحة الانتظار', language: 'ar', revision: '2025-06', older: undefined, verbatim: false},
    (language) => Promise.resolve(site(language)),
  );
  const {groups: numbered, count} = rowsOf(groups, {hits: 20, places: 1});
  const all = numbered.flatMap(({rows}) => rows.flatMap(({row, places}) => [row, ...places.map((place) => place.row)]));
  expect(all).toEqual(Array.from({length: count}, (_, index) => index));
  expect(numbered[0]!.rows[0]).toMatchObject({row: 0, places: [{anchor: 'lobby', row: 1}]});
});

test('no more hits and places than are wished are numbered', () => {
  const place = (anchor: string) => ({anchor, heading: anchor});
  const hit = (id: string, ...anchors: string[]) => ({
    address: `/en/${id}/`,
    title: id,
    section: '',
    places: anchors.map(place),
    score: 1,
    isWeak: false,
    codeRank: 0,
  });
  const {groups, count} = rowsOf(
    [{kind: 'found', language: 'en', hits: [hit('one', 'a', 'b', 'c'), hit('two'), hit('three', 'd'), hit('four')]}],
    {hits: 3, places: 2},
  );
  expect(
    groups.flatMap(({rows}) => rows.map(({row, places}) => [row, ...places.map((at) => `${at.row} ${at.anchor}`)])),
  ).toEqual([[0, '1 a', '2 b'], [3], [4, '5 d']]);
  expect(count).toBe(6);
});
