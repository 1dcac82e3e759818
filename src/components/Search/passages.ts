import type {PageHit} from '../../lib/search/engine';

/** What is no sentence of a page: where it stands, what is said to screen readers only, not yet, or by a drawing. */
const NO_TEXT = '[hidden], header, nav, button, svg, script, style, [data-said], [role=tablist]';
const BLOCKS = 'p, li, td, th, dt, dd';

/** The sentences within a part of a page, a block each; what holds other blocks is told by them. */
function textsIn(part: Element): readonly string[] {
  return [...part.querySelectorAll(BLOCKS)]
    .filter((block) => !block.querySelector(BLOCKS) && !block.closest(NO_TEXT))
    .map((block) => {
      const copy = block.cloneNode(true) as Element;
      for (const other of copy.querySelectorAll(NO_TEXT)) other.remove();
      return copy.textContent;
    });
}

/** Where a place ends that begins with a heading: the section round it, or what follows up to the next heading. */
function partAt(page: Document, anchor: string): Element | undefined {
  const place = page.getElementById(anchor);
  if (!place) return undefined;
  return /^H[1-6]$/.test(place.tagName) ? (place.closest('section') ?? undefined) : place;
}

/** What a page says of a hit, the nearest first. */
export interface Passages {
  readonly place: readonly string[];
  readonly page: readonly string[];
  /** For whom the page is, in a sentence. */
  readonly description: string;
}

/** @param html the page as it is served */
export function passagesOf(html: string, {places: [best]}: Pick<PageHit, 'places'>): Passages {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const place = best && partAt(page, best.anchor);
  const article = page.querySelector('article') ?? page.querySelector('main');
  return {
    place: place ? textsIn(place).filter((text) => text.trim() !== best.heading) : [],
    page: article ? textsIn(article) : [],
    description: page.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '',
  };
}
