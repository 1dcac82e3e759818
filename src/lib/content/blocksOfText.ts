/** The smallest parts of a page that stand for themselves: paragraphs, headings, cells. */
import type {Nodes} from 'mdast';
import {rangeOf, type Page} from './page';
import type {Range} from './ranges';

export interface TextBlock extends Range {
  readonly type: 'paragraph' | 'heading' | 'tableCell' | 'field';
}

/** In the order of the page, title and description first. */
export function textBlocksOf({root, fields}: Page): TextBlock[] {
  const blocks: TextBlock[] = ['title', 'description'].flatMap((key) => {
    const range = fields.get(key);
    return range ? [{...range, type: 'field' as const}] : [];
  });
  walk(root);
  return blocks;

  function walk(node: Nodes): void {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      blocks.push({...rangeOf(node), type: node.type});
    else if ('children' in node) node.children.forEach(walk);
  }
}
