import type {Plugin} from '@docusaurus/types';
import type {AlgoliaAccess} from '../../lib/search/algolia';
import {ownStyles} from '../ownStyles';

const ANSWER = /[\\/]src[\\/]components[\\/]Search[\\/]answer\.module\.css$/;

/** Puts Algolia in the place of the engine in the browser, when its three values are set; otherwise nothing of it is built. */
export default function searchPlugin(access: AlgoliaAccess | undefined): Plugin {
  return {
    name: 'search',
    configureWebpack(config, isServer, {currentBundler}) {
      // Of the pages only that of the search has them; over a page the search brings its own.
      const styles = isServer ? {} : ownStyles('search', ANSWER);
      if (!access) return styles;
      const swap = new currentBundler.instance.NormalModuleReplacementPlugin(
        /^@site\/src\/components\/Search\/client$/,
        (resource: {request: string}) => {
          resource.request = resource.request.replace(/client$/, 'algoliaClient');
        },
      );
      // What was compiled for the one engine is not taken from the cache for the other.
      const cache = (config as {experiments?: {cache?: {version?: string}}}).experiments?.cache;
      return {
        ...styles,
        plugins: [swap],
        ...(cache && {experiments: {cache: {...cache, version: `${cache.version ?? ''}-algolia`}}}),
      };
    },
  };
}
