import {createHash} from 'node:crypto';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {bundleBesideApp, filesPlugin, readMessages, type About, type BuiltFile} from '../besideApp/bundle';
import {bundleScript} from '../wake/bundleScript';
import {searchDialogMarkup} from './markup';

export interface SearchDialog {
  readonly files: readonly BuiltFile[];
  /** The closed dialog, which stands on every page of the language. */
  readonly markup: string;
}

/** One hash for all: what belongs together stands together, and a page names it in fewer bytes. */
function hashed(texts: Readonly<Record<string, string>>): readonly BuiltFile[] {
  const hash = createHash('sha256').update(Object.values(texts).join('\0')).digest('hex').slice(0, 8);
  return Object.entries(texts).map(([name, text]) => ({file: `assets/${name}.${hash}.js`, text}));
}

/** Bundles the search over a page (src/searchDialog), its styles and the worker that finds, for one language. */
export async function buildSearchDialog(siteDir: string, about: About): Promise<SearchDialog> {
  const components = path.join(siteDir, 'src/components/Search');
  const messages = readMessages(siteDir, about.locale);
  const files = hashed({
    search: await bundleBesideApp(siteDir, {
      entry: 'src/searchDialog/index.tsx',
      about,
      alias: {
        '@site/src/components/Search/client': path.join(components, about.algolia ? 'algoliaClient' : 'client'),
      },
    }),
    'search-worker': bundleScript(path.join(components, 'worker.ts'), {charset: 'utf8'}),
  });
  return {
    files,
    markup: searchDialogMarkup(
      about.locale,
      files.map(({file}) => `/${about.locale}/${file}`),
      ({id, message}) => messages[id]?.message ?? message,
    ),
  };
}

/** Puts the dialog into every page, and what it fetches where it says. */
export default function searchDialogPlugin(context: LoadContext, {files, markup}: SearchDialog): Plugin {
  return {
    ...filesPlugin('search-dialog', context, files),
    injectHtmlTags: () => ({postBodyTags: [markup]}),
  };
}
