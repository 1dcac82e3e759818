/** Parts of pages as XLIFF 1.2, which translation programs read and write (decision 55). */
import {DOMImplementation, DOMParser, XMLSerializer, type Document, type Element, type Node} from '@xmldom/xmldom';
import type {Diagnostic} from '../../src/lib/diagnostics';
import type {Direction, ExchangeUnit} from '../../src/lib/translations/exchange';
import {shownAs, type Marked} from '../../src/lib/translations/marked';
import type {IncomingUnit} from '../../src/lib/translations/takeBack';
import {contextOf} from './context';

const NAMESPACE = 'urn:oasis:names:tc:xliff:document:1.2';
const TOOL = 'translations';
/** What a translation program may write round words that it looked at. */
const WRAPPERS = new Set(['mrk']);

/**
 * The file for a translation program: one `file` for each page, one `trans-unit` for each
 * part, one `x` for each piece that nobody may change.
 *
 * @param fileOf where a page stands in the source language
 */
export function writeXliff(
  direction: Direction,
  units: readonly ExchangeUnit[],
  fileOf: (page: string) => string,
): string {
  const document = new DOMImplementation().createDocument(NAMESPACE, 'xliff');
  const root = document.documentElement!;
  root.setAttribute('version', '1.2');
  for (const page of new Set(units.map((unit) => unit.page))) {
    const file = append(root, 'file', {
      original: fileOf(page),
      'source-language': direction.from,
      'target-language': direction.to,
      datatype: 'x-mdx',
    });
    append(append(file, 'header'), 'tool', {'tool-id': TOOL, 'tool-name': TOOL});
    const body = append(file, 'body');
    for (const unit of units.filter((entry) => entry.page === page)) appendUnit(body, unit, direction);
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(indented(document))}\n`;
}

function appendUnit(body: Element, unit: ExchangeUnit, direction: Direction): void {
  const {page, name, key, pair, status} = unit;
  const element = append(body, 'trans-unit', {
    id: `${page}/${name}`,
    resname: `${page}/${name}`,
    extradata: key,
    'xml:space': 'preserve',
  });
  const shown = new Map(pair.pieces.map(({number, raw}) => [number, shownAs(raw)]));
  appendMarked(append(element, 'source', {'xml:lang': direction.from}), pair.source, shown);
  const there = new Map(pair.pieces.map(({number, raw, there: twin}) => [number, shownAs(twin ?? raw)]));
  if (pair.target)
    appendMarked(
      append(element, 'target', {
        'xml:lang': direction.to,
        state: status === 'in-sync' ? 'final' : 'needs-review-translation',
      }),
      pair.target,
      there,
    );
  for (const text of contextOf(unit, direction))
    append(element, 'note').appendChild(documentOf(body).createTextNode(text));
}

function appendMarked(element: Element, marked: Marked, shown: ReadonlyMap<number, string>): void {
  for (const segment of marked) {
    if (typeof segment === 'string') element.appendChild(documentOf(element).createTextNode(segment));
    else append(element, 'x', {id: String(segment), 'equiv-text': shown.get(segment)!});
  }
}

const documentOf = (node: Node): Document => node.ownerDocument!;

function append(parent: Element, name: string, attributes: Readonly<Record<string, string>> = {}): Element {
  const element = documentOf(parent).createElementNS(NAMESPACE, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute.startsWith('xml:')) element.setAttributeNS('http://www.w3.org/XML/1998/namespace', attribute, value);
    else element.setAttribute(attribute, value);
  }
  parent.appendChild(element);
  return element;
}

/** A line for each element that holds no words, so that people and git can read the file. */
function indented(document: Document): Document {
  const indent = (element: Element, depth: number): void => {
    if (['source', 'target', 'note'].includes(element.localName ?? '')) return;
    const children = [...childrenOf(element)];
    for (const child of children) {
      element.insertBefore(document.createTextNode(`\n${'  '.repeat(depth)}`), child);
      indent(child, depth + 1);
    }
    if (children.length > 0) element.appendChild(document.createTextNode(`\n${'  '.repeat(depth - 1)}`));
  };
  indent(document.documentElement!, 1);
  return document;
}

function* childrenOf(node: Node): Generator<Element> {
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.nodeType === child.ELEMENT_NODE) yield child as Element;
}

/** What stands in a file that came back, or why it is none of ours. */
export type Read =
  | {readonly units: readonly IncomingUnit[]; readonly diagnostics: readonly []}
  | {readonly units: undefined; readonly diagnostics: readonly Diagnostic[]};

const FIX = 'Write one with `npm run translations -- --export xliff`, translate it, and save it as XLIFF 1.2.';

/** Reads a file that a translation program wrote. It names no other file, so none is ever fetched. */
export function readXliff(file: string, text: string): Read {
  const refuse = (line: number, problem: string, fix = FIX): Read => ({
    units: undefined,
    diagnostics: [{file, line, column: 1, rule: 'translation-file', problem, fix}],
  });
  const declared = /<!(?:DOCTYPE|ENTITY)/i.exec(text);
  if (declared)
    return refuse(
      text.slice(0, declared.index).split('\n').length,
      `The file has a ${declared[0]}, which could fetch other files.`,
      'Take it out: our export has none.',
    );
  let document: Document;
  let fault: {readonly line: number; readonly message: string} | undefined;
  try {
    document = new DOMParser({
      onError: (_level, message, context: {locator?: {lineNumber?: number}}) => {
        fault ??= {line: context.locator?.lineNumber ?? 1, message};
        throw new Error(message);
      },
    }).parseFromString(text, 'text/xml');
  } catch (error) {
    return refuse(
      fault?.line ?? 1,
      `The file is no well-formed XML: ${(fault?.message ?? (error as Error).message).split('\n')[0]}.`,
    );
  }
  const root = document.documentElement!;
  if (root.localName !== 'xliff') return refuse(1, `The file holds <${root.nodeName}>, not XLIFF.`);
  if (root.getAttribute('version') !== '1.2')
    return refuse(lineOf(root), `The file is XLIFF ${root.getAttribute('version') ?? 'of no version'}, not 1.2.`);
  const elements = [...document.getElementsByTagName('trans-unit')];
  if (elements.length === 0 || elements.every((element) => !element.getAttribute('extradata')))
    return refuse(lineOf(root), 'Nothing in the file was exported from here.');

  const diagnostics: Diagnostic[] = [];
  const units = elements.map((element): IncomingUnit => {
    const target = [...childrenOf(element)].find(({localName}) => localName === 'target');
    const [page = '', ...name] = (element.getAttribute('id') ?? '').split('/');
    const shown = new Map<number, string>();
    const marked = target ? readMarked(target, shown) : [];
    if (typeof marked === 'string')
      diagnostics.push({
        file,
        line: lineOf(target!),
        column: 1,
        rule: 'translation-placeholder',
        problem: `${page} ${name.join('/')}: <${marked}> stands in the translation, and no export of ours writes it.`,
        fix: 'Keep the placeholders of the source: <x id="…"/>.',
      });
    return {
      page,
      name: name.join('/'),
      key: element.getAttribute('extradata') ?? '',
      target: typeof marked === 'string' ? [] : marked,
      shown,
      line: lineOf(target ?? element),
    };
  });
  return diagnostics.length > 0 ? {units: undefined, diagnostics} : {units, diagnostics: []};
}

/** @returns the name of an element that does not belong there */
function readMarked(element: Element, shown: Map<number, string>): Marked | string {
  const marked: (string | number)[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === node.TEXT_NODE || node.nodeType === node.CDATA_SECTION_NODE)
      marked.push(node.nodeValue ?? '');
    if (node.nodeType !== node.ELEMENT_NODE) continue;
    const child = node as Element;
    const number = /^[1-9]\d{0,5}$/.exec(child.getAttribute('id') ?? '')?.[0];
    if (child.localName === 'x' && number) {
      marked.push(Number(number));
      const text = child.getAttribute('equiv-text');
      if (text) shown.set(Number(number), text);
    } else if (WRAPPERS.has(child.localName ?? '')) {
      const inner = readMarked(child, shown);
      if (typeof inner === 'string') return inner;
      marked.push(...inner);
    } else return child.nodeName;
  }
  return marked;
}

const lineOf = (node: Node): number => (node as {lineNumber?: number}).lineNumber ?? 1;
