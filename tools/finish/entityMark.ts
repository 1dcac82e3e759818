import type {SiteData} from '../../src/content/readData';
import {shortHash, writeBelow} from './files';

/**
 * Tells the values of one entity from those of another, without giving them away, and a day on which
 * these revisions apply from one on which others do: on it the site has to be built again.
 */
export function entityMark({entity, revisions}: Pick<SiteData, 'entity' | 'revisions'>): string {
  return shortHash(JSON.stringify([entity, revisions.map(({key, state}) => [key, state])]));
}

/** Writes which values are in the pages: a build with others is none for `npm run serve` and `npm run bundle`. */
export default async function writeEntityMark(build: string, data: SiteData): Promise<string> {
  await writeBelow(build, 'entity.txt', `${entityMark(data)}\n`);
  return entityMark(data);
}
