/** HTML of a built page as simple Markdown that all three peers read the same. */
import type {CheerioAPI} from 'cheerio';
import {INLINE, isElement, isText, type Node} from './content';

/** Where a link leads in the other site; nothing when that site has no such page. */
export type Links = (href: string) => string | undefined;

/** The content of an element as Markdown; controls are to be taken out before. */
export function toMarkdown($: CheerioAPI, root: string, links: Links): string {
  return `${blocks($, $(root).contents().get(), links).join('\n\n')}\n`;
}

const isBlock = (node: Node): boolean => isElement(node) && !INLINE.has(node.name) && node.name !== 'br';

/** A run of inline nodes is a paragraph; every other element is one block or several. */
function blocks($: CheerioAPI, nodes: readonly Node[], links: Links): string[] {
  const found: string[] = [];
  let run: Node[] = [];
  const endRun = (): void => {
    const text = inline($, run, links).trim();
    if (text) found.push(safeStart(text));
    run = [];
  };
  for (const node of nodes) {
    // A link or a span may hold blocks: what is in it counts then.
    if (isElement(node) && INLINE.has(node.name) && $(node).find('p, ul, ol, div, table').length > 0) {
      endRun();
      found.push(...blocks($, $(node).contents().get(), links));
    } else if (isBlock(node)) {
      endRun();
      found.push(...block($, node, links));
    } else run.push(node);
  }
  endRun();
  return found;
}

function block($: CheerioAPI, node: Node, links: Links): string[] {
  if (!isElement(node)) return [];
  const children = $(node).contents().get();
  const inside = () => blocks($, children, links);
  const line = () => inline($, children, links).trim();
  if ($(node).is('[data-item]')) return [listItem('- [ ] ', inside(), '  ')];
  switch (node.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return line() ? [`${'#'.repeat(Number(node.name[1]))} ${line()}`] : [];
    case 'ul':
    case 'ol':
      return list($, node, links);
    case 'label':
      return line() ? [`- ${safeStart(line())}`] : [];
    case 'summary':
    case 'legend':
    case 'dt':
      return line() ? [`**${line().replaceAll('**', '')}**`] : [];
    case 'aside':
    case 'blockquote':
      return [inside().join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>')];
    case 'table':
      return table($, node, links);
    default:
      return inside();
  }
}

function list($: CheerioAPI, node: Node, links: Links): string[] {
  const items = $(node)
    .children('li')
    .get()
    .map((item, index) => {
      const mark = isElement(node) && node.name === 'ol' ? `${index + 1}. ` : '- ';
      return listItem(mark, blocks($, $(item).contents().get(), links), ' '.repeat(mark.length));
    })
    .filter(Boolean);
  return items.length > 0 ? [items.join('\n')] : [];
}

/** The first block stands behind the mark, the others below it. */
function listItem(mark: string, inside: readonly string[], indent: string): string {
  if (inside.length === 0) return '';
  const [first, ...others] = inside.join('\n\n').split('\n');
  return [`${mark}${first}`, ...others.map((text) => (text ? `${indent}${text}` : text))].join('\n');
}

function table($: CheerioAPI, node: Node, links: Links): string[] {
  const rows = $(node)
    .find('tr')
    .get()
    .map((row) =>
      $(row)
        .children('th, td')
        .get()
        .map((cell) =>
          blocks($, $(cell).contents().get(), links)
            .map((text) => text.replace(/\s*\n\s*/g, ' '))
            .join(' '),
        ),
    );
  const [head, ...body] = $(node).find('thead').length > 0 ? rows : [[], ...rows];
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0 || !head) return [];
  const line = (cells: readonly string[]) =>
    `| ${Array.from({length: width}, (_, index) => cells[index] ?? '').join(' | ')} |`;
  return [[line(head), line(Array.from({length: width}, () => '---')), ...body.map(line)].join('\n')];
}

function inline($: CheerioAPI, nodes: readonly Node[], links: Links): string {
  return nodes
    .map((node) => {
      if (isText(node)) return escape(node.data.replace(/\s+/g, ' '));
      if (!isElement(node)) return '';
      const children = $(node).contents().get();
      const text = inline($, children, links);
      switch (node.name) {
        case 'br':
          return ' ';
        case 'code':
        case 'kbd':
          return code($(node).text().replace(/\s+/g, ' ').trim());
        case 'strong':
        case 'b':
          return around('**', text);
        case 'em':
        case 'i':
          return around('*', text);
        case 'a': {
          const target = links($(node).attr('href') ?? '');
          return target && text.trim() ? `[${text.trim()}](${target})` : text;
        }
        default:
          return isBlock(node) ? ` ${text} ` : text;
      }
    })
    .join('')
    .replace(/ {2,}/g, ' ');
}

/** Marks stand at the letters: a space between them and the words would leave them as they are. */
function around(mark: string, text: string): string {
  const words = text.trim();
  if (!words) return text;
  return `${text.startsWith(' ') ? ' ' : ''}${mark}${words}${mark}${text.endsWith(' ') ? ' ' : ''}`;
}

function code(text: string): string {
  if (!text) return '';
  const ticks = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  // A cell of a table ends at its bar, in code as well.
  const inner = text.replaceAll('|', '\\|');
  return text.startsWith('`') || text.endsWith('`') ? `${ticks} ${inner} ${ticks}` : `${ticks}${inner}${ticks}`;
}

/** Nothing in the words is a mark, neither of Markdown nor of the components that some read in it. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]{}|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/:(?=[a-z])/gi, '\\:');
}

/** What would begin a list, a heading or a quotation, did it not stand in a paragraph. */
function safeStart(text: string): string {
  return text.replace(/^(?=[-+=#>])/, '\\').replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\');
}
