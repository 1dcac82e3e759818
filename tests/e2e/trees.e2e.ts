/** Troubleshooting trees: one question at a time, from any of them, with and without scripts. */
import {expect, test, type Locator, type Page} from '@playwright/test';
import type {Locale} from '../../src/lib/locale';
import {BUNDLES, inSight, readable, wake} from '../app';
import {LOCALES, slugsOf, sourceOf} from '../site';
import {words} from '../words';

const ids = (locale: Locale, slug: string): string[] =>
  [...sourceOf(locale, slug).matchAll(/<(?:Decision|Action) id="([^"]+)"/g)].map(([, id]) => id!);
/** How many questions and actions each tree has. */
const NODES = {
  'tree-cannot-join': 9,
  'tree-file-no-access': 9,
  'tree-mfa': 11,
  'tree-no-audio': 14,
  'tree-no-video': 9,
  'tree-slow-meeting': 11,
  'tree-vpn-cannot-connect': 17,
  'tree-vpn-connected-no-access': 9,
};
const shown = (page: Page): Locator => page.locator('[data-current]');

/** Opens a tree when it is alive. */
async function openTree(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await wake(page);
  await expect(page.locator('[data-tree][data-alive]')).toBeAttached();
}

async function answer(page: Page, locale: Locale, kind: 'yes' | 'no', next: string): Promise<void> {
  await shown(page)
    .getByRole('link', {name: words(locale, `tree.answer.${kind}`), exact: true})
    .filter({visible: true})
    .click();
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
    await inSight(page.getByText(words(locale, 'tree.done')));
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
    await page.route(BUNDLES, () => undefined); // the bundles never arrive
    await page.goto(`/${locale}/tree-mfa/`);
    await inSight(page.locator('#q1 > div').first());
    await expect(page.locator('#q2 > div').first()).toBeHidden();
    await page.locator('#q1 [data-answer="yes"]').first().click();
    await inSight(page.locator('#q2 > div').first());
    await expect(page.locator('#q1 > div').first()).toBeHidden();
  });

  test(`what was tried is copied for the help desk (${locale})`, async ({page, context, baseURL}) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.clock.setFixedTime(new Date(2026, 10, 23, 7, 5));
    await openTree(page, `/${locale}/tree-vpn-cannot-connect/#a1`);
    await page.getByText(words(locale, 'tree.report.open'), {exact: true}).click();
    await page
      .getByLabel(words(locale, 'tree.report.message'))
      .fill('-14\u2069 unreachable https://vpn.example.bh:10443/');
    await page
      .getByLabel(words(locale, 'tree.report.network'), {exact: true})
      .fill(words(locale, 'tree.report.network.hotspot'));
    await page.getByRole('button', {name: words(locale, 'tree.report.copy')}).click();
    await inSight(page.getByText(words(locale, 'tree.report.copied')));
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(lines.map((line) => line.replace(/[\u2066\u2069]/g, ''))).toEqual([
      {en: 'What I tried: The VPN will not connect', ar: 'ما جرّبته: تعذّر الاتصال عبر VPN'}[locale],
      expect.stringMatching({en: /^1\. .*\? Yes$/, ar: /^1\. .*؟ نعم$/}[locale]),
      expect.stringMatching({en: /^The site’s advice: /, ar: /^ما نصح به الموقع: /}[locale]),
      {en: 'Message on the screen:', ar: 'الرسالة الظاهرة على الشاشة:'}[locale],
      '-14 unreachable https://vpn.example.bh:10443/',
      {en: 'Network:', ar: 'الشبكة:'}[locale],
      {en: 'Phone hotspot', ar: 'نقطة اتصال الهاتف'}[locale],
      {en: 'Time: 23 November 2026, 07:05', ar: 'الوقت: 23 نوفمبر 2026، 07:05'}[locale],
      {en: 'Page:', ar: 'الصفحة:'}[locale],
      `${baseURL}/${locale}/tree-vpn-cannot-connect/#a1`,
    ]);
    // Programs that get the text take an unseen sign for a part of the address or the code.
    for (const bare of [lines[4], lines[6], lines.at(-1)])
      expect(bare).not.toMatch(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/);
    if (locale === 'en') expect(lines.join('')).not.toMatch(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/);
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
    expect(slugsOf('tree')).toEqual(Object.keys(NODES));
    for (const locale of LOCALES) {
      for (const [slug, count] of Object.entries(NODES)) {
        await page.goto(`/${locale}/${slug}/`);
        const nodes = ids(locale, slug);
        expect(nodes).toHaveLength(count);
        await expect(page.locator('[data-node]')).toHaveCount(count);
        for (const id of nodes) await readable(page.locator(`[id="${id}"] > div`).first());
        await expect(page.locator('[data-answer]').filter({visible: true})).toHaveCount(0);
      }
    }
  });
});
