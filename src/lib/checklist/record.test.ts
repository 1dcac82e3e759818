import fc from 'fast-check';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {itemIds, moments, records, revisions, runIds} from './__fixtures__/arbitraries';
import type {ItemChange, ItemHistory} from './history';
import {
  confirm,
  countConfirmations,
  EMPTY,
  finish,
  isBlank,
  lastConfirmed,
  merge,
  nextDue,
  pastRuns,
  reopen,
  runIdFor,
  startAgain,
  stateOf,
  takeBackStart,
  withdraw,
  type ChecklistRecord,
} from './record';
import {parseRecord} from './schema';

const MORNING = '2026-11-23T06:30:00.000Z';
const LATER = '2026-11-23T07:00:00.000Z';

const before: ItemHistory = [
  {revision: '2020-03', class: 'new'},
  {revision: '2021-10', class: 'substantive', cause: 'law'},
];
/** What the reader had confirmed while 2021-10 was in force. */
const had = {
  open: undefined,
  done: {'2021-10': MORNING},
  changed: {'2020-03': MORNING},
};
const next = {
  new: [
    {revision: '2023-01', class: 'retired', cause: 'product'},
    {revision: '2025-06', class: 'new', cause: 'law'},
  ],
  substantive: [{revision: '2025-06', class: 'substantive', cause: 'law'}],
  editorial: [{revision: '2025-06', class: 'editorial', cause: 'judgement'}],
  retired: [{revision: '2025-06', class: 'retired', cause: 'product'}],
  returns: [{revision: '2025-06', class: 'substantive', cause: 'law', returnsTo: '2020-03'}],
  nothing: [],
} satisfies Record<string, ItemChange[]>;

describe('the state of an item', () => {
  test.each(['open', 'done', 'changed'] as const)('in the revision of its time: %s', (state) => {
    expect(stateOf(before, had[state], '2021-10')).toBe(state);
  });

  test.each([
    ['open', 'new', 'open'],
    ['open', 'substantive', 'open'],
    ['open', 'editorial', 'open'],
    ['open', 'retired', 'open'],
    ['open', 'returns', 'open'],
    ['open', 'nothing', 'open'],
    ['done', 'new', 'changed'],
    ['done', 'substantive', 'changed'],
    ['done', 'editorial', 'done'],
    ['done', 'retired', 'open'],
    ['done', 'returns', 'changed'],
    ['done', 'nothing', 'done'],
    ['changed', 'new', 'changed'],
    ['changed', 'substantive', 'changed'],
    ['changed', 'editorial', 'changed'],
    ['changed', 'retired', 'open'],
    ['changed', 'returns', 'done'],
    ['changed', 'nothing', 'changed'],
  ] as const)('%s, then %s: %s', (earlier, change, expected) => {
    expect(stateOf([...before, ...next[change]], had[earlier], '2025-06')).toBe(expected);
  });

  test.each(['new', 'substantive', 'editorial', 'retired', 'returns'] as const)(
    '%s changes nothing in the older revision',
    (change) => {
      expect(stateOf([...before, ...next[change]], had.done, '2021-10')).toBe('done');
    },
  );

  test('what was confirmed in the newer revision counts in the older one only when it means the same', () => {
    const confirmed = {'2025-06': MORNING};
    expect(stateOf([...before, ...next.editorial], confirmed, '2021-10')).toBe('done');
    expect(stateOf([...before, ...next.substantive], confirmed, '2021-10')).toBe('changed');
  });

  test('no confirmations are as good as none', () => expect(stateOf(before, {}, '2021-10')).toBe('open'));
});

describe('the revision confirmed last', () => {
  test.each([
    ['nothing', undefined, undefined],
    ['an empty set', {}, undefined],
    ['one', {'2020-03': MORNING}, '2020-03'],
    ['an older revision after a newer one', {'2020-03': LATER, '2021-10': MORNING}, '2020-03'],
    ['two at the same moment', {'2021-10': MORNING, '2020-03': MORNING}, '2021-10'],
  ])('%s', (_what, confirmations, expected) => expect(lastConfirmed(confirmations)).toBe(expected));
});

describe('confirming and withdrawing', () => {
  const confirmed = confirm(EMPTY, 'once', 'vpn.connected', '2021-10', MORNING);

  test('a confirmation is kept with its revision and time', () => {
    expect(confirmed).toEqual({schema: 1, runs: {once: {items: {'vpn.connected': {'2021-10': MORNING}}}}});
    expect(EMPTY).toEqual({schema: 1, runs: {}});
  });

  test('confirming again keeps the earlier time', () => {
    expect(confirm(confirmed, 'once', 'vpn.connected', '2021-10', LATER)).toEqual(confirmed);
  });

  test('withdrawing brings back what was there', () => {
    expect(withdraw(confirmed, 'once', 'vpn.connected', before, '2021-10').runs.once?.items).toEqual({});
  });

  test('a confirmation of another meaning stays', () => {
    const both = confirm(confirmed, 'once', 'vpn.connected', '2020-03', MORNING);
    expect(withdraw(both, 'once', 'vpn.connected', before, '2021-10').runs.once?.items).toEqual({
      'vpn.connected': {'2020-03': MORNING},
    });
  });

  test('confirmations of the same meaning go together', () => {
    const both = confirm(confirmed, 'once', 'vpn.connected', '2025-06', LATER);
    expect(withdraw(both, 'once', 'vpn.connected', [...before, ...next.editorial], '2025-06').runs.once?.items).toEqual(
      {},
    );
  });

  test.each([
    ['another item', 'vpn.internal-opens', '2021-10'],
    ['a name that every object knows', 'constructor', '2021-10'],
    ['a revision without the item', 'vpn.connected', '2019-01'],
  ])('withdrawing %s changes nothing', (_what, item, revision) => {
    expect(withdraw(confirmed, 'once', item, before, revision)).toBe(confirmed);
  });

  test('other items and runs are not touched', () => {
    const more = confirm(
      confirm(confirmed, 'once', 'teams.status-set', '2021-10', MORNING),
      '2026-11-23',
      'vpn.connected',
      '2021-10',
      MORNING,
    );
    const less = withdraw(more, 'once', 'vpn.connected', before, '2021-10');
    expect(less.runs).toEqual({
      once: {items: {'teams.status-set': {'2021-10': MORNING}}},
      '2026-11-23': {items: {'vpn.connected': {'2021-10': MORNING}}},
    });
  });
});

describe('finishing', () => {
  const finished = {at: MORNING, revision: '2021-10', count: 1};
  const done = finish(confirm(EMPTY, 'once', 'vpn.connected', '2021-10', MORNING), 'once', finished);

  test('is noted beside the confirmations', () => {
    expect(done.runs.once).toEqual({items: {'vpn.connected': {'2021-10': MORNING}}, finished});
  });
  test('twice in a revision keeps the first time', () => {
    expect(finish(done, 'once', {...finished, at: LATER})).toBe(done);
  });
  test('in the next revision counts anew', () => {
    const again = {at: LATER, revision: '2025-06', count: 2};
    expect(finish(done, 'once', again).runs.once?.finished).toEqual(again);
  });
  test('survives further confirmations', () => {
    expect(confirm(done, 'once', 'teams.status-set', '2021-10', LATER).runs.once?.finished).toEqual(finished);
  });
  test('is undone by reopening', () => {
    expect(reopen(done, 'once').runs.once).toEqual({items: {'vpn.connected': {'2021-10': MORNING}}});
    const nothing: ChecklistRecord = {schema: 1, runs: {}};
    expect(reopen(nothing, 'once')).toBe(nothing);
  });
});

const withRuns = (...ids: string[]): ChecklistRecord => ({
  schema: 1,
  runs: Object.fromEntries(ids.map((id) => [id, {items: {}}])),
});

describe('the run that ticks belong to', () => {
  const first = '2026-08-20T06:00:00.000Z';
  const second = '2026-10-01T06:00:00.000Z';
  test.each([
    ['once', EMPTY, 'once'],
    ['daily', withRuns('2026-11-22'), '2026-11-23'],
    ['each-time', EMPTY, MORNING],
    ['each-time', withRuns(second, first), second],
    ['each-time', withRuns('once', first), first],
    ['each-time', withRuns('once'), MORNING],
    ['quarterly', EMPTY, MORNING],
    ['quarterly', withRuns(first), first],
  ] as const)('%s, %j: %s', (repeats, record, expected) => {
    expect(runIdFor(repeats, record, '2026-11-23', MORNING)).toBe(expected);
  });

  test('daily, an hour after midnight in Bahrain: of the new day there, though it is the day before in UTC', () => {
    expect(runIdFor('daily', withRuns('2026-11-23'), '2026-11-24', '2026-11-23T22:00:00.000Z')).toBe('2026-11-24');
  });

  test('starting again adds an empty run, which is then the current one', () => {
    const {record, runId} = startAgain(withRuns(first), MORNING);
    expect(runId).toBe(MORNING);
    expect(record.runs).toEqual({[first]: {items: {}}, [MORNING]: {items: {}}});
    expect(runIdFor('each-time', record, '2026-11-23', LATER)).toBe(MORNING);
  });

  test('starting again twice in one moment gives two runs', () => {
    const once = startAgain(EMPTY, MORNING);
    const twice = startAgain(once.record, MORNING);
    expect(Object.keys(twice.record.runs)).toHaveLength(2);
    expect(runIdFor('each-time', twice.record, '2026-11-23', LATER)).toBe(twice.runId);
  });

  test('starting again works although the clock once ran ten years ahead', () => {
    const {record, runId} = startAgain(withRuns('2036-11-23T06:30:00.000Z'), MORNING);
    expect(runId).toBe('2036-11-23T06:30:00.001Z');
    expect(runIdFor('each-time', record, '2026-11-23', LATER)).toBe(runId);
  });

  test('taking the start back leaves the run before as it was, with what was ticked since', () => {
    const ticked = confirm(EMPTY, first, 'vpn.connected', '2025-06', MORNING);
    const {record, runId} = startAgain(ticked, MORNING);
    expect(isBlank(record, runId)).toBe(true);
    expect(isBlank(record, first)).toBe(false);
    expect(takeBackStart(record, runId)).toEqual(ticked);
    const since = confirm(
      confirm(record, runId, 'vpn.connected', '2025-06', LATER),
      runId,
      'teams.status-set',
      '2025-06',
      LATER,
    );
    expect(takeBackStart(since, runId)).toEqual({
      schema: 1,
      runs: {[first]: {items: {'vpn.connected': {'2025-06': MORNING}, 'teams.status-set': {'2025-06': LATER}}}},
    });
    expect(takeBackStart(takeBackStart(since, runId), runId)).toEqual(takeBackStart(since, runId));
  });

  test('taking back the start of the only run loses nothing that is ticked in it', () => {
    const {record, runId} = startAgain(EMPTY, MORNING);
    expect(takeBackStart(record, runId)).toEqual({schema: 1, runs: {}});
    const ticked = confirm(record, runId, 'vpn.connected', '2025-06', LATER);
    expect(takeBackStart(ticked, runId)).toEqual(ticked);
  });

  test('the others are past, newest first', () => {
    const record = withRuns('once', first, second, '2026-11-23');
    expect(pastRuns(record, second).map(({id}) => id)).toEqual(['2026-11-23', first, 'once']);
  });
});

describe('a quarterly checklist is due again', () => {
  const finishedAt = (...times: string[]): ChecklistRecord => ({
    schema: 1,
    runs: Object.fromEntries(times.map((at) => [at, {items: {}, finished: {at, revision: '2025-06', count: 1}}])),
  });
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    ['three months later', '2026-08-23T10:00:00.000Z', '2026-11-23'],
    ['in the next year', '2026-11-23T10:00:00.000Z', '2027-02-23'],
    ['at the end of a shorter month', '2026-11-30T10:00:00.000Z', '2027-02-28'],
    ['at the end of February in a leap year', '2027-11-30T10:00:00.000Z', '2028-02-29'],
    ['on the 30th after the 31st', '2026-08-31T10:00:00.000Z', '2026-11-30'],
  ])('%s', (_when, at, due) => expect(nextDue(finishedAt(at), 'quarterly')).toBe(due));

  test('counting from the last run that was finished', () => {
    const record = merge(
      finishedAt('2026-02-10T10:00:00.000Z', '2026-05-11T10:00:00.000Z'),
      withRuns('2026-08-12T10:00:00.000Z'),
    );
    expect(nextDue(record, 'quarterly')).toBe('2026-08-11');
  });

  test('by the local day: shortly after midnight in Bahrain it is still yesterday in UTC', () => {
    vi.stubEnv('TZ', 'Asia/Bahrain');
    expect(nextDue(finishedAt('2026-08-22T21:30:00.000Z'), 'quarterly')).toBe('2026-11-23');
  });

  test('never, when nothing was finished or it does not repeat quarterly', () => {
    expect(nextDue(withRuns(MORNING), 'quarterly')).toBeUndefined();
    expect(nextDue(finishedAt(MORNING), 'daily')).toBeUndefined();
  });
});

describe('many runs', () => {
  const day = (index: number) => new Date(Date.UTC(2020, 0, index + 1)).toISOString().slice(0, 10);
  const full = withRuns(...Array.from({length: 400}, (_, index) => day(index)));

  test('the oldest makes room for a new one', () => {
    const {runs} = confirm(full, '2026-11-23', 'vpn.connected', '2025-06', MORNING);
    expect(Object.keys(runs)).toHaveLength(400);
    expect(runs).not.toHaveProperty([day(0)]);
    expect(runs).toHaveProperty(['2026-11-23']);
  });

  test('a tick is kept although the clock has fallen back behind all of them', () => {
    expect(confirm(full, '2010-01-01', 'vpn.connected', '2025-06', MORNING).runs).toHaveProperty(['2010-01-01']);
  });

  test('merging keeps the newest of both', () => {
    const {runs} = merge(full, withRuns('once', '2010-01-01', '2026-11-23'));
    expect(Object.keys(runs)).toHaveLength(400);
    expect(Object.keys(runs).sort().at(0)).toBe(day(1));
    expect(Object.keys(runs).sort().at(-1)).toBe('2026-11-23');
  });

  test('merging them in any order gives the same', () => {
    const many = fc
      .uniqueArray(fc.nat({max: 1_200}), {minLength: 250, maxLength: 400})
      .map((indexes) => withRuns(...indexes.map(day)));
    fc.assert(
      fc.property(many, many, many, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(c, b)));
      }),
      {numRuns: 50},
    );
  });
});

describe('merging', () => {
  const confirmationsOf = ({runs}: ChecklistRecord) =>
    Object.entries(runs).flatMap(([runId, {items}]) =>
      Object.entries(items).flatMap(([item, confirmations]) =>
        Object.entries(confirmations).map(([revision, at]) => ({runId, item, revision, at})),
      ),
    );

  test('is idempotent', () => {
    fc.assert(
      fc.property(records, (a) => {
        expect(merge(a, a)).toEqual(a);
      }),
    );
  });

  test('absorbs what it has taken in', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
    );
  });

  test('is commutative', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  test('is associative', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  test('with nothing changes nothing', () => {
    fc.assert(
      fc.property(records, (a) => {
        expect(merge(a, EMPTY)).toEqual(a);
      }),
    );
  });

  test('loses no confirmation, and none comes from nowhere', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const merged = merge(a, b);
        for (const {runId, item, revision, at} of [...confirmationsOf(a), ...confirmationsOf(b)]) {
          const kept = merged.runs[runId]?.items[item]?.[revision];
          expect(kept !== undefined && kept <= at).toBe(true);
        }
        const origins = new Set([...confirmationsOf(a), ...confirmationsOf(b)].map((one) => JSON.stringify(one)));
        for (const one of confirmationsOf(merged)) expect(origins).toContain(JSON.stringify(one));
      }),
    );
  });

  test('the earlier finish stays, in whichever order', () => {
    const finishedBy = (at: string, revision: string, count: number) => finish(EMPTY, 'once', {at, revision, count});
    const pairs = [
      [finishedBy(MORNING, '2025-06', 5), finishedBy(LATER, '2021-10', 3)],
      [finishedBy(MORNING, '2021-10', 5), finishedBy(MORNING, '2025-06', 3)],
      [finishedBy(MORNING, '2021-10', 3), finishedBy(MORNING, '2021-10', 5)],
    ] as const;
    for (const [earlier, later] of pairs) {
      expect(merge(earlier, later)).toEqual(earlier);
      expect(merge(later, earlier)).toEqual(earlier);
    }
  });
});

test('whatever is done to a record, it can be read again', () => {
  const change = fc.oneof(
    fc.tuple(runIds, itemIds, revisions, moments).map(
      ([run, item, revision, at]) =>
        (record: ChecklistRecord) =>
          confirm(record, run, item, revision, at),
    ),
    fc.tuple(runIds, itemIds, revisions).map(
      ([run, item, revision]) =>
        (record: ChecklistRecord) =>
          withdraw(record, run, item, before, revision),
    ),
    fc.tuple(runIds, moments, revisions).map(
      ([run, at, revision]) =>
        (record: ChecklistRecord) =>
          finish(record, run, {at, revision, count: 3}),
    ),
    runIds.map((run) => (record: ChecklistRecord) => reopen(record, run)),
    moments.map((now) => (record: ChecklistRecord) => startAgain(record, now).record),
    records.map((other) => (record: ChecklistRecord) => merge(record, other)),
  );
  fc.assert(
    fc.property(records, fc.array(change, {maxLength: 12}), (start, changes) => {
      const record = changes.reduce((current, apply) => apply(current), start);
      expect(parseRecord(record)).toEqual({ok: true, record});
    }),
  );
});

test('confirmations are counted over all runs', () => {
  expect(countConfirmations(EMPTY)).toBe(0);
  expect(
    countConfirmations({
      schema: 1,
      runs: {
        once: {items: {'a.b': {'2021-10': MORNING, '2025-06': LATER}, 'a.c': {'2025-06': LATER}}},
        '2026-11-23': {items: {'a.b': {'2025-06': LATER}}},
      },
    }),
  ).toBe(4);
});

test.each([
  ['the later one', {'2025-06': MORNING, '2021-10': LATER}, '2021-10'],
  ['the later one, in whatever order', {'2021-10': LATER, '2025-06': MORNING}, '2021-10'],
  ['of one moment the newer revision', {'2025-06': MORNING, '2021-10': MORNING}, '2025-06'],
  ['of one moment the newer revision, in whatever order', {'2021-10': MORNING, '2025-06': MORNING}, '2025-06'],
])('the last confirmation is %s', (_what, confirmations, expected) =>
  expect(lastConfirmed(confirmations)).toBe(expected),
);

test('a quarterly list is due three months after the latest of its runs, in whatever order they stand', () => {
  const run = (at: string) => ({items: {}, finished: {at, revision: '2025-06', count: 1}});
  const [old, late] = [run('2026-01-15T09:00:00.000Z'), run('2026-04-20T09:00:00.000Z')];
  const dueOf = (runs: ChecklistRecord['runs']) => nextDue({schema: 1, runs}, 'quarterly');
  expect(dueOf({'2026-01-15': old, '2026-04-20': late})).toBe('2026-07-20');
  expect(dueOf({'2026-04-20': late, '2026-01-15': old})).toBe('2026-07-20');
  expect(dueOf({'2026-04-20': {items: {}}})).toBeUndefined();
});
