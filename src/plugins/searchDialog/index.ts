import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {buildSync} from 'esbuild';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Locale} from '../../lib/locale';
import type {BuiltSearch} from '../../lib/search/built';
import {bundleScript} from '../wake/bundleScript';
import {searchDialogMarkup} from './markup';

/** A file below a language's base address. */
interface BuiltFile {
  readonly file: string;
  readonly text: string;
}

export interface SearchDialog {
  readonly files: readonly BuiltFile[];
  /** The closed dialog, which stands on every page of the language. */
  readonly markup: string;
}

/** What the components take from the framework, and what gives it to them outside the app. */
const STAND_INS = {
  react: 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
} as const;
const FRAMEWORK = ['Link', 'Translate', 'useBaseUrl', 'useDocusaurusContext'] as const;

const readMessages = (siteDir: string, locale: Locale): Readonly<Record<string, {readonly message: string}>> => {
  const file = path.join(siteDir, 'i18n', locale, 'code.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, {message: string}>) : {};
};

/** Of a table only what the code names: a page has many times more messages and values. */
const namedIn = <T>(code: string, table: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(table).filter(([name]) => code.includes(JSON.stringify(name))));

/** One hash for all: what belongs together stands together, and a page names it in fewer bytes. */
function hashed(texts: Readonly<Record<string, string>>): readonly BuiltFile[] {
  const hash = createHash('sha256').update(Object.values(texts).join('\0')).digest('hex').slice(0, 8);
  return Object.entries(texts).map(([name, text]) => ({file: `assets/${name}.${hash}.js`, text}));
}

/**
 * Bundles the search over a page (src/searchDialog), its styles and the worker that finds, for one language.
 *
 * @param about what the script should know of the site, beside the words of its messages and its styles
 */
export function buildSearchDialog(siteDir: string, about: Omit<BuiltSearch, 'messages' | 'styles'>): SearchDialog {
  const folder = path.join(siteDir, 'src/searchDialog/framework');
  const {outputFiles} = buildSync({
    absWorkingDir: siteDir,
    entryPoints: ['src/searchDialog/index.tsx'],
    outdir: 'search',
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    format: 'iife',
    jsx: 'automatic',
    charset: 'utf8',
    legalComments: 'none',
    define: {'process.env.NODE_ENV': '"production"'},
    alias: {
      ...STAND_INS,
      ...Object.fromEntries(FRAMEWORK.map((name) => [`@docusaurus/${name}`, path.join(folder, name)])),
      '@generated/docusaurus.config': path.join(folder, 'siteConfig'),
      '@site/src/components/Search/client': path.join(
        siteDir,
        `src/components/Search/${about.algolia ? 'algoliaClient' : 'client'}`,
      ),
    },
  });
  const [code, styles] = ['.js', '.css'].map((end) => outputFiles.find((file) => file.path.endsWith(end))!.text);
  const messages = readMessages(siteDir, about.locale);
  const built: BuiltSearch = {
    ...about,
    entity: namedIn(code!, about.entity),
    messages: Object.fromEntries(Object.entries(namedIn(code!, messages)).map(([id, {message}]) => [id, message])),
    styles: styles!,
  };
  const files = hashed({
    search: `{const BUILT=${JSON.stringify(built)};${code!}}`,
    'search-worker': bundleScript(path.join(siteDir, 'src/components/Search/worker.ts'), {charset: 'utf8'}),
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

function writeFiles(folder: string, files: readonly BuiltFile[]): void {
  for (const {file, text} of files) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), {recursive: true});
    writeFileSync(target, text);
  }
}

/** Puts the dialog into every page, and what it fetches where it says: into the build, or, while somebody writes, beside it. */
export default function searchDialogPlugin(
  {baseUrl, generatedFilesDir}: LoadContext,
  {files, markup}: SearchDialog,
): Plugin {
  const isWriting = process.env.NODE_ENV === 'development';
  const folder = path.join(generatedFilesDir, 'search-dialog');
  return {
    name: 'search-dialog',
    loadContent() {
      if (isWriting) writeFiles(folder, files);
      return Promise.resolve();
    },
    configureWebpack: () => ({
      mergeStrategy: {'devServer.static': 'append'},
      ...(isWriting && {devServer: {static: [{directory: folder, publicPath: baseUrl, watch: false}]}}),
    }),
    injectHtmlTags: () => ({postBodyTags: [markup]}),
    postBuild({outDir}) {
      writeFiles(outDir, files);
      return Promise.resolve();
    },
  };
}
