import {expect, test} from '@playwright/test';

const LANGUAGE = 'remote-work.language';

for (const [language, expected] of [
  ['ar-BH', 'ar'],
  ['en-GB', 'en'],
  ['fr-FR', 'ar'],
] as const) {
  test.describe(`a browser in ${language}`, () => {
    test.use({locale: language});

    test(`is led from the root to /${expected}/`, async ({page}) => {
      await page.goto('/');
      await expect(page).toHaveURL(`/${expected}/`);
    });

    for (const saved of ['ar', 'en']) {
      test(`is led to the saved choice, ${saved}`, async ({page}) => {
        await page.addInitScript(([key, value]) => localStorage.setItem(key!, value!), [LANGUAGE, saved]);
        await page.goto('/');
        await expect(page).toHaveURL(`/${saved}/`);
      });
    }
  });
}

test('a saved choice that nobody could have made is not followed', async ({page}) => {
  await page.addInitScript((key) => localStorage.setItem(key, '//elsewhere.example'), LANGUAGE);
  await page.goto('/');
  await expect(page).toHaveURL('/en/');
});

test('choosing the other language is a choice for the next visit', async ({page}) => {
  await page.goto('/en/teams-chat/');
  await page.getByRole('link', {name: 'العربية'}).click();
  await expect(page).toHaveURL('/ar/teams-chat/');
  await page.goto('/');
  await expect(page).toHaveURL('/ar/');
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('the root is two plain links', async ({page}) => {
    await page.goto('/');
    await expect(page.getByRole('link')).toHaveText(['العربية', 'English']);
    await page.getByRole('link', {name: 'العربية'}).click();
    await expect(page).toHaveURL('/ar/');
  });
});
