import {readdirSync, utimesSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {RuleSetRule} from 'webpack';
import {PAGE_FOLDERS} from '../../lib/content/address';
import {BLOCK_FILES} from '../../content/dataBlocks';
import {SOURCED_FILES} from '../../content/referenceBlocks';
import {overlayFile} from '../../content/readData';

/**
 * Folders whose files decide what a page says besides its own source: shared facts, the
 * code that writes them in, and checklists, which quote their earlier revisions.
 */
const FOLDERS = ['data', 'src/lib', 'src/content', 'src/plugins/markdown', ...PAGE_FOLDERS];

/**
 * Docusaurus writes this file, on which every page depends, whenever it loads the site, mostly with the
 * same text: hundreds of pages would be compiled again for one sentence. Packages as Docusaurus has it.
 */
const UNWATCHED = /node_modules\/(?!@docusaurus)|__mdx-loader-dependency\.json$/;

/**
 * Pages compiled with other facts, or by other code, are not taken from the bundler's cache. While
 * somebody writes, a line of data/ that is changed is shown at once: pages that show it are compiled
 * again, and the site loads its configuration again, as for a change of that.
 */
export default function freshDataPlugin({siteDir, siteConfigPath, baseUrl}: LoadContext): Plugin {
  const isWriting = process.env.NODE_ENV === 'development';
  let isFirst = true;
  // By language: `npm start` has both at one address.
  const changesAt = `${baseUrl}changes-of-this-page`;
  return {
    name: 'fresh-data',
    getPathsToWatch: () => (isWriting ? [path.join(siteDir, 'data/*.yml')] : []),
    loadContent() {
      const now = new Date();
      if (isWriting && !isFirst) utimesSync(siteConfigPath, now, now);
      isFirst = false;
      return Promise.resolve();
    },
    getClientModules: () => (isWriting ? [path.join(siteDir, 'src/plugins/freshData/showDiagnostics.ts')] : []),
    configureWebpack: () => ({
      ...(isWriting && {
        watchOptions: {ignored: UNWATCHED},
        module: {rules: [dataRule(siteDir)]},
        devServer: {
          client: {webSocketURL: {pathname: changesAt}},
          webSocketServer: {type: 'ws', options: {path: changesAt}},
        },
      }),
      experiments: {
        cache: {
          type: 'persistent',
          buildDependencies: [...FOLDERS.flatMap((folder) => dependencies(siteDir, folder)), ...overlays()],
        },
      },
    }),
  };
}

/** Makes a page depend on what it shows of data/. */
function dataRule(siteDir: string): RuleSetRule {
  return {
    test: /\.mdx$/,
    // Asked for by Docusaurus: pages outside of the folders that rules name get a rule of its own.
    include: PAGE_FOLDERS.map((folder) => path.join(siteDir, folder)),
    enforce: 'pre',
    use: [
      {loader: path.join(siteDir, 'src/plugins/freshData/dependOnData.cjs'), options: {files: blockFiles(siteDir)}},
    ],
  };
}

/** Beginning of a component's tag → the files that it shows, as the bundler names them. */
function blockFiles(siteDir: string): Readonly<Record<string, readonly string[]>> {
  const place = (file: string): string => path.join(siteDir, `data/${file}.yml`);
  return {
    ...Object.fromEntries(Object.entries(BLOCK_FILES).map(([component, files]) => [component, files.map(place)])),
    ...Object.fromEntries(Object.entries(SOURCED_FILES).map(([name, file]) => [`Sources of="${name}"`, [place(file)]])),
  };
}

function overlays(): string[] {
  const file = overlayFile();
  return file ? [file] : [];
}

function dependencies(siteDir: string, folder: string): string[] {
  return readdirSync(path.join(siteDir, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.endsWith('.mdx') || path.basename(path.dirname(file)) === 'checklists')
    .sort();
}
