/** The guides open when nothing answers: the server is stopped, not only the network switched off. */
import {readFileSync} from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import {expect, type Page} from '@playwright/test';
import {load} from 'cheerio';
import type {Locale} from '../../src/lib/locale';
import {inSight, kept, readable, wake} from '../app';
import {addressesOf, BUILD, current, inForce, LOCALES, superseded} from '../site';
import {words} from '../words';
import {ask, statusOf, visit, whole} from './host';
import {isFull, sample, test, testSmall} from './fixture';

const OTHER = {ar: 'en', en: 'ar'} as const;

async function opens(page: Page, address: string, locale: Locale): Promise<void> {
  const response = await page.goto(address);
  expect(response?.status(), address).toBe(200);
  expect(new URL(page.url()).pathname, address).toBe(address);
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  const title = load(readFileSync(`${BUILD}${address}index.html`, 'utf8'))('main h1')
    .first()
    .text()
    .trim();
  await expect(page.locator('main h1').first(), address).toHaveText(title);
}

for (const locale of LOCALES) {
  test(`with the server stopped every page opens and a checklist keeps (${locale})`, async ({page, host}) => {
    test.setTimeout(isFull ? 600_000 : 90_000);
    await visit(page, `/${locale}/vpn-connect/`, locale);
    // The other language and the earlier revisions, asked for as a reader does.
    await page.goto(`/${locale}/offline/`);
    const asked = isFull
      ? [
          OTHER[locale],
          ...[locale, OTHER[locale]].flatMap((language) => superseded.map(({key}) => `${language}/${key}`)),
        ]
      : [`${locale}/${superseded[0]!.key}`];
    for (const set of asked) {
      const row = page.locator(`[data-set="${set}"]`);
      await row.getByRole('button', {name: words(locale, 'offline.keep')}).click();
      await expect(row).toHaveAttribute('data-kept', 'all', {timeout: 30_000});
    }
    await host.stop();

    const own = isFull
      ? addressesOf(locale)
      : [...sample(inForce(locale), 8), `/${locale}/${superseded[0]!.key}/teams-chat/`];
    const all = isFull
      ? [
          ...own.map((address) => [address, locale] as const),
          ...addressesOf(OTHER[locale]).map((address) => [address, OTHER[locale]] as const),
        ]
      : own.map((address) => [address, locale] as const);
    for (const [address, language] of all) await opens(page, address, language);
    test.info().annotations.push({
      type: 'count',
      description: `${all.length} addresses opened with the server stopped (${locale})`,
    });

    await page.goto(`/${locale}/cl-end-day/`);
    await wake(page);
    await page.locator('[data-tick]').first().check();
    await kept(page, 'cl-end-day', 1);
    await page.reload();
    await expect(page.locator('[data-tick]').first()).toBeChecked();
  });

  testSmall(`what is not kept says so, and what does not exist too (${locale})`, async ({page, host}) => {
    await visit(page, `/${locale}/teams-chat/`, locale);
    await host.stop();

    const earlier = `/${locale}/${superseded[0]!.key}/teams-chat/`;
    await page.goto(earlier);
    await expect(page).toHaveURL((url) => url.pathname === `/${locale}/offline/`);
    await expect(page.locator('[data-missed] code')).toHaveText(earlier);
    await inSight(page.locator('[data-missed]'));

    const missing = await page.goto(`/${locale}/no-such-page/?q=1`);
    expect(missing?.status()).toBe(404);
    await inSight(page.getByRole('heading', {level: 1, name: words(locale, 'notFound.title')}));
  });

  testSmall(`the page about what is kept: keep, delete, accessible in each state (${locale})`, async ({page}) => {
    const accessible = async (): Promise<void> => {
      const {violations} = await new AxeBuilder({page}).analyze();
      expect(violations.map(({id, nodes}) => [id, nodes[0]?.html])).toEqual([]);
    };
    await visit(page, `/${locale}/teams-chat/`, locale);
    await page.goto(`/${locale}/offline/`);
    const own = page.locator(`[data-set="${locale}"]`);
    await expect(own).toHaveAttribute('data-kept', 'all');
    await accessible();

    const other = page.locator(`[data-set="${OTHER[locale]}"]`);
    await expect(other).toHaveAttribute('data-kept', 'none');
    await other.getByRole('button', {name: words(locale, 'offline.keep')}).click();
    await expect(other).toHaveAttribute('data-kept', 'all', {timeout: 30_000});
    await other.getByRole('button', {name: words(locale, 'offline.forget')}).click();
    await expect(other).toHaveAttribute('data-kept', 'none');
    await expect(own).toHaveAttribute('data-kept', 'all');

    await page.getByRole('button', {name: words(locale, 'offline.forgetAll')}).click();
    await readable(page.getByText(words(locale, 'offline.nothing'), {exact: true}));
    // Not only said: nothing is left on the device but what the site consists of, and that the reader wished it so.
    expect(
      await page.evaluate(async () =>
        (await (await caches.open('remote-work-offline')).keys()).map(({url}) =>
          new URL(url).pathname.replace(/[0-9a-f]{8}/, '#'),
        ),
      ),
    ).toEqual(['/offline-list.#.json', '/sw-state']);
    await accessible();
    // What was declined is not kept again behind the reader's back.
    await page.goto(`/${locale}/teams-sign-in/`);
    await ask(page, {type: 'arrived', locale}); // as the page itself does, and answered when it is done
    expect((await statusOf(page, locale))?.since).toBeUndefined();
  });
}

testSmall('other ways to write an address lead to the page', async ({page, host, request}) => {
  await visit(page, '/ar/teams-chat/', 'ar');
  await host.stop();
  for (const address of [
    '/ar/teams-chat',
    '/ar/teams-chat/index.html',
    `/ar/${current.key}/teams-chat/`,
    '/ar/teams-chat/?from=printed',
  ]) {
    await page.goto(address);
    await expect(page).toHaveURL((url) => url.pathname === '/ar/teams-chat/');
    await inSight(page.getByRole('heading', {level: 1, name: 'المراسلة في الدردشة'}));
  }
  // The browser asks for English, which is not kept: the page about it comes in the language that is.
  await page.goto('/');
  await expect(page).toHaveURL((url) => url.pathname + url.search === '/ar/offline/?page=%2Fen%2F');
  // A part of a kept file, as a player or a download manager asks for it.
  const part = await page.evaluate(async () => {
    const response = await fetch('/ar/icons/icon-192.png', {headers: {Range: 'bytes=1-3'}});
    return {status: response.status, range: response.headers.get('Content-Range'), text: await response.text()};
  });
  expect(part).toEqual({status: 206, range: expect.stringMatching(/^bytes 1-3\/\d+$/) as unknown, text: 'PNG'});
  await expect(request.get('/ar/')).rejects.toThrow();
});

test('twenty files that the browser threw away cost no page, and come back', async ({page, host}) => {
  await visit(page, '/en/teams-chat/', 'en');
  const evicted = await page.evaluate(async () => {
    const cache = await caches.open('remote-work-offline');
    const gone = (await cache.keys())
      .filter(({url}) => /\/(vpn|teams|cl-)[^?]*\/\?|\.css|main\./.test(url))
      .slice(0, 20);
    await Promise.all(gone.map((request) => cache.delete(request)));
    return gone.map(({url}) => new URL(url).pathname);
  });
  expect(evicted).toHaveLength(20);
  // Three style sheets, two scripts, and pages.
  const pages = evicted.filter((address) => address.endsWith('/'));
  expect(pages).toHaveLength(15);
  for (const address of pages) await opens(page, address, 'en');
  // By itself, as the pages were opened, or as the next page arrived.
  await whole(page, 'en');

  // Without the network a page that was thrown away says what to do; it is not blank.
  await page.evaluate(async () => {
    const cache = await caches.open('remote-work-offline');
    for (const request of await cache.keys()) if (request.url.includes('/en/teams-chat/')) await cache.delete(request);
  });
  await host.stop();
  await page.goto('/en/teams-chat/');
  await expect(page.locator('[data-missed] code')).toHaveText('/en/teams-chat/');
});

testSmall('the worker comes when the page is there, and asks for nothing before', async ({page, host}) => {
  await visit(page, '/ar/vpn-connect/', 'ar');
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({name}) => new URL(name).pathname)
      .filter((name) => !name.endsWith('/icon.svg') && !name.includes('/sw')),
  );
  expect(loaded.map((file) => file.replace(/[.-][0-9a-f]{8,32}\./, '.')).sort()).toEqual([
    '/ar/assets/fonts/readex-pro-arabic.woff2',
    '/ar/assets/fonts/readex-pro-latin-plain.woff2',
    '/ar/assets/wake.js',
  ]);
  const before = host.asked.slice(0, host.asked.indexOf('/sw.js'));
  expect(before).toEqual(expect.arrayContaining(loaded));
});

for (const [what, connection, isSent] of [
  ['who saves data', {saveData: true}, false],
  ['who has a very slow line', {saveData: false, effectiveType: '2g'}, false],
  // The same wait, to see that it is long enough.
  ['who has a good line', {saveData: false, effectiveType: '4g'}, true],
] as const) {
  testSmall(`${what} is ${isSent ? '' : 'not '}sent what nobody asked for`, async ({page, host}) => {
    await page.addInitScript((value) => Object.defineProperty(navigator, 'connection', {value}), connection);
    await page.goto('/en/teams-chat/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    // The worker listens, and answers one after the other.
    for (const _ of [1, 2]) await statusOf(page, 'en');
    expect((await statusOf(page, 'en'))?.since !== undefined).toBe(isSent);
    if (isSent) await whole(page, 'en');
    // Pages travel together, bundles alone.
    expect(host.asked.some((address) => address.startsWith('/en/assets/parcels/'))).toBe(isSent);
    expect(host.asked.some((address) => /\/main\.[0-9a-f]{8}\.js$/.test(address))).toBe(isSent);
  });
}
