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
