import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {siteListener} from './siteServer';

let build: string;
let server: Server;

beforeAll(async () => {
  build = mkdtempSync(path.join(tmpdir(), 'served-'));
  for (const folder of ['ar/2025-06/teams-chat', 'en']) mkdirSync(path.join(build, folder), {recursive: true});
  for (const [file, text] of [
    ['csp.txt', "default-src 'none'\n"],
    ['ar/2025-06/teams-chat/index.html', 'page'],
    ['404.html', 'none'],
    ['ar/404.html', 'لا صفحة'],
    ['en/404.html', 'no page'],
  ] as const)
    writeFileSync(path.join(build, file), text);
  server = createServer(siteListener(build));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  rmSync(build, {recursive: true});
});

const ask = (address: string) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${address}`, {redirect: 'manual'});

test.each([
  ['/ar/2025-06/teams-chat', '/ar/2025-06/teams-chat/'],
  ['/ar/2025-06/teams-chat?from=print', '/ar/2025-06/teams-chat/?from=print'],
  ['/ar/2025-06', '/ar/2025-06/'],
])('%s without its slash leads to %s', async (from, to) => {
  const {status, headers} = await ask(from);
  expect([status, headers.get('location'), headers.get('content-security-policy')]).toEqual([
    302,
    to,
    "default-src 'none'",
  ]);
});

test.each([
  ['/ar/2025-06/teams-chat/', 200, 'page'],
  ['/ar/nothing', 404, 'لا صفحة'],
  ['/en/nothing/', 404, 'no page'],
  ['/nothing', 404, 'none'],
  ['/../../etc', 404, 'none'],
  ['/%2e%2e/%2e%2e/etc', 404, 'none'],
])('%s answers %i', async (address, status, text) => {
  const response = await ask(address);
  expect([response.status, await response.text()]).toEqual([status, text]);
});
