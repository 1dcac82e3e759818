import {describe, expect, test} from 'vitest';
import {GUIDE, data, pageOf} from './__fixtures__/pages';
import {recordSetsOf, searchRecordsOf} from './searchRecords';

const BODY = `now

<Figure name="vpn-states" />

## Steps {/* #steps */}

<Steps>

<Step id="unmute">

Unmute yourself.

The line is gone.

<IfNot>

Use the button.

</IfNot>

</Step>

</Steps>

## Messages {/* #messages */}

<VpnMessages product="ivanti" />

## Sources {/* #sources */}

<Sources ids="P-05" />
`;
const guide = pageOf({path: 'meetings/fix-audio.mdx', text: GUIDE + BODY, section: 'Meetings'});
const arabic = pageOf({
  path: 'meetings/fix-audio.mdx',
  locale: 'ar',
  text: GUIDE.replace('Fix the sound', 'إصلاح الصوت') + BODY,
});
const recordsOf = (...given: Parameters<typeof pageOf>) => searchRecordsOf(pageOf(...given), undefined);
const records = searchRecordsOf(guide, arabic);

const front = (kind: string, more = '') =>
  `---\ntitle: Before\ndescription: For all.\nkind: ${kind}\n${more}reviewed: 2026-11-23\n---\n\n`;
const LIST = `${front('checklist', 'audience: [everyone]\nminutes: 5\n')}<Checklist id="cl-x" repeats="daily">

<Item id="sound.tested" when="vpn">

Sound is **tested**

Five minutes before.

</Item>

</Checklist>
`;
const TREE = `${front('tree', 'audience: [everyone]\nminutes: 5\n')}<Tree id="tree-x">

<Decision id="q1" yes="a1" no="a2">

Does it work?

</Decision>

<Action id="a1">

Go on.

</Action>

<Action id="a2">

Ask.

</Action>

</Tree>
`;

test('a page, its steps and messages, each at its own address; sources are read, not searched for', () => {
  expect(records.map(({url}) => url).filter((url) => !url.includes('#message-'))).toEqual([
    '/en/fix-audio/',
    '/en/fix-audio/#steps',
    '/en/fix-audio/#unmute',
    '/en/fix-audio/#messages',
  ]);
  expect(records.filter(({url}) => url.includes('#message-ivanti'))).toHaveLength(1);
});

test('an item of a checklist and a node of a tree are places too', () => {
  expect(
    recordsOf({path: 'checklists/cl-x.mdx', text: LIST}).map(({url, hierarchy, content}) => [
      url,
      hierarchy.lvl3,
      content,
    ]),
  ).toEqual([
    ['/en/cl-x/', null, 'For all.'],
    ['/en/cl-x/#sound.tested', 'Sound is tested', 'Sound is tested Five minutes before.'],
  ]);
  expect(
    recordsOf({path: 'troubleshooting/tree-x.mdx', text: TREE}).map(({url, hierarchy, content}) => [
      url,
      hierarchy.lvl2,
      content,
    ]),
  ).toEqual([
    ['/en/tree-x/', null, 'For all.'],
    ['/en/tree-x/#q1', 'Does it work?', 'Does it work?'],
    ['/en/tree-x/#a1', 'Go on.', 'Go on.'],
    ['/en/tree-x/#a2', 'Ask.', 'Ask.'],
  ]);
});

test('the text is what authors wrote: folded parts, but no words of controls and no drawings', () => {
  expect(records[0]!.content).toBe('For everyone. now');
  expect(records[2]).toMatchObject({
    type: 'lvl3',
    content: 'Unmute yourself. The line is gone. Use the button.',
    hierarchy: {lvl0: 'Meetings', lvl1: 'Fix the sound', lvl2: 'Steps', lvl3: 'Unmute yourself.'},
  });
});

test('the first record of a page knows what people type, here and in the other language', () => {
  expect(records[0]).toMatchObject({
    keywords: ['no sound', 'mute'],
    counterpart: {title: 'إصلاح الصوت', keywords: ['no sound', 'mute']},
  });
  expect(records[1]).toMatchObject({keywords: [], counterpart: null});
});

describe('the rank', () => {
  const SESSION = front(
    'session',
    'audience: [trainers]\nminutes: 15\ngroup: [2, 9]\nchecklist: cl-x\nguides: [vpn-connect]\nobjectives: [connect]\nprerequisites: []\n',
  );
  test.each([
    ['a guide', GUIDE, 'Meetings', 100],
    ['a tree', TREE, 'Trees', 85],
    ['a checklist', LIST, 'Checklists', 70],
    ['a training session', SESSION, 'Training', 40],
    ['the front page of a section', front('section'), undefined, 60],
    ['a page in front of a section', front('page'), undefined, 60],
  ])('of %s', (_what, text, section, rank) => {
    expect(recordsOf({path: 'a/x.mdx', text, ...(section && {section})})[0]!.weight.pageRank).toBe(rank);
  });
});

test('each language and revision has records of its own; entity values are filled in', () => {
  const older = data.revisions[1]!;
  const then = pageOf({path: 'meetings/fix-audio.mdx', revision: older, text: `${GUIDE}then {{x}}`});
  const sets = recordSetsOf(
    {
      pages: [guide, arabic, then],
      filled: (value) => JSON.parse(JSON.stringify(value).replace('{{x}}', '123')) as typeof value,
    },
    {...data, phrasings: {ar: {'fix-audio': ['ما اسمع']}, en: {'fix-audio': ['no one hears me']}}},
  );
  expect(sets.map(({language, revision, records: {length}}) => [language, revision.key, length > 0])).toEqual([
    ['ar', '2025-06', true],
    ['en', '2025-06', true],
    ['ar', '2021-10', false],
    ['en', '2021-10', true],
    ['ar', '2020-03', false],
    ['en', '2020-03', false],
  ]);
  // Only of what applies or comes.
  expect(sets[1]!.records.map(({phrasings}) => phrasings).slice(0, 2)).toEqual([['no one hears me'], []]);
  expect(sets[0]!.records[0]!.phrasings).toEqual(['ما اسمع']);
  expect(sets[3]!.records[0]!.phrasings).toEqual([]);
  expect(sets[3]!.records[0]).toMatchObject({
    url: '/en/2021-10/fix-audio/',
    content: 'For everyone. then 123',
    version: '2021-10',
    docusaurus_tag: 'docs-default-2021-10',
    counterpart: null,
  });
  expect(sets[1]!.records[0]!.counterpart!.title).toBe('إصلاح الصوت');
  expect(sets[1]!.reviewed.get('/en/fix-audio/')).toBe('2026-11-23');
});
