/** Reference pages: rows are found while somebody types, and stand there whole without scripts. */
import {expect, test, type Page} from '@playwright/test';
import {inSight, readable} from '../app';
import {translate} from '../foreignTranslator';
import {LOCALES} from '../site';
import {words} from '../words';

const rows = (page: Page) => page.locator('[data-row]').filter({visible: true});

/** The message itself, as the heading of its row. */
const sign = (page: Page, id: string) => page.locator(`#message-${id} .message-sign`);

/** Messages of Ivanti, and those of no program. */
const OF_IVANTI = [
  'message-any-internal-site-does-not-open',
  'message-any-internet-stops-after-connecting',
  'message-any-sign-in-loop',
  'message-any-verification-does-not-arrive',
  'message-ivanti-compliance-issue',
];

/** Finding a code, a percentage, a description of the language, and what nothing fits. */
const TYPED = {
  en: ['-14', '40%', 'hotel'],
  ar: ['-١٤', '40%', 'الفندق'],
} as const;

for (const locale of LOCALES) {
  test(
    `a message is found by code, percentage and words (${locale})`,
    {tag: '@everywhere'},
    async ({page, isMobile}) => {
      // On a phone the field and its choices fill the window: what was found is scrolled to.
      const see = isMobile ? readable : inSight;
      await page.goto(`/${locale}/error-messages/`);
      const box = page.getByRole('searchbox', {name: words(locale, 'finder.messages.label')});
      await expect(rows(page)).toHaveCount(20);
      const [code, percentage, description] = TYPED[locale];

      await box.fill(code);
      await expect(rows(page)).toHaveCount(1);
      await see(sign(page, 'forticlient-unreachable-14'));
      await expect(page.locator('[data-finder]').getByRole('status')).toHaveText(
        {en: '1 result', ar: 'نتيجة واحدة'}[locale],
      );
      await see(page.locator('[data-finder]').getByRole('status'));
      await box.fill(percentage);
      await expect(rows(page)).toHaveCount(1);
      await see(sign(page, 'forticlient-40-to-48-percent'));
      await box.fill(description);
      await expect(rows(page)).toHaveCount(1);
      await see(sign(page, 'cisco-secure-client-restricted-access'));

      await page.getByLabel(words(locale, 'finder.product'), {exact: true}).selectOption('ivanti');
      await see(page.getByText(words(locale, 'finder.empty'), {exact: true}));
      await expect(rows(page)).toHaveCount(0);
      await box.fill('');
      await expect
        .poll(() =>
          rows(page)
            .locator('section')
            .evaluateAll((all) => all.map(({id}) => id).sort()),
        )
        .toEqual(OF_IVANTI);
      for (const id of OF_IVANTI) await readable(page.locator(`#${id} .message-sign`));
      await page.getByLabel(words(locale, 'finder.product'), {exact: true}).selectOption('');
      await expect(rows(page)).toHaveCount(20);
    },
  );

  test(`a word of the glossary is found in both languages and by its everyday name (${locale})`, async ({page}) => {
    await page.goto(`/${locale}/glossary/`);
    const box = page.getByRole('searchbox', {name: words(locale, 'finder.glossary.label')});
    for (const [typed, count] of [
      ['lobby', 6],
      ['ساحه الانتظار', 6],
      ['ما دخلوني', 1],
    ] as const) {
      await box.fill(typed);
      await expect(rows(page)).toHaveCount(count);
      await readable(page.locator('#term-lobby'));
      await expect(page.locator('#term-vpn'), typed).toHaveCount(1);
      await expect(page.locator('#term-vpn'), typed).toBeHidden();
    }
  });
}

for (const locale of LOCALES) {
  test(`a code finds its own row, and no row where it is not in the table (${locale})`, async ({page}) => {
    await page.goto(`/${locale}/error-messages/`);
    const box = page.getByRole('searchbox', {name: words(locale, 'finder.messages.label')});
    const unknown = (code: string) => page.getByText(words(locale, 'finder.unknownCode', {code}));
    for (const [typed, id] of [
      ['-7200', 'forticlient-40-to-48-percent'],
      ['رمز الخطأ 7200 FortiClient', 'forticlient-40-to-48-percent'],
      [
        'Unable to establish the VPN connection. The VPN server may be unreachable. (-14)',
        'forticlient-unreachable-14',
      ],
      [
        'Unable to logon to the server. Your user name or password may not be configured properly for this connection. (-12)',
        'forticlient-unable-to-logon',
      ],
    ] as const) {
      await box.fill(typed);
      await expect(rows(page)).toHaveCount(1);
      await inSight(sign(page, id));
    }
    for (const [typed, code] of [
      ['720', '720'],
      ['-800', '-800'],
      ['The VPN server may be unreachable. (-5)', '-5'],
    ] as const) {
      await box.fill(typed);
      await inSight(unknown(code));
      await expect(rows(page)).toHaveCount(0);
    }
    // It counts hours there.
    await box.fill('8');
    await inSight(page.getByText(words(locale, 'finder.empty')));
    await expect(rows(page)).toHaveCount(0);
    // It is in the table, for another program: that is something else.
    await box.fill('-14');
    await page.getByLabel(words(locale, 'finder.product'), {exact: true}).selectOption('ivanti');
    await inSight(page.getByText(words(locale, 'finder.empty'), {exact: true}));
    await expect(unknown('-14')).toHaveCount(0);
  });

  test(`a table that a browser translates goes on, and its number stays true (${locale})`, async ({page}) => {
    const errors: string[] = [];
    page.on('pageerror', ({message}) => errors.push(message));
    await page.goto(`/${locale}/error-messages/`);
    const box = page.getByRole('searchbox', {name: words(locale, 'finder.messages.label')});
    const said = page.locator('[data-finder]').getByRole('status');
    const [none, one] = locale === 'ar' ? ['لا نتائج', 'نتيجة واحدة'] : ['0 results', '1 result'];
    await box.fill('-14');
    await expect(said).toHaveText(one);
    await translate(page);
    await expect(page.locator('h1 font font').first()).toBeAttached();
    for (const [typed, text, count] of [
      ['720', none, 0],
      ['-455', one, 1],
      ['', '', 20],
      ['zzqqxx', none, 0],
      ['7200', one, 1],
      ['', '', 20],
    ] as const) {
      await box.fill(typed);
      await expect(said).toHaveText(text);
      await expect(rows(page)).toHaveCount(count);
      await translate(page);
    }
    expect(errors).toEqual([]);
  });
}

/** A telephone whose keyboard takes half of the screen. */
test.describe('with a keyboard on the screen', () => {
  test.use({viewport: {width: 390, height: 400}});
  for (const locale of LOCALES) {
    test(`the answer is in sight while somebody types, and whole after Enter (${locale})`, async ({page}) => {
      await page.goto(`/${locale}/error-messages/`);
      const box = page.getByRole('searchbox', {name: words(locale, 'finder.messages.label')});
      const row = page.locator('#message-forticlient-unreachable-14');
      await box.click();
      await box.pressSequentially('-14');
      await expect(rows(page)).toHaveCount(1);
      await inSight(box);
      await inSight(row.locator('.message-sign'));
      await box.press('Enter');
      await expect(page.locator('[data-row]').filter({has: row})).toBeFocused();
      await inSight(row.locator('.message-sign'));

      await box.fill('-999');
      const unknown = page.getByText(words(locale, 'finder.unknownCode', {code: '-999'}));
      await inSight(unknown);
      await box.press('Enter');
      await inSight(unknown);
    });
  }
});

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
  await inSight(sign(page, 'forticlient-permission-denied'));
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('every row of every table stands there', async ({page}) => {
    for (const locale of LOCALES) {
      for (const [slug, count] of [
        ['error-messages', 20],
        ['glossary', 217],
      ] as const) {
        await page.goto(`/${locale}/${slug}/`);
        await expect(rows(page)).toHaveCount(count);
        await expect(page.getByRole('searchbox')).toHaveCount(0);
      }
      for (const [slug, count] of [
        ['limits', 19],
        ['shortcuts', 3],
        ['bandwidth', 6],
      ] as const) {
        await page.goto(`/${locale}/${slug}/`);
        await expect(page.locator('main tbody tr')).toHaveCount(count);
        // Each row leads to its source on the same page.
        const target = await page.locator('main tbody a').first().getAttribute('href');
        await readable(page.locator(`[id="${target!.slice(1)}"]`));
      }
    }
  });
});
