import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe as group, expect, test} from 'vitest';
import {recordsOf} from '../../src/lib/search/__fixtures__/site';
import {searchBody, type OpenSearchAccess} from '../../src/lib/search/openSearch';
import {OpenSearchServer} from './__fixtures__/openSearchServer';
import {describe, planOf, publish} from './openSearch';
import {writeFiles} from './openSearchFiles';

/** "indexer:pässword" in UTF-8 as base64. */
const BASIC = 'Basic aW5kZXhlcjpww6Rzc3dvcmQ=';
const CREDENTIALS = {kind: 'basic', username: 'indexer', password: 'pässword'} as const;
const CONCEPTS = [
  {id: 'mute', en: ['mute'], ar: ['كتم الصوت'], typed: ['ميوت', 'سكر المايك']},
  {id: 'password', en: ['password'], ar: ['كلمة المرور'], typed: ['كلمة السر']},
];
const PUBLICATION = {
  records: [...recordsOf('ar'), ...recordsOf('en')],
  concepts: CONCEPTS,
  site: 'https://guides.example',
};
const PLANS = planOf(PUBLICATION, 'guides');
const CHANGED = planOf({...PUBLICATION, records: [...recordsOf('ar').slice(1), ...recordsOf('en')]}, 'guides');
const [AR, EN] = PLANS.map(({index}) => index) as [string, string];

let server: OpenSearchServer;
let access: OpenSearchAccess;

beforeEach(async () => {
  server = new OpenSearchServer({mayWrite: BASIC, mayRead: 'ApiKey reader'});
  access = {url: await server.start(), credentials: CREDENTIALS};
});
afterEach(() => server.stop());

group('the names of indexes', () => {
  test('tell the language and the content', () => {
    expect(PLANS.map(({alias, documents}) => [alias, documents.length])).toEqual([
      ['guides-ar', 9],
      ['guides-en', 9],
    ]);
    expect(AR).toMatch(/^guides-ar-[\da-f]{12}$/);
    expect(planOf(PUBLICATION, 'guides').map(({index}) => index)).toEqual([AR, EN]);
  });
  test('change with a record of the language, the dictionary, and where the site is', () => {
    expect(CHANGED[0]!.index).not.toBe(AR);
    expect(CHANGED[1]!.index).toBe(EN);
    for (const other of [{concepts: []}, {site: 'https://other.example'}])
      expect(planOf({...PUBLICATION, ...other}, 'guides')[1]!.index).not.toBe(EN);
  });
});

group('publish', () => {
  test('makes and fills both, then switches both in one request', async () => {
    expect(await publish(access, PLANS)).toEqual([
      `guides-ar leads to ${AR}: 9 documents.`,
      `guides-en leads to ${EN}: 9 documents.`,
    ]);
    expect(server.asked).toEqual([
      'GET /_alias/guides-ar',
      'GET /guides-ar-*/_alias',
      `PUT /${AR}`,
      'POST /_bulk',
      `POST /${AR}/_refresh`,
      `GET /${AR}/_count`,
      'GET /_alias/guides-en',
      'GET /guides-en-*/_alias',
      `PUT /${EN}`,
      'POST /_bulk',
      `POST /${EN}/_refresh`,
      `GET /${EN}/_count`,
      'POST /_aliases',
    ]);
    expect([server.behind('guides-ar'), server.behind('guides-en')]).toEqual([[AR], [EN]]);
    expect([...server.indexes.get(AR)!.documents.keys()]).toEqual([
      '/ar/meeting-fix-audio/',
      '/ar/meeting-fix-audio/#permission',
      '/ar/meeting-fix-audio/#echo',
      '/ar/vpn-error-codes/',
      '/ar/vpn-error-codes/#find',
      '/ar/meeting-join/',
      '/ar/meeting-join/#lobby',
      '/ar/teams-share-files/',
      '/ar/teams-sign-in/',
    ]);
  });

  test('a second run sends nothing', async () => {
    await publish(access, PLANS);
    server.asked.length = 0;
    expect(await publish(access, PLANS)).toEqual(['guides-ar is up to date.', 'guides-en is up to date.']);
    expect(server.asked.filter((asked) => !asked.startsWith('GET '))).toEqual([]);
  });

  test('what changed takes the place of what was there, the other language stays', async () => {
    await publish(access, PLANS);
    expect(await publish(access, CHANGED)).toEqual([
      `guides-ar leads to ${CHANGED[0]!.index}: 8 documents.`,
      'guides-en is up to date.',
    ]);
    expect([...server.indexes.keys()].sort()).toEqual([CHANGED[0]!.index, EN].sort());
    expect(server.behind('guides-ar')).toEqual([CHANGED[0]!.index]);
  });

  test('what a run left that was stopped is made anew', async () => {
    await publish(access, PLANS);
    const half = server.indexes.get(AR)!;
    half.aliases.clear();
    half.documents.delete('/ar/meeting-join/');
    expect(await publish(access, PLANS)).toEqual([
      `guides-ar leads to ${AR}: 9 documents.`,
      'guides-en is up to date.',
    ]);
    expect(server.indexes.get(AR)!.documents.size).toBe(9);
  });

  test('indexes of others stay, and only lose the alias', async () => {
    await publish(access, PLANS);
    server.indexes.set('guides-ar-notes', server.indexes.get(AR)!);
    server.indexes.delete(AR);
    await publish(access, PLANS);
    expect([...server.indexes.keys()].sort()).toEqual([AR, EN, 'guides-ar-notes'].sort());
    expect(server.behind('guides-ar')).toEqual([AR]);
  });

  test('many documents go in requests that the server takes', async () => {
    const [page] = recordsOf('en');
    const records = Array.from({length: 3000}, (_none, index) => ({
      ...page!,
      objectID: `/en/${index}/`,
      content: 'x'.repeat(1500),
    }));
    await publish(access, [planOf({...PUBLICATION, records}, 'guides')[1]!]);
    expect(server.bulkSizes).toHaveLength(4);
    expect(server.bulkSizes.filter((size) => size > 2_000_000)).toEqual([]);
  });

  test('a key takes the place of name and password', async () => {
    const keyed = new OpenSearchServer({mayWrite: 'ApiKey os_1234=='});
    const url = await keyed.start();
    await publish({url, credentials: {kind: 'apiKey', key: 'os_1234=='}}, PLANS);
    expect(keyed.behind('guides-ar')).toEqual([AR]);
    await keyed.stop();
  });

  test('on this computer nobody need be named', async () => {
    const open = new OpenSearchServer();
    await publish({url: await open.start(), credentials: {kind: 'none'}}, PLANS);
    expect(open.behind('guides-en')).toEqual([EN]);
    await open.stop();
  });
});

group('what goes wrong is said with the cure, and readers find what they found before', () => {
  const fails = (plans = CHANGED) => expect(publish(access, plans)).rejects;
  const unchanged = () => {
    expect(server.behind('guides-ar')).toEqual([AR]);
    expect([...server.indexes.keys()].sort()).toEqual([AR, EN].sort());
  };
  beforeEach(() => publish(access, PLANS));

  test('a document that is not taken is named with its cause', async () => {
    server.refused.set('/ar/vpn-error-codes/', {type: 'mapper_parsing_exception', reason: 'failed to parse field'});
    server.refused.set('/ar/teams-sign-in/', {type: 'other', reason: 'later'});
    await fails().toThrow(
      `${CHANGED[0]!.index}: the document /ar/vpn-error-codes/ was not taken: mapper_parsing_exception: failed to parse field. 1 more of this request were not. Nothing was switched; readers find what they found before.`,
    );
    unchanged();
  });

  test('the second language fails: the first is not switched either', async () => {
    const both = planOf({...PUBLICATION, site: 'https://other.example'}, 'guides');
    server.refused.set('/en/meeting-join/', {type: 'cluster_block_exception', reason: 'disk usage exceeded'});
    await fails(both).toThrow(
      'the document /en/meeting-join/ was not taken: cluster_block_exception: disk usage exceeded',
    );
    unchanged();
  });

  test('a part of a record that the mapping does not know', async () => {
    const [plan] = CHANGED;
    const documents = [{...plan!.documents[0]!, colour: 'red'}, ...plan!.documents.slice(1)];
    await fails([{...plan!, documents}]).toThrow(
      'strict_dynamic_mapping_exception: mapping set to strict, dynamic introduction of [colour] within [_doc] is not allowed',
    );
    unchanged();
  });

  test('a wrong password', async () => {
    access = {...access, credentials: {...CREDENTIALS, password: 'wrong'}};
    await fails().toThrow(
      'The server does not know who sends (401). Check OPENSEARCH_API_KEY, or OPENSEARCH_USERNAME and OPENSEARCH_PASSWORD.',
    );
    unchanged();
  });

  test('somebody who may only read', async () => {
    access = {...access, credentials: {kind: 'apiKey', key: 'reader'}};
    await fails().toThrow(
      'The server knows who sends and does not allow it (403): security_exception: no permissions for [indices:admin/create]. Give this user the rights that deploy/search.md names.',
    );
    unchanged();
  });

  test('an index that has the name of the alias', async () => {
    server.indexes.set('team-ar', server.indexes.get(AR)!);
    await fails(planOf(PUBLICATION, 'team')).toThrow(
      'The server refused to switch to the new indexes (400): invalid_alias_name_exception: Invalid alias name [team-ar]',
    );
  });

  test('a server that takes smaller requests only', async () => {
    server.largestBody = 3000;
    await fails().toThrow(
      /^The server refused to make the index guides-ar-[\da-f]{12} \(413\): content_too_long_exception/,
    );
    unchanged();
  });

  test.each([
    [
      503,
      '{"error":{"type":"unavailable_shards_exception","reason":"no shard"}}',
      'The server refused to say what stands behind guides-ar (503): unavailable_shards_exception: no shard. The server has too much to do or is not well: run this again later.',
    ],
    [
      200,
      '<html>',
      'The server answered with something else than JSON. Is OPENSEARCH_URL the address of OpenSearch or Elasticsearch?',
    ],
  ])('an answer %i %s', async (status, text, message) => {
    server.instead = {status, text};
    await fails().toThrow(message);
  });

  test('nobody answers', async () => {
    const gone = new OpenSearchServer();
    const url = await gone.start();
    await gone.stop();
    access = {...access, url};
    await fails().toThrow(
      `${url} could not be reached (ECONNREFUSED). Check OPENSEARCH_URL, that the server runs, and that this computer may reach it. Without \`--send\` files are written that another computer can send.`,
    );
  });
});

group('questions', () => {
  const ask = async (alias: string, query: string, revision = '2025-06') => {
    const response = await fetch(`${access.url}/${alias}/_search`, {
      method: 'POST',
      headers: {'content-type': 'application/json', authorization: BASIC},
      body: JSON.stringify(searchBody(query, revision)),
    });
    const {hits} = (await response.json()) as {hits: {hits: {fields: Record<string, string[]>}[]}};
    return hits.hits.map(({fields}) => fields.url_without_anchor![0]);
  };
  beforeEach(() => publish(access, PLANS));

  test.each([
    ['guides-ar', 'كيف الإنضمام', ['https://guides.example/ar/meeting-join/']],
    ['guides-ar', 'نسيت كلمة السرّ', ['https://guides.example/ar/teams-sign-in/']],
    ['guides-ar', 'رمز 14-', ['https://guides.example/ar/vpn-error-codes/']],
    ['guides-ar', '٩٨٪', ['https://guides.example/ar/vpn-error-codes/']],
    ['guides-en', 'The LOBBY', ['https://guides.example/en/meeting-join/']],
    ['guides-en', 'كلمة السر', ['https://guides.example/en/teams-sign-in/']],
    ['guides-en', 'how do I', []],
  ])('%s “%s”: the best page first', async (alias, query, found) => {
    expect((await ask(alias, query)).slice(0, 1)).toEqual(found);
  });

  test('of another revision there is nothing here', async () => {
    expect(await ask('guides-en', 'lobby', '2021-10')).toEqual([]);
  });
});

test('the example of deploy/search.md is the question that the program writes', () => {
  const [, example] = /```json\n(\{\n  "size"[\s\S]*?)```/.exec(readFileSync('deploy/search.md', 'utf8'))!;
  expect(JSON.parse(example!)).toEqual(searchBody('نسيت كلمة السر', '2025-06'));
});

group('files to send by hand', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'search-'));
  });
  afterEach(() => rmSync(folder, {recursive: true}));
  const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

  test('sent in the order of their names they do what the program does', async () => {
    const names = writeFiles(folder, PLANS, '2025-06');
    expect(names).toEqual([
      `${AR}.index.json`,
      `${AR}.bulk-01.ndjson`,
      `${EN}.index.json`,
      `${EN}.bulk-01.ndjson`,
      'aliases.json',
      'query.ar.json',
      'query.en.json',
      'README.txt',
    ]);
    const send = async (method: string, where: string, name: string) => {
      const type = name.endsWith('.ndjson') ? 'application/x-ndjson' : 'application/json';
      const response = await fetch(`${access.url}/${where}`, {
        method,
        headers: {authorization: BASIC, 'content-type': type},
        body: read(name),
      });
      return [response.status, await response.json()] as const;
    };
    for (const index of [AR, EN]) {
      expect((await send('PUT', index, `${index}.index.json`))[0]).toBe(200);
      expect((await send('POST', '_bulk', `${index}.bulk-01.ndjson`))[1]).toMatchObject({errors: false});
    }
    expect(await send('POST', '_aliases', 'aliases.json')).toEqual([200, {acknowledged: true}]);
    expect([server.behind('guides-ar'), server.behind('guides-en')]).toEqual([[AR], [EN]]);
    for (const language of ['ar', 'en'])
      expect((await send('POST', `guides-${language}/_search`, `query.${language}.json`))[0]).toBe(200);
  });

  test('the instructions name every file, in order', () => {
    writeFiles(folder, PLANS, '2025-06');
    expect(
      [...read('README.txt').matchAll(/-X (\S+) -H '[^']*' --data-binary @(\S+) "\$URL\/([^"]*)"/g)].map(
        ([, ...parts]) => parts.join(' '),
      ),
    ).toEqual([
      `PUT ${AR}.index.json ${AR}`,
      `POST ${AR}.bulk-01.ndjson _bulk?filter_path=errors,items.*.error`,
      `PUT ${EN}.index.json ${EN}`,
      `POST ${EN}.bulk-01.ndjson _bulk?filter_path=errors,items.*.error`,
      'POST aliases.json _aliases',
      'POST query.ar.json guides-ar/_search',
      'POST query.en.json guides-en/_search',
    ]);
  });

  test('those of an earlier run go, other files stay', () => {
    writeFiles(folder, PLANS, '2025-06');
    writeFileSync(path.join(folder, 'mine.json'), '{}');
    writeFiles(folder, CHANGED, '2025-06');
    expect(readdirSync(folder).sort()).toEqual(
      [
        `${CHANGED[0]!.index}.index.json`,
        `${CHANGED[0]!.index}.bulk-01.ndjson`,
        `${EN}.index.json`,
        `${EN}.bulk-01.ndjson`,
        'README.txt',
        'aliases.json',
        'mine.json',
        'query.ar.json',
        'query.en.json',
      ].sort(),
    );
  });
});

test('what would be sent is told in words', () => {
  expect(describe(PLANS)).toEqual([
    `index ${AR}, asked as guides-ar: 9 documents in 1 bulk requests`,
    '  2025-06: 9',
    `index ${EN}, asked as guides-en: 9 documents in 1 bulk requests`,
    '  2025-06: 9',
  ]);
});

group('the server of these tests refuses', () => {
  const send = async (method: string, where: string, body: string | undefined, type: string | undefined) => {
    const response = await fetch(`${access.url}/${where}`, {
      method,
      headers: {authorization: BASIC, ...(type !== undefined && {'content-type': type})},
      body,
    });
    const {error} = (await response.json()) as {error?: {reason: string}};
    return `${response.status} ${error?.reason ?? ''}`;
  };
  const NDJSON = 'application/x-ndjson';
  const ACTION = `{"index":{"_index":"${AR}","_id":"a"}}\n`;
  const body = () => structuredClone(PLANS[0]!.body) as {mappings: {properties: Record<string, object>}};

  test.each([
    ['no line break at the end', `${ACTION}{}`, NDJSON, '400 The bulk request must be terminated by a newline [\\n]'],
    ['an action without a document', ACTION, NDJSON, '400 The bulk request has an action without a document'],
    ['an action that is none', '{"put":{}}\n{}\n', NDJSON, '400 Malformed action/metadata line [1]'],
    ['a list', '[]\n{}\n', NDJSON, '400 Malformed action/metadata line [1]'],
    [
      'JSON of another name',
      `${ACTION}{}\n`,
      'application/json',
      '406 Content-Type header [application/json] is not supported',
    ],
  ])('a bulk request with %s', async (_what, lines, type, said) => {
    expect(await send('POST', '_bulk', lines, type)).toBe(said);
  });

  test.each([
    ['a type that is none', {colour: {type: 'string'}}, 'No handler for type [string] declared on field [colour]'],
    [
      'an analyzer that is not defined',
      {colour: {type: 'text', analyzer: 'arabic_folded'}},
      'analyzer [arabic_folded] has not been configured in mappings',
    ],
    [
      'an analyzer of questions for pages',
      {colour: {type: 'text', analyzer: 'text_synonyms'}},
      'analyzer [text_synonyms] contains filters that are for searches only',
    ],
    [
      'a parameter that is none',
      {colour: {type: 'keyword', analyzer: 'text_index'}},
      'unknown parameter [analyzer] on mapper [colour] of type [keyword]',
    ],
  ])('a mapping with %s', async (_what, properties, reason) => {
    const changed = body();
    Object.assign(changed.mappings.properties, properties);
    expect(await send('PUT', 'x', JSON.stringify(changed), 'application/json')).toBe(`400 ${reason}`);
  });

  test.each([
    ['an action that is none', [{swap: {index: AR, alias: 'a'}}], '400 Unsupported action [swap]'],
    ['an index that is not there', [{add: {index: 'nowhere', alias: 'a'}}], '404 no such index [nowhere]'],
    ['an alias that is not there', [{remove: {index: AR, alias: 'a'}}], '404 aliases [a] missing'],
  ])('aliases with %s', async (_what, actions, said) => {
    await send('PUT', AR, JSON.stringify(body()), 'application/json');
    expect(await send('POST', '_aliases', JSON.stringify({actions}), 'application/json')).toBe(said);
  });
});
