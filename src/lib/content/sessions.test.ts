import {describe, expect, test} from 'vitest';
import {reviewContent} from '.';
import {goodFiles, goodSite} from './__fixtures__/goodSite';

const ARABIC = 'i18n/ar/docusaurus-plugin-content-docs/current';
const ENGLISH_FILE = 'docs/training/train-vpn.mdx';
const ARABIC_FILE = `${ARABIC}/training/train-vpn.mdx`;

const question = (id: string): string => `<Question id="${id}" kind="single">

VPN?

<Answer id="yes" correct>

VPN 1

</Answer>

<Answer id="no">

VPN 2

</Answer>

<Explanation>

VPN 3

</Explanation>

</Question>`;

/** The same words in both languages: only their form is looked at here. */
const SESSION = `---
title: VPN
description: VPN 2.
kind: session
audience: [vpn-users]
minutes: 30
group: [6, 10]
checklist: cl-start-day
guides: [vpn-connect]
objectives: [VPN]
prerequisites: []
reviewed: 2026-11-23
---

<Agenda>

<Segment id="why" kind="teach" minutes="10" guides="vpn-connect">

VPN

VPN.

</Segment>

<Segment id="try" kind="exercise" minutes="15" exercise="connect" optional>

VPN

</Segment>

<Segment id="ask" kind="quiz" minutes="5">

VPN

</Segment>

</Agenda>

<Exercise id="connect">

VPN

<Solution>

VPN

</Solution>

</Exercise>

<Quiz id="train-vpn">

${['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'].map(question).join('\n\n')}

</Quiz>
`;

/** What the checker says of the good site with this session in both languages. */
function diagnosticsOf(english: string, arabic = english): string[] {
  const files = {...goodFiles(), [ENGLISH_FILE]: english, [ARABIC_FILE]: arabic};
  return reviewContent(goodSite(files)).diagnostics.map(
    ({file, line, column, rule}) =>
      `${file === ENGLISH_FILE ? 'en' : file === ARABIC_FILE ? 'ar' : file}:${line}:${column} ${rule}`,
  );
}

function edited(from: string, to: string): string {
  if (!SESSION.includes(from)) throw new Error(`The session does not hold ${from}.`);
  return SESSION.replace(from, () => to);
}

const inBoth = (line: number, column: number, rule: string): string[] =>
  [`ar:${line}:${column} ${rule}`, `en:${line}:${column} ${rule}`].toSorted((a, b) => (a < b ? 1 : -1));

test('the good session has no problem', () => {
  expect(diagnosticsOf(SESSION)).toEqual([]);
});

describe('a session plan: refuses', () => {
  test.each([
    ['an agenda that does not add up', 'minutes="15"', 'minutes="20"', 6, 10, 'agenda-sum'],
    ['a part without whole minutes', 'minutes="15"', 'minutes="15.0"', 25, 44, 'attribute'],
    ['a part of no known kind', 'kind="teach"', 'kind="lecture"', 17, 25, 'attribute'],
    ['a guide that does not exist', 'guides="vpn-connect"', 'guides="vpn-connect vpn-dream"', 17, 65, 'unknown-guide'],
    [
      'guides that its front matter does not name',
      'guides: [vpn-connect]',
      'guides: [vpn-connect, vpn]',
      9,
      9,
      'session-guides',
    ],
    ['a checklist that does not exist', 'checklist: cl-start-day', 'checklist: cl-dream', 8, 12, 'unknown-checklist'],
    [
      'a checklist of the group that does not exist',
      'group: [6, 10]',
      'group: [6, 10]\ngroupChecklist: cl-dream',
      8,
      17,
      'unknown-checklist',
    ],
    ['an exercise that does not exist', 'exercise="connect"', 'exercise="fly"', 25, 58, 'unknown-exercise'],
    ['an exercise that is not named', ' exercise="connect"', '', 25, 1, 'segment-exercise'],
    ['a mark with a value', ' optional>', ' optional="yes">', 25, 67, 'attribute'],
    ['a part twice', 'id="try"', 'id="why"', 25, 14, 'duplicate-id'],
    ['text between the parts', '</Agenda>', 'VPN\n\n</Agenda>', 37, 1, 'component-place'],
    ['a group that is upside down', 'group: [6, 10]', 'group: [10, 6]', 7, 8, 'front-matter'],
  ] as const)('%s', (_name, from, to, line, column, rule) => {
    // A problem of the form of a value may bring a second one, of what follows from it.
    const english = diagnosticsOf(edited(from, to)).filter((diagnostic) => diagnostic.startsWith('en:'));
    expect(english).toContain(`en:${line}:${column} ${rule}`);
    expect(
      english.filter(
        (diagnostic) =>
          !diagnostic.endsWith(rule) && !diagnostic.endsWith('agenda-sum') && !diagnostic.endsWith('session-guides'),
      ),
    ).toEqual([]);
  });

  test('two agendas, and none', () => {
    const agenda = SESSION.slice(SESSION.indexOf('<Agenda>'), SESSION.indexOf('<Exercise'));
    expect(diagnosticsOf(edited(agenda, '')).filter((diagnostic) => diagnostic.startsWith('en:'))).toEqual([
      'en:4:7 agenda',
    ]);
    expect(
      diagnosticsOf(
        edited(
          '</Agenda>',
          '</Agenda>\n\n<Agenda>\n\n<Segment id="more" kind="break" minutes="5">\n\nVPN\n\n</Segment>\n\n</Agenda>',
        ),
      ),
    ).toEqual(expect.arrayContaining(inBoth(39, 1, 'agenda')));
  });

  test('languages that do not run the same session', () => {
    expect(
      diagnosticsOf(
        SESSION,
        edited('minutes="15"', 'minutes="10"').replace('minutes="10" guides', 'minutes="15" guides'),
      ).every((diagnostic) => diagnostic.endsWith('segments-differ')),
    ).toBe(true);
    expect(diagnosticsOf(SESSION, edited('group: [6, 10]', 'group: [6, 12]'))).toEqual(['ar:7:8 front-matter-differs']);
    expect(diagnosticsOf(SESSION, edited('group: [6, 10]', 'group: [6, 10]\ngroupChecklist: cl-start-day'))).toEqual([
      'ar:8:17 front-matter-differs',
    ]);
    expect(
      diagnosticsOf(
        SESSION,
        edited('<Exercise id="connect">', '<Exercise id="other">').replace('exercise="connect"', 'exercise="other"'),
      ).some((diagnostic) => diagnostic.endsWith('exercise-ids')),
    ).toBe(true);
  });
});

describe('a quiz: refuses', () => {
  test.each([
    ['a question without a right answer', ' correct>', '>', 'en:53:1 quiz-right'],
    [
      'two right answers of which one may be chosen',
      '<Answer id="no">',
      '<Answer id="no" correct>',
      'en:53:1 quiz-right',
    ],
    [
      'an order with right answers',
      'kind="single">\n\nVPN?\n',
      'kind="order">\n\nVPN?\n\n<Answer id="third">\n\nVPN\n\n</Answer>\n',
      'en:53:1 quiz-right',
    ],
    ['a question twice', '<Question id="two"', '<Question id="one"', 'en:77:15 duplicate-id'],
    ['an answer twice', '<Answer id="no">', '<Answer id="yes">', 'en:63:13 duplicate-id'],
    [
      'a question without an explanation',
      '<Explanation>\n\nVPN 3\n\n</Explanation>\n\n',
      '',
      'en:53:1 quiz-explanation',
    ],
    ['a kind that does not exist', 'kind="single"', 'kind="essay"', 'en:53:26 attribute'],
    [
      'an answer outside a question',
      '</Quiz>',
      '</Quiz>\n\n<Answer id="lost">\n\nVPN\n\n</Answer>',
      'en:247:1 component-place',
    ],
    ['too few questions', `\n\n${question('eight')}`, '', 'en:51:1 quiz-size'],
    ['one answer only', '<Answer id="no">\n\nVPN 2\n\n</Answer>\n\n', '', 'en:53:1 quiz-answers'],
  ] as const)('%s', (_name, from, to, diagnostic) => {
    expect(diagnosticsOf(edited(from, to)).filter((found) => found.startsWith('en:'))).toEqual([diagnostic]);
  });

  test('another right answer in the other language', () => {
    const other = edited('<Answer id="yes" correct>', '<Answer id="yes">').replace(
      '<Answer id="no">',
      '<Answer id="no" correct>',
    );
    expect(new Set(diagnosticsOf(SESSION, other).map((diagnostic) => diagnostic.split(' ')[1]))).toEqual(
      new Set(['quiz-differs']),
    );
  });
});
