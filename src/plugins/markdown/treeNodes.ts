import type {Nodes, Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';

/** Gives every <Decision> and <Action> of a tree its first paragraph as plain text: names, the path so far and the copied text need it. */
export default function treeNodes() {
  return (tree: Root) => {
    visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => {
      if (node.name !== 'Decision' && node.name !== 'Action') return;
      const [first] = node.children;
      node.attributes.push({type: 'mdxJsxAttribute', name: 'wording', value: first ? plainText(first) : ''});
    });
  };
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.type === 'text' || node.type === 'inlineCode' ? node.value.replace(/\s+/g, ' ') : '';
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
