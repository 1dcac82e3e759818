import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {expectCleanPrototype, garbage, itemIds, records, revisions, runIds, states} from './__fixtures__/arbitraries';
import {readBackup, readLink, writeBackup, writeLink} from './exchange';
import {merge} from './record';

const NOW = '2026-11-23T06:30:00.000Z';
const start = {schema: 1, runs: {'2026-11-23': {items: {'vpn.connected': {'2025-06': NOW}}}}} as const;
const envelope = {format: 'remote-work-progress', schema: 1, exported: NOW, checklists: {'cl-start-day': start}};

describe('a backup', () => {
  test('brings back what was exported, for 500 random states', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(readBackup(writeBackup(state, NOW))).toEqual({
          ok: true,
          backup: {format: 'remote-work-progress', schema: 1, exported: NOW, checklists: state},
          ignored: 0,
        });
      }),
      {numRuns: 500},
    );
  });

  test('has the same text for the same progress, however it came about', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect(writeBackup({'cl-b': merge(a, b), 'cl-a': a}, NOW)).toBe(
          writeBackup({'cl-a': a, 'cl-b': merge(b, a)}, NOW),
        );
      }),
    );
  });

  test('is written for people', () => {
    expect(writeBackup({'cl-start-day': start}, NOW)).toMatchInlineSnapshot(`
      "{
        "format": "remote-work-progress",
        "schema": 1,
        "exported": "2026-11-23T06:30:00.000Z",
        "checklists": {
          "cl-start-day": {
            "runs": {
              "2026-11-23": {
                "items": {
                  "vpn.connected": {
                    "2025-06": "2026-11-23T06:30:00.000Z"
                  }
                }
              }
            },
            "schema": 1
          }
        }
      }
      "
    `);
  });

  test('of more than a year of two daily lists and of many meetings can be read again', () => {
    const day = (index: number) => new Date(Date.UTC(2025, 0, index + 1)).toISOString();
    const list = (items: number, id: (index: number) => string, count: number) => ({
      schema: 1 as const,
      runs: Object.fromEntries(
        Array.from({length: count}, (_, run) => [
          id(run),
          {
            items: Object.fromEntries(
              Array.from({length: items}, (_item, item) => [
                `teams.notifications-tuned-${item}`,
                {'2025-06': day(run)},
              ]),
            ),
          },
        ]),
      ),
    });
    const state = {
      'cl-start-day': list(11, (index) => day(index).slice(0, 10), 300),
      'cl-end-day': list(6, (index) => day(index).slice(0, 10), 300),
      'cl-before-meeting': list(5, day, 400),
    };
    const text = writeBackup(state, NOW);
    expect(text.length).toBeLessThanOrEqual(4_000_000);
    expect(readBackup(text)).toMatchObject({ok: true, backup: {checklists: state}, ignored: 0});
  });

  test('may begin with a byte order mark', () => {
    expect(readBackup(`\uFEFF${JSON.stringify(envelope)}`)).toMatchObject({ok: true, ignored: 0});
  });

  test('leaves out and counts what it cannot read', () => {
    const checklists = {
      'cl-start-day': start,
      'cl-damaged': {schema: 1, runs: {twice: {}}},
      'cl-newer': {schema: 2, runs: {}},
      'Not an id': start,
      toString: start,
    };
    expect(readBackup(JSON.stringify({...envelope, checklists}))).toEqual({ok: true, backup: envelope, ignored: 4});
  });

  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const altered = (change: object) => JSON.stringify({...envelope, ...change});
  test.each([
    ['nothing', '', 'not-json'],
    ['a letter', 'Dear colleague,', 'not-json'],
    ['half a file', JSON.stringify(envelope).slice(0, -20), 'not-json'],
    ['four megabytes and a byte', ' '.repeat(4_000_001), 'too-large'],
    ['four megabytes in fewer characters', 'و'.repeat(2_000_001), 'too-large'],
    ['400,000 lists in each other', nested(400_000), 'not-ours'],
    ['null', 'null', 'not-ours'],
    ['a list', '[]', 'not-ours'],
    ['another file of ours', '{"format":"remote-work-attendance","schema":1}', 'not-ours'],
    ['a format that is inherited', '{"__proto__":{"format":"remote-work-progress"}}', 'not-ours'],
    ['a newer file', altered({schema: 2, checklists: []}), 'newer'],
    ['no schema', altered({schema: undefined}), 'damaged'],
    ['schema 0', altered({schema: 0}), 'damaged'],
    ['no date', altered({exported: undefined}), 'damaged'],
    ['a date that does not exist', altered({exported: '2026-13-45T00:00:00.000Z'}), 'damaged'],
    ['checklists as a list', altered({checklists: []}), 'damaged'],
    ['checklists as null', altered({checklists: null}), 'damaged'],
    ['a prototype', `{"__proto__":{"isAdmin":true},${JSON.stringify(envelope).slice(1)}`, 'damaged'],
    [
      'a prototype for the checklists',
      altered({checklists: {}}).replace('"checklists":{}', '"checklists":{"__proto__":{"isAdmin":true}}'),
      'damaged',
    ],
    ['a constructor for the checklists', altered({checklists: {constructor: {prototype: {isAdmin: true}}}}), 'damaged'],
    [
      '101 checklists',
      altered({checklists: Object.fromEntries(Array.from({length: 101}, (_, index) => [`cl-${index}`, start]))}),
      'too-large',
    ],
  ])('%s is refused', (_what, text, reason) => {
    expect(readBackup(text)).toEqual({ok: false, reason});
    expectCleanPrototype();
  });

  test('a depth bomb inside a checklist is left out', () => {
    const text = altered({checklists: {'cl-start-day': 'bomb'}}).replace('"bomb"', nested(400_000));
    expect(readBackup(text)).toMatchObject({ok: true, backup: {checklists: {}}, ignored: 1});
  });

  test('no garbage makes it throw or changes a prototype', () => {
    const texts = fc.oneof(
      fc.string({unit: 'binary'}),
      garbage.map((value) => JSON.stringify(value)),
      garbage.map((checklists) => altered({checklists})),
      garbage.map((entry) => altered({checklists: {'cl-a': entry}})),
      fc.tuple(fc.nat({max: 250}), fc.string({maxLength: 3})).map(([index, noise]) => {
        const text = JSON.stringify(envelope);
        return text.slice(0, index) + noise + text.slice(index + 1);
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const read = readBackup(text);
        if (read.ok) expect(readBackup(writeBackup(read.backup.checklists, NOW))).toMatchObject({ok: true, ignored: 0});
        expectCleanPrototype();
      }),
      {numRuns: 10_000},
    );
  });
});

describe('a link', () => {
  const known = ['vpn.connected', 'teams.status-set', 'home.screen-hidden'];
  const good = 'continue=1;2025-06;2026-11-23;vpn.connected,teams.status-set';

  test('carries what was done', () => {
    expect(writeLink({revision: '2025-06', runId: '2026-11-23', items: ['vpn.connected', 'teams.status-set']})).toBe(
      good,
    );
    expect(readLink(`#${good}`, known)).toEqual({
      ok: true,
      revision: '2025-06',
      runId: '2026-11-23',
      items: ['vpn.connected', 'teams.status-set'],
      unknown: 0,
    });
  });

  test('brings back any run', () => {
    fc.assert(
      fc.property(revisions, runIds, fc.uniqueArray(itemIds, {maxLength: 30}), (revision, runId, items) => {
        const payload = writeLink({revision, runId, items});
        expect(payload).toMatch(/^[A-Za-z0-9.,;:=_-]{1,2000}$/);
        expect(readLink(payload, items)).toEqual({ok: true, revision, runId, items, unknown: 0});
        expect(readLink(encodeURIComponent(payload), items)).toEqual({ok: true, revision, runId, items, unknown: 0});
      }),
    );
  });

  test('stays short: what does not fit is left out', () => {
    const items = Array.from({length: 200}, (_, index) => `teams.notifications-tuned-${index}`);
    const payload = writeLink({revision: '2025-06', runId: NOW, items});
    expect(payload.length).toBeLessThanOrEqual(2_000);
    const read = readLink(payload, items);
    const carried = read.ok ? read.items : [];
    expect(carried.length).toBeGreaterThan(60);
    expect(carried).toEqual(items.slice(0, carried.length));
  });

  test('never carries anything but ids', () => {
    expect(
      writeLink({revision: '2025-06', runId: 'once', items: ['vpn.connected', 'Fatima Ali', 'a.b;c', 'vpn.connected']}),
    ).toBe('continue=1;2025-06;once;vpn.connected');
  });

  test.each([
    ['nothing done', 'continue=1;2025-06;once;', [], 0],
    ['unknown items', 'continue=1;2025-06;once;vpn.connected,vpn.other,constructor', ['vpn.connected'], 2],
    ['an item twice', 'continue=1;2025-06;once;vpn.connected,vpn.connected', ['vpn.connected'], 0],
    ['an end that a mail program cut off', 'continue=1;2025-06;once;vpn.connected,teams.sta', ['vpn.connected'], 1],
    ['escapes', 'continue%3D1%3B2025-06%3Bonce%3Bvpn.connected', ['vpn.connected'], 0],
  ])('with %s', (_what, fragment, items, unknown) =>
    expect(readLink(fragment, known)).toMatchObject({ok: true, items, unknown}),
  );

  test.each([
    ['nothing', '', 'not-ours'],
    ['a heading', '#related', 'not-ours'],
    ['an endless heading', 'x'.repeat(100_000), 'not-ours'],
    ['a heading of the same name', '#continue', 'not-ours'],
    ['a newer link', 'continue=2;anything at all', 'newer'],
    ['version 0', good.replace('=1', '=0'), 'damaged'],
    ['no version', good.replace('=1', '='), 'damaged'],
    ['too much', `${good},${'a'.repeat(2_000)}`, 'too-large'],
    ['a missing part', 'continue=1;2025-06;once', 'damaged'],
    ['one part too many', `${good};more`, 'damaged'],
    ['a revision that is none', 'continue=1;newest;once;', 'damaged'],
    ['a run that is none', 'continue=1;2025-06;twice;', 'damaged'],
    ['a day that does not exist', 'continue=1;2025-06;2026-02-30;', 'damaged'],
    ['markup', 'continue=1;2025-06;once;<img/src=x>', 'damaged'],
    ['escaped markup', 'continue=1;2025-06;once;%3Cscript%3E', 'damaged'],
    ['a broken escape', 'continue=1;2025-06;once;%E0%A4%A', 'damaged'],
  ])('%s is refused', (_what, fragment, reason) => expect(readLink(fragment, known)).toEqual({ok: false, reason}));

  test('no garbage makes it throw, and only known items come out', () => {
    const fragments = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.string().map((rest) => `#continue=1;2025-06;once;${rest}`),
      fc
        .array(fc.oneof(fc.string(), runIds, revisions, itemIds), {maxLength: 6})
        .map((parts) => `continue=1;${parts.join(';')}`),
      fc
        .tuple(fc.nat({max: good.length}), fc.string({maxLength: 3}))
        .map(([index, noise]) => good.slice(0, index) + noise + good.slice(index + 1)),
    );
    fc.assert(
      fc.property(fragments, (fragment) => {
        const read = readLink(fragment, known);
        if (read.ok) for (const item of read.items) expect(known).toContain(item);
        expectCleanPrototype();
      }),
      {numRuns: 10_000},
    );
  });
});

describe('at their limits', () => {
  const list = (count: number) =>
    JSON.stringify({
      ...envelope,
      checklists: Object.fromEntries(Array.from({length: count}, (_one, at) => [`cl-${at}`, start])),
    });
  const padded = (bytes: number, letter: string, width: number) => {
    const empty = JSON.stringify({...envelope, note: ''});
    const letters = Math.floor((bytes - empty.length) / width);
    return JSON.stringify({
      ...envelope,
      note: letter.repeat(letters) + 'x'.repeat(bytes - empty.length - width * letters),
    });
  };

  test('a hundred checklists are read, and no more', () => {
    expect(readBackup(list(100))).toMatchObject({ok: true, ignored: 0});
    expect(readBackup(list(101))).toEqual({ok: false, reason: 'too-large'});
  });

  test.each([
    ['one byte', 'a', 1],
    ['the last of one byte', '~', 1],
    ['the first of two bytes', '\u0080', 2],
    ['the last of two bytes', '\u07ff', 2],
    ['the first of three bytes', '\u0800', 3],
    ['the last of three bytes', '\uffff', 3],
    ['the first of four bytes', '\u{10000}', 4],
  ])('four million bytes are read, and no more, in letters of %s', (_what, letter, width) => {
    expect(readBackup(padded(4_000_000, letter, width))).toMatchObject({ok: true});
    expect(readBackup(padded(4_000_001, letter, width))).toEqual({ok: false, reason: 'too-large'});
  });

  test('a file that people could not open indented is written in one line', () => {
    const items = Object.fromEntries(
      Array.from({length: 200}, (_one, at) => [
        `a.b${at}`,
        Object.fromEntries(Array.from({length: 100}, (_two, year) => [`${2000 + year}-01`, NOW])),
      ]),
    );
    const records = Object.fromEntries(
      Array.from({length: 5}, (_one, at) => [`cl-${at}`, {schema: 1, runs: {once: {items}}}] as const),
    );
    const written = writeBackup(records, NOW);
    expect(written.includes('\n')).toBe(false);
    expect(JSON.parse(written)).toMatchObject({exported: NOW, checklists: records});
    expect(writeBackup({'cl-0': start}, NOW)).toMatch(/^\{\n {2}"format": /);
  });

  test('a link has two thousand characters, and no more', () => {
    const link = {revision: '2025-06', runId: 'once', items: ['a.b']};
    const head = writeLink({...link, items: []}).length;
    const item = (length: number) => `a.${'b'.repeat(length - 2)}`;
    // Items of a hundred characters, with a comma each, and one that fills the rest.
    const full = Array.from({length: 19}, (_one, at) => `a.${String(at).padStart(98, '0')}`);
    const rest = 2_000 - head - full.length * 101;
    expect(writeLink({...link, items: [...full, item(rest)]})).toHaveLength(2_000);
    expect(writeLink({...link, items: [...full, item(rest + 1)]})).toHaveLength(head + full.length * 101 - 1);
    const written = writeLink({...link, items: [...full, item(rest)]});
    expect(readLink(`#${written}`, [item(rest)])).toMatchObject({ok: true, items: [item(rest)], unknown: 19});
    expect(readLink(`#${written}b`, [])).toEqual({ok: false, reason: 'too-large'});
  });
});

test.each([['#before-continue=1;2025-06;once;a.b'], ['to-continue=1;2025-06;once;a.b'], ['#']])(
  '%s is the anchor of a heading',
  (fragment) => expect(readLink(fragment, [])).toEqual({ok: false, reason: 'not-ours'}),
);

test.each(['__proto__', 'constructor', 'prototype'])('a file with the key %s is forged', (key) => {
  const text = JSON.stringify(envelope);
  expect(readBackup(text.replace('{', `{"${key}":{},`))).toEqual({ok: false, reason: 'damaged'});
  expect(readBackup(text.replace('"checklists":{', `"checklists":{"${key}":{},`))).toEqual({
    ok: false,
    reason: 'damaged',
  });
});
