import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

/**
 * Takes the framework's own style sheet out of the build: the site has a design
 * of its own, and the stock one would be half of every first visit.
 */
export default function designPlugin({siteDir, i18n}: LoadContext): Plugin {
  return {
    name: 'design',
    configureWebpack() {
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
