/** The app does not arrive, or not whole: links lead all the same, and buttons say what is missing. */
import {expect, test, type Page, type Route} from '@playwright/test';
import {LOCALES} from '../../src/lib/locale';
import {inSight, wake} from '../app';
import {words} from '../words';

const BUNDLES = '**/assets/js/**';
/** Longer than the patience of a click, shorter than that of a page that wakes by itself. */
const SOON = {timeout: 7000};

const isRuntime = (route: Route): boolean => route.request().url().includes('/runtime~main.');
const isShared = (route: Route): boolean => /\/(?:runtime~)?main\./.test(route.request().url());

/** Ways in which the app stays away: what becomes of each of its files. */
const LOSSES: readonly (readonly [what: string, lose: (route: Route) => unknown])[] = [
  ['is refused', (route) => route.abort()],
  ['is never answered', () => undefined],
  ['throws while it starts', (route) => (isRuntime(route) ? route.fulfill({contentType: 'text/javascript', body: 'throw new Error("broken");'}) : route.continue())],
  ['throws in its second file', (route) => (isShared(route) && !isRuntime(route) ? route.fulfill({contentType: 'text/javascript', body: 'throw new Error("broken");'}) : route.continue())],
  ['lacks the part for this page', (route) => (isShared(route) ? route.continue() : route.abort())],
];

const search = (page: Page) => page.locator('[data-search]');
const busy = (page: Page) => page.locator('[aria-busy="true"]');

/** Opens a page with links; the pointer over the search has begun to wake it. */
async function openWaking(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const first = page.waitForRequest(BUNDLES);
  await search(page).hover();
  await first;
}

for (const locale of LOCALES) {
  for (const [what, lose] of LOSSES) {
    test(`where the app ${what}, a click on the search and then on a link lead on (${locale})`, async ({page}) => {
      await page.route(BUNDLES, lose);
      await openWaking(page, `/${locale}/teams-chat/`);
      await search(page).click();
      await expect(page).toHaveURL(`/${locale}/search/`, SOON);
      await expect(busy(page)).toHaveCount(0);

      await openWaking(page, `/${locale}/teams-chat/`);
      await page.locator(`main a[href="/${locale}/teams-share-files/"]`).filter({visible: true}).first().click();
      await expect(page).toHaveURL(`/${locale}/teams-share-files/`);
      await inSight(page.getByRole('heading', {level: 1}));
    });

    test(`where the app ${what}, a button that needs it says so (${locale})`, async ({page}) => {
      await page.route(BUNDLES, lose);
      // Its questions must be alive: the page begins to wake by itself.
      const first = page.waitForRequest(BUNDLES);
      await page.goto(`/${locale}/train-vpn/`);
      await first;
      await page.locator('button[data-app="intent"]').first().click();
      // Read out as well: a status that stood on the page before its words came.
      await inSight(page.getByRole('status').getByText(words(locale, 'notice.stalled')), SOON);
      await inSight(page.getByRole('button', {name: words(locale, 'notice.stalled.reload')}));
      await expect(busy(page)).toHaveCount(0);
    });
  }

  test(`a click that waits says so in words before it leads on (${locale})`, async ({page}) => {
    await page.route(BUNDLES, () => undefined);
    await page.goto(`/${locale}/teams-chat/`);
    await search(page).click();
    await inSight(page.getByText(words(locale, 'notice.waiting')), {timeout: 3000});
    await expect(page).toHaveURL(`/${locale}/search/`, SOON);
  });

  test(`a click before the app woke is done once it has, and its words are gone (${locale})`, async ({page}) => {
    await page.route(BUNDLES, async (route) => {
      if (isRuntime(route)) await new Promise((done) => setTimeout(done, 2000));
      await route.continue();
    });
    await page.goto(`/${locale}/teams-chat/`);
    await search(page).click();
    await inSight(page.getByText(words(locale, 'notice.waiting')));
    await inSight(page.getByRole('dialog').getByRole('combobox').first());
    await expect(page.getByText(words(locale, 'notice.waiting'))).toBeHidden();
    await expect(page).toHaveURL(`/${locale}/teams-chat/`);
    await expect(busy(page)).toHaveCount(0);
  });

  for (const [what, lose] of LOSSES.slice(0, 2)) {
    test(`where the part for the next page ${what}, its link leads there (${locale})`, async ({page}) => {
      await page.goto(`/${locale}/teams-chat/`);
      await wake(page);
      await page.route(BUNDLES, lose);
      await page.locator(`main a[href="/${locale}/teams-share-files/"]`).filter({visible: true}).first().click();
      await expect(page).toHaveURL(`/${locale}/teams-share-files/`);
      await expect(page.locator('html:not([data-awake])')).toBeAttached(SOON); // loaded, not drawn by the app
      await inSight(page.getByRole('heading', {level: 1}));
    });
  }
}
