/** Keeps the indexes and searches them beside the page, so that typing is never held up. */
import {makeSearchable, type Searchable} from '../../lib/search/answer';
import {answersTo, type Load} from '../../lib/search/ask';
import type {IndexFile} from '../../lib/search/indexFile';
import type {FirstPart} from '../../lib/search/parts';
import type {Announced, Answered, Asked} from '../../lib/search/protocol';
import {LOCALES} from '../../lib/locale';
import {INDEX_MANIFEST, type IndexManifest} from '../../lib/search/records';
import {searchInParts} from '../../lib/search/searchInParts';

const kept = new Map<string, Promise<unknown>>();

/** Fetched once for as long as the page is open; what failed is tried again. */
function once<T>(key: string, make: () => Promise<T>): Promise<T> {
  const known = kept.get(key) as Promise<T> | undefined;
  if (known) return known;
  const made = make();
  made.catch(() => kept.delete(key));
  kept.set(key, made);
  return made;
}

async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

const load: Load = (language, revision) =>
  once(`${language} ${revision}`, async (): Promise<Searchable> => {
    const manifest = await once(language, () => fetchJson<IndexManifest>(`/${language}/${INDEX_MANIFEST}`));
    const entry = manifest[revision];
    if (!entry) throw new Error(`There is no index of ${revision} in ${language}.`);
    const fetchFile = <T>(file: string) => fetchJson<T>(`/${language}/${file}`);
    if (entry.parts) return searchInParts(await fetchFile<FirstPart>(entry.file), entry.parts, fetchFile);
    return makeSearchable(await fetchFile<IndexFile>(entry.file));
  });

let last = 0;
const say = (answered: Answered) => postMessage(answered);

/** What is here answers at once, and better where more of the index comes before the next question. */
async function reply({id, question}: Asked): Promise<void> {
  for await (const answer of answersTo(question, load)) {
    say({id, answer});
    if (id !== last) return;
  }
}

/** The reader's language first: on a slow line the other one would hold it up. What fails shows with the first answer. */
async function announce({announced: {language, revision}, manifest}: Announced): Promise<void> {
  if (manifest) void once(language, () => Promise.resolve(manifest));
  const index = await load(language, revision);
  for (const other of LOCALES) await load(other, revision);
  // Of an index in parts all words: any question needs them.
  await index.complete?.('');
}

addEventListener('message', ({data}: MessageEvent<Asked | Announced>) => {
  if ('announced' in data) {
    announce(data).catch(() => undefined);
    return;
  }
  const {id, question} = data;
  last = id;
  // Letters that arrived together make one search: the last one.
  setTimeout(() => {
    if (id !== last) return;
    reply({id, question}).catch((error: unknown) =>
      say({id, failed: error instanceof Error ? error.message : String(error)}),
    );
  });
});
