import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

/** What Docusaurus hands to Rspack's minimizer of scripts, as far as it is touched here. */
interface ScriptMinimizer {
  readonly name: string;
  readonly _args: readonly {minimizerOptions?: {format?: {ascii_only?: boolean}}}[];
}

/**
 * Lets scripts say Arabic in UTF-8, as every page of the site declares: escaped, each letter is six bytes of script for
 * two, and an Arabic page gives the browser half as much again to read as an English one.
 *
 * @param minimizers the minimizers of a production build
 * @throws Error when the one of scripts is not where it was, after an update of Docusaurus say
 */
export function keepLettersWhole(minimizers: readonly unknown[]): void {
  const scripts = (minimizers as readonly ScriptMinimizer[]).find(({name}) => name === 'SwcJsMinimizerRspackPlugin');
  const format = scripts?._args[0]?.minimizerOptions?.format;
  if (format?.ascii_only !== true)
    throw new Error(
      'src/plugins/design: the minimizer of scripts has no “ascii_only” any more: see how Docusaurus sets it now',
    );
  format.ascii_only = false;
}

/**
 * Takes the framework's own style sheet out of the build: the site has a design
 * of its own, and the stock one would be half of every first visit.
 */
export default function designPlugin({siteDir, i18n}: LoadContext): Plugin {
  return {
    name: 'design',
    configureWebpack({optimization, mode}) {
      if (mode === 'production' && optimization?.minimizer) keepLettersWhole(optimization.minimizer);
      const suffix = i18n.localeConfigs[i18n.currentLocale]?.direction === 'rtl' ? '-rtl' : '';
      const stock = require.resolve(`infima/dist/css/default/default${suffix}.css`, {paths: [siteDir]});
      return {
        resolve: {
          alias: {
            [stock]: path.join(siteDir, 'src/css/empty.css'),
            // Pages show no program code; the highlighter and its languages would be a tenth of the app.
            'prism-react-renderer$': path.join(siteDir, 'src/plugins/design/noHighlighter.ts'),
          },
        },
      };
    },
  };
}
