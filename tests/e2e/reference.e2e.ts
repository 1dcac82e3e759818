/** Reference pages: rows are found while somebody types, and stand there whole without scripts. */
import {expect, test, type Page} from '@playwright/test';
import {LOCALES} from '../../src/lib/locale';
import {words} from '../words';

const rows = (page: Page) => page.locator('[data-row]').filter({visible: true});

/** Finding a code, a percentage, a description of the language, and what nothing fits. */
const TYPED = {
  en: ['-14', '40%', 'hotel'],
  ar: ['-١٤', '40%', 'الفندق'],
} as const;

for (const locale of LOCALES) {
  test(`a message is found by code, percentage and words (${locale})`, {tag: '@everywhere'}, async ({page}) => {
    await page.goto(`/${locale}/error-messages/`);
    const box = page.getByRole('searchbox', {name: words(locale, 'finder.messages.label')});
    const all = await page.locator('[data-row]').count();
    const [code, percentage, description] = TYPED[locale];

    await box.fill(code);
    await expect(rows(page)).toHaveCount(1);
    await expect(page.locator('#message-forticlient-unreachable-14')).toBeVisible();
    await expect(page.getByRole('status').filter({hasText: locale === 'ar' ? 'نتيجة واحدة' : '1 result'})).toBeVisible();
    await box.fill(percentage);
    await expect(page.locator('#message-forticlient-40-to-48-percent')).toBeVisible();
    await expect(rows(page)).toHaveCount(1);
    await box.fill(description);
    await expect(page.locator('#message-cisco-secure-client-restricted-access')).toBeVisible();

    await page.getByLabel(words(locale, 'finder.product'), {exact: true}).selectOption('ivanti');
    await expect(page.getByText(words(locale, 'finder.empty'))).toBeVisible();
    await box.fill('');
    await expect(page.locator('#message-ivanti-compliance-issue')).toBeVisible();
    await expect(page.locator('#message-any-sign-in-loop')).toBeVisible();
    await expect(page.locator('#message-forticlient-10-percent')).toBeHidden();
    await page.getByLabel(words(locale, 'finder.product'), {exact: true}).selectOption('');
    await expect(rows(page)).toHaveCount(all);
  });

  test(`a word of the glossary is found in both languages and by its everyday name (${locale})`, async ({page}) => {
    await page.goto(`/${locale}/glossary/`);
    const box = page.getByRole('searchbox', {name: words(locale, 'finder.glossary.label')});
    for (const typed of ['lobby', 'ساحه الانتظار', 'ما دخلوني']) {
      await box.fill(typed);
      await expect(page.locator('#term-lobby'), typed).toBeVisible();
      await expect(page.locator('#term-vpn'), typed).toBeHidden();
    }
  });
}

test('what was typed before the app was alive counts', async ({page}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/js/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/en/error-messages/');
  await page.getByRole('searchbox', {name: words('en', 'finder.messages.label')}).fill('-455');
  release();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.locator('#message-forticlient-permission-denied')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('every row of every table stands there', async ({page}) => {
    for (const locale of LOCALES) {
      for (const [slug, least] of [['error-messages', 15], ['glossary', 200]] as const) {
        await page.goto(`/${locale}/${slug}/`);
        const count = await page.locator('[data-row]').count();
        expect(count).toBeGreaterThan(least);
        await expect(rows(page)).toHaveCount(count);
        await expect(page.getByRole('searchbox')).toHaveCount(0);
      }
      for (const [slug, count] of [['limits', 19], ['shortcuts', 3], ['bandwidth', 6]] as const) {
        await page.goto(`/${locale}/${slug}/`);
        await expect(page.locator('main tbody tr')).toHaveCount(count);
        // Each row leads to its source on the same page.
        const target = await page.locator('main tbody a').first().getAttribute('href');
        await expect(page.locator(`[id="${target?.slice(1)}"]`)).toBeVisible();
      }
    }
  });
});
