import {describe, expect, test} from 'vitest';
import {changesOf, stepIds, withdrawnGuides, type RevisionPage} from './changes';

const guide = (slug: string, steps: Readonly<Record<string, string>>): RevisionPage => ({
  slug,
  kind: 'guide',
  title: `The guide ${slug}`,
  audience: ['vpn-users'],
  passages: [
    {id: '', kind: 'page', lines: [`The guide ${slug}`]},
    ...Object.entries(steps).map(([id, words]) => ({id, kind: 'step' as const, lines: words.split('\n')})),
  ],
  items: [],
});
const list = (slug: string, items: readonly {id: string; words: string; when?: string}[]): RevisionPage => ({
  slug,
  kind: 'checklist',
  title: slug,
  audience: ['everyone'],
  passages: [{id: '', kind: 'page', lines: [slug]}],
  items: items.map(({words, ...item}) => ({...item, kind: 'item', lines: [words]})),
});

const before = [
  guide('a', {one: 'Do one.\nIt opens.', two: 'Do two.'}),
  guide('gone', {x: 'X.'}),
  list('cl-a', [
    {id: 'net.old', words: 'Old'},
    {id: 'net.kept', words: 'Kept'},
  ]),
];
const after = [
  guide('a', {one: 'Do one well.\nIt opens.', three: 'Do three.'}),
  guide('new', {x: 'X.', y: 'Y.'}),
  list('cl-a', [
    {id: 'net.kept', words: 'Kept well'},
    {id: 'net.new', words: 'New', when: 'vpn'},
  ]),
];
const declared = [
  {id: 'new', class: 'new', cause: 'product'},
  {id: 'a/one', class: 'substantive', cause: 'law'},
  {id: 'a/two', class: 'retired', cause: 'law'},
  {id: 'a/three', class: 'new', cause: 'judgement'},
  {id: 'gone', class: 'retired', cause: 'product'},
  {id: 'not/there', class: 'new', cause: 'product'},
] as const;
const items = {
  'net.old': [
    {revision: '2020-03', class: 'new'},
    {revision: '2025-06', class: 'retired', cause: 'product'},
  ],
  'net.kept': [
    {revision: '2020-03', class: 'new'},
    {revision: '2025-06', class: 'editorial', cause: 'judgement'},
  ],
  'net.new': [{revision: '2025-06', class: 'new', cause: 'law'}],
  'net.other': [{revision: '2020-03', class: 'new'}],
} as const;
const changesHere = () => changesOf({key: '2025-06', before, after}, declared, items);

describe('the changes of a revision', () => {
  test('stand in the order of the pages, items last', () =>
    expect(changesHere().map(({id}) => id)).toEqual([
      'a/one',
      'a/three',
      'a/two',
      'new',
      'gone',
      'net.old',
      'net.kept',
      'net.new',
    ]));

  test.each([
    [
      'a/one',
      {
        kind: 'step',
        words: 'Do one well.',
        differences: [{before: 'Do one.', after: 'Do one well.'}],
        earlier: 'a/#one',
        later: 'a/#one',
        title: 'The guide a',
        audience: ['vpn-users'],
      },
    ],
    ['a/two', {words: 'Do two.', differences: [], earlier: 'a/#two', later: 'a/'}],
    ['a/three', {words: 'Do three.', differences: [], earlier: undefined, later: 'a/#three'}],
    ['new', {kind: 'page', words: 'The guide new', differences: [], earlier: undefined, later: 'new/', steps: 2}],
    ['gone', {kind: 'page', words: 'The guide gone', differences: [], earlier: 'gone/', later: undefined, steps: 1}],
    [
      'net.old',
      {kind: 'item', words: 'Old', differences: [], earlier: 'cl-a/#net.old', later: undefined, lists: ['cl-a']},
    ],
    ['net.kept', {differences: [{before: 'Kept', after: 'Kept well'}], class: 'editorial', audience: ['everyone']}],
    ['net.new', {words: 'New', differences: [], audience: ['vpn-users'], cause: 'law'}],
  ])('%s', (id, wanted) => expect(changesHere().find((change) => change.id === id)).toMatchObject(wanted));

  test('count the steps of guides that came or went', () => {
    expect(stepIds(changesHere(), after, 'new')).toEqual(['a/three', 'new/x', 'new/y']);
    expect(stepIds(changesHere(), before, 'retired')).toEqual(['a/two', 'gone/x']);
  });
});

test('the last revision that withdrew a guide counts', () => {
  expect(
    withdrawnGuides({
      '2025-06': [
        {id: 'gone', class: 'retired', cause: 'law'},
        {id: 'a/b', class: 'retired', cause: 'law'},
      ],
      '2021-10': [{id: 'gone', class: 'retired', cause: 'product'}],
    }),
  ).toEqual({
    gone: {revision: '2025-06', cause: 'law'},
  });
});

test('in whatever order revisions are written, and whatever else they changed', () => {
  expect(
    withdrawnGuides({
      '2020-03': [{id: 'gone', class: 'retired', cause: 'judgement', instead: 'first'}],
      '2025-06': [
        {id: 'gone', class: 'retired', cause: 'law', instead: 'newer'},
        {id: 'changed', class: 'substantive', cause: 'law'},
        {id: 'came', class: 'new', cause: 'law'},
      ],
      '2021-10': [{id: 'gone', class: 'retired', cause: 'product'}],
    }),
  ).toEqual({gone: {revision: '2025-06', cause: 'law', instead: 'newer'}});
});

test('items are no steps, and a guide that no page shows has none', () => {
  const change = {class: 'new', cause: 'law', title: 'x', audience: [], words: 'x', differences: []} as const;
  expect(
    stepIds(
      [
        {...change, kind: 'step', id: 'b/two'},
        {...change, kind: 'item', id: 'new'},
        {...change, kind: 'item', id: 'vpn.connected'},
        {...change, kind: 'page', id: 'not-there'},
        {...change, kind: 'step', id: 'a/one'},
      ],
      after,
      'new',
    ),
  ).toEqual(['a/one', 'b/two']);
});

test('two lines that have little in common are told one after the other, not word by word', () => {
  const said = 'They follow speech in English only, and work best when one person speaks at a time.';
  const says = 'A short list opens, with the captions in it.';
  const [change] = changesOf(
    {key: '2025-06', before: [guide('a', {one: `Do one.\n${said}`})], after: [guide('a', {one: `Do one.\n${says}`})]},
    [{id: 'a/one', class: 'substantive', cause: 'law'}],
    {},
  );
  expect(change?.differences).toEqual([{before: said}, {after: says}]);
});

test('a declared step that neither revision has is no change', () => {
  expect(changesOf({key: '2025-06', before, after}, [{id: 'a/nowhere', class: 'new', cause: 'product'}], {})).toEqual(
    [],
  );
});

test('an item on several lists names them all, and everybody whom they are for, once', () => {
  const lists = [
    {...list('cl-a', [{id: 'net.new', words: 'New'}]), audience: ['everyone', 'trainers'] as const},
    {...list('cl-b', [{id: 'net.new', words: 'New', when: 'personal-device'}]), audience: ['everyone'] as const},
    {...list('cl-c', [{id: 'net.new', words: 'New', when: 'vpn'}]), audience: ['trainers'] as const},
  ];
  expect(changesOf({key: '2025-06', before: [], after: lists}, [], items)).toEqual([
    {
      kind: 'item',
      id: 'net.new',
      class: 'new',
      cause: 'law',
      title: 'cl-a',
      audience: ['everyone', 'trainers', 'vpn-users'],
      words: 'New',
      differences: [],
      earlier: undefined,
      later: 'cl-a/#net.new',
      lists: ['cl-a', 'cl-b', 'cl-c'],
    },
  ]);
});

test('guides and steps stand in the order of the pages, whatever the order in which they are declared', () => {
  const pages = [guide('c', {}), guide('a', {one: 'Do one.'}), guide('b', {})];
  const reversed = ['b', 'a/one', 'c'].map((id) => ({id, class: 'new', cause: 'law'}) as const);
  expect(changesOf({key: '2025-06', before: [], after: pages}, reversed, {}).map(({id}) => id)).toEqual([
    'c',
    'a/one',
    'b',
  ]);
});
