/** The search with the server stopped, after one visit. */
import {expect} from '@playwright/test';
import type {Locale} from '../../src/lib/locale';
import {test} from './fixture';
import {visit} from './host';
import {inSight} from '../app';
import {LOCALES} from '../site';

/** Words of no menu and no button: only an index leads from them to a page. What it is, its words, its address, a step that it opens at. */
const QUESTIONS: Readonly<Record<Locale, readonly (readonly [query: string, title: string, address: string])[]>> = {
  ar: [
    ['شلون اشارك الشاشة', 'مشاركة المحتوى بأمان', '/ar/meeting-share-content/'],
    ['7200', 'رسائل أخطاء VPN', '/ar/error-messages/'],
  ],
  en: [
    ['phising', 'Spot phishing in mail and Teams', '/en/security-phishing/'],
    ['7200', 'VPN error messages', '/en/error-messages/'],
  ],
};

for (const locale of LOCALES) {
  test(`with the server stopped the search answers, and the answer opens (${locale})`, async ({page, host}) => {
    await visit(page, `/${locale}/teams-chat/`, locale);
    await host.stop();
    // It is stopped: what is not kept is not answered.
    expect(
      await page.evaluate(() =>
        fetch('/search-feed/index.json').then(
          ({status}) => status,
          () => 'no answer',
        ),
      ),
    ).toBe('no answer');

    await page.goto(`/${locale}/search/`);
    const answers = page.locator('main ol h2').getByRole('link');
    const box = page.locator('main').getByRole('searchbox');
    for (const [query, title, address] of QUESTIONS[locale]) {
      await expect(page.locator('main')).not.toContainText(query);
      await box.fill(query);
      await expect(answers.first()).toHaveAttribute('href', address);
      await answers.first().click();
      await expect(page).toHaveURL(address);
      await inSight(page.getByRole('heading', {level: 1, name: title}));
      await page.goto(`/${locale}/search/`);
    }

    // Over a page too.
    await page.goto(`/${locale}/teams-chat/`);
    await page.keyboard.press('Control+k');
    const [query, , address] = QUESTIONS[locale][0]!;
    await page.locator('dialog input').fill(query);
    await expect(page.locator('dialog [role=option]').first()).toHaveAttribute('href', address);
  });
}
