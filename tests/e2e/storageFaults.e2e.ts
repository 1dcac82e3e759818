/** Whatever is wrong with what the browser stored: the page reads, ticks hold, nothing is thrown. */
import {expect, test, type Page} from '@playwright/test';
import {inSight, kept, readable, wake} from '../app';

const LIST = 'cl-end-day';
const item = (confirmations: unknown): unknown => ({
  schema: 1,
  runs: {'2026-11-23': {items: {'session.vpn-off': confirmations}}},
});

/** What may stand in the place of a record. */
const RECORDS: readonly unknown[] = [
  7,
  -1,
  Number.NaN,
  true,
  '',
  'hello',
  '{"schema":1}',
  [],
  [1, 2],
  {},
  {schema: 1},
  {schema: '1', runs: {}},
  {schema: 0, runs: {}},
  {schema: -1, runs: {}},
  {schema: 1.5, runs: {}},
  {schema: null, runs: {}},
  {runs: {}},
  {schema: 1, runs: null},
  {schema: 1, runs: 7},
  {schema: 1, runs: []},
  {schema: 1, runs: 'once'},
  {schema: 1, runs: {once: null}},
  {schema: 1, runs: {once: {}}},
  {schema: 1, runs: {once: {items: null}}},
  {schema: 1, runs: {once: {items: []}}},
  {schema: 1, runs: {'2026-13-45': {items: {}}}},
  {schema: 1, runs: {'../../x': {items: {}}}},
  item(null),
  item('yes'),
  item({'2025-06': 'yesterday'}),
  item({'2025-06': 7}),
  item({nonsense: '2026-11-23T06:00:00.000Z'}),
  item({'2025-06': '9999-99-99T00:00:00.000Z'}),
  item([]),
  {schema: 1, runs: {once: {items: {'<img src=x onerror=throw>': {}}}}},
  {schema: 1, runs: {constructor: {items: {}}}},
  {schema: 1, runs: {once: {items: {}, finished: 'never'}}},
  {schema: 1, runs: Object.fromEntries(Array.from({length: 2000}, (_, index) => [`run-${index}`, {items: {}}]))},
  {schema: 1, runs: {once: {items: {}}}, more: 'x'.repeat(100_000)},
];

const KEYS_AND_VALUES = [
  'theme-remote-work',
  'remote-work.language',
  'remote-work.tab.vpn-product',
  'remote-work.not-for-me',
  'remote-work.unknown',
].flatMap((key) =>
  ['', '{', 'null', '\u0000\ud800', '<img src=x onerror=throw>', '__proto__', 'x'.repeat(100_000)].map((value) => ({
    key,
    value,
  })),
);

/** Small samples in CI; everything in `npm run trust`. */
const some = <Entry>(list: readonly Entry[]): readonly Entry[] =>
  process.env.TRUST === '1' ? list : list.filter((_, index) => index % 5 === 0);

function watch(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({message}) => errors.push(message));
  return errors;
}

async function works(page: Page, what: string): Promise<void> {
  await wake(page);
  // It can be carried elsewhere when the record has arrived.
  await expect(page.locator('[data-checklist] summary', {hasText: 'Continue on another device'}), what).toBeAttached();
  await readable(page.getByRole('heading', {level: 1, name: 'End of the remote day', exact: true}));
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
    await page.evaluate(
      (entry) => {
        localStorage.clear();
        localStorage.setItem(entry.key, entry.value);
      },
      {key, value},
    );
    await page.reload();
    await works(page, what);
    expect(errors, what).toEqual([]);
  }
  test.info().annotations.push({type: 'count', description: `${some(KEYS_AND_VALUES).length} damaged choices`});
});

test('a database that is deleted under an open page, a clock that is wrong by ten years', async ({page}) => {
  const errors = watch(page);
  await page.goto(`/en/${LIST}/`);
  await works(page, 'at first');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('remote-work');
        request.onsuccess = () => resolve();
        request.onerror = request.onblocked = () => reject(new Error('The database was not deleted.'));
      }),
  );
  await works(page, 'deleted');
  await kept(page, LIST, 1);

  for (const year of [2016, 2036]) {
    await page.clock.setFixedTime(new Date(`${year}-11-23T09:00:00`));
    await page.reload();
    expect(await page.evaluate(() => new Date().getFullYear())).toBe(year);
    await works(page, String(year));
  }
  expect(errors).toEqual([]);
});

/** Which calls of the page to its database do not answer, or fail. */
type Faults = Partial<Record<'open' | 'get' | 'put', 'silent' | 'failing'>>;

/** Puts faults between the page and its database; `window.faults = {}` takes them out. */
async function inject(page: Page, faults: Faults): Promise<void> {
  await page.addInitScript((first) => {
    const scope = window as unknown as {faults: Faults};
    scope.faults = first;
    const faulty = (prototype: object, name: keyof Faults): void => {
      const methods = prototype as Record<string, (...args: unknown[]) => IDBRequest>;
      const original = methods[name]!;
      methods[name] = function call(...args) {
        // What a full disk says.
        if (scope.faults[name] === 'failing') throw new DOMException('full', 'QuotaExceededError');
        const isSilent = scope.faults[name] === 'silent';
        // One that is never answered makes no database either.
        const request = original.apply(this, isSilent && name === 'open' ? ['nobody-answers'] : args);
        if (isSilent) request.addEventListener = () => undefined;
        return request;
      };
    };
    faulty(IDBFactory.prototype, 'open');
    faulty(IDBObjectStore.prototype, 'get');
    faulty(IDBObjectStore.prototype, 'put');
  }, faults);
}

const set = (page: Page, faults: Faults): Promise<void> =>
  page.evaluate((next) => void ((window as unknown as {faults: Faults}).faults = next), faults);

const NOT_SAVED = {
  en: /^Your browser is not saving your ticks\./,
  ar: /^المتصفح لا يحفظ علاماتك الآن\./,
};

/** Notes from now on, by the page's own clock, when a box is first ticked and when the page first says that nothing is saved. */
const time = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const scope = window as unknown as {ticked?: number; told?: number};
    const look = (): void => {
      if (/Your browser is not saving|المتصفح لا يحفظ/.test(document.querySelector('main')!.textContent))
        scope.told ??= performance.now();
    };
    addEventListener('change', () => (scope.ticked ??= performance.now()), true);
    new MutationObserver(look).observe(document.body, {childList: true, subtree: true, characterData: true});
    look();
  });

/** The notice is in sight, and came within the two seconds that are promised. */
async function toldSoon(page: Page, locale: keyof typeof NOT_SAVED = 'en'): Promise<void> {
  await inSight(notice(page, locale));
  const [ticked, told] = await page.evaluate(() => {
    const scope = window as unknown as {ticked: number; told: number};
    return [scope.ticked, scope.told] as const;
  });
  expect(told - ticked).toBeLessThan(2000);
}

/** The last box, so that the beginning of the list is out of sight: the notice is to be seen from there too. */
async function tickLast(page: Page): Promise<void> {
  await time(page);
  await page.locator('[data-tick]').last().scrollIntoViewIfNeeded();
  await page.locator('[data-tick]').last().check();
}

const notice = (page: Page, locale: keyof typeof NOT_SAVED = 'en') =>
  page.getByRole('status').getByText(NOT_SAVED[locale]);

test.describe('@everywhere a disk that does not answer', () => {
  for (const {call, fault, locale} of [
    {call: 'open', fault: 'silent', locale: 'en'},
    {call: 'get', fault: 'silent', locale: 'ar'},
    {call: 'put', fault: 'silent', locale: 'en'},
    {call: 'put', fault: 'failing', locale: 'ar'},
  ] as const) {
    test(`${call} is ${fault}: said within two seconds, kept when the disk is well again (${locale})`, async ({
      page,
    }) => {
      const errors = watch(page);
      await inject(page, {[call]: fault});
      await page.goto(`/${locale}/${LIST}/`);
      await wake(page);
      await tickLast(page);
      await toldSoon(page, locale);
      await expect(page.locator('[data-tick]').last()).toBeChecked();
      // Made while nothing is written, and not lost either.
      await page.locator('[data-tick]').nth(-2).check();
      await page.locator('[data-tick]').nth(-3).check();
      await inSight(notice(page, locale));

      await set(page, {});
      await kept(page, LIST, 3);
      await expect(page.getByText(NOT_SAVED[locale])).toHaveCount(0);
      await page.locator('[data-tick]').nth(-3).uncheck();
      await kept(page, LIST, 2);
      expect(errors).toEqual([]);
    });
  }

  test('another page holds the database: said within two seconds, written when it lets go', async ({context, page}) => {
    const other = await context.newPage();
    await page.goto(`/en/${LIST}/`);
    await page.locator('[data-tick]').first().check();
    await kept(page, LIST, 1);
    await other.goto('/en/teams-chat/');
    await other.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('remote-work');
          request.onsuccess = () => {
            const store = request.result.transaction(['checklists', 'aside'], 'readwrite').objectStore('checklists');
            const scope = window as unknown as {isLetGo?: boolean};
            const hold = (): void => {
              if (scope.isLetGo) return request.result.close();
              store.count().onsuccess = hold;
              return resolve();
            };
            hold();
          };
        }),
    );
    await tickLast(page);
    await toldSoon(page);
    await other.evaluate(() => void ((window as unknown as {isLetGo?: boolean}).isLetGo = true));
    await kept(page, LIST, 2);
    await expect(page.getByText(NOT_SAVED.en)).toHaveCount(0);
  });

  test('a database that waits to be deleted: said within two seconds, written to the next one', async ({
    context,
    page,
  }) => {
    const other = await context.newPage();
    await other.goto('/en/teams-chat/');
    await other.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('remote-work', 1);
          request.onupgradeneeded = () => {
            request.result.createObjectStore('checklists');
            request.result.createObjectStore('aside', {autoIncrement: true});
          };
          request.onsuccess = () => {
            (window as unknown as {held: IDBDatabase}).held = request.result;
            indexedDB.deleteDatabase('remote-work').onblocked = () => resolve();
          };
        }),
    );
    await page.goto(`/en/${LIST}/`);
    await wake(page);
    await tickLast(page);
    await toldSoon(page);
    await other.evaluate(() => (window as unknown as {held: IDBDatabase}).held.close());
    await kept(page, LIST, 1);
    await expect(page.getByText(NOT_SAVED.en)).toHaveCount(0);
  });
});

for (const {locale, unread, counter, lists, none, unconfirmed} of [
  {
    locale: 'en',
    unread:
      'Your browser is not saving your ticks. What you ticked before cannot be read right now; it comes back when the browser answers. What you tick now holds until you close the page; to be safe, print it, or use “Continue on another device”.',
    counter: 'Your earlier ticks cannot be read right now.',
    lists: 'All checklists',
    none: ['You have not begun a checklist. Choose one:', 'Not begun'],
    unconfirmed: 'You have not confirmed reading the revision in force',
  },
  {
    locale: 'ar',
    unread:
      'المتصفح لا يحفظ علاماتك الآن. تعذّرت قراءة علاماتك السابقة، وتعود حين يستجيب المتصفح. ما تضعه الآن يبقى حتى إغلاق الصفحة؛ للاحتياط اطبعها، أو استخدم «المتابعة على جهاز آخر».',
    counter: 'تعذّرت قراءة علاماتك السابقة الآن.',
    lists: 'كل القوائم',
    none: ['لم تبدأ أي قائمة بعد. اختر واحدة:', 'قوائم لم تبدأها'],
    unconfirmed: 'لم تؤكد قراءة الإصدار الساري',
  },
] as const) {
  test(
    `ticks that cannot be read are not called none, and come back (${locale})`,
    {tag: '@everywhere'},
    async ({context, page}) => {
      await page.goto(`/${locale}/${LIST}/`);
      await page.locator('[data-tick]').nth(0).check();
      await page.locator('[data-tick]').nth(1).check();
      await kept(page, LIST, 2);

      const list = await context.newPage();
      await inject(list, {get: 'silent'});
      await list.goto(`/${locale}/${LIST}/`);
      await inSight(list.getByRole('status').getByText(unread, {exact: true}));
      const state = list.locator('[data-checklist] progress ~ [role="status"]');
      await expect(state).toHaveText(counter);
      await expect(list.locator('[data-checklist] progress')).not.toHaveAttribute('value');
      await list.locator('[data-tick]').nth(2).check();
      await expect(state).toHaveText(counter);

      const progress = await context.newPage();
      await inject(progress, {open: 'silent'});
      await progress.goto(`/${locale}/progress/`);
      await inSight(progress.getByRole('status').getByText(unread, {exact: true}));
      await readable(progress.getByRole('heading', {name: lists, exact: true}));
      for (const words of none) await expect(progress.getByText(words, {exact: true})).toHaveCount(0);
      await expect(progress.getByText(unconfirmed)).toHaveCount(0);

      await set(list, {});
      await expect(state).toHaveText({en: '3 of 6 items done', ar: 'أُنجز 3 من 6 بنود'}[locale]);
      await kept(page, LIST, 3);
      await expect(list.getByText(unread)).toHaveCount(0);
      await set(progress, {});
      await readable(progress.locator(`[data-list="${LIST}"]`));
      await expect(progress.getByText(unread)).toHaveCount(0);
      await readable(progress.getByText(unconfirmed));
    },
  );
}

for (const [locale, refused] of [
  [
    'en',
    'Your browser is not saving your ticks. They hold until you close the page. The page keeps trying, and this notice goes away when all is saved. To be safe, print it, or use “Continue on another device”.',
  ],
  [
    'ar',
    'المتصفح لا يحفظ علاماتك الآن. تبقى حتى إغلاق الصفحة، وتعيد الصفحة محاولة الحفظ، ويختفي هذا التنبيه حين يُحفظ كل شيء. للاحتياط اطبعها، أو استخدم «المتابعة على جهاز آخر».',
  ],
] as const) {
  test(`two writes that fail do not make the visit forgetful (${locale})`, async ({page}) => {
    await inject(page, {});
    await page.goto(`/${locale}/${LIST}/`);
    await page.locator('[data-tick]').nth(0).check();
    await kept(page, LIST, 1);
    await set(page, {put: 'failing'});
    await time(page);
    await page.locator('[data-tick]').nth(1).check();
    await toldSoon(page, locale);
    await inSight(page.getByRole('status').getByText(refused, {exact: true}));
    await page.locator('[data-tick]').nth(2).check();
    await set(page, {});
    await kept(page, LIST, 3);
    await expect(page.getByText(NOT_SAVED[locale])).toHaveCount(0);
    await page.reload();
    await expect(page.locator('[data-tick]:checked')).toHaveCount(3);
  });
}

test('a tick taken out while nothing is remembered does not come back', async ({page}) => {
  await page.goto(`/en/${LIST}/`);
  await page.locator('[data-tick]').nth(0).check();
  await page.locator('[data-tick]').nth(1).check();
  await kept(page, LIST, 2);
  const choice = await page.context().newPage();
  await choice.goto('/en/progress/');
  const forget = choice.getByLabel('Do not remember my ticks on this computer');
  // Before the app is alive the choice would seem made and be lost: it is not there yet.
  await forget.click();
  await expect(forget).toBeChecked();
  await inSight(page.getByText('You chose not to keep ticks on this computer.'));
  await page.locator('[data-tick]').nth(0).uncheck();
  await page.locator('[data-tick]').nth(2).check();
  await page.locator('[data-tick]').nth(3).check();
  await kept(page, LIST, 2); // as it was: nothing is written now
  await forget.click();
  await expect(forget).not.toBeChecked();
  await kept(page, LIST, 3);
  await expect(page.locator('[data-tick]').nth(0)).not.toBeChecked();
  await page.reload();
  await expect(page.locator('[data-tick]:checked')).toHaveCount(3);
  await expect(page.locator('[data-tick]').nth(0)).not.toBeChecked();
});
