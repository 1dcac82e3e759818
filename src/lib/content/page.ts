/** One page, read once: what all rules ask of it, with the place of everything. */
import type {Definition, Heading as HeadingNode, Link as LinkNode, Nodes, Root} from 'mdast';
import type {
  MdxJsxAttribute,
  MdxJsxExpressionAttribute,
  MdxJsxFlowElement,
  MdxJsxTextElement,
} from 'mdast-util-mdx-jsx';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {isMap, isNode, isScalar} from 'yaml';
import {TOKEN} from '../entity';
import {placeOf, type Diagnostic} from '../diagnostics';
import {frontMatterSchema, type FrontMatter} from '../guide';
import {cachedForProcess} from '../processCache';
import {checkYaml, parseYaml} from '../yaml';
import type {Address} from './address';
import {findCalloutDiagnostics} from './callouts';
import {findImpossibleDates} from './impossibleDates';
import {blank, keepOnly, number, restore, type Range} from './ranges';

export interface Heading extends Range {
  readonly depth: number;
  /** Written at the end of the heading, in a comment: #before. */
  readonly id: string | undefined;
  readonly idAt: number;
}

export interface Attribute extends Range {
  /** Empty for {...spread}. */
  readonly name: string;
  /** Undefined unless it is a text in quotes. */
  readonly value: string | undefined;
  readonly valueAt: number;
}

/** A component, or raw HTML, in the order of the page. */
export interface Element extends Range {
  /** Undefined for a fragment: <>…</>. */
  readonly name: string | undefined;
  readonly attributes: readonly Attribute[];
  /** In running text. */
  readonly isInline: boolean;
  readonly parent: Element | undefined;
  readonly children: readonly Nodes[];
}

export interface Link extends Range {
  readonly url: string;
  readonly urlAt: number;
}

export interface Image extends Range {
  readonly alt: string;
}

/** Where a {{name}} stands that the build cannot replace well. */
export type BadTokenPlace = 'code' | 'heading' | 'link' | 'attribute' | 'front matter';

export interface BadToken extends Range {
  readonly place: BadTokenPlace;
}

export interface Page extends Address {
  readonly text: string;
  /** Undefined when it is not as it should be. */
  readonly frontMatter: FrontMatter | undefined;
  /** Front-matter key → its value. */
  readonly fields: ReadonlyMap<string, Range>;
  /** False when the body is no valid MDX: then nothing is known of it. */
  readonly isReadable: boolean;
  readonly headings: readonly Heading[];
  readonly elements: readonly Element[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  /** Imports, exports and expressions that are not comments. */
  readonly code: readonly Range[];
  /** Directives inside a line (:name[…]), which vanish with their text. */
  readonly directives: readonly Range[];
  readonly badTokens: readonly BadToken[];
  /** The text that readers read as ours, everything else masked (see ranges.ts). */
  readonly prose: string;
  /** The tree of its body; what stands for entity values in it is put back by `restored`. */
  readonly root: Root;
  /** A text of the tree, with the {{names}} of entity values in it. */
  readonly restored: (text: string) => string;
}

const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkFrontmatter)
  .use(remarkDirective)
  .use(remarkGfm)
  .freeze();

const FRONT_MATTER = /^---\r?\n(?<yaml>[\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** A page, and what keeps it from being read. */
export interface PageReading {
  readonly page: Page;
  readonly diagnostics: readonly Diagnostic[];
}

/** File → what was last read of it: where one page of hundreds is changed, one is read again. */
const readings = cachedForProcess('pages', () => new Map<string, PageReading>());

/** Reads a page, and finds what keeps it from being read. The same text of a file is read once. */
export function readPage(address: Address, text: string): PageReading {
  const known = readings.get(address.file);
  if (known?.page.text === text) return known;
  const reading = readPageAnew(address, text);
  readings.set(address.file, reading);
  return reading;
}

function readPageAnew(address: Address, text: string): PageReading {
  const {file} = address;
  const front = readFrontMatter(file, text);
  const callouts = findCalloutDiagnostics(file, text, front.end);
  const diagnostics: Diagnostic[] = [...front.diagnostics, ...callouts];

  // The braces of a token are code for MDX; other characters of the same length keep every place.
  const tokens = [...text.matchAll(TOKEN)].map(({index, 0: {length}}) => ({start: index, end: index + length}));
  const blanked = blank(text, tokens);
  const numbered = number(text, tokens);
  const names = tokens.map(({start, end}) => text.slice(start, end));
  const body: Body = emptyBody();
  let root: Root = {type: 'root', children: []};
  // Without front matter its lines would be taken for text; what a fence without an end takes in would be lost.
  let isReadable = front.end > 0 && !callouts.some(({rule}) => rule === 'code-fence');
  try {
    if (isReadable) {
      root = processor.parse(numbered);
      readBody(root, numbered, body);
    }
  } catch (error) {
    isReadable = false;
    // A callout that is not closed also tears the tags around it: one problem is enough.
    if (callouts.length === 0) diagnostics.push(syntaxDiagnostic(file, text, error));
  }

  const badRanges: BadToken[] = [...body.badTokenRanges, ...front.badTokenRanges];
  const badTokens = tokens.flatMap((token) => {
    const around = badRanges.find(({start, end}) => start <= token.start && token.end <= end);
    return around ? [{...token, place: around.place}] : [];
  });

  return {
    page: {
      ...address,
      text,
      frontMatter: front.value,
      fields: front.fields,
      isReadable,
      headings: body.headings,
      elements: body.elements,
      links: body.links,
      images: body.images,
      code: body.code,
      directives: body.directives,
      badTokens,
      prose: keepOnly(blanked, [...front.prose, ...body.prose], body.quoted),
      root,
      restored: (written) => restore(written, names),
    },
    diagnostics,
  };
}

interface Front {
  readonly value: FrontMatter | undefined;
  readonly fields: ReadonlyMap<string, Range>;
  readonly prose: readonly Range[];
  readonly badTokenRanges: readonly BadToken[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where the body begins. */
  readonly end: number;
}

/** What stands between the two lines of ---. */
function readFrontMatter(file: string, text: string): Front {
  const match = FRONT_MATTER.exec(text);
  if (!match) {
    const diagnostic = {
      file,
      line: 1,
      column: 1,
      rule: 'front-matter',
      problem: 'The page does not say what it is.',
      fix: 'Begin it with front matter between two lines of ---: title, description, kind, reviewed.',
    };
    return {value: undefined, fields: new Map(), prose: [], badTokenRanges: [], diagnostics: [diagnostic], end: 0};
  }

  const yaml = parseYaml(match.groups?.yaml ?? '');
  const start = text.indexOf('\n') + 1;
  const reading = checkYaml(file, yaml, frontMatterSchema, 1);
  const dates = findImpossibleDates(file, text, yaml.document, start);
  const diagnostics = [
    ...dates,
    ...reading.diagnostics
      .filter(({line, column}) => !dates.some((date) => date.line === line && date.column === column))
      .map((diagnostic) => (diagnostic.rule === 'data-schema' ? {...diagnostic, rule: 'front-matter'} : diagnostic)),
  ];

  const fields = new Map<string, Range>();
  const {contents, errors} = yaml.document;
  if (errors.length === 0 && isMap(contents)) {
    for (const {key, value} of contents.items) {
      if (!isScalar(key) || typeof key.value !== 'string' || !isNode(value) || !value.range) continue;
      fields.set(key.value, {start: start + value.range[0], end: start + value.range[1]});
    }
  }
  // Keywords are what people type, slips and dialect included: nobody reads them.
  const prose = ['title', 'description'].flatMap((key) => fields.get(key) ?? []);
  const badTokenRanges = [...fields]
    .filter(([key]) => key !== 'title' && key !== 'description')
    .map(([, range]) => ({...range, place: 'front matter' as const}));
  return {value: reading.value, fields, prose, badTokenRanges, diagnostics, end: match[0].length};
}

/** A tag with an attribute whose value begins or ends with a quotation mark of running text. */
const SMART_QUOTE =
  /(?<before><[A-Z]\w*[^<>\n]*?\s[\w-]+=)(?<value>[“”„‟«»‘’][^\s<>"'“”„‟«»‘’]*["'“”„‟«»‘’]?|["'][^\s<>"'“”„‟«»‘’]*[“”„‟«»‘’](?=[\s/>]))/;

/** What the MDX parser says, in our form. */
function syntaxDiagnostic(file: string, text: string, error: unknown): Diagnostic {
  const quote = SMART_QUOTE.exec(text);
  if (quote?.groups) {
    const {before = '', value = ''} = quote.groups;
    return {
      file,
      ...placeOf(text, quote.index + before.length + value.search(/[“”„‟«»‘’]/)),
      rule: 'attribute-quotes',
      problem: `A typographic quotation mark stands around the value of an attribute: ${value}.`,
      fix: `Write straight ones: ${value.replace(/[“”„‟«»‘’]/g, '"')}. Editors of letters change them while one types.`,
    };
  }
  const {reason, place} = error as {reason?: string; place?: PointOrPosition | undefined};
  const point = place && 'start' in place ? place.start : place;
  const line = point?.line ?? 1;
  // The form of ordinary Markdown; in MDX its braces are code.
  const hasOldId = /\{#[\w-]+\}\s*$/.test(text.split('\n')[line - 1] ?? '');
  return {
    file,
    line,
    column: point?.column ?? 1,
    rule: 'mdx-syntax',
    problem: `This is not valid MDX: ${(reason ?? String(error)).replace(/\s*\n\s*/g, ' ').replace(/\.$/, '')}.`,
    fix: hasOldId
      ? 'Write the id of a heading as {/* #id */}.'
      : 'Close the tag or brace, or put the characters into inline code.',
  };
}

interface Point {
  readonly line: number;
  readonly column: number;
}
type PointOrPosition = Point | {readonly start: Point};

interface Body {
  readonly headings: Heading[];
  readonly elements: Element[];
  readonly links: Link[];
  readonly images: Image[];
  readonly code: Range[];
  readonly directives: Range[];
  readonly prose: Range[];
  /** Inside prose, but not our words: names on the screen. */
  readonly quoted: Range[];
  readonly badTokenRanges: BadToken[];
}

/** Nothing is known of a body before it is read. */
function emptyBody(): Body {
  return {
    headings: [],
    elements: [],
    links: [],
    images: [],
    code: [],
    directives: [],
    prose: [],
    quoted: [],
    badTokenRanges: [],
  };
}

type JsxNode = MdxJsxFlowElement | MdxJsxTextElement;

/** Labels and keys as they stand on a screen or a keyboard. */
const QUOTING = ['Ui', 'Kbd'];
const COMMENT = /^(?:\s*\/\*[\s\S]*?\*\/\s*)*$/;

/** Collects from the tree, in the order of the page, what rules ask for. */
function readBody(root: Root, text: string, body: Body): void {
  walk(root, undefined);

  function walk(node: Nodes, parent: Element | undefined): void {
    let element = parent;
    switch (node.type) {
      case 'text':
        body.prose.push(rangeOf(node));
        break;
      case 'textDirective':
        body.prose.push(rangeOf(node));
        if (node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0)
          body.directives.push(rangeOf(node));
        break;
      case 'heading':
        body.headings.push(headingOf(node, text));
        body.badTokenRanges.push({...rangeOf(node), place: 'heading'});
        break;
      case 'link':
      case 'definition':
        body.links.push(linkOf(node, text));
        body.badTokenRanges.push({...rangeOf(node), place: 'link'});
        break;
      case 'linkReference':
        body.badTokenRanges.push({...rangeOf(node), place: 'link'});
        break;
      case 'image':
      case 'imageReference': {
        const range = rangeOf(node);
        body.images.push({...range, alt: node.alt ?? ''});
        body.prose.push({start: range.start + 2, end: range.start + 2 + (node.alt ?? '').length});
        body.badTokenRanges.push({...range, place: 'link'});
        break;
      }
      case 'code':
      case 'inlineCode':
        body.badTokenRanges.push({...rangeOf(node), place: 'code'});
        break;
      case 'mdxjsEsm':
        body.code.push(rangeOf(node));
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!COMMENT.test(node.value)) body.code.push(rangeOf(node));
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        element = elementOf(node, parent, text);
        body.elements.push(element);
        body.badTokenRanges.push(
          ...element.attributes.map(({start, end}) => ({start, end, place: 'attribute' as const})),
        );
        if (QUOTING.includes(node.name ?? '')) body.quoted.push(withGloss(rangeOf(node), text));
        break;
    }
    if ('children' in node) for (const child of node.children) walk(child, element);
  }
}

/** A label that is known in English only is followed by its meaning in brackets, which quotes it too. */
function withGloss({start, end}: Range, text: string): Range {
  const [gloss = ''] = /^\s?\([^()\n]*\)/.exec(text.slice(end, end + 200)) ?? [];
  return {start, end: end + gloss.length};
}

/** A heading with its written id. */
function headingOf(node: HeadingNode, text: string): Heading {
  const range = rangeOf(node);
  const last = node.children.at(-1);
  // Docusaurus takes what stands between # and the next space.
  const id = last?.type === 'mdxTextExpression' ? /^\s*\/\*\s*#(\S+)[\s\S]*\*\/\s*$/.exec(last.value)?.[1] : undefined;
  const idAt = id !== undefined && last ? text.indexOf(`#${id}`, rangeOf(last).start) + 1 : range.start;
  return {...range, depth: node.depth, id, idAt};
}

/** A link or a definition with the place of its target, behind the text of the link. */
function linkOf(node: LinkNode | Definition, text: string): Link {
  const range = rangeOf(node);
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  const found = text.indexOf(node.url, last ? rangeOf(last).end : range.start);
  return {...range, url: node.url, urlAt: found >= 0 && found < range.end ? found : range.start};
}

/** A tag of either kind. */
function elementOf(node: JsxNode, parent: Element | undefined, text: string): Element {
  return {
    ...rangeOf(node),
    name: node.name ?? undefined,
    attributes: node.attributes.map((attribute) => attributeOf(attribute, text)),
    isInline: node.type === 'mdxJsxTextElement',
    parent,
    children: node.children,
  };
}

/** An attribute with the place of its value, behind the quote. */
function attributeOf(node: MdxJsxAttribute | MdxJsxExpressionAttribute, text: string): Attribute {
  const range = rangeOf(node);
  if (node.type === 'mdxJsxExpressionAttribute') return {...range, name: '', value: undefined, valueAt: range.start};
  const value = typeof node.value === 'string' ? node.value : undefined;
  const equals = text.indexOf('=', range.start);
  const quote = value === undefined ? -1 : text.slice(equals, range.end).search(/["']/);
  return {...range, name: node.name, value, valueAt: quote < 0 ? range.start : equals + quote + 1};
}

/** Everything that was parsed from a text has a position. */
export function rangeOf({position}: Pick<Nodes, 'position'>): Range {
  return {start: position?.start.offset ?? 0, end: position?.end.offset ?? 0};
}

/** Whether the component stands around it, at any distance. */
export function isWithin({parent}: Element, name: string): boolean {
  return parent !== undefined && (parent.name === name || isWithin(parent, name));
}

/** The attribute of a component, when it stands there as a text. */
export function attributeValue(element: Element, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}
