/** What comes in place of the site's own files: damaged ones, a login page, nothing at all. None of it is kept, and little is asked for. */
import {readFileSync} from 'node:fs';
import {expect, type Page} from '@playwright/test';
import {inSight, readable} from '../app';
import {words} from '../words';
import {ask, statusOf, visit, whole, type Host, type Stranger} from './host';
import {testSmall as test} from './fixture';

const DAMAGED =
  'A part of the guides arrived damaged and was not kept. What arrived whole is kept; the rest is tried again later by itself.';
const FOREIGN =
  'The network answered with a page of its own instead of the guides, as hotels and airports do before you sign in. Sign in to the network, then try again.';

const LOGIN = '<!doctype html><title>Login</title><h1>Welcome to the lobby of Hotel Portal</h1>';

const isAsset = (pathname: string): boolean => pathname.startsWith('/en/assets/');
/** A script that every page brings by itself, and with it into the browser's own cache. */
const isWake = (pathname: string): boolean => /^\/en\/assets\/wake\.[0-9a-f]{8}\.js$/.test(pathname);

/** The file with its last byte changed, under the header that forbids to ask for it again. */
const damages =
  (folder: string, times: number): Stranger =>
  (pathname, response) => {
    if (!isWake(pathname) || times-- <= 0) return false;
    const body = readFileSync(folder + pathname);
    body[body.length - 1]! ^= 1;
    response
      .writeHead(200, {'Content-Type': 'text/javascript', 'Cache-Control': 'public, max-age=31536000, immutable'})
      .end(body);
    return true;
  };

/** What a guest network says before one has signed in, and lets browsers keep. */
const login =
  (isCaught: (pathname: string) => boolean): Stranger =>
  (pathname, response) => {
    if (isCaught(pathname))
      response.writeHead(200, {'Content-Type': 'text/html', 'Cache-Control': 'max-age=86400'}).end(LOGIN);
    return isCaught(pathname);
  };

/** A page whose worker keeps nothing before the test asks it to. */
async function unasked(page: Page): Promise<void> {
  await page.addInitScript(() => Object.defineProperty(navigator, 'connection', {value: {saveData: true}}));
  await page.goto('/en/teams-chat/');
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
}

/** Lets the worker fetch, and says what it answered and what it asked the server for. */
async function fetching(
  page: Page,
  host: Host,
): Promise<{readonly failure: string; readonly asked: readonly string[]}> {
  const before = host.asked.length;
  const answer = await ask(page, {type: 'arrived', locale: 'en'});
  return {failure: answer.type === 'failed' ? answer.failure : answer.type, asked: host.asked.slice(before)};
}

/** But for the list of the edition, which is there from the first moment. */
const cachedAddresses = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (await (await caches.open('remote-work-offline')).keys())
      .map(({url}) => new URL(url).pathname)
      .filter((address) => !address.startsWith('/offline-list.')),
  );
/** Addresses under which a login page is kept. */
const cachedLogins = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const cache = await caches.open('remote-work-offline');
    const texts = await Promise.all(
      (await cache.keys()).map(async (request) => [request.url, await (await cache.match(request))!.text()] as const),
    );
    return texts.filter(([, text]) => text.includes('Hotel Portal')).map(([url]) => url);
  });
const installing = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).installing !== null);
const lookForNew = (page: Page): Promise<unknown> =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).update());
const announced = (page: Page) => page.getByText(words('en', 'notice.edition'));

test('one byte flipped once while the guides are first kept: the file is fetched again', async ({
  page,
  host,
  editions,
}) => {
  host.stranger = damages(editions.A, 1);
  // The page itself puts the damaged file into the browser's cache.
  await unasked(page);
  expect(host.asked.filter(isWake)).toHaveLength(1);
  const {failure, asked} = await fetching(page, host);
  expect(failure).toBe('status');
  // Past the browser's cache: it comes right at once, and nobody has to ask for the edition of the server.
  expect(asked.filter(isWake)).toHaveLength(1);
  expect(asked.filter((pathname) => pathname === '/sw.js')).toEqual([]);
  await whole(page, 'en');
});

test('one byte flipped once during an update: the newer edition arrives all the same', async ({
  page,
  host,
  editions,
}) => {
  await visit(page, '/en/teams-chat/', 'en');
  host.serve(editions.B);
  host.stranger = damages(editions.B, 1);
  const before = host.asked.length;
  await lookForNew(page);
  await inSight(announced(page), {timeout: 20_000});
  expect(host.asked.slice(before).filter(isWake)).toHaveLength(2);
});

test('damaged for good: said, not asked for again and again, and the edition on the device stays whole', async ({
  page,
  host,
  editions,
}) => {
  await visit(page, '/en/teams-chat/', 'en');
  host.serve(editions.B);
  host.stranger = damages(editions.B, Infinity);
  const before = host.asked.length;
  const damaged = (): number => host.asked.slice(before).filter(isWake).length;
  await lookForNew(page);
  await expect.poll(() => installing(page)).toBe(false);
  expect(damaged()).toBe(2);

  // Another page, another look for a new edition: it is too soon for another try.
  await page.goto('/en/offline/');
  await lookForNew(page);
  await expect.poll(() => installing(page)).toBe(false);
  expect(damaged()).toBe(2);
  await expect(page.getByRole('alert')).toHaveText(
    `${DAMAGED} It was a newer edition. The one on this device is whole and goes on working.`,
  );
  await expect(page.locator('[data-set="en"]')).toHaveAttribute('data-kept', 'all');
  await expect(announced(page)).toBeHidden();

  // Who asks for it does not wait.
  await page.getByRole('button', {name: words('en', 'offline.refresh')}).click();
  await expect.poll(damaged).toBe(4);
  await expect.poll(() => installing(page)).toBe(false);

  host.stranger = () => false;
  await page.getByRole('button', {name: words('en', 'offline.refresh')}).click();
  await inSight(announced(page), {timeout: 20_000});
  await host.stop();
  await page.goto('/en/teams-sign-in/');
  await expect(page.locator('html[data-test-edition="A"]')).toBeAttached();
});

test('damaged for good from the first day: all else is kept, and the page says what is the matter', async ({
  page,
  host,
  editions,
}) => {
  host.stranger = damages(editions.A, Infinity);
  await unasked(page);
  const {failure, asked} = await fetching(page, host);
  expect(failure).toBe('damaged');
  // Only what came wrong is asked for again, once.
  expect(asked.filter(isWake)).toHaveLength(2);
  expect(new Set(asked).size).toBe(asked.length - 1);
  await page.goto('/en/offline/');
  await expect(page.getByRole('alert')).toHaveText(DAMAGED);
  await expect(page.locator('[data-set="en"]')).toHaveAttribute('data-kept', 'part');
  const {bytes, keptBytes} = (await statusOf(page, 'en'))!;
  const wake = (await page.locator('script[data-app]').getAttribute('src'))!;
  expect(await cachedAddresses(page)).not.toContain(wake);
  expect(bytes - keptBytes).toBe(readFileSync(editions.A + wake).length);
});

test('a login page in place of everything: five requests, none of them kept, and it is said', async ({page, host}) => {
  await unasked(page);
  host.stranger = login(() => true);
  const {failure, asked} = await fetching(page, host);
  expect(failure).toBe('foreign');
  expect(asked).toHaveLength(5);
  expect(await cachedAddresses(page)).toEqual(['/sw-state']);
  // It is too soon to try again.
  expect(await fetching(page, host)).toEqual({failure: 'foreign', asked: []});

  host.stranger = () => false;
  await page.goto('/en/offline/');
  await expect(page.getByRole('alert')).toHaveText(FOREIGN);
  await page
    .locator('[data-set="en"]')
    .getByRole('button', {name: words('en', 'offline.complete')})
    .click();
  await expect(page.locator('[data-set="en"]')).toHaveAttribute('data-kept', 'all', {timeout: 20_000});
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a login page in place of everything, with the guides on the device: no page is replaced', async ({
  page,
  host,
}) => {
  await visit(page, '/en/teams-chat/', 'en');
  host.stranger = login(() => true);
  for (const [address, title] of [
    ['/en/teams-chat/', 'Use chat'],
    ['/en/vpn-connect/', 'Connect to the network through the VPN'],
  ] as const) {
    await page.goto(address);
    await inSight(page.getByRole('heading', {level: 1, name: title, exact: true}));
  }
  const before = host.asked.length;
  await ask(page, {type: 'refresh'});
  // Everything is there: the browser only looks for another worker.
  expect(host.asked.slice(before).filter((pathname) => pathname !== '/sw.js')).toEqual([]);
  await whole(page, 'en');
  expect(await cachedLogins(page)).toEqual([]);
});

test('a login page in place of assets only: a few requests, and the rest is left for later', async ({page, host}) => {
  await unasked(page);
  host.stranger = login(isAsset);
  const {failure, asked} = await fetching(page, host);
  expect(failure).toBe('foreign');
  expect(asked.length).toBeLessThanOrEqual(11);
  expect(await cachedLogins(page)).toEqual([]);
});

test('a way to another host is not gone', async ({page, host}) => {
  await unasked(page);
  const other = new URL(host.origin);
  other.hostname = '127.0.0.1';
  host.stranger = (_pathname, response) => {
    response.writeHead(302, {Location: `${other.origin}/login`}).end();
    return true;
  };
  const {failure, asked} = await fetching(page, host);
  expect(failure).toBe('foreign');
  expect(asked).toHaveLength(5);
  expect(asked).not.toContain('/login');
});

/** The worker as it is, but with three seconds where it has ten or sixty. */
function hurry(host: Host, folder: string): void {
  const code = readFileSync(`${folder}/sw.js`, 'utf8');
  const hurried = code.replace('page:1e4,file:6e4', 'page:3e3,file:3e3');
  expect(hurried).not.toBe(code);
  host.instead.set('/sw.js', hurried);
}

test('a line that hangs: four requests are given up, what is kept opens at once, and what is not says so', async ({
  page,
  host,
  editions,
}) => {
  hurry(host, editions.A);
  await unasked(page);
  host.stranger = () => true;
  const {failure, asked} = await fetching(page, host);
  expect(failure).toBe('network');
  expect(asked).toHaveLength(4);

  host.stranger = () => false;
  await ask(page, {type: 'arrived', locale: 'en'});
  await whole(page, 'en');
  host.stranger = () => true;
  await page.goto('/en/vpn-connect/');
  await inSight(page.getByRole('heading', {level: 1, name: 'Connect to the network through the VPN'}));
  await page.goto('/ar/teams-chat/');
  await expect(page).toHaveURL((url) => url.pathname === '/en/offline/');
  await expect(page.locator('[data-missed] code')).toHaveText('/ar/teams-chat/');
});

test('an answer that begins and never ends is given up', async ({page, host, editions}) => {
  hurry(host, editions.A);
  await unasked(page);
  host.stranger = (_pathname, response) => {
    response.writeHead(200).write('/');
    return true;
  };
  const {failure, asked} = await fetching(page, host);
  expect(failure).toBe('network');
  expect(asked).toHaveLength(4);
});

/** Damages what is kept of some addresses, as a bad disk does: under the same key, with the same headers. Says how many files it was. */
const spoil = (page: Page, which: string, body: string): Promise<number> =>
  page.evaluate(
    async ([pattern, text]) => {
      const cache = await caches.open('remote-work-offline');
      const hit = (await cache.keys()).filter(({url}) => new RegExp(pattern).test(new URL(url).pathname));
      await Promise.all(
        hit.map(async (request) =>
          cache.put(request, new Response(text, {headers: (await cache.match(request))!.headers})),
        ),
      );
      return hit.length;
    },
    [which, body] as const,
  );

/** How many kept files say the text that damage put there. */
const spoiled = (page: Page, body: string): Promise<number> =>
  page.evaluate(async (text) => {
    const cache = await caches.open('remote-work-offline');
    const texts = await Promise.all((await cache.keys()).map(async (request) => (await cache.match(request))!.text()));
    return texts.filter((kept) => kept === text).length;
  }, body);

for (const [what, body] of [
  ['other words', '<!doctype html><h1>Spoilt</h1>'],
  ['nothing', ''],
] as const) {
  test(`a guide on the device that holds ${what} is not shown: it comes from the network, and is whole again`, async ({
    page,
    host,
  }) => {
    await visit(page, '/en/teams-chat/', 'en');
    expect(await spoil(page, '^/en/vpn-connect/$', body)).toBe(1);
    const title = page.getByRole('heading', {level: 1, name: 'Connect to the network through the VPN'});
    await page.goto('/en/vpn-connect/');
    await inSight(title);
    await expect.poll(() => spoiled(page, body)).toBe(0);
    await whole(page, 'en');
    await host.stop();
    await page.goto('/en/vpn-connect/');
    await inSight(title);
  });
}

test('a guide that is damaged on the device, without the network: it is said not to be kept, and not shown', async ({
  page,
  host,
}) => {
  await visit(page, '/en/teams-chat/', 'en');
  expect(await spoil(page, '^/en/vpn-connect/$', '<h1>Spoilt</h1>')).toBe(1);
  await host.stop();
  await page.goto('/en/vpn-connect/');
  await expect(page).toHaveURL((url) => url.pathname === '/en/offline/');
  await inSight(page.locator('[data-missed]').getByText('/en/vpn-connect/', {exact: true}));
  await expect(page.locator('[data-set="en"]')).toHaveAttribute('data-kept', 'part');
});

for (const [what, which, body] of [
  ['the file of the search', String.raw`^/en/search/[^/]+\.json$`, '{"x":'],
  ['the script of the app', String.raw`^/en/assets/js/main\.`, 'throw 1;'],
] as const) {
  test(`where ${what} is damaged on the device, the search answers all the same, and again without the network`, async ({
    page,
    host,
  }) => {
    await visit(page, '/en/teams-chat/', 'en');
    expect(await spoil(page, which, body)).toBe(1);
    const answer = page.locator('main ol h2').getByRole('link', {name: 'Connect to the network through the VPN'});
    await page.goto('/en/search/?q=connect+vpn');
    await inSight(answer);
    await expect.poll(() => spoiled(page, body)).toBe(0);
    await whole(page, 'en');
    await host.stop();
    await page.goto('/en/search/?q=connect+vpn');
    await inSight(answer);
  });
}

test('damaged on the device: the page about it says what is so, and looking for changes heals it', async ({
  page,
  host,
}) => {
  await visit(page, '/en/teams-chat/', 'en');
  await page.goto('/en/offline/');
  const row = page.locator('[data-set="en"]');
  await expect(row).toHaveAttribute('data-kept', 'all');
  const pages = '^/en/(?:vpn-connect|teams-sign-in)/$';
  expect(await spoil(page, pages, 'x')).toBe(2);

  // Nothing comes: what is damaged counts as not kept, and that is said.
  await host.stop();
  await page.getByRole('button', {name: words('en', 'offline.refresh')}).click();
  await readable(
    page
      .getByRole('alert')
      .getByText('Not everything arrived. What arrived is kept. Try again when the network is better.'),
  );
  await expect(row).toHaveAttribute('data-kept', 'part');

  await host.start();
  const before = host.asked.length;
  await page.getByRole('button', {name: words('en', 'offline.refresh')}).click();
  await expect(row).toHaveAttribute('data-kept', 'all');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await spoiled(page, 'x')).toBe(0);
  // Only what was damaged.
  expect(
    host.asked
      .slice(before)
      .filter((pathname) => pathname !== '/sw.js')
      .sort(),
  ).toEqual(['/en/teams-sign-in/', '/en/vpn-connect/']);
});

test('damaged on the device: who opens the page about it is not told that all is kept, and it is mended', async ({
  page,
  host,
}) => {
  await visit(page, '/en/teams-chat/', 'en');
  expect(await spoil(page, '^/en/vpn-connect/$', 'x')).toBe(1);
  let isOpen = false;
  // The file comes when the page has said what is so.
  host.stranger = (pathname, response) => {
    if (pathname !== '/en/vpn-connect/' || isOpen) return false;
    response.writeHead(503).end();
    return true;
  };
  await page.goto('/en/offline/');
  const row = page.locator('[data-set="en"]');
  await expect(row).toHaveAttribute('data-kept', 'part');
  isOpen = true;
  await page.reload();
  await expect(row).toHaveAttribute('data-kept', 'all');
  expect(await spoiled(page, 'x')).toBe(0);
});

test('damaged on the device: a newer edition takes over only what is whole', async ({page, host, editions}) => {
  await visit(page, '/en/teams-chat/', 'en');
  // The same in both editions.
  expect(await spoil(page, String.raw`\.woff2$`, 'x')).toBe(3);
  host.serve(editions.B);
  await lookForNew(page);
  await inSight(announced(page), {timeout: 20_000});
  expect(await spoiled(page, 'x')).toBe(0);
});

test('damaged on the device: a day later the next page that is opened finds it', async ({page}) => {
  await visit(page, '/en/teams-chat/', 'en');
  expect(await spoil(page, '^/en/vpn-connect/$', 'x')).toBe(1);
  expect((await ask(page, {type: 'arrived', locale: 'en'})).type).toBe('status');
  expect(await spoiled(page, 'x')).toBe(1);
  await page.evaluate(async () => {
    const cache = await caches.open('remote-work-offline');
    const state = (await (await cache.match('/sw-state'))!.json()) as {kept: Record<string, string>};
    await cache.put(
      '/sw-state',
      new Response(JSON.stringify({...state, checked: new Date(Date.now() - 86_400_000).toISOString()})),
    );
  });
  expect((await ask(page, {type: 'arrived', locale: 'en'})).type).toBe('status');
  expect(await spoiled(page, 'x')).toBe(0);
  await whole(page, 'en');
});
