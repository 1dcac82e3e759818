import tokensOf from './tokensOf.mjs';

const WITH_ID = /^#+\s+[^{\s].* \{\/\* #[a-z][a-z0-9]*(?:-[a-z0-9]+)* \*\/\}\s*$/;

/** @type {import('markdownlint').Rule} */
export default {
  names: ['GUIDE003', 'heading-has-id'],
  description: 'Headings carry a written id, the same in both languages, so that links to them last',
  tags: ['headings'],
  parser: 'micromark',
  function: ({name, parsers}, onError) => {
    if (!name.endsWith('.mdx')) return;
    for (const {text, startLine} of tokensOf(parsers.micromark.tokens, /^atxHeading$/)) {
      if (!/^#{2,3}\s/.test(text) || WITH_ID.test(text)) continue;
      onError({
        lineNumber: startLine,
        detail: 'End the heading with {/* #its-id */}: small English letters, digits and hyphens',
        context: text,
      });
    }
  },
};
