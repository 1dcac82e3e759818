import type {LoadContext, Plugin} from '@docusaurus/types';
import {ownStyles} from '../ownStyles';
import {algoliaAccess} from '../../lib/search/algolia';

const DIALOG = /[\\/]src[\\/]components[\\/]Search[\\/]Dialog\.module\.css$/;
const FOLDER = /[\\/]components[\\/]Search$/;

/** Puts Algolia in the place of the engine in the browser, when its three values are set; otherwise nothing of it is built. */
export default function searchPlugin(_context: LoadContext): Plugin {
  const access = algoliaAccess(process.env);
  return {
    name: 'search',
    configureWebpack(config, isServer, {currentBundler}) {
      // Over the page only who searches sees it: its styles come with it.
      const styles = isServer ? {} : ownStyles('dialog', DIALOG);
      if (!access) return styles;
      const swap = new currentBundler.instance.NormalModuleReplacementPlugin(
        /^\.\/client$/,
        (resource: {context: string; request: string}) => {
          if (FOLDER.test(resource.context)) resource.request = './algoliaClient';
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
