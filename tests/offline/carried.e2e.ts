/** The copy on a USB stick: opened from the file system, without any server. */
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from '@playwright/test';
import {load} from 'cheerio';
import {LOCALES} from '../../src/lib/locale';
import {writeCarried} from '../../tools/bundle';
import {BUILD} from '../site';
import {words} from '../words';

let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'carried-'));
  await writeCarried(BUILD, folder);
});

test.afterAll(() => rmSync(folder, {recursive: true}));

test('every reference of every page leads to a file that is there', () => {
  const broken: string[] = [];
  for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.html'))) {
    const page = path.join(folder, name);
    const $ = load(readFileSync(page, 'utf8'));
    for (const attribute of ['href', 'src']) {
      $(`[${attribute}]`).each((_, element) => {
        const [reference] = $(element).attr(attribute)!.split('#');
        if (reference && !/^[a-z]+:/.test(reference) && !existsSync(path.join(path.dirname(page), reference))) broken.push(`${name} → ${reference}`);
      });
    }
  }
  expect(broken).toEqual([]);
});

for (const locale of LOCALES) {
  test(`reads, folds, ticks and leads on, and says what it cannot (${locale})`, async ({page}) => {
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => !request.url().startsWith('file:') && !request.url().startsWith('data:') && faults.push(request.url()));
    page.on('requestfailed', (request) => faults.push(`${request.url()} ${request.failure()?.errorText}`));

    await page.goto(`file://${folder}/index.html`);
    await page.locator(`a.root-link[lang="${locale}"]`).click();
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.getByRole('note')).toBeVisible();

    await page.goto(`file://${folder}/${locale}/vpn-connect/index.html`);
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    await page.getByRole('tab', {name: 'GlobalProtect'}).first().click();
    await expect(page.getByRole('tabpanel', {name: 'GlobalProtect'}).first()).toBeVisible();
    const before = await page.locator('html').getAttribute('data-theme');
    await page.getByRole('button', {name: words(locale, 'header.theme.label')}).click();
    await expect(page.locator('html')).not.toHaveAttribute('data-theme', before!);
    await page.locator('main a[href*="vpn-error-codes"]').filter({visible: true}).first().click();
    await expect(page).toHaveURL(/vpn-error-codes\/index\.html/);
    await expect(page.locator('link[rel=stylesheet]')).toHaveCount(1);
    // The style sheet has arrived: the font of the site, not the browser's.
    await expect(page.locator('body')).toHaveCSS('font-family', /Readex/);

    await page.goto(`file://${folder}/${locale}/cl-end-day/index.html`);
    await page.getByRole('checkbox').first().check();
    await expect(page.getByRole('checkbox').first()).toBeChecked();
    expect(faults).toEqual([]);
  });
}
