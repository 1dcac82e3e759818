/** Nothing overflows, and nothing jumps. */
import {expect, test, type Page} from '@playwright/test';
import {each, inSight, open, readable, slowLine} from '../app';
import {inForce, LOCALES, sample, superseded} from '../site';
import {words} from '../words';

/** What stands outside the window at the side, unless it scrolls in a box of its own. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth && document.body.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const {left, right, width} = element.getBoundingClientRect();
      return width > 0 && (right > root.clientWidth + 1 || left < -1);
    });
    return [`${root.scrollWidth} px wide`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });
}

/** Tabs of the guides that have some. */
const TABS: Readonly<Record<string, number>> = {
  'meeting-fix-audio': 5,
  'meeting-fix-video': 5,
  'meeting-share-content': 5,
  'teams-arabic-interface': 4,
  'teams-install-app': 5,
  'teams-mobile': 6,
  'vpn-certificate-warning': 7,
  'vpn-check-connection': 5,
  'vpn-connect': 10,
  'vpn-disconnect': 5,
  'vpn-home-network-travel': 2,
  'vpn-install-client': 10,
  'vpn-mfa-code': 3,
  'vpn-mobile': 9,
  'vpn-prepare-device': 6,
};

const WIDTHS = [
  [320, 640, 'a small phone; also 1280 px at 400 %'],
  [390, 844, 'a phone'],
  [1280, 900, 'a desk'],
] as const;

test('where a trainer collects results and makes statements nothing scrolls sideways on a small phone', async ({
  page,
}) => {
  await page.setViewportSize({width: 320, height: 640});
  for (const locale of LOCALES) {
    for (const view of ['results', 'statements']) {
      await page.goto(`/${locale}/training/train-vpn/${view}/`);
      await readable(page.locator('input[type="file"]'));
      expect(await overflow(page), `${view} (${locale})`).toEqual([]);
    }
  }
});

for (const locale of LOCALES) {
  for (const [width, height, what] of WIDTHS) {
    test(`no page scrolls sideways at ${width} px, ${what} (${locale})`, async ({page}) => {
      await page.setViewportSize({width, height});
      const problems: Record<string, string[]> = {};
      for (const address of [
        ...sample(inForce(locale), 3),
        `/${locale}/${superseded[0]!.key}/teams-chat/`,
        `/${locale}/search/`,
        `/${locale}/no-such-page/`,
      ]) {
        await page.goto(address);
        // Folded parts and panels count as well.
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
        const found = await overflow(page);
        for (const tab of await each(page.getByRole('tab'), TABS[address.split('/').at(-2)!] ?? 0)) {
          await tab.click();
          found.push(...(await overflow(page)));
        }
        if (found.length > 0) problems[address] = found;
      }
      expect(problems).toEqual({});
    });
  }

  test(`at 400 % the steps still read in one direction, and every control is there (${locale})`, async ({page}) => {
    // What a window of 1280 × 1024 shows at 400 %.
    await page.setViewportSize({width: 320, height: 256});
    await open(page, `/${locale}/vpn-connect/`);
    expect(await overflow(page)).toEqual([]);
    const bar = page.getByRole('navigation', {name: words(locale, 'bottomBar.label')});
    await bar.getByRole('button', {name: words(locale, 'bottomBar.contents')}).click();
    await inSight(page.getByRole('navigation', {name: words(locale, 'contents.label'), exact: true}));
    await page.keyboard.press('Escape');
    // The bar leaves more than half of the window to the page.
    const box = await bar.boundingBox();
    expect(box!.height).toBeLessThan(256 / 2);
    for (const step of await each(page.locator('[data-step]'), 8)) await readable(step.getByRole('paragraph').first());
  });

  test(`what stands on every page is large enough for a finger (${locale})`, async ({page}) => {
    // On a phone the header has two controls and the bar three, on a desk the header has all four of its own.
    for (const [width, count] of [
      [390, 5],
      [1280, 4],
    ] as const) {
      await page.setViewportSize({width, height: 844});
      await open(page, `/${locale}/teams-chat/`);
      const bar = page.getByRole('navigation', {name: words(locale, 'bottomBar.label')});
      const controls = page.getByRole('banner').or(bar).locator('a, button').filter({visible: true});
      await expect(controls).toHaveCount(count);
      const sizes = await controls.evaluateAll((all) =>
        all
          .map((control) => [control.textContent, control.getBoundingClientRect()] as const)
          .map(([name, {width: wide, height}]) => ({name, wide, height})),
      );
      expect(
        sizes.filter(({wide, height}) => wide < 44 || height < 44),
        `${width} px`,
      ).toEqual([]);
    }
  });

  test(`with wider spacing between letters, words and lines nothing is cut off (${locale})`, async ({page}) => {
    await page.setViewportSize({width: 390, height: 844});
    for (const address of [
      `/${locale}/`,
      `/${locale}/vpn-connect/`,
      `/${locale}/vpn-error-codes/`,
      `/${locale}/cl-remote-ready/`,
    ]) {
      await page.goto(address);
      await page.evaluate(() => {
        for (const element of document.querySelectorAll<HTMLElement>('body *')) {
          element.style.lineHeight = '1.5';
          element.style.letterSpacing = '0.12em';
          element.style.wordSpacing = '0.16em';
          if (element.tagName === 'P') element.style.marginBlockEnd = '2em';
        }
      });
      expect(await overflow(page), address).toEqual([]);
    }
  });

  test(`a guide does not jump while it arrives over a slow line (${locale})`, async ({page}) => {
    await page.setViewportSize({width: 390, height: 844});
    await slowLine(page);
    await page.addInitScript(() => {
      const shifts: unknown[] = [];
      Object.assign(window, {shifts});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {value: number; sources: {node?: Element}[]})[]) {
          shifts.push({
            value: entry.value,
            nodes: entry.sources.map(({node}) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName),
          });
        }
      }).observe({type: 'layout-shift', buffered: true});
    });
    for (const slug of ['teams-chat', 'vpn-connect']) {
      await page.goto(`/${locale}/${slug}/`, {waitUntil: 'networkidle'});
      await page.evaluate(() => document.fonts.ready);
      // The record of a shift follows the frame in which it was.
      // eslint-disable-next-line no-restricted-syntax -- that none comes has no other sign
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
      expect(
        await page.evaluate(() =>
          document.fonts.check(`16px ${getComputedStyle(document.body).fontFamily.split(',')[0]}`),
        ),
        'the fonts have arrived',
      ).toBe(true);
      expect(await page.evaluate(() => (window as unknown as {shifts: unknown[]}).shifts), slug).toEqual([]);
    }
  });
}

test('the check for sideways scrolling sees a wide box', async ({page}) => {
  await page.setViewportSize({width: 320, height: 640});
  await page.goto('/en/teams-chat/');
  await page.evaluate(() => {
    const box = document.createElement('div');
    box.style.inlineSize = '400px';
    box.textContent = 'wide';
    document.querySelector('main')!.append(box);
  });
  expect((await overflow(page))[0]).toMatch(/^4\d\d px wide$/);
});
