import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {expectCleanPrototype, garbage, records} from './__fixtures__/arbitraries';
import {isChecklistId, isItemId, isMoment, isRunId, parseRecord} from './schema';

const MORNING = '2026-11-23T06:30:00.000Z';
const table = (count: number, key: (index: number) => string, value: unknown) =>
  Object.fromEntries(Array.from({length: count}, (_, index) => [key(index), value]));
const day = (index: number) => new Date(Date.UTC(2020, 0, index + 1)).toISOString().slice(0, 10);

describe('a record is read', () => {
  test('when we wrote it', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(parseRecord(record)).toEqual({ok: true, record});
      }),
    );
  });

  test('as a copy that holds only what we know', () => {
    const once = {items: {'vpn.connected': {'2025-06': MORNING}}, colour: 'red'};
    expect(parseRecord({schema: 1, runs: {once}, extra: [1]})).toEqual({
      ok: true,
      record: {schema: 1, runs: {once: {items: once.items}}},
    });
  });

  test('at its largest', () => {
    const items = table(200, (index) => `a.b${index}`, {'2025-06': MORNING});
    expect(parseRecord({schema: 1, runs: table(400, day, {items})}).ok).toBe(true);
  });

  test('without the keys that lead into a prototype', () => {
    const parsed = parseRecord(
      JSON.parse(
        '{"schema": 1, "runs": {"once": {"items": {"__proto__": {"2025-06": "x"}}, "__proto__": {"bad": 1}}}}',
      ),
    );
    expect(parsed).toEqual({ok: true, record: {schema: 1, runs: {once: {items: {}}}}});
    expectCleanPrototype();
  });
});

describe('a record of a newer release is recognised', () => {
  test.each([{schema: 2}, {schema: 2, runs: {}}, {schema: 17, runs: 'anything'}])('%j', (value) => {
    expect(parseRecord(value)).toEqual({ok: false, reason: 'newer'});
  });
});

describe('a record is damaged', () => {
  const item = (id: string, confirmations: unknown) => ({schema: 1, runs: {once: {items: {[id]: confirmations}}}});
  const finished = (value: unknown) => ({schema: 1, runs: {once: {items: {}, finished: value}}});
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', '{"schema":1,"runs":{}}'],
    ['a list', [1]],
    ['no schema', {runs: {}}],
    ['schema 0', {schema: 0, runs: {}}],
    ['half a schema', {schema: 1.5, runs: {}}],
    ['a schema in words', {schema: '2', runs: {}}],
    ['no runs', {schema: 1}],
    ['a list of runs', {schema: 1, runs: []}],
    ['a map of runs', {schema: 1, runs: new Map()}],
    ['a run that is none', {schema: 1, runs: {once: null}}],
    ['a run without items', {schema: 1, runs: {once: {}}}],
    ['a run id we never write', {schema: 1, runs: {twice: {items: {}}}}],
    ['a day that does not exist', {schema: 1, runs: {'2026-02-30': {items: {}}}}],
    ['an item id with capitals', item('Vpn.Connected', {'2025-06': MORNING})],
    ['an item id without an area', item('connected', {'2025-06': MORNING})],
    ['an item named constructor', item('constructor', {'2025-06': MORNING})],
    ['an endless item id', item(`a.${'b'.repeat(1_000)}`, {'2025-06': MORNING})],
    ['a tick without a revision', item('vpn.connected', true)],
    ['a revision that is none', item('vpn.connected', {newest: MORNING})],
    ['a time that is none', item('vpn.connected', {'2025-06': 'yesterday'})],
    ['a time that does not exist', item('vpn.connected', {'2025-06': '2026-13-45T06:30:00.000Z'})],
    ['a time in another zone', item('vpn.connected', {'2025-06': '2026-11-23T09:30:00.000+03:00'})],
    ['a time in numbers', item('vpn.connected', {'2025-06': 1_795_415_400_000})],
    ['a finish without a revision', finished({at: MORNING, count: 1})],
    ['a finish with half an item', finished({at: MORNING, revision: '2025-06', count: 0.5})],
    ['a finish with less than nothing', finished({at: MORNING, revision: '2025-06', count: -1})],
    ['too many runs', {schema: 1, runs: table(401, day, {items: {}})}],
    ['too many items', {schema: 1, runs: {once: {items: table(201, (index) => `a.b${index}`, {})}}}],
    ['200,000 wrong items', {schema: 1, runs: {once: {items: table(200_000, (index) => `${index}!`, 1)}}}],
    [
      'faults in every place',
      {schema: 1, runs: table(400, day, {items: table(200, (index) => `a.b${index}`, {a: 1, b: 2, c: 3, d: 4})})},
    ],
  ])('%s', (_what, value) => expect(parseRecord(value)).toEqual({ok: false, reason: 'damaged'}));
});

test('no garbage makes it throw or changes a prototype', () => {
  const shaped = fc.oneof(
    garbage,
    garbage.map((runs) => ({schema: 1, runs})),
    garbage.map((once) => ({schema: 1, runs: {once}})),
    fc.anything(),
  );
  fc.assert(
    fc.property(shaped, (value) => {
      const parsed = parseRecord(value);
      if (parsed.ok) expect(parseRecord(parsed.record)).toEqual(parsed);
      expectCleanPrototype();
    }),
    {numRuns: 10_000},
  );
});

test.each<[(id: string) => boolean, readonly string[], readonly string[]]>([
  [
    isChecklistId,
    ['cl-start-day', 'cl-a1'],
    ['', 'CL-start', '-cl', 'cl--a', 'constructor', '__proto__', 'a'.repeat(101)],
  ],
  [
    isItemId,
    ['vpn.connected', 'account.mfa-registered', 'a.b.c'],
    ['', 'vpn', 'vpn.', '.vpn', 'vpn connected', 'vpn.متصل'],
  ],
  [isRunId, ['once', '2026-11-23', MORNING], ['', 'Once', '2026-11-31', '2026-11-23T06:30:00Z', '2026-11-23 06:30']],
  [
    isMoment,
    [MORNING, '2036-02-29T23:59:59.999Z'],
    ['', '2026-11-23', '2026-02-30T06:30:00.000Z', '2026-11-23T24:00:00.000Z'],
  ],
])('%o tells ids from other texts', (isId, ids, others) => {
  for (const id of ids) expect(isId(id), id).toBe(true);
  for (const other of others) expect(isId(other), other).toBe(false);
});

test('names have a hundred characters, and no more', () => {
  expect([isItemId(`a.${'b'.repeat(98)}`), isItemId(`a.${'b'.repeat(99)}`)]).toEqual([true, false]);
  expect([isChecklistId('b'.repeat(100)), isChecklistId('b'.repeat(101))]).toEqual([true, false]);
});

test.each([
  ['2026-11-23'],
  ['2026-11-23T06:00:00Z'],
  ['Mon, 23 Nov 2026 06:00:00 GMT'],
  ['+010000-01-01T00:00:00.000Z'],
])('%s is no moment as it is written here', (text) => expect(isMoment(text)).toBe(false));
