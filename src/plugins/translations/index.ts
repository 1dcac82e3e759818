import {existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {textsOf} from '../../lib/content';
import {fileOf} from '../../lib/content/address';
import {entityText, substitute} from '../../lib/entity';
import {LOCALES, type Locale} from '../../lib/locale';
import {inSyncFile, IN_SYNC_FOLDER, type InSyncTexts} from '../../lib/translations/inSyncTexts';
import {changesForOverview, overviewOf} from '../../lib/translations/overview';
import type {OverviewChanges, OverviewPage} from '../../lib/translations/statuses';
import {BEHIND, stateOf, type PageTexts} from '../../lib/translations/translations';
import {revisionOfVersion} from '../../lib/revisions';
import {generatedModule} from '../generatedModule';
import type {SiteData} from '../../content/readData';

interface Content {
  readonly overview: readonly OverviewPage[];
  readonly changes: OverviewChanges;
}

/** A page for editors at /translations/: what is missing, behind or in sync in the two languages, and what changed since. */
export default function translationsPlugin(
  {siteDir, baseUrl, i18n, generatedFilesDir}: LoadContext,
  {data}: {readonly data: SiteData},
): Plugin {
  const locale = i18n.currentLocale as Locale;
  const marks = path.join(generatedFilesDir, 'translation-marks.json');
  return {
    name: 'translations',

    loadContent() {
      // A draft that is not shown is not quoted either: who writes it sees its state in `npm start`.
      const texts = revisionOfVersion('current', data.revisions) ? readTexts(siteDir) : [];
      const fill = (text: string, language: Locale): string =>
        substitute(text, data.entity, (_name, value) => entityText(value, language));
      const pages = {pages: texts, inSync: data.translations, copies: readCopies(siteDir, texts)};
      writeMarks(marks, texts, data);
      return Promise.resolve({overview: overviewOf(pages, locale, fill), changes: changesForOverview(pages, fill)});
    },

    async contentLoaded({content, actions: {addRoute, createData}}) {
      const {overview, changes} = content as Content;
      // Not of the route: who opens a part fetches it.
      await createData('changes.json', JSON.stringify(changes));
      addRoute({
        path: `${baseUrl}translations/`,
        component: '@site/src/components/Translations',
        modules: {pages: generatedModule(generatedFilesDir, await createData('pages.json', JSON.stringify(overview)))},
        exact: true,
      });
    },

    // A page in the bundler's cache also depends on the other language's file, once it quotes it.
    configureWebpack: () => ({experiments: {cache: {type: 'persistent', buildDependencies: [marks]}}}),

    getPathsToWatch: () =>
      ['docs/**/*.mdx', 'i18n/ar/**/*.mdx', 'data/translations.yml', `${IN_SYNC_FOLDER}/**/*.txt`].map((pattern) =>
        path.join(siteDir, pattern),
      ),
  };
}

/** The pages of the newest revision, as they are written in both languages. */
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

/** The pages as they were when both languages were in sync, as far as somebody recorded it. */
function readCopies(siteDir: string, pages: readonly PageTexts[]): InSyncTexts {
  return new Map(
    pages.map(({page}) => {
      const copies = LOCALES.flatMap((locale) => {
        const file = path.join(siteDir, inSyncFile(page, locale));
        return existsSync(file) ? [[locale, readFileSync(file, 'utf8')] as const] : [];
      });
      return [page, Object.fromEntries(copies)] as const;
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
