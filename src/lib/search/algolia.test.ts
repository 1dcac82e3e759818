import {describe, expect, test} from 'vitest';
import {algoliaAccess, algoliaHosts, answerOf, requestFor, synonymsOf} from './algolia';

const THREE = {ALGOLIA_APP_ID: 'APP1', ALGOLIA_API_KEY: 'abcd1234', ALGOLIA_INDEX_NAME: 'guides'};

describe('algoliaAccess', () => {
  test('three values choose it', () =>
    expect(algoliaAccess(THREE)).toEqual({appId: 'APP1', apiKey: 'abcd1234', indexName: 'guides'}));
  test('none of them leaves the engine in the browser', () =>
    expect(algoliaAccess({ALGOLIA_APP_ID: ' '})).toBeUndefined());
  test('some of them are an oversight', () =>
    expect(() => algoliaAccess({...THREE, ALGOLIA_API_KEY: ''})).toThrow('ALGOLIA_API_KEY is not set'));
  test('an address is no id', () =>
    expect(() => algoliaAccess({...THREE, ALGOLIA_APP_ID: 'evil.example/'})).toThrow('ALGOLIA_APP_ID cannot be right'));
});

test('a question is asked in one language and revision', () => {
  expect(requestFor({query: 'vpn', language: 'ar', revision: '2025-06'}, 'guides')).toMatchObject({
    requests: [{indexName: 'guides', query: 'vpn', facetFilters: ['language:ar', 'version:2025-06']}],
  });
});

test('a concept becomes a group of synonyms', () => {
  expect(
    synonymsOf([
      {id: 'mute', en: ['mute'], ar: ['كتم'], typed: ['ميوت', 'mute']},
      {id: 'alone', en: ['alone'], ar: [], typed: []},
    ]),
  ).toEqual([{objectID: 'mute', type: 'synonym', synonyms: ['كتم', 'mute', 'ميوت']}]);
});

describe('answerOf', () => {
  const hit = (address: string, anchor: string | null, content = '') => ({
    url_without_anchor: address,
    anchor,
    content,
    hierarchy: {lvl0: 'VPN', lvl1: 'Connect', lvl2: 'Steps', lvl3: anchor && 'Open it'},
  });

  test('hits of one page stand together', () => {
    const answer = answerOf(
      {
        results: [
          {hits: [hit('/en/vpn-connect/', 'open'), hit('/en/vpn-connect/', null), hit('/en/teams-chat/', null)]},
        ],
      },
      'en',
    );
    expect(answer.count).toBe(2);
    expect(answer.groups[0]?.hits[0]).toMatchObject({
      address: '/en/vpn-connect/',
      title: 'Connect',
      places: [{anchor: 'open', heading: 'Open it'}],
    });
  });

  describe('a code', () => {
    const hits = [
      hit('/en/tree-vpn/', null, 'An error'),
      hit('/en/error-messages/', 'message-14', 'FortiClient error (-14)'),
      hit('/en/error-messages/', 'message-40', 'An error, 7200'),
    ];
    const ask = (query: string) => answerOf({results: [{hits}]}, 'en', query);

    test.each(['-7200', 'forticlient error 7200'])(
      '“%s” leads to the message that holds it, and to no other',
      (query) => {
        const {groups, unknownCodes} = ask(query);
        expect(
          groups.map(({kind, hits: pages}) => [
            kind,
            pages.map(({address, places}) => [address, places.map(({anchor}) => anchor)]),
          ]),
        ).toEqual([
          [
            'found',
            [
              ['/en/error-messages/', ['message-40']],
              ['/en/tree-vpn/', []],
            ],
          ],
        ]);
        expect(unknownCodes).toEqual([]);
      },
    );

    test.each([
      ['720', '720'],
      ['forticlient error -5', '-5'],
    ])('“%s” is said to be unknown', (query, code) => {
      const {groups, unknownCodes} = ask(query);
      expect(groups.map(({kind}) => kind)).toEqual(['guessed']);
      expect(groups[0]!.hits.flatMap(({places}) => places)).toEqual([]);
      expect(unknownCodes).toEqual([code]);
    });

    test.each([
      ['no number', 'unreachable', ['message-14', 'message-40'], 'found', []],
      ['a number that counts something', 'error for 14 people', ['message-14'], 'found', []],
      ['one of two codes', 'error -14 -5', ['message-14'], 'found', ['-5']],
    ] as const)('where %s was typed: “%s”', (_what, query, places, kind, unknown) => {
      const {groups, unknownCodes} = ask(query);
      const messages = groups[0]!.hits.find(({address}) => address === '/en/error-messages/')!;
      expect(messages.places.map(({anchor}) => anchor)).toEqual(places);
      expect(groups[0]!.kind).toBe(kind);
      expect(unknownCodes).toEqual(unknown);
    });

    test('one of two codes brings its page to the top, and a number that counts something does not', () => {
      const addresses = (query: string) => ask(query).groups[0]!.hits.map(({address}) => address);
      expect(addresses('error -14 -5')).toEqual(['/en/error-messages/', '/en/tree-vpn/']);
      expect(addresses('error for 14 people')).toEqual(['/en/tree-vpn/', '/en/error-messages/']);
    });
  });

  test.each(['//elsewhere.example/', `${'javascript'}:alert(1)`, 'https://elsewhere.example/en/', '/en/\nx'])(
    '%s is not led to',
    (address) => {
      expect(answerOf({results: [{hits: [hit(address, null)]}]}, 'en').count).toBe(0);
    },
  );

  test.each([undefined, null, {}, {results: []}, {results: [{message: 'Invalid key'}]}])(
    '%j is no answer',
    (response) => expect(() => answerOf(response, 'en')).toThrow('The search answered something else than hits.'),
  );
});

test.each([
  [
    'two values',
    {...THREE, ALGOLIA_APP_ID: undefined, ALGOLIA_API_KEY: ' '},
    'Algolia needs three values; ALGOLIA_APP_ID and ALGOLIA_API_KEY is not set.',
  ],
  [
    'two wrong ones',
    {...THREE, ALGOLIA_APP_ID: 'APP', ALGOLIA_API_KEY: 'ab-cd'},
    'ALGOLIA_APP_ID and ALGOLIA_API_KEY cannot be right: letters and digits only, an index name may also hold - and _.',
  ],
  [
    'a wrong id behind a right one',
    {...THREE, ALGOLIA_APP_ID: '-APP1'},
    'ALGOLIA_APP_ID cannot be right: letters and digits only, an index name may also hold - and _.',
  ],
  [
    'a wrong name',
    {...THREE, ALGOLIA_INDEX_NAME: 'a b'},
    'ALGOLIA_INDEX_NAME cannot be right: letters and digits only, an index name may also hold - and _.',
  ],
])('%s are named', (_what, values, message) => expect(() => algoliaAccess(values)).toThrow(message));

test('spaces around a value are none of it, and an index may have - and _ in its name', () => {
  expect(algoliaAccess({...THREE, ALGOLIA_APP_ID: ' APP1 ', ALGOLIA_INDEX_NAME: 'my-guides_2'})).toEqual({
    appId: 'APP1',
    apiKey: 'abcd1234',
    indexName: 'my-guides_2',
  });
});

test('the browser asks one host', () => {
  expect(algoliaHosts({appId: 'APP1', apiKey: 'abcd1234', indexName: 'guides'})).toEqual([
    'https://app1-dsn.algolia.net',
  ]);
});

test.each([
  ['vpn', []],
  ['vpn -14', ['content']],
])('the question “%s” asks for no more than is shown', (query, more) => {
  expect(requestFor({query, language: 'en', revision: '2025-06'}, 'guides')).toEqual({
    requests: [
      {
        indexName: 'guides',
        query,
        facetFilters: ['language:en', 'version:2025-06'],
        hitsPerPage: 60,
        attributesToRetrieve: ['url_without_anchor', 'anchor', 'hierarchy', 'language', 'version', ...more],
        attributesToHighlight: [],
        attributesToSnippet: [],
      },
    ],
  });
});

test('a group of synonyms has twenty at most', () => {
  const many = Array.from({length: 30}, (_word, index) => `word${index}`);
  expect(synonymsOf([{id: 'many', en: ['first'], ar: [], typed: many}])[0]!.synonyms).toEqual([
    'first',
    ...many.slice(0, 19),
  ]);
});

describe('an answer, whatever the index holds', () => {
  const found = (more: object) => ({
    url_without_anchor: '/en/a/',
    anchor: 'one',
    hierarchy: {lvl0: 'Guides', lvl1: 'A', lvl2: 'Steps', lvl3: 'Open it'},
    ...more,
  });
  const hitsOf = (...hits: unknown[]) =>
    answerOf({results: [{hits}]}, 'en', 'open').groups.flatMap((group) => group.hits);

  test('has the form of our own', () => {
    expect(answerOf({results: [{hits: [found({})]}]}, 'en', 'open')).toEqual({
      groups: [
        {
          kind: 'found',
          language: 'en',
          hits: [
            {
              address: '/en/a/',
              title: 'A',
              section: 'Guides',
              places: [{anchor: 'one', heading: 'Open it'}],
              score: 0,
              isWeak: false,
              codeRank: 0,
            },
          ],
        },
      ],
      count: 1,
      corrected: undefined,
      unknownCodes: [],
      isUnsure: false,
      subject: undefined,
    });
    expect(answerOf({results: [{hits: []}]}, 'en')).toEqual({
      groups: [],
      count: 0,
      corrected: undefined,
      unknownCodes: [],
      isUnsure: false,
      subject: undefined,
    });
  });

  test('names a long place once, though it is several records', () => {
    const parts = [found({objectID: '/en/a/#one'}), found({objectID: '/en/a/#one~2'}), found({anchor: 'two'})];
    expect(hitsOf(...parts)[0]!.places.map(({anchor}) => anchor)).toEqual(['one', 'two']);
  });

  test('names three places of a page, by their heading or the one above', () => {
    const places = ['one', 'two', 'three', 'four'].map((anchor) => found({anchor}));
    expect(hitsOf(...places)[0]!.places.map(({anchor}) => anchor)).toEqual(['one', 'two', 'three']);
    const headings = (hierarchy: object) => hitsOf(found({hierarchy}))[0]!.places.map(({heading}) => heading);
    expect(headings({lvl0: 'Guides', lvl1: 'A', lvl2: 'Steps', lvl3: null})).toEqual(['Steps']);
    expect(headings({lvl0: 'Guides', lvl1: 'A', lvl2: null, lvl3: null})).toEqual(['']);
  });

  test.each([
    ['no record', [null, 7, 'a', {}]],
    ['no levels', [found({hierarchy: null}), found({hierarchy: 'A'})]],
    ['no address', [found({url_without_anchor: 7}), found({url_without_anchor: ''})]],
    ['an address in a list', [found({url_without_anchor: ['/en/a/']})]],
  ])('leaves out what is %s', (_what, hits) => expect(hitsOf(...hits)).toEqual([]));

  test.each([['"><img>'], [null], [7], ['a b'], ['']])('leads to no place called %j', (anchor) => {
    expect(hitsOf(found({anchor}))[0]!.places).toEqual([]);
  });
});
