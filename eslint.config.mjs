import {builtinModules} from 'node:module';
import docusaurus from '@docusaurus/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.test.ts', '**/*.bench.ts'];

/** Ways to put a string on the page that nobody has escaped, or to run one. */
const UNESCAPED = [
  {
    selector: ':matches(JSXAttribute[name.name="dangerouslySetInnerHTML"], Property[key.name="dangerouslySetInnerHTML"])',
    message: 'Write elements: a string that is set as HTML is escaped by nobody.',
  },
  {
    selector: 'MemberExpression[property.name=/^(?:innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Make elements and set textContent: a string that is set as HTML is escaped by nobody.',
  },
];

const BARE_WORDS = {
  selector: String.raw`JSXAttribute[name.name=/^(?:alt|title|placeholder|aria-(?:label|description|roledescription|valuetext))$/] > Literal[value=/\p{L}/u]`,
  message: 'Readers meet this text too: pass it through translate().',
};

/** What a room may not import, whether the import is written as a statement, as import() or as a type. */
const never = (reason, ...patterns) => ({
  'no-restricted-imports': ['error', {patterns: patterns.map((pattern) => ({regex: pattern.source, message: reason}))}],
  'no-restricted-syntax': [
    'error',
    ...UNESCAPED,
    ...patterns.map((pattern) => ({
      selector: `:matches(ImportExpression[source.value=${pattern}], TSImportType[source.value=${pattern}])`,
      message: reason,
    })),
  ],
});

const NODE = new RegExp(`^(?:node:|(?:${builtinModules.join('|')})(?:\\/|$))`);
const REACT_OR_DOCUSAURUS = /^(?:react|react-.*|@docusaurus|@theme|@theme-original|@theme-init|@site|@generated)(?:\/|$)/;

const LIB = 'src/lib knows only the rules of the domain: it imports nothing from other rooms, React, Docusaurus or Node.';
const WAKE = 'src/wake runs on every page before the app does: it imports only src/lib.';
const SEEN = 'Components, theme and pages never import plugins, tools or Node: those stay on the machine that builds. Share it through src/lib.';
const BUILT = 'Plugins run while Docusaurus builds and know nothing of what readers see. Share it through src/lib.';

export default defineConfig(
  globalIgnores(['build/', '.docusaurus/', '.cache/', 'test-results/', 'playwright-report/']),

  {linterOptions: {reportUnusedDisableDirectives: 'error'}},

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      // The compiler options say where an index may miss; `!` marks where it cannot.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },

  {
    files: ['src/**', 'tools/**', '*.{ts,mjs}'],
    rules: {'no-eval': 'error', 'no-new-func': 'error', 'no-script-url': 'error', 'no-restricted-syntax': ['error', ...UNESCAPED]},
  },

  {files: ['src/{components,theme,pages}/**'], extends: [reactHooks.configs.flat.recommended]},

  {
    files: ['src/{components,theme,pages}/**/*.{ts,tsx}'],
    plugins: {'@docusaurus': docusaurus},
    rules: {
      '@docusaurus/no-untranslated-text': 'error',
      '@docusaurus/string-literal-i18n-messages': 'error',
    },
  },

  // The arrows: pages → components, theme → lib ← plugins.
  {files: ['src/lib/*'], ignores: TESTS, rules: never(LIB, /^\.\.\//, REACT_OR_DOCUSAURUS, NODE)},
  {files: ['src/lib/*/**'], ignores: TESTS, rules: never(LIB, /^\.\.\/\.\.\//, /^\.\.\/(?:components|pages|plugins|theme|wake)(?:\/|$)/, REACT_OR_DOCUSAURUS, NODE)},
  {files: ['src/wake/**'], ignores: TESTS, rules: never(WAKE, /^\.\.\/(?!lib\/)/, /^[^.]/)},
];
