/** What a first visit costs in a browser with nothing touched: all that travels, not only what the page names. */
import {expect, test, type Page} from '@playwright/test';

interface Visit {
  /** Bodies as they travelled, compressed. */
  readonly bytes: number;
  readonly requests: readonly string[];
  /** JavaScript that the browser was given to read. */
  readonly script: number;
}

/** Opens a page with an empty cache, touches nothing, and waits until it has been quiet for longer than a wait for idleness. */
async function visit(page: Page, address: string): Promise<Visit> {
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
  await page.goto(address, {waitUntil: 'load'});
  await page.evaluate(() => document.fonts.ready);
  await expect.poll(() => Date.now() - last, {timeout: 30_000}).toBeGreaterThan(2500);
  await session.detach();
  return {bytes, requests: [...requests.values()], script};
}

/** What a page that is read may cost, and one that wakes its app by itself. In bytes; raise a number only with a reason in decisions/. */
const READ = {bytes: 60_000, requests: 6, script: 11_900};
const ALIVE = {bytes: 425_000, requests: 55, script: 965_000};
const SESSION = {...ALIVE, bytes: 505_000, script: 975_000};

const KINDS = [
  ['home', '', READ],
  ['guide', 'teams-chat/', READ],
  ['guide with tabs', 'vpn-connect/', READ],
  ['section', 'vpn/', READ],
  ['superseded guide', '2021-10/teams-chat/', READ],
  ['reference', 'glossary/', READ],
  ['messages', 'vpn-error-codes/', READ],
  ['policy', 'policy-overview/', ALIVE],
  ['checklist', 'cl-remote-ready/', ALIVE],
  ['tree', 'tree-mfa/', ALIVE],
  ['guide with questions', 'security-phishing/', ALIVE],
  ['search', 'search/', ALIVE],
  ['session', 'train-vpn/', SESSION],
] as const;

for (const locale of ['ar', 'en'] as const) {
  test(`a first visit costs no more than it may, with nothing touched (${locale})`, async ({browser, baseURL}) => {
    const found: Record<string, string[]> = {};
    const weigh = async ([kind, slug, most]: (typeof KINDS)[number]): Promise<void> => {
      // A context of its own: nothing of another page is known yet.
      const context = await browser.newContext({baseURL: baseURL!, serviceWorkers: 'block'});
      const {bytes, requests, script} = await visit(await context.newPage(), `/${locale}/${slug}`);
      expect(await context.cookies(), kind).toEqual([]);
      await context.close();
      test.info().annotations.push({
        type: 'count',
        description: `${kind}: ${bytes} bytes, ${requests.length} requests, ${script} bytes of script (${locale})`,
      });
      // A page without its style sheet would be light as well; what is found by the search has one of its own.
      expect(
        requests.filter((name) => /\.css$/.test(name)),
        kind,
      ).toHaveLength(kind === 'search' ? 2 : 1);
      const excess = [
        ...(bytes > most.bytes ? [`${bytes} bytes, at most ${most.bytes}`] : []),
        ...(requests.length > most.requests
          ? [`${requests.length} requests, at most ${most.requests}: ${requests.join(' ')}`]
          : []),
        ...(script > most.script ? [`${script} bytes of script, at most ${most.script}`] : []),
      ];
      if (excess.length > 0) found[kind] = excess;
    };
    // The waiting is most of it: several at a time.
    for (let from = 0; from < KINDS.length; from += 5) await Promise.all(KINDS.slice(from, from + 5).map(weigh));
    expect(found).toEqual({});
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
