import {ESLint} from 'eslint';
import stylelint from 'stylelint';
import tseslint from 'typescript-eslint';
import {describe, expect, test} from 'vitest';

// Without types: the snippets stand in files that do not exist, and none of the rules below asks for types.
const eslint = new ESLint({overrideConfig: [tseslint.configs.disableTypeChecked]});

async function diagnosticsIn(filePath: string, code: string): Promise<ESLint.LintResult['messages']> {
  const results = await eslint.lintText(`${code}\n`, {filePath});
  return results.flatMap(({messages}) => messages);
}

async function rulesBrokenBy(filePath: string, code: string): Promise<(string | null)[]> {
  return (await diagnosticsIn(filePath, code)).map(({ruleId, message, fatal}) => (fatal ? message : ruleId));
}

describe('imports point one way', () => {
  test.each([
    ['lib to a component', 'src/lib/x.ts', "import '../components/Bidi';"],
    ['lib to the configuration', 'src/lib/x.ts', "import '../../docusaurus.config';"],
    ['lib to a component, from a folder of its own', 'src/lib/search/x.ts', "import '../../components/Bidi';"],
    ['lib to React', 'src/lib/x.ts', "import 'react';"],
    ['lib to a part of React', 'src/lib/x.ts', "import 'react/jsx-runtime';"],
    ['lib to Docusaurus', 'src/lib/x.ts', "import '@docusaurus/Translate';"],
    ['lib to the theme', 'src/lib/x.ts', "import '@theme/Layout';"],
    ['lib to Node', 'src/lib/x.ts', "import 'node:fs';"],
    ['lib to Node by its old name', 'src/lib/x.ts', "import 'fs/promises';"],
    ['lib passing on what is above it', 'src/lib/x.ts', "export * from '../content/readData';"],
    ['wake to a component', 'src/wake/x.ts', "import '../components/site';"],
    ['wake to React', 'src/wake/x.ts', "import 'react';"],
    ['the offline worker to a component', 'src/sw/x.ts', "import '../components/site';"],
    ['the offline worker to the page', 'src/sw/x.ts', "import '../wake/storage';"],
    ['a component to what the disk says', 'src/components/X/index.tsx', "import '../../content/readData';"],
    [
      'a component to what the disk says, by its alias',
      'src/components/X/index.tsx',
      "import '@site/src/content/readData';",
    ],
    ['a component to a tool', 'src/components/X/index.tsx', "import '../../../tools/finish/files';"],
    ['a component to a page', 'src/components/X/index.tsx', "import '../../pages/index';"],
    ['a component to Node', 'src/components/X/index.tsx', "import 'node:path';"],
    ['progress to a component', 'src/progress/x.ts', "import '../components/site';"],
    ['progress to what the disk says', 'src/progress/x.ts', "import '../content/readData';"],
    ['the theme to what the disk says', 'src/theme/X/Y/index.tsx', "import '../../../content/readData';"],
    ['a page to a tool', 'src/pages/x.tsx', "import '../../tools/serve';"],
    ['the content to a component', 'src/content/x.ts', "import '../components/Bidi';"],
    ['the content to a plugin', 'src/content/x.ts', "import '../plugins/readPages';"],
    ['a program to a component', 'tools/x/index.ts', "import '../../src/components/Bidi';"],
    ['a program to a test', 'tools/x.ts', "import '../tests/site';"],
    ['a plugin to a component', 'src/plugins/x/index.ts', "import '../../components/site';"],
    ['a plugin to the theme', 'src/plugins/x.ts', "import '../theme/Root';"],
    ['a plugin to a tool', 'src/plugins/x/index.ts', "import '../../../tools/finish/files';"],
  ])('never from %s', async (_arrow, file, code) => {
    expect(await rulesBrokenBy(file, code)).toEqual(['no-restricted-imports']);
  });

  test.each([
    ['an import that waits', 'src/components/X/index.tsx', "export const x = () => import('../../content/readData');"],
    ['an import of a type', 'src/lib/x.ts', "export type X = import('../components/site').Site;"],
  ])('%s is an import too', async (_form, file, code) => {
    expect(await rulesBrokenBy(file, code)).toEqual(['no-restricted-syntax']);
  });

  test.each([
    ['inside lib', 'src/lib/x.ts', "import './dates';"],
    ['from a folder of lib to lib', 'src/lib/search/x.ts', "import '../locale';"],
    ['from lib to a library', 'src/lib/x.ts', "import 'zod';"],
    ['from a test of lib to Node', 'src/lib/x.test.ts', "import 'node:fs';"],
    ['from a test of wake to its library', 'src/wake/x.test.ts', "import 'vitest';"],
    ['from a test of the offline worker to its library', 'src/sw/x.test.ts', "import 'vitest';"],
    ['from wake to lib', 'src/wake/x.ts', "import './storage';\nimport '../lib/locale';"],
    [
      'from a component to lib and to its neighbours',
      'src/components/X/index.tsx',
      "import '../../lib/dates';\nimport '../Bidi';\nimport 'react';",
    ],
    [
      'from a component to an exchangeable part',
      'src/components/X/index.tsx',
      "import '@theme/SearchBar';\nimport '@docusaurus/plugin-content-docs/client';",
    ],
    [
      'from a plugin to lib, content, Node and another plugin',
      'src/plugins/x/index.ts',
      "import '../../lib/dates';\nimport '../../content/readData';\nimport '../generatedModule';\nimport 'node:fs';",
    ],
    [
      'from a tool to the content and a plugin',
      'tools/x.ts',
      "import '../src/content/readData';\nimport '../src/plugins/wake';",
    ],
    [
      'from the content to what pages may hold',
      'src/content/x.ts',
      "import '../lib/content/components';\nimport 'node:fs';",
    ],
  ])('freely %s', async (_arrow, file, code) => {
    expect(await rulesBrokenBy(file, code)).toEqual([]);
  });
});

describe('every word on screen can be translated', () => {
  test.each([
    ['between tags', 'export const x = <p>Hello</p>;', '@docusaurus/no-untranslated-text'],
    ['as a string between tags', "export const x = <p>{'Hello'}</p>;", '@docusaurus/no-untranslated-text'],
    ['in an attribute', 'export const x = <img alt="A desk" />;', 'no-restricted-syntax'],
    [
      'under a name that is worked out',
      "import {translate} from '@docusaurus/Translate';\nexport const x = (id: string) => translate({id, message: `${id}!`});",
      '@docusaurus/string-literal-i18n-messages',
    ],
  ])('no words %s', async (_place, code, rule) => {
    for (const file of ['src/components/X/index.tsx', 'src/theme/X/index.tsx', 'src/pages/x.tsx']) {
      expect(await rulesBrokenBy(file, code)).toContain(rule);
    }
  });

  test('signs alone are no words', async () => {
    expect(
      await rulesBrokenBy(
        'src/components/X/index.tsx',
        'export const x = (en: string) => <p title="…">: <b>({en})</b></p>;',
      ),
    ).toEqual([]);
  });
});

describe('no string becomes part of the page unescaped', () => {
  test.each([
    [
      'dangerouslySetInnerHTML',
      'src/components/X/index.tsx',
      'export const x = <p dangerouslySetInnerHTML={{__html: y}} />;',
      'no-restricted-syntax',
    ],
    [
      'dangerouslySetInnerHTML in an object',
      'src/theme/X/index.tsx',
      'export const x = {dangerouslySetInnerHTML: {__html: y}};',
      'no-restricted-syntax',
    ],
    ['innerHTML', 'src/wake/x.ts', 'document.body.innerHTML = y;', 'no-restricted-syntax'],
    ['insertAdjacentHTML', 'src/lib/x.ts', "document.body.insertAdjacentHTML('beforeend', y);", 'no-restricted-syntax'],
    ['eval', 'src/plugins/x.ts', 'eval(y);', 'no-eval'],
    ['a function made of a string', 'tools/x.ts', 'export const x = new Function(y);', 'no-new-func'],
  ])('%s', async (_way, file, code, rule) => {
    expect(await rulesBrokenBy(file, code)).toEqual([rule]);
  });
});

test('hooks keep their rules', async () => {
  const code =
    "import {useState} from 'react';\nexport default function X({a}: {a: boolean}) {\n  if (a) useState(0);\n  return null;\n}";
  expect(await rulesBrokenBy('src/components/X/index.tsx', code)).toEqual(['react-hooks/rules-of-hooks']);
});

describe('a test claims what it should', () => {
  const fixesOf = async (file: string, code: string): Promise<string[]> =>
    (await diagnosticsIn(file, code)).map(({message}) => message.split(':')[0]!);
  const COUNT = 'What is counted is counted exactly';
  const VALUE = 'Too much is like that';
  const SIGHT = 'It also passes below the window or under another part';
  const WAIT = 'Wait for the thing itself';
  const LOOK = 'One look is too early, and a branch on it leaves out the claim';

  const LOOSE = [
    ['more than none', 'expect(found.length).toBeGreaterThan(0);', COUNT],
    ['one or more', 'expect(found.length).toBeGreaterThanOrEqual(1);', COUNT],
    ['something', 'expect(found).toBeTruthy();', VALUE],
    ['something or other', 'expect(found).toBeDefined();', VALUE],
    ['anything', 'expect(found).toEqual([expect.anything()]);', VALUE],
    ['a list with something in it', 'expect(found).not.toEqual([]);', 'Write what the list holds'],
    ['not none', 'expect(found).not.toHaveLength(0);', 'Write how many or what'],
    ['some words', "expect(found).not.toBe('');", 'Write how many or what'],
    ['one test alone', "test.only('one', () => undefined);", 'Take `only` out'],
    ['a group alone', "test.describe.only('some', () => undefined);", 'Take `only` out'],
    ['a test that is left out', "test.skip('later', () => undefined);", 'A test that is left out says when and why'],
    ['a test that is left out for no reason', 'test.skip(isSlow);', 'A test that is left out says when and why'],
    ['a value of the code', "import {MOST} from './x';\n\nexpect(found).toBe(MOST);", 'MOST is what ./x says'],
    [
      'a value of the code inside another',
      "import * as x from './x';\n\nexpect(found).not.toEqual([{most: x.MOST}]);",
      'x is what ./x says',
    ],
  ] as const;
  test.each(LOOSE)('no test expects %s', async (_what, code, fix) => {
    for (const file of ['src/lib/x.test.ts', 'tools/x.test.ts', 'tests/e2e/x.e2e.ts', 'tests/hosting/x.ts'])
      expect(await fixesOf(file, code), file).toEqual([fix]);
  });

  test.each([
    ['that a part is displayed', 'await expect(part).toBeVisible();', [SIGHT]],
    ['that a part is not displayed', 'await expect(part).not.toBeVisible();', [SIGHT]],
    ['a pixel in the window', 'await expect(part).toBeInViewport();', ['One pixel would do']],
    ['most of it in the window', 'await expect(part).toBeInViewport({ratio: 0.98});', ['One pixel would do']],
    ['to wait for a time', 'await page.waitForTimeout(500);', [WAIT]],
    ['to sleep', 'await new Promise((resolve) => setTimeout(resolve, 500));', [WAIT]],
    ['to try until it passes', 'await expect(async () => part.check()).toPass();', [WAIT]],
    ['to go on where something is', 'if (await part.count()) await part.check();', [LOOK]],
    ['to go on where something is displayed', 'if (!(await part.isVisible())) await part.check();', [LOOK]],
    ['one look', 'expect(await part.isChecked()).toBe(true);', [LOOK]],
    [
      'a loop over what may be empty',
      'for (const part of await parts.all()) await part.check();',
      ['There may be none'],
    ],
    [
      'the code',
      "import {MOST} from '../../src/lib/x';\n\nexport {MOST};",
      ["'../../src/lib/x' import is restricted from being used by a pattern. Write it out by hand"],
    ],
    ['a program', "export const x = () => import('../../tools/x');", ['Write it out by hand']],
    [
      'the words of the page',
      "import {words} from '../words';\n\nawait expect(part).toHaveText(words('en', 'x'));",
      ['words is what ../words says'],
    ],
  ] as const)('no test of pages may use %s', async (_what, code, fixes) => {
    for (const file of ['tests/e2e/x.e2e.ts', 'tests/offline/x.e2e.ts', 'tests/a11y/x.e2e.ts'])
      expect(await fixesOf(file, code), file).toEqual(fixes);
  });

  test.each([
    [
      'numbers, and limits',
      'tests/e2e/x.e2e.ts',
      'expect(found).toHaveLength(3);\nexpect(bytes).toBeGreaterThan(2000);\nexpect(found).toEqual([]);',
    ],
    [
      'what is in sight, and what is hidden',
      'tests/e2e/x.e2e.ts',
      'await expect(part).toBeInViewport({ratio: 1});\nawait expect(part.filter({visible: true})).toBeHidden();\nawait Promise.all(parts);',
    ],
    [
      'types of the code',
      'tests/e2e/x.e2e.ts',
      "import type {X} from '../../src/lib/x';\nimport {type Y} from '../../src/lib/y';\n\nexport type Z = X | Y;",
    ],
    [
      'what authors wrote',
      'tests/e2e/x.e2e.ts',
      "import {current} from '../site';\n\nawait expect(page).toHaveURL(`/en/${current.key}/`);",
    ],
    [
      'words to find a control by',
      'tests/e2e/x.e2e.ts',
      "import {words} from '../words';\n\nawait expect(page.getByText(words('en', 'x'))).toBeHidden();",
    ],
    [
      'that two ways lead to the same',
      'src/lib/x.test.ts',
      "import {merge} from './x';\n\nexpect(merge(a, b)).toEqual(merge(b, a));",
    ],
    [
      'a list that was written before',
      'src/lib/x.test.ts',
      "import planned from './planned.json';\n\nexpect(found).toEqual(planned);",
    ],
    ['a test that is left out for a reason', 'src/lib/x.test.ts', "test.skip(isMac, 'There is no nginx.');"],
  ])('but %s', async (_what, file, code) => {
    expect(await fixesOf(file, code)).toEqual([]);
  });
});

async function stylesBrokenBy(codeFilename: string, code: string): Promise<string[]> {
  const {results} = await stylelint.lint({code, codeFilename});
  return results.flatMap(({warnings}) => warnings.map(({rule}) => rule));
}

const SHEET = 'src/components/X/styles.module.css';

test.each([
  ['a physical side', '.x { margin-left: auto; }', 'property-layout-mappings'],
  ['a physical size', '.x { width: 1rem; }', 'property-layout-mappings'],
  ['a physical keyword', '.x { text-align: left; }', 'value-keyword-layout-mappings'],
  ['a direction', '.x { direction: ltr; }', 'property-disallowed-list'],
  ['a hex colour', '.x { color: #fff; }', 'color-no-hex'],
  ['a named colour', '.x { color: red; }', 'color-named'],
  ['a colour function', '.x { color: rgb(0 0 0 / 40%); }', 'function-disallowed-list'],
  ['a misspelt role', '.x { color: var(--inkk); }', 'no-unknown-custom-properties'],
  ['a misspelt property', '.x { colour: var(--ink); }', 'property-no-unknown'],
  ['a misspelt value', '.x { display: blok; }', 'declaration-property-value-no-unknown'],
  ['a misspelt at-rule', '@medium print { .x { color: var(--ink); } }', 'at-rule-no-unknown'],
  ['a selector that stands twice', '.x { margin: 0; }\n.x { padding: 0; }', 'no-duplicate-selectors'],
  ['a padding that is no step', '.x { padding: var(--space-2) 0.7rem; }', 'declaration-property-value-allowed-list'],
  ['a margin in pixels', '.x { margin-block-start: 12px; }', 'declaration-property-value-allowed-list'],
  ['a gap by a name of its own', '.x { gap: var(--gap, 1rem); }', 'declaration-property-value-allowed-list'],
  [
    'a length in a sum',
    '.x { padding-block-end: calc(var(--space-4) + 3rem); }',
    'declaration-property-value-allowed-list',
  ],
  ['a font size that is no step', '.x { font-size: 0.9rem; }', 'declaration-property-value-allowed-list'],
  ['a font size in a shorthand', '.x { font: 1rem sans-serif; }', 'declaration-property-value-allowed-list'],
  ['an order that nothing can answer', '.x { margin: 0 !important; }', 'declaration-no-important'],
])('styles: %s is refused', async (_what, code, rule) => {
  expect(await stylesBrokenBy(SHEET, code)).toEqual([rule]);
});

test.each([
  [
    'roles, system colours and mixtures',
    SHEET,
    '.x { color: var(--ink); background: color-mix(in srgb, var(--ink) 10%, transparent); outline-color: Highlight; fill: currentcolor; }',
  ],
  [
    'flow-relative sides',
    SHEET,
    '.x { margin-inline-start: auto; inline-size: 2rem; text-align: start; overflow-x: auto; }',
  ],
  [
    'steps of space and type, sums of steps, and sizes of things',
    SHEET,
    '.x { margin: 0 auto calc(-1 * var(--space-4)); padding: calc(var(--bar) + var(--space-7)) var(--gutter); gap: var(--space-1) var(--space-2); font-size: var(--text-sm); min-block-size: 2.75rem; border: 1px solid; }',
  ],
  ['what is shared', SHEET, '.x { composes: visually-hidden from global; }'],
  ['pixels on a slide', 'src/components/Slides/x.module.css', '.x { padding: 48px 80px; font-size: 1.5em; }'],
  ['units of paper', 'src/css/print.css', '@page { margin: 18mm; } @media print { .x { font-size: 11pt; } }'],
  ['classes of the page', SHEET, ':global([data-js]) .x { margin: 0; }'],
  [
    'hex colours where the roles are given theirs',
    'src/css/tokens.css',
    ':root { --ink: #1c2729; --shade: rgb(0 0 0 / 40%); }',
  ],
  ['hex colours and last words on paper', 'src/css/print.css', '@media print { .x { color: #000 !important; } }'],
])('styles: %s may be', async (_what, file, code) => {
  expect(await stylesBrokenBy(file, code)).toEqual([]);
});
