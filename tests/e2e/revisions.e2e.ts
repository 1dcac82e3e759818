/** Revisions: dates that stay true, what changed, two texts compared, “I have read”. */
import {expect, test, type Page} from '@playwright/test';
import {readFileSync} from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import {inSight, kept, open, readable, wake} from '../app';
import {current, LOCALES, superseded} from '../site';
import {words} from '../words';

const oldest = superseded.at(-1)!;
const status = (page: Page) => page.locator('article [data-status] [data-when]:visible');

/** Changes of June 2025 that concern managers, hosts and owners only. */
const NOT_FOR_VPN_USERS = {
  guides: [
    'cl-large-event',
    'meeting-accessible/captions',
    'meeting-lobby-options/choose-bypass',
    'meeting-record/expiry',
    'meeting-record/find-organizer',
    'meeting-record/find-recorder',
    'meeting-town-hall',
    'meeting-town-hall/choose',
    'meeting-town-hall/live-event',
    'meeting-town-hall/setup',
    'policy-manager-activation/ceiling',
    'policy-manager-activation/priority',
    'security-confidential-meeting/lobby',
    'security-confidential-meeting/no-record',
    'security-confidential-meeting/protect',
    'security-handle-recordings/expiry',
    'security-handle-recordings/place',
    'teams-guests-external/warning',
    'teams-private-shared-channels/limits',
    'teams-schedule-meeting/options',
  ],
  items: [
    'data.recording-expiry',
    'manager.priority-groups',
    'meeting.captions-language',
    'meeting.event-format',
    'meeting.lobby-set',
    'meeting.recording-authorised',
    'meeting.recording-location',
  ],
};

async function openAlive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await wake(page);
}

for (const locale of LOCALES) {
  test(`a page says what is true on the reader's day (${locale})`, async ({page}) => {
    await page.clock.setFixedTime(new Date('2026-11-23T09:00:00'));
    await open(page, `/${locale}/teams-chat/`);
    expect(await page.evaluate(() => new Date().toDateString())).toBe('Mon Nov 23 2026');
    await expect(status(page)).toHaveAttribute('data-when', 'in-force');
    await open(page, `/${locale}/${oldest.key}/teams-chat/`);
    await expect(status(page)).toHaveAttribute('data-when', 'superseded');

    // The same page, kept for years: it no longer claims to be in force, awake or not.
    await page.clock.setFixedTime(new Date('2031-01-01T09:00:00'));
    await open(page, `/${locale}/teams-chat/`);
    expect(await page.evaluate(() => new Date().getFullYear())).toBe(2031);
    await expect(status(page)).toHaveAttribute('data-when', 'unchecked');
    await wake(page);
    await page.locator('article a[href$="/teams-sign-in/"]').first().click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/teams-sign-in/`));
    await expect(status(page)).toHaveAttribute('data-when', 'unchecked');

    // A clock before the revision began.
    await page.clock.setFixedTime(new Date('2020-01-01T09:00:00'));
    await open(page, `/${locale}/teams-chat/`);
    expect(await page.evaluate(() => new Date().getFullYear())).toBe(2020);
    await expect(status(page)).toHaveAttribute('data-when', 'announced');
  });

  test(`the edge of a page that does not apply is tinted from top to bottom, and of no other (${locale})`, async ({
    page,
  }) => {
    const tinted = () =>
      page.evaluate(() => {
        const side = document.documentElement.dir === 'rtl' ? 'borderRightWidth' : 'borderLeftWidth';
        const wide = [...document.querySelectorAll('body, body > *')].filter(
          (element) => getComputedStyle(element)[side] === '8px',
        );
        const {scrollHeight} = document.documentElement;
        return wide.map((element) => element.getBoundingClientRect().height >= scrollHeight - 1);
      });
    await page.goto(`/${locale}/${oldest.key}/vpn-connect/`);
    // Longer than the window, or nothing would show.
    expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight)).toBeGreaterThan(3);
    expect(await tinted()).toEqual([true]);
    await page.goto(`/${locale}/vpn-connect/`);
    expect(await tinted()).toEqual([]);
  });

  test(`what changed is filtered by role and by what was begun (${locale})`, async ({page}) => {
    const entries = page.locator('[data-change]');
    const ids = () => entries.evaluateAll((all) => all.map(({id}) => id));
    const choose = async (role: string) => {
      const all = await ids();
      await page.getByRole('combobox').selectOption(role);
      await expect.poll(async () => (await ids()).length).toBeLessThan(all.length);
      const left = await ids();
      return all.filter((id) => !left.includes(id)).sort();
    };
    await openAlive(page, `/${locale}/changes/${current.key}/`);
    await expect(entries).toHaveCount(79);
    expect(await choose('vpn-users')).toEqual(NOT_FOR_VPN_USERS.guides);
    await expect(page.getByRole('checkbox')).toHaveCount(0);

    await page.getByRole('link', {name: words(locale, 'changes.part.checklists')}).click();
    await expect(page).toHaveURL(`/${locale}/changes/${current.key}/checklists/`);
    await expect(entries).toHaveCount(18);
    await page.getByRole('checkbox').check();
    await inSight(page.getByText(words(locale, 'changes.none'), {exact: true}));
    await expect(entries).toHaveCount(0);
    await openAlive(page, `/${locale}/cl-vpn-first-connection/`);
    await page.locator('[data-tick]').first().check();
    await kept(page, 'cl-vpn-first-connection', 1);
    await openAlive(page, `/${locale}/changes/${current.key}/checklists/`);
    await expect(entries).toHaveCount(18);
    expect(await choose('vpn-users')).toEqual(NOT_FOR_VPN_USERS.items);
    await page.getByRole('checkbox').check();
    await expect
      .poll(ids)
      .toEqual(['account.totp-ready', 'device.compliant', 'vpn.host-check-passed', 'vpn.split-known']);
    await readable(page.locator('[id="vpn.host-check-passed"]'));
    expect((await new AxeBuilder({page}).analyze()).violations.map(({id}) => id)).toEqual([]);
  });

  test(`what changed in explanations, in texts and in words alone is told too (${locale})`, async ({page}) => {
    const counts = {explanations: 65, texts: 84, wording: 83};
    for (const [part, count] of Object.entries(counts)) {
      await page.goto(`/${locale}/changes/${current.key}/${part}/`);
      await expect(page.locator('[data-change]')).toHaveCount(count);
      expect((await new AxeBuilder({page}).analyze()).violations.map(({id}) => id)).toEqual([]);
    }
    await page.goto(`/${locale}/meeting-join/`);
    await page.locator('#choose-way a[href*="/changes/"]').click();
    await expect(page).toHaveURL(`/${locale}/changes/${current.key}/explanations/#meeting-join/choose-way`);
    await inSight(page.locator('[id="meeting-join/choose-way"]'));
  });

  test(`two revisions of a page are compared, and the address says which (${locale})`, async ({page}) => {
    await openAlive(page, `/${locale}/compare/?page=teams-sign-in&from=${oldest.key}&to=${current.key}`);
    await expect(page.locator('main ins')).toHaveCount({en: 24, ar: 19}[locale]);
    await expect(page.locator('main del')).toHaveCount({en: 19, ar: 16}[locale]);
    await page.getByLabel(words(locale, 'compare.view')).selectOption('side');
    await expect(page.locator('main th[scope="col"]')).toHaveText(
      {en: ['March 2020', 'June 2025'], ar: ['مارس 2020', 'يونيو 2025']}[locale],
    );
    await inSight(page.locator('main th[scope="col"]').first());
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
  await page.clock.setFixedTime(new Date('2026-11-23T09:00:00'));
  await openAlive(page, '/en/policy-overview/');
  expect(await page.evaluate(() => new Date().toDateString())).toBe('Mon Nov 23 2026');
  await readable(page.locator('[data-policy-read="open"] label'));
  await page.locator('[data-policy-read] input').check();
  await inSight(
    page.locator('[data-policy-read="done"]').getByText('You confirmed this on 23 November 2026.', {exact: true}),
  );
  await openAlive(page, '/ar/progress/');
  await expect(page.locator('[data-policy-read="done"]')).toContainText('التفعيل بنسبة 70%، يونيو 2025');

  // As if confirmed in the oldest revision.
  await page.evaluate(
    ([key]) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('remote-work');
        request.onsuccess = () => {
          const transaction = request.result.transaction('checklists', 'readwrite');
          transaction
            .objectStore('checklists')
            .put(
              {schema: 1, runs: {once: {items: {'policy.read': {[key!]: '2020-04-01T08:00:00.000Z'}}}}},
              'policy-read',
            );
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [oldest.key],
  );
  await openAlive(page, '/ar/progress/');
  await expect(page.locator('[data-policy-read="changed"]')).toContainText('حلّ محله إصدار آخر، فاقرأ الإصدار الجديد.');
  await openAlive(page, '/ar/policy-overview/');
  await readable(page.locator('[data-policy-read="changed"] label'));
  await expect(page.locator('[data-policy-read="changed"] a')).toHaveAttribute('href', `/ar/changes/${current.key}/`);
});

test('a step that changed says so and leads to the change', async ({page}) => {
  await open(page, '/ar/teams-sign-in/');
  await page
    .locator('#verify-number')
    .getByRole('link', {name: words('ar', 'checklist.change.new')})
    .click();
  await expect(page).toHaveURL(`/ar/changes/${current.key}/#teams-sign-in/verify-number`);
  await inSight(page.locator('[id="teams-sign-in/verify-number"]'));
});

test('the feed of each language is well-formed Atom with an entry a revision', async ({page}) => {
  for (const locale of LOCALES) {
    const text = readFileSync(`build/${locale}/changes/atom.xml`, 'utf8');
    const found = await page.evaluate((xml) => {
      const feed = new DOMParser().parseFromString(xml, 'application/xml');
      return {
        error: feed.querySelector('parsererror')?.textContent ?? null,
        root: feed.documentElement.namespaceURI,
        entries: [...feed.querySelectorAll('entry > id')].map((id) => id.textContent ?? ''),
      };
    }, text);
    expect(found.error).toBeNull();
    expect(found.root).toBe('http://www.w3.org/2005/Atom');
    expect(found.entries.map((id) => new URL(id).pathname)).toEqual([
      `/${locale}/changes/2025-06/`,
      `/${locale}/changes/2021-10/`,
    ]);
  }
});
