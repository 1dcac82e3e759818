/** A guide reads completely without scripts and on paper. */
import {expect, test, type Page} from '@playwright/test';
import {LOCALES, type Locale} from '../../src/lib/locale';
import {current, guides, inForce, sample, slugsOf, sourceOf} from '../site';

/** How many pages each section leads to. */
const SECTIONS = {checklists: 17, meetings: 17, policy: 3, reference: 6, security: 10, teams: 16, troubleshooting: 8, vpn: 15};

/** What the author wrote: ids of steps, headings and checklist items, and the tabs. */
function written(locale: Locale, slug: string) {
  const source = sourceOf(locale, slug);
  const all = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, id]) => id!);
  return {
    steps: all(/<Step id="([^"]+)"/g),
    headings: all(/^##+ .*\{\/\* #(\S+) \*\/\}$/gm),
    items: all(/<Item id="([^"]+)"/g),
    tabs: all(/<Tab id="([^"]+)"/g),
    advice: all(/<(IfNot)>/g).length,
  };
}

async function expectEveryPanel(page: Page, count: number): Promise<void> {
  const panels = page.locator('[data-panel]');
  await expect(panels).toHaveCount(count);
  for (const panel of await panels.all()) {
    await expect(panel).toBeVisible();
    // The tab list is gone, so each panel says which product or system it is for.
    await expect(panel.locator(':scope > p').first()).toBeVisible();
  }
}

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  for (const locale of LOCALES) {
    for (const slug of sample(guides, 4)) {
      test(`/${locale}/${slug}/ reads completely`, async ({page}) => {
        const {steps, headings, tabs, advice} = written(locale, slug);
        expect(steps.length).toBeGreaterThan(0);
        await page.goto(`/${locale}/${slug}/`);

        await expect(page.getByRole('heading', {level: 1})).toBeVisible();
        await expect(page.locator('[data-step]')).toHaveCount(steps.length);
        for (const id of [...steps, ...headings]) await expect(page.locator(`[id="${id}"]`), id).toBeVisible();
        await expectEveryPanel(page, tabs.length);
        await expect(page.getByRole('tab')).toHaveCount(0);

        const folded = page.locator('main details:not([data-menu])');
        await expect(folded).toHaveCount(advice);
        for (const details of await folded.all()) {
          await expect(details.locator('> div')).toBeHidden();
          await details.locator('summary').click();
          await expect(details.locator('> div')).toBeVisible();
        }
      });
    }

    test(`checklists can be ticked and sections lead on (${locale})`, async ({page}) => {
      expect(slugsOf('checklist')).toHaveLength(17);
      for (const slug of slugsOf('checklist')) {
        await page.goto(`/${locale}/${slug}/`);
        const boxes = page.getByRole('checkbox');
        await expect(boxes).toHaveCount(written(locale, slug).items.length);
        await boxes.first().check();
        await expect(boxes.first()).toBeChecked();
      }
      expect(slugsOf('section')).toEqual(Object.keys(SECTIONS));
      for (const [slug, count] of Object.entries(SECTIONS)) {
        await page.goto(`/${locale}/${slug}/`);
        await expect(page.locator('main .prose li > a:first-child'), slug).toHaveCount(count);
      }
    });

    test(`a permanent address leads to the page (${locale})`, async ({page}) => {
      await page.goto(`/${locale}/${current.key}/teams-chat/`);
      await expect(page).toHaveURL(`/${locale}/teams-chat/`);
    });
  }
});

test.describe('on paper', () => {
  for (const locale of LOCALES) {
    test(`every tab and all folded advice is printed, the controls are not (${locale})`, async ({page}) => {
      for (const slug of sample(guides, 4)) {
        const {tabs, advice} = written(locale, slug);
        await page.emulateMedia({media: 'screen'});
        await page.goto(`/${locale}/${slug}/`);
        await page.emulateMedia({media: 'print'});
        await expectEveryPanel(page, tabs.length);
        await expect(page.getByRole('tab')).toHaveCount(0);
        const folded = page.locator('main details:not([data-menu]) > div');
        await expect(folded).toHaveCount(advice);
        for (const part of await folded.all()) await expect(part, slug).toBeVisible();
        await expect(page.getByRole('button')).toHaveCount(0);
        await expect(page.getByText(`/${locale}/${current.key}/${slug}/`)).toBeVisible();
      }
    });

    test(`no sheet is wider than A4 (${locale})`, async ({page}) => {
      await page.emulateMedia({media: 'print'});
      await page.setViewportSize({width: 658, height: 986}); // A4 less the margins of 18 mm, at 96 dpi
      for (const address of sample(inForce(locale), 3)) {
        await page.goto(address);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(658);
      }
    });
  }
});
