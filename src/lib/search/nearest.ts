import {fold} from './text';
import type {Page, Store} from './store';

const trigrams = (text: string): Set<string> => {
  const padded = ` ${fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  return new Set(Array.from({length: Math.max(0, padded.length - 2)}, (_, at) => padded.slice(at, at + 3)));
};

/** Of what was typed, so much must stand in a title. */
const LEAST_SHARE = 0.2;

/** Pages whose titles look most like a query that found nothing, best first. */
export function nearestPages(query: string, {pages}: Store, most: number): readonly Page[] {
  const asked = trigrams(query);
  return pages
    .map((page) => {
      const titles = [page.title, page.otherTitle]
        .map(trigrams)
        .map((title) => ({title, shared: [...asked].filter((part) => title.has(part)).length}));
      // The end of one word in common is no likeness.
      const alike = titles.filter(({shared}) => shared > 1 && shared >= asked.size * LEAST_SHARE);
      return {page, likeness: Math.max(0, ...alike.map(({title, shared}) => shared / Math.sqrt(title.size)))};
    })
    .filter(({likeness}) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({page}) => page);
}
