/** The form of code and styles; Markdown has markdownlint, and data is written by hand. */
export default {
  printWidth: 120,
  singleQuote: true,
  bracketSpacing: false,
};
