/** What a text still has of another state: lines of the other language, half a pair of brackets, signs of Markdown that were not read. */
import type {Diagnostic} from '../diagnostics';
import {LOCALE_FACTS, otherLocale} from '../localeFacts';
import {textBlocksOf, type TextBlock} from './blocksOfText';
import type {Page} from './page';
import {diagnosticIn} from './site';

const LATIN_WORD = /\p{Script=Latin}{2,}/gu;
const ARABIC_WORD = /[\p{Script=Arabic}\u064B-\u0652]{2,}/gu;

/** Leftovers of one page; one of each kind for a paragraph, a heading or a cell. */
export function findLeftovers(page: Page): Diagnostic[] {
  return textBlocksOf(page).flatMap((block) => {
    const words = page.prose.slice(block.start, block.end);
    return [
      ...findOtherLanguage(page, block, words),
      ...findHalves(page, block, words),
      ...findMarks(page, block, words),
    ];
  });
}

/** Names of products are Latin in Arabic too, and English pages quote Arabic words: a line counts, not a word. */
function isOtherLanguage(line: string, {type}: TextBlock, page: Page): boolean {
  const latin = line.match(LATIN_WORD) ?? [];
  const arabic = line.match(ARABIC_WORD) ?? [];
  if (LOCALE_FACTS[page.locale].script === 'Arabic')
    return arabic.length === 0 && latin.length > 1 && latin.some((word) => /^\p{Ll}/u.test(word));
  return arabic.length > latin.length && arabic.length >= (type === 'tableCell' ? 3 : 2);
}

function findOtherLanguage(page: Page, block: TextBlock, words: string): Diagnostic[] {
  let at = block.start;
  for (const line of words.split('\n')) {
    if (isOtherLanguage(line, block, page)) {
      const [own, other] = [page.locale, otherLocale(page.locale)].map((locale) => LOCALE_FACTS[locale].englishName);
      return [
        diagnosticIn(
          page,
          at + /^\s*/.exec(line)![0].length,
          'other-language',
          `This line is ${other} on an ${own} page.`,
          `Translate it; words on the screen stand in <Ui>, names and messages in inline code.`,
        ),
      ];
    }
    at += line.length + 1;
  }
  return [];
}

const CLOSING: Readonly<Record<string, string>> = {'(': ')', '[': ']', '«': '»', '“': '”'};
const PAIRED = /[()[\]«»“”]/g;

/** The first bracket or quotation mark of a block that has no other half. */
function findHalves(page: Page, {start}: TextBlock, words: string): Diagnostic[] {
  const open: {readonly sign: string; readonly at: number}[] = [];
  let half: (typeof open)[number] | undefined;
  for (const {0: sign, index} of words.matchAll(PAIRED)) {
    if (Object.hasOwn(CLOSING, sign)) open.push({sign, at: index});
    else if (CLOSING[open.at(-1)?.sign ?? ''] === sign) open.pop();
    else {
      half = {sign, at: index};
      break;
    }
  }
  half ??= open[0];
  if (!half) return [];
  return [
    diagnosticIn(
      page,
      start + half.at,
      'half-pair',
      `Of this pair only one stands here: ${half.sign}`,
      'Write its other half in the same paragraph, or take it out.',
    ),
  ];
}

/** Signs of Markdown that the build prints, because their other half is missing. */
function findMarks(page: Page, {start}: TextBlock, words: string): Diagnostic[] {
  const found = /\*\*|`|~~|(?<!\w)__|\]\(/.exec(words);
  if (!found) return [];
  return [
    diagnosticIn(
      page,
      start + found.index,
      'half-mark',
      `Readers see ${found[0]} here, because Markdown did not recognise it.`,
      'Close what it opens, without a space inside, or take it out.',
    ),
  ];
}
