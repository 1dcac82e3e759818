/** What readers touch first works at the first click, before the app has woken and after. */
import {expect, test, type Locator, type Page} from '@playwright/test';
import {each, inSight, open, readable, STATES, wake} from '../app';
import {current, LOCALES, superseded} from '../site';
import {words} from '../words';

const LABEL = {ar: 'العربية', en: 'English'};
const OTHER = {ar: 'en', en: 'ar'} as const;

const html = (page: Page): Locator => page.locator('html');
const contents = (page: Page, locale: 'ar' | 'en'): Locator =>
  page.getByRole('navigation', {name: words(locale, 'contents.label'), exact: true});
const revisionMenu = (page: Page, locale: 'ar' | 'en'): Locator =>
  page.getByText(words(locale, 'revision.bar.revision', {revision: current.short[locale]}), {exact: true});
/** A link to a page, outside everything that is folded. */
const linkInPage = (page: Page, address: string): Locator =>
  page.locator(`main a[href="${address}"]`).filter({visible: true}).first();
const inMain = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement?.closest('main') !== null);

for (const locale of LOCALES) {
  for (const state of STATES) {
    test.describe(`${locale}, ${state}`, {tag: '@everywhere'}, () => {
      let press: (control: Locator) => Promise<void>;

      test.beforeEach(({hasTouch}) => {
        press = (control) => (hasTouch ? control.tap() : control.click());
      });

      test('a tab shows its panel alone', async ({page}) => {
        await open(page, `/${locale}/vpn-connect/`, state);
        const group = page
          .getByRole('tablist', {name: {en: 'VPN product', ar: 'برنامج VPN'}[locale]})
          .first()
          .locator('..');
        await expect(group.getByRole('tabpanel')).toHaveCount(1);
        await press(group.getByRole('tab', {name: 'GlobalProtect'}));
        await expect(group.getByRole('tab', {selected: true})).toHaveText('GlobalProtect');
        await expect(group.getByRole('tabpanel')).toHaveCount(1);
        await inSight(group.getByRole('tabpanel', {name: 'GlobalProtect'}).getByRole('paragraph').first());
      });

      test('a chosen tab is chosen in every group, on the next page and in the other language', async ({page}) => {
        // In the revision in force only one guide on this way has tabs.
        const {key} = superseded[0]!;
        await open(page, `/${locale}/${key}/vpn-connect/`, state);
        await press(page.getByRole('tab', {name: 'Ivanti'}).first());
        await expect(page.getByRole('tab', {selected: true})).toHaveText(['Ivanti', 'Ivanti']);

        await press(linkInPage(page, `/${locale}/${key}/vpn-error-codes/`));
        await expect(page).toHaveURL(`/${locale}/${key}/vpn-error-codes/`);
        // A list of one: the address changes before the page does, and that has two.
        await expect(page.getByRole('tab', {selected: true})).toHaveText(['Ivanti']);

        await press(page.getByRole('link', {name: LABEL[OTHER[locale]], exact: true}));
        await expect(page).toHaveURL(`/${OTHER[locale]}/${key}/vpn-error-codes/`);
        await expect(page.getByRole('tab', {selected: true})).toHaveText(['Ivanti']);
      });

      test('the theme changes and stays, over a reload, the next page and the other language', async ({page}) => {
        await open(page, `/${locale}/teams-chat/`, state);
        await expect(html(page)).toHaveAttribute('data-theme', 'light');
        await press(page.getByRole('button', {name: words(locale, 'header.theme.label')}));
        await expect(html(page)).toHaveAttribute('data-theme', 'dark');
        await press(linkInPage(page, `/${locale}/teams-share-files/`));
        await expect(page).toHaveURL(`/${locale}/teams-share-files/`);
        await expect(html(page)).toHaveAttribute('data-theme', 'dark');
        await page.reload();
        await expect(html(page)).toHaveAttribute('data-theme', 'dark');
        await press(page.getByRole('link', {name: LABEL[OTHER[locale]], exact: true}));
        await expect(html(page)).toHaveAttribute('lang', OTHER[locale]);
        await expect(html(page)).toHaveAttribute('data-theme', 'dark');
        await press(page.getByRole('button', {name: words(OTHER[locale], 'header.theme.label')}));
        await expect(html(page)).toHaveAttribute('data-theme', 'light');
      });

      test('the language link leads to the same place of the same page', async ({page}) => {
        await open(page, `/${locale}/teams-chat/#group`, state);
        await press(page.getByRole('link', {name: LABEL[OTHER[locale]], exact: true}));
        await expect(page).toHaveURL(`/${OTHER[locale]}/teams-chat/#group`);
        await expect(html(page)).toHaveAttribute('lang', OTHER[locale]);
        await inSight(page.locator('#group'));
      });

      test('the revision menu leads to the same place of the same page', async ({page}) => {
        const [earlier] = superseded;
        await open(page, `/${locale}/teams-chat/#write`, state);
        await press(revisionMenu(page, locale));
        await press(page.getByRole('link', {name: earlier!.title[locale]}));
        await expect(page).toHaveURL(`/${locale}/${earlier!.key}/teams-chat/#write`);
        await expect(page.getByRole('region', {name: words(locale, 'revision.band.label')})).toBeAttached();
        await inSight(page.locator('#write'));
      });

      test('the band of an earlier revision leads to the same place in the one in force', async ({page}) => {
        await open(page, `/${locale}/${superseded.at(-1)!.key}/teams-chat/#write`, state);
        await press(page.getByRole('link', {name: words(locale, 'revision.band.link')}));
        await expect(page).toHaveURL(`/${locale}/teams-chat/#write`);
        await inSight(page.locator('#write'));
      });

      test('the revision menu closes by Escape, which gives the focus back, and by a click beside it', async ({
        page,
      }) => {
        await open(page, `/${locale}/teams-chat/`, state);
        const list = page.getByRole('list', {name: words(locale, 'revision.menu.label')});
        await press(revisionMenu(page, locale));
        for (const entry of await each(list.getByRole('listitem'), 4)) await inSight(entry); // three revisions and the comparison
        await page.keyboard.press('Tab');
        await page.keyboard.press('Escape');
        await expect(list).toBeHidden();
        await expect(page.locator('summary:focus')).toHaveText(
          {en: 'Policy revision: June 2025', ar: 'إصدار السياسة: يونيو 2025'}[locale],
        );

        await press(revisionMenu(page, locale));
        await inSight(list);
        await press(page.getByRole('heading', {level: 1}));
        await expect(list).toBeHidden();
      });

      test('the advice for a step that did not work unfolds and folds', async ({page}) => {
        await open(page, `/${locale}/teams-chat/`, state);
        const step = page.locator('#start');
        const summary = step.getByText(words(locale, 'steps.ifNot.summary'), {exact: true});
        const advice = step.locator('details > div');
        await expect(advice).toBeHidden();
        await press(summary);
        await inSight(advice.getByRole('paragraph').first());
        await press(summary);
        await expect(advice).toBeHidden();
      });

      test('the link beside a step copies its address and says so', async ({page, context, baseURL}) => {
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        await open(page, `/${locale}/teams-chat/`, state);
        const step = page.locator('#check-person');
        await press(step.getByRole('link', {name: words(locale, 'steps.copy.label', {number: 2})}));
        await inSight(step.getByText(words(locale, 'steps.copy.done')));
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
          `${baseURL}/${locale}/teams-chat/#check-person`,
        );
        await expect(page).toHaveURL(`/${locale}/teams-chat/#check-person`);
        await expect(step.getByText(words(locale, 'steps.copy.done'))).toBeHidden();
      });
    });

    test.describe(`${locale}, ${state}, keyboard`, () => {
      test('arrow keys, Home and End lead from tab to tab', async ({page}) => {
        await open(page, `/${locale}/vpn-connect/`, state);
        const tabs = page
          .getByRole('tablist', {name: {en: 'VPN product', ar: 'برنامج VPN'}[locale]})
          .first()
          .getByRole('tab');
        const [forward, back] = locale === 'ar' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
        const last = 4;
        await expect(tabs).toHaveCount(5);
        await tabs.first().focus();
        for (const [key, index] of [
          [forward, 1],
          [forward, 2],
          [back, 1],
          ['End', last],
          [forward, 0],
          [back, last],
          ['Home', 0],
        ] as const) {
          await page.keyboard.press(key);
          await expect(tabs.nth(index), key).toBeFocused();
          await expect(tabs.nth(index), key).toHaveAttribute('aria-selected', 'true');
        }
        // Only the chosen tab stands in the order of the Tab key.
        await expect(tabs.and(page.locator('[tabindex="0"]'))).toHaveCount(1);
      });

      test('the keyboard goes through the header in its order, and shows where it is', async ({page}) => {
        await open(page, `/${locale}/teams-chat/`, state);
        const header = page.getByRole('banner');
        for (const control of [
          page.getByRole('link', {name: words(locale, 'theme.common.skipToMainContent')}),
          header.locator(`a[href="/${locale}/"]`),
          header.locator('[data-search]'),
          header.locator('[data-language]'),
          header.locator('[data-theme-switch]'),
        ]) {
          await page.keyboard.press('Tab');
          await expect(control).toBeFocused();
          await inSight(control);
          expect(
            await control.evaluate((element) =>
              (({outlineStyle, outlineWidth}) => `${outlineWidth} ${outlineStyle}`)(getComputedStyle(element)),
            ),
          ).toBe('3px solid');
        }
      });

      test('the skip link leads past the contents', async ({page}) => {
        await open(page, `/${locale}/teams-chat/`, state);
        await page.keyboard.press('Tab');
        const skip = page.getByRole('link', {name: words(locale, 'theme.common.skipToMainContent')});
        await expect(skip).toBeFocused();
        await inSight(skip);
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        await expect.poll(() => inMain(page)).toBe(true);
      });
    });

    test.describe(`${locale}, ${state}, phone`, {tag: '@phone'}, () => {
      test('the contents open, close, and lead on', async ({page}) => {
        await open(page, `/${locale}/teams-chat/`, state);
        const opener = page.getByRole('button', {name: words(locale, 'bottomBar.contents')});
        const list = contents(page, locale);
        await expect(list).toBeHidden();

        await opener.tap();
        await inSight(list.locator('[aria-current="page"]'));
        await list.getByRole('button', {name: words(locale, 'contents.close')}).tap();
        await expect(list).toBeHidden();

        await opener.tap();
        await page.keyboard.press('Escape');
        await expect(list).toBeHidden();

        await opener.tap();
        await list.locator(`a[href="/${locale}/vpn/"]`).tap();
        await expect(page).toHaveURL(`/${locale}/vpn/`);
        await expect(contents(page, locale)).toBeHidden();
      });

      test('on a page without contents the bar leads home', async ({page}) => {
        await open(page, `/${locale}/no-such-page/`, state);
        await page
          .getByRole('navigation', {name: words(locale, 'bottomBar.label')})
          .getByRole('link', {name: words(locale, 'bottomBar.home')})
          .tap();
        await expect(page).toHaveURL(`/${locale}/`);
      });
    });
  }

  test(`what a reader chose before the app woke stays as it is (${locale})`, async ({page}) => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));

    await open(page, `/${locale}/vpn-connect/`);
    await page.getByRole('button', {name: words(locale, 'header.theme.label')}).click();
    await page.getByRole('tab', {name: 'Ivanti'}).first().click();
    const advice = page.locator('details:not([data-menu])').first();
    await advice.locator('summary').click();
    await revisionMenu(page, locale).click();
    await wake(page);

    await expect(html(page)).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('tab', {selected: true})).toHaveText(['Ivanti', 'Ivanti']);
    await expect(page.getByRole('tabpanel')).toHaveCount(2);
    await inSight(page.getByRole('list', {name: words(locale, 'revision.menu.label')}));
    await readable(advice.getByRole('paragraph').first());
    expect(errors).toEqual([]);
  });

  test(`a guide that is read and left never wakes the app (${locale})`, async ({page}) => {
    const scripts: string[] = [];
    page.on(
      'request',
      (request) => request.resourceType() === 'script' && scripts.push(new URL(request.url()).pathname),
    );
    await page.goto(`/${locale}/teams-chat/`, {waitUntil: 'networkidle'});
    await page.mouse.wheel(0, 3000);
    await page.getByText(words(locale, 'steps.ifNot.summary'), {exact: true}).first().click();
    await page.keyboard.press('Tab');
    // Longer than the wait for idleness, by the clock of the page.
    // eslint-disable-next-line no-restricted-syntax -- that nothing comes has no other sign
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2500)));
    await expect(html(page)).not.toHaveAttribute('data-awake');
    expect(scripts).toEqual([expect.stringMatching(/\/assets\/wake\.\w+\.js$/)]);
  });
}

test('a tab that a link leads into is open', async ({page}) => {
  const inPanel = '[data-panel] [id]';
  for (const address of LOCALES.map((locale) => `/${locale}/${superseded[0]!.key}/vpn-error-codes/`)) {
    await page.goto(address);
    const id = await page.locator(inPanel).last().getAttribute('id');
    await page.goto('about:blank');
    await page.goto(`${address}#${id}`);
    await inSight(page.locator(`[id="${id}"]`).getByRole('paragraph').first());
  }
});

/** All attributes of <html>, in a fixed order; but the one that the framework sets a moment after the page came alive. */
const attributes = (page: Page): Promise<string[]> =>
  html(page).evaluate(({attributes: all}) =>
    [...all]
      .filter(({name}) => name !== 'data-has-hydrated')
      .map(({name, value}) => `${name}=${value}`)
      .sort(),
  );

test('no link sets an attribute of the page', async ({page}) => {
  for (const [locale, slug] of [
    ['ar', 'teams-chat'],
    ['en', 'cl-remote-ready'],
  ] as const) {
    // A list that answers, a guide asleep.
    const arrive = (query: string): Promise<void> =>
      open(page, `/${locale}/${slug}/${query}`, slug === 'cl-remote-ready' ? 'awake' : 'asleep');
    await arrive('');
    const clean = await attributes(page);
    expect(clean).toContain('data-theme=light');
    for (const hostile of [
      'x=1#docusaurus-theme=dark',
      'x=2#docusaurus-data-theme=dark&docusaurus-data-js=no&data-theme=dark',
      'docusaurus-theme=dark',
      'docusaurus-theme=%22onload%3Dx',
      'docusaurus-data-print=empty',
      'docusaurus-data-theme=dark&docusaurus-data-theme-choice=dark',
      'docusaurus-data-awake=&docusaurus-data-js=no',
      'docusaurus-data-has-hydrated=true&docusaurus-data-a=1&docusaurus-data-b=2',
      'q=x&docusaurus-data-print=empty&docusaurus-theme=dark',
      'docusaurus-data-=x&docusaurus-data-%20=x&docusaurus-data-__proto__=x',
    ]) {
      await arrive(`?${hostile}`);
      expect(await attributes(page), hostile).toEqual(clean);
    }
  }
});

/** The colour of the page's corner as it is painted, whatever the styles say. */
async function painted(page: Page): Promise<number> {
  const picture = (await page.screenshot({clip: {x: 2, y: 300, width: 4, height: 4}})).toString('base64');
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const context = document.createElement('canvas').getContext('2d')!;
    context.drawImage(image, 0, 0);
    const [red = 0, green = 0, blue = 0] = context.getImageData(1, 1, 1, 1).data;
    return Math.round((red + green + blue) / 3);
  }, picture);
}

test('a theme that the reader chose is painted as chosen, also by a browser that darkens pages', async ({page}) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setAutoDarkModeOverride', {enabled: true});
  const tint = page.locator('meta[name="theme-color"]').first();
  for (const locale of LOCALES) {
    await page.emulateMedia({colorScheme: 'light'});
    await page.goto(`/${locale}/teams-chat/`);
    // Nothing is chosen: the browser darkens as it was told to.
    await expect.poll(() => painted(page)).toBeLessThan(60);

    await page.emulateMedia({colorScheme: 'dark'});
    await page.getByRole('button', {name: words(locale, 'header.theme.label')}).click();
    await expect(html(page)).toHaveAttribute('data-theme-choice', 'light');
    await expect.poll(() => painted(page)).toBe(248); // #fbf9f4
    await expect(tint).toHaveAttribute('content', '#fbf9f4');
    await expect(tint).not.toHaveAttribute('media');
    await page.reload();
    await expect.poll(() => painted(page)).toBe(248);
    await expect(tint).toHaveAttribute('content', '#fbf9f4');

    await page.emulateMedia({colorScheme: 'light'});
    await page.getByRole('button', {name: words(locale, 'header.theme.label')}).click();
    await expect(html(page)).toHaveAttribute('data-theme-choice', 'dark');
    await expect.poll(() => painted(page)).toBe(24); // #14191b
    await expect(tint).toHaveAttribute('content', '#14191b');
    await page.evaluate(() => localStorage.clear());
  }
});
