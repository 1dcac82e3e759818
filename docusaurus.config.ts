import type {Config} from '@docusaurus/types';
import type {Options, ThemeConfig} from '@docusaurus/preset-classic';
import {withdrawnGuides} from './src/lib/changes/changes';
import {renamesOfPages} from './src/lib/changes/renames';
import {policyHistory} from './src/lib/changes/policyHistory';
import {LOCALES, isLocale} from './src/lib/locale';
import {LOCALE_FACTS, directionOf} from './src/lib/localeFacts';
import {NAMESPACE} from './src/lib/storageKeys';
import {revisionInForce} from './src/lib/revisions';
import {algoliaAccess} from './src/lib/search/algolia';
import {markdownConfig, markdownPlugins} from './src/plugins/markdown';
import {filesPlugin, type About} from './src/plugins/besideApp/bundle';
import {classNamesPlugin} from './src/plugins/besideApp/classNames';
import {buildParts} from './src/plugins/besideApp/parts';
import changesPlugin from './src/plugins/changes';
import designPlugin from './src/plugins/design';
import freshDataPlugin from './src/plugins/freshData';
import freshOutputPlugin from './src/plugins/freshOutput';
import {readData} from './src/content/readData';
import translationsPlugin from './src/plugins/translations';
import searchPlugin from './src/plugins/search';
import searchDialogPlugin, {buildSearchDialog} from './src/plugins/searchDialog';
import trainingPlugin from './src/plugins/training';
import wakePlugin, {buildWakeScripts, pageTemplate} from './src/plugins/wake';
import {WORDS} from './src/content/words';

const locale = isLocale(process.env.DOCUSAURUS_CURRENT_LOCALE) ? process.env.DOCUSAURUS_CURRENT_LOCALE : 'en';
const data = readData(__dirname);
const wakeScripts = buildWakeScripts(__dirname);
const algolia = algoliaAccess(process.env);
const siteUrl = data.entity['site.url']!.words.en || 'http://localhost:3000';

const localeConfigs = Object.fromEntries(
  LOCALES.map((name) => [
    name,
    {label: LOCALE_FACTS[name].ownName, htmlLang: name, direction: directionOf(name), baseUrl: `/${name}/`},
  ]),
);
const history = policyHistory(data.revisions, data.changes, data.items);
const about: About = {
  locale,
  title: WORDS[locale].site.title,
  localeConfigs: {ar: {label: LOCALE_FACTS.ar.ownName}, en: {label: LOCALE_FACTS.en.ownName}},
  revisions: data.revisions,
  entity: data.entity,
  policyHistory: history,
  algolia,
};

/** English stands in docs/: cutting a revision copies the translations of every language but this one. */
const ORIGINAL = 'en';

export default async function createConfig(): Promise<Config> {
  const [searchDialog, parts] = await Promise.all([buildSearchDialog(__dirname, about), buildParts(__dirname, about)]);
  return {
    title: WORDS[locale].site.title,
    url: siteUrl,
    baseUrl: '/',
    trailingSlash: true,
    favicon: 'icons/icon.svg',

    // A build with the bundler's cache of an earlier one names things otherwise than a build without: the same sources would be another edition.
    future: {v4: true, faster: {rspackPersistentCache: process.env.NODE_ENV !== 'production'}},
    // Without it each language keeps a theme of its own; src/lib/storageKeys.ts has the key that comes of it.
    storage: {namespace: NAMESPACE},
    baseUrlIssueBanner: false,
    ssrTemplate: pageTemplate(wakeScripts, parts.pattern),

    onBrokenLinks: 'throw',
    onBrokenAnchors: 'throw',
    onDuplicateRoutes: 'throw',

    i18n: {
      defaultLocale: ORIGINAL,
      locales: [ORIGINAL, ...LOCALES.filter((name) => name !== ORIGINAL)],
      localeConfigs,
    },

    markdown: {
      ...markdownConfig(data, locale),
      hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
    },

    customFields: {
      revisions: data.revisions,
      entity: data.entity,
      withdrawn: withdrawnGuides(data.changes),
      renames: renamesOfPages(data.changes),
      policyHistory: history,
    },

    presets: [
      [
        'classic',
        {
          blog: false,
          docs: {
            routeBasePath: '/',
            sidebarPath: './sidebars.ts',
            breadcrumbs: false,
            lastVersion: revisionInForce(data.revisions).version,
            // A draft that is not shown stands in docs/ and is left out.
            onlyIncludeVersions: data.revisions.map(({version}) => version),
            versions: Object.fromEntries(
              data.revisions.map((revision) => [
                revision.version,
                {
                  label: revision.short[locale],
                  path: revision.base.slice(1),
                  banner: 'none',
                  badge: false,
                  noIndex: revision.draft === true,
                },
              ]),
            ),
            ...markdownPlugins(__dirname, () => readData(__dirname), locale),
          },
          pages: {...markdownPlugins(__dirname, () => readData(__dirname), locale)},
          theme: {
            customCss: [
              './src/css/tokens.css',
              './src/css/fonts.css',
              './src/css/base.css',
              './src/css/content.css',
              './src/css/search.css',
              './src/css/print.css',
            ],
          },
          sitemap: {
            ignorePatterns: [
              '/ar/search/**',
              '/en/search/**',
              '/**/training/*/{run,results,statements}/',
              '/**/slides/*/',
              '/*/training/signal/',
            ],
            changefreq: null,
            priority: null,
          },
        } satisfies Options,
      ],
    ],

    clientModules: ['./src/theme/nextPage.ts'],

    plugins: [
      freshOutputPlugin,
      designPlugin,
      (context) => wakePlugin(context, {scripts: wakeScripts}),
      freshDataPlugin,
      (context) => translationsPlugin(context, {data}),
      (context) => changesPlugin(context, {data, siteUrl, title: WORDS[locale].site.title}),
      () => searchPlugin(algolia),
      classNamesPlugin,
      (context) => searchDialogPlugin(context, searchDialog),
      (context) => filesPlugin('parts', context, parts.files),
      (context) => trainingPlugin(context, data),
    ],

    themeConfig: {
      colorMode: {defaultMode: 'light', respectPrefersColorScheme: true},
      docs: {versionPersistence: 'none'},
      tableOfContents: {minHeadingLevel: 2, maxHeadingLevel: 2},
      // Without Algolia's values the engine in the browser answers, and these are never sent anywhere.
      algolia: {
        ...(algolia ?? {appId: 'none', apiKey: 'none', indexName: `guides-${locale}`}),
        contextualSearch: true,
        searchPagePath: 'search',
      },
    } satisfies ThemeConfig,
  };
}
