import path from 'node:path';
import type {Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import {addressOf} from '../../lib/content/address';
import {revisionOfVersion} from '../../lib/revisions';
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

    visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => {
      if (node.name !== 'Step') return;
      const id = node.attributes.find(
        (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
      )?.value;
      const change = declared.find((entry) => entry.id === `${guide}/${typeof id === 'string' ? id : ''}`);
      if (change?.class !== 'new' && change?.class !== 'substantive') return;
      node.attributes.push(
        {type: 'mdxJsxAttribute', name: 'change', value: change.class},
        {type: 'mdxJsxAttribute', name: 'changeAt', value: `/changes/${revision.key}/#${change.id}`},
      );
    });
  };
}
