import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {changesOf, type RevisionChanges} from '../../lib/changes/changes';
import {CHANGE_PARTS, countParts, partOf, partPath} from '../../lib/changes/changeParts';
import {withdrawnPages, type WithdrawnPage} from '../../lib/changes/withdrawn';
import type {Locale} from '../../lib/locale';
import type {Revision} from '../../lib/revisions';
import {folderOf} from '../../lib/content/address';
import {generatedModule} from '../generatedModule';
import type {SiteData} from '../../content/readData';
import {readPages} from '../../content/readPages';
import {APPROVAL_TABLE, approvalTable} from './approvalTable';
import {writeFeed} from './feed';

interface Options {
  readonly data: SiteData;
  readonly siteUrl: string;
  /** The name of the site in the language that is being built. */
  readonly title: string;
}

interface Content {
  readonly changed: readonly RevisionChanges[];
  /** The title of a page in a revision. */
  readonly titleOf: (revision: string, page: string) => string;
  /** Each at the address that it would have in a revision. */
  readonly withdrawn: readonly {readonly base: Revision['base']; readonly page: WithdrawnPage}[];
}

/**
 * Pages for what each revision changed, one for all of them, and a feed: /changes/, /changes/2025-06/,
 * /changes/2025-06/texts/, /changes/atom.xml; and at the address of every page that was withdrawn one that says so.
 */
export default function changesPlugin(
  {siteDir, baseUrl, i18n, generatedFilesDir}: LoadContext,
  {data, siteUrl, title}: Options,
): Plugin {
  const locale = i18n.currentLocale as Locale;
  const {revisions} = data;
  const hasApprovals = data.approvals.length + data.errata.length > 0;
  return {
    name: 'changes',

    loadContent() {
      const {retired, entity, changes, items} = data;
      const pages = revisions.map((revision) => readPages(siteDir, locale, revision, entity));
      const changed = revisions.slice(0, -1).map(({key}, index) => ({
        key,
        since: revisions[index + 1]!.key,
        changes: changesOf({key, before: pages[index + 1]!, after: pages[index]!}, changes[key] ?? [], items),
      }));
      // Of what applies and of what comes: the pages that it no longer has.
      const withdrawn = revisions.flatMap((revision, index) =>
        revision.base === '' || revision.state === 'announced' || revision.state === 'withdrawn'
          ? withdrawnPages({
              revisions: revisions.slice(index),
              pages: pages.slice(index),
              retired,
              changes,
            }).map((page) => ({base: revision.base, page}))
          : [],
      );
      const titles = new Map(
        revisions.flatMap(({key}, index) =>
          (pages[index] ?? []).map(({slug, title: name}) => [`${key}/${slug}`, name] as const),
        ),
      );
      const titleOf = (key: string, page: string): string => titles.get(`${key}/${page}`) ?? page;
      return Promise.resolve({changed, withdrawn, titleOf});
    },

    async contentLoaded({content, actions: {addRoute, createData}}) {
      const {changed, withdrawn} = content as Content;
      const write = async (name: string, value: unknown) =>
        generatedModule(generatedFilesDir, await createData(name, JSON.stringify(value)));
      const counts = changed.map(({key, since, changes}) => ({key, since, count: changes.length}));
      addRoute({
        path: `${baseUrl}changes/`,
        component: '@site/src/components/Changes/AllRevisions',
        props: {approvals: hasApprovals ? APPROVAL_TABLE : null},
        modules: {revisions: await write('revisions.json', counts)},
        exact: true,
      });
      for (const revision of changed) {
        const counts = countParts(revision.changes);
        for (const part of CHANGE_PARTS.filter((one) => one === 'actions' || counts[one] > 0))
          addRoute({
            path: `${baseUrl}changes/${revision.key}/${partPath(part)}`,
            component: '@site/src/components/Changes',
            props: {part, counts},
            modules: {
              revision: await write(`${revision.key}-${part}.json`, {
                ...revision,
                changes: revision.changes.filter((change) => partOf(change) === part),
              }),
            },
            exact: true,
          });
      }
      for (const {base, page} of withdrawn)
        addRoute({
          path: `${baseUrl}${base === '' ? '' : `${base.slice(1)}/`}${page.slug}/`,
          component: '@site/src/components/Withdrawn',
          props: {page, base},
          exact: true,
        });
    },

    // The pages of this language only: while somebody writes, the other one has a server of its own.
    getPathsToWatch: () =>
      revisions
        .map((revision) => folderOf({locale, version: revision.version}))
        .map((folder) => path.join(siteDir, folder, '**/*.mdx')),

    postBuild({content, outDir}) {
      mkdirSync(path.join(outDir, 'changes'), {recursive: true});
      writeFileSync(
        path.join(outDir, 'changes/atom.xml'),
        writeFeed((content as Content).changed, {
          locale,
          revisions,
          errata: data.errata,
          titleOf: (content as Content).titleOf,
          base: `${siteUrl}${baseUrl}`,
          title,
        }),
      );
      if (hasApprovals) writeFileSync(path.join(outDir, APPROVAL_TABLE), approvalTable(data, locale));
      return Promise.resolve();
    },
  };
}
