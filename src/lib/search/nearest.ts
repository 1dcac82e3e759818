import {fold} from './text';
import type {Page, Store} from './store';

const trigrams = (text: string): Set<string> => {
  const padded = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  return new Set(Array.from({length: Math.max(0, padded.length - 2)}, (_, at) => padded.slice(at, at + 3)));
};

/** Pages whose titles look most like a query that found nothing, best first. */
export function nearestPages(query: string, {pages}: Store, most: number): readonly Page[] {
  const asked = trigrams(query);
  return pages
    .map((page) => {
      const titles = [page.title, page.otherTitle].map(trigrams);
      const shared = Math.max(...titles.map((title) => [...asked].filter((part) => title.has(part)).length / Math.max(1, Math.sqrt(title.size))));
      return {page, shared};
    })
    .filter(({shared}) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map(({page}) => page);
}
