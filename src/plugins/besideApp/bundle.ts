import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {build, type Plugin as BundlerPlugin} from 'esbuild';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Built} from '../../lib/built';
import type {Locale} from '../../lib/locale';

/** A file below a language's base address. */
export interface BuiltFile {
  readonly file: string;
  readonly text: string;
}

/** What the site tells a script beside the app, but what the script itself decides. */
export type About = Omit<Built, 'messages' | 'styles'>;

/** What components take from the framework, and what gives it to them outside the app. */
const STAND_INS = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
} as const;
const FRAMEWORK = {
  '@docusaurus/ErrorBoundary': 'ErrorBoundary',
  '@docusaurus/Link': 'Link',
  '@docusaurus/Translate': 'Translate',
  '@docusaurus/useBaseUrl': 'useBaseUrl',
  '@docusaurus/useBrokenLinks': 'useBrokenLinks',
  '@docusaurus/useDocusaurusContext': 'useDocusaurusContext',
  '@docusaurus/plugin-content-docs/client': 'docs',
  '@generated/docusaurus.config': 'siteConfig',
} as const;

type Messages = Readonly<Record<string, {readonly message: string}>>;

/** The words of a language; of the original, whose words stand in the source, none. */
export const readMessages = (siteDir: string, locale: Locale): Messages => {
  const file = path.join(siteDir, 'i18n', locale, 'code.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Messages) : {};
};

/** Of a table only what the code names: a page has many times more messages and values. */
const namedIn = <T>(code: string, table: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(table).filter(([name]) => code.includes(JSON.stringify(name))));

interface Options {
  /** The first file, below the site. */
  readonly entry: string;
  readonly about: About;
  /** Modules in whose place others stand. */
  readonly alias?: Readonly<Record<string, string>>;
  readonly plugins?: BundlerPlugin[];
}

/**
 * Bundles components as a script that runs beside the app, for one language: with a small library in the place
 * of React, stand-ins for what they take from Docusaurus (src/asleep/framework), and the words that they name.
 */
export async function bundleBesideApp(
  siteDir: string,
  {entry, about, alias = {}, plugins = []}: Options,
): Promise<string> {
  const folder = path.join(siteDir, 'src/asleep/framework');
  const {outputFiles} = await build({
    absWorkingDir: siteDir,
    entryPoints: [entry],
    outdir: 'beside',
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
      ...Object.fromEntries(Object.entries(FRAMEWORK).map(([name, file]) => [name, path.join(folder, file)])),
      ...alias,
    },
    plugins,
  });
  const textOf = (end: string): string => outputFiles.find((file) => file.path.endsWith(end))?.text ?? '';
  const code = textOf('.js');
  const messages = namedIn(code, readMessages(siteDir, about.locale));
  const built: Built = {
    ...about,
    entity: namedIn(code, about.entity),
    messages: Object.fromEntries(Object.entries(messages).map(([id, {message}]) => [id, message])),
    styles: textOf('.css'),
  };
  return `{const BUILT=${JSON.stringify(built)};${code}}`;
}

function writeFiles(folder: string, files: readonly BuiltFile[]): void {
  for (const {file, text} of files) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), {recursive: true});
    writeFileSync(target, text);
  }
}

/** Puts files where the pages name them: into the build, or, while somebody writes, beside it. */
export function filesPlugin(
  name: string,
  {baseUrl, generatedFilesDir}: LoadContext,
  files: readonly BuiltFile[],
): Plugin {
  const isWriting = process.env.NODE_ENV === 'development';
  const folder = path.join(generatedFilesDir, name);
  return {
    name,
    loadContent() {
      if (isWriting) writeFiles(folder, files);
      return Promise.resolve();
    },
    configureWebpack: () => ({
      mergeStrategy: {'devServer.static': 'append'},
      ...(isWriting && {devServer: {static: [{directory: folder, publicPath: baseUrl, watch: false}]}}),
    }),
    postBuild({outDir}) {
      writeFiles(outDir, files);
      return Promise.resolve();
    },
  };
}
