import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Locale} from '../../lib/locale';
import {folderOf} from '../../lib/content/address';
import type {Revision} from '../../lib/revisions';
import {ownStyles} from '../ownStyles';
import {datedPath} from '../../lib/session/dated';
import type {SiteData} from '../../content/readData';
import {readDatedPage} from './datedPages';

/** Message ids of the parts that only trainers and trainees meet. */
const WORDS = /^(?:dated|outcome|quiz|results|run|session|signal|slides|statements)\./;
/** Of these, what is printed on a sheet whose language may be another one than the page's. */
const SHEET_WORDS = /^statements\.sheet\./;

/** Where the styles of pages stand that are for one group; the plans keep theirs with the rest of the site. */
const PARTS = /[\\/]src[\\/]components[\\/](?:DatedSession|Results|RunView|Signal|Slides|Statements)[\\/]/;

/**
 * The addresses at which a session is run, shown and summed up, in each revision: /training/<session>/run/,
 * …/results/ and …/statements/, /slides/<session>/; /training/signal/, the card for a telephone; and
 * the page of each dated session: /s/<code>/.
 * Their words and styles travel with them: what stays among those of the site is sent with every page
 * (decision 44).
 */
export default function trainingPlugin(
  {siteDir, baseUrl, codeTranslations, i18n}: LoadContext,
  data: SiteData,
): Plugin {
  const {revisions} = data;
  const locale = i18n.currentLocale as Locale;
  const words: Record<string, string> = {};
  for (const id of Object.keys(codeTranslations).filter((key) => WORDS.test(key))) {
    if (!SHEET_WORDS.test(id)) words[id] = codeTranslations[id]!;
    delete codeTranslations[id];
  }

  return {
    name: 'training',
    configureWebpack(_config, isServer) {
      return isServer ? {} : ownStyles('training', PARTS);
    },
    async contentLoaded({actions}) {
      await actions.createData('words.json', words);
      await actions.createData('sheetWords.json', readArabic(siteDir, SHEET_WORDS));
      actions.addRoute({path: `${baseUrl}training/signal/`, component: '@site/src/components/Signal', exact: true});
      for (const session of data.sessions) {
        actions.addRoute({
          path: datedPath(session.code, locale),
          component: '@site/src/components/DatedSession',
          props: {page: readDatedPage(siteDir, data, session, locale)},
          exact: true,
        });
      }
      for (const revision of revisions) {
        const base = `${baseUrl}${revision.base === '' ? '' : `${revision.base.slice(1)}/`}`;
        for (const session of sessionsOf(siteDir, revision)) {
          const add = (address: string, component: string) =>
            actions.addRoute({
              path: `${base}${address}/`,
              component: `@site/src/components/${component}`,
              props: {session, revision: revision.key},
              exact: true,
            });
          add(`training/${session}/run`, 'RunView');
          add(`training/${session}/results`, 'Results');
          add(`training/${session}/statements`, 'Statements');
          add(`slides/${session}`, 'Slides');
        }
      }
    },
  };
}

/** Ids of the sessions that a revision has. */
function sessionsOf(siteDir: string, revision: Revision): string[] {
  const docs = folderOf({locale: 'en', version: revision.version});
  return readdirSync(path.join(siteDir, docs, 'training'))
    .filter((file) => file.startsWith('train-'))
    .map((file) => path.basename(file, '.mdx'))
    .sort();
}

/** The Arabic of the messages whose ids have this form, in the build of either language. */
function readArabic(siteDir: string, form: RegExp): Record<string, string> {
  const messages = JSON.parse(readFileSync(path.join(siteDir, 'i18n/ar/code.json'), 'utf8')) as Record<
    string,
    {readonly message: string}
  >;
  return Object.fromEntries(
    Object.entries(messages).flatMap(([id, {message}]) => (form.test(id) ? [[id, message]] : [])),
  );
}
