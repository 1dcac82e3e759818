import type {Group} from './ask';
import type {PageHit, Place} from './engine';

export interface Row {
  /** Counted over all groups: the number of the choice that the keys come to. */
  readonly row: number;
  readonly hit: PageHit;
  readonly places: readonly (Place & {readonly row: number})[];
}

export interface Rows {
  readonly groups: readonly {readonly group: Group; readonly rows: readonly Row[]}[];
  readonly count: number;
}

/**
 * Numbers hits in the order in which they stand: a page, then its places.
 *
 * @param most hits of a group, and places of a hit, that are numbered; the others are left out
 */
export function rowsOf(groups: readonly Group[], most: {readonly hits: number; readonly places: number}): Rows {
  let count = 0;
  const next = () => {
    count += 1;
    return count - 1;
  };
  const numbered = groups.map((group) => ({
    group,
    rows: group.hits.slice(0, most.hits).map((hit) => ({
      row: next(),
      hit,
      places: hit.places.slice(0, most.places).map((place) => ({...place, row: next()})),
    })),
  }));
  return {groups: numbered, count};
}
