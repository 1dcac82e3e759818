import {load} from 'cheerio';
import {expect, test} from 'vitest';
import {countWords, isAsLong, takeControlsOut, textOf} from './content';

test.each([
  ['one two three', 3],
  ['  Teams,  open\nwith “care” — now. ', 5],
  ['افتح «الدردشة» أولًا، ثم اكتب.', 5],
  ['- / … 1 2', 2],
  ['Heading\u200b', 1],
  ['', 0],
])('%j has its words', (text, count) => expect(countWords(text)).toBe(count));

test.each([
  [100, 100, true],
  [100, 105, true],
  [100, 106, false],
  [100, 95, true],
  [100, 94, false],
])('%d words of ours and %d of theirs', (ours, theirs, same) => expect(isAsLong(ours, theirs)).toBe(same));

test('blocks are apart, and what stands in a line is not', () => {
  const $ = load('<main><h1>One</h1><p>t<b>w</b>o</p><ul><li>three</li><li>four<br>five</li></ul></main>');
  expect(textOf($, $('main').contents().get()).split(/\s+/).filter(Boolean)).toEqual([
    'One',
    'two',
    'three',
    'four',
    'five',
  ]);
});

test('controls are no content; the title of a tab is', () => {
  const $ = load(
    `<main><p>Words</p><svg><text>drawn</text></svg><button>Press</button><p hidden>gone</p>
    <p aria-hidden="true">paper</p><div role="tabpanel"><p aria-hidden="true">Client</p></div>
    <label><input type="checkbox" data-choice>Only what is left</label><label><input type="radio">Answer</label>
    <p class="edit">Edit</p></main>`,
  );
  takeControlsOut($, 'main', '.edit');
  expect($('main').text().split(/\s+/).filter(Boolean)).toEqual(['Words', 'Client', 'Answer']);
});
