import {expect, test} from 'vitest';
import {site} from './__fixtures__/site';
import {ask} from './ask';
import {rowsOf} from './rows';

test('choices are numbered as they stand, pages before their places', async () => {
  const {groups} = await ask(
    {query: 'ساحة الانتظار', language: 'ar', revision: '2025-06', older: undefined, verbatim: false},
    (language) => Promise.resolve(site(language)),
  );
  const {groups: numbered, count} = rowsOf(groups, 1);
  const all = numbered.flatMap(({rows}) => rows.flatMap(({row, places}) => [row, ...places.map((place) => place.row)]));
  expect(all).toEqual(Array.from({length: count}, (_, index) => index));
  expect(numbered[0]!.rows[0]).toMatchObject({row: 0, places: [{anchor: 'lobby', row: 1}]});
});
