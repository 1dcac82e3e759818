/** How soon a page is seen on a slow phone: a slow connection, a slow processor, a small screen. */
import type {Browser, Page} from '@playwright/test';
import type {Locale} from '../../../src/lib/locale';
import {median, type Row} from './results';
import {KINDS, SITES, addressOf, originOf, type Kind, type Site} from './sites';
import {quietness, slowNetwork, withBrowser, withPage} from './visit';

const RUNS = 5;
const SLOWER = 6;
/** So long nothing may come any more before a page is taken as done. */
const QUIET = 1000;
/** So long a tick may take to come back after a reload. */
const PATIENCE = 20_000;

interface Seen {
  readonly first: number;
  readonly largest: number;
  readonly shift: number;
}

/** What the page notes about itself, from its first moment on. */
interface Notes {
  largest: number;
  shift: number;
  clicked?: number;
  counted?: number;
}
type Noted = Window & {benchNotes: Notes};

export function paintAll(languages: readonly Locale[]): Promise<readonly Row[]> {
  return withBrowser(async (browser) => {
    const rows: Row[] = [];
    for (const language of languages) {
      rows.push(...(await tickAll(browser, language)));
      for (const page of ['guide', 'checklist'] as const) {
        const seen = new Map<Site, Seen[]>(SITES.map((site) => [site, []]));
        // In turn, so that what else the machine does meets all of them.
        for (let run = 0; run < RUNS; run += 1)
          for (const site of SITES) seen.get(site)!.push(await paint(browser, site, language, page));
        for (const site of SITES) {
          for (const measure of ['first', 'largest', 'shift'] as const) {
            const value = median(seen.get(site)!.map((found) => found[measure]));
            rows.push({part: 'paint', measure, page, language, site, value: rounded(measure, value)});
          }
          console.log(`${page}, ${language}, ${site}: ${JSON.stringify(seen.get(site))}`);
        }
      }
    }
    return rows;
  });
}

const rounded = (measure: keyof Seen, value: number): number =>
  measure === 'shift' ? Math.round(value * 1000) / 1000 : Math.round(value);

/** Works with a page on the slow phone, before anything is opened. A worker would fetch past the slow connection: there is none. */
async function onPhone<T>(
  browser: Browser,
  work: (page: Page, quiet: (time: number) => Promise<void>) => Promise<T>,
): Promise<T> {
  return withPage(browser, 'block', async (page, session) => {
    const quiet = quietness(session);
    await slowNetwork(session);
    await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
    await page.addInitScript(() => {
      const notes: Notes = {largest: 0, shift: 0};
      (window as unknown as Noted).benchNotes = notes;
      new PerformanceObserver((list) => {
        for (const {startTime} of list.getEntries()) notes.largest = startTime;
      }).observe({type: 'largest-contentful-paint', buffered: true});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {value: number; hadRecentInput: boolean})[])
          if (!entry.hadRecentInput) notes.shift += entry.value;
      }).observe({type: 'layout-shift', buffered: true});
    });
    return work(page, quiet);
  });
}

const hasPainted = (): boolean => performance.getEntriesByName('first-contentful-paint').length > 0;

function paint(browser: Browser, site: Site, language: Locale, kind: Kind): Promise<Seen> {
  return onPhone(browser, async (page, quiet) => {
    await page.goto(originOf(site) + addressOf(site, language, KINDS[kind]), {waitUntil: 'load'});
    await quiet(QUIET);
    // On a busy machine the first frame may come after all files.
    await page.waitForFunction(hasPainted);
    return page.evaluate(() => ({
      first: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
      largest: (window as unknown as Noted).benchNotes.largest,
      shift: (window as unknown as Noted).benchNotes.shift,
    }));
  });
}

/** Ours alone: a box is ticked as soon as the page is seen. The others have boxes that nobody can tick. */
async function tickAll(browser: Browser, language: Locale): Promise<readonly Row[]> {
  const ticks: {readonly tick: number; readonly isKept: boolean}[] = [];
  for (let run = 0; run < RUNS; run += 1) ticks.push(await tick(browser, language));
  console.log(`tick, ${language}: ${JSON.stringify(ticks)}`);
  const row = (measure: string, value: number): Row => ({
    part: 'paint',
    measure,
    page: 'checklist',
    language,
    site: 'ours',
    value,
  });
  return [
    row('tick', Math.round(median(ticks.map((found) => found.tick)))),
    row('kept', ticks.filter(({isKept}) => isKept).length / ticks.length),
  ];
}

function tick(browser: Browser, language: Locale): Promise<{readonly tick: number; readonly isKept: boolean}> {
  return onPhone(browser, async (page) => {
    await page.addInitScript(() => {
      addEventListener(
        'click',
        ({target}) => {
          if (!(target as Element).matches('[data-tick]')) return;
          const notes = (window as unknown as Noted).benchNotes;
          notes.clicked = performance.now();
          const look = (): void => {
            if (/(?<!\d)[1١](?!\d)/.test(document.querySelector('[data-tally]')?.textContent ?? ''))
              notes.counted = performance.now();
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        },
        {capture: true},
      );
    });
    await page.goto(originOf('ours') + addressOf('ours', language, KINDS.checklist), {waitUntil: 'commit'});
    await page.waitForFunction(hasPainted);
    const box = page.locator('[data-tick]').first();
    // Without waiting until nothing moves: a reader does not either.
    await box.click({force: true, noWaitAfter: true});
    const counted = await page.waitForFunction(() => {
      const {clicked, counted} = (window as unknown as Noted).benchNotes;
      return clicked !== undefined && counted !== undefined ? counted - clicked : undefined;
    });
    const took = (await counted.jsonValue())!;
    // At once: what is not kept by then is lost.
    await page.reload({waitUntil: 'load'});
    const isKept = await box
      .and(page.locator(':checked'))
      .waitFor({state: 'attached', timeout: PATIENCE})
      .then(
        () => true,
        () => false,
      );
    return {tick: took, isKept};
  });
}
