import {readdirSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {currentRevision, type Revision} from '../../lib/revisions';
import type {SiteData} from '../readData';

/** Message ids of the parts that only trainers and trainees meet. */
const WORDS = /^(?:outcome|quiz|results|run|session|signal|slides)\./;

/** Where the styles of pages stand that nobody reads asleep; the plans keep theirs with the rest of the site. */
const PARTS = /[\\/]src[\\/]components[\\/](?:Results|RunView|Signal|Slides)[\\/]/;

/**
 * The addresses at which a session is run, shown and summed up, in each revision: /training/<session>/run/
 * and …/results/, /slides/<session>/; and /training/signal/, the card for a telephone. Their words and
 * styles travel with them: what stays among those of the site is sent with every page (decision 44).
 */
export default function trainingPlugin({siteDir, baseUrl, codeTranslations}: LoadContext, {revisions}: SiteData): Plugin {
  const words: Record<string, string> = {};
  for (const id of Object.keys(codeTranslations).filter((key) => WORDS.test(key))) {
    words[id] = codeTranslations[id]!;
    delete codeTranslations[id];
  }

  return {
    name: 'training',
    configureWebpack(_config, isServer) {
      if (isServer) return {};
      // Before the framework's own group, which puts all styles into one file.
      const styles = {name: 'training', test: PARTS, type: 'css/mini-extract', chunks: 'all', enforce: true, priority: 60} as const;
      return {optimization: {splitChunks: {cacheGroups: {training: styles}}}};
    },
    async contentLoaded({actions}) {
      await actions.createData('words.json', words);
      actions.addRoute({path: `${baseUrl}training/signal/`, component: '@site/src/components/Signal', exact: true});
      for (const revision of revisions) {
        const base = revision === currentRevision(revisions) ? baseUrl : `${baseUrl}${revision.key}/`;
        for (const session of sessionsOf(siteDir, revision, revisions)) {
          const add = (address: string, component: string) =>
            actions.addRoute({path: `${base}${address}/`, component: `@site/src/components/${component}`, props: {session, revision: revision.key}, exact: true});
          add(`training/${session}/run`, 'RunView');
          add(`training/${session}/results`, 'Results');
          add(`slides/${session}`, 'Slides');
        }
      }
    },
  };
}

/** Ids of the sessions that a revision has. */
function sessionsOf(siteDir: string, revision: Revision, revisions: readonly Revision[]): string[] {
  const docs = revision === currentRevision(revisions) ? 'docs' : `versioned_docs/version-${revision.key}`;
  return readdirSync(path.join(siteDir, docs, 'training'))
    .filter((file) => file.startsWith('train-'))
    .map((file) => path.basename(file, '.mdx'))
    .sort();
}
