import {ESLint} from 'eslint';
import stylelint from 'stylelint';
import tseslint from 'typescript-eslint';
import {describe, expect, test} from 'vitest';

// Without types: the snippets stand in files that do not exist, and none of the rules below asks for types.
const eslint = new ESLint({overrideConfig: [tseslint.configs.disableTypeChecked]});

async function rulesBrokenBy(filePath: string, code: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(`${code}\n`, {filePath});
  return results.flatMap(({messages}) => messages.map(({ruleId, message, fatal}) => (fatal ? message : ruleId)));
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
    ['lib passing on what is above it', 'src/lib/x.ts', "export * from '../plugins/readData';"],
    ['wake to a component', 'src/wake/x.ts', "import '../components/site';"],
    ['wake to React', 'src/wake/x.ts', "import 'react';"],
    ['the offline worker to a component', 'src/sw/x.ts', "import '../components/site';"],
    ['the offline worker to the page', 'src/sw/x.ts', "import '../wake/storage';"],
    ['a component to a plugin', 'src/components/X/index.tsx', "import '../../plugins/readData';"],
    ['a component to a plugin, by its alias', 'src/components/X/index.tsx', "import '@site/src/plugins/readData';"],
    ['a component to a tool', 'src/components/X/index.tsx', "import '../../../tools/finish/files';"],
    ['a component to a page', 'src/components/X/index.tsx', "import '../../pages/index';"],
    ['a component to Node', 'src/components/X/index.tsx', "import 'node:path';"],
    ['progress to a component', 'src/progress/x.ts', "import '../components/site';"],
    ['progress to a plugin', 'src/progress/x.ts', "import '../plugins/readData';"],
    ['the theme to a plugin', 'src/theme/X/Y/index.tsx', "import '../../../plugins/readData';"],
    ['a page to a tool', 'src/pages/x.tsx', "import '../../tools/serve';"],
    ['a plugin to a component', 'src/plugins/x/index.ts', "import '../../components/site';"],
    ['a plugin to the theme', 'src/plugins/x.ts', "import '../theme/Root';"],
    ['a plugin to a tool', 'src/plugins/x/index.ts', "import '../../../tools/finish/files';"],
  ])('never from %s', async (_arrow, file, code) => {
    expect(await rulesBrokenBy(file, code)).toEqual(['no-restricted-imports']);
  });

  test.each([
    ['an import that waits', 'src/components/X/index.tsx', "export const x = () => import('../../plugins/readData');"],
    ['an import of a type', 'src/lib/x.ts', "export type X = import('../components/site').Site;"],
  ])('%s is an import too', async (_form, file, code) => {
    expect(await rulesBrokenBy(file, code)).toEqual(['no-restricted-syntax']);
  });

  test.each([
    ['inside lib', 'src/lib/x.ts', "import './dates';"],
    ['from a folder of lib to lib', 'src/lib/search/x.ts', "import '../locale';"],
    ['from lib to a library', 'src/lib/x.ts', "import 'zod';"],
    ['from a test of lib to Node', 'src/lib/x.test.ts', "import 'node:fs';"],
    ['from wake to lib', 'src/wake/x.ts', "import './storage';\nimport '../lib/locale';"],
    ['from a component to lib and to its neighbours', 'src/components/X/index.tsx', "import '../../lib/dates';\nimport '../Bidi';\nimport 'react';"],
    ['from a component to an exchangeable part', 'src/components/X/index.tsx', "import '@theme/SearchBar';\nimport '@docusaurus/plugin-content-docs/client';"],
    ['from a plugin to lib, Node and another plugin', 'src/plugins/x/index.ts', "import '../../lib/dates';\nimport '../readData';\nimport 'node:fs';"],
    ['from a tool to a plugin', 'tools/x.ts', "import '../src/plugins/readData';"],
  ])('freely %s', async (_arrow, file, code) => {
    expect(await rulesBrokenBy(file, code)).toEqual([]);
  });
});

describe('every word on screen can be translated', () => {
  test.each([
    ['between tags', 'export const x = <p>Hello</p>;', '@docusaurus/no-untranslated-text'],
    ['as a string between tags', "export const x = <p>{'Hello'}</p>;", '@docusaurus/no-untranslated-text'],
    ['in an attribute', 'export const x = <img alt="A desk" />;', 'no-restricted-syntax'],
    ['under a name that is worked out', "import {translate} from '@docusaurus/Translate';\nexport const x = (id: string) => translate({id, message: `${id}!`});", '@docusaurus/string-literal-i18n-messages'],
  ])('no words %s', async (_place, code, rule) => {
    for (const file of ['src/components/X/index.tsx', 'src/theme/X/index.tsx', 'src/pages/x.tsx']) {
      expect(await rulesBrokenBy(file, code)).toContain(rule);
    }
  });

  test('signs alone are no words', async () => {
    expect(await rulesBrokenBy('src/components/X/index.tsx', 'export const x = (en: string) => <p title="…">: <b>({en})</b></p>;')).toEqual([]);
  });
});

describe('no string becomes part of the page unescaped', () => {
  test.each([
    ['dangerouslySetInnerHTML', 'src/components/X/index.tsx', 'export const x = <p dangerouslySetInnerHTML={{__html: y}} />;', 'no-restricted-syntax'],
    ['dangerouslySetInnerHTML in an object', 'src/theme/X/index.tsx', 'export const x = {dangerouslySetInnerHTML: {__html: y}};', 'no-restricted-syntax'],
    ['innerHTML', 'src/wake/x.ts', 'document.body.innerHTML = y;', 'no-restricted-syntax'],
    ['insertAdjacentHTML', 'src/lib/x.ts', "document.body.insertAdjacentHTML('beforeend', y);", 'no-restricted-syntax'],
    ['eval', 'src/plugins/x.ts', 'eval(y);', 'no-eval'],
    ['a function made of a string', 'tools/x.ts', 'export const x = new Function(y);', 'no-new-func'],
  ])('%s', async (_way, file, code, rule) => {
    expect(await rulesBrokenBy(file, code)).toEqual([rule]);
  });
});

test('hooks keep their rules', async () => {
  const code = "import {useState} from 'react';\nexport default function X({a}: {a: boolean}) {\n  if (a) useState(0);\n  return null;\n}";
  expect(await rulesBrokenBy('src/components/X/index.tsx', code)).toEqual(['react-hooks/rules-of-hooks']);
});

async function stylesBrokenBy(codeFilename: string, code: string): Promise<string[]> {
  const {results} = await stylelint.lint({code, codeFilename});
  return results.flatMap(({warnings}) => warnings.map(({rule}) => rule));
}

const SHEET = 'src/components/X/styles.module.css';

test.each([
  ['a physical side', '.x { margin-left: 1rem; }', 'property-layout-mappings'],
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
  ['an order that nothing can answer', '.x { margin: 0 !important; }', 'declaration-no-important'],
])('styles: %s is refused', async (_what, code, rule) => {
  expect(await stylesBrokenBy(SHEET, code)).toEqual([rule]);
});

test.each([
  ['roles, system colours and mixtures', SHEET, '.x { color: var(--ink); background: color-mix(in srgb, var(--ink) 10%, transparent); outline-color: Highlight; fill: currentcolor; }'],
  ['flow-relative sides', SHEET, '.x { margin-inline-start: 1rem; inline-size: 2rem; text-align: start; overflow-x: auto; }'],
  ['classes of the page', SHEET, ':global([data-js]) .x { margin: 0; }'],
  ['hex colours where the roles are given theirs', 'src/css/tokens.css', ':root { --ink: #1c2729; --shade: rgb(0 0 0 / 40%); }'],
  ['hex colours and last words on paper', 'src/css/print.css', '@media print { .x { color: #000 !important; } }'],
])('styles: %s may be', async (_what, file, code) => {
  expect(await stylesBrokenBy(file, code)).toEqual([]);
});
