import {expect, test} from 'vitest';
import rule from './one-sentence-per-line.mjs';
import {findings, mended} from './tryRule';

test.each([
  ['two sentences', 'Open Teams. Choose a chat.', 'Open Teams.\nChoose a chat.'],
  ['three sentences', 'Stop! Is it closed? Wait.', 'Stop!\nIs it closed?\nWait.'],
  ['Arabic sentences', 'افتح التطبيق. هل ظهر الاسم؟ اختره.', 'افتح التطبيق.\nهل ظهر الاسم؟\nاختره.'],
  ['a sentence that ends with a year', 'سرى القرار في 2025. راجعناه بعد ذلك.', 'سرى القرار في 2025.\nراجعناه بعد ذلك.'],
  ['a sentence that begins with a number', 'Wait. 30 seconds are enough.', 'Wait.\n30 seconds are enough.'],
  [
    'a sentence that ends with an entity value',
    'Call {{support.phone}}. Say your name.',
    'Call {{support.phone}}.\nSay your name.',
  ],
  ['a sentence in brackets', '(See the card.) Then call.', '(See the card.)\nThen call.'],
  ['a sentence that begins with a link', 'It is closed. [Ask](/ask/) why.', 'It is closed.\n[Ask](/ask/) why.'],
  ['a sentence that begins with code', 'Look. `Denied` appears.', 'Look.\n`Denied` appears.'],
  [
    'a sentence that begins with a quotation',
    'انظر. «متصل» تعني أنك داخل الشبكة.',
    'انظر.\n«متصل» تعني أنك داخل الشبكة.',
  ],
  ['an item of a list', '- Wear a headset. It helps.', '- Wear a headset.\n  It helps.'],
  ['an item of a numbered list', '10. Stop. Wait.', '10. Stop.\n    Wait.'],
  [
    'what follows a bold lead-in',
    '- **Place.** Sit alone. Lock the door.',
    '- **Place.** Sit alone.\n  Lock the door.',
  ],
  ['a later line of an item', '- One.\n  Two. Three.', '- One.\n  Two.\n  Three.'],
  ['a quotation', '> One. Two.', '> One.\n> Two.'],
  ['text in a callout', ':::note[One. Two.]\n\nOne. Two.\n\n:::', ':::note[One. Two.]\n\nOne.\nTwo.\n\n:::'],
  ['text in a step', '<Step id="a">\n\nOne. Two.\n\n</Step>', '<Step id="a">\n\nOne.\nTwo.\n\n</Step>'],
  [
    'text below the front matter',
    '---\ntitle: One. Two.\n---\n\nOne. Two.',
    '---\ntitle: One. Two.\n---\n\nOne.\nTwo.',
  ],
])('begins a line: %s', (_what, text, expected) => {
  expect(mended(rule, text)).toBe(expected);
});

test.each([
  ['an element, which alone on a line is a block', 'Look. <Ui>Deny</Ui>'],
  ['an entity value, for the same reason', 'Call. {{support.phone}}'],
  ['a number that would begin a list', 'Wait. 2) Stop'],
])('only reports a sentence that begins with %s', (_what, text) => {
  expect(findings(rule, text)).toHaveLength(1);
  expect(mended(rule, text)).toBe(text);
});

test('says where the sentence begins', () => {
  expect(findings(rule, 'One.\n\n- Open Teams. Choose a chat.')).toMatchObject([
    {lineNumber: 3, errorDetail: 'Begin a new line before “Choose a chat.”', errorRange: [15, 14]},
  ]);
});

test.each([
  ['one sentence', 'Open Teams and choose a chat.'],
  ['abbreviations', 'Bring a card, e.g. Ahmed’s, a badge, etc. Then Dr. Ali and J. Smith vs. Huda follow.'],
  ['Arabic abbreviations', 'راسل د. أحمد على ص. ب. 10.'],
  ['a numbered article', 'It follows Law No. 16 and Art. 26 of it.'],
  ['numbers, versions, addresses and file names', 'Use 7.6.3 or 1.5, open teams.microsoft.com, read card.pdf and ask.'],
  ['a sign before a small letter', 'The message “Really?” or a plain yes! is enough, ok? fine.'],
  ['a quotation of two sentences', 'الرسالة «انقطع الاتصال. حاول مرة أخرى.» تظهر أولًا.'],
  ['an English quotation', 'It says “Stop. Wait.” and closes.'],
  ['a quotation in straight marks', 'It says "Stop. Wait." and closes.'],
  ['code', 'It shows `Denied. Try again.` in red.'],
  ['a label', 'Choose <Ui en="Stop. Wait">قف. انتظر</Ui> now.'],
  ['a step in one line', '<Step id="charge">Plug it in. Wait.</Step>'],
  ['the words of a link', 'See [Connect. Then wait](/connect/ "One. Two").'],
  ['dots that trail off', 'Wait... Then go on.'],
  ['a bold lead-in', '- **For.** People who are new.\n- **هل نجح؟** نعم.'],
  ['a comment', 'One {/* Two. Three. */} four.'],
  ['a table', '| One. Two. | Three |\n| --- | --- |\n| One. Two. | Three |'],
  ['a heading', '## One. Two {/* #one */}'],
  ['a code block', '```text\nOne. Two.\n```'],
])('lets %s pass', (_what, text) => {
  expect(findings(rule, text)).toEqual([]);
});

test('lets plain Markdown be, which nobody translates', () => {
  expect(findings(rule, 'One. Two.', 'README.md')).toEqual([]);
});
