import {describe, expect, test} from 'vitest';
import {unitsFor, type Pages} from './exchange';
import {copyInSync, textsInSync} from './inSyncTexts';
import {changedLines, changesOf} from './changes';
import {readSegments} from './pieces';
import {directionOfKey, takeBack, type IncomingUnit} from './takeBack';
import {recordInSync, stateOf, type PageTexts} from './translations';

const ENGLISH = `---
title: Connect
description: For everyone.
kind: guide
keywords: [connect]
---

Begin with {{vpn.product}}.

## Steps {/* #steps */}

<Steps>

<Step id="open">

Choose <Ui>Join now</Ui>, see [how](/vpn/how.mdx#x) and type \`net use\`.

<IfNot>

Call {{support.phone}}.

</IfNot>

</Step>

<Step id="done">

Check it.

</Step>

</Steps>
`;
const ARABIC = `---
title: الاتصال
description: للجميع.
kind: guide
keywords: [اتصال]
---

ابدأ مع {{vpn.product}}.

## الخطوات {/* #steps */}

<Steps>

<Step id="open">

اختر <Ui en="Join now">الانضمام الآن</Ui>، وانظر [الطريقة](/vpn/how.mdx#x)، واكتب \`net use\`.

<IfNot>

اتصل بالرقم {{support.phone}}.

</IfNot>

</Step>

<Step id="done">

تحقق.

</Step>

</Steps>
`;

const INTO_ARABIC = {from: 'en', to: 'ar'} as const;
const page = (en: string | undefined, ar: string | undefined): PageTexts => ({
  page: 'vpn-connect',
  texts: {...(en === undefined ? {} : {en}), ...(ar === undefined ? {} : {ar})},
});
const good = [page(ENGLISH, ARABIC)];
const inSync = recordInSync('all', good, {});
const copies = copyInSync(good, inSync, new Map());
const whole: Pages = {pages: good, inSync, copies};
/** As if the pages had changed since. */
const now = (en: string | undefined, ar: string | undefined): Pages => ({pages: [page(en, ar)], inSync, copies});

/** "{1}words{2}", as a spreadsheet shows it. */
const shown = (marked: readonly (string | number)[]) =>
  marked.map((segment) => (typeof segment === 'number' ? `{${segment}}` : segment)).join('');
const unit = (name: string, text: string, key: string, more?: Partial<IncomingUnit>): IncomingUnit => ({
  page: 'vpn-connect',
  name,
  key,
  target: text.split(/\{(\d+)\}/).map((piece, index) => (index % 2 === 0 ? piece : Number(piece))),
  shown: new Map(),
  line: 7,
  ...more,
});
const keyIn = (pages: Pages, name: string) =>
  unitsFor(INTO_ARABIC, pages, true).find((entry) => entry.name === name)!.key;
/** What one translation makes of the Arabic page, or what is said of it. */
function back(pages: Pages, name: string, text: string, more?: Partial<IncomingUnit>): string | readonly string[] {
  const {value, diagnostics} = takeBack('back.xlf', [unit(name, text, keyIn(pages, name), more)], pages);
  return value ? (value.texts.get('vpn-connect') ?? '') : diagnostics.map(({line, problem}) => `${line}: ${problem}`);
}

const OPEN = 'اختر {1}الانضمام الآن{2}، وانظر {3}الطريقة{4}، واكتب {5}.{6}اتصل بالرقم {7}.{8}';

test('a part is words and numbered pieces, with the same numbers in both languages', () => {
  const {pair} = unitsFor(INTO_ARABIC, whole, true).find(({name}) => name === 'step:open')!;
  expect(shown(pair.source)).toBe('Choose {1}Join now{2}, see {3}how{4} and type {5}.{6}Call {7}.{8}');
  expect(shown(pair.target!)).toBe(OPEN);
  expect(pair.pieces.map(({raw}) => raw)).toEqual([
    '<Ui>',
    '</Ui>',
    '[',
    '](/vpn/how.mdx#x)',
    '`net use`',
    '\n\n<IfNot>\n\n',
    '{{support.phone}}',
    '\n\n</IfNot>',
  ]);
  expect(pair.pieces[0]!.there).toBe('<Ui en="Join now">');
});

test('the head is given without its keys, the body with a place for each step', () => {
  const text = (name: string) =>
    shown(unitsFor(INTO_ARABIC, whole, true).find((entry) => entry.name === name)!.pair.source);
  expect(text('head')).toBe('{1}Connect{2}For everyone.');
  expect(text('body')).toBe('Begin with {1}.\n\n## Steps{2}');
});

test.each([
  ['a fence', 'Run:\n\n```sh\nls {a}\n```\n\nThen.', ['Run:', '\n\n```sh\nls {a}\n```\n\n', 'Then.']],
  [
    'the title of a callout',
    ':::note[Only <now>]\n\nWords\n\n:::',
    [':::note[', 'Only ', '<now>', ']\n\n', 'Words', '\n\n:::'],
  ],
  ['an address', 'See https://a.example/b (new).', ['See ', 'https://a.example/b', ' (new).']],
  ['the line below the head of a table', '| A |\n| --- |\n| B |', ['| A |', '\n| --- |\n', '| B |']],
  ['a sign of markup', 'a { b } < c', ['a ', '{', ' b ', '}', ' ', '<', ' c']],
])('nobody can change %s', (_name, text, expected) => {
  expect(readSegments(text).map((segment) => (typeof segment === 'string' ? segment : segment.raw))).toEqual(expected);
});

describe('a translation is written', () => {
  test('with its words, and all else as it was', () => {
    expect(back(whole, 'step:open', OPEN.replace('اتصل بالرقم', 'هاتف'))).toBe(ARABIC.replace('اتصل بالرقم', 'هاتف'));
  });
  test('with pieces in another order, where the language wants it', () => {
    expect(
      back(whole, 'step:open', 'اكتب {5}، وانظر {3}الطريقة{4}، واختر {1}الانضمام الآن{2}.{6}اتصل بالرقم {7}.{8}'),
    ).toBe(
      ARABIC.replace(
        'اختر <Ui en="Join now">الانضمام الآن</Ui>، وانظر [الطريقة](/vpn/how.mdx#x)، واكتب `net use`.',
        'اكتب `net use`، وانظر [الطريقة](/vpn/how.mdx#x)، واختر <Ui en="Join now">الانضمام الآن</Ui>.',
      ),
    );
  });
  test('into a page with line ends of Windows with these', () => {
    const windows = now(ENGLISH, ARABIC.replaceAll('\n', '\r\n'));
    expect(back(windows, 'step:done', 'تأكد.\n\nثم انظر.')).toBe(
      ARABIC.replace('تحقق.', 'تأكد.\n\nثم انظر.').replaceAll('\n', '\r\n'),
    );
  });
  test('into the head, in quotes where it needs them', () => {
    expect(back(whole, 'head', '{1}الاتصال: البداية{2}للجميع.')).toBe(
      ARABIC.replace('title: الاتصال', 'title: "الاتصال: البداية"'),
    );
  });
  test('as a step that was missing, behind the one that it follows', () => {
    const lacking = now(ENGLISH, ARABIC.replace(/<Step id="done">[\s\S]*?<\/Step>\n\n/, ''));
    expect(back(lacking, 'step:done', 'تحقق.')).toBe(ARABIC);
  });
  test('as a page that was missing, without the keywords of the other language', () => {
    const none = now(ENGLISH, undefined);
    const texts = [
      ['head', '{1}الاتصال{2}للجميع.'],
      ['body', 'ابدأ مع {1}.\n\n## الخطوات{2}'],
      ['step:open', OPEN],
      ['step:done', 'تحقق.'],
    ] as const;
    const units = texts.map(([name, text]) => unit(name, text, keyIn(none, name)));
    const {value} = takeBack('back.xlf', units, none);
    expect(value).toMatchObject({begun: ['vpn-connect'], unchanged: 0, empty: 0});
    expect(value!.texts.get('vpn-connect')).toBe(ARABIC.replace('keywords: [اتصال]\n', ''));
    expect(takeBack('back.xlf', units.slice(1), none).diagnostics).toMatchObject([
      {problem: 'vpn-connect body: There is no Arabic page yet, and the file does not translate head.'},
    ]);
  });
  test('with labels in the way of the language', () => {
    const bare = now(ENGLISH, ARABIC.replace(/اختر <Ui[\s\S]*?`\./, 'اكتب.'));
    expect(back(bare, 'step:open', OPEN.replace('الانضمام الآن', 'Join now'))).toBe(
      ARABIC.replace('<Ui en="Join now">الانضمام الآن', '<Ui lang="en">Join now'),
    );
    expect(back(bare, 'step:open', OPEN)).toBe(ARABIC);
  });
});

test('what is there already and what is empty is counted, and changes nothing', () => {
  const units = [
    unit('step:open', ` ${OPEN}\n`, keyIn(whole, 'step:open')),
    unit('step:done', ' \n ', keyIn(whole, 'step:done')),
  ];
  expect(takeBack('back.xlf', units, whole).value).toEqual({
    texts: new Map(),
    written: [],
    unchanged: 1,
    empty: 1,
    begun: [],
  });
});

describe('a translation is refused, and nothing is written', () => {
  test.each([
    [
      'a piece is missing',
      OPEN.replace('{7}', ''),
      '7: vpn-connect step:open: The placeholder {7} ({{support.phone}}) is missing.',
    ],
    [
      'a piece is doubled',
      `{7}${OPEN}`,
      '7: vpn-connect step:open: The placeholder {7} ({{support.phone}}) stands there twice.',
    ],
    ['a piece is foreign', `${OPEN}{9}`, '7: vpn-connect step:open: The placeholder {9} does not exist in this part.'],
    [
      'a value is typed',
      OPEN.replace('هاتف', '').replace('.{6}', ' {{a.b}}.{6}'),
      '7: vpn-connect step:open: `{{a.b}}` is typed as words, and the page would read it as markup.',
    ],
    [
      'a tag is typed',
      OPEN.replace('.{6}', ' <b>.{6}'),
      '7: vpn-connect step:open: `<b>` is typed as words, and the page would read it as markup.',
    ],
    [
      'a sign of code is typed',
      OPEN.replace('{5}', '`{5}'),
      '7: vpn-connect step:open: ``` is typed as words, and the page would read it as markup.',
    ],
    [
      'an end stands before its beginning',
      OPEN.replace('{1}الانضمام الآن{2}', '{2}الانضمام الآن{1}'),
      '7: vpn-connect step:open: The placeholder {2} (</Ui>) closes what is not open there.',
    ],
    [
      'blocks change their order',
      OPEN.replace('{6}', '{8}').replace(/\{8\}$/, '{6}'),
      '7: vpn-connect step:open: The placeholder {6} (<IfNot>) stands behind one that it comes before.',
    ],
    [
      'words and pieces make other markup',
      OPEN.replace('{3}', '!{3}'),
      '7: vpn-connect step:open: Words and placeholders together would be read as other markup.',
    ],
  ])('when %s', (_name, text, message) => expect(back(whole, 'step:open', text)).toEqual([message]));

  test('when the file says that a piece is another one', () => {
    expect(
      back(whole, 'step:open', OPEN.replace('هاتف', 'رقم').replace('اختر', 'حدد'), {
        shown: new Map([[7, '{{support.hours}}']]),
      }),
    ).toEqual([
      '7: vpn-connect step:open: The placeholder {7} stands for `{{support.phone}}`, not for `{{support.hours}}`.',
    ]);
  });
  test('when the source has changed since, also where only a link leads elsewhere', () => {
    const key = keyIn(whole, 'step:open');
    const newer = now(ENGLISH.replace('how.mdx#x', 'how.mdx#y'), ARABIC);
    expect(back(newer, 'step:open', OPEN, {key})).toEqual([
      '7: vpn-connect step:open: The English text has changed since the export.',
    ]);
  });
  test('when somebody wrote the translation meanwhile', () => {
    const key = keyIn(whole, 'step:done');
    expect(back(now(ENGLISH, ARABIC.replace('تحقق', 'تأكد')), 'step:done', 'انظر.', {key})).toEqual([
      '7: vpn-connect step:done: The Arabic text has changed since the export, and this one would take its place.',
    ]);
  });
  test('when the part does not exist, stands there twice or has no key', () => {
    expect(back(whole, 'step:done', 'انظر.', {name: 'step:gone'})).toEqual([
      '7: vpn-connect step:gone: No page has this part in English.',
    ]);
    expect(back(whole, 'step:done', 'انظر.', {page: 'constructor'})).toEqual([
      '7: constructor step:done: No page has this part in English.',
    ]);
    expect(back(whole, 'step:done', 'انظر.', {key: 'en-en 00000000 none'})).toEqual([
      '7: vpn-connect step:done: `en-en 00000000 none` is not what the export wrote.',
    ]);
    const one = unit('step:done', 'انظر.', keyIn(whole, 'step:done'));
    expect(takeBack('back.xlf', [one, {...one, line: 9}], whole).diagnostics).toMatchObject([
      {line: 9, problem: 'vpn-connect step:done: The part stands in the file twice.'},
    ]);
  });
  test('when another part of the file is wrong', () => {
    const units = [
      unit('step:done', 'انظر.', keyIn(whole, 'step:done')),
      unit('step:open', 'x', keyIn(whole, 'step:open')),
    ];
    expect(takeBack('back.xlf', units, whole).value).toBe(undefined);
  });
  test('when title or description has no words', () => {
    expect(back(whole, 'head', '{1}الاتصال{2}')).toEqual(['7: vpn-connect head: Title or description has no words.']);
  });
});

test('a piece that the translation did without when both were in sync may be left out again', () => {
  const without = [page(ENGLISH, ARABIC.replace('، واكتب `net use`', ''))];
  const recorded = recordInSync('all', without, {});
  const pages: Pages = {
    pages: [page(ENGLISH.replace('Check it', 'Check'), without[0]!.texts.ar)],
    inSync: recorded,
    copies: copyInSync(without, recorded, new Map()),
  };
  const text = 'اختر {1}الانضمام الآن{2}، ثم {3}الطريقة{4}.{6}اتصل بالرقم {7}.{8}';
  expect(back(pages, 'step:open', text)).toContain('</Ui>، ثم [الطريقة]');
});

test('only what is missing or not in sync is given, unless all is asked for', () => {
  const newer = now(ENGLISH.replace('Check it', 'Check all'), ARABIC.replace('للجميع', 'للكل'));
  const names = (pages: Pages, all = false) =>
    unitsFor(INTO_ARABIC, pages, all).map(({name, status}) => `${name} ${status}`);
  expect(names(newer)).toEqual(['step:done ar-behind']);
  expect(names(newer, true)).toEqual(['head en-behind', 'body in-sync', 'step:open in-sync', 'step:done ar-behind']);
  expect(unitsFor(INTO_ARABIC, newer, false)[0]).toMatchObject({
    title: 'Connect',
    address: '/ar/vpn-connect/#done',
    was: {source: '\n\nCheck it.\n\n', target: '\n\nتحقق.\n\n'},
  });
});

test.each([
  ['en-ar c0833d87 none', {from: 'en', to: 'ar'}],
  ['ar-en c0833d87 851894d8', {from: 'ar', to: 'en'}],
  ['ar-ar c0833d87 851894d8', undefined],
  ['en-ar C0833D87 none', undefined],
  ['', undefined],
])('the key %j names %j', (key, expected) => expect(directionOfKey(key)).toEqual(expected));

describe('the copy of what was in sync', () => {
  const changed = page(ENGLISH.replace('Check it', 'Check all').replace('Begin', 'Start'), ARABIC);

  test('is the page itself while nothing changes', () => {
    expect(copies.get('vpn-connect')).toEqual({en: ENGLISH, ar: ARABIC});
  });
  test('keeps the old words of what is not in sync yet, with all that is new around them', () => {
    const recorded = recordInSync({page: 'vpn-connect', names: ['body']}, [changed], inSync);
    const kept = copyInSync([changed], recorded, copies);
    expect(kept.get('vpn-connect')!.en).toBe(ENGLISH.replace('Begin', 'Start'));
    const more = page(
      changed.texts
        .en!.replace('</Steps>', '<Step id="more">\n\nMore.\n\n</Step>\n\n</Steps>')
        .replace('For everyone', 'For all'),
      ARABIC,
    );
    expect(copyInSync([more], recorded, kept).get('vpn-connect')!.en).toBe(
      ENGLISH.replace('Begin', 'Start').replace('</Steps>', '<Step id="more">\n\nMore.\n\n</Step>\n\n</Steps>'),
    );
  });
  test('tells what changed since, by lines', () => {
    const unitOf = (name: string) => stateOf(changed, inSync).units.find((entry) => entry.name === name)!;
    const textsOf = textsInSync('vpn-connect', inSync, copies);
    const changes = changesOf(unitOf('step:done'), textsOf);
    expect(Object.keys(changes)).toEqual(['en']);
    expect(changedLines(changes.en!)).toEqual([
      {kind: 'removed', text: 'Check it.'},
      {kind: 'added', text: 'Check all.'},
    ]);
    expect(changesOf(unitOf('step:open'), textsOf)).toEqual({});
  });
  test('is not believed where it is not what was recorded', () => {
    const other = new Map([['vpn-connect', {en: ENGLISH.replace('Check it', 'Look'), ar: ARABIC}]]);
    expect(textsInSync('vpn-connect', inSync, other)('step:done')).toBe(undefined);
    expect(textsInSync('vpn-connect', inSync, other)('step:open')?.en).toContain('Join now');
  });
});
