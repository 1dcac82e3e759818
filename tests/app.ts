import {expect, type Locator, type Page} from '@playwright/test';

/** The two states of a page in which a control must do the same. */
export const STATES = ['asleep', 'awake'] as const;
/** What wakes a page: the bundles of the app, and the scripts of parts in their place. */
export const BUNDLES = /\/assets\/(?:js\/|(?:checklist|tree|quiz|revision-read|progress)\.)/;

export type State = (typeof STATES)[number];

/** Wakes a page as an intent would, the app or the parts of the page in its place, and waits until it is alive. */
export async function wake(page: Page): Promise<void> {
  await expect(page.locator('html[data-js=""]')).toBeAttached();
  await page.evaluate(() => {
    // What needs the app is touched: nothing is fetched twice.
    const part = document.querySelector('body [data-app]');
    if (part) return void part.dispatchEvent(new Event('pointerover', {bubbles: true}));
    for (const source of document.querySelector<HTMLScriptElement>('script[data-app]')!.dataset.app!.split(' ')) {
      const script = document.createElement('script');
      script.src = source;
      script.async = false;
      document.head.append(script);
    }
  });
  await expect(page.locator('html[data-awake]')).toBeAttached();
}

/** Opens a page in one of its two states. */
export async function open(page: Page, address: string, state: State = 'asleep'): Promise<void> {
  await page.goto(address);
  if (state === 'awake') await wake(page);
  else await expect(page.locator('html[data-awake]')).not.toBeAttached();
}

/** A slow line, as the browser slows down what the page itself asks for: 400 kbit/s, 400 ms there and back. */
export async function slowLine(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
}

/** The second press of a double press comes within half a second, and does not count: waits until one would. */
export const calm = (page: Page): Promise<void> => expect(page.locator('html[data-pressed]')).toHaveCount(0);

/** Waits until as many confirmations of a list are on the disk; a tick is shown before it is written. */
export async function kept(page: Page, checklist: string, count: number): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        (id) =>
          new Promise<number>((resolve) => {
            const request = indexedDB.open('remote-work');
            // Not made by the page yet, and not to be made by us.
            request.onupgradeneeded = () => request.transaction!.abort();
            request.onerror = () => resolve(0);
            request.onsuccess = () => {
              const read = request.result.transaction('checklists').objectStore('checklists').get(id);
              read.onsuccess = () => {
                request.result.close();
                const record = read.result as {runs: Record<string, {items: Record<string, unknown>}>} | undefined;
                resolve(Object.values(record?.runs ?? {}).reduce((sum, {items}) => sum + Object.keys(items).length, 0));
              };
            };
          }),
        checklist,
      ),
    )
    .toBe(count);
}

/**
 * Why a reader does not see a part as it stands now, or nothing when it is in sight.
 * For parts that fit into the window: ask about the words, not about the page round them.
 */
export async function outOfSight(part: Locator): Promise<string | undefined> {
  return part.evaluate(async (element) => {
    if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true})) return 'hidden';
    const {left, top, right, bottom, width, height} = element.getBoundingClientRect();
    if (width === 0 || height === 0) return 'without a size';
    // Half a pixel is nothing that anybody misses.
    if (left < -0.5 || top < -0.5 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5)
      return 'outside the window';
    // The browser's own reckoning of what boxes and shapes round it cut off, in whole pixels. It is silent where scripts are off.
    if (!matchMedia('(scripting: none)').matches) {
      const entry = await new Promise<IntersectionObserverEntry | undefined>((resolve) => {
        const observer = new IntersectionObserver((entries) => {
          observer.disconnect();
          resolve(entries.find(({target}) => target === element));
        });
        // Of a part that is taken away meanwhile nothing is heard; of the page always.
        for (const target of [element, document.documentElement]) observer.observe(target);
      });
      if (!entry) return 'gone';
      const {boundingClientRect: whole, intersectionRect: seen, intersectionRatio: ratio} = entry;
      if (whole.width - seen.width > 1 || whole.height - seen.height > 1)
        return `clipped: ${Math.round(ratio * 100)} % is left`;
    }
    // Of words over several lines the longest line: the middle of the whole may lie between them.
    if (!element.isConnected) return 'gone';
    const line = [...element.getClientRects()].reduce((widest, rect) => (rect.width > widest.width ? rect : widest));
    const foremost = document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
    return element.contains(foremost)
      ? undefined
      : `covered by ${(foremost?.cloneNode() as Element | undefined)?.outerHTML}`;
  });
}

/** Waits until a reader sees the whole part without scrolling: in the window, cut off by no box, covered by nothing at its middle. */
export async function inSight(part: Locator, options?: {readonly timeout?: number}): Promise<void> {
  await expect
    .poll(async () => (await outOfSight(part)) ?? 'in sight', {message: String(part), ...options})
    .toBe('in sight');
}

/** Waits until a reader sees the whole part where they scroll to it: in the middle of the window, uncut and uncovered. */
export async function readable(part: Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        await part.evaluate((element) => element.scrollIntoView({block: 'center', behavior: 'instant'}));
        return (await outOfSight(part)) ?? 'in sight';
      },
      {message: String(part)},
    )
    .toBe('in sight');
}

/** The parts one by one, when there are as many as there should be. */
export async function each(parts: Locator, count: number): Promise<Locator[]> {
  await expect(parts).toHaveCount(count);
  return Array.from({length: count}, (_, index) => parts.nth(index));
}
