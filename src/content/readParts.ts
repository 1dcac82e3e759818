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

/** What is being read, and what stands in the place of components that show shared data. */
interface Reading {
  readonly page: Page;
  readonly blocks: DataBlocks;
}

/**
 * The parts of a page, in its order.
 *
 * @param blocks what stands in the place of a component that shows shared data
 * @throws Error with file, line and fix where a component or an attribute is not known or missing
 */
export default function readParts(page: Page, blocks: DataBlocks): readonly Part[] {
  const reading: Reading = {page, blocks};
  const parts: Part[] = [];
  let section: (Omit<SectionPart, 'parts'> & {readonly parts: Part[]}) | undefined;
  for (const node of page.root.children) {
    if (node.type === 'heading' && node.depth === 2) {
      section = {kind: 'section', id: idOf(reading, node), title: textOf(reading, node.children), parts: []};
      parts.push(section);
    } else {
      (section?.parts ?? parts).push(...partsOf(reading, node));
    }
  }
  return parts;
}

function fail(reading: Reading, node: Nodes, problem: string, fix: string): never {
  throw new Error(
    formatDiagnostic({
      file: reading.page.file,
      ...placeOf(reading.page.text, rangeOf(node).start),
      rule: 'content-model',
      problem,
      fix,
    }),
  );
}

/** Words without markup: what stands in a line, on one line. */
function textOf(reading: Reading, nodes: readonly Nodes[]): Text {
  return reading.page.restored(nodes.map(wordsOf).join('')).replace(/\s+/g, ' ').trim();
}

function idOf(reading: Reading, heading: Extract<Nodes, {type: 'heading'}>): string {
  const found = reading.page.headings.find(({start}) => start === rangeOf(heading).start)?.id;
  return (
    found ??
    fail(
      reading,
      heading,
      'The heading has no written id.',
      'End it with an id that is the same in both languages: {/* #my-id */}.',
    )
  );
}

function partsOf(reading: Reading, node: Nodes): readonly Part[] {
  switch (node.type) {
    case 'paragraph':
      return textParts(reading, 'paragraph', node.children);
    case 'heading':
      return [{kind: 'heading', id: idOf(reading, node), text: textOf(reading, node.children)}];
    case 'list':
      return node.children.flatMap((item) => linesOf(reading, item.children, node.ordered ? 'numbered' : 'item'));
    case 'table':
      return node.children.map((row): TextPart => ({
        kind: 'row',
        text: row.children.map((cell) => textOf(reading, cell.children)).join(' '),
      }));
    case 'blockquote':
      return allOf(reading, node.children);
    case 'code':
      return [{kind: 'paragraph', text: reading.page.restored(node.value)}];
    case 'containerDirective':
      return [calloutOf(reading, node)];
    case 'mdxJsxFlowElement':
      return componentOf(reading, node);
    case 'mdxFlowExpression':
    case 'mdxjsEsm':
    case 'thematicBreak':
    case 'definition':
    case 'yaml':
      return [];
    default:
      return isWritten(node)
        ? writtenParts(reading, node)
        : fail(
            reading,
            node,
            `The content model does not know what ${node.type} is.`,
            'Write it as a paragraph, a list, a table, a callout or a component.',
          );
  }
}

function allOf(reading: Reading, nodes: readonly Nodes[]): readonly Part[] {
  return nodes.flatMap((node) => partsOf(reading, node));
}

function textParts(reading: Reading, kind: TextPart['kind'], nodes: readonly Nodes[]): readonly TextPart[] {
  const text = textOf(reading, nodes);
  return text === '' ? [] : [{kind, text}];
}

/** A line of a list: its own words, then what stands below it. */
function linesOf(reading: Reading, children: readonly Nodes[], kind: 'item' | 'numbered'): readonly Part[] {
  const own = children.filter(({type}) => type === 'paragraph');
  const words = own.map((paragraph) => ('children' in paragraph ? textOf(reading, paragraph.children) : '')).join(' ');
  return [
    ...(words === '' ? [] : [{kind, text: words}]),
    ...allOf(
      reading,
      children.filter(({type}) => type !== 'paragraph'),
    ),
  ];
}

function calloutOf(reading: Reading, node: Extract<Nodes, {type: 'containerDirective'}>): Part {
  const type =
    CALLOUTS.find((one) => one === node.name) ??
    fail(reading, node, `There is no callout ${node.name}.`, `Use one of: ${CALLOUTS.join(', ')}.`);
  const [first, ...rest] = node.children;
  const isTitled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  return {
    kind: 'callout',
    type,
    title: isTitled ? textOf(reading, first.children) : undefined,
    parts: allOf(reading, isTitled ? rest : node.children),
  };
}

function componentOf(reading: Reading, node: MdxJsxFlowElement): readonly Part[] {
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
  const block = blockOf(reading.blocks, name);
  if (block) {
    try {
      return partsOf(reading, block(written));
    } catch (error) {
      return fail(reading, node, (error as Error).message, 'Name something that data/ has.');
    }
  }
  if (!Object.hasOwn(ATTRIBUTES, name))
    return fail(
      reading,
      node,
      `The content model does not know the component <${name}>.`,
      'Add what its attributes hold to src/content/parts.ts, or use another one.',
    );
  const known = name as ComponentName;
  const read = ATTRIBUTES[known].safeParse(Object.fromEntries(attributes));
  if (!read.success) {
    const [issue] = read.error.issues;
    return fail(
      reading,
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
        ...ownWords(reading, known, written),
        ...(known === 'Tabs' ? tabsOf(reading, node, written('group')) : allOf(reading, node.children)),
      ],
    } as ComponentPart,
  ];
}

/** Each tab begins with what it is called. */
function tabsOf(reading: Reading, {children}: MdxJsxFlowElement, group = ''): readonly Part[] {
  return allOf(reading, children).map((part) =>
    part.kind === 'Tab' && isTabGroup(group)
      ? {
          ...part,
          parts: [{kind: 'paragraph', text: tabLabel(group, part.attributes.id)[reading.page.locale]}, ...part.parts],
        }
      : part,
  );
}

/** What a component itself shows before what stands in it. */
function ownWords(
  reading: Reading,
  name: ComponentName,
  attribute: (name: string) => string | undefined,
): readonly TextPart[] {
  const heading = attribute('heading');
  if (name === 'FinderRow' && heading !== undefined) return [{kind: 'heading', id: attribute('id'), text: heading}];
  const {frontMatter} = reading.page;
  if (name !== 'Agenda' || frontMatter?.kind !== 'session') return [];
  return [...frontMatter.objectives, ...frontMatter.prerequisites].map((text) => ({kind: 'item', text}));
}

function writtenParts(reading: Reading, {data: {hName, hProperties}, children}: Written): readonly Part[] {
  switch (hName) {
    case 'p':
      return textParts(reading, 'paragraph', children);
    case 'dt':
      return textParts(reading, 'term', children);
    case 'dd':
      return textParts(reading, 'description', children);
    case 'li':
      return textParts(reading, 'item', children).map((part) => ({...part, id: hProperties.id}));
    case 'tr':
      return [
        {kind: 'row', text: children.map((cell) => textOf(reading, 'children' in cell ? cell.children : [])).join(' ')},
      ];
    case 'section':
      return hProperties.id
        ? [{kind: 'entry', id: hProperties.id, parts: allOf(reading, children)}]
        : allOf(reading, children);
    default:
      return allOf(reading, children);
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
