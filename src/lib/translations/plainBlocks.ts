/** The text of a step without its markup, for readers of the other language. */
import {plain} from '../checklist/wording';

const COMMENTS = /\{\/\*[\s\S]*?\*\/\}/g;
/** :::note[Title] opens a callout, ::: closes it. */
const CALLOUT = /^\s*:{3,}\s*[a-z]*(?:\[(?<title>.*)\])?\s*$/;
const LIST_ITEM = /^\s*(?:[-*]|\d+\.)\s+/;
const IS_TABLE_RULE = /^[\s|:-]+$/;

/**
 * Paragraphs, list items, titles of callouts and rows of tables, each on one line.
 *
 * @param source Markdown as an author wrote it, entity values already filled in
 */
export function plainBlocks(source: string): string[] {
  const blocks: string[] = [];
  let isOpen = false;
  for (const line of source.replace(COMMENTS, '').split(/\r?\n/)) {
    const callout = CALLOUT.exec(line);
    const words = plain(callout ? (callout.groups?.title ?? '') : line.replace(LIST_ITEM, '').replaceAll('|', ' '));
    if (words === '' || IS_TABLE_RULE.test(line)) {
      isOpen = false;
      continue;
    }
    // One sentence a line: the lines of a paragraph belong together.
    if (isOpen && !callout && !LIST_ITEM.test(line)) blocks.push(`${blocks.pop() ?? ''} ${words}`);
    else blocks.push(words);
    isOpen = !callout;
  }
  return blocks;
}
