import {createHash} from 'node:crypto';
import {existsSync, statSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {LOCALES} from '../../src/lib/locale';
import type {Edition, CachedFile} from '../../src/lib/offline/edition';
import {revisionInForce, type Revision} from '../../src/lib/revisions';
import type {SiteData} from '../../src/content/readData';
import {bundleScript} from '../../src/plugins/wake/bundleScript';
import {filesBelow, shortHash, writeBelow} from './files';
import {sortIntoSets} from './offlineSets';
import {compress} from './precompress';

/**
 * Writes the offline worker, which carries the list of all files with their hashes, and
 * the worker that takes it back (decision 30). Runs after everything that writes pages.
 */
export default async function offlineWorker(build: string, {revisions}: Pick<SiteData, 'revisions'>): Promise<string> {
  const edition = await readEdition(build, revisions);
  await writeWorker(
    build,
    'sw.js',
    bundleScript('src/sw/worker.ts', {charset: 'utf8', define: {EDITION: JSON.stringify(edition)}}),
  );
  // Put in the place of sw.js it must be found at once: it is small and named plainly.
  await writeWorker(build, 'sw-kill.js', bundleScript('src/sw/kill.ts', {charset: 'utf8'}));
  return `${edition.files.length} files in ${edition.sets.length} sets`;
}

/** What the worker of a finished site knows: each file with its hash, and the sets. */
export async function readEdition(build: string, revisions: readonly Revision[]): Promise<Edition> {
  const read = (file: string) => readFile(path.join(build, file), 'utf8');
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
        address: `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
        hash: shortHash(await readFile(file)),
        bytes: statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size,
      };
    }),
  );
  return {
    id: createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8),
    current: revisionInForce(revisions).key,
    files,
    sets: sets.map((set) => ({...set, files: set.files.map((name) => places.get(name)!)})),
  };
}

async function writeWorker(build: string, name: string, code: string): Promise<void> {
  await writeBelow(build, name, code);
  await compress(path.join(build, name));
}
