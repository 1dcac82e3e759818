import {expect, type Page} from '@playwright/test';

/** The two states of a page in which a control must do the same. */
export const STATES = ['asleep', 'awake'] as const;
export type State = (typeof STATES)[number];

/** Loads the app's bundles as an intent would, and waits until it is alive. */
export async function wake(page: Page): Promise<void> {
  await page.evaluate(() => {
    // A page with a part that must be alive wakes by itself; twice would be two apps.
    if (document.querySelector('[data-app="alive"]')) return;
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
