import {describe, expect, test} from 'vitest';
import {
  bulkBodies,
  causeOf,
  documentOf,
  failureOf,
  indexBody,
  indexPrefix,
  isOurs,
  openSearchAccess,
  searchBody,
  switchTo,
  switchUnseen,
} from './openSearch';
import type {SearchRecord} from './records';

const BASIC = {
  OPENSEARCH_URL: 'https://search.example:9200',
  OPENSEARCH_USERNAME: 'indexer',
  OPENSEARCH_PASSWORD: 'pa:ss',
};

describe('openSearchAccess', () => {
  test('a name and a password', () =>
    expect(openSearchAccess(BASIC)).toEqual({
      url: 'https://search.example:9200',
      credentials: {kind: 'basic', username: 'indexer', password: 'pa:ss'},
    }));
  test('a key, and an address below another', () =>
    expect(
      openSearchAccess({OPENSEARCH_URL: ' https://proxy.example/search/ ', OPENSEARCH_API_KEY: 'os_abc=='}),
    ).toEqual({
      url: 'https://proxy.example/search',
      credentials: {kind: 'apiKey', key: 'os_abc=='},
    }));
  test.each(['http://localhost:9200', 'http://127.0.0.1:9200', 'http://[::1]:9200'])(
    '%s is this computer: http will do, and nobody need be named',
    (url) => expect(openSearchAccess({OPENSEARCH_URL: url})).toEqual({url, credentials: {kind: 'none'}}),
  );

  test.each([
    [
      'no address',
      {},
      'OPENSEARCH_URL is not set: the address of the server, for example https://search.example:9200. Without `--send` nothing has to be set, and files are written.',
    ],
    [
      'http elsewhere',
      {...BASIC, OPENSEARCH_URL: 'http://search.example:9200'},
      'OPENSEARCH_URL begins with http://: everybody on the way could read the password. Use https://; http is for localhost only.',
    ],
    [
      'http to a name that only looks like this computer',
      {...BASIC, OPENSEARCH_URL: 'http://localhost.example'},
      'Use https://; http is for localhost only.',
    ],
    [
      'no scheme',
      {...BASIC, OPENSEARCH_URL: 'search.example:9200'},
      'OPENSEARCH_URL cannot be right: “search.example:9200”. Write https://host:port, for example https://search.example:9200.',
    ],
    [
      'a question behind it',
      {...BASIC, OPENSEARCH_URL: 'https://search.example/?a=b'},
      'OPENSEARCH_URL cannot be right',
    ],
    [
      'a password in it',
      {OPENSEARCH_URL: 'https://me:pass@search.example'},
      'Write them into OPENSEARCH_USERNAME and OPENSEARCH_PASSWORD, where no log shows them.',
    ],
    [
      'nobody',
      {OPENSEARCH_URL: 'https://search.example'},
      'Who sends? Set OPENSEARCH_API_KEY, or OPENSEARCH_USERNAME and OPENSEARCH_PASSWORD.',
    ],
    [
      'a name alone',
      {...BASIC, OPENSEARCH_PASSWORD: ''},
      'OPENSEARCH_PASSWORD is not set: a name and its password go together.',
    ],
    [
      'a password alone',
      {...BASIC, OPENSEARCH_USERNAME: undefined},
      'OPENSEARCH_USERNAME is not set: a name and its password go together.',
    ],
    [
      'a colon in the name',
      {...BASIC, OPENSEARCH_USERNAME: 'a:b'},
      'OPENSEARCH_USERNAME holds a colon, which a name cannot have.',
    ],
    [
      'both ways',
      {...BASIC, OPENSEARCH_API_KEY: 'k'},
      'OPENSEARCH_API_KEY and a name with a password are both set. Leave one of them away.',
    ],
    [
      'two keys',
      {OPENSEARCH_URL: 'https://search.example', OPENSEARCH_API_KEY: 'a b'},
      'OPENSEARCH_API_KEY cannot be right: a key is one word of Latin letters, digits and signs.',
    ],
  ])('%s is refused with the cure', (_what, environment, message) =>
    expect(() => openSearchAccess(environment)).toThrow(message),
  );

  test('a password is not repeated in a message', () => {
    const said = () => openSearchAccess({OPENSEARCH_URL: 'https://me:secret@search.example'});
    expect(said).toThrow('OPENSEARCH_URL holds a name or a password.');
    expect(said).not.toThrow('secret');
  });
});

describe('indexPrefix', () => {
  test('guides, unless said otherwise', () => {
    expect(indexPrefix({})).toBe('guides');
    expect(indexPrefix({OPENSEARCH_INDEX: ' remote-work_2 '})).toBe('remote-work_2');
  });
  test.each(['Guides', '-a', '_a', 'a*', 'a,b', 'a/b', 'دليل'])('%s is refused', (name) =>
    expect(() => indexPrefix({OPENSEARCH_INDEX: name})).toThrow('OPENSEARCH_INDEX cannot be right'),
  );
});

test.each([
  ['guides-ar-0123456789ab', true],
  ['guides-ar-0123456789abc', false],
  ['guides-ar-2025', false],
  ['guides-en-0123456789ab', false],
  ['guides-ar', false],
])('%s is one of ours: %s', (index, ours) => expect(isOurs('guides-ar', index)).toBe(ours));

const RECORD: SearchRecord = {
  objectID: '/ar/a/#b',
  url: '/ar/a/#b',
  url_without_anchor: '/ar/a/',
  anchor: 'b',
  type: 'lvl3',
  hierarchy: {lvl0: 'الأدلة', lvl1: 'أ', lvl2: 'خطوات', lvl3: 'افتح', lvl4: null, lvl5: null, lvl6: null},
  content: 'سطر\nآخر',
  keywords: [],
  phrasings: ['كيف'],
  counterpart: null,
  language: 'ar',
  version: '2025-06',
  docusaurus_tag: 'docs-default-current',
  weight: {pageRank: 100, level: 50, position: 3},
};

test('a document has whole addresses and no empty levels', () => {
  expect(documentOf(RECORD, 'https://guides.example')).toEqual({
    objectID: '/ar/a/#b',
    url: 'https://guides.example/ar/a/#b',
    url_without_anchor: 'https://guides.example/ar/a/',
    anchor: 'b',
    type: 'lvl3',
    hierarchy: {lvl0: 'الأدلة', lvl1: 'أ', lvl2: 'خطوات', lvl3: 'افتح'},
    content: 'سطر\nآخر',
    keywords: [],
    phrasings: ['كيف'],
    counterpart: null,
    language: 'ar',
    version: '2025-06',
    docusaurus_tag: 'docs-default-current',
    weight: {pageRank: 100, level: 50, position: 3},
  });
});

test('the mapping names every part of a record, texts with both analyzers', () => {
  const {mappings, settings} = indexBody([]);
  const found = {type: 'text', analyzer: 'text_index', search_analyzer: 'text_search', copy_to: 'everything'};
  const synonyms = {type: 'text', analyzer: 'text_index', search_analyzer: 'text_synonyms'};
  expect(mappings).toEqual({
    dynamic: 'strict',
    properties: {
      objectID: {type: 'keyword'},
      url: {type: 'keyword'},
      url_without_anchor: {type: 'keyword'},
      anchor: {type: 'keyword'},
      type: {type: 'keyword'},
      hierarchy: {
        properties: {lvl0: {type: 'keyword'}, lvl1: {...found, fields: {synonyms}}, lvl2: found, lvl3: found},
      },
      content: found,
      keywords: found,
      phrasings: found,
      counterpart: {properties: {title: found, keywords: found}},
      everything: synonyms,
      language: {type: 'keyword'},
      version: {type: 'keyword'},
      docusaurus_tag: {type: 'keyword'},
      weight: {properties: {pageRank: {type: 'integer'}, level: {type: 'integer'}, position: {type: 'integer'}}},
    },
  });
  expect(settings.index).toEqual({number_of_shards: 1, auto_expand_replicas: '0-1'});
});

describe('bulkBodies', () => {
  const documents = ['a', 'b', 'c'].map((objectID) => ({objectID, text: 'سطر\nآخر'}));
  const line = (id: string) =>
    `{"index":{"_index":"guides-ar-1","_id":"${id}"}}\n{"objectID":"${id}","text":"سطر\\nآخر"}\n`;

  test('an action and a document each, every line with a break, the last one too', () => {
    expect(bulkBodies('guides-ar-1', documents)).toEqual([line('a') + line('b') + line('c')]);
    expect(bulkBodies('guides-ar-1', [])).toEqual([]);
  });

  // A pair of lines: 44 and 40 bytes, and two breaks.
  test('bodies are no heavier than they may be, to the byte', () => {
    expect(bulkBodies('guides-ar-1', documents, 172)).toEqual([line('a') + line('b'), line('c')]);
    expect(bulkBodies('guides-ar-1', documents, 171)).toEqual([line('a'), line('b'), line('c')]);
  });

  test('a document that is heavier than that goes alone', () =>
    expect(bulkBodies('guides-ar-1', documents, 1)).toEqual([line('a'), line('b'), line('c')]));

  test('an address longer than an id may be is named', () => {
    expect(bulkBodies('i', [{objectID: 'x'.repeat(512)}])).toHaveLength(1);
    expect(() => bulkBodies('i', [{objectID: 'ا'.repeat(257)}])).toThrow('is longer than 512 bytes');
  });
});

describe('switching', () => {
  const NEW = 'guides-ar-aaaaaaaaaaaa';
  test('the first time', () =>
    expect(switchTo(NEW, {alias: 'guides-ar', behind: [], present: [NEW]})).toEqual([
      {add: {index: NEW, alias: 'guides-ar'}},
    ]));
  test('earlier ones of ours go, what others made stays and loses the alias', () =>
    expect(
      switchTo(NEW, {
        alias: 'guides-ar',
        behind: ['guides-ar-bbbbbbbbbbbb', 'by-hand'],
        present: ['guides-ar-bbbbbbbbbbbb', 'guides-ar-cccccccccccc', 'guides-ar-notes', NEW],
      }),
    ).toEqual([
      {remove_index: {index: 'guides-ar-bbbbbbbbbbbb'}},
      {remove_index: {index: 'guides-ar-cccccccccccc'}},
      {remove: {index: 'by-hand', alias: 'guides-ar'}},
      {add: {index: NEW, alias: 'guides-ar'}},
    ]));
  test('without knowing what stands there nothing is deleted', () =>
    expect(switchUnseen(NEW, 'guides-ar')).toEqual([
      {remove: {index: 'guides-ar-*', alias: 'guides-ar', must_exist: false}},
      {add: {index: NEW, alias: 'guides-ar'}},
    ]));
});

describe('failureOf', () => {
  const taken = {index: {_id: '/ar/a/', status: 201}};
  const failed = (id: string) => ({
    index: {
      _id: id,
      status: 400,
      error: {
        type: 'mapper_parsing_exception',
        reason: 'failed to parse',
        caused_by: {type: 'illegal_argument_exception', reason: 'no number'},
      },
    },
  });
  test('nothing, when all were taken', () => expect(failureOf({errors: false, items: [taken]})).toBeUndefined());
  test('the first that was not, with its cause', () =>
    expect(failureOf({errors: true, items: [taken, failed('/ar/b/'), failed('/ar/c/')]})).toEqual({
      id: '/ar/b/',
      cause: 'mapper_parsing_exception: failed to parse, caused by illegal_argument_exception: no number',
      more: 1,
    }));
  test('errors without a document', () =>
    expect(failureOf({errors: true, items: []})).toEqual({
      id: 'unknown',
      cause: 'the server named no document',
      more: 0,
    }));
  test.each([null, {}, [], {errors: 'no', items: []}, {errors: false}])('%j is no answer', (response) =>
    expect(() => failureOf(response)).toThrow('The server answered a bulk request with something else.'),
  );
});

test.each([
  ['a word', 'a word'],
  [undefined, 'no reason given'],
  [{type: 'a'}, 'a'],
  [{reason: 'b'}, 'b'],
])('the cause of %j is “%s”', (error, cause) => expect(causeOf(error)).toBe(cause));

test('a question: titles first, one hit for each page, three places in it', () => {
  expect(searchBody('forgot my password', '2025-06')).toEqual({
    size: 10,
    _source: ['url', 'url_without_anchor', 'hierarchy'],
    query: {
      function_score: {
        query: {
          bool: {
            filter: [{term: {version: '2025-06'}}],
            must: [
              {
                multi_match: {
                  query: 'forgot my password',
                  type: 'best_fields',
                  tie_breaker: 0.3,
                  fields: [
                    'hierarchy.lvl1^6',
                    'hierarchy.lvl1.synonyms^4',
                    'keywords^5',
                    'phrasings^4',
                    'hierarchy.lvl3^3',
                    'hierarchy.lvl2^2',
                    'counterpart.title^3',
                    'counterpart.keywords^2',
                    'content',
                    'everything',
                  ],
                },
              },
            ],
          },
        },
        field_value_factor: {field: 'weight.pageRank', modifier: 'log1p'},
      },
    },
    collapse: {
      field: 'url_without_anchor',
      inner_hits: {name: 'places', size: 3, _source: ['url', 'hierarchy']},
    },
  });
});
