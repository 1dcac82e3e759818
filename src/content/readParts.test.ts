import {describe, expect, test} from 'vitest';
import {GUIDE, pageOf} from './__fixtures__/pages';
import {componentsIn, firstWords, restOf} from './parts';

const partsOf = (body: string) => pageOf({path: 'meetings/x.mdx', text: `${GUIDE}\n${body}\n`}).parts;

describe('the parts of a page', () => {
  test('running text: markup goes, entity values stay as they are named', () => {
    expect(
      partsOf(
        'Call *{{support.phone}}*, or write to\n{{ support.email }}{{vpn.port}}: [see](/a/b.mdx#c) `-14`, <Ui en="More">المزيد</Ui> and <Kbd>Esc</Kbd>.',
      ),
    ).toEqual([
      {
        kind: 'paragraph',
        text: 'Call {{support.phone}}, or write to {{ support.email }}{{vpn.port}}: see -14, المزيد (More) and Esc.',
      },
    ]);
  });

  test('lists line by line, tables row by row, headings with their ids', () => {
    expect(
      partsOf(
        '- One\n- Two\n\n  more\n\n  1. inside\n\n| A | B |\n| --- | --- |\n| 1 | `2` |\n\n## Check {/* #check */}\n\nText.\n\n### Deeper {/* #deeper */}\n\n> Quoted',
      ),
    ).toEqual([
      {kind: 'item', text: 'One'},
      {kind: 'item', text: 'Two more'},
      {kind: 'numbered', text: 'inside'},
      {kind: 'row', text: 'A B'},
      {kind: 'row', text: '1 2'},
      {
        kind: 'section',
        id: 'check',
        title: 'Check',
        parts: [
          {kind: 'paragraph', text: 'Text.'},
          {kind: 'heading', id: 'deeper', text: 'Deeper'},
          {kind: 'paragraph', text: 'Quoted'},
        ],
      },
    ]);
  });

  test('components with what their attributes say', () => {
    expect(
      partsOf(
        '<Steps>\n\n<Step id="open">\n\nOpen it.\n\n:::warning[Careful]\n\nStop.\n\n:::\n\n<Tabs group="system">\n\n<Tab id="browser">\n\nChoose.\n\n</Tab>\n\n</Tabs>\n\n<IfNot>\n\nAsk.\n\n</IfNot>\n\n</Step>\n\n</Steps>',
      ),
    ).toEqual([
      {
        kind: 'Steps',
        attributes: {},
        parts: [
          {
            kind: 'Step',
            attributes: {id: 'open'},
            parts: [
              {kind: 'paragraph', text: 'Open it.'},
              {kind: 'callout', type: 'warning', title: 'Careful', parts: [{kind: 'paragraph', text: 'Stop.'}]},
              {
                kind: 'Tabs',
                attributes: {group: 'system'},
                parts: [
                  {
                    kind: 'Tab',
                    attributes: {id: 'browser'},
                    parts: [
                      {kind: 'paragraph', text: 'Browser'},
                      {kind: 'paragraph', text: 'Choose.'},
                    ],
                  },
                ],
              },
              {kind: 'IfNot', attributes: {}, parts: [{kind: 'paragraph', text: 'Ask.'}]},
            ],
          },
        ],
      },
    ]);
  });

  test('numbers, lists and flags of a segment', () => {
    const [segment] = componentsIn(
      partsOf(
        '<Agenda>\n\n<Segment id="why" kind="teach" minutes="10" guides="vpn-connect teams-chat" optional>\n\nWhy\n\nNotes.\n\n</Segment>\n\n</Agenda>',
      ),
      'Segment',
    );
    expect(segment!.attributes).toEqual({
      id: 'why',
      kind: 'teach',
      minutes: 10,
      guides: ['vpn-connect', 'teams-chat'],
      optional: true,
    });
    expect(firstWords(segment!)).toBe('Why');
    expect(restOf(segment!)).toEqual([{kind: 'paragraph', text: 'Notes.'}]);
  });

  test('shared data stand in the place of their component', () => {
    const [list] = partsOf('<VpnMessages product="ivanti" />');
    expect(list).toMatchObject({kind: 'entry', id: expect.stringMatching(/^message-ivanti-/) as string});
    const sources = partsOf('<Sources ids="P-05" />');
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatchObject({kind: 'item', id: 'source-p-05'});
  });
});

describe('what the model does not know stops the build, with its place and what to do', () => {
  const FILE = 'docs/meetings/x.mdx';
  test.each([
    [
      'a component',
      '<Stepz id="a">\n\nText.\n\n</Stepz>',
      `${FILE}:12:1 content-model: The content model does not know the component <Stepz>. Add what its attributes hold to src/content/parts.ts, or use another one.`,
    ],
    [
      'a renamed attribute',
      'Text.\n\n<Steps>\n\n<Step key="open">\n\nOpen.\n\n</Step>\n\n</Steps>',
      `${FILE}:16:1 content-model: <Step> is not as the content model has it: id: Invalid input: expected string, received undefined. Write the attributes that it knows: id.`,
    ],
    [
      'an attribute too many',
      '<IfNot id="a">\n\nAsk.\n\n</IfNot>',
      `${FILE}:12:1 content-model: <IfNot> is not as the content model has it: Unrecognized key: "id". Write the attributes that it knows: none.`,
    ],
    [
      'minutes that are no number',
      '<Segment id="a" kind="teach" minutes="ten">\n\nTitle\n\n</Segment>',
      `${FILE}:12:1 content-model: <Segment> is not as the content model has it: minutes: Invalid input: expected number, received NaN. Write the attributes that it knows: id, kind, minutes, guides, exercise, optional.`,
    ],
    [
      'a kind of question',
      '<Question id="a" kind="guess">\n\nWhy?\n\n</Question>',
      `${FILE}:12:1 content-model: <Question> is not as the content model has it: kind: Invalid option: expected one of "single"|"multiple"|"order". Write the attributes that it knows: id, kind.`,
    ],
    [
      'a callout',
      ':::danger\n\nStop.\n\n:::',
      `${FILE}:12:1 content-model: There is no callout danger. Use one of: note, tip, important, warning.`,
    ],
    [
      'a heading without an id',
      '## Steps',
      `${FILE}:12:1 content-model: The heading has no written id. End it with an id that is the same in both languages: {/* #my-id */}.`,
    ],
    [
      'a source',
      '<Sources ids="P-05 none" />',
      `${FILE}:12:1 content-model: There is no source none in data/sources.yml. Name something that data/ has.`,
    ],
    [
      'HTML',
      '<div>\n\nText\n\n</div>',
      `${FILE}:12:1 content-model: The content model does not know the component <div>. Add what its attributes hold to src/content/parts.ts, or use another one.`,
    ],
  ])('%s', (_what, body, message) => {
    expect(() => partsOf(body)).toThrow(message);
  });
});
