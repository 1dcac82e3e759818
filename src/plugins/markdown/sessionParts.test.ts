import path from 'node:path';
import type {Root} from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {expect, test} from 'vitest';
import {readData} from '../../content/readData';
import sessionParts from './sessionParts';

const siteDir = process.cwd();
const data = readData(siteDir);

function transform(markdown: string, file: string, locale: 'ar' | 'en'): Root {
  const tree = unified().use(remarkParse).use(remarkMdx).parse(markdown);
  sessionParts({siteDir, data, locale})(tree, {path: path.join(siteDir, file)});
  return tree;
}

test('a page imports the components that it uses, and only a page that uses some', () => {
  const [first] = transform(
    '<Quiz id="a">\n\n<Question id="b" kind="single">\n\nWhy?\n\n</Question>\n\n</Quiz>',
    'docs/training/x.mdx',
    'en',
  ).children;
  expect(first).toMatchObject({
    type: 'mdxjsEsm',
    data: {estree: {body: [{specifiers: [{local: {name: 'Question'}}, {local: {name: 'Quiz'}}]}]}},
  });
  expect(transform('<Steps>\n\nText\n\n</Steps>', 'docs/training/x.mdx', 'en').children).toMatchObject([
    {type: 'mdxJsxFlowElement'},
  ]);
});

test('the text of a question stands in no paragraph, as its label can hold none', () => {
  const tree = transform('<Question id="b" kind="single">\n\nWhy?\n\n</Question>', 'docs/training/x.mdx', 'en');
  expect(tree.children[1]).toMatchObject({children: [{type: 'text', value: 'Why?'}]});
});

test.each([
  ['docs/training/x.mdx', 'en', '/teams-chat/', 'Use chat'],
  ['i18n/ar/docusaurus-plugin-content-docs/current/training/x.mdx', 'ar', '/teams-chat/', 'المراسلة في الدردشة'],
  ['versioned_docs/version-2021-10/training/x.mdx', 'en', '/2021-10/teams-chat/', 'Use chat'],
] as const)('a segment of %s leads to its guide in the same language and revision', (file, locale, url, title) => {
  const tree = transform(
    '<Segment id="a" kind="teach" minutes="5" guides="teams-chat no-such-guide">\n\nTitle\n\n</Segment>',
    file,
    locale,
  );
  expect(tree.children[1]).toMatchObject({
    children: [{type: 'paragraph'}, {children: [{children: [{type: 'link', url, children: [{value: title}]}]}]}],
  });
});
