import {parse} from 'gift-pegjs';
import {expect, test} from 'vitest';
import {writeGift} from './gift';
import type {Question} from './quiz';

const quiz: readonly Question[] = [
  {
    id: 'link',
    kind: 'single',
    text: 'من يفتح {الرابط}؟',
    answers: [
      {id: 'a', text: 'Owner = me', correct: false},
      {id: 'b', text: 'Everyone: all ~ #1', correct: true},
    ],
    explanation: 'a -> b \\ c',
  },
  {
    id: 'signs',
    kind: 'multiple',
    text: 'Which?',
    answers: [
      {id: 'a', text: '75%', correct: true},
      {id: 'b', text: 'B', correct: true},
      {id: 'c', text: 'C', correct: true},
      {id: 'd', text: 'D', correct: false},
    ],
    explanation: 'All\nof them',
  },
  {
    id: 'order',
    kind: 'order',
    text: 'Order',
    answers: ['First', 'Second', 'Third'].map((text) => ({id: text.toLowerCase(), text, correct: false})),
    explanation: 'So',
  },
];

test('an independent parser reads back what was written', () => {
  const read = parse(writeGift({id: 'train-vpn', title: 'Sessions / VPN', revision: '2025-06', quiz}));
  expect(read).toMatchObject([
    {type: 'Category', title: 'Sessions // VPN'},
    {
      type: 'MC',
      title: 'link',
      stem: {text: 'من يفتح {الرابط}؟'},
      choices: [
        {isCorrect: false, text: {text: 'Owner = me'}},
        {isCorrect: true, text: {text: 'Everyone: all ~ #1'}},
      ],
      globalFeedback: {text: 'a → b \\ c'},
    },
    {
      type: 'MC',
      title: 'signs',
      choices: [
        {weight: 33.33333, text: {text: '75%'}},
        {weight: 33.33333},
        {weight: 33.33333},
        {weight: -100, text: {text: 'D'}},
      ],
    },
    {
      type: 'Matching',
      title: 'order',
      matchPairs: [
        {subquestion: {text: 'First'}, subanswer: '1'},
        {subquestion: {text: 'Second'}, subanswer: '2'},
        {subquestion: {text: 'Third'}, subanswer: '3'},
      ],
    },
  ]);
});
