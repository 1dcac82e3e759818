import tokensOf from './tokensOf.mjs';

/** The heading's words, and what may stand after them: `{#id}` in .md, a comment with the id in .mdx. */
const HEADING = /^(?<words>.*?)\s*(?:\{(?:#[\w-]+|\/\*.*\*\/)\})?\s*$/;
// The semicolon of an entity such as &amp; is no punctuation.
const PUNCTUATION = /(?<!&#?\w+)[.,:;!…،؛]+$/;

/** @type {import('markdownlint').Rule} */
export default {
  names: ['GUIDE004', 'no-trailing-punctuation-in-headings'],
  description: 'Headings end without punctuation; only a question keeps its mark',
  tags: ['headings'],
  parser: 'micromark',
  function: ({parsers}, onError) => {
    for (const {text, startLine, startColumn} of tokensOf(parsers.micromark.tokens, /^atxHeading$/)) {
      const words = HEADING.exec(text)?.groups?.words ?? '';
      const mark = PUNCTUATION.exec(words);
      if (!mark) continue;
      const editColumn = startColumn + mark.index;
      onError({
        lineNumber: startLine,
        detail: `Leave out the ${mark[0]} at the end`,
        range: [editColumn, mark[0].length],
        fixInfo: {editColumn, deleteCount: mark[0].length},
      });
    }
  },
};
