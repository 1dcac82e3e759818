/** A browser for the parts that look at pages, and how one visits. */
import {chromium, type Browser, type BrowserContext, type CDPSession, type Page} from '@playwright/test';
import {requireBrowser} from '../../../tools/browser';
import {serveAll, type Served} from './serve';

/** What a phone shows. */
export const PHONE = {width: 390, height: 844} as const;

/** Works with all four sites served and a browser open; both end with it. */
export async function withBrowser<T>(work: (browser: Browser, served: Served) => Promise<T>): Promise<T> {
  const served = await serveAll();
  // The certificate is one that nobody signed; a worker is registered only where the browser takes it altogether.
  const browser = await chromium.launch({executablePath: requireBrowser(), args: ['--ignore-certificate-errors']});
  try {
    return await work(browser, served);
  } finally {
    await browser.close();
    await served.stop();
  }
}

/** A context of its own for each visit: nothing of another page is known yet. */
export async function withPage<T>(
  browser: Browser,
  serviceWorkers: 'allow' | 'block',
  work: (page: Page, session: CDPSession, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({viewport: PHONE, ignoreHTTPSErrors: true, serviceWorkers});
  try {
    const page = await context.newPage();
    // tsx gives functions their names by a helper that a page does not have.
    await page.addInitScript('globalThis.__name = (named) => named;');
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    return await work(page, session, context);
  } finally {
    await context.close();
  }
}

/** The slow connection that all timed visits have. */
export async function slowNetwork(session: CDPSession): Promise<void> {
  const throughput = 400_000 / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}

/** Resolves when a page has asked for nothing and got nothing for so long. Call it before the page is opened. */
export function quietness(session: CDPSession): (milliseconds: number) => Promise<void> {
  let last = Date.now();
  const open = new Set<string>();
  const touch = (): void => {
    last = Date.now();
  };
  session.on('Network.requestWillBeSent', ({requestId, loaderId, type}) => {
    // Nobody says of what the page before had asked for that it ends with it.
    if (type === 'Document' && requestId === loaderId) open.clear();
    open.add(requestId);
    touch();
  });
  session.on('Network.dataReceived', touch);
  const end = ({requestId}: {readonly requestId: string}): void => {
    open.delete(requestId);
    touch();
  };
  session.on('Network.loadingFinished', end);
  session.on('Network.loadingFailed', end);
  return async (milliseconds) => {
    const [begin, most] = [Date.now(), 60_000];
    while (open.size > 0 || Date.now() - last < milliseconds) {
      if (Date.now() - begin > most) throw new Error('The page was not quiet within a minute.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
}
