/** On a small site of its own: what a changed step does to the page, in either language. */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {Root} from 'mdast';
import type {MdxJsxFlowElement} from 'mdast-util-mdx-jsx';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {textsOf} from '../../lib/content';
import {goodFiles} from '../../lib/content/goodSite';
import type {Locale} from '../../lib/locale';
import {recordInSync} from '../../lib/translations/translations';
import {readData} from '../../content/readData';
import translationMarks from './translationMarks';

const ENGLISH = 'docs/vpn/vpn-connect.mdx';
const ARABIC = 'i18n/ar/docusaurus-plugin-content-docs/current/vpn/vpn-connect.mdx';
const SUPERSEDED = 'versioned_docs/version-2021-10/vpn/vpn-connect.mdx';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'marks-'));
  for (const [file, text] of Object.entries({...goodFiles(), [SUPERSEDED]: goodFiles()[ENGLISH]!})) write(file, text);
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

function write(file: string, text: string): void {
  mkdirSync(path.join(folder, path.dirname(file)), {recursive: true});
  writeFileSync(path.join(folder, file), text);
}
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

/** Replaces a text that must be there. */
function edit(file: string, from: string, to: string): void {
  if (!read(file).includes(from)) throw new Error(`${file} does not hold ${from}.`);
  write(file, read(file).replace(from, to));
}

/** What the plugin adds to a page, once both languages were recorded as in sync and then edited. */
function marksAfter(
  edits: () => void,
  file: string,
  locale: Locale,
): readonly (readonly [name: string, attributes: Record<string, unknown>])[] {
  const translations = recordInSync(
    'all',
    textsOf([ENGLISH, ARABIC].map((entry) => ({file: entry, text: read(entry)}))),
    {},
  );
  edits();
  const tree: Root = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .use(remarkFrontmatter)
    .parse(read(file).replaceAll(/\{\{.*?\}\}/g, 'value'));
  translationMarks({siteDir: folder, data: {...readData(folder), translations}, locale})(tree, {
    path: path.join(folder, file),
  });
  const marks: [string, Record<string, unknown>][] = [];
  visit(tree, 'mdxJsxFlowElement', ({name, attributes}: MdxJsxFlowElement) => {
    const values = Object.fromEntries(
      attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute' ? [[attribute.name, attribute.value]] : [],
      ),
    );
    if ('behind' in values) marks.push([name ?? '', values]);
  });
  return marks;
}

const newStep = () => edit(ENGLISH, 'Check that you are connected', 'Make sure that you are connected');

test('texts that are in sync carry no mark', () => expect(marksAfter(() => undefined, ARABIC, 'ar')).toEqual([]));

test('a step that changed in English is behind in Arabic, with the English words', () => {
  expect(marksAfter(newStep, ARABIC, 'ar')).toEqual([
    ['Step', {id: 'connected', behind: 'newer', otherWords: 'Make sure that you are connected, see the step before.'}],
  ]);
});

test('the language that is ahead carries no mark', () => expect(marksAfter(newStep, ENGLISH, 'en')).toEqual([]));

test('entity values are written out in the other language', () => {
  const marks = marksAfter(() => edit(ARABIC, 'افتح برنامج VPN.', 'شغّل برنامج VPN.'), ENGLISH, 'en');
  expect(marks).toMatchObject([['Step', {id: 'open', behind: 'newer'}]]);
  expect(String(marks[0]?.[1].otherWords)).toContain('اتصل بالدعم: قيمة تحددها الجهة.');
});

test('a step that changed in both languages may differ, in both', () => {
  const both = () => {
    newStep();
    edit(ARABIC, 'تأكد من الاتصال', 'تحقق من الاتصال');
  };
  expect(marksAfter(both, ENGLISH, 'en')).toMatchObject([['Step', {behind: 'differs'}]]);
});

test('a page that changed around its steps says so once, above all else', () => {
  const around = () => {
    edit(ENGLISH, 'Connect to the network', 'Join the network');
    edit(ENGLISH, 'Wait for one minute', 'Wait for two minutes');
  };
  expect(marksAfter(around, ARABIC, 'ar')).toEqual([['PageBehind', {behind: 'newer'}]]);
});

test('a superseded revision is frozen', () => expect(marksAfter(newStep, SUPERSEDED, 'en')).toEqual([]));
