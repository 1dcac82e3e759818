import type {Nodes, RootContent} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import {CALLOUTS} from '../lib/content/components';
import {rangeOf, type Page} from '../lib/content/page';
import {formatDiagnostic, placeOf} from '../lib/diagnostics';
import {isTabGroup, tabLabel} from '../lib/tabs';
import {blockOf, type DataBlocks} from './dataBlocks';
import {
  ATTRIBUTES,
  type ComponentName,
  type ComponentPart,
  type Part,
  type SectionPart,
  type Text,
  type TextPart,
} from './parts';

/** An element that the build itself writes (nodes.ts). */
interface Written {
  readonly type: 'element';
  readonly data: {readonly hName: string; readonly hProperties: Readonly<Record<string, string>>};
  readonly children: readonly Nodes[];
}

/**
 * The parts of a page, in its order.
 *
 * @param blocks what stands in the place of a component that shows shared data
 * @throws Error with file, line and fix where a component or an attribute is not known or missing
 */
export default function readParts(page: Page, blocks: DataBlocks): readonly Part[] {
  const parts: Part[] = [];
  let section: (Omit<SectionPart, 'parts'> & {readonly parts: Part[]}) | undefined;
  for (const node of page.root.children) {
    if (node.type === 'heading' && node.depth === 2) {
      section = {kind: 'section', id: idOf(node), title: textOf(node.children), parts: []};
      parts.push(section);
    } else {
      (section?.parts ?? parts).push(...partsOf(node));
    }
  }
  return parts;

  function fail(node: Nodes, problem: string, fix: string): never {
    throw new Error(
      formatDiagnostic({
        file: page.file,
        ...placeOf(page.text, rangeOf(node).start),
        rule: 'content-model',
        problem,
        fix,
      }),
    );
  }

  /** Words without markup: what stands in a line, on one line. */
  function textOf(nodes: readonly Nodes[]): Text {
    return page.restored(nodes.map(wordsOf).join('')).replace(/\s+/g, ' ').trim();
  }

  function idOf(heading: Extract<Nodes, {type: 'heading'}>): string {
    const found = page.headings.find(({start}) => start === rangeOf(heading).start)?.id;
    return (
      found ??
      fail(
        heading,
        'The heading has no written id.',
        'End it with an id that is the same in both languages: {/* #my-id */}.',
      )
    );
  }

  function partsOf(node: Nodes): readonly Part[] {
    switch (node.type) {
      case 'paragraph':
        return textParts('paragraph', node.children);
      case 'heading':
        return [{kind: 'heading', id: idOf(node), text: textOf(node.children)}];
      case 'list':
        return node.children.flatMap((item) => linesOf(item.children, node.ordered ? 'numbered' : 'item'));
      case 'table':
        return node.children.map((row): TextPart => ({
          kind: 'row',
          text: row.children.map((cell) => textOf(cell.children)).join(' '),
        }));
      case 'blockquote':
        return allOf(node.children);
      case 'code':
        return [{kind: 'paragraph', text: page.restored(node.value)}];
      case 'containerDirective':
        return [calloutOf(node)];
      case 'mdxJsxFlowElement':
        return componentOf(node);
      case 'mdxFlowExpression':
      case 'mdxjsEsm':
      case 'thematicBreak':
      case 'definition':
      case 'yaml':
        return [];
      default:
        return isWritten(node)
          ? writtenParts(node)
          : fail(
              node,
              `The content model does not know what ${node.type} is.`,
              'Write it as a paragraph, a list, a table, a callout or a component.',
            );
    }
  }

  function allOf(nodes: readonly Nodes[]): readonly Part[] {
    return nodes.flatMap(partsOf);
  }

  function textParts(kind: TextPart['kind'], nodes: readonly Nodes[]): readonly TextPart[] {
    const text = textOf(nodes);
    return text === '' ? [] : [{kind, text}];
  }

  /** A line of a list: its own words, then what stands below it. */
  function linesOf(children: readonly Nodes[], kind: 'item' | 'numbered'): readonly Part[] {
    const own = children.filter(({type}) => type === 'paragraph');
    const words = own.map((paragraph) => ('children' in paragraph ? textOf(paragraph.children) : '')).join(' ');
    return [
      ...(words === '' ? [] : [{kind, text: words}]),
      ...allOf(children.filter(({type}) => type !== 'paragraph')),
    ];
  }

  function calloutOf(node: Extract<Nodes, {type: 'containerDirective'}>): Part {
    const type =
      CALLOUTS.find((one) => one === node.name) ??
      fail(node, `There is no callout ${node.name}.`, `Use one of: ${CALLOUTS.join(', ')}.`);
    const [first, ...rest] = node.children;
    const isTitled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
    return {
      kind: 'callout',
      type,
      title: isTitled ? textOf(first.children) : undefined,
      parts: allOf(isTitled ? rest : node.children),
    };
  }

  function componentOf(node: MdxJsxFlowElement): readonly Part[] {
    const name = node.name ?? '';
    const attributes = new Map(
      node.attributes.map((attribute) => [
        attribute.type === 'mdxJsxAttribute' ? attribute.name : '…',
        attribute.value ?? '',
      ]),
    );
    const written = (key: string): string | undefined => {
      const value = attributes.get(key);
      return typeof value === 'string' ? value : undefined;
    };
    const block = blockOf(blocks, name);
    if (block) {
      try {
        return partsOf(block(written));
      } catch (error) {
        return fail(node, (error as Error).message, 'Name something that data/ has.');
      }
    }
    if (!Object.hasOwn(ATTRIBUTES, name))
      return fail(
        node,
        `The content model does not know the component <${name}>.`,
        'Add what its attributes hold to src/content/parts.ts, or use another one.',
      );
    const known = name as ComponentName;
    const read = ATTRIBUTES[known].safeParse(Object.fromEntries(attributes));
    if (!read.success) {
      const [issue] = read.error.issues;
      return fail(
        node,
        `<${name}> is not as the content model has it: ${[...(issue?.path ?? []), issue?.message].join(': ')}.`,
        `Write the attributes that it knows: ${Object.keys(ATTRIBUTES[known].shape).join(', ') || 'none'}.`,
      );
    }
    return [
      {
        kind: known,
        attributes: read.data,
        parts: [
          ...ownWords(known, written),
          ...(known === 'Tabs' ? tabsOf(node, written('group')) : allOf(node.children)),
        ],
      } as ComponentPart,
    ];
  }

  /** Each tab begins with what it is called. */
  function tabsOf({children}: MdxJsxFlowElement, group = ''): readonly Part[] {
    return allOf(children).map((part) =>
      part.kind === 'Tab' && isTabGroup(group)
        ? {...part, parts: [{kind: 'paragraph', text: tabLabel(group, part.attributes.id)[page.locale]}, ...part.parts]}
        : part,
    );
  }

  /** What a component itself shows before what stands in it. */
  function ownWords(name: ComponentName, attribute: (name: string) => string | undefined): readonly TextPart[] {
    const heading = attribute('heading');
    if (name === 'FinderRow' && heading !== undefined) return [{kind: 'heading', id: attribute('id'), text: heading}];
    const {frontMatter} = page;
    if (name !== 'Agenda' || frontMatter?.kind !== 'session') return [];
    return [...frontMatter.objectives, ...frontMatter.prerequisites].map((text) => ({kind: 'item', text}));
  }

  function writtenParts({data: {hName, hProperties}, children}: Written): readonly Part[] {
    switch (hName) {
      case 'p':
        return textParts('paragraph', children);
      case 'dt':
        return textParts('term', children);
      case 'dd':
        return textParts('description', children);
      case 'li':
        return textParts('item', children).map((part) => ({...part, id: hProperties.id}));
      case 'tr':
        return [{kind: 'row', text: children.map((cell) => textOf('children' in cell ? cell.children : [])).join(' ')}];
      case 'section':
        return hProperties.id ? [{kind: 'entry', id: hProperties.id, parts: allOf(children)}] : allOf(children);
      default:
        return allOf(children);
    }
  }
}

const isWritten = (node: Nodes | Written): node is Written => (node.type as string) === 'element';

/** The words of a node, as they stand on one line. */
function wordsOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'textDirective':
      return `:${node.name}`;
    case 'mdxJsxTextElement': {
      const english =
        node.name === 'Ui'
          ? node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'en')?.value
          : undefined;
      return node.children.map(wordsOf).join('') + (typeof english === 'string' ? ` (${english})` : '');
    }
    default:
      return 'children' in node ? (node.children as readonly RootContent[]).map(wordsOf).join('') : '';
  }
}
