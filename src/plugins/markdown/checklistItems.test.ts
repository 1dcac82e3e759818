/** On a small site of its own: what each item of a checklist is told of its history, in every revision and language. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Locale} from '../../lib/locale';
import type {SiteData} from '../../content/readData';
import checklistItems from './checklistItems';
import {inForceOf, revisionOf} from '../../lib/__fixtures__/revisions';

const items = {
  'net.kept': [{revision: '2020-03', class: 'new'}],
  'net.reworded': [
    {revision: '2020-03', class: 'new'},
    {revision: '2025-06', class: 'editorial', cause: 'judgement'},
  ],
  'net.changed': [
    {revision: '2020-03', class: 'new'},
    {revision: '2021-10', class: 'substantive', cause: 'law'},
    {revision: '2025-06', class: 'substantive', cause: 'product'},
  ],
  'net.came': [{revision: '2025-06', class: 'new', cause: 'law'}],
  'net.went': [
    {revision: '2020-03', class: 'new'},
    {revision: '2021-10', class: 'retired', cause: 'law'},
  ],
} as const;
const data = {
  items,
  revisions: [inForceOf('2025-06'), revisionOf('2021-10'), revisionOf('2020-03')],
} as unknown as SiteData;

const CURRENT = 'docs/checklists/cl-a.mdx';
const ARABIC = 'i18n/ar/docusaurus-plugin-content-docs/current/checklists/cl-a.mdx';
const item = (id: string, wording: string) => `<Item id="${id}">\n\n${wording}\n\n</Item>\n`;
const FILES: Readonly<Record<string, string>> = {
  [CURRENT]:
    item('net.kept', 'Kept') +
    item('net.reworded', 'Said **better**') +
    item('net.changed', 'Changed twice') +
    item('net.came', 'Came'),
  'versioned_docs/version-2021-10/checklists/cl-a.mdx':
    item('net.kept', 'Kept') + item('net.reworded', 'Said') + item('net.changed', 'Changed once'),
  'versioned_docs/version-2020-03/checklists/cl-a.mdx':
    item('net.kept', 'Kept') + item('net.changed', 'At first') + item('net.went', 'Went'),
  [ARABIC]: item('net.changed', 'تغيّر'),
  'i18n/ar/docusaurus-plugin-content-docs/version-2021-10/checklists/cl-a.mdx': item('net.changed', 'تغيّر مرة'),
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'items-'));
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(path.join(folder, path.dirname(file)), {recursive: true});
    writeFileSync(path.join(folder, file), text);
  }
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** What each item of a page is told, but for its history. */
function told(file: string, locale: Locale = 'en', source = FILES[file]!): Record<string, Record<string, unknown>> {
  const tree: Root = unified().use(remarkParse).use(remarkMdx).parse(source);
  checklistItems({siteDir: folder, data, locale})(tree, {
    path: path.join(folder, file),
    value: source,
    fail: (reason) => {
      throw new Error(reason);
    },
  });
  const found: Record<string, Record<string, unknown>> = {};
  visit(tree, 'mdxJsxFlowElement', ({attributes}: MdxJsxFlowElement) => {
    const {id, history, ...rest} = Object.fromEntries(
      attributes.flatMap((one) => (one.type === 'mdxJsxAttribute' ? [[one.name, one.value]] : [])),
    );
    if (history !== undefined) expect(JSON.parse(history as string)).toEqual(data.items[id as string]);
    found[id as string] = rest;
  });
  return found;
}

describe('an item is told its wording, earlier ones that meant something else, and what changed', () => {
  test('in the revision in force', () => {
    expect(told(CURRENT)).toEqual({
      'net.kept': {wording: 'Kept'},
      'net.reworded': {wording: 'Said better'},
      'net.changed': {
        wording: 'Changed twice',
        earlier: '{"2021-10":"Changed once","2020-03":"At first"}',
        change: 'substantive',
      },
      'net.came': {wording: 'Came', change: 'new'},
    });
  });

  test('in an earlier revision, whose later ones count as another meaning too', () => {
    expect(told('versioned_docs/version-2021-10/checklists/cl-a.mdx')).toEqual({
      'net.kept': {wording: 'Kept'},
      'net.reworded': {wording: 'Said'},
      'net.changed': {
        wording: 'Changed once',
        earlier: '{"2025-06":"Changed twice","2020-03":"At first"}',
        change: 'substantive',
      },
    });
  });

  test('in the first revision nothing is called new', () => {
    expect(told('versioned_docs/version-2020-03/checklists/cl-a.mdx')).toEqual({
      'net.kept': {wording: 'Kept'},
      'net.changed': {wording: 'At first', earlier: '{"2025-06":"Changed twice","2021-10":"Changed once"}'},
      'net.went': {wording: 'Went'},
    });
  });

  test('in Arabic, out of the Arabic pages that are there', () => {
    expect(told(ARABIC, 'ar')).toEqual({
      'net.changed': {wording: 'تغيّر', earlier: '{"2021-10":"تغيّر مرة"}', change: 'substantive'},
    });
  });
});

test('an item that is written but not saved yet has no wording', () => {
  expect(told('docs/checklists/cl-new.mdx', 'en', item('net.kept', 'Kept'))).toEqual({'net.kept': {wording: ''}});
});

test('what is no item, and a page outside the pages, is left alone', () => {
  expect(told(CURRENT, 'en', '<Step id="net.none">\n\nText\n\n</Step>')).toEqual({'net.none': {}});
  expect(told('docs-old/a.mdx', 'en', item('net.none', 'None'))).toEqual({'net.none': {}});
});

test.each([
  ['no history', CURRENT, item('net.none', 'None'), '<Item id="net.none"> has no history in data/items.yml.'],
  ['no id', CURRENT, '<Item>\n\nNone\n\n</Item>', '<Item id=""> has no history in data/items.yml.'],
  [
    'an id that is worked out',
    CURRENT,
    '<Item id={"net.kept"}>\n\nNone\n\n</Item>',
    '<Item id=""> has no history in data/items.yml.',
  ],
  [
    'been retired',
    'versioned_docs/version-2021-10/checklists/cl-a.mdx',
    item('net.went', 'Went'),
    'The item net.went does not exist in 2021-10 by data/items.yml.',
  ],
])('an item that has %s stops the build', (_what, file, source, message) => {
  expect(() => told(file, 'en', source)).toThrow(message);
});
