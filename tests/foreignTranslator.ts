import type {Page} from '@playwright/test';

/**
 * Does to a page what a browser's translator does: every text is taken out and stands, as a copy, in two <font>
 * elements; what changes later is treated likewise. Call it again after each change: what was not copied yet is.
 *
 * @returns how many texts were replaced
 */
export function translate(page: Page): Promise<number> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.data.trim() !== '' && !text.parentElement!.closest('font, script, style, noscript, option, textarea'))
        texts.push(text);
    }
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
    return texts.length;
  });
}
