import {createHash} from 'node:crypto';
import {existsSync, rmSync, statSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {LOCALES} from '../../src/lib/locale';
import {writeList, type CachedFile, type Edition, type EditionName, type Parcel} from '../../src/lib/offline/edition';
import {readParcel, typeOf, writeParcel} from '../../src/lib/offline/parcel';
import {revisionInForce, type Revision} from '../../src/lib/revisions';
import type {SiteData} from '../../src/content/readData';
import {bundleScript} from '../../src/plugins/wake/bundleScript';
import {filesBelow, shortHash, writeBelow} from './files';
import {sortIntoParcels, sortIntoSets} from './offlineSets';
import {compress} from './precompress';

/** Below the folder of a language. */
const PARCELS = 'assets/parcels';

/**
 * Writes the offline worker, the list of all files with their hashes that it reads, the parcels in which they travel,
 * and the worker that takes it back (decision 30). Runs after everything that writes pages.
 */
export default async function offlineWorker(build: string, {revisions}: Pick<SiteData, 'revisions'>): Promise<string> {
  const edition = await readEdition(build, revisions);
  const list = writeList(edition);
  const name: EditionName = {
    id: edition.id,
    list: {address: `/offline-list.${edition.id}.json`, hash: shortHash(list), bytes: 0},
  };
  await writeCompressed(build, name.list.address.slice(1), list);
  await writeCompressed(
    build,
    'sw.js',
    bundleScript('src/sw/worker.ts', {charset: 'utf8', define: {EDITION: JSON.stringify(name)}}),
  );
  // Put in the place of sw.js it must be found at once: it is small and named plainly.
  await writeCompressed(build, 'sw-kill.js', bundleScript('src/sw/kill.ts', {charset: 'utf8'}));
  return `${edition.files.length} files in ${edition.sets.length} sets and ${edition.parcels.length} parcels`;
}

/** What the worker of a finished site knows: each file with its hash, the sets, and the parcels, which are written. */
async function readEdition(build: string, revisions: readonly Revision[]): Promise<Edition> {
  const read = (file: string) => readFile(path.join(build, file), 'utf8');
  for (const locale of LOCALES) rmSync(path.join(build, locale, PARCELS), {recursive: true, force: true});
  const all = (await filesBelow(build)).map((file) => path.posix.relative(build, file));
  const sets = await sortIntoSets({
    files: all,
    locales: LOCALES,
    revisions,
    read,
  });
  const names = [...new Set(sets.flatMap(({files}) => files))].sort();
  const places = new Map(names.map((name, place) => [name, place]));
  const files = await Promise.all(
    names.map(async (name): Promise<CachedFile> => {
      const file = path.join(build, name);
      return {
        address: addressOf(name),
        hash: shortHash(await readFile(file)),
        bytes: statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size,
      };
    }),
  );
  const parcels: Parcel[] = [];
  for (const group of await sortIntoParcels(sets, (name) => (typeOf(addressOf(name)) ? read(name) : undefined))) {
    const texts = new Map(await Promise.all(group.map(async (name) => [addressOf(name), await read(name)] as const)));
    const parcel = writeParcel(texts);
    for (const [address, text] of readParcel(parcel))
      if (text !== texts.get(address)) throw new Error(`${address} does not come out of its parcel as it was.`);
    const [locale] = group[0]!.split('/');
    const file = `${locale}/${PARCELS}/texts.${shortHash(parcel)}.json`;
    await writeCompressed(build, file, parcel);
    const share = Math.ceil(statSync(path.join(build, `${file}.br`)).size / group.length);
    for (const name of group) files[places.get(name)!] = {...files[places.get(name)!]!, bytes: share};
    parcels.push({address: `/${file}`, files: group.map((name) => places.get(name)!)});
  }
  return {
    id: createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8),
    current: revisionInForce(revisions).key,
    files,
    sets: sets.map((set) => ({...set, files: set.files.map((name) => places.get(name)!)})),
    parcels,
  };
}

const addressOf = (name: string): string => `/${name.replace(/(^|\/)index\.html$/, '$1')}`;

async function writeCompressed(build: string, name: string, text: string): Promise<void> {
  await writeBelow(build, name, text);
  await compress(path.join(build, name));
}
