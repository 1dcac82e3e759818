/** The slides of every session in force: nothing of them is cut off, on a projector, on a telephone and on paper. */
import {expect, test, type Page} from '@playwright/test';
import {LOCALES} from '../site';

/** Slides of each session, counted by hand. */
const SLIDES = {
  'train-activation-drill': 29,
  'train-confidential-hosting': 27,
  'train-confidentiality': 31,
  'train-meetings': 34,
  'train-teams-basics': 32,
  'train-the-trainer': 30,
  'train-vpn': 36,
};

/** What stands outside the sheet of its slide: `place-1 +275`, in pixels of the sheet; and what stands on something else: `title H2/DIV`. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const slides = [...document.querySelectorAll<HTMLElement>('.slides > section')];
    const found = slides.flatMap((slide) => {
      const {cssText} = slide.style;
      slide.style.display = 'flex';
      const over = Math.max(
        slide.scrollHeight - slide.clientHeight,
        slide.scrollWidth - slide.clientWidth,
        Math.ceil(slide.getBoundingClientRect().top - slide.firstElementChild!.getBoundingClientRect().top),
      );
      // Lines of text and drawings, as they are seen: a box may be wider than what stands in it.
      const seen = [...slide.children].map((part) => {
        const lines = document.createRange();
        lines.selectNodeContents(part);
        return {name: part.tagName, places: [...lines.getClientRects()]};
      });
      const covers = (one: DOMRect, other: DOMRect): boolean =>
        Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;
      const covered = seen.flatMap(({name, places}, index) =>
        seen
          .slice(index + 1)
          .flatMap((other) =>
            places.some((one) => other.places.some((place) => covers(one, place)))
              ? [`${slide.id} ${name}/${other.name}`]
              : [],
          ),
      );
      slide.style.cssText = cssText;
      return [...(over > 0 ? [`${slide.id} +${over}`] : []), ...covered];
    });
    return {count: slides.length, found};
  });

for (const [session, count] of Object.entries(SLIDES)) {
  test(`no slide of ${session} is cut off`, async ({page}) => {
    for (const locale of LOCALES) {
      await page.setViewportSize({width: 1920, height: 1080});
      await page.goto(`/${locale}/slides/${session}/`);
      await expect(page.locator('[data-slide-shown]')).toBeAttached();
      expect.soft(await cutOff(page), `${locale} on a projector`).toEqual({count, found: []});
      await page.emulateMedia({media: 'print'});
      expect.soft(await cutOff(page), `${locale} on paper`).toEqual({count, found: []});
      await page.emulateMedia({media: 'screen'});
      await page.setViewportSize({width: 390, height: 844});
      await page.reload();
      await expect(page.locator('[data-slide-shown]')).toBeAttached();
      expect.soft(await cutOff(page), `${locale} on a telephone`).toEqual({count, found: []});
      await page.emulateMedia({media: 'print'});
      expect.soft(await cutOff(page), `${locale} on paper, from a telephone`).toEqual({count, found: []});
      await page.emulateMedia({media: 'screen'});
    }
  });
}
