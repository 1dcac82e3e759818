/** The app does not arrive, or not whole: links lead all the same, and buttons say what is missing. */
import {expect, test, type Page, type Route} from '@playwright/test';
import {BUNDLES, inSight, kept, readable, slowLine, wake} from '../app';
import {LOCALES} from '../site';
import {words} from '../words';

/** Longer than the patience of a click, shorter than that of a page that wakes by itself. */
const SOON = {timeout: 7000};

const isRuntime = (route: Route): boolean => route.request().url().includes('/runtime~main.');
const isShared = (route: Route): boolean => /\/(?:runtime~)?main\./.test(route.request().url());

/** Ways in which the app stays away: what becomes of each of its files. */
const LOSSES: readonly (readonly [what: string, lose: (route: Route) => unknown])[] = [
  ['is refused', (route) => route.abort()],
  ['is never answered', () => undefined],
  [
    'throws while it starts',
    (route) =>
      isRuntime(route)
        ? route.fulfill({contentType: 'text/javascript', body: 'throw new Error("broken");'})
        : route.continue(),
  ],
  [
    'throws in its second file',
    (route) =>
      isShared(route) && !isRuntime(route)
        ? route.fulfill({contentType: 'text/javascript', body: 'throw new Error("broken");'})
        : route.continue(),
  ],
  ['lacks the part for this page', (route) => (isShared(route) ? route.continue() : route.abort())],
];

/** What the search over a page asks for. */
const SEARCH = '**/assets/search*.js';
const search = (page: Page) => page.locator('[data-search]').filter({visible: true}).first();
const hits = (page: Page) => page.locator('dialog a[role=option]');
const busy = (page: Page) => page.locator('[aria-busy="true"]');

/** Opens a page with links, of which one control has begun to wake the app. */
async function openWaking(page: Page, address: string): Promise<void> {
  await page.goto(address);
  const first = page.waitForRequest(BUNDLES);
  await page.evaluate(() => {
    const control = document.body.appendChild(document.createElement('button'));
    control.dataset.app = 'intent';
    control.focus();
  });
  await first;
}

for (const locale of LOCALES) {
  for (const [what, lose] of LOSSES) {
    test(`where the app ${what}, the search opens and finds, and a link leads on (${locale})`, async ({page}) => {
      await page.route(BUNDLES, lose);
      await openWaking(page, `/${locale}/teams-chat/`);
      await search(page).click();
      await page.getByRole('dialog').getByRole('combobox').first().fill('teams');
      await inSight(hits(page).first());
      await page.keyboard.press('Escape');
      await page.locator(`main a[href="/${locale}/teams-share-files/"]`).filter({visible: true}).first().click();
      await expect(page).toHaveURL(`/${locale}/teams-share-files/`);
      await inSight(page.getByRole('heading', {level: 1}));
    });

    test(`where the app ${what}, a button that needs it says so (${locale})`, async ({page}) => {
      await page.route(BUNDLES, lose);
      await page.goto(`/${locale}/train-vpn/`);
      // It has begun to wake when the button is pressed.
      const first = page.waitForRequest(BUNDLES);
      await page.locator('[data-app="kept"]').hover();
      await first;
      await page.locator('button[data-app="intent"]').first().click();
      // Read out as well: a status that stood on the page before its words came.
      await inSight(page.getByRole('status').getByText(words(locale, 'notice.stalled')), SOON);
      await inSight(page.getByRole('button', {name: words(locale, 'notice.stalled.reload')}));
      await expect(busy(page)).toHaveCount(0);
    });
  }

  for (const [what, lose] of [
    ['is refused', (route) => route.abort()],
    ['is never answered', () => undefined],
    ['throws', (route) => route.fulfill({contentType: 'text/javascript', body: 'throw new Error("broken");'})],
  ] as const satisfies readonly (readonly [string, (route: Route) => unknown])[]) {
    test(`where the script of the search ${what}, what was typed is asked on its page (${locale})`, async ({page}) => {
      await page.route(SEARCH, lose);
      await page.goto(`/${locale}/teams-chat/`);
      await page.keyboard.press('/');
      // It opens all the same; meanwhile it says that it is looking.
      if (what === 'is never answered') {
        const field = page.getByRole('dialog').getByRole('combobox').first();
        await inSight(field);
        await expect(field).toBeFocused();
        await page.keyboard.type('vpn');
        await inSight(page.getByRole('dialog').getByText(words(locale, 'search.waiting')), {timeout: 3000});
      }
      await expect(page).toHaveURL(`/${locale}/search/?q=${what === 'is never answered' ? 'vpn' : ''}`, {
        timeout: 12_000,
      });
      await page.unroute(SEARCH);

      await page.route(SEARCH, lose);
      await page.goto(`/${locale}/teams-chat/`);
      await search(page).hover();
      await expect(page).toHaveURL(`/${locale}/teams-chat/`);
    });
  }

  test(`letters that are typed before the search has arrived are its question (${locale})`, async ({page}) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(SEARCH, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`/${locale}/teams-chat/`);
    await page.keyboard.press('/');
    await page.keyboard.type('phis');
    release();
    await inSight(hits(page).first());
    await page.keyboard.type('hing');
    await expect(page.getByRole('dialog').getByRole('combobox').first()).toHaveValue('phishing');
    await expect(hits(page).first()).toHaveAttribute('href', `/${locale}/security-phishing/`);
  });

  test(`a click before the app woke is done once it has, and its words are gone (${locale})`, async ({page}) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.addInitScript(() =>
      Object.assign(window, {printed: 0, print: () => ((window as unknown as {printed: number}).printed += 1)}),
    );
    await page.route(BUNDLES, async (route) => {
      if (isRuntime(route)) await held;
      await route.continue();
    });
    await page.goto(`/${locale}/train-vpn/`);
    await page.locator('button[data-app="intent"]').first().click();
    await inSight(page.getByText(words(locale, 'notice.waiting')));
    release();
    await expect.poll(() => page.evaluate(() => (window as unknown as {printed: number}).printed)).toBe(1);
    await expect(page.getByText(words(locale, 'notice.waiting'))).toBeHidden();
    await expect(page).toHaveURL(`/${locale}/train-vpn/`);
    await expect(busy(page)).toHaveCount(0);
  });

  test(`where the app is refused, what was asked at home stands in the field of the search, with what can be done (${locale})`, async ({
    page,
  }) => {
    await page.route(BUNDLES, (route) => route.abort());
    await page.goto(`/${locale}/`);
    const [question, answer] = {
      en: ['no sound', 'meeting-fix-audio'],
      ar: ['شلون اشارك الشاشة', 'meeting-share-content'],
    }[locale] as [string, string];
    const said = {
      en: 'The search did not arrive. Your question stays when you load the page again. Or start from what you want to do.',
      ar: 'لم يصل البحث. افتح الصفحة من جديد ويبقى سؤالك، أو ابدأ مما تريد عمله.',
    }[locale];
    await page.locator('main').getByRole('searchbox').fill(question);
    await page.locator('main').getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(`/${locale}/search/?${new URLSearchParams({q: question}).toString()}`);
    const field = page.locator('main').getByRole('searchbox');
    await expect(field).toHaveValue(question);
    await inSight(field);
    await inSight(page.getByText(said), SOON);
    await inSight(page.getByRole('button', {name: words(locale, 'notice.stalled.reload')}));
    // It comes after all: the question is answered.
    await page.unroute(BUNDLES);
    await page.getByRole('button', {name: words(locale, 'notice.stalled.reload')}).click();
    await expect(page.locator('main ol h2').first().getByRole('link')).toHaveAttribute('href', `/${locale}/${answer}/`);
    await expect(field).toHaveValue(question);
  });

  for (const [what, lose] of LOSSES.slice(0, 2)) {
    test(`where the app ${what}, a tick is said to be kept, and is counted when the page is loaded again (${locale})`, async ({
      page,
    }) => {
      let isLost = true;
      // What was asked for while it was lost stays lost.
      await page.route(BUNDLES, (route) => (isLost ? lose(route) : route.continue()));
      await page.goto(`/${locale}/cl-end-day/`);
      const boxes = page.locator('[data-tick]');
      await expect(boxes).toHaveCount(6);
      await boxes.nth(1).check();
      const [isKept, isNotKept] = [
        {en: 'What you tick is kept on this device.', ar: 'ما تضع عليه علامة يُحفظ على هذا الجهاز.'},
        {en: 'Until then what you tick is not kept.', ar: 'لن يُحفظ ما تضع عليه علامة حتى ذلك الحين.'},
      ].map((said) => page.getByText(said[locale]).filter({visible: true}));
      await inSight(isKept!, {timeout: 12_000});
      await expect(isNotKept!).toHaveCount(0);
      await inSight(page.getByText({en: '1 of 6 items done', ar: 'أُنجز 1 من 6 بنود'}[locale], {exact: true}));
      await kept(page, 'cl-end-day', 0);
      isLost = false;
      await page.getByRole('button', {name: words(locale, 'notice.stalled.reload')}).click();
      // By itself: what was ticked waits to be counted.
      await expect(page.locator('html[data-awake]')).toBeAttached();
      await kept(page, 'cl-end-day', 1);
      expect(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked))).toEqual([
        false,
        true,
        false,
        false,
        false,
        false,
      ]);
      await expect(isKept!).toHaveCount(0);
      // It came over once: unticked in the meantime, it does not come back.
      await boxes.nth(1).uncheck();
      await kept(page, 'cl-end-day', 0);
      await page.reload();
      await expect(page.locator('html[data-awake]')).toBeAttached();
      await expect(boxes.nth(1)).not.toBeChecked();
    });

    test(`where the part for the next page ${what}, its link leads there (${locale})`, async ({page}) => {
      await page.goto(`/${locale}/teams-chat/`);
      await wake(page);
      await page.route(BUNDLES, lose);
      await page.locator(`main a[href="/${locale}/teams-share-files/"]`).filter({visible: true}).first().click();
      await expect(page).toHaveURL(`/${locale}/teams-share-files/`);
      await expect(page.locator('html:not([data-awake])')).toBeAttached(SOON); // loaded, not drawn by the app
      await inSight(page.getByRole('heading', {level: 1}));
    });
  }
}

test('a tick that waits for the app does not come to another page, nor where nothing is to be kept on this computer', async ({
  page,
}) => {
  await page.route(BUNDLES, (route) => route.abort());
  const box = page.locator('[data-tick]').first();
  await page.goto('/en/cl-end-day/');
  await expect(box).not.toBeChecked();
  await box.check();
  for (const [address, count] of [
    ['/en/2021-10/cl-end-day/', 0],
    ['/en/cl-remote-ready/', 0],
    ['/en/teams-chat/', 0],
    ['/ar/cl-end-day/', 1],
  ] as const) {
    await page.goto(address);
    await expect(page.locator('[data-tick]:checked'), address).toHaveCount(count);
  }
  await box.uncheck();
  // What was noted before stays noted, and says nothing of what comes.
  await page.evaluate(() => localStorage.setItem('remote-work.forget', 'on'));
  await page.goto('/en/cl-end-day/');
  await expect(box).not.toBeChecked();
  await box.check();
  await inSight(page.getByText('Until then what you tick is not kept.').filter({visible: true}), {timeout: 12_000});
  await expect(page.getByText('What you tick is kept on this device.').filter({visible: true})).toHaveCount(0);
  await page.reload();
  await expect(box).not.toBeChecked();
  await expect(page.locator('[data-tick]:checked')).toHaveCount(0);
});

/** Holds back the file of src/wake: what works meanwhile is in the page. @returns lets it come */
async function holdWake(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/wake\.[0-9a-f]{8}\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

for (const locale of LOCALES) {
  test(`before any file has come the page is painted, with its theme, and tabs and ticks work (${locale})`, async ({
    page,
  }) => {
    const release = await holdWake(page);
    await page.emulateMedia({colorScheme: 'dark'});
    await page.goto(`/${locale}/vpn-connect/`, {waitUntil: 'commit'});
    await expect(page.locator('html[data-js=first]')).toHaveAttribute('data-theme', 'dark');
    const panel = page.getByRole('tabpanel').filter({visible: true});
    await readable(panel.first().getByRole('paragraph').first());
    await page.getByRole('tab', {name: 'GlobalProtect'}).first().click();
    await inSight(page.getByRole('tabpanel', {name: 'GlobalProtect'}).first().getByRole('paragraph').first());

    await page.goto(`/${locale}/cl-end-day/`, {waitUntil: 'commit'});
    await page.locator('[data-tick]').nth(1).check();
    await inSight(page.getByText({en: '1 of 6 items done', ar: 'أُنجز 1 من 6 بنود'}[locale], {exact: true}));
    release();
    await page.goto(`/${locale}/cl-end-day/`);
    await expect(page.locator('[data-tick]').nth(1)).toBeChecked();
  });

  test(`no frame of a page has a body without its theme, on a slow line (${locale})`, async ({page}) => {
    await page.addInitScript(() => {
      localStorage.setItem('theme-remote-work', 'dark');
      const frames = new Set<string>();
      Object.assign(window, {frames});
      const look = (): void => {
        if (document.body) frames.add(getComputedStyle(document.body).backgroundColor);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await slowLine(page);
    for (const slug of ['vpn-connect', 'glossary', 'cl-start-day', 'tree-no-audio']) {
      await page.goto(`/${locale}/${slug}/`);
      expect(await page.evaluate(() => [...(window as unknown as {frames: Set<string>}).frames]), slug).toEqual([
        'rgb(20, 25, 27)',
      ]);
    }
  });

  test(`the tab that was chosen before is in the strip, however narrow (${locale})`, async ({page}) => {
    await page.addInitScript(() => localStorage.setItem('remote-work.tab.vpn-product', 'built-in'));
    for (const width of [1366, 390]) {
      await page.setViewportSize({width, height: 844});
      await page.goto(`/${locale}/vpn-connect/`);
      const tab = page.locator('[data-tab=built-in]').first();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      const [one, strip] = [await tab.boundingBox(), await tab.locator('..').boundingBox()];
      expect(one!.x, `${width}`).toBeGreaterThanOrEqual(strip!.x - 1);
      expect(one!.x + one!.width, `${width}`).toBeLessThanOrEqual(strip!.x + strip!.width + 1);
    }
  });

  test(`what is pressed before it has come is pressed again when it has, once (${locale})`, async ({page}) => {
    const release = await holdWake(page);
    await page.goto(`/${locale}/teams-chat/`, {waitUntil: 'commit'});
    await page.locator('[data-theme-switch]').filter({visible: true}).first().click();
    await expect(page.locator('html[data-js=first]')).toHaveAttribute('data-theme', 'light');
    release();
    await expect(page.locator('html[data-js=""]')).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('[data-early]')).toHaveCount(0);
    await page.locator('[data-theme-switch]').filter({visible: true}).first().click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  });
}

const LOST = {
  en: 'Part of this page did not arrive. Until you load it again, search and tools do not work.',
  ar: 'لم يصل جزء من هذه الصفحة. لن يعمل البحث ولا الأدوات حتى تفتحها من جديد.',
} as const;
const AGAIN = {en: 'load it again', ar: 'تفتحها من جديد'} as const;
const lost = (page: Page, locale: 'ar' | 'en') => page.locator('p').filter({hasText: LOST[locale]});

for (const locale of LOCALES) {
  for (const [what, lose] of [
    ['is refused', (route) => route.abort()],
    ['is not there', (route) => route.fulfill({status: 404, body: 'Not found'})],
  ] as const satisfies readonly (readonly [string, (route: Route) => Promise<void>])[]) {
    test(`where every script ${what}, each kind of page says so after a while, and its link loads it again (${locale}) @everywhere`, async ({
      context,
    }) => {
      let isLost = true;
      await context.route('**/*.js', (route) => (isLost ? lose(route) : route.continue()));
      const addresses = [
        '',
        'vpn-connect/',
        'cl-end-day/',
        'search/?q=-7200',
        'training/train-vpn/run/',
        'slides/train-vpn/',
      ];
      const pages = await Promise.all(
        addresses.map(async (address) => {
          const page = await context.newPage();
          await page.goto(`/${locale}/${address}`);
          // Not at once: a moment is no loss.
          await expect(lost(page, locale)).toBeHidden();
          return page;
        }),
      );
      expect(pages).toHaveLength(6);
      for (const page of pages) {
        await page.bringToFront();
        await inSight(lost(page, locale), {timeout: 15_000});
        await inSight(lost(page, locale).getByRole('link', {name: AGAIN[locale], exact: true}));
      }
      const [, , checklist] = pages;
      await checklist!.emulateMedia({media: 'print'});
      await expect(lost(checklist!, locale)).toBeHidden();
      await checklist!.emulateMedia({media: 'screen'});
      isLost = false;
      // From a place within the page as well.
      await checklist!.goto(`/${locale}/cl-end-day/#main`);
      await checklist!.bringToFront();
      await lost(checklist!, locale).getByRole('link', {name: AGAIN[locale], exact: true}).click();
      await expect(checklist!).toHaveURL(/\/cl-end-day\/(?:#main)?$/);
      await wake(checklist!);
      await expect(lost(checklist!, locale)).toHaveCSS('display', 'none');
    });
  }

  test(`that no script arrived is not said where all is well, nor where scripts are off (${locale}) @everywhere`, async ({
    browser,
    baseURL,
  }) => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({baseURL: baseURL!, javaScriptEnabled, serviceWorkers: 'block'});
      const page = await context.newPage();
      for (const address of [
        '',
        'vpn-connect/',
        'cl-end-day/',
        'search/',
        'training/train-vpn/run/',
        'slides/train-vpn/',
      ]) {
        await page.goto(`/${locale}/${address}`, {waitUntil: 'domcontentloaded'});
        // Not only hidden yet: without a box nothing becomes of it.
        await expect(lost(page, locale), address).toHaveCount(1);
        await expect(lost(page, locale), address).toHaveCSS('display', 'none');
      }
      await context.close();
    }
  });
}
