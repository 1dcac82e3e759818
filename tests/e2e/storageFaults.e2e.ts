/** Whatever is wrong with what the browser stored: the page reads, ticks hold, nothing is thrown. */
import {expect, test, type Page} from '@playwright/test';
import {KEYS} from '../../src/lib/storageKeys';

const LIST = 'cl-end-day';
const item = (confirmations: unknown): unknown => ({schema: 1, runs: {'2026-11-23': {items: {'session.vpn-off': confirmations}}}});

/** What may stand in the place of a record. */
const RECORDS: readonly unknown[] = [
  7, -1, Number.NaN, true, '', 'hello', '{"schema":1}', [], [1, 2], {}, {schema: 1}, {schema: '1', runs: {}}, {schema: 0, runs: {}}, {schema: -1, runs: {}}, {schema: 1.5, runs: {}},
  {schema: null, runs: {}}, {runs: {}}, {schema: 1, runs: null}, {schema: 1, runs: 7}, {schema: 1, runs: []}, {schema: 1, runs: 'once'}, {schema: 1, runs: {once: null}}, {schema: 1, runs: {once: {}}},
  {schema: 1, runs: {once: {items: null}}}, {schema: 1, runs: {once: {items: []}}}, {schema: 1, runs: {'2026-13-45': {items: {}}}}, {schema: 1, runs: {'../../x': {items: {}}}},
  item(null), item('yes'), item({'2025-06': 'yesterday'}), item({'2025-06': 7}), item({nonsense: '2026-11-23T06:00:00.000Z'}), item({'2025-06': '9999-99-99T00:00:00.000Z'}), item([]),
  {schema: 1, runs: {once: {items: {'<img src=x onerror=throw>': {}}}}}, {schema: 1, runs: {constructor: {items: {}}}}, {schema: 1, runs: {once: {items: {}, finished: 'never'}}},
  {schema: 1, runs: Object.fromEntries(Array.from({length: 2000}, (_, index) => [`run-${index}`, {items: {}}]))}, {schema: 1, runs: {once: {items: {}}}, more: 'x'.repeat(100_000)},
];

const KEYS_AND_VALUES = [KEYS.theme, KEYS.language, `${KEYS.tab}vpn-product`, KEYS.notForMe, 'remote-work.unknown'].flatMap((key) =>
  ['', '{', 'null', '\u0000\ud800', '<img src=x onerror=throw>', '__proto__', 'x'.repeat(100_000)].map((value) => ({key, value})),
);

/** Small samples in CI; everything in `npm run trust`. */
const some = <Entry>(list: readonly Entry[]): readonly Entry[] => (process.env.TRUST === '1' ? list : list.filter((_, index) => index % 5 === 0));

function watch(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({message}) => errors.push(message));
  return errors;
}

async function works(page: Page, what: string): Promise<void> {
  await expect(page.locator('html[data-awake]'), what).toBeAttached();
  await expect(page.getByRole('heading', {level: 1}), what).toBeVisible();
  const box = page.locator('[data-tick]').first();
  await box.uncheck();
  await box.check();
  await expect(box, what).toBeChecked();
}

function put(page: Page, record: unknown): Promise<void> {
  return page.evaluate(
    ([id, value]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('remote-work');
        request.onerror = () => reject(new Error('The database did not open.'));
        request.onsuccess = () => {
          const transaction = request.result.transaction('checklists', 'readwrite');
          transaction.objectStore('checklists').put(value, id);
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [LIST, record] as const,
  );
}

test('records that nobody could have written', async ({page}) => {
  test.setTimeout(300_000);
  const errors = watch(page);
  await page.goto(`/en/${LIST}/`);
  await works(page, 'at first');
  for (const record of some(RECORDS)) {
    const what = JSON.stringify(record)?.slice(0, 80) ?? 'undefined';
    await put(page, record);
    await page.reload();
    await works(page, what);
    expect(errors, what).toEqual([]);
  }
  test.info().annotations.push({type: 'count', description: `${some(RECORDS).length} damaged records`});
});

test('choices that nobody could have made', async ({page}) => {
  test.setTimeout(300_000);
  const errors = watch(page);
  await page.goto(`/en/${LIST}/`);
  for (const {key, value} of some(KEYS_AND_VALUES)) {
    const what = `${key}: ${JSON.stringify(value.slice(0, 30))}`;
    await page.evaluate((entry) => {
      localStorage.clear();
      localStorage.setItem(entry.key, entry.value);
    }, {key, value});
    await page.reload();
    await works(page, what);
    expect(errors, what).toEqual([]);
  }
  test.info().annotations.push({type: 'count', description: `${some(KEYS_AND_VALUES).length} damaged choices`});
});

test('a database that is deleted under an open page, a full disk, a clock that is wrong by ten years', async ({page}) => {
  const errors = watch(page);
  await page.goto(`/en/${LIST}/`);
  await works(page, 'at first');
  await page.evaluate(() => void indexedDB.deleteDatabase('remote-work'));
  await works(page, 'deleted');

  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {origin: new URL(page.url()).origin, quotaSize: 0});
  await page.reload();
  await works(page, 'full');
  await session.send('Storage.overrideQuotaForOrigin', {origin: new URL(page.url()).origin});

  for (const year of [2016, 2036]) {
    await page.clock.setFixedTime(new Date(`${year}-11-23T09:00:00`));
    await page.reload();
    await works(page, String(year));
  }
  expect(errors).toEqual([]);
});
