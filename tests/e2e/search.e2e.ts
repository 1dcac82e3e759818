/** The search over a page and on a page of its own, with the engine in the browser. */
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import {expect, test, type Locator, type Page} from '@playwright/test';
import type {Locale} from '../../src/lib/locale';
import type {IndexManifest} from '../../src/lib/search/records';
import {inSight, STATES, wake} from '../app';
import {translate} from '../foreignTranslator';
import {BUILD, current, LOCALES, superseded} from '../site';
import {words} from '../words';

const dialog = (page: Page): Locator => page.getByRole('dialog');
const field = (page: Page): Locator => page.locator('dialog input[role=combobox]');
const options = (page: Page): Locator => page.locator('dialog [role=option]');

async function openSearch(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
}

/** What a reader types, and the page that must stand first. */
const FIRST: Readonly<Record<Locale, readonly (readonly [string, string | RegExp])[]>> = {
  ar: [
    ['شلون اشارك الشاشة', '/ar/meeting-share-content/'],
    ['٩٨٪', /^\/ar\/(?:vpn-error-codes|error-messages)\//],
    ['jsgdl hg]o,g', '/ar/teams-sign-in/'],
    ['kif asajjel el ejtima3', '/ar/meeting-record/'],
    ['بدي فرجيهم شاشتي', '/ar/meeting-share-content/'],
  ],
  en: [
    ['phising', '/en/security-phishing/'],
    ['no sound', '/en/meeting-fix-audio/'],
  ],
};

for (const locale of LOCALES) {
  test(`${locale}: typing finds, and Enter opens it in the language of the reader`, async ({page}) => {
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).hostname));
    await openSearch(page, `/${locale}/meeting-join/`);
    for (const [query, address] of FIRST[locale]) {
      await field(page).fill(query);
      await expect(options(page).first()).toHaveAttribute('href', address);
    }
    expect((await new AxeBuilder({page}).include('dialog').setLegacyMode().analyze()).violations).toEqual([]);
    const [, last] = FIRST[locale].at(-1)!;
    await field(page).press('Enter');
    await expect(page).toHaveURL(last);
    await expect(dialog(page)).toBeHidden();
    expect([...hosts]).toEqual(['localhost']);
  });
}

test('keys move through the hits, Escape gives the focus back', async ({page}) => {
  await page.goto('/ar/meeting-join/');
  await page
    .getByRole('link', {name: words('ar', 'search.trigger'), exact: true})
    .first()
    .click();
  await field(page).fill('ساحة الانتظار');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await field(page).press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', (await options(page).nth(1).getAttribute('id'))!);
  await field(page).press('ArrowUp');
  await field(page).press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await inSight(options(page).last());
  await expect(page.locator('dialog [aria-selected=true]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('link', {name: words('ar', 'search.trigger'), exact: true}).first()).toBeFocused();
});

/** A field that is whole in sight, and that nothing lies over, not at its ends either. */
async function isFree(box: Locator): Promise<void> {
  await inSight(box);
  const covering = await box.evaluate((element) => {
    const {left, right, top, bottom} = element.getBoundingClientRect();
    const points = [
      [left + 4, top + 4],
      [(left + right) / 2, (top + bottom) / 2],
      [right - 4, bottom - 4],
    ] as const;
    return points
      .map(([x, y]) => document.elementFromPoint(x, y))
      .filter((top) => top !== element)
      .map((top) => top?.outerHTML.slice(0, 80));
  });
  expect(covering).toEqual([]);
}

/** Two questions and the pages that answer them. */
const TWO: Readonly<Record<Locale, readonly [readonly [string, string], readonly [string, string]]>> = {
  ar: [
    ['jsgdl hg]o,g', '/ar/teams-sign-in/'],
    ['شلون اشارك الشاشة', '/ar/meeting-share-content/'],
  ],
  en: [
    ['phishing', '/en/security-phishing/'],
    ['no sound', '/en/meeting-fix-audio/'],
  ],
};

const LONG: Readonly<Record<Locale, string>> = {
  ar: 'كيف أشارك الشاشة في الاجتماع عن بُعد',
  en: 'how do I share my screen in a meeting',
};

for (const locale of LOCALES) {
  test(
    `${locale}: the field stays in sight after each word, and what is found scrolls beneath it`,
    {tag: '@everywhere'},
    async ({page, isMobile}) => {
      for (const [width, height] of isMobile
        ? ([
            [390, 844],
            [320, 640],
            [844, 390],
          ] as const)
        : ([[1280, 900]] as const)) {
        await page.setViewportSize({width, height});
        await page.goto(`/${locale}/meeting-join/`);
        // On a phone in the bar at its foot, elsewhere in the header.
        await page
          .getByRole('link', {name: words(locale, isMobile ? 'bottomBar.search' : 'search.trigger'), exact: true})
          .filter({visible: true})
          .last()
          .click();
        await expect(field(page)).toBeFocused();
        for (const word of LONG[locale].split(' ')) {
          await field(page).pressSequentially(`${word} `);
          await expect(page.locator('dialog [role=listbox]')).toHaveAttribute('aria-busy', 'false');
          await isFree(field(page));
        }
        // The first of many shows beneath the field, the last can be scrolled to, and the field stands where it stood.
        await expect(options(page).nth(15)).toBeAttached();
        await inSight(options(page).first().locator('span').first());
        await options(page).last().scrollIntoViewIfNeeded();
        await expect(options(page).last()).toBeInViewport({ratio: 1});
        await isFree(field(page));
        await field(page).press('Escape');

        await page.goto(`/${locale}/search/`);
        const box = page.locator('main').getByRole('searchbox');
        await box.click();
        for (const word of LONG[locale].split(' ').slice(0, 4)) {
          await box.pressSequentially(`${word} `);
          await expect(page.getByRole('heading', {level: 2}).nth(5)).toBeAttached();
          await isFree(box);
        }
      }
    },
  );

  test(`${locale}: Enter answers what stands in the field, not what stood there before`, async ({page}) => {
    const [[before, wrong], [now, right]] = TWO[locale];
    await openSearch(page, `/${locale}/meeting-join/`);
    await field(page).fill(before);
    await expect(options(page).first()).toHaveAttribute('href', wrong);
    // Within one task: the answer to it cannot be there yet.
    await field(page).evaluate((element: HTMLInputElement, text) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(element, text);
      element.dispatchEvent(new InputEvent('input', {bubbles: true}));
      element.form!.requestSubmit();
    }, now);
    await expect(page).toHaveURL(right);
    await expect(dialog(page)).toHaveCount(0);
  });
}

for (const locale of LOCALES) {
  test(`${locale}: after the wrong page the question stands in the field again, in this tab only`, async ({
    page,
    context,
  }) => {
    const [, [question, address]] = TWO[locale];
    await openSearch(page, `/${locale}/meeting-join/`);
    await field(page).fill(question);
    await expect(options(page).first()).toHaveAttribute('href', address);
    await field(page).press('Enter');
    await expect(page).toHaveURL(address);
    await page.goBack();
    await expect(page).toHaveURL(`/${locale}/meeting-join/`);
    await page.keyboard.press('Control+k');
    await expect(field(page)).toHaveValue(question);
    await expect(options(page).first()).toHaveAttribute('href', address);
    expect(
      await page.evaluate(() => JSON.stringify([{...localStorage}, history.state, document.cookie])),
    ).not.toContain(question);
    // The next letter begins anew.
    await page.keyboard.type('vpn');
    await expect(field(page)).toHaveValue('vpn');

    const other = await context.newPage();
    await openSearch(other, `/${locale}/meeting-join/`);
    await expect(field(other)).toHaveValue('');

    // Where the reader wants nothing kept, nothing is.
    await page.evaluate(() => localStorage.setItem('remote-work.forget', 'on')); // as “Keep nothing” does
    await page.goto(`/${locale}/teams-chat/`);
    expect(await page.evaluate(() => JSON.stringify({...sessionStorage}))).not.toContain('vpn');
    await page.keyboard.press('Control+k');
    await expect(field(page)).toHaveValue('');
  });
}

test('the slash opens the search, but not while somebody writes', async ({page}) => {
  await page.goto('/en/');
  await page.getByRole('searchbox').first().press('/');
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('heading', {level: 1}).click();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
});

test('with an Arabic keyboard the same keys open the search', async ({page, context}) => {
  const session = await context.newCDPSession(page);
  // What these keys give there: ن with Ctrl, and ظ.
  for (const keys of [
    {key: 'ن', code: 'KeyK', modifiers: 2},
    {key: 'ظ', code: 'Slash'},
  ]) {
    await page.goto('/ar/teams-chat/');
    await session.send('Input.dispatchKeyEvent', {type: 'rawKeyDown', ...keys});
    await expect(field(page)).toBeFocused();
  }
});

test('the big field of the home page is called by its question, and searches without the app', async ({page}) => {
  for (const [locale, question] of [
    ['ar', 'فيمَ تحتاج إلى مساعدة؟'],
    ['en', 'What do you need help with?'],
  ] as const) {
    await page.goto(`/${locale}/`);
    const big = page.getByRole('main').getByRole('searchbox');
    // Not by its example: that is gone with the first letter.
    await expect(big).toHaveAccessibleName(question);
    await big.fill('vpn');
    await big.press('Enter');
    await expect(page).toHaveURL(`/${locale}/search/?q=vpn`);
  }
});

test('an address carries a query, in another language and revision too', async ({page}) => {
  const first = page.locator('main ol h2').first().getByRole('link');
  await page.goto('/en/search/?q=phishing');
  await expect(first).toHaveAttribute('href', '/en/security-phishing/');
  const older = superseded[0]!.key;
  await page.goto(`/en/search/?q=vpn&revision=${older}`);
  await expect(first).toHaveAttribute('href', new RegExp(`^/en/${older}/vpn`));
  await page.goto('/en/search/?q=vpn&language=ar');
  await expect(first).toHaveAttribute('href', /^\/ar\/vpn/);
  await expect(first).toHaveAttribute('lang', 'ar');
  await expect(first).toHaveAttribute('dir', 'rtl');
});

test('over a superseded page the search stays in its revision', async ({page}) => {
  const older = superseded[0]!.key;
  await openSearch(page, `/ar/${older}/vpn-connect/`);
  await field(page).fill('الانضمام');
  await expect(options(page).first()).toHaveAttribute('href', `/ar/${older}/meeting-join/`);
});

test('what was corrected is said, and can be taken back', async ({page}) => {
  await openSearch(page, '/en/meeting-join/');
  await field(page).fill('confidental meeting');
  const verbatim = page.getByRole('button', {name: words('en', 'search.verbatim', {query: 'confidental meeting'})});
  // Where it is announced, with the number.
  const said = dialog(page).getByRole('status');
  await expect(said).toContainText('Showing results for “confidential meeting”.');
  await expect(said).toContainText('20 pages');
  await verbatim.click();
  await expect(verbatim).toHaveCount(0);
  await expect(said).not.toContainText('Showing results for');
  await expect(field(page)).toBeFocused();

  await page.goto('/en/search/?q=confidental+meeting');
  await page.getByRole('button', {name: words('en', 'search.verbatim', {query: 'confidental meeting'})}).click();
  await expect(page).toHaveURL('/en/search/?q=confidental+meeting&verbatim=');
  await expect(page.locator('main').getByRole('searchbox')).toBeFocused();
});

test('what is chosen on the search page before the app is there counts', async ({page}) => {
  let letGo = (): void => undefined;
  const waits = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/assets\/js\/main\..*\.js$/, async (route) => {
    await waits;
    await route.continue();
  });
  await page.goto('/en/search/?q=vpn', {waitUntil: 'commit'});
  const language = page.getByRole('combobox', {name: words('en', 'search.language'), exact: true});
  await language.selectOption('ar');
  await expect(page.locator('html[data-awake]')).toHaveCount(0);
  letGo();
  await inSight(page.locator('main a[lang=ar]').first());
  await expect(language).toHaveValue('ar');
  await expect(page.getByRole('searchbox')).toHaveValue('vpn');
  await expect(page).toHaveURL(/\/en\/search\/\?q=vpn&language=ar$/);
});

test('the focus stays where the reader is: on a choice that was changed, in a field that was emptied', async ({
  page,
}) => {
  const isFocused = async (part: Locator): Promise<void> => {
    const language = part.getByRole('combobox', {name: words('en', 'search.language'), exact: true});
    await language.focus();
    await language.selectOption('ar');
    await inSight(part.locator('a[lang=ar]').first());
    await expect(language).toBeFocused();
    const revision = part.getByRole('combobox', {name: words('en', 'search.revision'), exact: true});
    await revision.focus();
    await revision.selectOption(superseded[0]!.key);
    await inSight(part.locator(`a[href^="/ar/${superseded[0]!.key}/"]`).first());
    await expect(revision).toBeFocused();
    const box = part.locator('input[type=search]');
    await box.fill('');
    await expect(part.locator('a[lang=ar]')).toHaveCount(0);
    await expect(box).toBeFocused();
  };
  await openSearch(page, '/en/meeting-join/');
  await field(page).fill('vpn');
  await isFocused(dialog(page));
  await page.goto('/en/search/?q=vpn');
  await isFocused(page.locator('main'));
});

for (const locale of LOCALES) {
  test(`${locale}: a code opens at its own message; one that is nowhere is said to be unknown`, async ({page}) => {
    await openSearch(page, `/${locale}/meeting-join/`);
    for (const query of [
      '-7200',
      'forticlient error code 7200',
      'رمز الخطأ 7200 FortiClient',
      'Credential or SSLVPN configuration is wrong (-7200)',
    ]) {
      await field(page).fill(query);
      await expect(page.locator('dialog [role=listbox]')).toHaveAttribute('aria-busy', 'false');
      const messages = page.locator('dialog [role=option][href*="#message-"]');
      await expect(messages.first()).toHaveAttribute(
        'href',
        new RegExp(`^/${locale}/(?:error-messages|vpn-error-codes)/#message-forticlient-40-to-48-percent$`),
      );
      await expect(
        page.locator('dialog [role=option][href*="#message-"]:not([href$="#message-forticlient-40-to-48-percent"])'),
      ).toHaveCount(0);
    }
    for (const [query, code] of [
      ['-5', '-5'],
      ['720', '720'],
      ['forticlient error 801', '801'],
      ['VPN server may be unreachable. (-5)', '-5'],
    ] as const) {
      await field(page).fill(query);
      await expect(page.locator('dialog [role=listbox]')).toHaveAttribute('aria-busy', 'false');
      await expect(dialog(page).getByRole('status')).toContainText(
        {
          en: `No page has the code ${code}. Remedies for other codes do not apply to it.`,
          ar: `لا توجد صفحة فيها الرمز ${code}، وحلول الرموز الأخرى لا تنفع معه.`,
        }[locale],
      );
      await expect(page.locator('dialog [role=option][href*="#message-"]')).toHaveCount(0);
    }
  });

  test(`${locale}: a page that a browser translates goes on, and its numbers stay true`, async ({page}) => {
    const errors: string[] = [];
    page.on('pageerror', ({message}) => errors.push(message));
    const box = page.locator('main').getByRole('searchbox');
    await page.goto(`/${locale}/search/`);
    await wake(page);
    await translate(page);
    await expect(page.locator('h1 font font').first()).toBeAttached();
    for (const [query, count] of [
      ['7200', 2],
      ['', undefined],
      ['zzqqxxzz', 0],
      ['-455', 2],
      ['98', 2],
      ['', undefined],
    ] as const) {
      await box.fill(query);
      const status = page.locator('main').getByRole('status');
      if (count === undefined) await expect(status).toHaveText('');
      else await expect(status).toContainText(countOf(locale, count));
      if (count) await expect(page.locator('main ol h2')).toHaveCount(count);
      await translate(page);
    }
    await inSight(page.getByRole('heading', {name: words(locale, 'situations.title')}));

    await openSearch(page, `/${locale}/meeting-join/`);
    await translate(page);
    for (const [query, count] of [
      ['7200', 2],
      ['', undefined],
      ['zzqqxxzz', 0],
      ['-455', 2],
    ] as const) {
      await field(page).fill(query);
      const status = dialog(page).getByRole('status');
      if (count === undefined) await expect(status).toHaveText('');
      else await expect(status).toContainText(countOf(locale, count));
      await translate(page);
    }
    await field(page).press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    expect(errors).toEqual([]);
  });

  for (const [how, lame] of [
    ['without workers', () => Reflect.deleteProperty(window, 'Worker')],
    [
      'where workers are refused',
      () =>
        Object.assign(window, {
          Worker: class {
            constructor() {
              throw new DOMException('refused', 'SecurityError');
            }
          },
        }),
    ],
  ] as const) {
    test(`${locale}: ${how} the search says so and leads on, and the page stays`, async ({page}) => {
      await page.addInitScript(lame);
      await openSearch(page, `/${locale}/meeting-join/`);
      await field(page).fill('vpn');
      await expect(dialog(page).getByRole('status')).toHaveText(IMPOSSIBLE[locale]);
      await inSight(dialog(page).getByRole('heading', {name: words(locale, 'situations.title')}));
      await field(page).press('Escape');
      await inSight(page.locator('article h1'));
      await page.goto(`/${locale}/search/?q=vpn`);
      await expect(page.locator('main').getByRole('status')).toHaveText(IMPOSSIBLE[locale]);
      await inSight(page.getByRole('heading', {name: words(locale, 'situations.title')}));
    });
  }

  test(`${locale}: a worker that breaks is said, and the next question starts another`, async ({page}) => {
    // A script that needs a page throws in a worker, as one would that this browser cannot run.
    await page.addInitScript(() => {
      const Real = window.Worker;
      const start = (address: URL) =>
        new Real(
          document.body.dataset.testMended === ''
            ? address
            : document.querySelector<HTMLScriptElement>('script[data-app]')!.src,
        );
      Object.assign(window, {
        Worker: function (address: URL) {
          return start(address);
        },
      });
    });
    await openSearch(page, `/${locale}/meeting-join/`);
    await field(page).fill('vpn');
    await expect(dialog(page).getByRole('status')).toHaveText(
      {
        en: 'The search did not arrive. Check your connection, then type again.',
        ar: 'لم يصل البحث. تأكد من اتصالك، ثم اكتب من جديد.',
      }[locale],
    );
    await page.evaluate(() => (document.body.dataset.testMended = ''));
    await field(page).fill('7200');
    await expect(dialog(page).getByRole('status')).toContainText(countOf(locale, 2));
  });

  for (const state of STATES) {
    test(`${locale}: the other language is asked the same (${state})`, async ({page}) => {
      const other = locale === 'ar' ? 'en' : 'ar';
      // Asleep for as long as the bundles are on their way.
      if (state === 'asleep') await page.route('**/assets/js/**', () => undefined);
      for (const [address, expected] of [
        [`/${locale}/search/?q=VPN+error&utm_source=mail`, `/${other}/search/?q=VPN+error`],
        [
          `/${locale}/search/?q=vpn&language=${locale}&revision=${superseded[0]!.key}`,
          `/${other}/search/?q=vpn&language=${locale}&revision=${superseded[0]!.key}`,
        ],
        [
          `/${locale}/compare/?page=vpn-connect&from=${superseded[0]!.key}&to=${current.key}&x=1`,
          `/${other}/compare/?page=vpn-connect&from=${superseded[0]!.key}&to=${current.key}`,
        ],
      ] as const) {
        await page.goto(address, {waitUntil: 'commit'});
        await page.waitForLoadState('domcontentloaded');
        if (state === 'awake') await wake(page);
        else await expect(page.locator('html[data-awake]')).not.toBeAttached();
        await page.locator(`a[data-language=${other}]`).filter({visible: true}).first().click();
        await expect(page).toHaveURL(expected);
      }
    });
  }
}

const IMPOSSIBLE = {
  en: 'The search does not run in this browser. Start from what you want to do.',
  ar: 'لا يعمل البحث في هذا المتصفح. ابدأ مما تريد عمله.',
};

/** How a number of pages is said. */
function countOf(locale: Locale, count: 0 | 2): string {
  return {ar: {0: 'لا نتائج', 2: 'صفحتان'}, en: {0: '0 pages', 2: '2 pages'}}[locale][count];
}

test('pages of the other language stand in a group of their own', async ({page}) => {
  await openSearch(page, '/ar/vpn-connect/');
  await field(page).fill('lobby');
  const group = page.getByRole('group', {name: 'باللغة الإنجليزية', exact: true});
  await expect(group.locator('[role=option]').first()).toHaveAttribute('href', /^\/en\//);
  await expect(group.locator('[role=option]').first()).toHaveAttribute('dir', 'ltr');
  await expect(options(page).first()).toHaveAttribute('href', '/ar/meeting-lobby-options/');
});

test('nothing found leads on: what people come for, and the help desk', async ({page}) => {
  await page.goto('/ar/search/?q=قطقوطزظ');
  await inSight(page.getByText('لم نجد نتيجة لكلمة «قطقوطزظ». جرّب كلمة أقصر، أو ابدأ مما تريد عمله.', {exact: true}));
  await inSight(page.getByRole('heading', {name: 'ماذا تريد أن تفعل؟'}));
});

/** What the site does not treat: what is typed, what is said of it, and whom to ask. */
const ELSEWHERE = {
  ar: {
    query: 'طلب اجازة سنوية وانا مسافر',
    unsure: 'لسنا متأكدين من أن إحدى صفحات هذا الموقع تجيب عن هذا.',
    subject: 'لا يتناول هذا الموقع الإجازات والعطل. اسأل الموارد البشرية في جهتك.',
    nearest: 'قد تفيدك هذه الصفحات',
    treated: 'شلون اشارك الشاشة',
  },
  en: {
    query: 'printer out of toner',
    unsure: 'We are not sure that a page here answers this.',
    subject: 'This site does not deal with printers and scanners. Ask the help desk.',
    nearest: 'Perhaps one of these',
    treated: 'share my screen',
  },
} as const;

for (const locale of LOCALES) {
  const {query, unsure, subject, nearest, treated} = ELSEWHERE[locale];
  test(`${locale}: what belongs to others is told so, with whom to ask, and guesses are called guesses @everywhere`, async ({
    page,
  }) => {
    for (const address of [`/${locale}/meeting-join/`, `/${locale}/search/`]) {
      const isPage = address.endsWith('/search/');
      if (isPage) await page.goto(`${address}?${new URLSearchParams({q: query}).toString()}`);
      else {
        await openSearch(page, address);
        await field(page).fill(query);
      }
      const part = isPage ? page.locator('main') : dialog(page);
      await expect(part.getByRole('status')).toHaveText(unsure);
      await inSight(part.getByText(unsure, {exact: true}));
      await inSight(part.getByText(subject, {exact: true}));
      await inSight(part.getByText(nearest, {exact: true}));
      await inSight(part.getByRole('searchbox').or(part.getByRole('combobox')).first());
    }
    // What is treated is answered, with nothing of it left.
    await openSearch(page, `/${locale}/teams-chat/`);
    await field(page).fill(treated);
    await expect(options(page).first()).toHaveAttribute('href', `/${locale}/meeting-share-content/`);
    await expect(dialog(page).getByRole('status')).toHaveText(locale === 'ar' ? /صفحة|صفحات/ : /^\d+ pages$/);
    await expect(dialog(page).getByText(unsure)).toHaveCount(0);
  });
}

/** A question, the page that answers it, and words of it as the page writes them. */
const MARKED: Readonly<Record<Locale, readonly [query: string, address: string, marks: RegExp]>> = {
  ar: ['مشاركة الشاشة', '/ar/meeting-share-content/', /^(?:[وفب]?ال)?(?:مشارك|شارك|تشارك|شاش)/],
  en: ['share my screen', '/en/meeting-share-content/', /^(?:shar|screen)/i],
};

for (const locale of LOCALES) {
  test(`${locale}: the first hits show the passage that was found, with its words marked @everywhere`, async ({
    page,
  }) => {
    const [query, address, marks] = MARKED[locale];
    for (const place of [`/${locale}/teams-chat/`, `/${locale}/search/`]) {
      await page.goto(place);
      const isPage = place.endsWith('/search/');
      if (!isPage) await page.keyboard.press('Control+k');
      const box = isPage ? page.locator('main').getByRole('searchbox') : field(page);
      await box.fill(query);
      const hit = isPage ? page.locator('main ol > li').first() : options(page).first();
      await expect(isPage ? hit.getByRole('link').first() : hit).toHaveAttribute('href', address);
      const height = (await hit.boundingBox())!.height;
      const words = hit.locator('mark');
      await expect(words.first()).toHaveText(marks);
      await inSight(words.first());
      for (const word of await words.allTextContents()) expect(word).toMatch(marks);
      // Nothing has moved under a finger, and no letters were pulled apart.
      expect((await hit.boundingBox())!.height).toBeCloseTo(height, 0);
      await expect(words.first()).toHaveCSS('padding', '0px');
      expect(
        (
          await new AxeBuilder({page})
            .include(isPage ? 'main' : 'dialog')
            .setLegacyMode()
            .analyze()
        ).violations,
      ).toEqual([]);
    }
  });

  test(`${locale}: a page that does not arrive leaves the hit as it is`, async ({page}) => {
    const [query, address] = MARKED[locale];
    await page.goto(`/${locale}/teams-chat/`);
    let asked = 0;
    await page.route(`**${address}`, (route) => {
      asked += 1;
      return route.abort();
    });
    await page.keyboard.press('Control+k');
    await field(page).fill(query);
    await expect(options(page).first()).toHaveAttribute('href', address);
    // The next row stands where it stood, and that of another hit has its passage.
    const second = options(page).nth(1);
    const top = (await second.boundingBox())!.y;
    await expect.poll(() => asked).toBe(1);
    await expect(page.locator('dialog mark').first()).toBeAttached();
    expect((await second.boundingBox())!.y).toBe(top);
    await expect(options(page).first().locator('mark')).toHaveCount(0);
    await inSight(options(page).first());
  });

  test(`${locale}: what did not help can be copied, and nothing is sent`, async ({page, context}) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const [query, address] = MARKED[locale];
    const sent: string[] = [];
    page.on('request', (request) => request.method() !== 'GET' && sent.push(request.url()));
    for (const place of [`/${locale}/teams-chat/`, `/${locale}/search/`]) {
      await page.goto(place);
      const isPage = place.endsWith('/search/');
      if (!isPage) await page.keyboard.press('Control+k');
      const box = isPage ? page.locator('main').getByRole('searchbox') : field(page);
      await box.fill(query);
      const open = page.getByText(words(locale, 'search.unhelpful.open'), {exact: true});
      await open.scrollIntoViewIfNeeded();
      await open.click();
      const wanted = page.getByLabel(words(locale, 'search.unhelpful.wanted'), {exact: true});
      await wanted.fill('annotate');
      await inSight(wanted);
      await wanted.press('Enter');
      await inSight(page.getByText(words(locale, 'tree.report.copied'), {exact: true}));
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text.split('\n')).toEqual(expect.arrayContaining([query, 'annotate']));
      expect(text).toMatch(new RegExp(`^1\\. .+\\nhttp://localhost:4173${address}`, 'm'));
      await expect(page).toHaveURL(isPage ? /\/search\/(?:\?|$)/ : place);
    }
    expect(sent).toEqual([]);
  });
}

for (const locale of LOCALES) {
  test(`${locale}: at twice the size of text the field, its button and the choices are within a phone @phone`, async ({
    page,
  }) => {
    for (const width of [390, 320]) {
      await page.setViewportSize({width, height: 700});
      await page.goto(`/${locale}/teams-chat/`);
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
      await page.keyboard.press('/');
      await field(page).fill(MARKED[locale][0]);
      await expect(options(page).first()).toHaveAttribute('href', MARKED[locale][1]);
      await isFree(field(page));
      await inSight(page.getByRole('button', {name: words(locale, 'search.close'), exact: true}));
      expect(
        await dialog(page).evaluate((element) =>
          [element, ...element.querySelectorAll('[data-search-answer]')].map(
            ({scrollWidth, clientWidth}) => scrollWidth - clientWidth,
          ),
        ),
      ).toEqual([0, 0]);
      await field(page).press('Escape');
    }
  });
}

test('what hangs below the line is not cut off in any field of the search', async ({page}) => {
  for (const [address, box] of [
    ['/ar/teams-chat/', field(page)],
    ['/ar/search/', page.locator('main').getByRole('searchbox')],
    ['/ar/', page.locator('main').getByRole('searchbox')],
  ] as const) {
    await page.goto(address);
    if (address === '/ar/teams-chat/') await page.keyboard.press('/');
    await page.evaluate(() => document.fonts.ready);
    const drawn = async (text: string): Promise<string> => {
      await box.fill(text);
      await box.evaluate((element) => (element.style.caretColor = 'transparent'));
      return (await box.screenshot({animations: 'disabled'})).toString('base64');
    };
    // The same letter with its dots and without.
    const [without, withDots] = [await drawn('على'), await drawn('علي')];
    expect(withDots === without, address).toBe(false);
    expect(await drawn('على'), address).toBe(without);
  }
});

test('the page behind stays where it was, and does not print the search', async ({page}) => {
  await page.goto('/en/teams-chat/');
  await page.evaluate(() => scrollTo({top: 500, behavior: 'instant'}));
  await page.keyboard.press('/');
  await expect(dialog(page).getByRole('combobox', {name: words('en', 'search.language')})).toBeAttached();
  await field(page).hover();
  await page.mouse.wheel(0, 600);
  await field(page).fill('phishing');
  await expect(options(page).first()).toHaveAttribute('href', '/en/security-phishing/');
  expect(await page.evaluate(() => scrollY)).toBe(500);
  await page.emulateMedia({media: 'print'});
  await expect(dialog(page)).toHaveCount(0);
  await page.emulateMedia({media: 'screen'});
  await inSight(field(page));
  await field(page).press('Escape');
  await page.mouse.wheel(0, 600);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(1100);
});

test('a hit that is opened in another tab leaves the search open; what was cleared stays cleared', async ({
  page,
  context,
}) => {
  await openSearch(page, '/en/teams-chat/');
  await field(page).fill('phishing');
  await expect(options(page).first()).toHaveAttribute('href', '/en/security-phishing/');
  const [other] = await Promise.all([
    context.waitForEvent('page'),
    options(page)
      .first()
      .click({modifiers: ['ControlOrMeta']}),
  ]);
  await expect(other).toHaveURL('/en/security-phishing/');
  await inSight(field(page));
  await field(page).press('Escape');

  await page.goto('/en/meeting-join/');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toHaveValue('phishing');
  await field(page).fill('');
  await field(page).press('Escape');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toHaveValue('');
});

test('hostile queries are answered calmly and run nothing', async ({page}) => {
  await page.addInitScript(() => Object.assign(window, {alert: () => Object.assign(window, {ran: true})}));
  for (const query of [
    '<img src=x onerror=alert(1)>',
    '"><script>alert(1)</script>',
    '\u064b\u064c\u0651',
    '\u0000\u202e\u001b',
    'a'.repeat(10_000),
    '__proto__',
  ]) {
    await page.goto(`/en/search/?${new URLSearchParams({q: query}).toString()}`);
    await expect(page.locator('main').getByRole('status')).toHaveText(
      /^(?:\d+ pages?|We are not sure that a page here answers this\.)/,
    );
    await inSight(page.locator('main').getByRole('searchbox'));
    expect(await page.evaluate(() => 'ran' in window), query).toBe(false);
  }
  // Had something run, it would show.
  await page.evaluate(() => alert());
  expect(await page.evaluate(() => 'ran' in window)).toBe(true);
});

test('what has arrived once serves the visit without a network, and no query travels', async ({page, context}) => {
  const sent: string[] = [];
  context.on('request', (request) => sent.push(decodeURIComponent(`${request.url()} ${request.postData() ?? ''}`)));
  await openSearch(page, '/en/meeting-join/');
  await field(page).fill('fake mail');
  await expect(options(page).first()).toHaveAttribute('href', '/en/security-phishing/');
  // The index of the reader's language, then the other's: what has arrived once serves the whole visit.
  await expect
    .poll(() => sent.filter((request) => request.includes('/search/2025-06.')).length, {
      message: 'the record sees what the worker of the search asks for',
    })
    .toBe(2);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  expect(
    await page.evaluate(() =>
      fetch('/en/').then(
        () => 'answered',
        () => 'no network',
      ),
    ),
  ).toBe('no network');
  await field(page).fill('no sound');
  await expect(options(page).first()).toHaveAttribute('href', '/en/meeting-fix-audio/');
  expect(sent.filter((request) => /no.?sound|fake.?mail/.test(request))).toEqual([]);
});

test('nothing of the search travels before somebody wants it, and the index is light', async ({page}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/ar/meeting-join/');
  await page.waitForLoadState('networkidle');
  const ofSearch = () =>
    fetched.filter((address) => /search/.test(address)).map((address) => address.replace(/\.[0-9a-f]{8}\./, '.'));
  expect(ofSearch()).toEqual([]);
  await page.keyboard.press('Control+k');
  // That of the reader's language first; the other one finds pages for the group below.
  await expect
    .poll(ofSearch)
    .toEqual([
      '/ar/assets/search.js',
      '/ar/assets/search-worker.js',
      '/ar/search-index.json',
      '/ar/search/2025-06.json',
      '/en/search-index.json',
      '/en/search/2025-06.json',
    ]);
  await expect(page.locator('html[data-awake]')).not.toBeAttached();
  for (const locale of LOCALES) {
    const manifest = JSON.parse(readFileSync(`${BUILD}/${locale}/search-index.json`, 'utf8')) as IndexManifest;
    expect(manifest[current.key]!.compressed).toBeLessThan(120_000);
    expect(manifest[current.key]!.compressed).toBeGreaterThan(10_000);
    // React, or a page's share of the framework, would be several times as much.
    for (const [name, most] of [
      ['search', 21_000],
      ['search-worker', 17_000],
    ] as const) {
      const [file, ...others] = readdirSync(`${BUILD}/${locale}/assets`).filter((found) =>
        new RegExp(`^${name}\\.[0-9a-f]{8}\\.js\\.br$`).test(found),
      );
      expect(others).toEqual([]);
      expect(statSync(`${BUILD}/${locale}/assets/${file}`).size, `${locale} ${name}`).toBeLessThan(most);
    }
  }
});

test.describe('the search box in a page of another origin, under a policy of its own', () => {
  let intranet: Server;
  let address: string;

  test.beforeAll(async ({}, {project}) => {
    const {origin} = new URL(project.use.baseURL!);
    intranet = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader(
        'Content-Security-Policy',
        `default-src 'none'; script-src ${origin}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'`,
      );
      response.end(
        `<!doctype html><html lang="ar" dir="rtl"><title>بوابة الجهة</title><script src="${origin}/embed/search-box.js"></script><main><h1>البوابة</h1><guides-search></guides-search><guides-search lang="en"></guides-search></main></html>`,
      );
    });
    await new Promise<void>((resolve) => intranet.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(intranet.address() as AddressInfo).port}/`;
  });

  test.afterAll(() => new Promise<void>((resolve) => intranet.close(() => resolve())));

  for (const [name, query, target] of [
    ['البحث في أدلة العمل عن بُعد', 'تيمز', '/ar/search/?q=%D8%AA%D9%8A%D9%85%D8%B2'],
    ['Search the remote work guides', 'no sound', '/en/search/?q=no+sound'],
  ] as const) {
    test(`“${name}” opens its results on this site`, async ({page}) => {
      const violations: string[] = [];
      page.on('console', (message) => message.text().includes('Security Policy') && violations.push(message.text()));
      await page.goto(address);
      await page.getByRole('searchbox', {name}).fill(query);
      await page.getByRole('searchbox', {name}).press('Enter');
      await expect(page).toHaveURL(target);
      await expect(page.locator('main').getByRole('searchbox')).toHaveValue(query);
      await inSight(page.locator('main ol h2 a').first());
      expect(violations.filter((text) => !text.includes('favicon'))).toEqual([]);
    });
  }
});
