/** What data/changes.yml may declare, and where the problem of anything else is shown. */
import {expect, test} from 'vitest';
import {changesSchema} from './changesSchema';

const retired = {id: 'vpn-old', class: 'retired', cause: 'product'};

/** Where each problem stands, and what is said of it. */
function diagnosticsIn(...changes: unknown[]): string[] {
  const {error} = changesSchema.safeParse({'2026-12': changes});
  return (error?.issues ?? []).map(({path, message}) => `${path.join('/')}: ${message}`);
}

test('guides and steps of every class and cause are accepted', () => {
  expect(
    diagnosticsIn(
      {id: 'vpn-connect/open', class: 'substantive', cause: 'law'},
      {id: 'vpn-connect/open-2', class: 'editorial', cause: 'judgement'},
      {id: 'vpn', class: 'new', cause: 'product'},
      {...retired, instead: 'vpn-connect'},
    ),
  ).toEqual([]);
});

test.each([
  ['a step that is retired', {...retired, id: 'vpn-old/open'}],
  ['a guide that is not retired', {...retired, class: 'substantive'}],
])('no page takes the place of %s', (_what, change) => {
  expect(diagnosticsIn({...change, instead: 'vpn-connect'})).toEqual([
    '2026-12/0/instead: only a page that is retired has another page instead',
  ]);
  expect(diagnosticsIn(change)).toEqual([]);
});

test('an id that stands twice is named where it stands again', () => {
  expect(diagnosticsIn(retired, {id: 'vpn', class: 'new', cause: 'law'}, {...retired, class: 'new'})).toEqual([
    '2026-12/2/id: this id stands twice',
  ]);
});

test.each(['', '/open', 'vpn/', 'vpn/open/more', 'VPN', 'vpn--open', '-vpn', 'vpn/-open', 'vpn open'])(
  'the id %j is refused',
  (id) => expect(diagnosticsIn({...retired, id})).toEqual(['2026-12/0/id: an id is page or page/passage']),
);

test('an entry speaks for several ids at once, and each keeps its place', () => {
  const parsed = changesSchema.parse({
    '2026-12': [retired, {ids: ['vpn', 'vpn-connect/open'], class: 'editorial', cause: 'law'}],
  });
  expect(parsed['2026-12']).toEqual([
    {...retired, place: [0, 'id']},
    {id: 'vpn', class: 'editorial', cause: 'law', place: [1, 'ids', 0]},
    {id: 'vpn-connect/open', class: 'editorial', cause: 'law', place: [1, 'ids', 1]},
  ]);
  expect(diagnosticsIn({ids: ['vpn', 'vpn'], class: 'new', cause: 'law'})).toEqual([
    '2026-12/0/ids/1: this id stands twice',
  ]);
});

test.each([
  ['neither id nor ids', {class: 'new', cause: 'law'}, '2026-12/0: an entry has an id, or ids in brackets'],
  ['both', {id: 'a', ids: ['b'], class: 'new', cause: 'law'}, '2026-12/0: an entry has an id, or ids in brackets'],
  [
    'a page that was a passage',
    {id: 'a', was: 'b/c', class: 'moved', cause: 'law'},
    '2026-12/0/was: a page was a page, and a passage was a passage',
  ],
  [
    'itself',
    {id: 'a/b', was: 'a/b', class: 'editorial', cause: 'law'},
    '2026-12/0/was: a page was a page, and a passage was a passage',
  ],
  [
    'something new that was something',
    {id: 'a/b', was: 'a/c', class: 'new', cause: 'law'},
    '2026-12/0/was: what is new was nothing before, and what is retired keeps its id',
  ],
  [
    'what moved from nowhere',
    {id: 'a/b', class: 'moved', cause: 'law'},
    '2026-12/0/class: only what has another id since is moved: say which it was',
  ],
  [
    'several that were one',
    {ids: ['a/b', 'a/c'], was: 'a/d', class: 'editorial', cause: 'law'},
    '2026-12/0/was: each new name has a line of its own',
  ],
])('%s is refused', (_what, change, expected) => expect(diagnosticsIn(change)).toEqual([expected]));

test('what nobody knows is refused', () => {
  expect(changesSchema.safeParse({2026: [retired]}).success).toBe(false);
  expect(changesSchema.safeParse({'2026-12': [{...retired, class: 'changed'}]}).success).toBe(false);
  expect(changesSchema.safeParse({'2026-12': [{...retired, cause: 'mood'}]}).success).toBe(false);
  expect(changesSchema.safeParse({'2026-12': [{...retired, reason: 'mood'}]}).success).toBe(false);
});
