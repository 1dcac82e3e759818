import path from 'node:path';
import type {Element, Root} from 'hast';
import type {MdxJsxFlowElementHast} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import {earlierAnchors} from '../../lib/changes/renames';
import {addressOf, slugOf} from '../../lib/content/address';
import {revisionOfVersion} from '../../lib/revisions';
import type {SiteData} from '../../content/readData';

interface Options {
  readonly siteDir: string;
  readonly data: SiteData;
}

/** Puts the anchors that a heading or a step had in earlier revisions beside the one that it has: what was printed leads on. */
export default function earlierAnchorsIn({siteDir, data: {changes, revisions}}: Options) {
  return (tree: Root, file: {path: string}) => {
    const address = addressOf(path.relative(siteDir, file.path).split(path.sep).join('/'));
    const revision = address && revisionOfVersion(address.version, revisions);
    if (!revision) return;
    const anchors = earlierAnchors(slugOf(address.path), revision.key, changes);
    if (anchors.length === 0) return;
    visit(tree, (node) => {
      const id = idOf(node as Element | MdxJsxFlowElementHast);
      const own = anchors.filter(({now}) => id !== undefined && now === id);
      // Inside the words themselves: beside them it would be another part of the page.
      const words = own.length > 0 ? wordsIn(node as Element | MdxJsxFlowElementHast) : undefined;
      words?.children.unshift(
        ...own.map(({was}): Element => ({type: 'element', tagName: 'span', properties: {id: was}, children: []})),
      );
    });
  };
}

/** The anchor of a heading, a step or an exercise. */
function idOf(node: Element | MdxJsxFlowElementHast): string | undefined {
  if (node.type === 'element' && /^h[2-6]$/.test(node.tagName)) return String(node.properties.id ?? '');
  if (node.type !== 'mdxJsxFlowElement' || (node.name !== 'Step' && node.name !== 'Exercise')) return undefined;
  const value = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'id')?.value;
  return typeof value === 'string' ? (node.name === 'Exercise' ? `exercise-${value}` : value) : undefined;
}

function wordsIn(node: Element | MdxJsxFlowElementHast): Element | undefined {
  if (node.type === 'element') return node;
  return node.children.find((child): child is Element => child.type === 'element' && child.tagName === 'p');
}
