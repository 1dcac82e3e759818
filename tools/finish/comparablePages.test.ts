import {load} from 'cheerio';
import {expect, test} from 'vitest';
import {blocksOf} from './comparablePages';

test('what readers read is compared, and nothing else of the page', () => {
  const page = `<article><div class="prose">
<p>A session.<a data-copy="">copy</a></p>
<div aria-hidden="true"><p>Attendance</p><table><tr><td>1</td></tr></table></div>
<section><h2 id="quiz">Questions</h2><ul><li><p>One</p></li><li>Two<button>Check</button></li></ul></section>
<p><svg><title>Drawing</title></svg></p></div></article>`;
  expect(blocksOf(load(page))).toEqual([
    {anchor: '', kind: 'text', text: 'A session.'},
    {anchor: 'quiz', kind: 'heading', text: 'Questions'},
    {anchor: 'quiz', kind: 'text', text: 'One'},
    {anchor: 'quiz', kind: 'text', text: 'Two'},
  ]);
});
