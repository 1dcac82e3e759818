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

/** Numbers hits in the order in which they stand: a page, then its places. */
export function rowsOf(groups: readonly Group[], mostPlaces: number): Rows {
  let count = 0;
  const next = () => {
    count += 1;
    return count - 1;
  };
  const numbered = groups.map((group) => ({
    group,
    rows: group.hits.map((hit) => ({
      row: next(),
      hit,
      places: hit.places.slice(0, mostPlaces).map((place) => ({...place, row: next()})),
    })),
  }));
  return {groups: numbered, count};
}
