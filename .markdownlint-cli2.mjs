import headingHasId from './tools/markdownlint/heading-has-id.mjs';
import noLocaleInLink from './tools/markdownlint/no-locale-in-link.mjs';
import noTrailingPunctuation from './tools/markdownlint/no-trailing-punctuation-in-headings.mjs';
import oneSentencePerLine from './tools/markdownlint/one-sentence-per-line.mjs';

export default {
  globs: ['*.md', '{docs,versioned_docs,i18n,decisions,deploy}/**/*.{md,mdx}'],
  customRules: [noLocaleInLink, oneSentencePerLine, headingHasId, noTrailingPunctuation],
  config: {
    default: true,
    'heading-style': {style: 'atx'},
    'ul-style': {style: 'dash'},
    'code-block-style': {style: 'fenced'},
    'emphasis-style': {style: 'underscore'},
    'strong-style': {style: 'asterisk'},
    // A line is a sentence, however long.
    'line-length': false,
    // Pages take their first heading from the front matter.
    'first-line-heading': false,
    // Pages are MDX: the build refuses a component that does not exist.
    'no-inline-html': false,
    // The stars of {/* #id */} are no emphasis, and its id is unknown to the stock rule; the build checks anchors.
    'no-space-in-emphasis': false,
    'link-fragments': false,
    // House rules take their place: an id stands after the words, and Arabic has marks of its own.
    'no-trailing-punctuation': false,
    'no-duplicate-heading': {siblings_only: true},
  },
  noBanner: true,
  noProgress: true,
};
