/** The next page comes before it is asked for, where a reader points at its link, and nowhere else. */
import {expect, test, type Page} from '@playwright/test';
import {each} from '../app';
import {LOCALES} from '../site';

/** Pages that were fetched ahead, and what became of each; nothing may break the policy. */
async function watch(page: Page): Promise<{readonly fetched: Map<string, string>; readonly violations: string[]}> {
  const fetched = new Map<string, string>();
  const violations: string[] = [];
  await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({violatedDirective}) => {
      (window as unknown as {reportViolation: (text: string) => void}).reportViolation(violatedDirective);
    });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Preload.enable');
  session.on('Preload.prefetchStatusUpdated', ({prefetchUrl, prefetchStatus}) => {
    fetched.set(new URL(prefetchUrl).pathname, prefetchStatus);
  });
  return {fetched, violations};
}

/** Ten times as long as a pointer rests. */
// eslint-disable-next-line no-restricted-syntax -- that nothing comes has no other sign
const aMoment = (page: Page): Promise<void> => page.waitForTimeout(300);

for (const locale of LOCALES) {
  test(`a page at whose link the pointer rests is fetched, and a click opens what was fetched (${locale})`, async ({
    page,
  }) => {
    const [opened, next] = [`/${locale}/teams-chat/`, `/${locale}/teams-sign-in/`];
    const {fetched, violations} = await watch(page);
    await page.goto(opened);
    const link = page.locator(`main a[href="${next}"]`).filter({visible: true}).first();
    await link.hover();
    await expect.poll(() => [...fetched]).toEqual([[next, 'PrefetchSuccessfulButNotUsed']]);
    await page.locator('h1').hover();
    await link.hover();
    await expect(page.locator('script[type=speculationrules]')).toHaveCount(1);
    await link.click();
    await expect(page).toHaveURL(next);
    await expect.poll(() => [...fetched]).toEqual([[next, 'PrefetchResponseUsed']]);
    expect(violations).toEqual([]);
  });

  test(`a pointer that passes, and links to files, places of this page and other sites fetch nothing (${locale})`, async ({
    page,
  }) => {
    const opened = `/${locale}/teams-chat/`;
    const {fetched} = await watch(page);
    await page.goto(opened);
    await page.evaluate((base) => {
      document.querySelector('h1')!.insertAdjacentHTML(
        'afterend',
        `<p id="links"><a href="${base}search/?q=vpn">question</a> <a href="${base}x.pdf">file</a> <a href="#main">place</a>
        <a href="https://elsewhere.example/">site</a> <a href="mailto:a@b.example">mail</a> <a href="${base}vpn/" target="_blank">window</a></p>`,
      );
    }, `/${locale}/`);
    for (const link of await each(page.locator('#links a'), 6)) {
      await link.hover();
      await aMoment(page);
    }
    // Passed in less time than a pointer that rests.
    await page.evaluate(() => {
      const link = document.querySelector('main a[href$="/teams-sign-in/"]')!;
      link.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
      document.querySelector('h1')!.dispatchEvent(new PointerEvent('pointerover', {bubbles: true}));
    });
    await aMoment(page);
    expect([...fetched]).toEqual([]);
  });
}

for (const [what, connection] of [
  ['spares the line', {saveData: true, effectiveType: '4g'}],
  ['has a very slow one', {saveData: false, effectiveType: 'slow-2g'}],
] as const) {
  test(`nothing is fetched for a reader who ${what}`, async ({page}) => {
    await page.addInitScript((said) => {
      Object.defineProperty(navigator, 'connection', {value: said});
    }, connection);
    const {fetched} = await watch(page);
    await page.goto('/en/teams-chat/');
    await page.locator('main a[href="/en/teams-sign-in/"]').filter({visible: true}).first().hover();
    await aMoment(page);
    expect([...fetched]).toEqual([]);
  });
}

test('a finger that is put on a link fetches its page', async ({page}) => {
  const {fetched} = await watch(page);
  await page.goto('/ar/teams-chat/');
  const link = page.locator('main a[href="/ar/teams-sign-in/"]').filter({visible: true}).first();
  await link.scrollIntoViewIfNeeded();
  const {x, y, width, height} = (await link.boundingBox())!;
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [{x: x + width / 2, y: y + height / 2}],
  });
  await expect.poll(() => [...fetched.keys()]).toEqual(['/ar/teams-sign-in/']);
});
