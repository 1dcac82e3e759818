import {readdirSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {overlayFile} from '../../content/readData';

/**
 * Folders whose files decide what a page says besides its own source: shared facts, the
 * code that writes them in, and checklists, which quote their earlier revisions.
 */
const FOLDERS = [
  'data',
  'src/lib',
  'src/content',
  'src/plugins/markdown',
  'docs',
  'versioned_docs',
  'i18n/ar/docusaurus-plugin-content-docs',
];

/** Pages compiled with other facts, or by other code, are not taken from the bundler's cache. */
export default function freshDataPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'fresh-data',
    configureWebpack: () => ({
      experiments: {cache: {type: 'persistent', buildDependencies: [...FOLDERS.flatMap((folder) => dependencies(siteDir, folder)), ...overlays()]}},
    }),
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
