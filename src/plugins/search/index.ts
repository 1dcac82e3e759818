import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {algoliaAccess} from '../../lib/search/algolia';

/** Puts Algolia in the place of the engine in the browser, when its three values are set; otherwise nothing of it is built. */
export default function searchPlugin({siteDir}: LoadContext): Plugin {
  const access = algoliaAccess(process.env);
  return {
    name: 'search',
    configureWebpack() {
      if (!access) return {};
      const folder = path.join(siteDir, 'src/components/Search');
      return {resolve: {alias: {[path.join(folder, 'client.ts')]: path.join(folder, 'algoliaClient.ts')}}};
    },
  };
}
