/** Pieces of a page that the build writes itself. */
import type {RootContent} from 'mdast';

/** An element of HTML. Markdown has no node for it; `hName` tells the next stage which one is meant. */
export function element(name: string, properties: Record<string, string>, children: RootContent[]): RootContent {
  return {type: 'element', data: {hName: name, hProperties: properties}, children} as unknown as RootContent;
}

/** A component of src/theme/MDXComponents.ts, on lines of its own. */
export function component(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: RootContent[],
): RootContent {
  return jsx('mdxJsxFlowElement', name, attributes, children);
}

/** A tag in running text, taken as it is: a link to a place that the build itself writes is not looked up. */
export function inlineTag(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: RootContent[],
): RootContent {
  return jsx('mdxJsxTextElement', name, attributes, children);
}

export function text(value: string): RootContent {
  return {type: 'text', value};
}

/** A table with a row of headings; the first cell of each row is its heading. */
export function table(headings: readonly string[], rows: readonly (readonly RootContent[][])[]): RootContent {
  return element('table', {}, [
    element('thead', {}, [
      element(
        'tr',
        {},
        headings.map((heading) => element('th', {scope: 'col'}, [text(heading)])),
      ),
    ]),
    element(
      'tbody',
      {},
      rows.map((cells) =>
        element(
          'tr',
          {},
          cells.map((cell, index) => element(index === 0 ? 'th' : 'td', index === 0 ? {scope: 'row'} : {}, cell)),
        ),
      ),
    ),
  ]);
}

function jsx(
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement',
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: RootContent[],
): RootContent {
  return {
    type,
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({type: 'mdxJsxAttribute', name: key, value})),
    children,
    // As MDX itself marks a tag that an author wrote: no component of the theme takes its place.
    data: {_mdxExplicitJsx: true},
  } as unknown as RootContent;
}
