import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import type {Nodes, Root, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import {parse} from 'yaml';
import type {Locale} from '../../lib/locale';
import {folderOf} from '../../lib/content/address';
import {SESSION_COMPONENTS} from '../../lib/session/session';
import type {SiteData} from '../../content/readData';

interface Options {
  readonly siteDir: string;
  readonly data: SiteData;
  readonly locale: Locale;
}

const UNWRAPPED: ReadonlySet<string> = new Set(['Answer', 'Question']);
const IN_PAGES: ReadonlySet<string> = new Set(SESSION_COMPONENTS);

/**
 * Pages with an agenda, exercises or a quiz import the components themselves, so that
 * no other page carries them; and each segment gets the links to its guides.
 */
export default function sessionParts({siteDir, data: {revisions}, locale}: Options) {
  return (tree: Root, file: {path: string}) => {
    const used = new Set<string>();
    visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => {
      if (!node.name || !IN_PAGES.has(node.name)) return;
      used.add(node.name);
      const guides = node.name === 'Segment' ? valueOf(node, 'guides') : undefined;
      // Both stand in a label, where a paragraph cannot.
      const [first, ...rest] = node.children;
      if (UNWRAPPED.has(node.name) && first?.type === 'paragraph')
        node.children = [...(first.children as unknown as typeof rest), ...rest];
      if (guides !== undefined) node.children.push(linksTo(guides.split(/\s+/).filter(Boolean), file.path));
    });
    if (used.size > 0) tree.children.unshift(importOf([...used].sort()));
  };

  /** A guide that does not exist has already been refused by the content checker. */
  function linksTo(ids: readonly string[], from: string): MdxJsxFlowElement['children'][number] {
    const found = ids.flatMap((id) => guideOf(id, from) ?? []);
    const items = found.map(({title, address}) =>
      element('li', {}, [
        {type: 'link', url: address, children: [{type: 'text', value: title}]} as unknown as RootContent,
      ]),
    );
    return element('ul', {}, items) as MdxJsxFlowElement['children'][number];
  }

  /** Title and address of the guide in the language and the revision of the page that names it. */
  function guideOf(id: string, from: string): {readonly title: string; readonly address: string} | undefined {
    for (const revision of revisions) {
      const folder = path.join(siteDir, folderOf({locale, version: revision.version}));
      if (!from.startsWith(folder + path.sep)) continue;
      const page = readdirSync(folder)
        .map((section) => path.join(folder, section, `${id}.mdx`))
        .find((candidate) => existsSync(candidate));
      if (!page) return undefined;
      const {title} = parse(/^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(page, 'utf8'))?.[1] ?? '{}') as {
        title?: string;
      };
      return {title: title ?? id, address: `${revision.base}/${id}/`};
    }
    return undefined;
  }
}

function valueOf(node: MdxJsxFlowElement, name: string): string | undefined {
  const found = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

// Markdown has no node for these elements; `hName` tells the next stage which one is meant.
function element(name: string, properties: Record<string, string>, children: RootContent[]): RootContent {
  return {type: 'element', data: {hName: name, hProperties: properties}, children} as unknown as RootContent;
}

/** What `import {…} from '@site/src/components/Session'` is to the MDX compiler. */
function importOf(names: readonly string[]): Extract<Nodes, {type: 'mdxjsEsm'}> {
  const source = '@site/src/components/Session';
  return {
    type: 'mdxjsEsm',
    value: '',
    data: {
      estree: {
        type: 'Program',
        sourceType: 'module',
        comments: [],
        body: [
          {
            type: 'ImportDeclaration',
            attributes: [],
            specifiers: names.map((name) => ({
              type: 'ImportSpecifier',
              imported: {type: 'Identifier', name},
              local: {type: 'Identifier', name},
            })),
            source: {type: 'Literal', value: source, raw: JSON.stringify(source)},
          },
        ],
      },
    },
  };
}
