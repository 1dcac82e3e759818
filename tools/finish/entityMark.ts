import type {SiteData} from '../../src/content/readData';
import {shortHash, writeBelow} from './files';

/** Tells the values of one entity from those of another, without giving them away. */
export function entityMark({entity}: Pick<SiteData, 'entity'>): string {
  return shortHash(JSON.stringify(entity));
}

/** Writes which values are in the pages: a build with others is none for `npm run serve` and `npm run bundle`. */
export default async function writeEntityMark(build: string, data: SiteData): Promise<string> {
  await writeBelow(build, 'entity.txt', `${entityMark(data)}\n`);
  return entityMark(data);
}
