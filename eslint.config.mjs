import {builtinModules} from 'node:module';
import docusaurus from '@docusaurus/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';
import {names, STORED} from './eslint.names.mjs';
import {claims, IMPORTS, LOOSE, SEEN as OF_PAGES} from './eslint.tests.mjs';

/** Ways to put a string on the page that nobody has escaped. */
const UNESCAPED = [
  {
    selector:
      ':matches(JSXAttribute[name.name="dangerouslySetInnerHTML"], Property[key.name="dangerouslySetInnerHTML"])',
    message: 'Write elements: nobody escapes a string that is set as HTML.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Make elements and set textContent: nobody escapes a string that is set as HTML.',
  },
];

/** The Docusaurus rule sees the words between tags, not those in attributes. */
const BARE_WORDS = {
  selector: String.raw`JSXAttribute[name.name=/^(alt|title|placeholder|aria-label|aria-description|aria-valuetext)$/] > Literal[value=/\p{L}/u]`,
  message: 'Readers meet this text too: pass it through translate().',
};

/** Tests may import anything; nobody imports them, or what was made for them. */
const TESTS = [
  /^(@site|\.\.?)\/(.+\/)?(tests|__fixtures__)(\/|$)|\.(test|bench)$/,
  'Only tests import tests and fixtures. Move what both need to src/lib, or to a file beside it.',
];

/**
 * The rules of a room: what it may not import (as a statement, as import() or as a type).
 * They stand together because a later block would replace, not extend, their options.
 */
function room(ofRoom, syntax = []) {
  const imports = [...ofRoom, TESTS];
  const inSelector = ({source}) => `/${source.replaceAll('\\/', '\\u002F')}/`; // a selector's pattern may hold no slash
  return {
    'no-restricted-imports': ['error', {patterns: imports.map(([{source: regex}, message]) => ({regex, message}))}],
    'no-restricted-syntax': [
      'error',
      ...UNESCAPED,
      ...STORED,
      ...syntax,
      ...imports.map(([pattern, message]) => ({
        selector: `:matches(ImportExpression, TSImportType)[source.value=${inSelector(pattern)}]`,
        message,
      })),
    ],
  };
}

const FRAMEWORK = /^(react|react-dom|react-.+|@docusaurus|@theme|@theme-original|@theme-init|@generated|@site)(\/|$)/;
const NODE = new RegExp(`^(node:|(${builtinModules.join('|')})(/|$))`);
const PLUGINS = /^(@site|\.\.)\/(.+\/)?(plugins|tools|tests)(\/|$)|^(@site\/src\/|(\.\.\/)+)content(\/|$)/;
const SHELLS = /^(@site|\.\.)\/(.+\/)?(theme|pages)(\/|$)/;
const SEEN = /^(@site\/src\/|@site\/|(\.\.\/)+(src\/)?)(components|asleep|searchDialog|theme|pages|tools|tests)(\/|$)/;

const lib = (outside) =>
  room([
    [outside, 'src/lib stands below every other room and imports none of them.'],
    [FRAMEWORK, 'src/lib knows the rules, not React or Docusaurus.'],
    [NODE, 'src/lib also runs in the browser: pass in what the disk or the process says.'],
  ]);
const seen = [
  [PLUGINS, 'Plugins and tools stay on the machine that builds. Move what both sides need to src/lib.'],
  [NODE, 'This code also runs in the browser.'],
];

export default defineConfig(
  globalIgnores(['build/', '.docusaurus/', '.cache/', 'test-results/', 'playwright-report/']),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    // One program for all files: the project service would make another for src/lib and take a third longer.
    languageOptions: {parserOptions: {project: 'tsconfig.json', tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
    },
  },
  {
    // A worker has no page: its program knows other names.
    files: ['src/sw/**'],
    languageOptions: {parserOptions: {project: 'src/sw/tsconfig.json', tsconfigRootDir: import.meta.dirname}},
  },
  {
    files: ['{src,tools}/**/*.{ts,tsx,mjs}', '*.{ts,mjs}'],
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
    },
  },
  {
    files: ['{src,tools}/**/*.{ts,tsx,mjs}', '*.{ts,mjs}'],
    ignores: ['**/*.{test,bench}.ts'],
    rules: {
      ...room([]),
      // A longer one does several things: name them, each in a function of its own.
      'max-lines-per-function': ['error', {max: 120, skipBlankLines: false, skipComments: false, IIFEs: true}],
    },
  },

  {
    files: ['src/{components,asleep,searchDialog,theme,pages}/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    plugins: {'@docusaurus': docusaurus},
    rules: {
      '@docusaurus/no-untranslated-text': ['error', {ignoredStrings: ['(', ')', ':']}],
      '@docusaurus/string-literal-i18n-messages': 'error',
    },
  },

  {files: ['{src,tools,tests}/**/*.{ts,tsx}'], plugins: {names}, rules: {'names/attributes': 'error'}},

  // pages → components and theme → lib ← content ← plugins and tools. TESTS holds for all rooms.
  {files: ['src/lib/*.ts'], ignores: ['**/*.{test,bench}.ts'], rules: lib(/^\.\.\//)},
  {files: ['src/lib/*/*.ts'], ignores: ['**/*.{test,bench}.ts'], rules: lib(/^\.\.\/\.\.\//)},
  {
    files: ['src/wake/**'],
    ignores: ['**/*.test.ts', '**/__fixtures__/**'],
    rules: room([
      [
        /^(?!\.\/|(\.\.\/)+lib\/)/,
        'src/wake runs on every page before the app: it imports itself and src/lib, nothing heavier.',
      ],
    ]),
  },
  {
    files: ['src/embed/**'],
    rules: room([
      [
        /^(?!\.\.\/lib\/locale(?:Facts)?$)/,
        'src/embed runs in the pages of other sites: it imports nothing but the languages.',
      ],
    ]),
  },
  {
    files: ['src/sw/**'],
    ignores: ['**/*.test.ts', '**/__fixtures__/**'],
    rules: room([[/^(?!\.\/|(\.\.\/)+lib\/)/, 'src/sw runs without a page: it imports itself and src/lib.']]),
  },
  {
    files: ['src/components/**'],
    ignores: ['**/*.test.ts'],
    rules: room(
      [...seen, [SHELLS, 'The theme and the pages are made of components, not the other way round.']],
      [BARE_WORDS],
    ),
  },
  {
    files: ['src/{asleep,searchDialog}/**'],
    ignores: ['**/*.test.ts'],
    rules: room(
      [...seen, [SHELLS, 'What runs beside the app takes components, and nothing of the theme.']],
      [BARE_WORDS],
    ),
  },
  {
    files: ['src/progress/**'],
    ignores: ['**/*.test.ts'],
    rules: room([
      ...seen,
      [SEEN, 'Progress is kept below what readers see: components read it, it knows none of them.'],
    ]),
  },
  {files: ['src/{theme,pages}/**'], ignores: ['**/*.test.ts'], rules: room(seen, [BARE_WORDS])},
  {
    files: ['src/content/**'],
    ignores: ['**/*.test.ts'],
    rules: room([
      [
        /^(@site\/src\/|(\.\.\/)+)(components|plugins|theme|pages|tools|tests)(\/|$)/,
        'src/content reads what people write, for whoever builds with it: it knows src/lib and the disk.',
      ],
    ]),
  },
  {
    files: ['tools/**'],
    ignores: ['**/*.test.ts'],
    rules: room([
      [
        /^(\.\.)\/(.+\/)?(components|theme|pages)(\/|$)/,
        'Programs know the content and the plugins, not what readers see. Move what both need to src/lib.',
      ],
    ]),
  },
  {
    files: ['src/plugins/**'],
    ignores: ['**/*.test.ts'],
    rules: room([
      [SEEN, 'Plugins know Docusaurus and the disk, not what readers see. Move what both sides need to src/lib.'],
    ]),
  },

  // CONTRIBUTING, “Write a test”.
  {
    files: ['{src,tools}/**/*.test.ts', 'tests/**/*.ts'],
    plugins: {claims},
    rules: {'claims/written-expectations': 'error', 'no-restricted-syntax': ['error', ...LOOSE]},
  },
  {
    files: ['tests/{e2e,offline,a11y}/**/*.ts', 'tests/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...OF_PAGES],
      '@typescript-eslint/no-restricted-imports': ['error', IMPORTS],
    },
  },
);
