import {createElement, type ReactNode} from 'react';

/** Draws an element as something of ours; undefined where it is to stay as it is. */
type Draw = (element: Element) => ReactNode | undefined;

/** What stands on the page already, as something to draw: whoever draws it again changes nothing. */
export function drawn(node: Node, draw: Draw = () => undefined): ReactNode {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element)) return null;
  const own = draw(node);
  if (own !== undefined) return own;
  const attributes = [...node.attributes].map(({name, value}) => [name, value]);
  return createElement(node.localName, Object.fromEntries(attributes), ...contentOf(node, draw));
}

/** The same of all that an element holds, but for what a component adds to it. */
export const contentOf = (element: Element, draw?: Draw): readonly ReactNode[] =>
  [...element.childNodes]
    .filter((node) => !(node instanceof HTMLElement && 'added' in node.dataset))
    .map((node) => drawn(node, draw));
