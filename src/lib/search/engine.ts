import MiniSearch from 'minisearch';
import {analyse} from './analyse';
import type {SearchRecord} from './records';

export interface Hit {
  readonly record: SearchRecord;
  readonly score: number;
}

/** Longer queries than anyone types are cut: the answer stays calm. */
const LONGEST_QUERY = 200;

/** @returns a function that finds the records for a query, best first, one for each place of a page */
export function createEngine(records: readonly SearchRecord[]): (query: string) => readonly Hit[] {
  const index = new MiniSearch<{id: number} & Record<'title' | 'heading' | 'content' | 'keywords', string>>({
    fields: ['title', 'heading', 'content', 'keywords'],
    tokenize: analyse,
    processTerm: (term) => term,
    searchOptions: {
      boost: {title: 4, keywords: 4, heading: 2.5},
      prefix: (_term, position, terms) => position === terms.length - 1,
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
    },
  });
  index.addAll(
    records.map(({hierarchy, content, keywords}, id) => ({
      id,
      title: hierarchy.lvl1,
      heading: [hierarchy.lvl2, hierarchy.lvl3].filter(Boolean).join(' '),
      content,
      keywords,
    })),
  );

  return (query) => {
    const text = query.slice(0, LONGEST_QUERY);
    const all = index.search(text, {combineWith: 'AND'});
    const found = all.length > 0 ? all : index.search(text);
    return found.map(({id, score}) => ({record: records[id as number]!, score}));
  };
}
