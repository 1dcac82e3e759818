/** The search over a page and on a page of its own, with the engine in the browser. */
import {readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import {expect, test, type Locator, type Page} from '@playwright/test';
import {LOCALES, type Locale} from '../../src/lib/locale';
import type {IndexManifest} from '../../src/lib/search/records';
import {BUILD, current, superseded} from '../site';
import {words} from '../words';

const dialog = (page: Page): Locator => page.getByRole('dialog');
const field = (page: Page): Locator => page.locator('dialog input[role=combobox]');
const options = (page: Page): Locator => page.locator('dialog [role=option]');

async function openSearch(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

/** What a reader types, and the page that must stand first. */
const FIRST: Readonly<Record<Locale, readonly (readonly [string, string | RegExp])[]>> = {
  ar: [['محد يسمعني', '/ar/meeting-fix-audio/'], ['٩٨٪', /^\/ar\/(?:vpn-error-codes|error-messages)\//], ['jsgdl hg]o,g', '/ar/teams-sign-in/']],
  en: [['phising', '/en/security-phishing/'], ['no sound', '/en/meeting-fix-audio/']],
};

for (const locale of LOCALES) {
  test(`${locale}: typing finds, and Enter opens it in the language of the reader`, async ({page}) => {
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!new URL(request.url()).hostname.includes('localhost')) elsewhere.push(request.url());
    });
    await openSearch(page, `/${locale}/meeting-join/`);
    for (const [query, address] of FIRST[locale]) {
      await field(page).fill(query);
      await expect(options(page).first()).toHaveAttribute('href', address);
    }
    expect((await new AxeBuilder({page}).include('dialog').setLegacyMode().analyze()).violations).toEqual([]);
    const [, last] = FIRST[locale].at(-1)!;
    await field(page).press('Enter');
    await expect(page).toHaveURL(last);
    await expect(dialog(page)).toBeHidden();
    expect(elsewhere).toEqual([]);
  });
}

test('keys move through the hits, Escape gives the focus back', async ({page}) => {
  await page.goto('/ar/meeting-join/');
  await page.getByRole('link', {name: words('ar', 'search.trigger'), exact: true}).first().click();
  await field(page).fill('ساحة الانتظار');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await field(page).press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await options(page).nth(1).getAttribute('id'))!);
  await field(page).press('ArrowUp');
  await field(page).press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('link', {name: words('ar', 'search.trigger'), exact: true}).first()).toBeFocused();
});

test('the slash opens the search, but not while somebody writes', async ({page}) => {
  await page.goto('/en/');
  await page.getByRole('searchbox').first().press('/');
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('heading', {level: 1}).click();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
});

test('an address carries a query, in another language and revision too', async ({page}) => {
  await page.goto('/en/search/?q=phishing');
  await expect(page.getByRole('link', {name: 'phishing'}).first()).toBeVisible();
  const older = superseded[0]!.key;
  await page.goto(`/en/search/?q=vpn&revision=${older}`);
  await expect(page.locator(`main a[href^="/en/${older}/vpn"]`).first()).toBeVisible();
  await page.goto('/en/search/?q=vpn&language=ar');
  await expect(page.locator('main a[lang=ar][dir=rtl][href^="/ar/vpn"]').first()).toBeVisible();
});

test('over a superseded page the search stays in its revision', async ({page}) => {
  const older = superseded[0]!.key;
  await openSearch(page, `/ar/${older}/vpn-connect/`);
  await field(page).fill('الانضمام');
  await expect(options(page).first()).toHaveAttribute('href', `/ar/${older}/meeting-join/`);
});

test('what was corrected is said, and can be taken back', async ({page}) => {
  await openSearch(page, '/en/meeting-join/');
  await field(page).fill('confidental meeting');
  const verbatim = page.getByRole('button', {name: words('en', 'search.verbatim', {query: 'confidental meeting'})});
  await verbatim.click();
  await expect(verbatim).toBeHidden();
});

test('pages of the other language stand in a group of their own', async ({page}) => {
  await openSearch(page, '/ar/vpn-connect/');
  await field(page).fill('lobby');
  const group = page.getByRole('group', {name: words('ar', 'search.group.english')});
  await expect(group.locator('[role=option]').first()).toHaveAttribute('href', /^\/en\//);
  await expect(group.locator('[role=option]').first()).toHaveAttribute('dir', 'ltr');
  await expect(options(page).first()).toHaveAttribute('href', '/ar/meeting-lobby-options/');
});

test('nothing found leads on: what people come for, and the help desk', async ({page}) => {
  await page.goto('/ar/search/?q=قطقوطزظ');
  await expect(page.getByText(words('ar', 'search.nothing', {query: 'قطقوطزظ'}))).toBeVisible();
  await expect(page.getByRole('heading', {name: words('ar', 'situations.title')})).toBeVisible();
});

test('hostile queries are answered calmly and run nothing', async ({page}) => {
  await page.addInitScript(() => Object.assign(window, {alert: () => Object.assign(window, {ran: true})}));
  for (const query of ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '\u064b\u064c\u0651', '\u0000\u202e\u001b', 'a'.repeat(10_000), '__proto__']) {
    await page.goto(`/en/search/?${new URLSearchParams({q: query}).toString()}`);
    await expect(page.locator('main').getByRole('status')).not.toHaveText(words('en', 'search.waiting'));
    await expect(page.getByRole('searchbox')).toBeVisible();
  }
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('what has arrived once serves the visit without a network', async ({page, context}) => {
  await openSearch(page, '/en/meeting-join/');
  await expect(page.locator('dialog input')).toBeVisible();
  await field(page).fill('phishing');
  await expect(options(page).first()).toBeVisible();
  // What has arrived once serves the whole visit.
  await context.setOffline(true);
  await field(page).fill('no sound');
  await expect(options(page).first()).toHaveAttribute('href', '/en/meeting-fix-audio/');
});

test('nothing of the search travels before somebody wants it, and the index is light', async ({page}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/ar/meeting-join/');
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((address) => /search/.test(address))).toEqual([]);
  for (const locale of LOCALES) {
    const manifest = JSON.parse(readFileSync(`${BUILD}/${locale}/search-index.json`, 'utf8')) as IndexManifest;
    expect(manifest[current.key]!.compressed).toBeLessThan(120_000);
  }
});

test.describe('the search box in a page of another origin, under a policy of its own', () => {
  let intranet: Server;
  let address: string;

  test.beforeAll(async ({}, {project}) => {
    const {origin} = new URL(project.use.baseURL!);
    intranet = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Content-Security-Policy', `default-src 'none'; script-src ${origin}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`);
      response.end(`<!doctype html><html lang="ar" dir="rtl"><title>بوابة الجهة</title><script src="${origin}/embed/search-box.js"></script><main><h1>البوابة</h1><guides-search></guides-search><guides-search lang="en"></guides-search></main></html>`);
    });
    await new Promise<void>((resolve) => intranet.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(intranet.address() as AddressInfo).port}/`;
  });

  test.afterAll(() => new Promise<void>((resolve) => intranet.close(() => resolve())));

  for (const [name, query, target] of [['البحث في أدلة العمل عن بُعد', 'تيمز', '/ar/search/?q=%D8%AA%D9%8A%D9%85%D8%B2'], ['Search the remote work guides', 'no sound', '/en/search/?q=no+sound']] as const) {
    test(`“${name}” opens its results on this site`, async ({page}) => {
      const violations: string[] = [];
      page.on('console', (message) => message.text().includes('Security Policy') && violations.push(message.text()));
      await page.goto(address);
      await page.getByRole('searchbox', {name}).fill(query);
      await page.getByRole('searchbox', {name}).press('Enter');
      await expect(page).toHaveURL(target);
      await expect(page.locator('main ol a').first()).toBeVisible();
      expect(violations.filter((text) => !text.includes('favicon'))).toEqual([]);
    });
  }
});
