/** A guide reads completely without scripts and on paper. */
import {expect, test, type Page} from '@playwright/test';
import type {Locale} from '../../src/lib/locale';
import {each, inSight, readable} from '../app';
import {current, guides, inForce, LOCALES, sample, slugsOf, sourceOf} from '../site';

/** How many pages each section leads to. */
const SECTIONS = {
  checklists: 17,
  meetings: 17,
  policy: 3,
  reference: 6,
  security: 10,
  teams: 16,
  troubleshooting: 8,
  vpn: 15,
};

/** How many steps each guide has. */
const STEPS: Readonly<Record<string, number>> = {
  'meeting-accessible': 6,
  'meeting-breakout-rooms': 7,
  'meeting-captions-transcript': 6,
  'meeting-etiquette': 7,
  'meeting-fix-audio': 8,
  'meeting-fix-video': 6,
  'meeting-host': 9,
  'meeting-join': 8,
  'meeting-join-guest-browser': 6,
  'meeting-lobby-options': 7,
  'meeting-low-bandwidth': 7,
  'meeting-minutes-follow-up': 6,
  'meeting-record': 7,
  'meeting-room-use': 7,
  'meeting-share-content': 7,
  'meeting-test-devices': 6,
  'meeting-town-hall': 7,
  'policy-employee-duties': 6,
  'policy-manager-activation': 8,
  'policy-overview': 6,
  'security-classify': 6,
  'security-confidential-meeting': 10,
  'security-handle-recordings': 7,
  'security-home-workspace': 6,
  'security-lost-device': 7,
  'security-mfa-setup': 5,
  'security-personal-device': 6,
  'security-phishing': 8,
  'security-report-incident': 7,
  'security-unexpected-prompt': 5,
  'teams-arabic-interface': 6,
  'teams-chat': 8,
  'teams-choose-place': 5,
  'teams-coauthor-files': 6,
  'teams-create-team': 8,
  'teams-find-your-way': 6,
  'teams-guests-external': 7,
  'teams-install-app': 6,
  'teams-mobile': 7,
  'teams-notifications-status': 6,
  'teams-private-shared-channels': 7,
  'teams-schedule-meeting': 9,
  'teams-search': 5,
  'teams-share-files': 7,
  'teams-sign-in': 6,
  'teams-use-channels': 7,
  'vpn-and-teams': 6,
  'vpn-certificate-warning': 5,
  'vpn-check-connection': 6,
  'vpn-connect': 8,
  'vpn-disconnect': 5,
  'vpn-do-i-need-it': 5,
  'vpn-error-codes': 6,
  'vpn-home-network-travel': 6,
  'vpn-install-client': 8,
  'vpn-mfa-code': 6,
  'vpn-mobile': 6,
  'vpn-prepare-device': 8,
  'vpn-request-access': 7,
  'vpn-use-internal-systems': 6,
  'vpn-what-it-is': 6,
};

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
  // The tab list is gone, so each panel says which product or system it is for.
  for (const panel of await each(page.locator('[data-panel]'), count))
    await readable(panel.locator(':scope > p').first());
}

test.describe('without JavaScript', () => {
  test.use({javaScriptEnabled: false});

  for (const locale of LOCALES) {
    for (const slug of sample(guides, 4)) {
      test(`/${locale}/${slug}/ reads completely`, async ({page}) => {
        const {steps, headings, tabs, advice} = written(locale, slug);
        await page.goto(`/${locale}/${slug}/`);

        await readable(page.getByRole('heading', {level: 1}));
        expect(steps, slug).toHaveLength(STEPS[slug]!);
        expect(await page.locator('[data-step]').evaluateAll((all) => all.map(({id}) => id))).toEqual(steps);
        for (const id of steps) await readable(page.locator(`[id="${id}"]`).getByRole('paragraph').first());
        for (const id of headings) await readable(page.locator(`[id="${id}"]`));
        await expectEveryPanel(page, tabs.length);
        await expect(page.getByRole('tab')).toHaveCount(0);

        for (const details of await each(page.locator('main details:not([data-menu])'), advice)) {
          await expect(details.locator('> div')).toHaveCount(1);
          await expect(details.locator('> div')).toBeHidden();
          await details.locator('summary').click();
          await readable(details.locator('> div'));
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
        await inSight(boxes.first());
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
        for (const part of await each(page.locator('main details:not([data-menu]) > div'), advice))
          await readable(part);
        await expect(page.getByRole('button')).toHaveCount(0);
        await readable(page.getByText(`/${locale}/2025-06/${slug}/`));
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
