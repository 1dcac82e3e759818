import {readdirSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Locale} from '../../lib/locale';
import {datedPath} from '../../lib/session/dated';
import type {SiteData} from '../readData';
import {readDatedPage} from './datedPages';

/** Message ids of the parts that only trainers and trainees meet. */
const WORDS = /^(?:dated|outcome|quiz|results|run|screen|session|signal)\./;

/**
 * The addresses at which a session is run and shown: /training/<session>/run/, …/screen/
 * for the projector, …/results/; and /training/signal/, the card for a telephone. Their words travel with them: what stays among the
 * translations of the site is in the bundle of every page. And the page of each dated session: /s/<code>/.
 */
export default function trainingPlugin({siteDir, baseUrl, codeTranslations, i18n}: LoadContext, data: SiteData): Plugin {
  const locale = i18n.currentLocale as Locale;
  const words: Record<string, string> = {};
  for (const id of Object.keys(codeTranslations).filter((key) => WORDS.test(key))) {
    words[id] = codeTranslations[id]!;
    delete codeTranslations[id];
  }

  return {
    name: 'training',
    async contentLoaded({actions}) {
      await actions.createData('words.json', words);
      actions.addRoute({path: `${baseUrl}training/signal/`, component: '@site/src/components/Signal', exact: true});
      for (const session of data.sessions) {
        actions.addRoute({path: datedPath(session.code, locale), component: '@site/src/components/DatedSession', props: {page: readDatedPage(siteDir, data, session, locale)}, exact: true});
      }
      const pages = readdirSync(path.join(siteDir, 'docs/training')).filter((file) => file.startsWith('train-'));
      for (const session of pages.map((file) => path.basename(file, '.mdx')).sort()) {
        const add = (name: string, component: string) =>
          actions.addRoute({path: `${baseUrl}training/${session}/${name}/`, component: `@site/src/components/${component}`, props: {session}, exact: true});
        add('run', 'RunView');
        add('screen', 'RunView/Screen');
        add('results', 'Results');
      }
    },
  };
}
