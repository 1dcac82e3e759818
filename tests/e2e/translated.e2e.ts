/** A browser translates the page while it is used: nothing breaks, and the words say what is so. */
import {expect, test, type Locator, type Page} from '@playwright/test';
import {BUNDLES, inSight, kept, wake} from '../app';
import {current, LOCALES} from '../site';
import {words} from '../words';

/**
 * Two ways of translators: the text moves into two nested <font>, or stays behind and a new
 * one stands in its place. Both go on with every text that the page draws later.
 */
const WAYS = ['moved', 'replaced'] as const;

async function translatePage(page: Page, way: (typeof WAYS)[number]): Promise<void> {
  await page.evaluate((isMoved) => {
    const wrap = (text: Text): void => {
      if (!text.data.trim() || text.parentElement?.closest('font, script, style, textarea, option, title, svg')) return;
      const outer = document.createElement('font');
      const inner = outer.appendChild(document.createElement('font'));
      text.replaceWith(outer);
      inner.append(isMoved ? text : document.createTextNode(text.data));
    };
    const all = (): void => {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      texts.forEach(wrap);
    };
    all();
    new MutationObserver(all).observe(document.body, {childList: true, subtree: true, characterData: true});
  }, way === 'moved');
  await expect(page.locator('h1 font font').first()).toBeAttached();
}

/** What goes wrong from now on; a warning of React's that it drew a translated page anew is none. */
function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({message}) => errors.push(message));
  page.on(
    'console',
    (message) => /NotFoundError|not a child of this node/.test(message.text()) && errors.push(message.text()),
  );
  return errors;
}

for (const way of WAYS) {
  test(`bare words that are taken out, or get something before them, throw nothing (${way})`, async ({page}) => {
    await page.goto('/en/teams-chat/');
    // As React does it: by the texts that it made itself, and where it put them.
    await page.evaluate(() => {
      const place = document.createElement('p');
      place.dataset.testBare = '';
      const [first, second] = [document.createTextNode('first'), document.createTextNode('second')];
      place.append(first, document.createElement('hr'), second);
      document.querySelector('main')!.append(place);
      place.onclick = () => {
        const added = document.createElement('b');
        added.textContent = 'added';
        place.insertBefore(added, second);
        place.removeChild(first);
        place.dataset.testBare = 'done';
      };
    });
    const errors = errorsOf(page);
    await translatePage(page, way);
    const place = page.locator('[data-test-bare]');
    await place.click();
    expect(errors).toEqual([]);
    await expect(place).toHaveAttribute('data-test-bare', 'done');
    // What the translator threw away cannot be found again: its copy stays, and the new part stands last.
    await expect(place).toHaveText({moved: 'addedsecond', replaced: 'firstsecondadded'}[way]);
  });
}

/** Hand-written: what the tree says after so many answers. */
const ANSWERED = {
  en: {
    1: '1 question answered.',
    2: '2 questions answered.',
    done: '2 questions answered. You have reached what to do.',
  },
  ar: {1: 'أجبت عن سؤال واحد.', 2: 'أجبت عن سؤالين.', done: 'أجبت عن سؤالين. وصلت إلى ما عليك فعله.'},
} as const;

for (const way of WAYS) {
  for (const locale of LOCALES) {
    test(`a tree goes on and back (${way}, ${locale})`, async ({page}) => {
      const errors = errorsOf(page);
      await page.goto(`/${locale}/tree-no-audio/`);
      await wake(page);
      await expect(page.locator('[data-tree][data-alive]')).toBeAttached();
      await translatePage(page, way);
      const shown = page.locator('[data-current]');
      const said = page.locator('[data-tree] [role="status"]').first();
      const step = async (answer: 'yes' | 'no', next: string) => {
        await shown.locator(`[data-answer="${answer}"]`).filter({visible: true}).click();
        await expect(shown).toHaveId(next);
      };
      await step('no', 'q5');
      await expect(said).toHaveText(ANSWERED[locale][1]);
      await step('yes', 'q6');
      await expect(said).toHaveText(ANSWERED[locale][2]);
      await page.locator('[data-back]').click();
      await expect(shown).toHaveId('q5');
      await expect(said).toHaveText(ANSWERED[locale][1]);
      await page.locator('[data-back]').click();
      await expect(shown).toHaveId('q1');
      await expect(said).toHaveText('');
      await expect(page.locator('[data-path]')).toHaveCount(0);
      await step('yes', 'q2');
      await step('no', 'a1');
      await expect(said).toHaveText(ANSWERED[locale].done);
      await page.locator('[data-again]').click();
      await expect(shown).toHaveId('q1');
      await expect(said).toHaveText('');
      await expect(page.getByRole('heading', {level: 1})).toHaveCount(1);
      expect(errors).toEqual([]);
    });

    test(`theme, revision menu, tabs, the next page and the other language (${way}, ${locale})`, async ({page}) => {
      const errors = errorsOf(page);
      await page.goto(`/${locale}/vpn-connect/`);
      // Translated first, woken later: the app finds other markup than it drew.
      await translatePage(page, way);
      await wake(page);
      await page.locator('[data-theme-switch]').click();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await page.locator('main details[data-menu] > summary').click();
      await inSight(
        page.getByRole('link', {name: {en: 'Regulation, October 2021', ar: 'التنظيم في اللائحة، أكتوبر 2021'}[locale]}),
      );
      await page.keyboard.press('Escape');
      await page.getByRole('tab', {name: 'Ivanti'}).first().click();
      await expect(page.getByRole('tab', {selected: true})).toHaveText(['Ivanti', 'Ivanti']);
      await expect(page.getByRole('tabpanel')).toHaveCount(2);

      await page.locator(`main a[href="/${locale}/vpn-error-codes/"]`).filter({visible: true}).first().click();
      await expect(page).toHaveURL(`/${locale}/vpn-error-codes/`);
      await expect(page.getByRole('heading', {level: 1})).toHaveText(
        {en: 'VPN error messages and what to do', ar: 'رموز أخطاء VPN وحلولها'}[locale],
      );
      const bar = page.locator('main details[data-menu] > summary');
      await expect(bar).toHaveText({en: 'Policy revision: June 2025', ar: 'إصدار السياسة: يونيو 2025'}[locale]);
      await inSight(bar);
      await page.goBack();
      await expect(page).toHaveURL(`/${locale}/vpn-connect/`);
      expect(errors).toEqual([]);
      const other = locale === 'ar' ? 'en' : 'ar';
      await page.locator(`header [data-language="${other}"]`).click();
      await expect(page).toHaveURL(`/${other}/vpn-connect/`);
    });
  }
}

/** Hand-written: the first block of a page in its revisions of 2020-03 and 2025-06, and the names of three revisions. */
const COMPARED = {
  en: {
    block:
      'In March 2020, the Information & eGovernment Authority enabled Teams for all government entities: meetings, chat and file sharing for those who work from home. At the end of this guide,end, your message has reached the person or group you meant. You also know howwhat to correct do about a mistake.mistake or a suspicious message.',
    march: 'March 2020',
    june: 'June 2025',
    october: 'October 2021',
  },
  ar: {
    block:
      'في مارس 2020 فعّلت هيئة المعلومات والحكومة الإلكترونية Teams لجميع الجهات، ففيه الاجتماعات والدردشة ومشاركة الملفات لمن يعمل من المنزل. بعد هذه الخطوات تصل رسالتك إلى الشخص المقصود أو المجموعة المقصودة، وتعرف كيف تصحّح الخطأ.تتصرف عند الخطأ أو عند وصول رسالة مشبوهة.',
    march: 'مارس 2020',
    june: 'يونيو 2025',
    october: 'أكتوبر 2021',
  },
} as const;

for (const locale of LOCALES) {
  test(`the comparison and the changes follow their choices (${locale})`, async ({page}) => {
    const errors = errorsOf(page);
    await page.goto(`/${locale}/compare/?page=teams-chat`);
    await expect(page.getByRole('combobox')).toHaveCount(4);
    const {block, march, june, october} = COMPARED[locale];
    const [earlier, later, view] = [1, 2, 3].map((place) => page.getByRole('combobox').nth(place)) as [
      Locator,
      Locator,
      Locator,
    ];
    const names = page.locator('main th[scope="col"]');
    await translatePage(page, 'replaced');
    // Another revision: its words, and none of those that stood there.
    await earlier.selectOption('2020-03');
    await expect(page.locator('main form + div > p').first()).toHaveText(block);
    await view.selectOption('side');
    await expect(names).toHaveText([march, june]);
    await later.selectOption('2021-10');
    await expect(names).toHaveText([march, october]);
    await view.selectOption('merged');
    await expect(names).toHaveCount(0);

    await page.goto(`/${locale}/changes/${current.key}/`);
    await wake(page);
    await translatePage(page, 'replaced');
    const roles = page.getByRole('combobox');
    const count = page.locator('main form [role="status"]');
    const [all, ofVpn] = {en: ['79 changes', '59 changes'], ar: ['79 تغييرًا', '59 تغييرًا']}[locale] as [string, string];
    await expect(count).toHaveText(all);
    await roles.selectOption('vpn-users');
    await expect(count).toHaveText(ofVpn);
    await roles.selectOption('all');
    await expect(count).toHaveText(all);
    expect(errors).toEqual([]);
  });
}

test.describe('with the offline worker', () => {
  test.use({serviceWorkers: 'allow'});

  for (const way of WAYS) {
    test(`the page on offline use keeps and forgets, and its buttons say what they do (${way})`, async ({page}) => {
      const errors = errorsOf(page);
      await page.goto('/en/offline/');
      const set = page.locator('[data-set="ar"]');
      await expect(set).toHaveAttribute('data-kept', 'none');
      await translatePage(page, way);
      await expect(set.getByRole('button')).toHaveText(['Keep for offline']);
      await set.getByRole('button').click();
      await expect(set).toHaveAttribute('data-kept', 'all', {timeout: 60_000});
      await expect(set.getByRole('button')).toHaveText(['Delete from this device']);
      await set.getByRole('button').click();
      await expect(set).toHaveAttribute('data-kept', 'none');
      await expect(set.getByRole('button')).toHaveText(['Keep for offline']);
      await expect(page.getByRole('heading', {level: 1})).toHaveText('Use without network');
      expect(errors).toEqual([]);
    });
  }
});

/** A telephone: the search stands in the bar at its foot. */
test.describe('translated before the app woke', () => {
  test.use({viewport: {width: 390, height: 844}});
  for (const way of WAYS) {
    for (const locale of LOCALES) {
      test(`the search opens over the page, with the field ready (${way}, ${locale})`, async ({page}) => {
        await page.goto(`/${locale}/teams-chat/`);
        await translatePage(page, way);
        await expect(page.locator('html[data-awake]')).not.toBeAttached();
        await page
          .getByRole('link', {name: words(locale, 'bottomBar.search'), exact: true})
          .last()
          .click();
        const field = page.locator('dialog').getByRole('combobox').first();
        await expect(field).toBeFocused();
        await inSight(field);
        await expect(page).toHaveURL(`/${locale}/teams-chat/`);
      });

      test(`a tick made before stays (${way}, ${locale})`, async ({page}) => {
        let release = (): void => undefined;
        const held = new Promise<void>((resolve) => (release = resolve));
        await page.route(BUNDLES, async (route) => {
          await held;
          await route.continue();
        });
        await page.goto(`/${locale}/cl-end-day/`);
        await translatePage(page, way);
        await page.locator('[data-tick]').nth(1).check();
        release();
        await kept(page, 'cl-end-day', 1);
        expect(
          await page.locator('[data-tick]').evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked)),
        ).toEqual([false, true, false, false, false, false]);
      });
    }
  }
});
