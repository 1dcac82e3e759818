import type {PageHit} from '../../lib/search/engine';

/** What is no sentence of a page: where it stands, what is said to screen readers only, not yet, or by a drawing. */
const NO_TEXT = '[hidden], header, nav, button, svg, script, style, [data-said], [role=tablist]';
const BLOCKS = 'p, li, td, th, dt, dd';

const isHeading = ({tagName}: Element): boolean => /^H[1-6]$/.test(tagName);

/** The sentences of some parts of a page, a block each; what holds other blocks is told by them. */
function textsIn(parts: readonly Element[]): readonly string[] {
  return parts
    .flatMap((part) => (part.matches(BLOCKS) ? [part] : []).concat([...part.querySelectorAll(BLOCKS)]))
    .filter((block) => !block.querySelector(BLOCKS) && !block.closest(NO_TEXT))
    .map((block) => {
      const copy = block.cloneNode(true) as Element;
      for (const other of copy.querySelectorAll(NO_TEXT)) other.remove();
      return copy.textContent;
    });
}

/** The parts of a page that belong to a place: itself, or, where it is a heading, what follows up to the next one. */
function partsAt(page: Document, anchor: string): readonly Element[] {
  const place = page.getElementById(anchor);
  if (!place || !isHeading(place)) return place ? [place] : [];
  const parts: Element[] = [];
  for (let next = place.nextElementSibling; next && !isHeading(next); next = next.nextElementSibling) parts.push(next);
  return parts;
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
  const article = page.querySelector('article') ?? page.querySelector('main');
  return {
    place: best?.anchor ? textsIn(partsAt(page, best.anchor)).filter((text) => text.trim() !== best.heading) : [],
    page: article ? textsIn([article]) : [],
    description: page.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '',
  };
}
