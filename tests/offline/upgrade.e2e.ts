/** A new edition is announced, never forced; nothing that was begun is lost; the worker can be taken back. */
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {expect, type BrowserContext, type Page} from '@playwright/test';
import {BUNDLES, inSight, kept, wake} from '../app';
import {BUILD} from '../site';
import {words} from '../words';
import {arrives, statusOf, visit, whole} from './host';
import {testSmall as test} from './fixture';

const announced = (page: Page) => page.getByText(words('en', 'notice.edition'));
const edition = (page: Page): Promise<string> =>
  page.locator('html').evaluate((html) => (html as HTMLElement).dataset.testEdition!);

/** Marks the page, to see whether it was reloaded. */
const mark = (page: Page): Promise<void> =>
  page.evaluate(() => void ((window as unknown as {mark: boolean}).mark = true));
const isMarked = (page: Page): Promise<boolean> =>
  page.evaluate(() => (window as unknown as {mark?: boolean}).mark === true);

/** A tab with a checklist that was begun, and one in which the app is alive. */
async function begin(context: BrowserContext, page: Page): Promise<Page> {
  await visit(page, '/en/cl-end-day/', 'en');
  await wake(page);
  await page.locator('[data-tick]').first().check();
  await kept(page, 'cl-end-day', 1);
  const second = await context.newPage();
  await second.goto('/en/search/?q=connect+to+the+vpn');
  await wake(second);
  for (const tab of [page, second]) await mark(tab);
  return second;
}

/** What the browser does by itself when a page is opened, or after a day. */
const lookForNew = (page: Page): Promise<unknown> =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).update());

async function upgraded(page: Page, second: Page, from: string, to: string): Promise<void> {
  await inSight(announced(page), {timeout: 30_000});
  await inSight(announced(second));
  expect([await isMarked(page), await isMarked(second)]).toEqual([true, true]);
  // Nobody has asked for it yet: a page that is opened now is of the edition that the reader knows.
  const third = await page.context().newPage();
  await third.goto('/en/teams-chat/');
  expect(await edition(third)).toBe(from);
  await inSight(announced(third));
  await third.close();
  await expect(page.locator('[data-tick]').first()).toBeChecked();

  // The tab that does not want it goes on, also where it needs a file that the server has no more.
  await second.locator('main a[href="/en/vpn-connect/"]').filter({visible: true}).first().click();
  await expect(second).toHaveURL(/\/en\/vpn-connect\/$/);
  await inSight(second.getByRole('heading', {level: 1, name: 'Connect to the network through the VPN'}));
  expect(await isMarked(second)).toBe(true);

  await page.getByRole('button', {name: words('en', 'notice.edition.show')}).click();
  await expect(page.locator(`html[data-test-edition="${to}"]`)).toBeAttached();
  await expect(page.locator('[data-tick]').first()).toBeChecked();
  expect(await isMarked(second)).toBe(true);

  // The old files stay as long as that tab is open, and go when it has gone.
  const old = () =>
    page.evaluate(async () => {
      const kept = await (await caches.open('remote-work-offline')).keys();
      const names = kept.map(({url}) => new URL(url).pathname).filter((name) => /runtime~main/.test(name));
      return new Set(names).size;
    });
  expect(await old()).toBe(2);
  await second.close();
  await page.goto('/en/cl-end-day/');
  await expect.poll(old).toBe(1);
  await whole(page, 'en');
}

test('A → B → C: announced in both tabs, nothing reloaded unasked, the checklist stays', async ({
  context,
  page,
  host,
  editions,
}) => {
  test.setTimeout(120_000);
  let second = await begin(context, page);
  for (const [before, letter, folder] of [
    ['A', 'B', editions.B],
    ['B', 'C', editions.C],
  ] as const) {
    host.serve(folder);
    await lookForNew(page);
    await upgraded(page, second, before, letter);
    second = await context.newPage();
    await second.goto('/en/search/?q=connect+to+the+vpn');
    await wake(second);
    for (const tab of [page, second]) await mark(tab);
  }
  await host.stop();
  await page.goto('/en/vpn-connect/');
  expect(await edition(page)).toBe('C');
});

test('A → C, with B never seen', async ({context, page, host, editions}) => {
  const second = await begin(context, page);
  host.serve(editions.C);
  await lookForNew(page);
  await upgraded(page, second, 'A', 'C');
});

test('an edition that does not arrive whole changes nothing', async ({page, host, editions}) => {
  await visit(page, '/en/teams-chat/', 'en');
  host.serve(editions.B);
  const missed = readdirSync(`${editions.B}/en/assets/js`).find((name) => /^runtime~main\..*\.js$/.test(name))!;
  host.instead.set(`/en/assets/js/${missed}`, undefined);
  await lookForNew(page).catch(() => undefined);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing === null))
    .toBe(true);
  // The other files of the newer edition were fetched.
  expect(host.asked.some((address) => /\/main\..*\.js$/.test(address) && existsSync(editions.B + address))).toBe(true);
  await page.goto('/en/vpn-connect/');
  expect(await edition(page)).toBe('A');
  await expect(announced(page)).toBeHidden();
});

test('who does not want to hear of it now is not told again on the next page', async ({page, host, editions}) => {
  await visit(page, '/en/teams-chat/', 'en');
  host.serve(editions.B);
  await lookForNew(page);
  await page.getByRole('button', {name: words('en', 'notice.edition.later')}).click();
  await expect(announced(page)).toBeHidden();
  // Said after a page has looked whether there is something to announce.
  await arrives(page, '/en/teams-sign-in/');
  await expect(announced(page)).toBeHidden();
});

test.describe('the kill switch', () => {
  const kill = readFileSync(`${BUILD}/sw-kill.js`, 'utf8');

  for (const [what, worker] of [
    ['healthy', undefined],
    [
      'throwing',
      `self.addEventListener('install', () => self.skipWaiting()); self.addEventListener('fetch', (event) => { event.respondWith(Promise.reject(new Error('broken'))); });`,
    ],
    ['blank', '// nothing'],
  ] as const) {
    test(`takes back a ${what} worker within two visits, and leaves what was ticked`, async ({context, page, host}) => {
      await visit(page, '/en/cl-end-day/', 'en');
      await wake(page);
      await page.locator('[data-tick]').first().check();
      await kept(page, 'cl-end-day', 1);
      if (worker !== undefined) {
        host.instead.set('/sw.js', worker);
        await lookForNew(page);
        await expect
          .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing === null))
          .toBe(true);
      }
      await page.close();

      host.instead.set('/sw.js', kill);
      const next = await context.newPage();
      const session = await context.newCDPSession(next);
      let isTakenBack = false;
      session.on('ServiceWorker.workerRegistrationUpdated', ({registrations}) => {
        isTakenBack ||= registrations.some(({isDeleted}) => isDeleted);
      });
      await session.send('ServiceWorker.enable');
      // Behind a worker that throws, the first visit shows the browser's own error.
      await next.goto('/en/teams-chat/').catch(() => undefined);
      await expect.poll(() => isTakenBack).toBe(true);
      await session.detach();
      await next.goto('/en/teams-chat/');
      await expect.poll(() => next.evaluate(async () => (await caches.keys()).length)).toBe(0);
      await next.goto('/en/cl-end-day/');
      await expect
        .poll(() =>
          next.evaluate(
            async () => (await navigator.serviceWorker.getRegistrations()).filter(({active}) => active).length,
          ),
        )
        .toBe(0);
      await expect(next.locator('[data-tick]').first()).toBeChecked();
    });
  }

  test('waits for no tab: while one stays open nothing is kept any more, and it goes on', async ({
    context,
    page,
    host,
  }) => {
    await visit(page, '/en/cl-end-day/', 'en');
    await wake(page);
    await page.locator('[data-tick]').first().check();
    await kept(page, 'cl-end-day', 1);
    await mark(page);

    host.instead.set('/sw.js', kill);
    const next = await context.newPage();
    await next.goto('/en/teams-chat/');
    await expect.poll(() => next.evaluate(async () => (await caches.keys()).length)).toBe(0);
    // From the server again, and by nobody else.
    await next.goto('/en/vpn-connect/');
    expect(await next.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    await expect
      .poll(() =>
        next.evaluate(
          async () => (await navigator.serviceWorker.getRegistrations()).filter(({active}) => active).length,
        ),
      )
      .toBe(0);

    await page.locator('[data-tick]').nth(1).check();
    await kept(page, 'cl-end-day', 2);
    expect(await isMarked(page)).toBe(true);
  });
});

test.describe('a page that does not come alive', () => {
  const stalled = (page: Page) => page.getByText(words('en', 'notice.stalled'));

  test('says so after eight seconds, and offers to load again', async ({page}) => {
    await page.clock.install();
    const visits: string[] = [];
    page.on('request', (request) => request.isNavigationRequest() && visits.push(new URL(request.url()).pathname));
    // The bundles neither arrive nor fail, those that are asked for while it is so; unroute would let them go on.
    let isSilent = true;
    await page.route(BUNDLES, (route) => (isSilent ? undefined : route.continue()));
    await page.goto('/en/cl-end-day/', {waitUntil: 'commit'});
    await expect(page.locator('[data-tick]')).toHaveCount(6);
    await page.locator('[data-part]').dispatchEvent('pointerover');
    await expect(page.locator('script[src*="/checklist."]')).toHaveCount(1);
    await page.clock.runFor(2000);
    await expect(stalled(page)).toBeHidden();
    await page.clock.runFor(9000);
    await inSight(stalled(page));
    isSilent = false;
    await page.getByRole('button', {name: words('en', 'notice.stalled.reload')}).click();
    await page.clock.runFor(3000);
    await wake(page);
    expect(visits).toEqual(['/en/cl-end-day/', '/en/cl-end-day/']);
  });

  for (const file of ['main', 'a chunk of its own'] as const) {
    test(`recovers with one reload where ${file} is of an earlier release`, async ({browser, host, editions}) => {
      const context = await browser.newContext({baseURL: host.origin, serviceWorkers: 'block'});
      const page = await context.newPage();
      const old = readFileSync(`${BUILD}/en/cl-end-day/index.html`, 'utf8');
      // Releases keep the files of earlier ones for a while; here this one is enough.
      await page.route('**/assets/wake.*.js', (route) => {
        const file = BUILD + new URL(route.request().url()).pathname;
        return existsSync(file)
          ? route.fulfill({contentType: 'text/javascript', body: readFileSync(file, 'utf8')})
          : route.continue();
      });
      let visits = 0;
      // The first answer is an old copy of the page, as a proxy may keep it; the server has B.
      await page.route('**/en/cl-end-day/', async (route) => {
        if (!route.request().isNavigationRequest()) return route.continue();
        visits += 1;
        return visits === 1 ? route.fulfill({contentType: 'text/html', body: old}) : route.continue();
      });
      if (file === 'a chunk of its own') {
        // Here the bundles are found, and what they ask for is not.
        await page.route(BUNDLES, (route) => {
          const name = new URL(route.request().url()).pathname;
          if (!existsSync(`${BUILD}${name}`)) return route.continue();
          return /\/(?:main|runtime~main)\./.test(name)
            ? route.fulfill({contentType: 'text/javascript', body: readFileSync(`${BUILD}${name}`, 'utf8')})
            : route.fulfill({status: 404});
        });
      }
      host.serve(editions.B);
      await page.goto('/en/cl-end-day/');
      await page.locator('[data-part]').dispatchEvent('pointerover');
      await expect(page.locator('html[data-test-edition="B"]')).toBeAttached();
      await wake(page);
      expect(visits).toBe(2);
      await context.close();
    });
  }

  test('does not reload where that would not help', async ({page, host}) => {
    await page.goto('/en/teams-chat/');
    const checklist = await page.evaluate(() =>
      document.querySelector<HTMLScriptElement>('script[data-parts]')!.dataset.parts!.replace('#', 'checklist'),
    );
    host.instead.set(checklist, undefined);
    await page.evaluate(() => caches.delete('remote-work-offline'));
    await page.goto('/en/cl-end-day/');
    await mark(page);
    await page.locator('[data-part]').dispatchEvent('pointerover');
    await inSight(stalled(page));
    expect(await isMarked(page)).toBe(true);
  });
});

test('the status counts what is kept of what edition', async ({page, host, editions}) => {
  await visit(page, '/en/teams-chat/', 'en');
  // What travelled for the worker: parcels compressed, each file of one a whole share of it; nothing else is compressed in an edition that a test has made.
  const from = host.asked.findIndex((address) => address.startsWith('/offline-list.'));
  const {parcels} = JSON.parse(readFileSync(editions.A + host.asked[from]!, 'utf8')) as {
    parcels: {address: string; files: unknown[]}[];
  };
  const sent = host.asked.slice(from + 1).map((address) => {
    const file = editions.A + address.replace(/\/$/, '/index.html');
    const parcel = parcels.find((one) => one.address === address)?.files.length;
    return parcel ? Math.ceil(statSync(`${file}.br`).size / parcel) * parcel : statSync(file).size;
  });
  const status = (await statusOf(page, 'en'))!;
  expect(status.keptBytes).toBe(sent.reduce((sum, size) => sum + size, 0));
  expect([status.revision, status.bytes]).toEqual(['2025-06', status.keptBytes]);
});
