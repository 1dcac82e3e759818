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
    '2026-12/0/instead: only a guide that is retired has another page instead',
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
  (id) => expect(diagnosticsIn({...retired, id})).toEqual(['2026-12/0/id: an id is guide or guide/step']),
);

test('what nobody knows is refused', () => {
  expect(changesSchema.safeParse({2026: [retired]}).success).toBe(false);
  expect(changesSchema.safeParse({'2026-12': [{...retired, class: 'changed'}]}).success).toBe(false);
  expect(changesSchema.safeParse({'2026-12': [{...retired, cause: 'mood'}]}).success).toBe(false);
  expect(changesSchema.safeParse({'2026-12': [{...retired, reason: 'mood'}]}).success).toBe(false);
});
