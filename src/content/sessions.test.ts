import {expect, test} from 'vitest';
import {GUIDE, pageOf} from './__fixtures__/pages';
import sessionsOf from './sessions';

const SESSION = `---
title: Remote access
description: For all
kind: session
audience: [trainers]
minutes: 30
group: [4, 12]
checklist: cl-trainer
groupChecklist: cl-vpn-first-connection
guides: [fix-audio]
objectives:
  - connect with VPN
prerequisites: []
reviewed: 2026-11-23
---

<Agenda>

<Segment id="why" kind="teach" minutes="10" guides="fix-audio" optional>

What and why

Draw it.

</Segment>

<Segment id="try" kind="exercise" minutes="20" exercise="cards">

Try

</Segment>

</Agenda>

<Exercise id="cards">

Three cards

1. One
2. Two

<Solution>

Stop.

</Solution>

</Exercise>

<Quiz id="train-vpn">

<Question id="end" kind="order">

In order?

<Answer id="save">

Save

</Answer>

<Answer id="lock">

Lock

</Answer>

<Explanation>

So.

</Explanation>

</Question>

</Quiz>

## If you are late {/* #late */}

- Leave it out.
`;
const guide = pageOf({
  path: 'meetings/fix-audio.mdx',
  text: `${GUIDE}\n<Steps>\n\n<Step id="open">\n\nOpen it.\n\nMore.\n\n</Step>\n\n</Steps>\n`,
});
const session = pageOf({path: 'training/train-vpn.mdx', text: SESSION});

test('a session is read from its page', () => {
  expect(sessionsOf([guide, session])).toEqual([
    {
      id: 'train-vpn',
      title: 'Remote access',
      description: 'For all',
      address: '/en/train-vpn/',
      revision: '2025-06',
      minutes: 30,
      objectives: ['connect with VPN'],
      groupChecklist: 'cl-vpn-first-connection',
      segments: [
        {
          id: 'why',
          kind: 'teach',
          minutes: 10,
          optional: true,
          title: 'What and why',
          notes: [{kind: 'paragraph', text: 'Draw it.'}],
          guides: [
            {title: 'Fix the sound', address: '/en/fix-audio/', description: 'For everyone.', steps: ['Open it.']},
          ],
          exercise: undefined,
        },
        {
          id: 'try',
          kind: 'exercise',
          minutes: 20,
          optional: false,
          title: 'Try',
          notes: [],
          guides: [],
          exercise: 'cards',
        },
      ],
      exercises: [
        {
          id: 'cards',
          title: 'Three cards',
          task: [
            {kind: 'numbered', text: 'One'},
            {kind: 'numbered', text: 'Two'},
          ],
          solution: [{kind: 'paragraph', text: 'Stop.'}],
        },
      ],
      quiz: [
        {
          id: 'end',
          kind: 'order',
          text: 'In order?',
          answers: [
            {id: 'save', text: 'Save', correct: false},
            {id: 'lock', text: 'Lock', correct: false},
          ],
          explanation: 'So.',
        },
      ],
      fallbacks: [{id: 'late', title: 'If you are late', blocks: [{kind: 'item', text: 'Leave it out.'}]}],
    },
  ]);
});

test('a segment that names a guide which the revision does not have is refused', () => {
  expect(() => sessionsOf([session])).toThrow(
    'docs/training/train-vpn.mdx: a segment names the guide fix-audio, which 2025-06 does not have.',
  );
});
