import {createEngine, type Hit} from '../../lib/search/engine';
import {recordsPath, type SearchRecord} from '../../lib/search/records';

type Search = (query: string) => readonly Hit[];

const engines = new Map<string, Promise<Search>>();

/**
 * The search of one language and revision, fetched on first use and kept for the visit.
 *
 * @param base the language's base address, "/ar/"
 * @throws Error when the records do not arrive; the next call tries again
 */
export default function loadEngine(base: string, version: string): Promise<Search> {
  const address = base + recordsPath(version);
  const known = engines.get(address);
  if (known) return known;
  const engine = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return createEngine((await response.json()) as SearchRecord[]);
  });
  engine.catch(() => engines.delete(address));
  engines.set(address, engine);
  return engine;
}
