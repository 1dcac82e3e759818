import {readdirSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

/** The addresses at which a session is run and shown: /training/<session>/run/ and /training/<session>/screen/. */
export default function trainingPlugin({siteDir, baseUrl}: LoadContext): Plugin {
  return {
    name: 'training',
    contentLoaded({actions}) {
      const pages = readdirSync(path.join(siteDir, 'docs/training')).filter((file) => file.startsWith('train-'));
      for (const session of pages.map((file) => path.basename(file, '.mdx')).sort()) {
        actions.addRoute({path: `${baseUrl}training/${session}/run/`, component: '@site/src/components/RunView', props: {session}, exact: true});
        actions.addRoute({path: `${baseUrl}training/${session}/screen/`, component: '@site/src/components/RunView/Screen', props: {session}, exact: true});
      }
    },
  };
}
