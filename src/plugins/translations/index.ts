import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {textsOf} from '../../lib/content';
import {fileOf} from '../../lib/content/address';
import {entityText, substitute} from '../../lib/entity';
import {LOCALES, type Locale} from '../../lib/locale';
import {overviewOf} from '../../lib/translations/overview';
import {BEHIND, stateOf, type PageTexts} from '../../lib/translations/translations';
import {generatedModule} from '../generatedModule';
import type {SiteData} from '../../content/readData';

/** A page for editors at /translations/: what is missing, behind or in sync in the two languages. */
export default function translationsPlugin(
  {siteDir, baseUrl, i18n, generatedFilesDir}: LoadContext,
  {data}: {readonly data: SiteData},
): Plugin {
  const locale = i18n.currentLocale as Locale;
  const marks = path.join(generatedFilesDir, 'translation-marks.json');
  return {
    name: 'translations',

    loadContent() {
      const texts = readTexts(siteDir);
      const overview = overviewOf(texts, data.translations, locale, (text, language) =>
        substitute(text, data.entity, (_name, value) => entityText(value, language)),
      );
      writeMarks(marks, texts, data);
      return Promise.resolve(overview);
    },

    async contentLoaded({content, actions: {addRoute, createData}}) {
      addRoute({
        path: `${baseUrl}translations/`,
        component: '@site/src/components/Translations',
        modules: {pages: generatedModule(generatedFilesDir, await createData('pages.json', JSON.stringify(content)))},
        exact: true,
      });
    },

    // A page in the bundler's cache also depends on the other language's file, once it quotes it.
    configureWebpack: () => ({experiments: {cache: {type: 'persistent', buildDependencies: [marks]}}}),

    getPathsToWatch: () =>
      ['docs/**/*.mdx', 'i18n/ar/**/*.mdx', 'data/translations.yml'].map((pattern) => path.join(siteDir, pattern)),
  };
}

/** The pages of the revision in force, as they are written in both languages. */
function readTexts(siteDir: string): readonly PageTexts[] {
  return textsOf(
    LOCALES.flatMap((locale) => {
      const folder = fileOf({locale, version: 'current', path: ''});
      return readdirSync(path.join(siteDir, folder), {recursive: true, encoding: 'utf8'})
        .filter((name) => name.endsWith('.mdx'))
        .toSorted()
        .map((name) => {
          const file = `${folder}${name.split(path.sep).join('/')}`;
          return {file, text: readFileSync(path.join(siteDir, file), 'utf8')};
        });
    }),
  );
}

/** The pages that src/plugins/markdown/translationMarks.ts marks, with what it quotes. The file is only written when it changes, so that the cache stays good otherwise. */
function writeMarks(file: string, pages: readonly PageTexts[], {translations}: SiteData): void {
  const marked = pages.filter((entry) =>
    stateOf(entry, translations).units.some(({status}) => BEHIND.includes(status)),
  );
  const json = JSON.stringify(marked);
  if (existsSync(file) && readFileSync(file, 'utf8') === json) return;
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(file, json);
}
