import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Plugin as BundlerPlugin} from 'esbuild';
import type {LoadContext, Plugin} from '@docusaurus/types';

/** A class of a component's style sheet, as it is called on a page: the same in the app and in a script beside it. Each letter weighs, and two are enough (tools/cssModules.test.ts). */
export function classNameIn(siteDir: string, sheet: string, name: string): string {
  const place = path.relative(siteDir, sheet).split(path.sep).join('/');
  const hash = createHash('sha256').update(`${place}\0${name}`).digest('base64url').slice(0, 2);
  return `${name}_${hash}`;
}

interface StyleLoader {
  readonly options?: {modules?: {getLocalIdent?: (context: {resourcePath: string}, _: string, name: string) => string}};
}

/** Lets the app's bundler call classes so. */
export function classNamesPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'class-names',
    configureWebpack({module}) {
      const rules = (module?.rules ?? []) as readonly {readonly use?: readonly (StyleLoader | null)[]}[];
      const sheets = rules
        .flatMap(({use}) => (Array.isArray(use) ? (use as readonly (StyleLoader | null)[]) : []))
        .flatMap((loader) => loader?.options?.modules ?? []);
      if (sheets.length === 0) throw new Error('The bundler has no loader for style sheets of components any more.');
      for (const modules of sheets)
        modules.getLocalIdent = ({resourcePath}, _, name) => classNameIn(siteDir, resourcePath, name);
      return {};
    },
  };
}

/** Class → what an element of it is called: with the global classes of which it is composed. */
function classesOf(siteDir: string, sheet: string): Readonly<Record<string, string>> {
  const text = readFileSync(sheet, 'utf8');
  const names = new Set([...text.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name!));
  const composed = new Map(
    [...text.matchAll(/\.([\w-]+)\s*\{\s*composes:\s*([\w-]+) from global/g)].map(([, name, other]) => [name!, other!]),
  );
  return Object.fromEntries(
    [...names].map((name) => {
      const own = classNameIn(siteDir, sheet, name);
      return [name, composed.has(name) ? `${own} ${composed.get(name)}` : own];
    }),
  );
}

/** Gives a script beside the app the names of classes, and no styles: the page has them. */
export const classNamesOnly = (siteDir: string): BundlerPlugin => ({
  name: 'class-names',
  setup(build) {
    build.onLoad({filter: /\.module\.css$/}, ({path: sheet}) => ({
      contents: `export default ${JSON.stringify(classesOf(siteDir, sheet))}`,
      loader: 'js',
    }));
  },
});
