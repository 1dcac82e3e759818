/** Parts of a page that work while the app sleeps: what they look like does not change, and nothing that is touched early is lost. */
import {expect, test, type Page} from '@playwright/test';
import {BUNDLES, kept, readable, slowLine, wake} from '../app';
import {LOCALES} from '../site';

/** A page with a part of each kind. */
const PAGES = ['cl-remote-ready', '2020-03/cl-remote-ready', 'tree-mfa', 'security-phishing', 'policy-overview'];

const app = /\/assets\/js\//;

/** What the page says in a part, and in which elements; without what only says that it answers now. */
const drawnIn = (page: Page): Promise<string[]> =>
  page
    .locator('[data-items] > *, [data-node] > :first-child, [data-question] > *, [data-policy-read] > *')
    .evaluateAll((all) =>
      all.map((element) => {
        const copy = element.cloneNode(true) as Element;
        for (const inner of [copy, ...copy.querySelectorAll('*')])
          for (const name of ['role', 'aria-label', 'id', 'class']) inner.removeAttribute(name);
        // Only the server tells texts apart that stand side by side.
        return copy.outerHTML.replaceAll('<!-- -->', '');
      }),
    );

/** As many boxes, nodes, or parts of questions as the page has; counted by hand in its source. */
const COUNTS = [31, 26, 11, 23, 3];

for (const locale of LOCALES) {
  test(`a part that is taken over is what it was, by a small script, and the app sleeps on (${locale})`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const broken: string[] = [];
    page.on('pageerror', ({message}) => broken.push(message));
    for (const [place, slug] of PAGES.entries()) {
      asked.length = 0;
      await page.goto(`/${locale}/${slug}/`);
      const before = await drawnIn(page);
      expect(before, slug).toHaveLength(COUNTS[place]!);
      await wake(page);
      if (slug.includes('cl-')) await expect(page.locator('[data-checklist] details').last()).toBeAttached(); // its record is known
      expect(await drawnIn(page), slug).toEqual(before);
      expect(
        asked.filter((address) => app.test(address)),
        slug,
      ).toEqual([]);
    }
    expect(broken).toEqual([]);
  });

  test(`a tick at the first paint is counted and kept within 300 ms, on a slow line and processor (${locale})`, async ({
    page,
  }) => {
    // Nothing else of the page ever comes: what counts and keeps is there with the page.
    await page.route(BUNDLES, () => undefined);
    await slowLine(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', {rate: 6});
    await page.addInitScript(() => {
      // As soon as a box can be seen it is pressed, and looked at after 300 ms.
      new PerformanceObserver((list, observer) => {
        if (list.getEntriesByName('first-contentful-paint').length === 0) return;
        observer.disconnect();
        document.querySelector<HTMLInputElement>('[data-tick]')!.click();
        setTimeout(() => {
          Object.assign(window, {
            after: [
              document.querySelector('[data-checklist] [role=status]')!.textContent,
              localStorage.getItem('remote-work.ticks'),
            ],
          });
        }, 300);
      }).observe({type: 'paint', buffered: true});
    });
    await page.goto(`/${locale}/cl-end-day/`, {waitUntil: 'commit'});
    await page.waitForFunction(() => 'after' in window);
    const [said, noted] = await page.evaluate(() => (window as unknown as {after: [string, string]}).after);
    expect(said).toBe({en: '1 of 6 items done', ar: 'أُنجز 1 من 6 بنود'}[locale]);
    expect(noted).toMatch(/^\[\["cl-end-day","2025-06","[a-z.-]+","\d{4}-\d\d-\d\dT[\d:.]+Z",true\]\]$/);
  });

  test(`what was chosen before anything answered is chosen (${locale})`, async ({page}) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(BUNDLES, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`/${locale}/cl-remote-ready/`);
    const box = page.locator('[data-choice]');
    await expect(box).toHaveCount(3);
    await expect(page.locator('[data-item][hidden]')).toHaveCount(0);
    await box.first().uncheck();
    release();
    await expect(page.locator('[data-item][hidden]').first()).toBeAttached();
    await expect(box.first()).not.toBeChecked();
    // Kept, and shown by itself on the next visit.
    await page.reload();
    await expect(page.locator('[data-item][hidden]').first()).toBeAttached();
    await expect(box.first()).not.toBeChecked();

    // The list of changes needs the app.
    await page.goto(`/${locale}/changes/2025-06/`);
    const choice = page.locator('main select');
    await choice.selectOption('managers');
    await wake(page);
    await expect(choice).toHaveValue('managers');
    // Of the changes for some roles, those for managers alone are left.
    const forOthers = page.locator('main h3[id$="-vpn-users"]');
    await choice.selectOption('vpn-users');
    await expect(forOthers.first()).toBeAttached();
    await choice.selectOption('managers');
    await expect(forOthers).toHaveCount(0);
  });

  test(`questions are checked, and the answer is there on the next visit (${locale})`, async ({page}) => {
    await page.goto(`/${locale}/security-phishing/`);
    const question = page.locator('[data-question="hurried-manager"]');
    await question.locator('input[value="pay"]').check();
    await question.getByRole('button').click();
    const status = question.getByRole('status');
    await expect(status.locator('strong')).toHaveText({en: 'Not correct.', ar: 'إجابة غير صحيحة.'}[locale]);
    await question.locator('input[value="call"]').check();
    await expect(status).toHaveText('');
    await question.getByRole('button').click();
    await expect(status.locator('strong')).toHaveText({en: 'Correct.', ar: 'إجابة صحيحة.'}[locale]);
    const score = page.getByText({en: '1 right of 1 answered question', ar: 'الصحيح 1 من سؤال واحد'}[locale]);
    await readable(score);
    await page.reload();
    await expect(question.locator('input[value="call"]')).toBeChecked();
    await expect(status.locator('strong')).toHaveText({en: 'Correct.', ar: 'إجابة صحيحة.'}[locale]);
    await expect(score).toBeAttached();
  });

  test(`the statement that a revision was read is kept, also where it was made early (${locale})`, async ({page}) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(BUNDLES, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`/${locale}/policy-overview/`);
    const box = page.locator('[data-policy-read] input');
    await box.check();
    release();
    await expect(page.locator('[data-policy-read="done"]')).toBeAttached();
    await expect(box).toBeChecked();
    await kept(page, 'policy-read', 1);
    await box.uncheck();
    await expect(page.locator('[data-policy-read="open"]')).toBeAttached();
  });
}

test('a press on a button of a part that sleeps is made when it answers', async ({page}) => {
  await page.addInitScript(() =>
    Object.assign(window, {printed: 0, print: () => ((window as unknown as {printed: number}).printed += 1)}),
  );
  await page.goto('/en/cl-end-day/');
  await page.getByRole('button', {name: 'Print as it is'}).click();
  await expect.poll(() => page.evaluate(() => (window as unknown as {printed: number}).printed)).toBe(1);
});
