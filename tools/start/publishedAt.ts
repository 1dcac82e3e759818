import publishedFiles from '../../src/content/published';
import {recordSetsOf, type RecordSet} from '../../src/content/searchRecords';
import {LOCALES} from '../../src/lib/locale';
import {buildIndex} from '../../src/lib/search/indexFile';
import {INDEX_MANIFEST, type IndexManifest} from '../../src/lib/search/records';
import type {WatchedContent} from './watchContent';

/** Address → its text, for the content of one version. */
interface Published {
  readonly version: number;
  readonly files: ReadonlyMap<string, () => string>;
}

const kept = new WeakMap<WatchedContent, Published>();

/**
 * What a finished site has at an address that no page of Docusaurus has: the lists, sessions and
 * comparisons that its pages fetch, and the search.
 *
 * @returns undefined where there is no such file
 * @throws Error with file, line and fix where a page or data are not as they should be
 */
export function publishedAt(content: WatchedContent, pathname: string): string | undefined {
  if (!/\.json$/.test(pathname)) return undefined;
  const version = content.version();
  let published = kept.get(content);
  if (published?.version !== version) kept.set(content, (published = {version, files: filesOf(content)}));
  return published.files.get(pathname)?.();
}

function filesOf(watched: WatchedContent): ReadonlyMap<string, () => string> {
  const {content, data} = watched.read();
  const files = new Map<string, () => string>();
  for (const {file, value} of publishedFiles(content, data)) files.set(`/${file}`, () => JSON.stringify(value));
  let sets: readonly RecordSet[] | undefined;
  for (const locale of LOCALES) {
    // Made only when somebody searches, and only what is asked for.
    const manifest: IndexManifest = Object.fromEntries(
      data.revisions.map(({key}) => [key, {file: `search/${key}.json`, bytes: 0, compressed: 0}]),
    );
    files.set(`/${locale}/${INDEX_MANIFEST}`, () => JSON.stringify(manifest));
    for (const {key} of data.revisions) {
      let text: string | undefined;
      files.set(`/${locale}/search/${key}.json`, () => {
        sets ??= recordSetsOf(content, data);
        const {records} = sets.find(({language, revision}) => language === locale && revision.key === key)!;
        return (text ??= JSON.stringify(buildIndex(records, data, locale, key)));
      });
    }
  }
  return files;
}
