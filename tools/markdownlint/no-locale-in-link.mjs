import tokensOf from './tokensOf.mjs';

const LOCALE = /^\/(?:ar|en)(?=\/|$)/;

/** @type {import('markdownlint').Rule} */
export default {
  names: ['GUIDE001', 'no-locale-in-link'],
  description: 'Links name no language, so that readers stay in theirs',
  tags: ['links'],
  parser: 'micromark',
  function: ({parsers}, onError) => {
    for (const {text, startLine, startColumn} of tokensOf(parsers.micromark.tokens, /DestinationString$/)) {
      const prefix = LOCALE.exec(text)?.[0];
      if (!prefix) continue;
      const insertText = text === prefix ? '/' : '';
      onError({
        lineNumber: startLine,
        detail: `Write ${insertText || text.slice(prefix.length)}, not ${text}`,
        range: [startColumn, text.length],
        fixInfo: {editColumn: startColumn, deleteCount: prefix.length, insertText},
      });
    }
  },
};
