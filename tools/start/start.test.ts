import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, expect, test} from 'vitest';
import readContent from '../../src/content/readContent';
import {readData} from '../../src/content/readData';
import {forwardRequest} from './forward';
import {publishedAt} from './publishedAt';
import type {WatchedContent} from './watchContent';

const data = readData(process.cwd());
let reads = 0;

/** The content of this project, said to be of a version. */
function contentOf(version: () => number, fail?: string): WatchedContent {
  return {
    version,
    read() {
      reads += 1;
      if (fail) throw new Error(fail);
      return {content: readContent(process.cwd(), data), data};
    },
    diagnostics: () => [],
    onDiagnostics: () => () => undefined,
  };
}

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => servers.splice(0).forEach((server) => void server.close()));

async function listening(server: ReturnType<typeof createServer>): Promise<number> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

test('what a finished site publishes for its pages is there while somebody writes', () => {
  const content = contentOf(() => 1);
  const read = (address: string) => JSON.parse(publishedAt(content, address) ?? 'null') as unknown;
  expect(read('/ar/checklists.json')).toMatchObject([
    {id: 'cl-before-meeting'},
    {},
    {},
    {},
    {},
    {},
    {},
    {},
    {},
    {},
    {},
    {},
    {},
    {},
    {},
    {},
    {},
  ]);
  expect(read('/en/sessions/2021-10/train-vpn.json')).toMatchObject({
    id: 'train-vpn',
    address: '/en/2021-10/train-vpn/',
  });
  expect(read('/ar/compare/teams-chat.json')).toHaveProperty(['revisions', '2021-10']);
  expect(read('/en/search-index.json')).toEqual({
    '2025-06': {file: 'search/2025-06.json', bytes: 0, compressed: 0},
    '2021-10': {file: 'search/2021-10.json', bytes: 0, compressed: 0},
    '2020-03': {file: 'search/2020-03.json', bytes: 0, compressed: 0},
  });
  expect(read('/ar/search/2020-03.json')).toHaveProperty('pages');
  expect(publishedAt(content, '/ar/manifest.json')).toBeUndefined();
  expect(publishedAt(content, '/ar/teams-chat/')).toBeUndefined();
});

test('it is read again after a change, and only then', () => {
  let version = 1;
  const content = contentOf(() => version);
  reads = 0;
  publishedAt(content, '/ar/checklists.json');
  publishedAt(content, '/en/checklists.json');
  expect(reads).toBe(1);
  version = 2;
  publishedAt(content, '/ar/checklists.json');
  expect(reads).toBe(2);
});

test('what is wrong in a page is said, and asked for again', () => {
  const content = contentOf(() => 1, 'docs/a.mdx:1:1 mdx-syntax: …');
  for (const _again of [1, 2])
    expect(() => publishedAt(content, '/ar/checklists.json')).toThrow('docs/a.mdx:1:1 mdx-syntax: …');
});

test('a request goes on to the server of the language, and its answer back', async () => {
  const behind = await listening(
    createServer((request, response) => void response.writeHead(418, {'X-Seen': request.url}).end('here')),
  );
  const front = await listening(
    createServer((request, response) =>
      forwardRequest({host: '127.0.0.1', port: behind, stop: () => undefined}, request, response),
    ),
  );
  const answer = await fetch(`http://127.0.0.1:${front}/ar/teams-chat/?a=1`);
  expect([answer.status, answer.headers.get('X-Seen'), await answer.text()]).toEqual([
    418,
    '/ar/teams-chat/?a=1',
    'here',
  ]);
});

test('until that server answers, the page says so and loads again by itself', async () => {
  const front = await listening(
    createServer((request, response) =>
      forwardRequest({host: '127.0.0.1', port: 1, stop: () => undefined}, request, response),
    ),
  );
  const answer = await fetch(`http://127.0.0.1:${front}/ar/`);
  expect(answer.status).toBe(503);
  const text = await answer.text();
  expect(text).toContain('<meta http-equiv="refresh" content="1">');
  expect(text).toContain('Compiling. This page loads again by itself.');
  expect(text).toContain('يجري الإعداد');
});
