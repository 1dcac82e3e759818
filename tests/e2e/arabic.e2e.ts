/** Arabic pages are Arabic throughout, and what is Latin in them keeps its own direction. */
import {expect, test, type Page} from '@playwright/test';
import {addressesOf, sample} from '../site';

interface Problem {
  readonly problem: string;
  readonly text: string;
  readonly where: string;
}

/** Looks at every text and every accessible name of the page, folded parts included. */
function problemsOf(page: Page): Promise<Problem[]> {
  return page.evaluate(() => {
    const LATIN = /[A-Za-z]/;
    const ARABIC = /\p{Script=Arabic}/u;
    /** Signs inside it move to the wrong side in a right-to-left line. */
    const FRAGILE = /[A-Za-z0-9]+[-/+().:][A-Za-z0-9]/;
    const NAMES = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'alt',
      'title',
      'placeholder',
    ];

    const problems: Problem[] = [];
    const note = (problem: string, text: string, element: Element | null) =>
      problems.push({problem, text: text.trim().slice(0, 80), where: element?.outerHTML.slice(0, 160) ?? ''});
    // Places without markup isolate by signs: first-strong or left-to-right isolate … pop.
    const withoutIsolated = (text: string) => text.replace(/[\u2066\u2068][^\u2069]*\u2069/g, ' ');
    const leftToRight = (element: Element | null) =>
      element?.closest('[dir]')?.getAttribute('dir') === 'ltr' ||
      element?.closest('text')?.getAttribute('direction') === 'ltr';

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      const text = node.nodeValue ?? '';
      if (!text.trim() || element?.closest('script, style, noscript, title')) continue;
      if (leftToRight(element)) {
        if (ARABIC.test(text)) note('Arabic in a left-to-right element', text, element);
        continue;
      }
      const bare = withoutIsolated(text);
      if (LATIN.test(bare)) note('Latin letters that nothing isolates', text, element);
      else if (FRAGILE.test(bare)) note('a sign between digits that nothing isolates', text, element);
    }

    const name = (text: string, element: Element) => {
      if (leftToRight(element) || !LATIN.test(text)) return;
      if (!ARABIC.test(text)) note('an accessible name without Arabic', text, element);
      else if (FRAGILE.test(withoutIsolated(text)))
        note('an accessible name with a sign that nothing isolates', text, element);
    };
    for (const element of document.body.querySelectorAll('*')) {
      for (const attribute of NAMES) {
        const text = element.getAttribute(attribute);
        if (text) name(text, element);
      }
      if (element instanceof SVGTitleElement) name(element.textContent, element);
    }
    if (!ARABIC.test(document.title)) note('a page title without Arabic', document.title, null);
    return problems;
  });
}

test('no English is left on any Arabic page, and no Latin run stands unprotected', async ({page}) => {
  test.slow();
  const problems: Record<string, Problem[]> = {};
  for (const address of [...sample(addressesOf('ar'), 3), '/ar/search/', '/ar/no-such-page/']) {
    await page.goto(address);
    const found = await problemsOf(page);
    if (found.length > 0) problems[address] = found;
  }
  expect(problems).toEqual({});
});

for (const [defect, expected, markup] of [
  ['an English word', 'Latin letters that nothing isolates', '<p>اضغط Next</p>'],
  ['a range of numbers', 'a sign between digits that nothing isolates', '<p>من 8-16 شخصًا</p>'],
  ['an English name', 'an accessible name without Arabic', '<nav aria-label="Main"></nav>'],
  ['a sentence turned round', 'Arabic in a left-to-right element', '<p dir="ltr">اضغط</p>'],
  ['an English drawing', 'an accessible name without Arabic', '<svg role="img"><title>Tunnel</title></svg>'],
] as const) {
  test(`the check above sees ${defect}`, async ({page}) => {
    await page.goto('/ar/teams-chat/');
    await page.evaluate((html) => document.querySelector('main')!.insertAdjacentHTML('beforeend', html), markup);
    expect((await problemsOf(page)).map(({problem}) => problem)).toEqual([expected]);
  });
}

/** Where each character of a run stands, from the left. */
function lefts(page: Page, run: string): Promise<number[][]> {
  return page.evaluate((wanted) => {
    const found: number[][] = [];
    const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const start = node.nodeValue!.indexOf(wanted);
      if (start < 0 || !node.parentElement!.checkVisibility()) continue;
      found.push(
        [...wanted].map((_, index) => {
          const range = document.createRange();
          range.setStart(node, start + index);
          range.setEnd(node, start + index + 1);
          return range.getBoundingClientRect().left;
        }),
      );
    }
    return found;
  }, run);
}

for (const [run, count] of [
  ['-14', 4],
  ['98%', 2],
] as const) {
  test(`${run} is drawn in the order in which it is read`, async ({page}) => {
    await page.goto('/ar/vpn-error-codes/');
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    const places = await lefts(page, run);
    expect(places).toHaveLength(count);
    for (const place of places) expect(place).toEqual([...place].sort((a, b) => a - b));
  });
}
