/** Checklists: what is ticked stays, in both languages, and a new revision asks again only about what changed. */
import AxeBuilder from '@axe-core/playwright';
import {expect, test, type BrowserContext, type Page} from '@playwright/test';
import {buildSync} from 'esbuild';
import jsQR from 'jsqr';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {calm, each, inSight, kept, readable, wake} from '../app';
import {LOCALES} from '../site';
import {words} from '../words';

/** The items of cl-start-day, in their order, and those for people who use the VPN. */
const OF_VPN = ['vpn.connected', 'vpn.internal-opens', 'vpn.no-personal-traffic'];
const START_DAY = [
  'policy.hours-known',
  'teams.status-set',
  'home.screen-hidden',
  'net.wifi-secured',
  ...OF_VPN,
  'teams.notifications-tuned',
  'data.no-home-print',
  'policy.reachable',
  'policy.office-if-called',
];

const tickOf = (page: Page, id: string) => page.locator(`[data-tick="${id}"]`);

async function openList(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await wake(page);
  // It can be carried elsewhere when the record has arrived.
  await expect(
    page.locator('[data-checklist] summary', {hasText: /^(?:Continue on another device|المتابعة على جهاز آخر)$/}),
  ).toBeAttached();
}

const ids = (page: Page, selector = '[data-item]'): Promise<string[]> =>
  page.locator(selector).evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.item ?? ''));

/** Ticks every item of the list that is open, and waits until all are on the disk. */
async function tickAll(page: Page, list: string, count: number): Promise<void> {
  for (const box of await each(page.locator('[data-tick]'), count)) await box.check();
  await kept(page, list, count);
}

async function openItems(page: Page): Promise<string[]> {
  return page
    .locator('[data-item]')
    .evaluateAll((items) =>
      items
        .filter((item) => !item.querySelector<HTMLInputElement>('[data-tick]')!.checked)
        .map((item) => (item as HTMLElement).dataset.item ?? ''),
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
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/checklist.*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/en/cl-end-day/');
  const box = page.locator('[data-tick]').first();
  await box.check();
  await expect(page.locator('html[data-awake]')).not.toBeAttached();
  release();
  await expect(page.locator('html[data-awake]')).toBeAttached();
  await inSight(page.getByText('1 of 6 items done', {exact: true}));
  await expect(box).toBeChecked();
  await kept(page, 'cl-end-day', 1);
  await page.reload();
  await expect(page.locator('[data-tick]').first()).toBeChecked();
});

test('a box that is ticked while its record comes is at no moment set back', async ({page}) => {
  await page.goto('/en/cl-end-day/');
  const box = page.locator('[data-tick]').first();
  await box.evaluate((element: HTMLInputElement) => {
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked')!;
    Object.assign(window, {setTo: [] as boolean[]});
    Object.defineProperty(element, 'checked', {
      ...own,
      set(this: HTMLInputElement, value: boolean) {
        // One that is not ticked yet may be set to what it is.
        if (value || this.checked) (window as unknown as {setTo: boolean[]}).setTo.push(value);
        own.set!.call(this, value);
      },
    });
  });
  // By the keys of a keyboard: nothing is hovered over before.
  await box.focus();
  await page.keyboard.press('Space');
  await kept(page, 'cl-end-day', 1);
  await expect.poll(() => page.evaluate(() => (window as unknown as {setTo: boolean[]}).setTo)).toContain(true);
  expect(await page.evaluate(() => (window as unknown as {setTo: boolean[]}).setTo)).not.toContain(false);
});

for (const locale of LOCALES) {
  test(`from March 2020 to June 2025 exactly the changed and new items ask again (${locale})`, async ({page}) => {
    await openList(page, `/${locale}/2020-03/cl-remote-ready/`);
    await tickAll(page, 'cl-remote-ready', 20);
    await expect(page.locator('[data-checklist]').getByRole('status').first()).toHaveText(
      {en: '20 of 20 items done All done.', ar: 'أُنجز 20 من 20 بندًا اكتملت القائمة.'}[locale],
    );
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
    expect(await changed.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.item))).toEqual([
      'device.approved',
      'teams.app-current',
    ]);
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
  expect(await page.evaluate(() => new Date().toDateString())).toBe('Mon Nov 23 2026');
  await tickAll(page, 'cl-end-day', 6);
  await readable(page.getByText('All done.', {exact: true}));
  await page.clock.setFixedTime(new Date('2026-11-24T08:00:00'));
  await page.reload();
  expect(await page.evaluate(() => new Date().toDateString())).toBe('Tue Nov 24 2026');
  await expect(page.locator('html[data-awake]')).toBeAttached();
  await inSight(page.getByText('0 of 6 items done', {exact: true}));
  await expect(page.locator('[data-tick]:checked')).toHaveCount(0);
  await page.getByText('Earlier runs', {exact: true}).click();
  const past = page.locator('[data-checklist] details').getByRole('listitem');
  await expect(past).toHaveText(['23 November 20266 of 6 items done2025-06']);
  await readable(past);
});

test('an each-time list starts again, a quarterly one says when it is next due', async ({page}) => {
  await openList(page, '/en/cl-share-file/');
  await tickAll(page, 'cl-share-file', 8);
  await expect(page.locator('[data-tick]:checked')).toHaveCount(8);
  await page.getByRole('button', {name: words('en', 'checklist.startAgain')}).click();
  await expect(page.locator('[data-tick]:checked')).toHaveCount(0);

  await page.clock.install({time: new Date('2026-11-23T09:00:00')});
  await openList(page, '/en/cl-team-owner-quarterly/');
  expect(await page.evaluate(() => new Date().toDateString())).toBe('Mon Nov 23 2026');
  await tickAll(page, 'cl-team-owner-quarterly', 5);
  await readable(page.getByText('Next due on 23 February 2027.', {exact: true}));
});

test('items that do not concern the reader are left out, and what is done can be hidden', async ({page}) => {
  await openList(page, '/en/cl-start-day/');
  const visible = () =>
    page.locator('[data-item]:visible').evaluateAll((items) => items.map((item) => item.getAttribute('data-item')));
  await expect.poll(visible).toEqual(START_DAY);
  await page.getByRole('checkbox', {name: words('en', 'checklist.when.vpn')}).uncheck();
  await expect.poll(visible).toEqual(START_DAY.filter((id) => !OF_VPN.includes(id)));
  await tickOf(page, 'teams.status-set').check();
  await page.getByRole('checkbox', {name: words('en', 'checklist.onlyLeft')}).check();
  await expect.poll(visible).toEqual(START_DAY.filter((id) => ![...OF_VPN, 'teams.status-set'].includes(id)));
});

test.describe('another device', () => {
  async function carryAddress(page: Page): Promise<string> {
    await page.getByText(words('en', 'checklist.carry.summary')).click();
    const code = page.getByRole('img', {name: words('en', 'checklist.carry.qr')});
    await expect(code.locator('path')).toHaveAttribute('d', /M/);
    // Draws the modules as a camera would see them, then reads them with another library.
    const [size, d] = await code.evaluate((svg) => [
      svg.getAttribute('viewBox')!.split(' ')[2],
      svg.querySelector('path')!.getAttribute('d'),
    ]);
    const scale = 4;
    const side = Number(size) * scale;
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
    for (const [, x, y] of d!.matchAll(/M(\d+) (\d+)h1/g)) {
      for (let row = 0; row < scale; row += 1)
        for (let column = 0; column < scale; column += 1)
          pixels.fill(
            0,
            ((Number(y) * scale + row) * side + Number(x) * scale + column) * 4,
            ((Number(y) * scale + row) * side + Number(x) * scale + column) * 4 + 3,
          );
    }
    return jsQR(pixels, side, side)!.data;
  }

  test('the QR code and the link restore the ticks, and the arrival can be undone', async ({
    page,
    browser,
    baseURL,
  }) => {
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
    await calm(other);
    await other.getByRole('button', {name: words('ar', 'checklist.carry.undo')}).click();
    await expect(other.locator('[data-tick]:checked')).toHaveCount(0);
    await phone.close();
  });

  const refused = 'This link does not hold ticks that this page can read. Nothing was changed.';
  for (const [what, hash, said] of [
    [
      'unknown ids',
      '#continue=1;2025-06;once;no.such-item,teams.status-set',
      'The link brings 1 tick that you do not have here. Left out, as this page has no such items: 1 tick.',
    ],
    ['a newer form', '#continue=9;2025-06;once;teams.status-set', refused],
    ['nonsense', '#continue=%00<script>', refused],
    ['far too much', `#continue=1;2025-06;once;${'a.b,'.repeat(5000)}`, refused],
  ] as const) {
    test(`a link with ${what} changes nothing by itself`, async ({page}) => {
      await openList(page, `/en/cl-start-day/${hash}`);
      await expect(page.getByRole('alert').getByText(said)).toBeInViewport({ratio: 1});
      await expect(page.locator('[data-tick]')).toHaveCount(11);
      await expect(page.locator('[data-tick]:checked')).toHaveCount(0);
      await kept(page, 'cl-start-day', 0);
      const written = await page.evaluate(() =>
        JSON.stringify([location.href, document.cookie, {...localStorage}, {...sessionStorage}]),
      );
      expect(written).not.toMatch(/continue|no\.such-item|teams\.status-set|script|a\.b/);
    });
  }
});

test('export, erase, import gives the same page', async ({page}) => {
  await openList(page, '/en/cl-remote-ready/');
  await tickOf(page, 'device.os-updated').check();
  await tickOf(page, 'teams.signed-in').check();
  await kept(page, 'cl-remote-ready', 2);
  await page.goto('/en/progress/');
  await readable(page.locator('[data-list="cl-remote-ready"]'));
  const before = await page.locator('[data-list="cl-remote-ready"]').innerText();

  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: words('en', 'progress.export')}).click();
  const file = await (await download).path();
  const text = readFileSync(file, 'utf8');
  expect(text).not.toMatch(/name|mail/i);
  const saved = JSON.parse(text) as {checklists: Record<string, {runs: Record<string, {items: object}>}>};
  expect(
    Object.entries(saved.checklists).map(([id, {runs}]) => [
      id,
      Object.entries(runs).map(([run, {items}]) => [run, Object.keys(items)]),
    ]),
  ).toEqual([['cl-remote-ready', [['once', ['device.os-updated', 'teams.signed-in']]]]]);

  await page.getByRole('button', {name: words('en', 'progress.erase')}).click();
  await page.getByRole('button', {name: words('en', 'progress.erase.yes'), exact: true}).click();
  await expect(page.locator('[data-list]')).toHaveCount(0);
  await readable(page.getByText('You have not begun a checklist. Choose one:', {exact: true}));

  await page.getByLabel(words('en', 'progress.import')).setInputFiles(file);
  await expect(page.getByText('The file would add: 2 ticks. Nothing that is here is lost.')).toBeInViewport({ratio: 1});
  await page.getByRole('button', {name: words('en', 'checklist.carry.accept')}).click();
  await readable(page.locator('[data-list="cl-remote-ready"]'));
  expect(await page.locator('[data-list="cl-remote-ready"]').innerText()).toBe(before);
  await calm(page);
  // Beside it stands what takes the erasing back.
  await page
    .getByRole('status')
    .filter({hasText: 'The file was added to what is here.'})
    .getByRole('button', {name: words('en', 'checklist.carry.undo')})
    .click();
  await expect(page.locator('[data-list]')).toHaveCount(0);
});

for (const [what, said, content] of [
  ['of 50 MB', 'حجم الملف أكبر من 4 ميغابايت، فليس من ملفاتنا. لم يتغيّر شيء.', 'x'.repeat(50_000_000)],
  ['of depth 10,000', 'هذا الملف ليس من هذا الموقع. لم يتغيّر شيء.', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
  ['that is no JSON', 'تعذّرت قراءة الملف. اختر الملف الذي أنشأه «الحفظ في ملف». لم يتغيّر شيء.', 'hello'],
  ['of another program', 'هذا الملف ليس من هذا الموقع. لم يتغيّر شيء.', '{"format":"something-else"}'],
  [
    'of a newer edition',
    'الملف من نسخة أحدث من هذا الموقع. أعد فتح الصفحة، ثم حاول من جديد. لم يتغيّر شيء.',
    '{"format":"remote-work-progress","schema":99,"exported":"2026-11-23T00:00:00.000Z","checklists":{}}',
  ],
] as const) {
  test(`a file ${what} is refused in words`, async ({page}, info) => {
    const file = info.outputPath('a.json');
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, content);
    await page.goto('/ar/progress/');
    await wake(page);
    await page.getByLabel(words('ar', 'progress.import')).setInputFiles(file);
    await expect(page.getByRole('status').getByText(said, {exact: true})).toBeInViewport({ratio: 1});
  });
}

test('what is said of a file stays in sight when the lists arrive after it', async ({page}, info) => {
  const file = info.outputPath('a.json');
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(file, 'hello');
  let send = (): void => undefined;
  const asked = new Promise<void>((resolve) => (send = resolve));
  await page.route('**/ar/checklists.json', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('/ar/progress/');
  await wake(page);
  await page.getByLabel(words('ar', 'progress.import')).setInputFiles(file);
  const said = page
    .getByRole('status')
    .getByText('تعذّرت قراءة الملف. اختر الملف الذي أنشأه «الحفظ في ملف». لم يتغيّر شيء.', {exact: true});
  await inSight(said);
  send();
  await expect(page.getByRole('main').getByRole('link', {name: 'الجاهزية للعمل عن بُعد', exact: true})).toBeAttached();
  await inSight(said);
});

test.describe('the store', () => {
  // The real module, in a page of the site: two tabs, one database.
  const bundle = buildSync({
    stdin: {
      contents: `import * as store from './src/progress/store'; window.store = store;`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
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
                return {
                  ...record,
                  runs: {
                    once: {
                      items: {
                        ...items,
                        [`tab.item-${name}-${number % 100}`]: {
                          ...items[`tab.item-${name}-${number % 100}`],
                          [number < 100 ? '2020-03' : '2025-06']: '2026-11-23T06:00:00.000Z',
                        },
                      },
                    },
                  },
                };
              }),
            ),
          );
        }, index),
      ),
    );
    // On a slow disk a change waits in its tab, and is written when the disk answers.
    await expect
      .poll(() =>
        tabs[0]!.evaluate(async () => {
          const {store} = window as unknown as {store: typeof import('../../src/progress/store')};
          const record = await store.load('cl-test');
          return Object.values(record.runs.once!.items).reduce(
            (sum, confirmations) => sum + Object.keys(confirmations).length,
            0,
          );
        }),
      )
      .toBe(400);
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
      expect(
        await page.evaluate(() =>
          (window as unknown as {store: typeof import('../../src/progress/store')}).store.setAsideCount(),
        ),
      ).toBe(1);
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
    await inSight(
      page.getByText('حُفظت علاماتك بنسخة أحدث من هذا الموقع، وبقيت كما هي. ما تضعه الآن يبقى حتى إغلاق الصفحة.', {
        exact: true,
      }),
    );
    await page.locator('[data-tick]').first().check();
    await expect(page.locator('[data-checklist]').getByRole('status').first()).toHaveText('أُنجز 1 من 6 بنود');
    await expect(page.locator('[data-tick]').first()).toBeChecked();
    const left = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('remote-work');
          request.onsuccess = () => {
            const read = request.result.transaction('checklists').objectStore('checklists').get('cl-end-day');
            read.onsuccess = () => {
              request.result.close();
              resolve(read.result);
            };
          };
        }),
    );
    expect(left).toEqual({schema: 99, runs: {}});
    await context.close();
  });

  for (const [locale, said] of [
    [
      'ar',
      'المتصفح لا يحفظ علاماتك الآن. تعذّرت قراءة علاماتك السابقة، وتعود حين يستجيب المتصفح. ما تضعه الآن يبقى حتى إغلاق الصفحة؛ للاحتياط اطبعها، أو استخدم «المتابعة على جهاز آخر».',
    ],
    [
      'en',
      'Your browser is not saving your ticks. What you ticked before cannot be read right now; it comes back when the browser answers. What you tick now holds until you close the page; to be safe, print it, or use “Continue on another device”.',
    ],
  ] as const) {
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
      await expect(page.getByRole('status').getByText(said, {exact: true})).toBeInViewport({ratio: 1});
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
    await expect(page.locator('[data-item="data.classified"] a')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.locator('[data-tick="data.label-applied"]')).toBeFocused();
  });

  test(`every state is accessible (${locale})`, async ({page}) => {
    const check = async (state: string): Promise<void> => {
      const {violations} = await new AxeBuilder({page}).analyze();
      expect(
        violations.map(({id, nodes}) => [id, nodes.slice(0, 3).map(({html}) => html.slice(0, 160))]),
        state,
      ).toEqual([]);
    };
    await openList(page, `/${locale}/2020-03/cl-remote-ready/`);
    await check('open');
    await tickAll(page, 'cl-remote-ready', 20);
    await check('finished');
    await openList(page, `/${locale}/cl-remote-ready/`);
    // Pieces of wording that are new since 2020-03, of two items.
    await expect(page.locator('ins')).toHaveCount({ar: 2, en: 4}[locale]);
    await check('asked again');
    await page.getByText(words(locale, 'checklist.carry.summary')).click();
    await readable(page.getByRole('img', {name: words(locale, 'checklist.carry.qr')}));
    await check('carried');
    // From elsewhere: on the same page the link would only change the fragment.
    await page.goto('about:blank');
    await page.goto(`/${locale}/cl-remote-ready/#continue=1;2025-06;once;device.approved`);
    await inSight(page.getByRole('alert'));
    await check('arrived');
    await page.goto(`/${locale}/progress/`);
    await readable(page.locator('[data-list]'));
    await check('progress');
    await page.getByRole('button', {name: words(locale, 'progress.erase')}).click();
    await inSight(page.getByRole('alertdialog'));
    await check('question');
  });
}

test('each change is announced once, in words', async ({page}) => {
  await openList(page, '/ar/cl-end-day/');
  const progress = page.locator('[data-checklist]').getByRole('status').first();
  await expect(progress).toHaveText('أُنجز 0 من 6 بنود');
  // Whatever a live region says from now on, in the order in which it is said.
  await page.evaluate(() => {
    const scope = window as unknown as {said: string[]};
    scope.said = [];
    new MutationObserver((changes) => {
      const regions = new Set(
        changes.map(({target}) =>
          (target instanceof Element ? target : target.parentElement)?.closest(
            '[role="status"], [role="alert"], [aria-live]',
          ),
        ),
      );
      for (const region of regions) if (region?.textContent) scope.said.push(region.textContent);
    }).observe(document.body, {childList: true, characterData: true, subtree: true});
  });
  await page.locator('[data-tick]').nth(0).check();
  await expect(progress).toHaveText('أُنجز 1 من 6 بنود');
  await page.locator('[data-tick]').nth(1).check();
  await expect(progress).toHaveText('أُنجز 2 من 6 بنود');
  await kept(page, 'cl-end-day', 2);
  expect(await page.evaluate(() => (window as unknown as {said: string[]}).said)).toEqual([
    'أُنجز 1 من 6 بنود',
    'أُنجز 2 من 6 بنود',
  ]);
});

test('without JavaScript the list can be read and printed', async ({browser, baseURL}) => {
  const context = await browser.newContext({javaScriptEnabled: false, baseURL});
  const page = await context.newPage();
  await page.goto('/ar/cl-start-day/');
  for (const item of await each(page.locator('[data-item]'), 11)) await readable(item);
  await readable(page.getByText('العلامة إقرار منك أنت، ولا يراها أحد ما لم تعرضها عليه.', {exact: true}));
  await page.emulateMedia({media: 'print'});
  for (const item of await each(page.locator('[data-item]'), 11)) await readable(item);
  await context.close();
});
