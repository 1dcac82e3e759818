import AxeBuilder from '@axe-core/playwright';
import {expect, test, type Page} from '@playwright/test';
import type {Locale} from '../../src/lib/locale';
import {each, inSight, readable} from '../app';
import {addressesOf, current, LOCALES, sample, superseded} from '../site';
import {words} from '../words';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SCHEMES = ['light', 'dark'] as const;
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** One of so many pages of a kind. */
const EVERY = 16;

/** Home, guide, guide with tabs, section, checklist, superseded guide, policy with a table, training, changes, comparison, tree, reference, session. */
const KINDS = [
  '',
  'teams-chat/',
  'vpn-connect/',
  'teams/',
  'cl-remote-ready/',
  `${superseded[0]!.key}/teams-chat/`,
  'policy-overview/',
  'training/',
  `changes/${current.key}/`,
  'compare/',
  'tree-mfa/',
  'glossary/',
  'error-messages/',
  'train-vpn/',
];

/** In the full mode every page; else one in so many, each in one of its languages, in turn: they share their parts. */
const looked = (locale: Locale): string[] =>
  sample(addressesOf(locale), EVERY).filter(
    (_address, index) => process.env.TRUST === '1' || LOCALES[index % LOCALES.length] === locale,
  );

interface Violation {
  readonly rule: string;
  readonly where: string[];
}

/** Every rule, or those alone that a scheme of colours can change. */
async function violations(page: Page, isOfColours = false): Promise<Violation[]> {
  // The legacy mode differs in frames only; the site has none, and it halves the time.
  const axe = new AxeBuilder({page}).setLegacyMode();
  if (isOfColours) axe.withRules(COLOUR_RULES);
  else axe.withTags(TAGS).options({rules: {'target-size': {enabled: true}}});
  const {violations: found} = await axe.analyze();
  return found.map(({id, help, nodes}) => ({
    rule: `${id}: ${help}`,
    where: nodes.slice(0, 5).map(({html}) => html.slice(0, 200)),
  }));
}

/** Lets the colours of the other scheme arrive; nothing moves under reduced motion. */
async function paint(page: Page, colorScheme: (typeof SCHEMES)[number]): Promise<void> {
  await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}

for (const locale of LOCALES) {
  for (const address of [...looked(locale), `/${locale}/no-such-page/`]) {
    test(`${address} in light and dark`, async ({page}) => {
      // Two hundred terms in two languages.
      if (address.endsWith('/glossary/')) test.slow();
      await page.goto(address);
      for (const scheme of SCHEMES) {
        await paint(page, scheme);
        expect(await violations(page, scheme === 'dark'), scheme).toEqual([]);
      }
    });
  }

  for (const scheme of SCHEMES) {
    test(`everything unfolded, in ${scheme} (${locale})`, async ({page}) => {
      for (const [slug, folded, tabs] of [
        ['teams-chat', 8, 0],
        ['vpn-connect', 8, 10],
        ['vpn-error-codes', 6, 0],
      ] as const) {
        await page.goto(`/${locale}/${slug}/`);
        await paint(page, scheme);
        for (const details of await each(page.locator('main details:not([data-menu])'), folded))
          await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
        for (const tab of await each(page.getByRole('tab'), tabs)) await tab.click();
        expect(await violations(page), slug).toEqual([]);
      }
    });

    test(`the open revision menu, in ${scheme} (${locale})`, async ({page}) => {
      for (const revision of [current, superseded[0]!]) {
        await page.goto(`/${locale}/${revision === current ? '' : `${revision.key}/`}teams-chat/`);
        await paint(page, scheme);
        await page
          .getByText(words(locale, 'revision.bar.revision', {revision: revision.short[locale]}), {exact: true})
          .click();
        await inSight(page.getByRole('list', {name: words(locale, 'revision.menu.label')}));
        expect(await violations(page), revision.key).toEqual([]);
      }
    });

    test(`the open contents, in ${scheme} (${locale})`, {tag: '@phone'}, async ({page}) => {
      await page.goto(`/${locale}/teams-chat/`);
      await paint(page, scheme);
      await page.getByRole('button', {name: words(locale, 'bottomBar.contents')}).tap();
      await inSight(page.getByRole('navigation', {name: words(locale, 'contents.label'), exact: true}));
      // axe knows no top layer: it takes the bar, which the contents cover, to cover the contents.
      await page
        .getByRole('navigation', {name: words(locale, 'bottomBar.label')})
        .evaluate((bar) => (bar.style.display = 'none'));
      expect(await violations(page)).toEqual([]);
    });

    test(`kinds of pages on a phone, in ${scheme} (${locale})`, {tag: '@phone'}, async ({page}) => {
      for (const address of KINDS) {
        await page.goto(`/${locale}/${address}`);
        await paint(page, scheme);
        expect(await violations(page), address).toEqual([]);
      }
    });
  }

  test(`what a trainer runs a session with (${locale})`, async ({page}) => {
    for (const [view, arrived] of [
      ['training/train-vpn/run', '[data-present="why"]'],
      ['slides/train-vpn', '[data-slide-shown="why-1"] section.present h2'],
      ['training/train-vpn/results', '[data-counted="0"]'],
      ['training/train-vpn/statements', '[data-statements="0"]'],
      ['training/signal', 'main button small'],
    ] as const) {
      await page.goto(`/${locale}/${view}/`);
      // The session has arrived.
      await readable(page.locator(arrived));
      for (const scheme of SCHEMES) {
        await paint(page, scheme);
        expect(await violations(page), `${view} in ${scheme}`).toEqual([]);
      }
    }
  });

  test(`slides have a contrast of seven to one, for the last row of a bright room (${locale})`, async ({page}) => {
    for (const slide of ['title', 'agenda', 'guide', 'task', 'answer', 'break', 'end']) {
      await page.goto(`/${locale}/slides/train-vpn/`);
      await expect(page.locator('[data-slide-shown]')).toBeAttached();
      const id = await page.locator(`[data-slide="${slide}"]`).first().getAttribute('id');
      await page.goto(`/${locale}/slides/train-vpn/#/${id}`);
      await inSight(page.locator(`section.present#${id} h2`));
      const {violations: pale} = await new AxeBuilder({page})
        .withRules(['color-contrast-enhanced'])
        .setLegacyMode()
        .analyze();
      expect(
        pale.flatMap(({nodes}) => nodes.map(({html}) => html)),
        slide,
      ).toEqual([]);
    }
  });

  test(`kinds of pages in forced colours (${locale})`, async ({page}) => {
    for (const address of KINDS) {
      await page.goto(`/${locale}/${address}`);
      await page.emulateMedia({forcedColors: 'active'});
      expect(await violations(page), address).toEqual([]);
    }
  });
}

test('the root page', async ({page}) => {
  // Without its script, which leads on at once.
  await page.route('**/assets/root.*.js', (route) => route.fulfill({contentType: 'text/javascript', body: ''}));
  await page.goto('/');
  await expect(page).toHaveURL('/');
  expect(await violations(page)).toEqual([]);
  await page.goto('/no-such-page');
  expect(await violations(page)).toEqual([]);
});

for (const [defect, rule, markup] of [
  ['an image without words', 'image-alt', '<img src="/en/icons/icon-32.png">'],
  ['pale words', 'color-contrast', '<p style="color: #bbb; background: #fff">Pale words</p>'],
  ['a control without a name', 'button-name', '<button type="button"></button>'],
  [
    'small targets',
    'target-size',
    '<p><button style="width:12px;height:12px;padding:0">a</button><button style="width:12px;height:12px;padding:0">b</button></p>',
  ],
  ['a skipped heading', 'heading-order', '<h5>Deep</h5>'],
] as const) {
  test(`the check sees ${defect}`, async ({page}) => {
    await page.goto('/en/teams-chat/');
    await page.evaluate((html) => document.querySelector('article')!.insertAdjacentHTML('beforeend', html), markup);
    expect((await violations(page)).map(({rule: found}) => found.split(':')[0])).toEqual([rule]);
  });
}
