import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseRequest} from './messages';
import {parseState} from './state';

test.each([
  [{type: 'arrived', locale: 'ar'}],
  [{type: 'status'}],
  [{type: 'check'}],
  [{type: 'keep', set: 'ar/2021-10'}],
  [{type: 'forget', set: 'en'}],
  [{type: 'refresh'}],
  [{type: 'forget-all'}],
  [{type: 'take-over'}],
] as const)('%j is understood', (message) => expect(parseRequest({...message, more: 1})).toEqual(message));

test.each([
  [undefined],
  [null],
  ['status'],
  [{}],
  [{type: 'arrived', locale: 'fr'}],
  [{type: 'keep'}],
  [{type: 'keep', set: 7}],
  [{type: '__proto__'}],
])('%j is not answered', (message) => expect(parseRequest(message)).toBeUndefined());

test('any message is read calmly', () => {
  fc.assert(
    fc.property(fc.anything(), (message) => {
      expect(() => parseRequest(message)).not.toThrow();
    }),
    {numRuns: 10_000},
  );
});

test('what was stored is read back', () => {
  const state = {kept: {ar: '2026-11-23T09:00:00.000Z'}, isDeclined: false, leaving: ['a']};
  expect(parseState(JSON.stringify(state))).toEqual(state);
});

test.each([undefined, '', 'null', '7', '{', '[]'])('%j counts as nothing', (text) =>
  expect(parseState(text)).toEqual({kept: {}, isDeclined: false, leaving: []}),
);

test('a part that cannot be read does not spoil the rest', () => {
  expect(
    parseState('{"kept": {"ar": "2026-11-23", "en": 7, "x": "yesterday"}, "isDeclined": "yes", "leaving": [1, "b"]}'),
  ).toEqual({
    kept: {ar: '2026-11-23'},
    isDeclined: false,
    leaving: ['b'],
  });
});
