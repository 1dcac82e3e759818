/** What a first visit costs in a browser with nothing touched, page by page. */
import type {Browser} from '@playwright/test';
import type {Locale} from '../../../src/lib/locale';
import type {Row} from './results';
import type {Served} from './serve';
import {KINDS, SITES, addressOf, originOf, type Kind, type Site} from './sites';
import {quietness, withBrowser, withPage} from './visit';

/** Longer than a page waits for idleness. */
const QUIET = 2500;

interface Visit {
  /** Bodies as they travelled, compressed. */
  readonly bytes: number;
  readonly bare: number;
  readonly requests: number;
  /** Characters of all scripts, those within the page included. */
  readonly script: number;
}

export function weighAll(languages: readonly Locale[]): Promise<readonly Row[]> {
  return withBrowser(async (browser, served) => {
    const rows: Row[] = [];
    for (const page of Object.keys(KINDS) as Kind[])
      for (const language of languages)
        for (const site of SITES) {
          const found = await weigh(browser, site, language, page);
          console.log(`${page}, ${language}, ${site}: ${JSON.stringify(found)}`);
          for (const [measure, value] of Object.entries<number>({...found}))
            rows.push({part: 'weight', measure, page, language, site, value});
        }
    for (const language of languages)
      for (const site of SITES) {
        const value = await weighWorker(browser, served, site, language);
        if (value > 0) rows.push({part: 'weight', measure: 'later', page: 'guide', language, site, value});
      }
    return rows;
  });
}

/** A worker is measured apart: what it fetches comes after the page. */
function weigh(browser: Browser, site: Site, language: Locale, kind: Kind): Promise<Visit> {
  return withPage(browser, 'block', async (page, session) => {
    const quiet = quietness(session);
    const heads = new Map<string, number>();
    const fonts = new Set<string>();
    const requests = new Set<string>();
    let [bytes, ofFonts, script] = [0, 0, 0];
    session.on('Network.requestWillBeSent', ({requestId, request}) => {
      if (request.url.startsWith('https:')) requests.add(requestId);
    });
    session.on('Network.responseReceived', ({requestId, response, type}) => {
      heads.set(requestId, response.encodedDataLength);
      if (type === 'Font' || /\.woff2?$/.test(response.url)) fonts.add(requestId);
    });
    session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
      // The head of an answer is counted with its first bytes.
      const body = encodedDataLength - (heads.get(requestId) ?? 0);
      bytes += body;
      if (fonts.has(requestId)) ofFonts += body;
    });
    await session.send('Debugger.enable');
    session.on('Debugger.scriptParsed', ({url, length}) => {
      // What the bench itself runs in the page has no address.
      if (url.startsWith(originOf(site))) script += length ?? 0;
    });
    await page.goto(originOf(site) + addressOf(site, language, KINDS[kind]), {waitUntil: 'load'});
    await page.evaluate(() => document.fonts.ready);
    await quiet(QUIET);
    return {bytes, bare: bytes - ofFonts, requests: requests.size, script};
  });
}

/** What comes besides where workers are allowed, as the server counts it; nothing where there is none. */
async function weighWorker(browser: Browser, served: Served, site: Site, language: Locale): Promise<number> {
  const sent = async (serviceWorkers: 'allow' | 'block'): Promise<number> => {
    const before = served.sent(site);
    return withPage(browser, serviceWorkers, async (page, session) => {
      const quiet = quietness(session);
      await page.goto(originOf(site) + addressOf(site, language, KINDS.guide), {waitUntil: 'load'});
      await quiet(QUIET);
      // The worker fetches unseen by the page; the server knows.
      let [last, since] = [served.sent(site), Date.now()];
      while (Date.now() - since < 2 * QUIET) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        if (served.sent(site) !== last) [last, since] = [served.sent(site), Date.now()];
      }
      return last - before;
    });
  };
  const without = await sent('block');
  const more = (await sent('allow')) - without;
  // Less than a page more or less is chance: the order in which a page fetches ahead.
  return more > 50_000 ? more : 0;
}
