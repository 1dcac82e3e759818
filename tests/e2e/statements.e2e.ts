/** Statements for a group: made of names that are nowhere but on this page and on paper. */
import {expect, test, type Page} from '@playwright/test';
import type {Locale} from '../../src/lib/locale';
import {inSight, readable} from '../app';
import {words} from '../words';

const ADDRESS = '/training/train-vpn/statements/';
const NAMES = ['فاطمة علي حسن', 'Hasan Mohammed', 'زينب لافي'];

const field = (page: Page, locale: Locale) => page.getByLabel(words(locale, 'statements.names'));

async function open(page: Page, locale: Locale): Promise<void> {
  await page.goto(`/${locale}${ADDRESS}`);
  await inSight(field(page, locale));
}

test('a sheet for each name, in one language or in both, and nothing else on paper', async ({page}) => {
  await open(page, 'ar');
  await field(page, 'ar').fill(NAMES.join('\n'));
  await expect(page.locator('[data-statements]')).toHaveAttribute('data-statements', '3');
  for (const [choice, languages] of [
    ['ar', ['ar']],
    ['en', ['en']],
    ['both', ['ar', 'en']],
  ] as const) {
    await page
      .getByRole('radio', {name: words('ar', choice === 'both' ? 'statements.language.both' : `language.${choice}`)})
      .check();
    const first = page.locator('[data-sheet-of]').first();
    for (const language of ['ar', 'en'] as const) {
      await expect(first.getByText(words(language, 'statements.sheet.honesty'))).toHaveCount(
        (languages as readonly string[]).includes(language) ? 1 : 0,
      );
    }
    await expect(first.locator('path')).toHaveAttribute('d', /M/);
    const pdf = (await page.pdf({preferCSSPageSize: true})).toString('latin1');
    expect([...pdf.matchAll(/\/Type \/Page\b/g)], choice).toHaveLength(NAMES.length);
  }
  await page.emulateMedia({media: 'print'});
  await expect(page.locator('[data-sheet-of]')).toHaveCount(3);
  for (const name of NAMES) await readable(page.locator('[data-sheet-of]').getByText(name).first());
  for (const other of [
    page.locator('main h1'),
    page.locator('main textarea'),
    page.locator('body header').first(),
    page.locator('body footer').first(),
  ]) {
    await expect(other).toHaveCount(1);
    await expect(other).toBeHidden();
  }
});

test('lists as spreadsheets write them, what is pointed out, and what is refused', async ({page}) => {
  await open(page, 'en');
  const count = page.locator('[data-statements]');
  const file = page.locator('input[type="file"]');
  const text = (buffer: Buffer) => ({name: 'list.csv', mimeType: 'text/csv', buffer});
  const note = (name: string) => page.locator(`[data-note="${name}"]`);

  await file.setInputFiles(
    text(Buffer.from(`\uFEFFName\tDepartment\r\n${NAMES[0]}\tFinance\r\n"Ali, \u202ESara"\tHealth\r\n`, 'utf16le')),
  );
  await expect(field(page, 'en')).toHaveValue(`${NAMES[0]}\n"Ali, Sara"`);
  await expect(count).toHaveAttribute('data-statements', '2');
  for (const name of ['table', 'heading', 'removed']) await inSight(note(name));

  await file.setInputFiles(text(Buffer.from([0xe1, 0xe3, 0xed])));
  await inSight(note('refused'));
  await expect(count).toHaveAttribute('data-statements', '2');

  await field(page, 'en').fill(`${NAMES[0]}\n${NAMES[0]}`);
  await expect(note('doubles')).toContainText('فاطمة علي حسن');
  const many = Array.from({length: 301}, (_person, index) => `Person ${index}`).join('\n');
  await field(page, 'en').fill(many);
  await readable(note('too-many'));
  await expect(field(page, 'en')).toHaveValue(many);
  await expect(page.getByRole('button', {name: words('en', 'statements.print')})).toBeDisabled();
});

test('names are in no address and no storage, and are not lost unasked', async ({page}) => {
  await open(page, 'en');
  await field(page, 'en').fill(NAMES[1]!);
  await expect(page.locator('[data-sheet-of]')).toContainText('Hasan Mohammed');
  const kept = await page.evaluate(async () =>
    JSON.stringify([
      location.href,
      document.title,
      {...localStorage},
      {...sessionStorage},
      await indexedDB.databases(),
    ]),
  );
  expect(kept).not.toContain('Hasan');

  const plan = page
    .locator('main')
    .getByRole('link', {name: 'Remote access to the government network (GDN)', exact: true});
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await plan.click();
  await expect.poll(() => asked).toEqual(['The names are kept nowhere and will be gone. Leave this page?']);
  await expect(field(page, 'en')).toHaveValue(NAMES[1]!);
  // The browser itself asks before the tab is closed, in words of its own.
  const closing = page.waitForEvent('dialog');
  await page.close({runBeforeUnload: true});
  const dialog = await closing;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(field(page, 'en')).toHaveValue(NAMES[1]!);

  await page.getByRole('button', {name: words('en', 'statements.erase')}).click();
  await plan.click();
  await expect(page).toHaveURL('/en/train-vpn/');
  // Nothing is asked for where there is nothing to lose: the page is not held back.
  await page.goBack();
  await expect(field(page, 'en')).toHaveValue('');
  const closed = page.waitForEvent('close');
  await page.close({runBeforeUnload: true});
  await closed;
});
