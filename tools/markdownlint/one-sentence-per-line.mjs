import tokensOf from './tokensOf.mjs';

/** Inside these a full stop ends no sentence of the line: code, elements, entity values, comments, links, quotations. */
const OPAQUE =
  /(`+).+?\1|<([A-Z]\w*)\b[^<>]*>.*?<\/\2>|<[^<>]+>|\{+[^{}]*\}+|!?\[[^\]]*\](?:\([^()]*\))?|«[^«»]*»|“[^“”]*”|"[^"]*"/g;
/** A paragraph may begin with a few bold words that say what it is about. */
const LEAD_IN = /^\s*\*\*[^*]+[.?!؟:]\*\*/;
const MASK = 'X';

const SENTENCE_END = /(?<=[^\s.])(?<end>[.?!؟]+)[)*_]*(?<gap>\s+)(?=[(*_]*[\p{Lu}\p{Script=Arabic}\d«“"])/gu;
/** Also single letters: initials, «د.», «ص. ب.». */
const ABBREVIATION = /(?:^|[^\p{L}\p{M}])(?:\p{L}\p{M}*|e\.g|i\.e|etc|vs|cf|approx|Mrs?|Ms|Dr)$/u;
const NUMBERED = /(?:^|\W)(?:No|Nos|Art|Fig|Sec|pp?)$/;

/** What cannot begin a line of a paragraph: an element or a value alone becomes a block, `2.` a list. */
const BLOCK = /^(?:[<{]|\d+[.)]\s)/;

/** @param {string} text with what is opaque made unreadable */
function* sentenceEnds(text) {
  for (const match of text.matchAll(SENTENCE_END)) {
    const before = text.slice(0, match.index);
    const {end = '', gap = ''} = match.groups ?? {};
    const next = match.index + match[0].length;
    if (end === '.' && (ABBREVIATION.test(before) || (NUMBERED.test(before) && /\d/.test(text.charAt(next))))) continue;
    if (end.startsWith('..')) continue;
    yield {next, gap: gap.length};
  }
}

/** @param {string} found */
const mask = (found) => MASK.repeat(found.length);

/** @type {import('markdownlint').Rule} */
export default {
  names: ['GUIDE002', 'one-sentence-per-line'],
  description: 'Each sentence begins a line, so that translations and changes can be compared line by line',
  tags: ['sentences'],
  parser: 'micromark',
  function: ({name, lines, parsers}, onError) => {
    if (!name.endsWith('.mdx')) return;
    for (const {startLine, startColumn, endLine} of tokensOf(parsers.micromark.tokens, /^paragraph$/)) {
      // What stands before the paragraph in a list or a quotation: its next line stands as far in.
      const indent = (lines[startLine - 1] ?? '').slice(0, startColumn - 1).replace(/[^\s>]/g, ' ');

      for (let lineNumber = startLine; lineNumber <= endLine; lineNumber += 1) {
        const line = lines[lineNumber - 1] ?? '';
        const from = lineNumber === startLine ? startColumn - 1 : 0;
        const words = line.slice(from).replace(OPAQUE, mask);
        const readable = MASK.repeat(from) + (lineNumber === startLine ? words.replace(LEAD_IN, mask) : words);

        for (const {next, gap} of sentenceEnds(readable)) {
          const sentence = line.slice(next);
          onError({
            lineNumber,
            detail: `Begin a new line before “${sentence.slice(0, 30)}”`,
            range: [next + 1, sentence.length],
            ...(BLOCK.test(sentence)
              ? {}
              : {fixInfo: {editColumn: next - gap + 1, deleteCount: gap, insertText: `\n${indent}`}}),
          });
        }
      }
    }
  },
};
