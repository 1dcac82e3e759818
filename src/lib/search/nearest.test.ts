import {expect, test} from 'vitest';
import {site} from './__fixtures__/site';
import {nearestPages} from './nearest';

const titles = (query: string) => nearestPages(query, site('en').store, 3).map(({title}) => title);

test('a title that looks like what was typed is near', () =>
  expect(titles('fix sond metting')).toEqual(['Fix the sound in a meeting', 'Join a meeting']));

test.each(['tls', 'xyz', 'ls', ''])('“%s” is like no title: one end of a word in common is no likeness', (query) =>
  expect(titles(query)).toEqual([]),
);
