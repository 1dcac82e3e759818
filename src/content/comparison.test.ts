import {expect, test} from 'vitest';
import {GUIDE, data, pageOf} from './__fixtures__/pages';
import comparablePages, {blocksOf} from './comparison';

const body = (text: string) => pageOf({path: 'meetings/x.mdx', text: GUIDE + text}).parts;

test('every block has the nearest id around it: a section, a step, a node, a message, a source', () => {
  const parts = body(`
Lead.

## Steps {/* #steps */}

<Steps>

<Step id="open">

Open it.

<Tabs group="system">

<Tab id="windows">

Choose.

</Tab>

</Tabs>

</Step>

</Steps>

### More {/* #more */}

:::tip[Short]

Text.

:::

<Sources ids="P-05" />
`);
  expect(blocksOf(parts, 'en').map(({anchor, kind, text}) => [anchor, kind, text.slice(0, 20)])).toEqual([
    ['', 'text', 'Lead.'],
    ['steps', 'heading', 'Steps'],
    ['open', 'text', 'Open it.'],
    ['open', 'text', 'Windows'],
    ['open', 'text', 'Choose.'],
    ['more', 'heading', 'More'],
    ['steps', 'text', 'Short'],
    ['steps', 'text', 'Text.'],
    ['source-p-05', 'text', 'iGA gives ministries'],
  ]);
});

test('a segment tells how long it takes', () => {
  const parts = body('<Agenda>\n\n<Segment id="why" kind="teach" minutes="10">\n\nWhy\n\n</Segment>\n\n</Agenda>');
  expect(blocksOf(parts, 'en').map(({text}) => text)).toEqual(['Why', '10 minutes']);
  expect(blocksOf(parts, 'ar').map(({text}) => text)).toEqual(['Why', '10 دقائق']);
});

test('only pages that two revisions have can be compared, the newest first', () => {
  const [now, before] = data.revisions;
  const page = (path: string, revision = now!) =>
    pageOf({path, revision, text: GUIDE.replace('the sound', revision.key)});
  expect(
    comparablePages([
      page('a/two.mdx'),
      page('a/one.mdx'),
      page('a/only.mdx'),
      page('a/one.mdx', before),
      page('b/two.mdx', before),
    ]).map(({entry, page: {title}}) => [entry, title]),
  ).toEqual([
    [{slug: 'one', title: 'Fix 2025-06', revisions: ['2025-06', '2021-10']}, 'Fix 2025-06'],
    [{slug: 'two', title: 'Fix 2025-06', revisions: ['2025-06', '2021-10']}, 'Fix 2025-06'],
  ]);
});
