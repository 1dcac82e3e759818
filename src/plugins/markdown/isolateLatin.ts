import type {Element, ElementContent, Root} from 'hast';
import type {MdxJsxTextElementHast} from 'mdast-util-mdx-jsx';
import {splitRuns} from '../../lib/bidi';

type Parent = Root | Element | MdxJsxTextElementHast;

/** Wraps every Latin run of an Arabic page in <bdi dir="ltr" lang="en">, and marks code as left-to-right. */
export default function isolateLatin() {
  return (tree: Root) => isolate(tree);
}

function isolate(parent: Parent): void {
  parent.children = parent.children.flatMap((node): ElementContent[] => {
    if (node.type === 'text') {
      return splitRuns(node.value).map((run) =>
        run.ltr
          ? {
              type: 'element',
              tagName: 'bdi',
              properties: {dir: 'ltr', lang: 'en'},
              children: [{type: 'text', value: run.text}],
            }
          : {type: 'text', value: run.text},
      );
    }
    if ('children' in node && !isLeftToRight(node as Element)) isolate(node as Element);
    return [node as ElementContent];
  });
}

/** Whether the element already says its direction: code, keys, an English label. */
function isLeftToRight(node: Element | MdxJsxTextElementHast): boolean {
  if (node.type !== 'element') {
    if (node.name === 'Kbd') return true;
    return node.name === 'Ui' && node.attributes.some((attribute) => 'name' in attribute && attribute.name === 'lang');
  }
  if (node.tagName === 'code' || node.tagName === 'pre') node.properties.dir = 'ltr';
  return node.properties.dir === 'ltr';
}
