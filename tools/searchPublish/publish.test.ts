import {createServer, type IncomingMessage, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, beforeEach, describe as group, expect, test} from 'vitest';
import {recordsOf} from '../../src/lib/search/__fixtures__/site';
import type {AlgoliaAccess} from '../../src/lib/search/algolia';
import {clientFor, describe, publish} from './publish';

const ACCESS: AlgoliaAccess = {appId: 'APP1', apiKey: 'write', indexName: 'guides'};
const PUBLICATION = {
  records: [...recordsOf('ar'), ...recordsOf('en')],
  concepts: [{id: 'mute', en: ['mute'], ar: ['كتم'], typed: ['ميوت']}],
};

/** What Algolia would keep: index → objects, and what was asked of it. */
let indexes: Map<string, Map<string, unknown>>;
let asked: string[];
let settings: Record<string, unknown>;
let server: Server;
let host: string;

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const part of request) text += String(part);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

/** The part of the API that publishing uses. */
async function answer(request: IncomingMessage): Promise<[number, object]> {
  const {pathname} = new URL(request.url!, 'http://localhost');
  const [, , , index, action] = pathname.split('/').map(decodeURIComponent);
  const body = await bodyOf(request);
  asked.push(`${request.method} ${pathname.replace(/tmp_\d+/, 'tmp')}`);
  if (request.headers['x-algolia-api-key'] !== 'write')
    return [403, {message: 'Invalid Application-ID or API key', status: 403}];
  if (action === 'task') return [200, {status: 'published'}];
  if (action === 'settings') settings = body;
  if (action === 'operation' && body.operation === 'move') {
    indexes.set(String(body.destination), indexes.get(index!)!);
    indexes.delete(index!);
  }
  if (action === 'batch') {
    const objects = indexes.get(index!) ?? new Map<string, unknown>();
    for (const {body: object} of body.requests as {body: {objectID: string}}[]) objects.set(object.objectID, object);
    indexes.set(index!, objects);
  }
  return [200, {taskID: 1, updatedAt: '2026-11-23T00:00:00Z', objectIDs: []}];
}

beforeEach(async () => {
  indexes = new Map([['guides', new Map([['old', {}]])]]);
  asked = [];
  server = createServer((request, response) => {
    void answer(request).then(([status, body]) =>
      response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(body)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

group('publish', () => {
  test('the new records take the place of the old ones as a whole', async () => {
    await publish(clientFor(ACCESS, host), PUBLICATION, ACCESS);
    expect([...indexes.keys()]).toEqual(['guides']);
    expect([...indexes.get('guides')!.keys()].sort()).toEqual(PUBLICATION.records.map(({objectID}) => objectID).sort());
    expect(settings).toMatchObject({
      distinct: 3,
      attributeForDistinct: 'url_without_anchor',
      queryLanguages: ['ar', 'en'],
    });
    expect(asked).toContain('POST /1/indexes/guides/synonyms/batch');
  });

  test('a key that may not write is named, and the old records stay', async () => {
    const wrong = {...ACCESS, apiKey: 'search'};
    await expect(publish(clientFor(wrong, host), PUBLICATION, wrong)).rejects.toThrow(
      'ALGOLIA_API_KEY must be a key that may write',
    );
    expect([...indexes.get('guides')!.keys()]).toEqual(['old']);
  });
});

test('what would be sent is told without asking anybody', () => {
  expect(describe(PUBLICATION, ACCESS).join('\n')).toMatch(
    /index guides: 18 records[\s\S]*ar 2025-06: 9[\s\S]*1 groups of synonyms/,
  );
  expect(asked).toEqual([]);
});
