import {load} from 'cheerio';
import {expect, test} from 'vitest';
import {readSession} from './publishSessions';

const PAGE = `<article><header><p class="section"><a data-section-link="">Training</a></p><h1>Remote access</h1><p>For all</p></header>
<div class="prose"><div data-session="train-vpn" data-group-checklist="cl-vpn-first-connection"><ul data-objectives=""><li>connect with <bdi>VPN</bdi></li></ul><ol>
<li data-segment="why" data-kind="teach"><span>0:00</span><div data-part="why" data-minutes="10" data-optional=""><p>What and <bdi>why</bdi></p><p>Draw it.</p><ul data-guides=""><li><a href="/en/vpn-connect/">Connect</a></li></ul><p data-facts="">Explain</p></div></li>
<li data-segment="try" data-kind="exercise"><div data-part="try" data-minutes="20" data-exercise="cards"><p>Try</p></div></li>
</ol></div>
<div data-exercise-id="cards"><p>Three cards</p><ol><li>One</li><li><p>Two</p></li></ol><details data-solution=""><summary>Solution</summary><div><p>Stop.</p></div></details></div>
<div data-quiz="train-vpn"><fieldset data-question="end" data-kind="order"><legend><span>Question 1</span><span data-text="">In order?</span></legend>
<label><span data-answer="lock">Lock</span></label><label><span data-answer="save">Save</span></label>
<details><ol><li data-right="save">Save</li><li data-right="lock">Lock</li></ol><div data-explanation="">So.</div></details></fieldset></div>
<section class="section section--late"><h2>If you are late</h2><ul><li>Leave it out.</li></ul></section></div></article>`;

test('a session is read from its page', () => {
  const session = readSession(load(PAGE), '/en/train-vpn/', '2025-06', new Map([['/en/vpn-connect/', {description: 'For VPN users', steps: ['Open it.']}]]));
  expect(session).toEqual({
    id: 'train-vpn',
    title: 'Remote access',
    description: 'For all',
    address: '/en/train-vpn/',
    revision: '2025-06',
    minutes: 30,
    objectives: ['connect with VPN'],
    groupChecklist: 'cl-vpn-first-connection',
    segments: [
      {id: 'why', kind: 'teach', minutes: 10, optional: true, title: 'What and why', notes: [{kind: 'paragraph', text: 'Draw it.'}], guides: [{title: 'Connect', address: '/en/vpn-connect/', description: 'For VPN users', steps: ['Open it.']}], exercise: undefined},
      {id: 'try', kind: 'exercise', minutes: 20, optional: false, title: 'Try', notes: [], guides: [], exercise: 'cards'},
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
  });
});
