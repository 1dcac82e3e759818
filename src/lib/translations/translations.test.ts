import {describe, expect, test} from 'vitest';
import {readYaml} from '../yaml';
import {plainBlocks} from './plainBlocks';
import {recordInSync, stateOf, writeInSync, type PageTexts} from './translations';
import {translationsSchema} from './translationsSchema';
import {contentHash, readUnits} from './units';

const ENGLISH = `---
title: Connect
description: For
  everyone.
kind: guide
---

Begin here.

<Steps>

<Step id="open">

Open the client.

</Step>

<Step id="connected">

Check that you are connected.

</Step>

</Steps>

The end.
`;
const ARABIC = ENGLISH.replace('Connect', 'الاتصال')
  .replace('Open the client', 'افتح البرنامج')
  .replace('Begin here', 'ابدأ هنا');

const page = (en: string | undefined, ar: string | undefined): PageTexts => ({
  page: 'vpn-connect',
  texts: {...(en === undefined ? {} : {en}), ...(ar === undefined ? {} : {ar})},
});
const good = page(ENGLISH, ARABIC);
const inSync = recordInSync('all', [good], {});

/** Part → standing, without those that are in sync. */
const outOfSync = (changed: PageTexts, recorded = inSync) =>
  Object.fromEntries(
    stateOf(changed, recorded).units.flatMap(({name, status}) => (status === 'in-sync' ? [] : [[name, status]])),
  );

test('a page is made of its head, its body and its steps and items', () => {
  expect(readUnits(ENGLISH).map(({name}) => name)).toEqual(['head', 'body', 'step:open', 'step:connected']);
  expect(readUnits(ENGLISH).map(({at}) => ENGLISH.slice(at, at + 10))).toEqual([
    'title: Con',
    'Begin here',
    '<Step id="',
    '<Step id="',
  ]);
  expect(
    readUnits('<Item id="vpn.connected" when="vpn">\n\nConnected\n\n</Item>\n').map(({name, source}) => [
      name,
      source.trim(),
    ]),
  ).toContainEqual(['item:vpn.connected', 'Connected']);
});

test('a page with line ends of Windows has the same parts and the same hashes', () => {
  const hashes = (text: string) => readUnits(text).map(({name, source}) => [name, contentHash(source)]);
  expect(hashes(ENGLISH.replaceAll('\n', '\r\n'))).toEqual(hashes(ENGLISH));
});

describe('a text keeps its hash', () => {
  test.each([
    ['over white space', 'Open  the\n\n\nclient. '],
    ['over a comment', 'Open the {/* or the app */}client.'],
  ])('%s', (_name, other) => expect(contentHash(other)).toBe(contentHash('Open the client.')));

  test('when a link leads elsewhere or a figure has another name, which both languages share', () => {
    expect(contentHash('[how](/vpn/a.mdx#x) <Figure name="one" />')).toBe(
      contentHash('[how](/vpn/b.mdx) <Figure name="two" />'),
    );
  });
});

test.each([
  ['a word', 'Open the programme.'],
  ['a label', 'Open the <Ui en="Client">client</Ui>.'],
  ['an entity value', 'Open {{vpn.product}}.'],
])('another hash for %s', (_name, other) => expect(contentHash(other)).not.toBe(contentHash('Open the client.')));

test('the hash is the one that is known as FNV-1a', () => {
  expect([contentHash(''), contentHash('a'), contentHash('foobar')]).toEqual(['811c9dc5', 'e40c292c', 'bf9cf968']);
});

describe('a part is', () => {
  const newer = ENGLISH.replace('Open the client', 'Start the client');
  test.each([
    ['in-sync', good, {}],
    ['behind in Arabic when only the English text changed', page(newer, ARABIC), {'step:open': 'ar-behind'}],
    [
      'behind in English when only the Arabic text changed',
      page(ENGLISH, ARABIC.replace('افتح', 'شغّل')),
      {'step:open': 'en-behind'},
    ],
    ['for somebody to look at when both changed', page(newer, ARABIC.replace('افتح', 'شغّل')), {'step:open': 'differs'}],
    ['the head', page(ENGLISH.replace('everyone', 'hosts'), ARABIC), {head: 'ar-behind'}],
    ['the body', page(ENGLISH.replace('The end', 'The very end'), ARABIC), {body: 'ar-behind'}],
    [
      'missing',
      page(ENGLISH, ARABIC.replace('id="connected"', 'id="more"')),
      {'step:connected': 'ar-missing', 'step:more': 'en-missing'},
    ],
    [
      'missing with its page',
      page(ENGLISH, undefined),
      {head: 'ar-missing', body: 'ar-missing', 'step:open': 'ar-missing', 'step:connected': 'ar-missing'},
    ],
  ])('%s', (_name, changed, expected) => expect(outOfSync(changed)).toEqual(expected));

  test('new until somebody has compared it', () =>
    expect(Object.values(outOfSync(good, {}))).toEqual(['new', 'new', 'new', 'new']));
  test('not behind when the steps of both change their order', () => {
    const turn = (text: string) =>
      text.replace(/(<Step id="open">[\s\S]*?<\/Step>\n\n)(<Step id="connected">[\s\S]*?<\/Step>\n\n)/, '$2$1');
    expect(turn(ENGLISH)).not.toBe(ENGLISH);
    expect(outOfSync(page(turn(ENGLISH), turn(ARABIC)))).toEqual({});
  });
});

describe('recording', () => {
  const changed = page(ENGLISH.replace('Open the client', 'Start').replace('The end', 'Done'), ARABIC);

  test('one part leaves the others behind', () => {
    expect(outOfSync(changed, recordInSync({page: 'vpn-connect', names: ['step:open']}, [changed], inSync))).toEqual({
      body: 'ar-behind',
    });
  });
  test('a page makes all of it in sync', () =>
    expect(outOfSync(changed, recordInSync({page: 'vpn-connect', names: []}, [changed], inSync))).toEqual({}));
  test('drops what no page has any more', () => {
    const gone = {...inSync, 'vpn-old': inSync['vpn-connect']!};
    expect(Object.keys(recordInSync({page: 'vpn-connect', names: ['body']}, [good], gone))).toEqual(['vpn-connect']);
  });
  test.each([
    ['an unknown page', {page: 'vpn-none', names: []}, 'There is no page vpn-none in the revision in force.'],
    [
      'an unknown part',
      {page: 'vpn-connect', names: ['step:none']},
      'The page vpn-connect has no part step:none. It has head, body, step:open, step:connected.',
    ],
  ])('refuses %s', (_name, found, message) => expect(() => recordInSync(found, [good], inSync)).toThrow(message));
  test('refuses a page or a part that one language lacks', () => {
    expect(() => recordInSync({page: 'vpn-connect', names: []}, [page(undefined, ARABIC)], inSync)).toThrow(
      'has no English text',
    );
    expect(() =>
      recordInSync(
        {page: 'vpn-connect', names: ['step:more']},
        [page(ENGLISH, ARABIC.replace('"connected"', '"more"'))],
        inSync,
      ),
    ).toThrow('stands only in Arabic');
  });
  test('a page named like an object method is a page', () => {
    expect(outOfSync({...good, page: 'constructor'}, inSync)).toMatchObject({head: 'new'});
  });
});

test('what is written can be read, and is sorted', () => {
  const text = writeInSync(recordInSync('all', [{...good, page: 'zebra'}, good], {}));
  const {value} = readYaml('data/translations.yml', text, translationsSchema);
  expect(Object.keys(value ?? {})).toEqual(['vpn-connect', 'zebra']);
  expect(value?.['vpn-connect']).toEqual(inSync['vpn-connect']);
  expect(readYaml('data/translations.yml', writeInSync({}), translationsSchema).value).toEqual({});
});

test('a step is told in plain lines', () => {
  const source = `
Open the **client**.
It is [blue](/vpn/vpn-connect.mdx).

:::note[Only *once*]

- <Ui en="Join now">Join</Ui>
- two {/* three */}

:::

<Tabs group="system">

<Tab id="ios">

Tap \`Open\`.

</Tab>

</Tabs>
`;
  expect(plainBlocks(source)).toEqual(['Open the client. It is blue.', 'Only once', 'Join', 'two', 'Tap Open.']);
});
