/** Random records for property tests: few ids, so that two of them often meet. */
import fc from 'fast-check';
import type {ChecklistRecord} from '../record';

export const moments = fc
  .date({min: new Date('2019-12-31T00:00:00Z'), max: new Date('2036-12-31T23:59:59.999Z'), noInvalidDate: true})
  .map((date) => date.toISOString());

const days = moments.map((moment) => moment.slice(0, 10));
export const runIds = fc.oneof(
  fc.constantFrom('once', '2026-11-22', '2026-11-23', '2026-11-23T06:30:00.000Z'),
  days,
  moments,
);
export const revisions = fc.constantFrom('2020-03', '2021-10', '2025-06');
export const itemIds = fc.oneof(
  fc.constantFrom('vpn.connected', 'teams.status-set', 'home.screen-hidden'),
  fc.stringMatching(/^[a-z]{1,8}\.[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/),
);

const runs = fc.record(
  {
    items: fc.dictionary(itemIds, fc.dictionary(revisions, moments, {maxKeys: 3, noNullPrototype: true}), {
      maxKeys: 8,
      noNullPrototype: true,
    }),
    finished: fc.record({at: moments, revision: revisions, count: fc.nat({max: 200})}, {noNullPrototype: true}),
  },
  {requiredKeys: ['items'], noNullPrototype: true},
);

export const records: fc.Arbitrary<ChecklistRecord> = fc.record(
  {schema: fc.constant(1 as const), runs: fc.dictionary(runIds, runs, {maxKeys: 8, noNullPrototype: true})},
  {noNullPrototype: true},
);

/** Progress on any number of checklists. */
export const states = fc.dictionary(
  fc.oneof(fc.constantFrom('cl-start-day', 'cl-travel'), fc.stringMatching(/^cl(-[a-z]{1,9}){1,3}$/)),
  records,
  {maxKeys: 6, noNullPrototype: true},
);

const hostileKeys = fc.constantFrom(
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'schema',
  'runs',
  'items',
  'finished',
  'once',
  'a.b',
  '2025-06',
);

/** Anything that JSON can say, with a leaning to what could hurt. */
export const garbage: fc.Arbitrary<unknown> = fc.letrec<{value: unknown}>((tie) => ({
  value: fc.oneof(
    {depthSize: 'small', withCrossShrink: true},
    fc.constantFrom<unknown>(
      null,
      true,
      1,
      2,
      -1,
      1e308,
      '',
      'once',
      '2025-06',
      '2026-11-23T06:30:00.000Z',
      '__proto__',
    ),
    fc.jsonValue(),
    fc.array(tie('value'), {maxLength: 4}),
    fc.array(fc.tuple(hostileKeys, tie('value')), {maxLength: 5}).map((entries) => Object.fromEntries(entries)),
  ),
})).value;

/** Throws when some code has changed what every object inherits. */
export function expectCleanPrototype(): void {
  const names = Object.getOwnPropertyNames(Object.prototype).length;
  if (names !== NAMES || Object.keys(Object.prototype).length > 0) throw new Error('Object.prototype has changed');
}
const NAMES = Object.getOwnPropertyNames(Object.prototype).length;
