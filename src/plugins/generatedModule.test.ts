import type {LoadContext, Plugin} from '@docusaurus/types';
import {expect, test} from 'vitest';
import changesPlugin from './changes';
import type {SiteData} from '../content/readData';
import translationsPlugin from './translations';

const data = {approvals: [], errata: []} as unknown as SiteData;
const changes = {changed: [{key: '2025-06', since: '2021-10', changes: []}], withdrawn: []};

test.each([
  [
    'changes',
    (context: LoadContext) => changesPlugin(context, {data, siteUrl: '', title: ''}),
    changes,
    ['@generated/changes/default/revisions.json', '@generated/changes/default/2025-06-actions.json'],
  ],
  [
    'translations',
    (context: LoadContext) => translationsPlugin(context, {data}),
    {overview: [], changes: {}},
    ['@generated/translations/default/pages.json'],
  ],
] as const)(
  'the routes of %s name their data without the folder in which the site is built',
  async (_name, pluginOf, content, expected) => {
    const folder = '/somewhere/.docusaurus';
    const modules: unknown[] = [];
    const plugin = pluginOf({
      siteDir: '/somewhere',
      baseUrl: '/en/',
      generatedFilesDir: folder,
      i18n: {currentLocale: 'en'},
    } as LoadContext);
    await plugin.contentLoaded!({
      content,
      actions: {
        addRoute: (route: {readonly modules?: Readonly<Record<string, unknown>>}) =>
          void modules.push(...Object.values(route.modules ?? {})),
        createData: (name: string) => Promise.resolve(`${folder}/${plugin.name}/default/${name}`),
      },
    } as unknown as Parameters<NonNullable<Plugin['contentLoaded']>>[0]);
    expect(modules).toEqual(expected);
  },
);
