import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import {partPath} from '../../lib/changes/changeParts';
import {nameIn, renamesOfPages} from '../../lib/changes/renames';
import {addressOf, fileOf, slugOf, type Address} from '../../lib/content/address';
import {readPage} from '../../lib/content/page';
import {passagesOf} from '../../lib/content/passages';
import {revisionOfVersion, type Revision} from '../../lib/revisions';
import type {SiteData} from '../../content/readData';

interface Options {
  readonly siteDir: string;
  readonly data: SiteData;
}

/** Tells every <Step> what its revision changed about it. In a guide that is new as a whole no step says so. */
export default function stepChanges({siteDir, data: {changes, revisions}}: Options) {
  return (tree: Root, file: {path: string}) => {
    const address = addressOf(path.relative(siteDir, file.path).split(path.sep).join('/'));
    const revision = address && revisionOfVersion(address.version, revisions);
    const declared = revision && changes[revision.key];
    if (!declared) return;
    const guide = path.parse(file.path).name;

    // Read once a page, and only for pages with a step that changed.
    let actions: {readonly now: Actions; readonly before: Actions} | undefined;
    visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => {
      if (node.name !== 'Step') return;
      const id = node.attributes.find(
        (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
      )?.value;
      const change = declared.find((entry) => entry.id === `${guide}/${typeof id === 'string' ? id : ''}`);
      if (change?.class !== 'new' && change?.class !== 'substantive') return;
      actions ??= {
        now: actionsOf(siteDir, address),
        before: actionsOf(siteDir, addressBefore(address, revision, {changes, revisions})),
      };
      const was = change.was ?? change.id;
      const isExplained = change.class === 'substantive' && actions.now.get(change.id) === actions.before.get(was);
      const part = partPath(isExplained ? 'explanations' : 'actions');
      node.attributes.push(
        {type: 'mdxJsxAttribute', name: 'change', value: change.class},
        {type: 'mdxJsxAttribute', name: 'changeAt', value: `/changes/${revision.key}/${part}#${change.id}`},
      );
    });
  };
}

/** Id of a step → what it says to do. */
type Actions = ReadonlyMap<string, string>;

function actionsOf(siteDir: string, address: Address | undefined): Actions {
  const file = address && path.join(siteDir, address.file);
  if (!file || !existsSync(file)) return new Map();
  const {page} = readPage(address, readFileSync(file, 'utf8'));
  return new Map(passagesOf(page).map(({id, paragraphs}) => [id, paragraphs[0]?.lines[0] ?? '']));
}

/** Where the page stood in the revision before. */
function addressBefore(
  {locale, path: page}: Address,
  revision: Revision,
  {changes, revisions}: Pick<SiteData, 'changes' | 'revisions'>,
): Address | undefined {
  const before = revisions[revisions.indexOf(revision) + 1];
  if (!before) return undefined;
  const name = nameIn(slugOf(page), revision.key, before.key, renamesOfPages(changes));
  const {version} = before;
  const place = {
    locale,
    version,
    path: page.replace(/[^/]+(?=\.mdx$)/, path.parse(page).name === 'index' ? 'index' : name),
  };
  return {...place, file: fileOf(place)};
}
