/** What readers of a built site are told on a day: with scripts, without them, and with the server stopped. */
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {chromium, type Browser, type BrowserContext, type Page} from '@playwright/test';
import type {Locale} from '../../src/lib/locale';
import {browserHere} from '../browser';
import {siteListener} from '../siteServer';

/** Somebody who reads in one language, on one device, through all editions of the site. */
export interface Reader {
  readonly locale: Locale;
  /** Without an offline worker: it would show the edition before until it is asked for the new one. */
  readonly context: BrowserContext;
  /** A device that keeps the guides. */
  readonly keeping: BrowserContext;
  /** The same site in a browser without scripts. */
  readonly plain: BrowserContext;
}

/** What the parts of a page say. */
export interface Said {
  /** Title of each revision on the home page → what is said of it. */
  readonly home: Readonly<Record<string, string>>;
  /** What the line under the title says of the page's revision; of the band across the page its state, and whether it says that the page is over. */
  readonly page: string;
  readonly next: string;
  /** done, changed or open: an item of the checklist, at the short address and at that of the next revision. */
  readonly item: string;
  readonly nextItem: string;
  /** The address of the first hit. */
  readonly search: string;
}

export interface Asked {
  /** Key of the revision that stands in docs/. */
  readonly key: string;
  readonly slug: string;
  readonly list: string;
  readonly item: string;
  readonly query: string;
}

/** A web server that can be stopped, and given another edition at the same address. */
export class Site {
  private server: Server | undefined;
  private port = 0;

  constructor(private readonly build: string) {}

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  async start(): Promise<void> {
    this.server = createServer(siteListener(this.build, true));
    await new Promise<void>((resolve) => this.server!.listen(this.port, resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve) ?? resolve(undefined));
    this.server = undefined;
  }
}

/** Far west of Bahrain: on their calendar the day begins eight hours later. */
const DEVICE = {timezoneId: 'America/New_York', viewport: {width: 390, height: 800}} as const;

export const openBrowser = (): Promise<Browser> => {
  const executablePath = browserHere();
  return chromium.launch(executablePath ? {executablePath} : {});
};

export async function openReader(browser: Browser, locale: Locale): Promise<Reader> {
  return {
    locale,
    context: await browser.newContext({...DEVICE, serviceWorkers: 'block'}),
    keeping: await browser.newContext(DEVICE),
    plain: await browser.newContext({...DEVICE, javaScriptEnabled: false}),
  };
}

async function open(page: Page, address: string, now: string): Promise<void> {
  await page.clock.setFixedTime(new Date(now));
  await page.goto(address);
  await page.waitForLoadState('load');
}

/** What a page says of its revision, in one word, and of its band. */
async function claimOf(page: Page): Promise<string> {
  const status = page.locator('article [data-status]');
  const claim =
    (await status.count()) === 0
      ? 'aside'
      : await status.locator('[data-when]:visible').evaluateAll((all) => all.map((one) => one.dataset.when).join('+'));
  const band = page.locator('[data-band]:visible');
  if ((await band.count()) === 0) return claim;
  const isOver = await band.locator('strong[data-when]:visible').count();
  return `${claim}, ${await band.getAttribute('data-band')} band${isOver ? ' says over' : ''}`;
}

async function itemOf(page: Page, id: string): Promise<string> {
  const box = page.locator(`[data-tick="${id}"]`);
  await page
    .locator('html[data-awake]')
    .waitFor({state: 'attached', timeout: 20_000})
    .catch(() => undefined);
  await page.waitForTimeout(500);
  if (await box.isChecked()) return 'done';
  return (await box.getAttribute('aria-describedby')) === null ? 'open' : 'changed';
}

/** Touches the page, so that the app comes and looks at what was ticked. */
async function wake(page: Page): Promise<void> {
  await page.mouse.wheel(0, 200);
  await page.keyboard.press('Tab');
}

/** An item of a checklist. */
type AskedItem = Pick<Asked, 'list' | 'item'>;

/** done, changed or open. */
export async function itemSaid(reader: Reader, origin: string, now: string, {list, item}: AskedItem): Promise<string> {
  const page = await reader.context.newPage();
  await open(page, `${origin}/${reader.locale}/${list}/`, now);
  await wake(page);
  const state = await itemOf(page, item);
  await page.close();
  return state;
}

export async function tick(reader: Reader, origin: string, now: string, {list, item}: AskedItem): Promise<void> {
  const page = await reader.context.newPage();
  await open(page, `${origin}/${reader.locale}/${list}/`, now);
  await page.locator(`[data-tick="${item}"]`).check();
  await page.waitForTimeout(1_500);
  await page.close();
}

/** Waits until all that this reader keeps is on the device. */
export async function keepAll(reader: Reader, origin: string): Promise<void> {
  const page = await reader.keeping.newPage();
  await page.goto(`${origin}/${reader.locale}/`);
  await page.waitForFunction(
    async (set) => {
      const {active} = await navigator.serviceWorker.ready;
      const {port1, port2} = new MessageChannel();
      const answer = await new Promise<{
        type: string;
        status?: {sets: {id: string; since?: string; bytes: number; keptBytes: number}[]};
      }>((resolve) => {
        port1.onmessage = ({data}: MessageEvent) => resolve(data as never);
        active!.postMessage({type: 'status'}, [port2]);
      });
      const own = answer.status?.sets.find(({id}) => id === set);
      return own?.since !== undefined && own.keptBytes === own.bytes;
    },
    reader.locale,
    {timeout: 60_000, polling: 500},
  );
  await page.close();
}

/**
 * What a reader is told at a moment, with scripts.
 *
 * @param now with its offset: the device stands in another time zone
 */
export async function whatIsSaid(reader: Reader, origin: string, now: string, asked: Asked): Promise<Said> {
  const {locale} = reader;
  const page = await reader.context.newPage();
  const at = (path: string): Promise<void> => open(page, `${origin}/${locale}/${path}`, now);
  await at('');
  const home = Object.fromEntries(
    await page
      .locator('section[aria-labelledby="revision"] > div')
      .evaluateAll((all) =>
        all.map((one) => [
          one.querySelector('strong')!.textContent,
          [...one.querySelectorAll<HTMLElement>('[data-when]')].find((wording) => !wording.hidden)?.dataset.when ??
            'aside',
        ]),
      ),
  ) as Record<string, string>;
  await at(`${asked.slug}/`);
  const own = await claimOf(page);
  await at(`${asked.key}/${asked.slug}/`);
  const next = await claimOf(page);
  await at(`${asked.list}/`);
  await wake(page);
  const item = await itemOf(page, asked.item);
  await at(`${asked.key}/${asked.list}/`);
  await wake(page);
  const nextItem = await itemOf(page, asked.item);
  await at(`search/?q=${encodeURIComponent(asked.query)}`);
  const hit = page.locator('main ol h2 a').first();
  await hit.waitFor({timeout: 30_000});
  const search = new URL((await hit.getAttribute('href'))!, origin).pathname.split('/')[2]!;
  await page.close();
  return {home, page: own, next, item, nextItem, search: search === asked.key ? asked.key : 'short'};
}

/** What two pages say to a reader whose server is off. */
export async function saidOffline(
  reader: Reader,
  origin: string,
  now: string,
  {key, slug}: Asked,
): Promise<Pick<Said, 'page' | 'next'>> {
  const page = await reader.keeping.newPage();
  const claims: string[] = [];
  for (const path of [`${slug}/`, `${key}/${slug}/`]) {
    await open(page, `${origin}/${reader.locale}/${path}`, now);
    claims.push(await claimOf(page));
  }
  await page.close();
  return {page: claims[0]!, next: claims[1]!};
}

/** The visible words of the line and the band of a page, without scripts. */
export async function saidWithoutScripts(reader: Reader, origin: string, path: string): Promise<readonly string[]> {
  const page = await reader.plain.newPage();
  await page.goto(`${origin}/${reader.locale}/${path}`);
  const words = await page
    .locator('[data-band], article [data-status]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText.replace(/\s+/g, ' ').trim()));
  await page.close();
  return words;
}
