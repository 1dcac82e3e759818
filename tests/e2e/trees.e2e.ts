/** Troubleshooting trees: one question at a time, from any of them, with and without scripts. */
import {expect, test, type Locator, type Page} from '@playwright/test';
import {LOCALES, type Locale} from '../../src/lib/locale';
import {wake} from '../app';
import {slugsOf, sourceOf} from '../site';
import {words} from '../words';

const ids = (locale: Locale, slug: string): string[] => [...sourceOf(locale, slug).matchAll(/<(?:Decision|Action) id="([^"]+)"/g)].map(([, id]) => id!);
const shown = (page: Page): Locator => page.locator('[data-current]');

/** Opens a tree when it is alive. */
async function openTree(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('[data-tree][data-alive]')).toBeAttached();
}

async function answer(page: Page, locale: Locale, kind: 'yes' | 'no', next: string): Promise<void> {
  await shown(page).getByRole('link', {name: words(locale, `tree.answer.${kind}`), exact: true}).filter({visible: true}).click();
  await expect(shown(page)).toHaveId(next);
}

for (const locale of LOCALES) {
  test(`answered to an action, back, again, and from a link (${locale})`, {tag: '@everywhere'}, async ({page}) => {
    await openTree(page, `/${locale}/tree-no-audio/`);
    const path = page.locator('[data-path] li');
    await expect(shown(page)).toHaveId('q1');
    await answer(page, locale, 'no', 'q5');
    await expect(shown(page)).toBeFocused();
    await answer(page, locale, 'yes', 'q6');
    await answer(page, locale, 'yes', 'q7');
    // a3 ends two ways of the same length; the path is the one that was taken.
    await answer(page, locale, 'yes', 'a3');
    await expect(page.getByText(words(locale, 'tree.done'))).toBeVisible();
    await expect(path).toHaveCount(4);
    await expect(path.nth(1).getByRole('link')).toHaveAttribute('href', '#q5');

    await page.getByRole('link', {name: words(locale, 'tree.back')}).click();
    await expect(shown(page)).toHaveId('q7');
    await page.goBack();
    await expect(shown(page)).toHaveId('a3');
    await page.getByRole('link', {name: words(locale, 'tree.again')}).click();
    await expect(shown(page)).toHaveId('q1');
    await expect(path).toHaveCount(0);

    // By a link: the same node, with the shortest way to it.
    await page.goto('about:blank');
    await openTree(page, `/${locale}/tree-no-audio/#a3`);
    await expect(shown(page)).toHaveId('a3');
    await expect(path).toHaveCount(4);
    await expect(path.nth(1).getByRole('link')).toHaveAttribute('href', '#q2');
    // An id that is none.
    await page.goto('about:blank');
    await openTree(page, `/${locale}/tree-no-audio/#q99"><img>`);
    await expect(shown(page)).toHaveId('q1');
  });

  test(`an answer works before the app is alive (${locale})`, async ({page}) => {
    await page.route('**/assets/js/**', () => undefined); // the bundles never arrive
    await page.goto(`/${locale}/tree-mfa/`);
    await expect(page.locator('#q1 > div').first()).toBeVisible();
    await expect(page.locator('#q2 > div').first()).toBeHidden();
    await page.locator('#q1 [data-answer="yes"]').first().click();
    await expect(page.locator('#q2 > div').first()).toBeVisible();
    await expect(page.locator('#q1 > div').first()).toBeHidden();
  });

  test(`what was tried is copied for the help desk (${locale})`, async ({page, context, baseURL}) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.clock.setFixedTime(new Date(2026, 10, 23, 7, 5));
    await openTree(page, `/${locale}/tree-vpn-cannot-connect/#a1`);
    await page.getByText(words(locale, 'tree.report.open'), {exact: true}).click();
    await page.getByLabel(words(locale, 'tree.report.message')).fill('-14\u2069 unreachable');
    await page.getByLabel(words(locale, 'tree.report.network'), {exact: true}).fill(words(locale, 'tree.report.network.hotspot'));
    await page.getByRole('button', {name: words(locale, 'tree.report.copy')}).click();
    await expect(page.getByText(words(locale, 'tree.report.copied'))).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const lines = text.replace(/[\u2066-\u2069]/g, '').split('\n');
    expect(lines).toHaveLength(7);
    expect(lines[1]).toMatch(new RegExp(`^1\\. .*[?؟] ${words(locale, 'tree.answer.yes')}$`));
    expect(lines[3]).toBe(`${words(locale, 'tree.report.message')}: -14 unreachable`);
    expect(lines[5]).toContain('07:05');
    expect(lines[6]).toBe(`${words(locale, 'tree.report.address')}: ${baseURL}/${locale}/tree-vpn-cannot-connect/#a1`);
    if (locale === 'ar') expect(text).toContain('\u2068-14 unreachable\u2069');
    else expect(text).not.toMatch(/[\u2066-\u2069]/);
  });
}

test('a link of the app opens the node that it names', async ({page}) => {
  await page.goto('/en/teams-sign-in/');
  await wake(page);
  await page.locator('main a[href="/en/tree-mfa/#q2"]').click();
  await expect(shown(page)).toHaveId('q2');
  await expect(page.locator('[data-path] li')).toHaveCount(1);
});

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  test('every tree is a list that reads whole, every node at its address', async ({page}) => {
    for (const locale of LOCALES) {
      for (const slug of slugsOf('tree')) {
        await page.goto(`/${locale}/${slug}/`);
        const nodes = ids(locale, slug);
        expect(nodes.length).toBeGreaterThan(5);
        await expect(page.locator('[data-node]')).toHaveCount(nodes.length);
        for (const id of nodes) await expect(page.locator(`[id="${id}"] > div`).first(), `${slug}#${id}`).toBeVisible();
        await expect(page.locator('[data-answer]').filter({visible: true})).toHaveCount(0);
      }
    }
  });
});
