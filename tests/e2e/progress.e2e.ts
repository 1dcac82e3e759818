/** The reader's rule over the ticks: erasing, adding and taking back say what is true, and focus is never lost. */
import {expect, test, type Locator, type Page} from '@playwright/test';
import {each, inSight, kept, readable} from '../app';

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
      checklists: {'cl-remote-ready': {schema: 1, runs: {once: {items: {'device.os-updated': {'2025-06': TICKED_AT}, 'teams.signed-in': {'2025-06': TICKED_AT}}}}}},
    }),
  ),
};

async function openAlive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('html[data-awake]')).toBeAttached();
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
          const [ids, records, aside] = [transaction.objectStore('checklists').getAllKeys(), transaction.objectStore('checklists').getAll(), transaction.objectStore('aside').getAll()];
          transaction.oncomplete = () => {
            request.result.close();
            const choices = Object.entries(localStorage).filter(([key]) => key.startsWith('remote-work.') && key !== 'remote-work.language');
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
            resolve(Object.values(record?.runs ?? {}).flatMap(({items}) => Object.keys(items)).sort());
          };
        };
      }),
    list,
  );
}

const said = (page: Page, text: string): Locator => page.locator('#keep ~ [role="status"]').getByText(text);
const carrying = (page: Page): Locator => page.locator('summary', {hasText: /^(Continue on another device|المتابعة على جهاز آخر)$/});

for (const {locale, erase, keep, yes, erased, undo, back} of [
  {locale: 'en', erase: 'Erase everything', keep: 'Keep', yes: 'Erase', erased: 'Everything was erased.', undo: 'Undo', back: 'Everything that was erased is back.'},
  {locale: 'ar', erase: 'مسح كل شيء', keep: 'إبقاء', yes: 'مسح', erased: 'مُسح كل شيء.', undo: 'تراجع', back: 'عاد كل ما مُسح.'},
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
  ['fails', () => (IDBObjectStore.prototype.clear = () => { throw new DOMException('broken', 'UnknownError'); })],
  ['only seems to work', () => (IDBObjectStore.prototype.clear = function count() { return this.count() as IDBRequest as IDBRequest<undefined>; })],
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
  await page.keyboard.press('Enter');
  await inSight(said(page, 'The file was added to what is here.'));
  await expect(page.getByRole('button', {name: 'Undo'})).toBeFocused();
  await kept(page, 'cl-remote-ready', 2);

  // In another tab one tick is set after it.
  await expect(list.locator('[data-tick="teams.signed-in"]')).toBeChecked();
  await list.locator('[data-tick="device.approved"]').check();
  await kept(page, 'cl-remote-ready', 3);
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
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-tick="vpn.disconnect-after-use"]')).toBeChecked();
  await expect(page.getByRole('button', {name: 'تراجع'})).toBeFocused();
  // Taken out and set again by the reader: from now on it is the reader's own.
  await page.locator('[data-tick="vpn.disconnect-after-use"]').uncheck();
  await kept(page, LIST, 0);
  await page.locator('[data-tick="vpn.disconnect-after-use"]').check();
  await kept(page, LIST, 1);
  await page.getByRole('button', {name: 'تراجع'}).focus();
  await page.keyboard.press('Enter');
  await inSight(page.getByText('أُزيل ما أضافه الرابط.', {exact: true}));
  await expect(carrying(page)).toBeFocused();
  await expect(page.locator('[data-tick="vpn.disconnect-after-use"]')).toBeChecked();
  expect(await confirmed(page, LIST)).toEqual(['vpn.disconnect-after-use']);
});

test('where only what is left is shown, focus goes on to the next item, at the end to the title', async ({page}) => {
  await openAlive(page, `/en/${LIST}/`);
  await page.getByRole('checkbox', {name: 'Show only what is left'}).check();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-tick') ?? document.activeElement?.tagName);
  const ids = await page.locator('[data-tick]').evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-tick')));
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
  expect(copied).toMatch(/^http:\/\/localhost:\d+\/ar\/cl-share-file\/#continue=1;2025-06;\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z;data\.classified$/);
});

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
  new MutationObserver(() => wrap(document.body)).observe(document.body, {childList: true, characterData: true, subtree: true});
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
  await page.evaluate((id) => (location.hash = `#continue=1;2025-06;2026-11-23;${id},no.such`), await boxes[0]!.getAttribute('data-tick'));
  await expect(page.getByRole('alert')).toContainText('The link brings 1 tick that you do not have here. Left out, as this page has no such items: 1 tick.');
  await page.getByRole('button', {name: 'Add them'}).click();
  await expect(status).toHaveText('6 of 6 items done All done.');
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
  await page.getByRole('button', {name: 'Undo'}).click();
  await expect(page.locator('[data-list="cl-remote-ready"]')).toHaveCount(0);
  await page.getByLabel('Do not remember my ticks').click();
  await readable(page.getByText('You chose not to keep ticks on this computer.'));
  await page.getByLabel('Do not remember my ticks').click();
  await expect(page.getByText('You chose not to keep ticks on this computer.')).toHaveCount(0);
  await page.getByRole('button', {name: 'Erase everything'}).click();
  await page.locator('dialog[open]').getByRole('button', {name: 'Erase', exact: true}).click();
  await inSight(said(page, 'Everything was erased.'));
  await page.getByRole('button', {name: 'Undo'}).click();
  await expect(page.locator(`[data-list="${LIST}"]`)).toContainText('5 of 6 items done');
  expect(errors).toEqual([]);
});
