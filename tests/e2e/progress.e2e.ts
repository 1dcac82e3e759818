/** The reader's rule over the ticks: erasing, adding and taking back say what is true, and focus is never lost. */
import {expect, test, type Locator, type Page} from '@playwright/test';
import {calm, each, inSight, kept, readable, wake} from '../app';

const LIST = 'cl-end-day';
const TICKED_AT = '2026-11-20T08:00:00.000Z';

/** A file as “Save to a file” writes it: two ticks on a list that is done once. */
const FILE = {
  name: 'progress.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      format: 'remote-work-progress',
      schema: 1,
      exported: TICKED_AT,
      checklists: {
        'cl-remote-ready': {
          schema: 1,
          runs: {
            once: {items: {'device.os-updated': {'2025-06': TICKED_AT}, 'teams.signed-in': {'2025-06': TICKED_AT}}},
          },
        },
      },
    }),
  ),
};

async function openAlive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await wake(page);
}

/** Two ticks and a choice, all of it stored. */
async function begin(page: Page): Promise<void> {
  await openAlive(page, `/en/${LIST}/`);
  await page.locator('[data-tick="vpn.disconnect-after-use"]').check();
  await page.locator('[data-tick]').last().check();
  await kept(page, LIST, 2);
  await page.evaluate(() => localStorage.setItem('remote-work.not-for-me', 'personal-device'));
}

/** Everything that the site stores here, as it is. */
function stored(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('remote-work');
        request.onerror = () => reject(new Error('The database did not open.'));
        request.onsuccess = () => {
          const transaction = request.result.transaction(['checklists', 'aside']);
          const [ids, records, aside] = [
            transaction.objectStore('checklists').getAllKeys(),
            transaction.objectStore('checklists').getAll(),
            transaction.objectStore('aside').getAll(),
          ];
          transaction.oncomplete = () => {
            request.result.close();
            const choices = Object.entries(localStorage).filter(
              ([key]) => key.startsWith('remote-work.') && key !== 'remote-work.language',
            );
            resolve({ids: ids.result, records: records.result, aside: aside.result, choices});
          };
        };
      }),
  );
}

const NOTHING = {ids: [], records: [], aside: [], choices: []};

/** The item ids that are confirmed on the disk. */
function confirmed(page: Page, list: string): Promise<string[]> {
  return page.evaluate(
    (id) =>
      new Promise<string[]>((resolve) => {
        const request = indexedDB.open('remote-work');
        request.onsuccess = () => {
          const read = request.result.transaction('checklists').objectStore('checklists').get(id);
          read.onsuccess = () => {
            request.result.close();
            const record = read.result as {runs: Record<string, {items: object}>} | undefined;
            resolve(
              Object.values(record?.runs ?? {})
                .flatMap(({items}) => Object.keys(items))
                .sort(),
            );
          };
        };
      }),
    list,
  );
}

const said = (page: Page, text: string): Locator => page.locator('#keep ~ [role="status"]').getByText(text);
const carrying = (page: Page): Locator =>
  page.locator('summary', {hasText: /^(Continue on another device|المتابعة على جهاز آخر)$/});

for (const {locale, erase, keep, yes, erased, undo, back} of [
  {
    locale: 'en',
    erase: 'Erase everything',
    keep: 'Keep',
    yes: 'Erase',
    erased: 'Everything was erased.',
    undo: 'Undo',
    back: 'Everything that was erased is back.',
  },
  {
    locale: 'ar',
    erase: 'مسح كل شيء',
    keep: 'إبقاء',
    yes: 'مسح',
    erased: 'مُسح كل شيء.',
    undo: 'تراجع',
    back: 'عاد كل ما مُسح.',
  },
]) {
  test(`Enter twice erases nothing; what is erased comes back exactly (${locale})`, async ({page}) => {
    await begin(page);
    await openAlive(page, `/${locale}/progress/`);
    await readable(page.locator(`[data-list="${LIST}"]`));
    const before = await stored(page);
    const button = page.getByRole('button', {name: erase, exact: true});
    const question = page.getByRole('alertdialog');

    await button.focus();
    for (let press = 0; press < 2; press += 1) {
      await page.keyboard.press('Enter');
      await inSight(question);
      await expect(question.getByRole('button', {name: keep, exact: true})).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(question).toBeHidden();
      await expect(button).toBeFocused();
    }
    expect(await stored(page)).toEqual(before);

    await button.click();
    await question.getByRole('button', {name: yes, exact: true}).click();
    await inSight(said(page, erased));
    expect(await stored(page)).toEqual(NOTHING);
    await expect(page.locator('[data-list]')).toHaveCount(0);
    await expect(page.getByRole('button', {name: undo, exact: true})).toBeFocused();

    await calm(page);
    await page.keyboard.press('Enter');
    await inSight(said(page, back));
    await expect(button).toBeFocused();
    expect(await stored(page)).toEqual(before);
    await readable(page.locator(`[data-list="${LIST}"]`));

    // Whoever comes back to the page after it was left is somebody else, perhaps.
    await button.click();
    await question.getByRole('button', {name: yes, exact: true}).click();
    await expect(page.getByRole('button', {name: undo, exact: true})).toBeFocused();
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true})));
    await expect(page.getByRole('button', {name: undo, exact: true})).toHaveCount(0);
    expect(await stored(page)).toEqual(NOTHING);
  });
}

for (const [what, broken] of [
  [
    'fails',
    () =>
      (IDBObjectStore.prototype.clear = () => {
        throw new DOMException('broken', 'UnknownError');
      }),
  ],
  [
    'only seems to work',
    () =>
      (IDBObjectStore.prototype.clear = function count() {
        return this.count() as IDBRequest as IDBRequest<undefined>;
      }),
  ],
] as const) {
  test(`“Everything was erased.” is not said where erasing ${what}`, async ({page}) => {
    await begin(page);
    await openAlive(page, '/en/progress/');
    const before = (await stored(page)) as {records: unknown};
    await page.evaluate(broken);
    await page.getByRole('button', {name: 'Erase everything'}).click();
    await page.locator('dialog[open]').getByRole('button', {name: 'Erase', exact: true}).click();
    await inSight(said(page, 'delete this site’s data in the settings of the browser'));
    // As a sentence of its own: the warning says that it is not certain “that everything was erased”.
    await expect(page.getByText(/Everything was erased\./)).toHaveCount(0);
    await expect(page.getByRole('button', {name: 'Undo', exact: true})).toHaveCount(0);
    await expect(page.getByRole('button', {name: 'Erase everything'})).toBeFocused();
    expect(((await stored(page)) as {records: unknown}).records).toEqual(before.records);
  });
}

test('the preview of a file is announced, and its undo takes out only what the file added', async ({context, page}) => {
  await openAlive(page, '/en/cl-remote-ready/');
  await page.locator('[data-tick="device.os-updated"]').check();
  await kept(page, 'cl-remote-ready', 1);
  const list = await context.newPage();
  await openAlive(list, '/en/cl-remote-ready/');

  await openAlive(page, '/en/progress/');
  await readable(page.locator('[data-list="cl-remote-ready"]'));
  const choose = page.getByLabel('Add from a file');
  await choose.setInputFiles({name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear colleague,')});
  await inSight(said(page, 'The file cannot be read.'));
  await expect(choose).toBeFocused();

  await choose.setInputFiles(FILE);
  await inSight(said(page, 'The file would add: 1 tick. Nothing that is here is lost.'));
  await expect(page.getByRole('button', {name: 'Add them'})).toBeFocused();
  await page.getByRole('button', {name: 'Close'}).click();
  await expect(choose).toBeFocused();

  await choose.setInputFiles(FILE);
  await expect(page.getByRole('button', {name: 'Add them'})).toBeFocused();
  await calm(page);
  await page.keyboard.press('Enter');
  await inSight(said(page, 'The file was added to what is here.'));
  await expect(page.getByRole('button', {name: 'Undo'})).toBeFocused();
  await kept(page, 'cl-remote-ready', 2);

  // In another tab one tick is set after it.
  await expect(list.locator('[data-tick="teams.signed-in"]')).toBeChecked();
  await list.locator('[data-tick="device.approved"]').check();
  await kept(page, 'cl-remote-ready', 3);
  await calm(page);
  await page.keyboard.press('Enter');
  await inSight(said(page, 'What the file added was taken out again.'));
  await expect(choose).toBeFocused();
  await kept(page, 'cl-remote-ready', 2);
  expect(await confirmed(page, 'cl-remote-ready')).toEqual(['device.approved', 'device.os-updated']);
});

test('the undo of a link leaves what was ticked since, and focus is never lost', async ({page}) => {
  await openAlive(page, `/ar/${LIST}/#continue=1;2025-06;2026-11-23;vpn.disconnect-after-use`);
  await inSight(page.getByRole('alert').getByText('في الرابط ما ليس لديك هنا: علامة واحدة.'));
  await page.getByRole('button', {name: 'إضافة'}).focus();
  await calm(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-tick="vpn.disconnect-after-use"]')).toBeChecked();
  await expect(page.getByRole('button', {name: 'تراجع'})).toBeFocused();
  // Taken out and set again by the reader: from now on it is the reader's own.
  await page.locator('[data-tick="vpn.disconnect-after-use"]').uncheck();
  await kept(page, LIST, 0);
  await page.locator('[data-tick="vpn.disconnect-after-use"]').check();
  await kept(page, LIST, 1);
  await page.getByRole('button', {name: 'تراجع'}).focus();
  await calm(page);
  await page.keyboard.press('Enter');
  await inSight(page.getByText('أُزيل ما أضافه الرابط.', {exact: true}));
  await expect(carrying(page)).toBeFocused();
  await expect(page.locator('[data-tick="vpn.disconnect-after-use"]')).toBeChecked();
  expect(await confirmed(page, LIST)).toEqual(['vpn.disconnect-after-use']);
});

test('where only what is left is shown, focus goes on to the next item, at the end to the title', async ({page}) => {
  await openAlive(page, `/en/${LIST}/`);
  await page.getByRole('checkbox', {name: 'Show only what is left'}).check();
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('data-tick') ?? document.activeElement?.tagName);
  const ids = await page
    .locator('[data-tick]')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-tick')));
  expect(ids).toHaveLength(6);
  const press = async (id: string | null): Promise<void> => {
    await page.locator(`[data-tick="${id}"]`).focus();
    await page.keyboard.press('Space');
    await expect(page.locator(`[data-item="${id}"]`)).toBeHidden();
  };
  await press(ids[1]!);
  expect(await focused()).toBe(ids[2]);
  await press(ids[5]!);
  expect(await focused()).toBe(ids[4]);
  for (const id of [ids[0]!, ids[2]!, ids[3]!]) await press(id);
  expect(await focused()).toBe(ids[4]);
  await press(ids[4]!);
  expect(await focused()).toBe('H1');
  await inSight(page.getByText('Nothing is left.', {exact: true}));
});

test('the copied link is the address alone, without a sign that nobody sees', async ({context, page}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAlive(page, '/ar/cl-share-file/');
  await page.locator('[data-tick="data.classified"]').check();
  await kept(page, 'cl-share-file', 1);
  await carrying(page).click();
  await page.getByRole('button', {name: 'نسخ الرابط'}).click();
  await inSight(page.getByText('نُسخ الرابط'));
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^http:\/\/localhost:\d+\/ar\/cl-share-file\/#continue=1;2025-06;\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z;data\.classified$/,
  );
});

/** Presses a button twice as fast as a hand does, at the same place, or with Enter where focus is; or for as long as it is there. */
async function pressTwice(
  page: Page,
  button: Locator,
  by: 'mouse' | 'Enter' | 'both at once' | 'until it is gone',
): Promise<void> {
  await readable(button);
  await calm(page);
  // The second arrives while what the first began is still at work.
  if (by === 'both at once') return button.evaluate((pressed: HTMLElement) => [1, 2].forEach(() => pressed.click()));
  // One falls between the end of the work and the page that shows it.
  if (by === 'until it is gone')
    return button.evaluate(
      (pressed: HTMLElement) =>
        new Promise((resolve) => {
          const {port1, port2} = new MessageChannel();
          port1.onmessage = () => {
            if (!pressed.isConnected) return resolve();
            pressed.click();
            port2.postMessage(undefined);
          };
          port2.postMessage(undefined);
        }),
    );
  if (by === 'Enter') {
    await button.focus();
    // Both are on their way before the first is answered: a busy machine makes no slow hand of it.
    await Promise.all([page.keyboard.press('Enter'), page.keyboard.press('Enter')]);
    return;
  }
  const {x, y, width, height} = (await button.boundingBox())!;
  await page.mouse.dblclick(x + width / 2, y + height / 2);
}

for (const {locale, by, add, undo, added, takenOut} of [
  {
    locale: 'en',
    by: 'mouse',
    add: 'Add them',
    undo: 'Undo',
    added: 'The file was added to what is here.',
    takenOut: 'What the file added was taken out again.',
  },
  {
    locale: 'ar',
    by: 'mouse',
    add: 'إضافة',
    undo: 'تراجع',
    added: 'أُضيف الملف إلى ما هو محفوظ هنا.',
    takenOut: 'أُزيل ما أضافه الملف.',
  },
  {
    locale: 'en',
    by: 'Enter',
    add: 'Add them',
    undo: 'Undo',
    added: 'The file was added to what is here.',
    takenOut: 'What the file added was taken out again.',
  },
  {
    locale: 'en',
    by: 'both at once',
    add: 'Add them',
    undo: 'Undo',
    added: 'The file was added to what is here.',
    takenOut: 'What the file added was taken out again.',
  },
  {
    locale: 'en',
    by: 'until it is gone',
    add: 'Add them',
    undo: 'Undo',
    added: 'The file was added to what is here.',
    takenOut: 'What the file added was taken out again.',
  },
] as const) {
  test(`a file that is added with a double press is added once, and taken out whole (${locale}, ${by})`, async ({
    page,
  }) => {
    await openAlive(page, `/${locale}/progress/`);
    await page.locator('input[type="file"]').setInputFiles(FILE);
    await pressTwice(page, page.getByRole('button', {name: add, exact: true}), by);
    await inSight(said(page, added));
    await kept(page, 'cl-remote-ready', 2);
    await calm(page);
    // The second press, wherever it fell, has done nothing.
    await inSight(said(page, added));
    await kept(page, 'cl-remote-ready', 2);
    await page.getByRole('button', {name: undo, exact: true}).click();
    await inSight(said(page, takenOut));
    await kept(page, 'cl-remote-ready', 0);
    await expect(page.locator('[data-list]')).toHaveCount(0);
  });
}

test('a double press on “Close” turns over nothing that moves up below it', async ({page}) => {
  await openAlive(page, '/en/progress/');
  const forget = page.getByLabel('Do not remember my ticks on this computer');
  // Wherever the button ends, the box is brought to its place when the preview goes.
  await forget.evaluate((box) =>
    Object.assign(box.closest('label')!.style, {minBlockSize: '40rem', inlineSize: '100%'}),
  );
  await page.getByLabel('Add from a file').setInputFiles(FILE);
  await pressTwice(page, page.getByRole('button', {name: 'Close', exact: true}), 'mouse');
  await expect(page.getByRole('button', {name: 'Close', exact: true})).toHaveCount(0);
  await calm(page);
  await expect(forget).not.toBeChecked();
  // A press of its own counts.
  await forget.click();
  await expect(forget).toBeChecked();
});

for (const {locale, erase, yes, erased, undo, back, until, choose, close} of [
  {
    locale: 'en',
    erase: 'Erase everything',
    yes: 'Erase',
    erased: 'Everything was erased.',
    undo: 'Undo',
    back: 'Everything that was erased is back.',
    until: 'You can take it back until you leave this page.',
    choose: 'Add from a file',
    close: 'Close',
  },
  {
    locale: 'ar',
    erase: 'مسح كل شيء',
    yes: 'مسح',
    erased: 'مُسح كل شيء.',
    undo: 'تراجع',
    back: 'عاد كل ما مُسح.',
    until: 'يمكنك التراجع حتى تغادر هذه الصفحة.',
    choose: 'الإضافة من ملف',
    close: 'إغلاق',
  },
]) {
  test(`what was erased in several goes comes back whole (${locale})`, async ({context, page}) => {
    await begin(page);
    await openAlive(page, `/${locale}/progress/`);
    await readable(page.locator(`[data-list="${LIST}"]`));
    const eraseAll = async (): Promise<void> => {
      await calm(page);
      await page
        .locator('#keep ~ [role="status"] p')
        .evaluateAll((paragraphs) => paragraphs.forEach((paragraph) => paragraph.setAttribute('data-test-said', '')));
      await page.getByRole('button', {name: erase, exact: true}).click();
      await calm(page);
      await page.getByRole('alertdialog').getByRole('button', {name: yes, exact: true}).click();
      // Said anew each time, so that it is announced.
      await inSight(page.locator('#keep ~ [role="status"] p:not([data-test-said])').getByText(erased));
      await expect(page.getByRole('button', {name: undo, exact: true})).toBeFocused();
      await expect.poll(() => stored(page)).toEqual(NOTHING);
    };
    await eraseAll();
    await eraseAll(); // nothing was there
    // In another tab two ticks are made since: they go with the next, one of them on the same list.
    const other = await context.newPage();
    await openAlive(other, `/en/${LIST}/`);
    await other.locator('[data-tick]').nth(2).check();
    await kept(other, LIST, 1);
    await openAlive(other, '/en/cl-remote-ready/');
    await other.locator('[data-tick="device.approved"]').check();
    await kept(other, 'cl-remote-ready', 1);
    await readable(page.locator('[data-list="cl-remote-ready"] h3'));
    await eraseAll();

    // Something else is done here meanwhile: what was promised is still there.
    await calm(page);
    await page.getByLabel(choose).setInputFiles(FILE);
    await page.getByRole('button', {name: close, exact: true}).click();
    await expect(page.getByRole('button', {name: close, exact: true})).toHaveCount(0);
    await readable(said(page, until));

    await calm(page);
    await page.getByRole('button', {name: undo, exact: true}).click();
    await inSight(said(page, back));
    await kept(page, LIST, 3);
    await kept(page, 'cl-remote-ready', 1);
    expect(await confirmed(page, 'cl-remote-ready')).toEqual(['device.approved']);
    expect(await page.evaluate(() => localStorage.getItem('remote-work.not-for-me'))).toBe('personal-device');
    await expect(page.getByRole('button', {name: undo, exact: true})).toHaveCount(0);
  });
}

for (const {locale, by, add, undo, added} of [
  {locale: 'en', by: 'mouse', add: 'Add them', undo: 'Undo', added: 'Added: 2 ticks.'},
  {locale: 'ar', by: 'mouse', add: 'إضافة', undo: 'تراجع', added: 'أُضيفت: علامتان.'},
  {locale: 'ar', by: 'Enter', add: 'إضافة', undo: 'تراجع', added: 'أُضيفت: علامتان.'},
] as const) {
  test(`ticks of a link that are added with a double press stay (${locale}, ${by})`, async ({page}) => {
    await openAlive(
      page,
      `/${locale}/cl-vpn-before-calling/#continue=1;2025-06;2026-11-23T06:30:00.000Z;vpn.error-recorded,device.clock-auto`,
    );
    await pressTwice(page, page.getByRole('button', {name: add, exact: true}), by);
    await calm(page);
    await inSight(page.getByText(added, {exact: true}));
    await expect(page.locator('[data-tick]:checked')).toHaveCount(2);
    await kept(page, 'cl-vpn-before-calling', 2);
    // Pressed with intent it answers.
    await page.getByRole('button', {name: undo, exact: true}).click();
    await expect(page.locator('[data-tick]:checked')).toHaveCount(0);
    await kept(page, 'cl-vpn-before-calling', 0);
  });
}

test('a held Enter, and a row of quick presses, are one press', async ({page}) => {
  await openAlive(page, '/en/cl-vpn-before-calling/#continue=1;2025-06;2026-11-23T06:30:00.000Z;vpn.error-recorded');
  await inSight(page.getByRole('button', {name: 'Add them', exact: true}));
  await calm(page);
  await page.getByRole('button', {name: 'Add them', exact: true}).focus();
  // Down again without having been up: a key that repeats, for longer than a double press may take.
  await page.evaluate(() => void ((window as unknown as {from: number}).from = performance.now()));
  while (await page.evaluate(() => performance.now() - (window as unknown as {from: number}).from < 1500))
    await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await calm(page);
  await expect(page.getByRole('button', {name: 'Undo', exact: true})).toBeFocused();
  await kept(page, 'cl-vpn-before-calling', 1);
});

for (const {locale, again, begun, undo, back, counter, counterBack} of [
  {
    locale: 'en',
    again: 'Start again',
    begun: 'The list starts again without ticks.',
    undo: 'Undo',
    back: 'Your ticks are back.',
    counter: '0 of 6 items done',
    counterBack: '3 of 6 items done',
  },
  {
    locale: 'ar',
    again: 'البدء من جديد',
    begun: 'بدأت القائمة من جديد دون علامات.',
    undo: 'تراجع',
    back: 'عادت علاماتك.',
    counter: 'أُنجز 0 من 6 بنود',
    counterBack: 'أُنجز 3 من 6 بنود',
  },
]) {
  test(
    `starting a list again can be taken back, and nothing ticked since is lost (${locale})`,
    {tag: '@everywhere'},
    async ({page}) => {
      await openAlive(page, `/${locale}/cl-vpn-before-calling/`);
      const boxes = await each(page.locator('[data-tick]'), 6);
      await boxes[0]!.check();
      await boxes[2]!.check();
      await kept(page, 'cl-vpn-before-calling', 2);
      const button = page.getByRole('button', {name: again, exact: true});
      await button.click();
      const words = page.locator('[data-checklist] [role="status"]').getByText(begun, {exact: true});
      await inSight(words);
      await calm(page);
      await button.click(); // nothing is ticked by now: what can be taken back is still the first
      await expect(page.locator('[data-tick]:checked')).toHaveCount(0);
      await expect(page.locator('[data-checklist] progress ~ [role="status"]')).toHaveText(counter);
      await inSight(words);
      const undoer = page.getByRole('button', {name: undo, exact: true});
      await inSight(undoer);
      await boxes[1]!.check();
      await kept(page, 'cl-vpn-before-calling', 3);

      await calm(page);
      await button.focus();
      await page.keyboard.press('Tab');
      await expect(undoer).toBeFocused();
      await page.keyboard.press('Enter');
      await inSight(page.getByText(back, {exact: true}));
      await expect(button).toBeFocused();
      await expect(page.locator('[data-checklist] progress ~ [role="status"]')).toHaveText(counterBack);
      await expect(page.locator('[data-tick]:checked')).toHaveCount(3);
      await kept(page, 'cl-vpn-before-calling', 3);
      await page.reload();
      await expect(page.locator('[data-tick]:checked')).toHaveCount(3);
    },
  );
}

for (const {locale, first, second} of [
  {locale: 'en', first: 'Add them', second: 'Close'},
  {locale: 'ar', first: 'إضافة', second: 'إغلاق'},
]) {
  test(`buttons that say yes and no do not touch (${locale})`, {tag: '@everywhere'}, async ({page}) => {
    const gap = async (one: Locator, other: Locator): Promise<void> => {
      await readable(one);
      await inSight(other);
      const [a, b] = [(await one.boundingBox())!, (await other.boundingBox())!];
      const across = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
      const down = Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height);
      expect(Math.max(across, down)).toBeGreaterThanOrEqual(8);
    };
    await openAlive(page, `/${locale}/${LIST}/#continue=1;2025-06;2026-11-23;vpn.disconnect-after-use`);
    await gap(
      page.getByRole('button', {name: first, exact: true}),
      page.getByRole('button', {name: second, exact: true}),
    );
    await openAlive(page, `/${locale}/progress/`);
    await page.locator('input[type="file"]').setInputFiles(FILE);
    await gap(
      page.getByRole('button', {name: first, exact: true}),
      page.getByRole('button', {name: second, exact: true}),
    );
    await page.locator('#keep ~ p').last().getByRole('button').click();
    const question = await each(page.locator('dialog[open] button'), 2);
    await gap(question[0]!, question[1]!);
  });
}

/** As browsers translate a page: each text is put into an element of its own, and so is each that comes later. */
function translatePage(): void {
  const wrap = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('font, script, style, noscript, select')) continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      text.replaceWith(outer);
      outer.append(inner);
      inner.append(text.data);
    }
  };
  wrap(document.body);
  new MutationObserver(() => wrap(document.body)).observe(document.body, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}

test('a page that the browser translates keeps its words true and does not crash', async ({page}) => {
  const errors: string[] = [];
  page.on('pageerror', ({message}) => errors.push(message));
  const status = page.locator('[data-checklist] [role="status"]').first();
  const translated = page.locator('main font').first();

  await openAlive(page, `/en/${LIST}/`);
  await expect(status).toHaveText('0 of 6 items done');
  await page.evaluate(translatePage);
  await expect(translated).toBeAttached();
  const boxes = await each(page.locator('[data-tick]'), 6);
  for (const [index, box] of boxes.entries()) {
    await box.check();
    await expect(status).toHaveText(index === 5 ? '6 of 6 items done All done.' : `${index + 1} of 6 items done`);
    await expect(page.locator('[data-checklist] progress')).toHaveJSProperty('value', index + 1);
  }
  await page.getByRole('checkbox', {name: 'Show only what is left'}).check();
  await inSight(page.getByText('Nothing is left.'));
  await page.getByRole('checkbox', {name: 'Show only what is left'}).uncheck();
  await boxes[0]!.uncheck();
  await expect(status).toHaveText('5 of 6 items done');
  await carrying(page).click();
  await carrying(page).click();
  await page.evaluate(
    (id) => (location.hash = `#continue=1;2025-06;2026-11-23;${id},no.such`),
    await boxes[0]!.getAttribute('data-tick'),
  );
  await expect(page.getByRole('alert')).toContainText(
    'The link brings 1 tick that you do not have here. Left out, as this page has no such items: 1 tick.',
  );
  await page.getByRole('button', {name: 'Add them'}).click();
  await expect(status).toHaveText('6 of 6 items done All done.');
  await calm(page);
  await page.getByRole('button', {name: 'Undo'}).click();
  await expect(status).toHaveText('5 of 6 items done');
  await kept(page, LIST, 5);

  await openAlive(page, '/en/progress/');
  await expect(page.locator(`[data-list="${LIST}"]`)).toContainText('5 of 6 items done');
  await page.evaluate(translatePage);
  await expect(translated).toBeAttached();
  await page.getByLabel('Add from a file').setInputFiles(FILE);
  await inSight(said(page, 'The file would add: 2 ticks.'));
  await page.getByRole('button', {name: 'Add them'}).click();
  await expect(page.locator('[data-list="cl-remote-ready"]')).toContainText('2 of 25 items done');
  await calm(page);
  await page.getByRole('button', {name: 'Undo'}).click();
  await expect(page.locator('[data-list="cl-remote-ready"]')).toHaveCount(0);
  await page.getByLabel('Do not remember my ticks').click();
  await readable(page.getByText('You chose not to keep ticks on this computer.'));
  await page.getByLabel('Do not remember my ticks').click();
  await expect(page.getByText('You chose not to keep ticks on this computer.')).toHaveCount(0);
  await page.getByRole('button', {name: 'Erase everything'}).click();
  await page.locator('dialog[open]').getByRole('button', {name: 'Erase', exact: true}).click();
  await inSight(said(page, 'Everything was erased.'));
  await calm(page);
  await page.getByRole('button', {name: 'Undo'}).click();
  await expect(page.locator(`[data-list="${LIST}"]`)).toContainText('5 of 6 items done');
  expect(errors).toEqual([]);
});
