/** The copy on a USB stick: opened from the file system, without any server. */
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test, type Page} from '@playwright/test';
import {load} from 'cheerio';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- makes what is tested
import {writeCarried} from '../../tools/bundle';
import {inSight, readable} from '../app';
import {addressesOf, BUILD, LOCALES} from '../site';
import {words} from '../words';

let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'carried-'));
  await writeCarried(BUILD, folder);
});

test.afterAll(() => rmSync(folder, {recursive: true}));

/** What stands on the page, for the style sheet, at the moment when a button prints it. */
async function printedBy(page: Page, button: string): Promise<Record<string, string>> {
  await page.evaluate(() => {
    window.print = () =>
      void (document.documentElement.dataset.testSeen = JSON.stringify(document.documentElement.dataset));
  });
  await page.getByRole('button', {name: button}).click();
  const {testSeen: seen, print, sheet} = await page.evaluate(() => ({...document.documentElement.dataset}));
  await page.evaluate(() => delete document.documentElement.dataset.testSeen);
  // It is taken away again.
  expect([print, sheet]).toEqual([undefined, undefined]);
  const during = JSON.parse(seen!) as Record<string, string>;
  return Object.fromEntries(Object.entries(during).filter(([name]) => name === 'print' || name === 'sheet'));
}

test('every reference of every page leads to a file that is there', () => {
  const broken: string[] = [];
  const pages = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.html'));
  // Every page of the site but those that are nothing without it.
  const wanted = LOCALES.flatMap(addressesOf)
    .filter((address) => !/^\/(?:ar|en)\/(?:search|offline|progress|compare|translations)\//.test(address))
    .map((address) => `${address.slice(1)}index.html`);
  expect(wanted).toContain('ar/2020-03/vpn-connect/index.html');
  expect(pages).toEqual(expect.arrayContaining(wanted));
  for (const name of pages) {
    const page = path.join(folder, name);
    const $ = load(readFileSync(page, 'utf8'));
    for (const attribute of ['href', 'src']) {
      $(`[${attribute}]`).each((_, element) => {
        const [reference] = $(element).attr(attribute)!.split('#');
        if (reference && !/^[a-z]+:/.test(reference) && !existsSync(path.join(path.dirname(page), reference)))
          broken.push(`${name} → ${reference}`);
      });
    }
  }
  expect(broken).toEqual([]);
});

for (const locale of LOCALES) {
  test(`reads, folds, ticks and leads on, and says what it cannot (${locale})`, async ({page}) => {
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on(
      'request',
      (request) =>
        !request.url().startsWith('file:') && !request.url().startsWith('data:') && problems.push(request.url()),
    );
    page.on('requestfailed', (request) => problems.push(`${request.url()} ${request.failure()?.errorText}`));

    await page.goto(`file://${folder}/index.html`);
    await page.locator(`a.root-link[lang="${locale}"]`).click();
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await readable(page.getByRole('note'));

    await page.goto(`file://${folder}/${locale}/vpn-connect/index.html`);
    await inSight(
      page.getByRole('heading', {
        level: 1,
        name: {en: 'Connect to the network through the VPN', ar: 'الاتصال بالشبكة عبر VPN'}[locale],
      }),
    );
    await page.getByRole('tab', {name: 'GlobalProtect'}).first().click();
    await inSight(page.getByRole('tabpanel', {name: 'GlobalProtect'}).first().getByRole('paragraph').first());
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await page.getByRole('button', {name: words(locale, 'header.theme.label')}).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.locator('main a[href*="vpn-error-codes"]').filter({visible: true}).first().click();
    await expect(page).toHaveURL(/vpn-error-codes\/index\.html/);
    // Its style sheet stands in the page, and its fonts are found: requests that fail are problems.
    await expect(page.locator('link[rel=stylesheet]')).toHaveCount(0);
    await expect(page.locator('body')).toHaveCSS('font-family', /Readex/);
    expect(
      await page.evaluate(
        async (family) => (await document.fonts.load(`16px ${family}`, 'a')).length,
        {en: 'Readex-latin', ar: 'Readex-arabic'}[locale],
      ),
    ).toBe(1);

    await page.goto(`file://${folder}/${locale}/cl-end-day/index.html`);
    await page.getByRole('checkbox').first().check();
    await expect(page.getByRole('checkbox').first()).toBeChecked();
    expect(await printedBy(page, words(locale, 'checklist.printEmpty'))).toEqual({print: 'empty'});
    expect(await printedBy(page, words(locale, 'checklist.print'))).toEqual({});
    await page.goto(`file://${folder}/${locale}/train-vpn/index.html`);
    for (const sheet of ['plan', 'cards', 'attendance'])
      expect(await printedBy(page, words(locale, `session.print.${sheet}`))).toEqual({sheet});
    expect(problems).toEqual([]);
  });

  test(`pages that work on the site only say so, and lead back (${locale})`, async ({page}) => {
    for (const address of [
      'training/signal',
      'slides/train-vpn',
      'training/train-vpn/run',
      'training/train-vpn/results',
      'training/train-vpn/statements',
      '2021-10/slides/train-vpn',
    ]) {
      await page.goto(`file://${folder}/${locale}/${address}/index.html`);
      await expect(page.getByRole('heading', {level: 1})).toBeInViewport({ratio: 1});
      await expect(page.locator('main p code')).toHaveText(`/${locale}/${address}/`);
      await expect(page.locator('main p').first()).toBeInViewport({ratio: 1});
      await page.locator('main a').click();
      await expect(page).toHaveURL(`file://${folder}/${locale}/training/index.html`);
    }
  });
}
