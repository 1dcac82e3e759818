/** Revisions: dates that stay true, what changed, two texts compared, “I have read”. */
import {expect, test, type Page} from '@playwright/test';
import {readFileSync} from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import {LOCALES} from '../../src/lib/locale';
import {kept, open, wake} from '../app';
import {current, superseded} from '../site';
import {words} from '../words';

const oldest = superseded.at(-1)!;
const standing = (page: Page) => page.locator('article [data-standing] [data-when]:visible');

async function openAlive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('html[data-awake]')).toBeAttached();
}

for (const locale of LOCALES) {
  test(`a page says what is true on the reader's day (${locale})`, async ({page}) => {
    await page.clock.setFixedTime(new Date(`${current.reviewed}T09:00:00`));
    await open(page, `/${locale}/teams-chat/`);
    await expect(standing(page)).toHaveAttribute('data-when', 'in-force');
    await open(page, `/${locale}/${oldest.key}/teams-chat/`);
    await expect(standing(page)).toHaveAttribute('data-when', 'superseded');

    // The same page, kept for years: it no longer claims to be in force, awake or not.
    await page.clock.setFixedTime(new Date('2031-01-01T09:00:00'));
    await open(page, `/${locale}/teams-chat/`);
    await expect(standing(page)).toHaveAttribute('data-when', 'unchecked');
    await wake(page);
    await page.locator('article a[href$="/teams-sign-in/"]').first().click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/teams-sign-in/`));
    await expect(standing(page)).toHaveAttribute('data-when', 'unchecked');

    // A clock before the revision began.
    await page.clock.setFixedTime(new Date('2020-01-01T09:00:00'));
    await open(page, `/${locale}/teams-chat/`);
    await expect(standing(page)).toHaveAttribute('data-when', 'not-yet');
  });

  test(`what changed is filtered by role and by what was begun (${locale})`, async ({page}) => {
    await openAlive(page, `/${locale}/changes/${current.key}/`);
    await page.getByRole('checkbox').check();
    await expect(page.getByText(words(locale, 'changes.none'))).toBeVisible();
    await openAlive(page, `/${locale}/cl-vpn-first-connection/`);
    await page.locator('[data-tick]').first().check();
    await kept(page, 'cl-vpn-first-connection', 1);
    await openAlive(page, `/${locale}/changes/${current.key}/`);
    const entries = page.locator('[data-change]');
    const all = await entries.count();
    await page.getByRole('combobox').selectOption('vpn-users');
    await expect.poll(() => entries.count()).toBeLessThan(all);
    await expect(page.locator('[id="vpn-connect/posture"]')).toBeVisible();
    await expect(page.locator('[id="manager.priority-groups"]')).toHaveCount(0);
    await page.getByRole('checkbox').check();
    await expect(page.locator('[id="vpn-connect/posture"]')).toHaveCount(0);
    await expect(page.locator('[id="vpn.host-check-passed"]')).toBeVisible();
    expect((await new AxeBuilder({page}).analyze()).violations.map(({id}) => id)).toEqual([]);
  });

  test(`two revisions of a page are compared, and the address says which (${locale})`, async ({page}) => {
    await openAlive(page, `/${locale}/compare/?page=teams-sign-in&from=${oldest.key}&to=${current.key}`);
    await expect(page.locator('main ins').nth(3)).toBeVisible();
    await expect(page.locator('main del').nth(3)).toBeVisible();
    await page.getByLabel(words(locale, 'compare.view')).selectOption('side');
    await expect(page.getByRole('table')).toBeVisible();
    expect((await new AxeBuilder({page}).analyze()).violations.map(({id}) => id)).toEqual([]);
    await page.getByLabel(words(locale, 'compare.short')).check();
    await page.getByLabel(words(locale, 'compare.page')).selectOption('cl-share-file');
    await expect(page).toHaveURL(/page=cl-share-file/);
    await expect(page.getByLabel(words(locale, 'compare.page'))).toHaveValue('cl-share-file');
  });
}

test('the menu under the title leads to the comparison', async ({page}) => {
  await openAlive(page, '/en/cl-remote-ready/');
  await page.locator('details[data-menu] summary').click();
  await page.getByRole('link', {name: words('en', 'revision.menu.compare')}).click();
  await expect(page).toHaveURL(`/en/compare/?page=cl-remote-ready&from=${superseded[0]!.key}&to=${current.key}`);
});

test('a reader confirms the policy once, and again when something substantive changed', async ({page}) => {
  // As if confirmed in the oldest revision.
  await openAlive(page, '/en/policy-overview/');
  await expect(page.locator('[data-policy-read="open"]')).toBeVisible();
  await page.locator('[data-policy-read] input').check();
  await expect(page.locator('[data-policy-read="done"]')).toBeVisible();
  await expect(page.getByText(/You confirmed this on/)).toBeVisible();
  await openAlive(page, '/ar/progress/');
  await expect(page.locator('[data-policy-read="done"]')).toContainText(current.title.ar);

  await page.evaluate(
    ([key]) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('remote-work');
        request.onsuccess = () => {
          const transaction = request.result.transaction('checklists', 'readwrite');
          transaction.objectStore('checklists').put({schema: 1, runs: {once: {items: {'policy.read': {[key!]: '2020-04-01T08:00:00.000Z'}}}}}, 'policy-read');
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [oldest.key],
  );
  await openAlive(page, '/ar/progress/');
  await expect(page.locator('[data-policy-read="changed"]')).toContainText(words('ar', 'progress.policy.again'));
  await openAlive(page, '/ar/policy-overview/');
  await expect(page.locator('[data-policy-read="changed"]')).toBeVisible();
  await expect(page.locator('[data-policy-read="changed"] a')).toHaveAttribute('href', `/ar/changes/${current.key}/`);
});

test('a step that changed says so and leads to the change', async ({page}) => {
  await open(page, '/ar/teams-sign-in/');
  await page.locator('#verify-number').getByRole('link', {name: words('ar', 'checklist.change.new')}).click();
  await expect(page).toHaveURL(`/ar/changes/${current.key}/#teams-sign-in/verify-number`);
  await expect(page.locator('[id="teams-sign-in/verify-number"]')).toBeInViewport();
});

test('the feed of each language is well-formed Atom with an entry a revision', async ({page}) => {
  for (const locale of LOCALES) {
    const text = readFileSync(`build/${locale}/changes/atom.xml`, 'utf8');
    const found = await page.evaluate((xml) => {
      const feed = new DOMParser().parseFromString(xml, 'application/xml');
      return {error: feed.querySelector('parsererror')?.textContent ?? null, root: feed.documentElement.namespaceURI, entries: [...feed.querySelectorAll('entry > id')].map((id) => id.textContent ?? '')};
    }, text);
    expect(found.error).toBeNull();
    expect(found.root).toBe('http://www.w3.org/2005/Atom');
    expect(found.entries.map((id) => new URL(id).pathname)).toEqual([current, ...superseded.slice(0, -1)].map(({key}) => `/${locale}/changes/${key}/`));
  }
});
