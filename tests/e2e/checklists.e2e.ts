/** Checklists: what is ticked stays, in both languages, and a new revision asks again only about what changed. */
import AxeBuilder from '@axe-core/playwright';
import {expect, test, type BrowserContext, type Page} from '@playwright/test';
import {buildSync} from 'esbuild';
import jsQR from 'jsqr';
import {LOCALES} from '../../src/lib/locale';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {kept} from '../app';
import {words} from '../words';

const tickOf = (page: Page, id: string) => page.locator(`[data-tick="${id}"]`);

async function openList(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('html[data-awake]')).toBeAttached();
  // The record has arrived when the tools may be used.
  await expect(page.locator('[data-checklist]')).toBeVisible();
}

const ids = (page: Page, selector = '[data-item]'): Promise<string[]> =>
  page.locator(selector).evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.item ?? ''));

/** Ticks every item of the list that is open, and waits until all are on the disk. */
async function tickAll(page: Page): Promise<void> {
  const boxes = await page.locator('[data-tick]').all();
  for (const box of boxes) await box.check();
  await kept(page, (await page.locator('[data-checklist]').getAttribute('data-checklist'))!, boxes.length);
}

async function openItems(page: Page): Promise<string[]> {
  return page
    .locator('[data-item]')
    .evaluateAll((items) =>
      items.filter((item) => !item.querySelector<HTMLInputElement>('[data-tick]')!.checked).map((item) => (item as HTMLElement).dataset.item ?? ''),
    );
}

test('ticked in Arabic, ticked in English in a tab that was open', async ({context, page}) => {
  const english = await context.newPage();
  await openList(english, '/en/cl-start-day/');
  await openList(page, '/ar/cl-start-day/');
  await page.getByRole('checkbox', {name: 'ضبط حالة التوفّر وساعات العمل'}).check();
  await expect(english.getByRole('checkbox', {name: 'Availability status and working hours set'})).toBeChecked();
  await english.reload();
  await expect(tickOf(english, 'teams.status-set')).toBeChecked();
});

test('a box ticked before the app is alive stays ticked', async ({page}) => {
  await page.route('**/assets/js/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto('/en/cl-end-day/');
  const box = page.locator('[data-tick]').first();
  await box.check();
  await expect(page.locator('html[data-awake]')).toBeAttached();
  await expect(page.getByText('1 of 6 items done')).toBeVisible();
  await expect(box).toBeChecked();
  await kept(page, 'cl-end-day', 1);
  await page.reload();
  await expect(page.locator('[data-tick]').first()).toBeChecked();
});

for (const locale of LOCALES) {
  test(`from March 2020 to June 2025 exactly the changed and new items ask again (${locale})`, async ({page}) => {
    await openList(page, `/${locale}/2020-03/cl-remote-ready/`);
    await tickAll(page);
    await expect(page.getByText(words(locale, 'checklist.finished'))).toBeVisible();
    await openList(page, `/${locale}/cl-remote-ready/`);
    await expect(tickOf(page, 'device.os-updated')).toBeChecked();
    await expect
      .poll(() => openItems(page))
      .toEqual([
        'device.approved',
        'device.disk-encrypted',
        'device.compliant',
        'account.mfa-registered',
        'account.mfa-app-updated',
        'account.totp-ready',
        'net.router-password',
        'teams.app-current',
      ]);
    // The two that changed say so, with both wordings; new ones do not.
    const changed = page.locator('[data-item]').filter({has: page.locator('ins')});
    expect(await changed.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.item))).toEqual(['device.approved', 'teams.app-current']);
    // The retired one has left the list.
    expect(await ids(page)).not.toContain('account.sms-phone-current');
    await tickOf(page, 'device.approved').check();
    await expect(page.locator('[data-item="device.approved"] ins')).toHaveCount(0);
    // The record of the older revision is untouched.
    await openList(page, `/${locale}/2020-03/cl-remote-ready/`);
    await expect(tickOf(page, 'account.sms-phone-current')).toBeChecked();
  });
}

test('a day passes: the daily list is fresh, and the finished run is history', async ({page}) => {
  await page.clock.install({time: new Date('2026-11-23T09:00:00')});
  await openList(page, '/en/cl-end-day/');
  await tickAll(page);
  await expect(page.getByText(words('en', 'checklist.finished'))).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-11-24T08:00:00'));
  await page.reload();
  await expect(page.locator('html[data-awake]')).toBeAttached();
  await expect(page.getByText(words('en', 'checklist.past'))).toBeVisible();
  expect(await page.locator('[data-tick]:checked').count()).toBe(0);
  await page.getByText(words('en', 'checklist.past')).click();
  await expect(page.getByRole('listitem').filter({hasText: '23 November 2026'})).toContainText('6 of 6 items done');
});

test('an each-time list starts again, a quarterly one says when it is next due', async ({page}) => {
  await openList(page, '/en/cl-share-file/');
  await tickAll(page);
  await page.getByRole('button', {name: words('en', 'checklist.startAgain')}).click();
  await expect(page.locator('[data-tick]:checked')).toHaveCount(0);

  await page.clock.install({time: new Date('2026-11-23T09:00:00')});
  await openList(page, '/en/cl-team-owner-quarterly/');
  await tickAll(page);
  await expect(page.getByText('Next due on 23 February 2027.')).toBeVisible();
});

test('items that do not concern the reader are left out, and what is done can be hidden', async ({page}) => {
  await openList(page, '/en/cl-start-day/');
  const all = await page.locator('[data-item]:visible').count();
  const forVpn = await page.locator('[data-when="vpn"]').count();
  expect(forVpn).toBeGreaterThan(0);
  await page.getByRole('checkbox', {name: words('en', 'checklist.when.vpn')}).uncheck();
  await expect(page.locator('[data-item]:visible')).toHaveCount(all - forVpn);
  await tickOf(page, 'teams.status-set').check();
  await page.getByRole('checkbox', {name: words('en', 'checklist.onlyLeft')}).check();
  await expect(page.locator('[data-item]:visible')).toHaveCount(all - forVpn - 1);
});

test.describe('another device', () => {
  async function carryAddress(page: Page): Promise<string> {
    await page.getByText(words('en', 'checklist.carry.summary')).click();
    const code = page.getByRole('img', {name: words('en', 'checklist.carry.qr')});
    await expect(code.locator('path')).toHaveAttribute('d', /M/);
    // Draws the modules as a camera would see them, then reads them with another library.
    const [size, d] = await code.evaluate((svg) => [svg.getAttribute('viewBox')!.split(' ')[2], svg.querySelector('path')!.getAttribute('d')]);
    const scale = 4;
    const side = Number(size) * scale;
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
    for (const [, x, y] of d!.matchAll(/M(\d+) (\d+)h1/g)) {
      for (let row = 0; row < scale; row += 1)
        for (let column = 0; column < scale; column += 1)
          pixels.fill(0, ((Number(y) * scale + row) * side + Number(x) * scale + column) * 4, ((Number(y) * scale + row) * side + Number(x) * scale + column) * 4 + 3);
    }
    return jsQR(pixels, side, side)!.data;
  }

  test('the QR code and the link restore the ticks, and the arrival can be undone', async ({page, browser, baseURL}) => {
    await openList(page, '/en/cl-share-file/');
    await page.locator('[data-tick]').nth(0).check();
    await page.locator('[data-tick]').nth(2).check();
    const address = await carryAddress(page);
    expect(address.startsWith(`${baseURL}/en/cl-share-file/#continue=1;`)).toBe(true);
    expect(new URL(address).search).toBe('');

    const phone = await browser.newContext();
    const other = await phone.newPage();
    await openList(other, address.replace('/en/', '/ar/'));
    await other.getByRole('button', {name: words('ar', 'checklist.carry.accept')}).click();
    await expect(other.locator('[data-tick]:checked')).toHaveCount(2);
    expect(new URL(other.url()).hash).toBe('');
    await other.getByRole('button', {name: words('ar', 'checklist.carry.undo')}).click();
    await expect(other.locator('[data-tick]:checked')).toHaveCount(0);
    await phone.close();
  });

  for (const [what, hash] of [
    ['unknown ids', '#continue=1;2025-06;once;no.such-item,teams.status-set'],
    ['a newer form', '#continue=9;2025-06;once;teams.status-set'],
    ['nonsense', '#continue=%00<script>'],
    ['far too much', `#continue=1;2025-06;once;${'a.b,'.repeat(5000)}`],
  ]) {
    test(`a link with ${what} changes nothing by itself`, async ({page}) => {
      await openList(page, `/en/cl-start-day/${hash}`);
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.locator('[data-tick]:checked')).toHaveCount(0);
    });
  }
});

test('export, erase, import gives the same page', async ({page}) => {
  await openList(page, '/en/cl-remote-ready/');
  await tickOf(page, 'device.os-updated').check();
  await tickOf(page, 'teams.signed-in').check();
  await kept(page, 'cl-remote-ready', 2);
  await page.goto('/en/progress/');
  await expect(page.locator('[data-list="cl-remote-ready"]')).toBeVisible();
  const before = await page.locator('[data-list="cl-remote-ready"]').innerText();

  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: words('en', 'progress.export')}).click();
  const file = await (await download).path();
  expect(readFileSync(file, 'utf8')).not.toMatch(/name|mail/i);

  await page.getByRole('button', {name: words('en', 'progress.erase')}).click();
  await page.getByRole('button', {name: words('en', 'progress.erase.yes'), exact: true}).click();
  await expect(page.locator('[data-list]')).toHaveCount(0);
  await expect(page.getByText(words('en', 'progress.empty'))).toBeVisible();

  await page.getByLabel(words('en', 'progress.import')).setInputFiles(file);
  await expect(page.getByText('2 ticks')).toBeVisible();
  await page.getByRole('button', {name: words('en', 'checklist.carry.accept')}).click();
  await expect(page.locator('[data-list="cl-remote-ready"]')).toBeVisible();
  expect(await page.locator('[data-list="cl-remote-ready"]').innerText()).toBe(before);
  await page.getByRole('button', {name: words('en', 'checklist.carry.undo')}).click();
  await expect(page.locator('[data-list]')).toHaveCount(0);
});

for (const [what, message, content] of [
  ['of 50 MB', 'progress.import.tooLarge', 'x'.repeat(50_000_000)],
  ['of depth 10,000', 'progress.import.', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['that is no JSON', 'progress.import.notJson', 'hello'],
  ['of another program', 'progress.import.notOurs', '{"format":"something-else"}'],
  ['of a newer edition', 'progress.import.newer', '{"format":"remote-work-progress","schema":99,"exported":"2026-11-23T00:00:00.000Z","checklists":{}}'],
] as const) {
  test(`a file ${what} is refused in words`, async ({page}, info) => {
    const file = info.outputPath('a.json');
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, content);
    await page.goto('/ar/progress/');
    await expect(page.locator('html[data-awake]')).toBeAttached();
    await page.getByLabel(words('ar', 'progress.import')).setInputFiles(file);
    const said = message.endsWith('.') ? ['notOurs', 'damaged', 'notJson'].map((end) => words('ar', message + end)) : [words('ar', message)];
    await expect(page.getByRole('status').filter({hasText: new RegExp(said.map((text) => text.slice(0, 20)).join('|'))})).toBeVisible();
  });
}

test.describe('the store', () => {
  // The real module, in a page of the site: two tabs, one database.
  const bundle = buildSync({
    stdin: {contents: `import * as store from './src/progress/store'; window.store = store;`, resolveDir: process.cwd(), loader: 'ts'},
    bundle: true,
    write: false,
    format: 'iife',
  }).outputFiles[0]!.text;

  async function tab(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await page.goto('/en/teams-chat/');
    await page.evaluate(bundle);
    return page;
  }

  test('keeps 400 of 400 changes that two tabs make at once', async ({browser}) => {
    const context = await browser.newContext();
    const tabs = [await tab(context), await tab(context)];
    await Promise.all(
      tabs.map((page, index) =>
        page.evaluate(async (name) => {
          const {store} = window as unknown as {store: typeof import('../../src/progress/store')};
          await Promise.all(
            Array.from({length: 200}, (_, number) =>
              store.update('cl-test', (record) => {
                const items = record.runs.once?.items ?? {};
                return {...record, runs: {once: {items: {...items, [`tab.item-${name}-${number % 100}`]: {...items[`tab.item-${name}-${number % 100}`], [number < 100 ? '2020-03' : '2025-06']: '2026-11-23T06:00:00.000Z'}}}}};
              }),
            ),
          );
        }, index),
      ),
    );
    const kept = await tabs[0]!.evaluate(async () => {
      const {store} = window as unknown as {store: typeof import('../../src/progress/store')};
      const record = await store.load('cl-test');
      return Object.values(record.runs.once!.items).reduce((sum, confirmations) => sum + Object.keys(confirmations).length, 0);
    });
    expect(kept).toBe(400);
    await context.close();
  });

  for (const [what, raw] of [
    ['a number', 7],
    ['a text', 'hello'],
    ['a record without runs', {schema: 1}],
    ['runs of the wrong kind', {schema: 1, runs: []}],
    ['an impossible run id', {schema: 1, runs: {'2026-13-45': {items: {}}}}],
    ['a time that is none', {schema: 1, runs: {once: {items: {'a.b': {'2025-06': 'yesterday'}}}}}],
  ] as const) {
    test(`sets ${what} aside and goes on`, async ({browser}) => {
      const context = await browser.newContext();
      const page = await tab(context);
      await page.evaluate(async (value) => {
        const {store} = window as unknown as {store: typeof import('../../src/progress/store')};
        await store.update('cl-end-day', (record) => record);
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open('remote-work');
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error('The database did not open.'));
        });
        await new Promise<void>((resolve) => {
          const transaction = database.transaction('checklists', 'readwrite');
          transaction.objectStore('checklists').put(value, 'cl-end-day');
          transaction.oncomplete = () => resolve();
        });
        database.close();
      }, raw);
      await openList(page, '/en/cl-end-day/');
      await expect(page.locator('[data-tick]:checked')).toHaveCount(0);
      await page.locator('[data-tick]').first().check();
      await kept(page, 'cl-end-day', 1);
      await page.reload();
      await expect(page.locator('[data-tick]').first()).toBeChecked();
      await page.evaluate(bundle);
      expect(await page.evaluate(() => (window as unknown as {store: typeof import('../../src/progress/store')}).store.setAsideCount())).toBe(1);
      await context.close();
    });
  }

  test('a record of a newer edition is left as it is, and the reader is told', async ({browser}) => {
    const context = await browser.newContext();
    const page = await tab(context);
    const newer = {schema: 99, runs: {}};
    await page.evaluate(async (value) => {
      const {store} = window as unknown as {store: typeof import('../../src/progress/store')};
      await store.update('cl-end-day', (record) => record);
      await new Promise<void>((resolve) => {
        const request = indexedDB.open('remote-work');
        request.onsuccess = () => {
          const transaction = request.result.transaction('checklists', 'readwrite');
          transaction.objectStore('checklists').put(value, 'cl-end-day');
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      });
    }, newer);
    await openList(page, '/ar/cl-end-day/');
    await expect(page.getByText(words('ar', 'checklist.storage.newer'))).toBeVisible();
    await page.locator('[data-tick]').first().check();
    await expect(page.locator('[data-tick]').first()).toBeChecked();
    await context.close();
  });

  for (const locale of LOCALES) {
    test(`where storage is refused the page says so, and ticks hold for the visit (${locale})`, async ({page}) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'indexedDB', {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      });
      await openList(page, `/${locale}/cl-end-day/`);
      await page.locator('[data-tick]').first().check();
      await expect(page.getByText(words(locale, 'checklist.storage.refused'))).toBeVisible();
      await expect(page.locator('[data-tick]').first()).toBeChecked();
    });
  }
});

for (const locale of LOCALES) {
  test(`by keyboard alone (${locale})`, async ({page}) => {
    await openList(page, `/${locale}/cl-share-file/`);
    const box = page.locator('[data-tick]').first();
    await box.focus();
    await page.keyboard.press('Space');
    await expect(box).toBeChecked();
    await expect(box).toBeFocused();
    await page.keyboard.press('Space');
    await expect(box).not.toBeChecked();
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toBeVisible();
  });

  test(`every state is accessible (${locale})`, async ({page}) => {
    const check = async (state: string): Promise<void> => {
      const {violations} = await new AxeBuilder({page}).analyze();
      expect(violations.map(({id, nodes}) => [id, nodes.slice(0, 3).map(({html}) => html.slice(0, 160))]), state).toEqual([]);
    };
    await openList(page, `/${locale}/2020-03/cl-remote-ready/`);
    await check('open');
    await tickAll(page);
    await check('finished');
    await openList(page, `/${locale}/cl-remote-ready/`);
    await expect(page.locator('ins').first()).toBeVisible();
    await check('asked again');
    await page.getByText(words(locale, 'checklist.carry.summary')).click();
    await expect(page.getByRole('img', {name: words(locale, 'checklist.carry.qr')})).toBeVisible();
    await check('carried');
    // From elsewhere: on the same page the link would only change the fragment.
    await page.goto('about:blank');
    await page.goto(`/${locale}/cl-remote-ready/#continue=1;2025-06;once;device.approved`);
    await expect(page.getByRole('alert')).toBeVisible();
    await check('arrived');
    await page.goto(`/${locale}/progress/`);
    await expect(page.locator('[data-list]')).toBeVisible();
    await check('progress');
    await page.getByRole('button', {name: words(locale, 'progress.erase')}).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('question');
  });
}

test('each change is announced once, in words', async ({page}) => {
  await openList(page, '/ar/cl-end-day/');
  const status = page.locator('[data-checklist] [role="status"]').first();
  await page.locator('[data-tick]').first().check();
  await expect(status).toHaveText('أُنجز 1 من 6 بنود');
});

test('without JavaScript the list can be read and printed', async ({browser, baseURL}) => {
  const context = await browser.newContext({javaScriptEnabled: false, baseURL});
  const page = await context.newPage();
  await page.goto('/ar/cl-start-day/');
  await expect(page.locator('[data-item]')).toHaveCount(11);
  await expect(page.getByText(words('ar', 'checklist.honesty'))).toBeVisible();
  await context.close();
});

