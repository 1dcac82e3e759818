/** How soon the next page is seen on a slow connection: somebody points at a link, and clicks it. */
import type {Browser} from '@playwright/test';
import type {Locale} from '../../../src/lib/locale';
import {readPage} from './pages';
import {median, type Row} from './results';
import {KINDS, SITES, addressOf, portOf, type Place, type Site} from './sites';
import {openSlowLine, slowPortOf} from './slowLine';
import {quietness, withBrowser, withPage} from './visit';

const RUNS = 5;
const QUIET = 1000;
/** So long the pointer rests on the link. */
const POINTED = 300;
/** Longer than any page takes. */
const PATIENCE = 30_000;
/** Linked to from the guide that is measured, in its first list. */
const NEXT: Place = {section: 'teams', name: 'teams-sign-in'};

export function nextAll(languages: readonly Locale[]): Promise<readonly Row[]> {
  return withBrowser(async (browser) => {
    const close = await Promise.all(SITES.map((site) => openSlowLine(portOf(site))));
    const rows: Row[] = [];
    for (const language of languages) {
      const found = new Map<Site, number[]>(SITES.map((site) => [site, []]));
      for (let run = 0; run < RUNS; run += 1)
        for (const site of SITES) found.get(site)!.push(await next(browser, site, language));
      for (const site of SITES) {
        console.log(`next, ${language}, ${site}: ${JSON.stringify(found.get(site))}`);
        rows.push({part: 'next', measure: 'next', page: 'guide', language, site, value: median(found.get(site)!)});
      }
    }
    await Promise.all(close.map((end) => end()));
    return rows;
  });
}

function next(browser: Browser, site: Site, language: Locale): Promise<number> {
  const {title} = readPage(language, NEXT);
  const [from, to] = [KINDS.guide, NEXT].map((place) => addressOf(site, language, place));
  return withPage(browser, 'block', async (page, session) => {
    const quiet = quietness(session);
    const painted = new Promise<number>((resolve) => {
      let clicked = 0;
      // Times of one clock: the click and the title may belong to two documents.
      void page.exposeFunction('benchClicked', (time: number) => (clicked = time));
      void page.exposeFunction('benchPainted', (time: number) => resolve(Math.round(time - clicked)));
    });
    await page.addInitScript((expected) => {
      const here = window as unknown as Record<'benchClicked' | 'benchPainted', (time: number) => Promise<void>>;
      const now = (): number => performance.timeOrigin + performance.now();
      addEventListener('click', () => void here.benchClicked(now()), {capture: true});
      const look = (): void => {
        if (document.querySelector('h1')?.textContent.includes(expected))
          // The frame after the one that has it.
          requestAnimationFrame(() => void here.benchPainted(now()));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, title);
    await page.goto(`https://localhost:${slowPortOf(portOf(site))}${from!}`, {waitUntil: 'load'});
    await quiet(QUIET);
    const link = page.locator(`main a[href="${to}"]`).first();
    await link.hover();
    await new Promise((resolve) => setTimeout(resolve, POINTED));
    await link.click({noWaitAfter: true});
    const late = new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new Error(`${site}: the next page, “${title}”, was not seen.`)), PATIENCE).unref();
    });
    return Promise.race([painted, late]);
  });
}
