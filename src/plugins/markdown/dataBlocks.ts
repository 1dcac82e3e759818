import type {Nodes, Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import dataBlocks, {blockOf} from '../../content/dataBlocks';
import type {SiteData} from '../../content/readData';
import type {Locale} from '../../lib/locale';

/** Writes shared data into the page while it compiles, so that no page carries a table at run time. */
export default function writeDataBlocks({data, locale}: {readonly data: SiteData; readonly locale: Locale}) {
  const blocks = dataBlocks(data, locale);

  return (tree: Root, file: {fail(reason: string, place?: Nodes): never}) => {
    visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement, index, parent) => {
      const block = blockOf(blocks, node.name ?? '');
      if (!block || !parent || index === undefined) return;
      const attribute = (name: string): string | undefined => {
        const found = node.attributes.find((entry) => entry.type === 'mdxJsxAttribute' && entry.name === name);
        return typeof found?.value === 'string' ? found.value : undefined;
      };
      try {
        parent.children[index] = block(attribute);
      } catch (error) {
        file.fail((error as Error).message, node);
      }
    });
  };
}
