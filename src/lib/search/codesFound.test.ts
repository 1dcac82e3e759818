/** A code leads to the place that holds it, and never to the remedy of another one. */
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {LOCALES, type Locale} from '../locale';
import {makeSearchable} from './answer';
import {ask} from './ask';
import {buildIndex} from './indexFile';
import type {SearchRecord} from './records';

type Sketch = readonly [
  id: string,
  title: string,
  text: string,
  places: readonly (readonly [anchor: string, heading: string, text: string])[],
];

const MESSAGES = [
  [
    'message-40-percent',
    'Stops between 40% and 48%',
    'Credential or SSLVPN configuration is wrong 7200. Type the password again.',
  ],
  [
    'message-14',
    'The server may be unreachable, with a code',
    'FortiClient error: VPN server may be unreachable. (-14) Check the internet. The error code stays for FortiClient.',
  ],
  ['message-8-hours', 'Disconnects after about 8 hours', 'The time limit is 28,800 seconds. Sign in again.'],
  [
    'message-loop',
    'The sign-in page keeps coming back, without an error code',
    'Permission denied, again and again. An error of the browser.',
  ],
] as const;

const PAGES: readonly Sketch[] = [
  ['error-messages', 'VPN error messages', 'Type the error code that you see.', MESSAGES],
  [
    'vpn-error-codes',
    'FortiClient error codes and what to do',
    'For all errors.',
    [['find', 'Search for the error code.', 'Search for the code, such as -455.'], ...MESSAGES],
  ],
  [
    'vpn-connect',
    'Connect the VPN',
    'FortiClient, step by step. An error is rare. Call 800 people if you must.',
    [['steps', 'Steps', 'Permission is asked for once.']],
  ],
  [
    'limits',
    'Limits',
    'A meeting holds 14 people, 720p video, 1,000 at most. Calls end after 14 hours, in 14 rooms.',
    [['rooms', '14 rooms', 'There are 14 rooms.']],
  ],
];

const records = (language: Locale): SearchRecord[] =>
  PAGES.flatMap(([id, title, text, places]) => {
    const address = `/${language}/${id}/`;
    const record = (anchor: string | null, heading: string | null, content: string): SearchRecord => ({
      objectID: `${address}${anchor}`,
      url: address,
      url_without_anchor: address,
      anchor,
      type: anchor ? 'lvl3' : 'lvl1',
      hierarchy: {lvl0: 'VPN', lvl1: title, lvl2: null, lvl3: heading, lvl4: null, lvl5: null, lvl6: null},
      content,
      phrasings: [],
      keywords: [],
      counterpart: anchor ? null : {title, keywords: []},
      language,
      version: '2025-06',
      docusaurus_tag: '',
      weight: {pageRank: 100, level: 100, position: 0},
    });
    return [record(null, null, text), ...places.map(([anchor, heading, content]) => record(anchor, heading, content))];
  });

const sites = Object.fromEntries(
  LOCALES.map((language) => [
    language,
    makeSearchable(buildIndex(records(language), {searchWords: []}, language, '2025-06')),
  ]),
);

async function answer(query: string, language: Locale = 'en') {
  const {groups, unknownCodes} = await ask(
    {query, language, revision: '2025-06', older: undefined, verbatim: false},
    (asked) => Promise.resolve(sites[asked]!),
  );
  const hits = groups.flatMap((group) => group.hits);
  return {
    kinds: groups.map(({kind}) => kind),
    first: hits[0] && `${hits[0].address.split('/')[2]}${hits[0].places[0] ? `#${hits[0].places[0].anchor}` : ''}`,
    messages: [
      ...new Set(
        hits.flatMap(({places}) => places.map(({anchor}) => anchor)).filter((anchor) => anchor.startsWith('message-')),
      ),
    ],
    unknownCodes,
  };
}

describe.each(LOCALES)('in %s', (language) => {
  test.each([
    ['-7200', 'message-40-percent'],
    ['7200', 'message-40-percent'],
    ['٧٢٠٠', 'message-40-percent'],
    ['0x7200', 'message-40-percent'],
    ['forticlient error code 7200', 'message-40-percent'],
    ['رمز الخطأ 7200 FortiClient', 'message-40-percent'],
    [
      'FortiClient error: VPN server may be unreachable. Please check with the help desk of your entity before you try it again and again and again. (-7200)',
      'message-40-percent',
    ],
    ['FortiClient error -14', 'message-14'],
    ['error 14', 'message-14'],
    ['14', 'message-14'],
    ['stuck at 48%', 'message-40-percent'],
  ])('“%s” leads to the message that holds it first, and to no other message', async (query, message) => {
    const {first, messages, unknownCodes} = await answer(query, language);
    expect(first).toMatch(new RegExp(`#${message}$`));
    expect(messages).toEqual([message]);
    expect(unknownCodes).toEqual([]);
  });

  test.each([
    ['721', '721'],
    ['-721', '-721'],
    ['-5', '-5'],
    ['forticlient error code 7201', '7201'],
    ['رمز الخطأ 72000 FortiClient', '72000'],
    ['VPN server may be unreachable. (-5)', '-5'],
    ['Permission denied (-999)', '-999'],
    ['error 15', '15'],
    ['8', '8'],
    ['٨', '8'],
    ['error 8', '8'],
    ['رمز الخطأ 8', '8'],
    ['0x800704c9', '0x800704c9'],
    ['47%', '47%'],
    ['CAA20003', 'caa20003'],
    ['error CAA2000B FortiClient', 'caa2000b'],
  ])('“%s” is said to be unknown, and nothing is more than a guess', async (query, code) => {
    const {kinds, messages, unknownCodes} = await answer(query, language);
    expect(unknownCodes).toEqual([code]);
    expect(messages).toEqual([]);
    expect(kinds).not.toContain('found');
  });
});

test('what is written like an unknown code is not offered as near to it', async () => {
  expect(await answer('caa20003')).toEqual({kinds: [], first: undefined, messages: [], unknownCodes: ['caa20003']});
});

test('a code that only another kind of page holds leads there, and to no message', async () => {
  expect(await answer('forticlient error 800')).toMatchObject({first: 'vpn-connect', messages: [], unknownCodes: []});
});

test.each(['meeting for 15 people', 'windows 11 permission', 'policy of 2024', '720p video'])(
  '“%s” asks for no code',
  async (query) => expect((await answer(query)).unknownCodes).toEqual([]),
);

test('a number that counts something leads there beside its words', async () => {
  expect(await answer('disconnects after 8 hours')).toMatchObject({messages: ['message-8-hours'], unknownCodes: []});
});

test('no code that stands nowhere leads to a message, whatever stands around it', async () => {
  const held = new Set([7200, 14, 455, 8, 40, 48, 28800, 800, 1000]);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({min: 0, max: 99_999}).filter((number) => !held.has(number)),
      fc.constantFrom('-', '0x', ''),
      fc.constantFrom(
        '{}',
        'error {}',
        'رمز الخطأ {} FortiClient',
        'VPN server may be unreachable. ({})',
        'Permission denied ({})',
        'Disconnects after 8 hours, error {}',
        'between 40% and {}',
      ),
      async (number, sign, text) => {
        fc.pre(sign !== '' || (number > 99 && !(number >= 1900 && number < 2100)));
        const {messages, unknownCodes, kinds} = await answer(text.replace('{}', `${sign}${number}`));
        expect(unknownCodes).toEqual([`${sign}${number}`]);
        if (text.includes('40%')) return;
        expect(messages).toEqual([]);
        expect(kinds).not.toContain('found');
      },
    ),
    {numRuns: 200},
  );
});
