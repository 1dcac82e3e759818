import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import type {Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import {changeIn, meaningIn} from '../../lib/checklist/history';
import {listsBefore} from '../../lib/checklist/moved';
import {readWordings} from '../../lib/checklist/wording';
import type {Locale} from '../../lib/locale';
import {folderOf} from '../../lib/content/address';
import type {SiteData} from '../../content/readData';

interface Options {
  readonly siteDir: string;
  readonly data: SiteData;
  readonly locale: Locale;
}

/**
 * Gives every <Item> what it must know about time: its history, its wording, and
 * its wording in earlier revisions where that meant something else.
 */
export default function checklistItems({siteDir, data: {items, revisions}, locale}: Options) {
  const folders = revisions.map((revision) => ({
    revision,
    folder: path.join(siteDir, folderOf({locale, version: revision.version})),
  }));

  return (tree: Root, file: {path: string; value: unknown; fail(reason: string, place?: unknown): never}) => {
    const here = folders.find(({folder}) => file.path.startsWith(folder + path.sep));
    if (!here) return;
    const page = path.relative(here.folder, file.path);
    let wordings: ReadonlyMap<string, Readonly<Record<string, string>>> | undefined;

    visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => {
      if (node.name !== 'Item') return;
      const id = node.attributes.find(
        (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
      )?.value;
      const history = typeof id === 'string' ? items[id] : undefined;
      if (typeof id !== 'string' || !history)
        return file.fail(`<Item id="${typeof id === 'string' ? id : ''}"> has no history in data/items.yml.`, node);

      // Read once a page, and only for pages that have items.
      wordings ??= new Map(
        folders
          .map(({revision, folder}) => [revision.key, path.join(folder, page)] as const)
          .filter(([, source]) => existsSync(source))
          .map(([key, source]) => [key, readWordings(readFileSync(source, 'utf8'))]),
      );

      const meaning = meaningIn(history, here.revision.key);
      if (meaning === undefined)
        return file.fail(`The item ${id} does not exist in ${here.revision.key} by data/items.yml.`, node);
      const earlier = Object.fromEntries(
        [...wordings]
          .filter(([key, words]) => words[id] !== undefined && meaningIn(history, key) !== meaning)
          .map(([key, words]) => [key, words[id]]),
      );
      const add = (name: string, value: string) => node.attributes.push({type: 'mdxJsxAttribute', name, value});
      add('history', JSON.stringify(history));
      add('wording', wordings.get(here.revision.key)?.[id] ?? '');
      if (Object.keys(earlier).length > 0) add('earlier', JSON.stringify(earlier));
      const change = changeIn(history, here.revision.key);
      // In the first revision of all everything is new, which says nothing.
      const isShown = change?.class === 'new' || change?.class === 'substantive';
      if (isShown && here.revision !== revisions.at(-1)) add('change', change.class);
      const before = listsBefore(
        history,
        path.parse(page).name,
        here.revision.key,
        (key) => listsWith(id, folders.find(({revision}) => revision.key === key)!.folder),
        revisions.map(({key}) => key),
      );
      if (before.length > 0) add('from', before.join(' '));
      return undefined;
    });
  };
}

/** The checklists of a revision that ask for an item. */
function listsWith(item: string, folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'}).flatMap((name) =>
    name.endsWith('.mdx') && readFileSync(path.join(folder, name), 'utf8').includes(`<Item id="${item}"`)
      ? [path.parse(name).name]
      : [],
  );
}
