import type {Element, Root, RootContent} from 'hast';

/**
 * Puts each second-level heading and what follows it into a section of its own,
 * so that "before you start" or "confidentiality" can be set apart on paper and screen.
 */
export default function wrapSections() {
  return (tree: Root) => {
    const children: RootContent[] = [];
    let open: Element | undefined;
    for (const node of tree.children) {
      if (node.type === 'element' && node.tagName === 'h2' && node.properties.id) {
        open = {
          type: 'element',
          tagName: 'section',
          properties: {className: ['section', `section--${node.properties.id}`]},
          children: [node],
        };
        children.push(open);
      } else if (open && node.type !== 'mdxjsEsm') {
        open.children.push(node as Element);
      } else {
        children.push(node);
      }
    }
    tree.children = children;
  };
}
