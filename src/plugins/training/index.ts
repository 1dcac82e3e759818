import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';

/** Message ids of the parts that only trainers and trainees meet. */
const WORDS = /^(?:outcome|quiz|results|run|screen|session|signal|statements)\./;
/** Of these, what is printed on a sheet whose language may be another one than the page's. */
const SHEET_WORDS = /^statements\.sheet\./;

/**
 * The addresses at which a session is run and shown: /training/<session>/run/, …/screen/
 * for the projector, …/results/, …/statements/; and /training/signal/, the card for a telephone. Their words travel with them: what stays among the
 * translations of the site is in the bundle of every page.
 */
export default function trainingPlugin({siteDir, baseUrl, codeTranslations}: LoadContext): Plugin {
  const words: Record<string, string> = {};
  for (const id of Object.keys(codeTranslations).filter((key) => WORDS.test(key))) {
    if (!SHEET_WORDS.test(id)) words[id] = codeTranslations[id]!;
    delete codeTranslations[id];
  }

  return {
    name: 'training',
    async contentLoaded({actions}) {
      await actions.createData('words.json', words);
      await actions.createData('sheetWords.json', readArabic(siteDir, SHEET_WORDS));
      actions.addRoute({path: `${baseUrl}training/signal/`, component: '@site/src/components/Signal', exact: true});
      const pages = readdirSync(path.join(siteDir, 'docs/training')).filter((file) => file.startsWith('train-'));
      for (const session of pages.map((file) => path.basename(file, '.mdx')).sort()) {
        const add = (name: string, component: string) =>
          actions.addRoute({path: `${baseUrl}training/${session}/${name}/`, component: `@site/src/components/${component}`, props: {session}, exact: true});
        add('run', 'RunView');
        add('screen', 'RunView/Screen');
        add('results', 'Results');
        add('statements', 'Statements');
      }
    },
  };
}

/** The Arabic of the messages whose ids have this form, in the build of either language. */
function readArabic(siteDir: string, form: RegExp): Record<string, string> {
  const messages = JSON.parse(readFileSync(path.join(siteDir, 'i18n/ar/code.json'), 'utf8')) as Record<string, {readonly message: string}>;
  return Object.fromEntries(Object.entries(messages).flatMap(([id, {message}]) => (form.test(id) ? [[id, message]] : [])));
}
