/** What a first visit costs in a browser with nothing touched: all that travels, not only what the page names. */
import {expect, test, type Page} from '@playwright/test';

interface Visit {
  /** Bodies as they travelled, compressed. */
  readonly bytes: number;
  readonly requests: readonly string[];
  /** JavaScript that the browser was given to read, in files and in the page. */
  readonly script: number;
  /** How far the page moved by itself, as browsers reckon it: Cumulative Layout Shift. */
  readonly shift: number;
}

type Noted = Window & {noted: {shift: number}};

/**
 * Opens a page with an empty cache, and waits until it has been quiet for longer than a wait for idleness.
 *
 * @param touch what is done then; all that travels until it is quiet again counts as well
 */
async function visit(page: Page, address: string, touch?: (page: Page) => Promise<void>): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', {cacheDisabled: true});
  const requests = new Map<string, string>();
  const heads = new Map<string, number>();
  const scripts = new Set<string>();
  let [bytes, script, last] = [0, 0, Date.now()];
  session.on('Network.requestWillBeSent', ({requestId, request}) => {
    last = Date.now();
    if (!request.url.startsWith('data:') && !request.url.startsWith('blob:'))
      requests.set(requestId, new URL(request.url).pathname);
  });
  session.on('Network.responseReceived', ({requestId, response, type}) => {
    heads.set(requestId, response.encodedDataLength);
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.dataReceived', ({requestId, dataLength}) => {
    last = Date.now();
    if (scripts.has(requestId)) script += dataLength;
  });
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    // The head of an answer is counted with its first bytes; budgets are about files.
    bytes += encodedDataLength - (heads.get(requestId) ?? 0);
  });
  await page.addInitScript(() => {
    const noted = {shift: 0};
    (window as unknown as Noted).noted = noted;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {value: number; hadRecentInput: boolean})[])
        if (!entry.hadRecentInput) noted.shift += entry.value;
    }).observe({type: 'layout-shift', buffered: true});
  });
  await page.goto(address, {waitUntil: 'load'});
  await page.evaluate(() => document.fonts.ready);
  const isQuiet = () => expect.poll(() => Date.now() - last, {timeout: 30_000}).toBeGreaterThan(2500);
  await isQuiet();
  if (touch) {
    last = Date.now();
    await touch(page);
    await isQuiet();
  }
  script += await page
    .locator('script:not([src], [type])')
    .evaluateAll((all) => all.reduce((sum, {textContent}) => sum + textContent.length, 0));
  await session.detach();
  const {shift} = await page.evaluate(() => (window as unknown as Noted).noted);
  return {bytes, requests: [...requests.values()], script, shift};
}

/** What a page may cost that nobody has touched; once one of its parts was touched that works without the app; and one that is a tool, and wakes its app by itself. In bytes; raise a number only with a reason in decisions/. */
const READ = {bytes: 60_000, requests: 6, script: 15_000, shift: 0.005};
const TOUCHED = {bytes: 120_000, requests: 12, script: 650_000, shift: 0.005};
const ALIVE = {bytes: 330_000, requests: 40, script: 670_000, shift: 0.005};

const KINDS = [
  ['home', '', READ],
  ['guide', 'teams-chat/', READ],
  ['guide with tabs', 'vpn-connect/', READ],
  ['section', 'vpn/', READ],
  ['superseded guide', '2021-10/teams-chat/', READ],
  ['reference', 'glossary/', READ],
  ['messages', 'vpn-error-codes/', READ],
  ['policy', 'policy-overview/', READ],
  ['checklist', 'cl-remote-ready/', READ],
  ['tree', 'tree-mfa/', READ],
  ['guide with questions', 'security-phishing/', READ],
  ['progress', 'progress/', READ],
  ['changes', 'changes/2025-06/', READ],
  ['session', 'train-vpn/', READ],
  ['search', 'search/', ALIVE],
] as const;

for (const locale of ['ar', 'en'] as const) {
  test(`a first visit costs no more than it may, with nothing touched (${locale})`, async ({browser, baseURL}) => {
    const found: Record<string, string[]> = {};
    const weigh = async ([kind, slug, most]: (typeof KINDS)[number]): Promise<void> => {
      // A context of its own: nothing of another page is known yet.
      const context = await browser.newContext({baseURL: baseURL!, serviceWorkers: 'block'});
      const page = await context.newPage();
      const {bytes, requests, script, shift} = await visit(page, `/${locale}/${slug}`);
      expect(await context.cookies(), kind).toEqual([]);
      test.info().annotations.push({
        type: 'count',
        description: `${kind}: ${bytes} bytes, ${requests.length} requests, ${script} bytes of script, shift ${shift.toFixed(3)} (${locale})`,
      });
      // A page without its style sheet would be light as well: it stands in the page; what is found by the search has one of its own.
      expect(
        requests.filter((name) => /\.css$/.test(name)),
        kind,
      ).toHaveLength(kind === 'search' ? 1 : 0);
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(251, 249, 244)');
      await context.close();
      const excess = [
        ...(bytes > most.bytes ? [`${bytes} bytes, at most ${most.bytes}`] : []),
        ...(requests.length > most.requests
          ? [`${requests.length} requests, at most ${most.requests}: ${requests.join(' ')}`]
          : []),
        ...(script > most.script ? [`${script} bytes of script, at most ${most.script}`] : []),
        ...(shift > most.shift ? [`a shift of ${shift}, at most ${most.shift}`] : []),
      ];
      if (excess.length > 0) found[kind] = excess;
    };
    // The waiting is most of it: several at a time.
    for (let from = 0; from < KINDS.length; from += 5) await Promise.all(KINDS.slice(from, from + 5).map(weigh));
    expect(found).toEqual({});
  });
}

/** A part, and what is done to it; afterwards the page says what only a part says that answers. */
const PARTS = [
  ['cl-remote-ready/', '[data-tick]', '[data-checklist] details'],
  ['tree-mfa/', '[data-current] a, [data-node] a', '[data-path]'],
  ['security-phishing/', '[data-question] input', 'html[data-awake]'],
  ['policy-overview/', '[data-policy-read] input', '[data-policy-read=done]'],
  ['progress/', 'main label input', '[data-list], #others'],
] as const;

for (const locale of ['ar', 'en'] as const) {
  test(`a part that is touched costs no more than it may (${locale})`, async ({browser, baseURL}) => {
    const weigh = async ([slug, touched, answers]: (typeof PARTS)[number]): Promise<void> => {
      const context = await browser.newContext({baseURL: baseURL!, serviceWorkers: 'block'});
      const found = await visit(await context.newPage(), `/${locale}/${slug}`, async (page) => {
        await page.locator(touched).first().click();
        await expect(page.locator(answers).first()).toBeAttached();
      });
      await context.close();
      const {bytes, requests, script, shift} = found;
      test.info().annotations.push({
        type: 'count',
        description: `${slug} touched: ${bytes} bytes, ${requests.length} requests, ${script} bytes of script, shift ${shift.toFixed(3)} (${locale})`,
      });
      expect(bytes, slug).toBeLessThanOrEqual(TOUCHED.bytes);
      expect(requests.length, slug).toBeLessThanOrEqual(TOUCHED.requests);
      expect(script, slug).toBeLessThanOrEqual(TOUCHED.script);
      expect(shift, slug).toBeLessThanOrEqual(TOUCHED.shift);
      expect(requests.filter((name) => name.includes('/assets/js/'))).toEqual([]);
    };
    await Promise.all(PARTS.map(weigh));
  });
}

test('the measure sees an app that wakes by itself', async ({page}) => {
  await page.addInitScript(() =>
    addEventListener('load', () => {
      const control = document.body.appendChild(document.createElement('button'));
      control.dataset.app = 'intent';
      control.focus();
    }),
  );
  const {bytes, requests, script} = await visit(page, '/ar/teams-chat/');
  await expect(page.locator('html[data-awake]')).toBeAttached();
  expect(bytes).toBeGreaterThan(READ.bytes);
  expect(requests.length).toBeGreaterThan(READ.requests);
  expect(script).toBeGreaterThan(READ.script);
});
