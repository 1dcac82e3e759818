import {expect, test} from 'vitest';
import {site} from './__fixtures__/site';
import {small} from './__fixtures__/small';
import {nearestPages} from './nearest';

const titles = (query: string) => nearestPages(query, site('en').store, 3).map(({title}) => title);

test('a title that looks like what was typed is near', () =>
  expect(titles('fix sond metting')).toEqual(['Fix the sound in a meeting', 'Join a meeting']));

test.each(['tls', 'xyz', 'ls', ''])('“%s” is like no title: one end of a word in common is no likeness', (query) =>
  expect(titles(query)).toEqual([]),
);

test.each<[string, string, string[], string[]]>([
  ['the likest first', 'joinq meetingq', ['Join', 'Join meeting'], ['Join meeting', 'Join']],
  ['of titles that share as much, the shorter first', 'joinq', ['Join people', 'Join'], ['Join', 'Join people']],
  ['three at most', 'joinq', ['Join', 'Join', 'Join', 'Join'], ['Join', 'Join', 'Join']],
  ['none for the end of one word', 'tls', ['Calls'], []],
  ['for a fifth of what was typed', 'xzjoinqwvb', ['Join'], ['Join']],
  ['not for less', 'xzjoinqwvbk', ['Join'], []],
  ['whatever stands between the words', 'q-host', ['The host'], ['The host']],
])('%s: “%s” is near to such titles', (_what, query, titles, expected) => {
  const {store} = small(
    'en',
    titles.map((title, at) => ({id: `page-${at}`, title})),
  );
  expect(nearestPages(query, store, 3).map(({title}) => title)).toEqual(expected);
});
