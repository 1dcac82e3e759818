import {describe, expect, test} from 'vitest';
import {algoliaAccess, answerOf, requestFor, synonymsOf} from './algolia';

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
  });

  test.each(['//elsewhere.example/', `${'javascript'}:alert(1)`, 'https://elsewhere.example/en/', '/en/\nx'])(
    '%s is not led to',
    (address) => {
      expect(answerOf({results: [{hits: [hit(address, null)]}]}, 'en').count).toBe(0);
    },
  );

  test.each([undefined, null, {}, {results: []}, {results: [{message: 'Invalid key'}]}])(
    '%j is no answer',
    (response) => expect(() => answerOf(response, 'en')).toThrow('hits'),
  );
});
