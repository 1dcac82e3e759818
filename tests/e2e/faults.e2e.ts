/** A part that breaks takes nothing else of the page with it, and what a browser lacks shows in words, in the page's language. */
import {expect, test, type Page} from '@playwright/test';
import {inSight, wake} from '../app';
import {LOCALES} from '../site';
import {words} from '../words';

/** What the framework would say of a page that broke. */
const CRASH = /This page crashed|توقفت هذه الصفحة عن العمل\.|Try again|injected|is not a function/;

const BROKEN = {
  en: 'This part of the page has stopped working; the rest has not. Load the page again. If it stops again, tell the help desk which page it was.Load again',
  ar: 'توقف هذا الجزء من الصفحة عن العمل، وبقيتها سليمة. افتح الصفحة من جديد. إذا توقف مرة أخرى، فأخبر مكتب المساعدة التقنية باسم الصفحة.فتحها من جديد',
};

const part = (page: Page) => page.locator('[data-broken]');

for (const locale of LOCALES) {
  test(`a tree that breaks leaves the rest of its page (${locale})`, async ({page}) => {
    await page.addInitScript(() => {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its element
      const {setAttribute} = Element.prototype;
      Element.prototype.setAttribute = function (name: string, value: string) {
        if (name === 'data-alive') throw new Error('injected');
        setAttribute.call(this, name, value);
      };
    });
    await page.goto(`/${locale}/tree-no-audio/`);
    await wake(page);
    await expect(part(page)).toHaveText(BROKEN[locale]);
    await inSight(part(page).getByRole('button'));
    await inSight(page.getByRole('heading', {level: 1}));
    await expect(page.locator('body')).not.toContainText(CRASH);
    // The header is alive.
    await page.locator('[data-search]').filter({visible: true}).first().click();
    await inSight(page.getByRole('dialog').getByRole('combobox').first());
  });

  test(`a whole page that breaks says so in its language, and leads on (${locale})`, async ({page}) => {
    await page.route('**/compare/pages.json', (route) => route.fulfill({json: {none: true}}));
    await page.goto(`/${locale}/compare/`);
    await inSight(
      page.getByRole('heading', {
        level: 1,
        name: {en: 'This page has stopped working', ar: 'توقفت هذه الصفحة عن العمل'}[locale],
      }),
    );
    await inSight(page.getByRole('button', {name: words(locale, 'notice.stalled.reload')}));
    await inSight(page.locator('[data-search]').filter({visible: true}).first());
    await page.getByRole('link', {name: words(locale, 'broken.page.home')}).click();
    await expect(page).toHaveURL(`/${locale}/`);
  });

  test(`a page whose frame breaks says so in its language, and leads on (${locale})`, async ({page}) => {
    await page.addInitScript(() => {
      // What names the addresses of the other language stands above everything that is drawn.
      const {entries} = Object;
      Object.entries = (value: object): [string, unknown][] => {
        if ('ar' in value && 'en' in value) throw new Error('injected');
        return entries(value);
      };
    });
    // It wakes by itself.
    await page.goto(`/${locale}/search/`);
    await inSight(
      page.getByRole('heading', {
        level: 1,
        name: {en: 'This page has stopped working', ar: 'توقفت هذه الصفحة عن العمل'}[locale],
      }),
    );
    await inSight(page.getByRole('button', {name: words(locale, 'notice.stalled.reload')}));
    await expect(page.locator('body')).not.toContainText(CRASH);
    await page.getByRole('link', {name: words(locale, 'broken.page.home')}).click();
    await expect(page).toHaveURL(`/${locale}/`);
  });

  for (const [what, rules] of [
    ['knows no plural rules', 'none'],
    ['knows only English ones', 'english'],
  ] as const) {
    test(`a browser that ${what} counts in the page’s language (${locale})`, async ({page}) => {
      await page.addInitScript((kind) => {
        const {PluralRules} = Intl;
        Object.defineProperty(Intl, 'PluralRules', {
          value: function (): Intl.PluralRules {
            if (kind === 'none') throw new RangeError('injected');
            return new PluralRules('en');
          },
        });
      }, rules);
      await page.goto(`/${locale}/tree-no-audio/`);
      await wake(page);
      const status = page.locator('[data-tree] [role="status"]').first();
      for (const [answer, said] of [
        ['no', {en: '1 question answered.', ar: 'أجبت عن سؤال واحد.'}],
        ['yes', {en: '2 questions answered.', ar: 'أجبت عن سؤالين.'}],
        ['yes', {en: '3 questions answered.', ar: 'أجبت عن 3 أسئلة.'}],
      ] as const) {
        await page.locator('[data-current]').locator(`[data-answer="${answer}"]`).filter({visible: true}).click();
        await expect(status).toHaveText(said[locale]);
      }
    });
  }
}
